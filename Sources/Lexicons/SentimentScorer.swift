public import TextAnalysis

/// Scores how good or bad the words of a text are, with the evidence.
///
/// A scorer holds lexicons made ready for its analyzer's vocabulary, and belongs to one task.
///
///     var analyzer = try Analyzer()
///     var scorer = SentimentScorer(try SentimentLexicons())
///     let text = Array("A good day. A terrible night.".utf8)
///     let analysis = try analyzer.analyze(text.span, language: "en")
///     let scores = try scorer.sentences(of: analysis, text: text.span, analyzer: &analyzer)
///     print(scores?.map { $0.value > 0 } ?? [])  // [true, false]
public struct SentimentScorer {
  /// What one entry of the lexicon contributed, and by which rule.
  public struct Evidence: Sendable, Equatable {
    /// Its bytes in the text.
    public let range: Range<Int>
    /// The entry as the lexicon has it.
    public let entry: String
    /// The entry's key; empty where it has none.
    public let key: String
    /// The word `entry`, with what changed its value, such as `negated`.
    public let rule: String
    /// Its contribution in thousandths, so that sums are exact.
    package let thousandths: Int

    /// Whether words around it make the opposite of it: "no liar", "fights corruption".
    package var isReversed = false

    /// Its contribution, on the scale of the list.
    public var weight: Double { Double(thousandths) / 1000 }
  }

  /// The score of a stretch of text.
  public struct Score: Sendable, Equatable {
    /// The score in ten-thousandths, so that sums over texts are exact.
    package let tenThousandths: Int
    /// The sums of what speaks for good and for bad, in thousandths.
    package let goodThousandths, badThousandths: Int
    public let evidence: [Evidence]
    /// Tokens of the stretch.
    public let tokens: Int
    /// Its bytes in the text.
    public let range: Range<Int>

    /// From −1 to 1 where the rule is bounded; to four decimals.
    public var value: Double { Double(tenThousandths) / 10_000 }
    /// The sum of what speaks for good, on the scale of the list.
    public var positive: Double { Double(goodThousandths) / 1000 }
    /// The sum of what speaks for bad; not above 0.
    public var negative: Double { Double(badThousandths) / 1000 }
  }

  /// A score for one key of a lexicon.
  public struct KeyScore: Sendable, Equatable {
    public let key: String
    public let score: Score
  }

  private let lexicons: SentimentLexicons
  private let overlap: EntryOverlap?
  private let rule: ScoringRule?
  private var finder = LexiconMatcher()
  private var vader: VaderScorer?
  /// By language, made ready when it is first asked for.
  private var valences: [String: ValenceLexicon] = [:]

  /// - Parameters:
  ///   - rule: how scores are made; as each lexicon's authors do if it is `nil`.
  ///   - overlap: which entries may hold the same words.
  public init(
    _ lexicons: SentimentLexicons, rule: ScoringRule? = nil, overlap: EntryOverlap? = nil
  ) {
    self.lexicons = lexicons
    self.rule = rule
    self.overlap = overlap
  }

  /// The name of the lexicon that scores a language; `nil` where it stays unscored.
  public func lexiconName(for language: String) -> String? {
    lexicons.lexicon(for: language)?.name
  }

  /// The rule that makes the scores of a language.
  public func rule(for language: String) -> ScoringRule {
    rule ?? lexicons.lexicon(for: language)?.rule ?? .newsstat
  }

  /// The list that a text is looked through for before it is scored; none where its language stays unscored, and
  /// for VADER's rule, which divides texts in its own way.
  public mutating func lists(for language: String) -> [EntryList] {
    guard let lexicon = lexicons.lexicon(for: language) else { return [] }
    let valence = valence(lexicon)
    return switch rule(for: language) {
    case .vader: []
    case .newsstat: [valence.values, valence.markers]
    case .sum, .mean, .share, .balance, .logit: [valence.values]
    }
  }

  private mutating func valence(_ lexicon: Lexicon) -> ValenceLexicon {
    if let known = valences[lexicon.name] { return known }
    let made = ValenceLexicon(lexicon, overlap: overlap ?? (lexicon.isKeyed ? .key : .lexicon))
    valences[lexicon.name] = made
    return made
  }

  /// The scores of the sentences that have tokens, in order; `nil` where the language has no
  /// lexicon.
  ///
  /// - Parameter text: what was analysed.
  /// - Throws: `ICUError` where ICU can't divide the entries of a lexicon.
  /// - Complexity: O(*n*) in the length of the text.
  public mutating func sentences(
    of analysis: Analysis, text: borrowing Span<UInt8>, analyzer: inout Analyzer
  ) throws -> [Score]? {
    let lists = lists(for: analysis.language)
    let entries = try finder.entries(of: lists, in: analysis, text: text, analyzer: &analyzer)
    return try sentences(of: analysis, entries, text: text, analyzer: &analyzer)
  }

  /// The scores of sentences, as above, by entries that were found with those of other lists.
  ///
  /// - Parameter entries: those of ``lists(for:)`` are among them.
  public mutating func sentences(
    of analysis: Analysis, _ entries: LexiconMatches, text: borrowing Span<UInt8>,
    analyzer: inout Analyzer
  ) throws -> [Score]? {
    guard let lexicon = lexicons.lexicon(for: analysis.language) else { return nil }
    let rule = rule(for: analysis.language)
    if rule == .vader {
      let bytes = unsafe text.withUnsafeBufferPointer { unsafe Array($0) }
      let scorer = try vaderScorer(lexicon)
      return try entries.sentences.map { sentence in
        try scorer.score(
          bytes, in: analysis.sentence(Int(analysis.tokens[sentence.lowerBound].sentence)))
      }
    }
    let valence = valence(lexicon)
    var scores = [Score]()
    scores.reserveCapacity(entries.sentences.count)
    let markers = entries.matchesBySentence(of: valence.markers)
    for (number, (sentence, values)) in zip(
      entries.sentences, entries.matchesBySentence(of: valence.values)
    ).enumerated() {
      let tokens = analysis.tokens[sentence]
      let range = Int(tokens[sentence.lowerBound].start)..<Int(tokens[sentence.upperBound - 1].end)
      let evidence =
        if values.isEmpty {
          [Evidence]()
        } else if rule == .newsstat {
          self.evidence(
            values, markers[number], valence, sentence, of: analysis, text, &analyzer)
        } else {
          plainEvidence(values, valence.values.lexicon)
        }
      scores.append(
        Self.score(
          evidence, rule, tokens: tokens.count { $0.term != Token.none }, range: range))
    }
    return scores
  }

  private func evidence(
    _ values: ArraySlice<LexiconMatch>, _ markers: ArraySlice<LexiconMatch>,
    _ valence: ValenceLexicon, _ sentence: Range<Int>, of analysis: Analysis,
    _ text: borrowing Span<UInt8>, _ analyzer: inout Analyzer
  ) -> [Evidence] {
    let mayHaveNames = markers.contains { valence.isName($0.entry) }
    let tags = mayHaveNames ? analyzer.tags(of: analysis, sentence, in: text) : []
    return ValenceRules.evidence(
      values, markers, of: valence, tokens: analysis.tokens[sentence],
      sentence: analysis.sentence(Int(analysis.tokens[sentence.lowerBound].sentence)), text: text
    ) { token in
      tags.isEmpty || tags[token - sentence.lowerBound].partOfSpeech == .properNoun
    }
  }

  private func plainEvidence(_ matches: ArraySlice<LexiconMatch>, _ lexicon: Lexicon) -> [Evidence]
  {
    matches.compactMap { match in
      let entry = lexicon.entries[match.entry]
      guard entry.kind == .score || entry.kind == .member else { return nil }
      return Evidence(
        range: match.range, entry: entry.form, key: entry.key, rule: "entry",
        thousandths: entry.thousandths)
    }
  }

  /// The score of a whole text: by our rule the mean of its sentences' scores, by the others that of
  /// all its entries; `nil` where the language has no lexicon.
  ///
  /// - Complexity: O(*n*) in the length of the text.
  public mutating func document(
    of analysis: Analysis, text: borrowing Span<UInt8>, analyzer: inout Analyzer
  ) throws -> Score? {
    let lists = lists(for: analysis.language)
    let entries = try finder.entries(of: lists, in: analysis, text: text, analyzer: &analyzer)
    return try document(of: analysis, entries, text: text, analyzer: &analyzer)
  }

  /// The score of a whole text, as above, by entries that were found with those of other lists.
  ///
  /// - Parameter entries: those of ``lists(for:)`` are among them.
  public mutating func document(
    of analysis: Analysis, _ entries: LexiconMatches, text: borrowing Span<UInt8>,
    analyzer: inout Analyzer
  ) throws -> Score? {
    guard let lexicon = lexicons.lexicon(for: analysis.language) else { return nil }
    if rule(for: analysis.language) == .vader {
      let bytes = unsafe text.withUnsafeBufferPointer { unsafe Array($0) }
      return try vaderScorer(lexicon).score(bytes, in: 0..<bytes.count)
    }
    return try sentences(of: analysis, entries, text: text, analyzer: &analyzer)
      .flatMap { document($0, language: analysis.language) }
  }

  /// The score of a whole text by those of its sentences; not for VADER's rule, which reads the text.
  public func document(_ sentences: [Score], language: String) -> Score? {
    guard let first = sentences.first, let last = sentences.last else { return nil }
    let rule = rule(for: language)
    let evidence = sentences.flatMap(\.evidence)
    let tokens = sentences.reduce(0) { $0 + $1.tokens }
    let range = first.range.lowerBound..<last.range.upperBound
    guard rule == .newsstat else { return Self.score(evidence, rule, tokens: tokens, range: range) }
    let sum = sentences.reduce(0) { $0 + $1.tenThousandths }
    return Score(
      tenThousandths: Self.rounded(Double(sum) / Double(sentences.count)),
      goodThousandths: sentences.reduce(0) { $0 + $1.goodThousandths },
      badThousandths: sentences.reduce(0) { $0 + $1.badThousandths }, evidence: evidence,
      tokens: tokens,
      range: range)
  }

  /// The scores of a text for each key of a lexicon whose keys are scores of their own: by the rule where entries
  /// have values, else the key's share of the tokens; `nil` for other lexicons.
  public func keys(of score: Score, language: String) -> [KeyScore]? {
    guard let lexicon = lexicons.lexicon(for: language), lexicon.isKeyed else { return nil }
    let rule = rule(for: language)
    let byKey = Dictionary(grouping: score.evidence, by: \.key)
    let valued = Set(lexicon.entries.lazy.filter { $0.kind == .score }.map(\.key))
    let keys = lexicon.keys.isEmpty ? [""] : lexicon.keys
    return keys.map { key in
      let evidence = byKey[key] ?? []
      if valued.contains(key) {
        return KeyScore(
          key: key, score: Self.score(evidence, rule, tokens: score.tokens, range: score.range))
      }
      let share = score.tokens == 0 ? 0 : Double(evidence.count) / Double(score.tokens)
      return KeyScore(
        key: key,
        score: Score(
          tenThousandths: Self.rounded(share * 10_000), goodThousandths: 0, badThousandths: 0,
          evidence: evidence, tokens: score.tokens, range: score.range))
    }
  }

  private mutating func vaderScorer(_ lexicon: Lexicon) throws -> VaderScorer {
    if let vader { return vader }
    let made = try VaderScorer(lexicon, emojis: lexicons.emojis)
    vader = made
    return made
  }

  private static func score(
    _ evidence: [Evidence], _ rule: ScoringRule, tokens: Int, range: Range<Int>
  ) -> Score {
    let positive = evidence.reduce(0) { $0 + max(0, $1.thousandths) }
    let negative = evidence.reduce(0) { $0 + min(0, $1.thousandths) }
    let value = rule.score(
      sum: positive + negative, good: evidence.count { $0.thousandths > 0 },
      bad: evidence.count { $0.thousandths < 0 }, matches: evidence.count, tokens: tokens)
    return Score(
      tenThousandths: rounded(10_000 * value), goodThousandths: positive,
      badThousandths: negative, evidence: evidence,
      tokens: tokens, range: range)
  }

  private static func rounded(_ value: Double) -> Int { Int(value.rounded()) }
}
