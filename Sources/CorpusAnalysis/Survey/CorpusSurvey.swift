package import Corpora
package import CorpusStatistics
internal import Lexicons
internal import Quotations
package import Stance

/// What one reading of a corpus finds out by group: terms, tone, voices and stances, and facts of all documents.
///
/// A part: it merges with those of other documents in any division and order, and has a defined order once it is
/// settled.
package struct CorpusSurvey: Sendable {
  package var counts = GroupedCounts()
  package private(set) var facts: [DocumentFact] = []
  package private(set) var voices: [GroupKey: VoiceCounts] = [:]
  package var stances = GroupStances()
  /// The clearest sentences of each target, voice and group.
  package var stanceSentences: [StanceKey: [StanceSentence]] = [:]
  package private(set) var strong: [GroupKey: StrongSentences] = [:]

  package init() {}

  mutating func add(_ fact: DocumentFact) { facts.append(fact) }

  mutating func add(_ sentence: StrongSentence, to key: GroupKey) {
    strong[key, default: StrongSentences()].add(sentence)
  }

  /// - Parameter length: of the document's text, in bytes.
  mutating func add(_ quotations: [Quotation], length: Int, to key: GroupKey) {
    voices[key, default: VoiceCounts()].add(quotations, length: length)
  }

  package mutating func merge(_ other: consuming CorpusSurvey) {
    counts.merge(other.counts)
    facts += other.facts
    for (key, counts) in other.voices { voices[key, default: VoiceCounts()].merge(counts) }
    stances.merge(other.stances)
    for (key, sentences) in other.stanceSentences {
      stanceSentences[key] = StanceSentence.trimmed((stanceSentences[key] ?? []) + sentences)
    }
    for (key, sentences) in other.strong {
      strong[key, default: StrongSentences()].merge(sentences)
    }
  }

  /// The merge of all parts, its documents in the order of the corpus.
  package static func merged(_ parts: [CorpusSurvey]) -> CorpusSurvey {
    var whole = parts.dropFirst().reduce(into: parts.first ?? CorpusSurvey()) { $0.merge($1) }
    whole.counts.settle(varies: true)
    whole.facts.sort { $0.index < $1.index }
    whole.stanceSentences = whole.stanceSentences.mapValues(StanceSentence.trimmed)
    return whole
  }
}

extension Corpus {
  /// Reads the documents once for all that a survey holds.
  ///
  /// - Parameters:
  ///   - targets: whose stance is read.
  ///   - bootstrap: what draws the documents for intervals of stances.
  package func survey(
    _ plan: GroupPlan, _ targets: [Target], _ bootstrap: PoissonBootstrap, workers: Int,
    progress: @escaping @Sendable (Progress) -> Void
  ) async throws -> (survey: CorpusSurvey, tally: ReadingTally) {
    let lexicons = try SentimentLexicons()
    let (parts, tally) = try await run(workers: workers, progress: progress) {
      try SurveyWorker(plan, lexicons, targets, bootstrap)
    }
    return (CorpusSurvey.merged(parts), tally)
  }
}
