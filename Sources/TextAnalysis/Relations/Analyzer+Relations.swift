extension Analyzer {
  /// How the words of a sentence of an analysis depend on one another; `nil` where the language has no table of
  /// relations.
  ///
  /// Only the sentences that are asked for are parsed, and only texts that were tagged can be.
  ///
  ///     var analyzer = try Analyzer(Analyzer.Options(tags: TagTables()))
  ///     let text = Array("The mayor praised the plan.".utf8)
  ///     let analysis = try analyzer.analyze(text.span, language: "en")
  ///     let relations = analyzer.relations(of: analysis.sentences[0], in: analysis, text.span)
  ///     print(relations?.subject(of: 2) as Any)  // Optional(1)
  ///
  /// - Parameter sentence: the indices of its tokens.
  public mutating func relations(
    of sentence: Range<Int>, in analysis: Analysis, _ text: borrowing Span<UInt8>
  ) -> SentenceRelations? {
    guard let tables = options.tags else { return nil }
    return relations(of: sentence, in: analysis, text, by: tables)
  }

  /// The relations of a sentence whose tags were found apart from the analysis.
  ///
  /// - Parameter tags: those of all tokens.
  package mutating func relations(
    of sentence: Range<Int>, in analysis: Analysis, tags: [Tag], _ text: borrowing Span<UInt8>
  ) -> SentenceRelations? {
    var tagged = Analysis(language: analysis.language, of: analysis.vocabulary)
    tagged.tokens = zip(analysis.tokens[sentence], tags[sentence]).map {
      var token = $0
      token.tag = $1
      return token
    }
    return relations(of: 0..<sentence.count, in: tagged, text, by: options.tags ?? .builtin)?
      .moved(by: sentence.lowerBound)
  }

  private mutating func relations(
    of sentence: Range<Int>, in analysis: Analysis, _ text: borrowing Span<UInt8>,
    by tables: TagTables
  ) -> SentenceRelations? {
    let language = Language.primary(analysis.language)
    guard
      var parser = parsers.removeValue(forKey: language)
        ?? tables.relations(of: language).map(Parser.init)
    else { return nil }
    let found = parser.parse(
      analysis.tokens, sentence, in: text, terms: vocabulary, form: options.form)
    parsers[language] = parser
    return found
  }

  /// The relations of all sentences of an analysis, by the numbers of the sentences.
  public mutating func relations(
    in analysis: Analysis, _ text: borrowing Span<UInt8>
  ) -> [Int: SentenceRelations] {
    var found = [Int: SentenceRelations]()
    for sentence in analysis.sentences {
      guard let relations = relations(of: sentence, in: analysis, text) else { return [:] }
      found[Int(analysis.tokens[sentence.lowerBound].sentence)] = relations
    }
    return found
  }
}
