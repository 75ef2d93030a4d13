internal import CLanguages
internal import ICU

/// What a text's language seems to be.
public struct DetectedLanguage: Equatable, Sendable {
  /// BCP 47; `und` where the text gives no reliable answer.
  public let tag: String
  /// The part of the text, in percent, that is in this language.
  public let percent: Int
  /// Whether the script alone tells it.
  public let isByScript: Bool

  /// How much of a text is looked at, in bytes.
  private static let sample = 8192

  /// Detects with CLD2, on the first 8 kB of the text.
  ///
  /// Where it is not sure, the script tells a language that alone is written in it. Of languages that CLD2 takes for each
  /// other in short texts, none is told.
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
    if let found, !Self.isTooShort(repaired, toBe: found) {
      (tag, percent, isByScript) = unsafe (found, Int(guess.percent), false)
    } else if found == nil, let only = ScriptLanguage(of: repaired) {
      (tag, percent, isByScript) = (only.tag, only.percent, true)
    } else {
      (tag, percent, isByScript) = ("und", 0, false)
    }
  }

  /// Languages that short texts do not tell apart, with the letters that one of them has and the others do not.
  private static let neighbours: [[String: String]] = [
    ["id": "", "ms": ""],
    ["sv": "äö", "no": "", "nb": "", "nn": "", "da": ""],
  ]
  /// How many bytes tell neighbours apart; chosen by hand on headlines.
  private static let shortest = 60

  private static func isTooShort(_ text: String, toBe tag: String) -> Bool {
    guard text.utf8.count < shortest,
      let letters = neighbours.lazy.compactMap({ $0[tag] }).first
    else { return false }
    return !text.lowercased().contains { letters.contains($0) }
  }
}

/// The language of a text in a script in which no other is written.
private struct ScriptLanguage {
  let tag: String
  let percent: Int

  /// Scripts that one language of the news is written in.
  private static let languages = [
    "Hebr": "he", "Beng": "bn", "Grek": "el", "Geor": "ka", "Armn": "hy", "Thai": "th",
    "Laoo": "lo", "Khmr": "km", "Mymr": "my", "Taml": "ta", "Telu": "te", "Knda": "kn",
    "Mlym": "ml", "Sinh": "si", "Gujr": "gu", "Guru": "pa", "Orya": "or", "Hang": "ko",
    "Hira": "ja",
    "Kana": "ja", "Hani": "zh",
  ]
  /// How many letters there are at least, and how many of a hundred are in the script.
  private static let (fewest, most) = (4, 80)

  /// `nil` where there are few letters, or too many of other scripts.
  init?(of text: String) {
    var counts = [String: Int]()
    var letters = 0
    for scalar in text.unicodeScalars where ScalarProperties(scalar.value).isLetter {
      letters += 1
      if scalar.value < 0x370 { continue }
      if let language = Self.languages[Script(of: scalar.value).code] {
        counts[language, default: 0] += 1
      }
    }
    // Japanese is written with Chinese characters too.
    if let kana = counts["ja"], let han = counts.removeValue(forKey: "zh") {
      counts["ja"] = kana + han
    }
    guard letters >= Self.fewest,
      let most = counts.max(by: { ($0.value, $1.key) < ($1.value, $0.key) }),
      most.value * 100 >= letters * Self.most
    else { return nil }
    (tag, percent) = (most.key, most.value * 100 / letters)
  }
}
