package import Corpora
package import TextAnalysis

/// Which tokens count, and as what.
package struct TermOptions: Sendable {
  package var form = TermForm.folded
  package var dropsStopWords = false
  package var keepsDatelines = false
  /// Words in a row that count as one term.
  package var phrases: [String] = []
  /// The language of every document; its own where it is `nil`.
  package var language: String?
  package var rules = TermRules.words
  /// Only words of these parts of speech count; all where there are none.
  package var onlyTags: Set<Tag.PartOfSpeech> = [] {
    didSet { tagBits = onlyTags.reduce(0) { $0 | 1 << $1.rawValue } }
  }
  /// Of each part of speech that counts the bit of its number: a set would be hashed for each word.
  private var tagBits: UInt32 = 0

  package init(
    form: TermForm = .folded, dropsStopWords: Bool = false, keepsDatelines: Bool = false,
    phrases: [String] = [], language: String? = nil, rules: TermRules = .words
  ) {
    (self.form, self.dropsStopWords) = (form, dropsStopWords)
    (self.keepsDatelines, self.phrases, self.language) = (keepsDatelines, phrases, language)
    self.rules = rules
  }

  package var analysis: Analyzer.Options {
    Analyzer.Options(
      form: form, phrases: phrases, rules: rules, tags: onlyTags.isEmpty ? nil : .builtin)
  }

  /// Whether a word is of the parts of speech that count.
  ///
  /// The English 's is none: it has the tag of the word that it is written onto, as treebanks do.
  package func admits(_ token: Token, _ vocabulary: borrowing Vocabulary) -> Bool {
    guard tagBits != 0 else { return true }
    guard let part = token.tag.partOfSpeech, tagBits >> part.rawValue & 1 == 1 else { return false }
    return vocabulary.firstByte(of: token.term) != UInt8(ascii: "'")
  }

  /// What a reader has to know of texts whose words should have been tagged.
  package var tagNotices: [TableNotice] {
    let missing = onlyTags.isEmpty ? [] : TagTables.builtin.missingLanguages
    return missing.isEmpty ? [] : [.noTags(languages: missing)]
  }

  /// What lists of words are found in: terms that are not stemmed.
  package var unstemmed: Analyzer.Options { Analyzer.Options(rules: rules) }

  /// The language of a document under these options.
  package func language(of document: Document) -> String { language ?? document.language }
}

extension TermOptions {
  /// The tokens of a document that count, in their order: words, without datelines and stop words
  /// as the options say.
  package func tokens(
    _ analysis: Analysis, language: String, analyzer: inout Analyzer
  ) -> [Token] {
    tokens(analysis.tokens, language: language, analyzer: &analyzer)
  }

  /// A pattern as the documents of each language have it.
  ///
  /// Patterns are whole words, folded and not stemmed, unless the language of all documents is known.
  /// - Throws: ``PatternError`` where the pattern holds no word.
  package func patterns(_ text: String) throws -> TermPatterns {
    let patterns = try TermPatterns(
      text, language: language, language == nil ? unstemmed : analysis)
    guard !patterns.isEmpty else {
      throw PatternError(pattern: text)
    }
    return patterns
  }

  /// The term of a word that is given, not divided and not stemmed.
  package func term(of word: String, language: String? = nil) throws -> String {
    switch rules {
    case .words: try Folding.term(word, language: language ?? self.language ?? "und")
    case .icu: try Folding.folded(word)
    }
  }

  /// Those of some tokens that count.
  package func tokens(_ tokens: [Token], language: String, analyzer: inout Analyzer) -> [Token] {
    tokens.filter { token in
      token.term != Token.none && (keepsDatelines || token.zone != .dateline)
        && admits(token, analyzer.vocabulary)
        && !(dropsStopWords && analyzer.isStopWord(token.term, language: language))
    }
  }
}
