package import Corpora
package import CorpusStatistics
package import Lexicons
package import Stance
internal import TextAnalysis

/// A worker that makes a ``CorpusSurvey``.
package struct SurveyWorker: CorpusWorker, ~Copyable {
  private let plan: GroupPlan
  private var analyzer: Analyzer
  private var reader: DocumentReader
  private var stances: StanceCollector
  private var part = CorpusSurvey()

  package init(
    _ plan: GroupPlan, _ lexicons: SentimentLexicons, _ targets: [Target],
    _ bootstrap: PoissonBootstrap
  ) throws {
    let reader = try DocumentReader(lexicons, targets)
    let analyzer = try Analyzer(plan.terms.unstemmed)
    self.reader = reader
    self.analyzer = analyzer
    self.plan = plan
    stances = StanceCollector(plan, targets, bootstrap)
  }

  package mutating func add(_ documents: [Document]) throws {
    for document in documents {
      guard let key = plan.key(of: document) else { continue }
      let language = plan.terms.language(of: document)
      let analysis = try analyzer.analyze(document, language: language)
      // What is read by lists, whose entries are not stemmed, is read in the words as they are.
      let tokens = plan.terms.tokens(
        plan.terms.form == .stem ? analyzer.stemmed(analysis) : analysis, language: language,
        analyzer: &analyzer)
      let counts = DocumentCounts(TermSequence(tokens.map(\.term), of: analyzer.vocabulary.id))
      part.counts.add(counts, to: key, cluster: plan.cluster(of: document), varies: true)
      let reading = try reader.read(document, analysis, analyzer: &analyzer)
      add(reading, of: document, analysis, counts, to: key)
    }
  }

  /// Adds what is read by lists, and the document's facts.
  private mutating func add(
    _ reading: DocumentReader.Reading, of document: Document, _ analysis: Analysis,
    _ counts: DocumentCounts, to key: GroupKey
  ) {
    for score in reading.scores ?? [] where !score.evidence.isEmpty {
      part.add(
        StrongSentence(
          document: document.index, id: document.id, start: score.range.lowerBound,
          text: String(decoding: document.text[score.range], as: UTF8.self),
          tenThousandths: score.tenThousandths,
          evidence: score.evidence), to: key)
    }
    if let found = reading.quotations?.filter({ $0.report == .said }) {
      part.add(found, length: document.text.count, to: key)
    }
    if reader.hasTargets { stances.add(reading.stances, analysis, document, key) }
    part.add(
      DocumentFact(
        index: document.index, id: document.id, identity: plan.identity(of: document), key: key,
        day: document.day, cluster: document.cluster,
        isLanguageDetected: document.isLanguageDetected, tokens: counts.tokens,
        sentences: analysis.sentences.count, hasLexicon: reading.scores != nil,
        tone: reading.document.map { ($0.tenThousandths, $0.evidence.count) },
        hasHeadline: analysis.zones.contains { $0.zone == .headline },
        hasDateline: analysis.zones.contains { $0.zone == .dateline }))
  }

  package consuming func finish() -> CorpusSurvey {
    part.counts.vocabulary = analyzer.vocabulary
    part.stanceSentences = stances.sentences
    part.stances = stances.stances
    return part
  }
}
