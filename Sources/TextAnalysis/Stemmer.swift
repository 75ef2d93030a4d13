internal import CLanguages

/// Snowball's stemmer of a language (libstemmer).
///
/// It carries state and belongs to one task.
@safe
public struct Stemmer: ~Copyable {
  private let handle: OpaquePointer

  /// - Parameter language: a primary language subtag.
  /// - Returns: `nil` where the registry names no algorithm of Snowball's for the language.
  public init?(language: String, in registry: LanguageRegistry = .standard) {
    guard let algorithm = registry[language].stemmer,
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
