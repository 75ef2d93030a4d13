internal import ICU
public import BuiltinData

/// The words of a language that are everywhere and say little of what a text is about.
public struct StopWords: Sendable {
  /// Folded words.
  public let words: Set<String>

  /// The list of a language, `stopwords/xx.txt`.
  ///
  /// - Parameter language: a primary language subtag.
  /// - Returns: `nil` where there is no list.
  public init?(language: String, in files: DataFiles = .builtin) {
    guard let bytes = files.bytes(of: "stopwords/\(language).txt") else { return nil }
    self.init(text: String(decoding: bytes, as: UTF8.self), language: language)
  }

  /// Reads a list: a word a line, and lines that begin with `#` are remarks.
  ///
  /// - Parameter language: by whose rules words become terms.
  public init(text: String, language: String = "und") {
    var words = Set<String>()
    for line in text.split(whereSeparator: \.isNewline) where !line.hasPrefix("#") {
      let word = String(line.drop { $0 == " " }.prefix { $0 != " " })
      // A term by either rules is found.
      words.insert((try? Folding.folded(word)) ?? word)
      words.insert((try? Folding.term(word, language: language)) ?? word)
    }
    self.words = words
  }

  /// Whether a folded term is a stop word, as it stands or without the vowel signs that Arabic and
  /// Hebrew may write.
  public func contains(_ term: String) -> Bool {
    if words.contains(term) { return true }
    let bare = term.unicodeScalars.filter { !Self.isVowelSign($0) }
    return bare.count < term.unicodeScalars.count
      && words.contains(String(String.UnicodeScalarView(bare)))
  }

  private static func isVowelSign(_ scalar: Unicode.Scalar) -> Bool {
    (0x0590...0x06FF).contains(scalar.value) && ScalarProperties(scalar.value).isMark
  }
}
