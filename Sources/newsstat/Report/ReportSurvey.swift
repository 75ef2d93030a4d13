internal import Corpora
internal import CorpusAnalysis
internal import CorpusStatistics
internal import ICU
internal import Lexicons
internal import Stance
internal import TextAnalysis

/// What the report keeps of each document.
struct DocumentFact: Sendable {
  let index: Int
  let id: String
  /// Of the unit of evidence that it is, or is a part of.
  let identity: UInt64
  let key: GroupKey
  let day: Day?
  /// The id of the oldest of its copies; `nil` where it has none.
  let cluster: String?
  let isLanguageDetected: Bool
  let tokens, sentences: Int
  /// Whether there is a sentiment lexicon for the language.
  let hasLexicon: Bool
  /// The score in ten-thousandths and the tokens that the lexicon knows; `nil` where unscored.
  let tone: (value: Int, known: Int)?
  let hasHeadline, hasDateline: Bool
}

/// A sentence with a strong score.
struct StrongSentence: Sendable {
  let document: Int
  let id: String
  let start: Int
  let text: String
  let value: Int
  let evidence: [SentimentScorer.Evidence]

  /// Stronger first; of equals, the one that comes first in the corpus.
  static func isStronger(_ one: StrongSentence, _ other: StrongSentence) -> Bool {
    (-abs(one.value), one.document, one.start) < (-abs(other.value), other.document, other.start)
  }
}

/// The report's first pass: counts of all terms, facts of all documents.
struct ReportSurvey: Sendable {
  var survey = GroupedCounts()
  var facts: [DocumentFact] = []
  var voices: [GroupKey: VoiceCounts] = [:]
  var stances = GroupStances()
  var stanceSentences: [StanceKey: [StanceSentence]] = [:]
  private(set) var strong: [GroupKey: [StrongSentence]] = [:]

  /// How many good and how many bad sentences are kept of a group.
  private static let kept = 3

  mutating func add(_ sentence: StrongSentence, to key: GroupKey) {
    strong[key, default: []].append(sentence)
    if strong[key, default: []].count > 16 * Self.kept { trim(key) }
  }

  private mutating func trim(_ key: GroupKey) {
    let sorted = strong[key, default: []].sorted(by: StrongSentence.isStronger)
    strong[key] =
      Array(sorted.filter { $0.value < 0 }.prefix(Self.kept))
      + sorted.filter { $0.value > 0 }.prefix(Self.kept)
  }

  mutating func merge(_ other: consuming ReportSurvey) {
    survey.merge(other.survey)
    facts += other.facts
    for (key, counts) in other.voices { voices[key, default: VoiceCounts()].merge(counts) }
    stances.merge(other.stances)
    for (key, sentences) in other.stanceSentences {
      stanceSentences[key] = StanceSentence.trimmed((stanceSentences[key] ?? []) + sentences)
    }
    for (key, sentences) in other.strong {
      strong[key, default: []] += sentences
      trim(key)
    }
  }

  static func merged(_ parts: [ReportSurvey]) -> ReportSurvey {
    var whole = parts.dropFirst().reduce(into: parts.first ?? ReportSurvey()) { $0.merge($1) }
    whole.survey.settle(varies: true)
    whole.facts.sort { $0.index < $1.index }
    for key in whole.strong.keys { whole.trim(key) }
    return whole
  }
}

/// A worker of the report's first pass.
struct ReportSurveyWorker: CorpusWorker, ~Copyable {
  private let plan: GroupPlan
  private var analyzer: Analyzer
  private var reader: ReportReader
  private var stances: StanceCollector
  private var part = ReportSurvey()

  init(
    _ plan: GroupPlan, lexicons: SentimentLexicons, targets: [Target], _ bootstrap: PoissonBootstrap
  ) throws {
    let reader = try ReportReader(lexicons, targets)
    let analyzer = try Analyzer(plan.terms.unstemmed)
    self.reader = reader
    self.analyzer = analyzer
    self.plan = plan
    stances = StanceCollector(plan, targets, bootstrap)
  }

  mutating func add(_ documents: [Document]) throws {
    for document in documents {
      guard let key = plan.key(of: document) else { continue }
      let language = plan.terms.language(of: document)
      let analysis = try analyzer.analyze(document, language: language)
      // What is read by lists, whose entries are not stemmed, is read in the words as they are.
      let tokens = plan.terms.tokens(
        plan.terms.stems ? analyzer.stemmed(analysis) : analysis, language: language,
        analyzer: &analyzer)
      let counts = DocumentCounts(tokens.map(\.term))
      part.survey.add(counts, to: key, cluster: plan.cluster(of: document), varies: true)
      let reading = try reader.read(document, analysis, analyzer: &analyzer)
      add(reading, of: document, analysis, counts, to: key)
    }
  }

  /// Adds what is read by lists, and the document's facts.
  private mutating func add(
    _ reading: ReportReader.Reading, of document: Document, _ analysis: Analysis,
    _ counts: DocumentCounts, to key: GroupKey
  ) {
    for score in reading.scores ?? [] where !score.evidence.isEmpty {
      part.add(
        StrongSentence(
          document: document.index, id: document.id, start: score.range.lowerBound,
          text: String(decoding: document.text[score.range], as: UTF8.self), value: score.value,
          evidence: score.evidence), to: key)
    }
    if let found = reading.quotations {
      part.voices[key, default: VoiceCounts()].add(found, length: document.text.count)
    }
    if reader.hasTargets { stances.add(reading.stances, analysis, document, key) }
    part.facts.append(
      DocumentFact(
        index: document.index, id: document.id, identity: plan.identity(of: document), key: key,
        day: document.day, cluster: document.cluster,
        isLanguageDetected: document.isLanguageDetected, tokens: counts.tokens,
        sentences: analysis.sentences.count, hasLexicon: reading.scores != nil,
        tone: reading.document.map { ($0.value, $0.evidence.count) },
        hasHeadline: analysis.zones.contains { $0.zone == .headline },
        hasDateline: analysis.zones.contains { $0.zone == .dateline }))
  }

  consuming func finish() -> ReportSurvey {
    part.survey.vocabulary = analyzer.vocabulary
    part.stanceSentences = stances.sentences
    part.stances = stances.stances
    return part
  }
}
