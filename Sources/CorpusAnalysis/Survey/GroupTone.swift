package import CorpusStatistics

/// The tone of a group's documents.
package struct GroupTone: Sendable {
  package let documents, scored: Int
  /// From −1 to 1, the mean over scored documents; `nan` where none is scored.
  package let mean: Double
  /// `nil` where too few documents are scored.
  package let interval: Interval?
  /// The share of tokens of scored documents that the lexicon knows.
  package let coverage: Double

  /// - Parameter facts: in the order of the corpus, in which their scores are added.
  package init(of facts: [DocumentFact], _ bootstrap: PoissonBootstrap) {
    let values = facts.compactMap { $0.tone.map { Double($0.value) / Self.one } }
    let known = facts.reduce(0) { $0 + ($1.tone?.known ?? 0) }
    let tokens = facts.reduce(0) { $0 + ($1.tone == nil ? 0 : $1.tokens) }
    var bootstrap = bootstrap
    var scores = ResampledMean()
    for fact in facts {
      guard let value = fact.tone?.value else { continue }
      bootstrap.draw(fact.identity)
      scores.add(
        ResampledMean.Values(bootstrap, sum: value, squares: value * value, count: 1))
    }
    documents = facts.count
    scored = values.count
    mean = values.isEmpty ? .nan : values.reduce(0, +) / Double(values.count)
    interval = scores.interval().map { Interval(low: $0.low / Self.one, high: $0.high / Self.one) }
    coverage = tokens > 0 ? Double(known) / Double(tokens) : 0
  }

  /// A score of 1 in the unit of the sums.
  private static let one = 10_000.0
}
