/// The scripts whose spellings of names are compared letter by letter.
///
/// A word in any other script is first romanised by ICU and then compared as Latin.
public enum NameScript: String, CaseIterable, Sendable {
  case latin = "Latn"
  case cyrillic = "Cyrl"
  case arabic = "Arab"
  case hebrew = "Hebr"
  /// Hiragana and Katakana.
  case kana = "Kana"
  case hangul = "Hang"
  case han = "Hani"
  /// Korean and Chinese names in Cyrillic, by tables of their own.
  case koreanCyrillic = "Cyrl-ko"
  case chineseCyrillic = "Cyrl-zh"

  /// Those that a list may be learnt of: Cyrillic has tables besides.
  public static var allCases: [NameScript] {
    [.latin, .cyrillic, .arabic, .hebrew, .kana, .hangul, .han]
  }

  init?(iso15924 code: String) {
    switch code {
    case "Hira": self = .kana
    default: self.init(rawValue: code)
    }
  }
}
