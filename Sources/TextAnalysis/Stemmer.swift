internal import CLanguages

/// Snowball's stemmer of a language (libstemmer).
///
/// It carries state and belongs to one task.
@safe
public struct Stemmer: ~Copyable {
  private let handle: OpaquePointer

  /// Snowball's names of its algorithms, by primary language subtag.
  private static let algorithms = [
    "ar": "arabic", "ca": "catalan", "da": "danish", "de": "german", "el": "greek",
    "en": "english", "es": "spanish", "eu": "basque", "fi": "finnish", "fr": "french",
    "ga": "irish", "hi": "hindi", "hu": "hungarian", "hy": "armenian", "id": "indonesian",
    "it": "italian", "lt": "lithuanian", "ne": "nepali", "nl": "dutch", "no": "norwegian",
    "nb": "norwegian", "pt": "portuguese", "ro": "romanian", "ru": "russian", "sr": "serbian",
    "sv": "swedish", "ta": "tamil", "tr": "turkish", "yi": "yiddish",
  ]

  /// - Parameter language: a primary language subtag.
  /// - Returns: `nil` where Snowball has no algorithm for the language.
  public init?(language: String) {
    guard let algorithm = Self.algorithms[language],
      let handle = unsafe clanguages_stemmer_open(algorithm)
    else { return nil }
    unsafe self.handle = unsafe handle
  }

  deinit { unsafe clanguages_stemmer_close(handle) }

  /// The stem of a folded word.
  public mutating func stem(_ word: borrowing Span<UInt8>) -> [UInt8] {
    let handle = unsafe handle
    return unsafe word.withUnsafeBufferPointer { word in
      var length: Int32 = 0
      let stem = unsafe clanguages_stem(handle, word.baseAddress, Int32(word.count), &length)
      return unsafe Array(UnsafeBufferPointer(start: stem, count: Int(length)))
    }
  }
}
