internal import CLanguages
internal import ICU

/// A language as the package needs it: which word lists and which stemmer it has.
public enum Language {
  /// The languages that have word lists of their own here.
  public static let supported = [
    "ar", "de", "en", "es", "fa", "fr", "he", "hi", "ja", "ko", "ru", "tr", "uk", "zh",
  ]

  /// The first part of a BCP 47 tag, in lower case: `zh` for `zh-Hant`, `en` for `en/fr`.
  public static func primary(_ tag: String) -> String {
    String(tag.prefix { $0 != "-" && $0 != "_" && $0 != "/" && $0 != "," }).lowercased()
  }

  /// Whether a language divides words by spaces and writes them with letters, not syllables, so that their
  /// lengths say how hard a text is to read.
  public static func hasReadability(_ tag: String) -> Bool {
    !["zh", "yue", "wuu", "ja", "ko", "th", "lo", "km", "my", "bo", "dz", "und"]
      .contains(primary(tag))
  }

  /// The name of a language in English words; the tag where it is not one.
  public static func name(_ tag: String) -> String {
    guard let name = try? DisplayName.language(tag), !name.isEmpty else { return tag }
    return name
  }
}

/// What a text's language seems to be.
public struct DetectedLanguage: Equatable, Sendable {
  /// BCP 47; `und` where the text gives no reliable answer.
  public let tag: String
  /// The part of the text, in percent, that is in this language.
  public let percent: Int

  /// How much of a text is looked at, in bytes.
  private static let sample = 8192

  /// Detects with CLD2, on the first 8 kB of the text.
  public init(of text: borrowing Span<UInt8>) {
    let sample = text.extracting(first: Self.sample)
    // CLD2 wants well-formed text.
    var repaired = unsafe sample.withUnsafeBufferPointer {
      unsafe String(decoding: $0, as: UTF8.self)
    }
    let guess = repaired.withUTF8 {
      unsafe clanguages_detect($0.baseAddress, Int32($0.count))
    }
    let found = unsafe guess.reliable ? guess.tag.map { unsafe String(cString: $0) } : nil
    tag = found ?? "und"
    percent = unsafe found == nil ? 0 : Int(guess.percent)
  }
}
