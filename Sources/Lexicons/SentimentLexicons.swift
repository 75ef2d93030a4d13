public import BuiltinData
internal import TextAnalysis

/// The sentiment lexicons of a run, by language.
public struct SentimentLexicons: Sendable {
  private let byLanguage: [String: Lexicon]
  private let forAny: Lexicon?
  /// Descriptions by emoji, which VADER's rules read beside its list.
  let emojis: [String: String]

  /// The lexicons written for this project, one for each of `Language.supported`, and those of one's own files.
  public init(in files: DataFiles = .builtin) throws(LexiconError) {
    var byLanguage = [String: Lexicon]()
    for file in files.names(in: "sentiment") where file.hasSuffix(".tsv") {
      let language = String(file.dropLast(4))
      byLanguage[language] = try Self.shipped(language, in: files)
    }
    self.byLanguage = byLanguage
    forAny = nil
    emojis = [:]
  }

  /// The lexicon written for this project of a language alone; `nil` where there is none.
  package static func shipped(
    _ language: String, in files: DataFiles = .builtin
  ) throws(LexiconError) -> Lexicon? {
    guard let bytes = files.bytes(of: "sentiment/\(language).tsv") else { return nil }
    return try Lexicon(name: "sentiment/\(language)", bytes: bytes, format: .newsstat)
  }

  /// One lexicon, for the language that it names or else for any.
  ///
  /// - Parameter emojis: descriptions by emoji.
  /// - Throws: ``LexiconError`` for a lexicon without an entry.
  public init(_ lexicon: Lexicon, emojis: [String: String] = [:]) throws(LexiconError) {
    guard !lexicon.entries.isEmpty else {
      throw LexiconError(file: lexicon.name, line: 1, reason: .noEntry)
    }
    byLanguage = lexicon.language.map { [Language.primary($0): lexicon] } ?? [:]
    forAny = lexicon.language == nil ? lexicon : nil
    self.emojis = emojis
  }

  /// The lexicon of a language; `nil` where its texts stay unscored.
  public func lexicon(for language: String) -> Lexicon? {
    byLanguage[Language.primary(language)] ?? forAny
  }

  /// All lexicons, in the order of their languages.
  public var all: [Lexicon] {
    byLanguage.sorted { $0.key < $1.key }.map(\.value) + (forAny.map { [$0] } ?? [])
  }
}
