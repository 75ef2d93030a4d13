internal import TextAnalysis

/// The sentences of a text that may tell who reports something, as their relations are.
struct ParsedSentences {
  private let text: QuotationText
  /// By the number of the sentence.
  private var relations: [Int32: SentenceRelations] = [:]

  /// Steps from a verb to the one that it shares its subject with.
  private static let longestChain = 4

  /// Reads the sentences of reports without a speaker, and those before that may tell whom a pronoun stands for.
  ///
  /// - Complexity: O(*n*) in the words of these sentences.
  init(
    of quotations: [Quotation], in text: QuotationText, _ analysis: Analysis,
    bytes: borrowing Span<UInt8>, analyzer: inout Analyzer
  ) {
    self.text = text
    for quotation in quotations {
      guard let cue = quotation.cue, quotation.report == .said else { continue }
      let token = text.tokens(cue).lowerBound
      if quotation.speaker == nil {
        read(sentence(of: token), analysis, bytes, &analyzer)
      }
      if quotation.mayHaveSpeakerBefore(in: text), let before = sentence(before: token) {
        read(before, analysis, bytes, &analyzer)
      }
    }
  }

  private mutating func read(
    _ sentence: Range<Int>, _ analysis: Analysis, _ bytes: borrowing Span<UInt8>,
    _ analyzer: inout Analyzer
  ) {
    guard let first = sentence.first, relations[text.tokens[first].sentence] == nil else { return }
    relations[text.tokens[first].sentence] = analyzer.relations(
      of: sentence, in: analysis, tags: text.tags, bytes)
  }

  /// The tokens of a token's sentence, whatever marks it has.
  private func sentence(of token: Int) -> Range<Int> {
    let number = text.tokens[token].sentence
    var (first, end) = (token, token + 1)
    while first > 0, text.tokens[first - 1].sentence == number { first -= 1 }
    while end < text.tokens.count, text.tokens[end].sentence == number { end += 1 }
    return first..<end
  }

  /// The sentence of the writer's own before that of a token.
  private func sentence(before token: Int) -> Range<Int>? {
    var last = text.sentenceStart(token) - 1
    while last >= 0, text.quoteOf[last] >= 0 { last -= 1 }
    return last < 0 ? nil : sentence(of: last)
  }

  /// The relations of a token's sentence; `nil` where it was not read.
  func relations(at token: Int) -> SentenceRelations? {
    text.tokens.indices.contains(token) ? relations[text.tokens[token].sentence] : nil
  }

  // MARK: Who reports

  /// The word of a report that is its verb; `nil` where none is.
  func verb(of cue: Range<Int>) -> Int? {
    cue.last {
      switch text.tags[$0].partOfSpeech {
      case .verb, .auxiliary: true
      default: false
      }
    }
  }

  /// The subject of the verb of a report, or of the verb that shares it; `nil` where none is told.
  func subject(of cue: Range<Int>) -> Int? {
    // A participle of Arabic that tells how its clause is told is no verb by its tag.
    let isVerbFirst = text.rules.isVerbFirst
    guard var verb = verb(of: cue) ?? (isVerbFirst ? cue.first : nil),
      let relations = relations(at: verb)
    else { return nil }
    for _ in 0..<Self.longestChain {
      if let subject = relations.subject(of: verb) { return subject }
      guard let above = relations.head(of: verb) else { return nil }
      switch relations.relation(of: verb) {
      case .conjunct, .openComplement, .auxiliary: break
      case .adverbialClause where text.rules.hasCases || text.tags[verb].verbForm == .gerund: break
      default:
        guard isVerbFirst, verb == cue.first, self.verb(of: cue) == nil else { return nil }
      }
      verb = above
    }
    return nil
  }

  /// The subject of the main verb of the sentence of the writer's own before that of a token: one that is not joined to
  /// another, with the words that hang on it.
  func subject(before token: Int) -> (word: Int, tokens: Range<Int>)? {
    guard let sentence = sentence(before: token),
      let relations = relations(at: sentence.lowerBound),
      let root = sentence.first(where: { relations.relation(of: $0) == .root }),
      let subject = relations.subject(of: root), text.quoteOf[subject] < 0,
      relations.dependent(of: subject, { $0 == .conjunct }) == nil
    else { return nil }
    let tokens = relations.phrase(of: subject) {
      switch $0 {
      case .flat, .compound, .apposition, .adjective, .determiner: false
      default: true
      }
    }
    return (subject, tokens)
  }
}

extension Quotation {
  /// Whether the sentence before may tell who speaks: a pronoun does, or nobody.
  fileprivate func mayHaveSpeakerBefore(in text: QuotationText) -> Bool {
    guard let speaker else { return true }
    if case .pronoun = text.role(at: text.tokens(speaker).lowerBound) { return true }
    return false
  }
}
