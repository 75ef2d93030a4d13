/// What words are in their sentences, where somebody asks.
extension Analyzer {
  /// Gives words their tags, where somebody wants them and the language has tables.
  mutating func tag(_ analysis: inout Analysis, of text: borrowing Span<UInt8>) {
    guard let tables = options.tags else { return }
    tag(&analysis, of: text, by: tables, isAsked: true)
  }

  /// The tags of an analysis of this analyzer that was made without them; ``Tag/none`` where the language has no tables.
  ///
  /// - Complexity: O(*n*) in the text.
  package mutating func tags(
    of analysis: Analysis, in text: borrowing Span<UInt8>
  ) -> [Tag] {
    guard options.tags == nil else { return analysis.tokens.map(\.tag) }
    var analysis = analysis
    tag(&analysis, of: text, by: .builtin, isAsked: false)
    return analysis.tokens.map(\.tag)
  }

  /// The tags of some tokens of an analysis of this analyzer, read as a text of their own.
  ///
  /// - Complexity: O(*n*) in the tokens.
  package mutating func tags(
    of analysis: Analysis, _ tokens: Range<Int>, in text: borrowing Span<UInt8>
  ) -> [Tag] {
    guard options.tags == nil else { return analysis.tokens[tokens].map(\.tag) }
    var part = Analysis(language: analysis.language, of: analysis.vocabulary)
    part.tokens = Array(analysis.tokens[tokens])
    tag(&part, of: text, by: .builtin, isAsked: false)
    return part.tokens.map(\.tag)
  }

  private mutating func tag(
    _ analysis: inout Analysis, of text: borrowing Span<UInt8>, by tables: TagTables, isAsked: Bool
  ) {
    guard !analysis.tokens.isEmpty else { return }
    let language = Language.primary(analysis.language)
    guard
      var tagger = taggers.removeValue(forKey: language)
        ?? tables.model(of: language, isAsked: isAsked).map(Tagger.init)
    else { return }
    tagger.tag(
      &analysis.tokens, in: text, terms: terms.vocabulary, areForms: options.form == .written)
    taggers[language] = tagger
  }
}
