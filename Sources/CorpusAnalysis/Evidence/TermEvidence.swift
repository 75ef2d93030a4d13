package import Corpora
package import CorpusStatistics

/// Where chosen terms occur, lines that show them, and what stands together: the evidence of a survey's figures.
///
/// A part: it merges with those of other documents in any division and order.
package struct TermEvidence: Sendable {
  /// An occurrence with the text around it.
  package struct Line: Sendable, Equatable {
    package let document, outlet, left, node, right: String

    package init(document: String, outlet: String, left: String, node: String, right: String) {
      (self.document, self.outlet) = (document, outlet)
      (self.left, self.node, self.right) = (left, node, right)
    }
  }

  /// A line that may be shown, with the number that decides whether it is.
  struct Candidate: Sendable {
    let lot: UInt64
    let line: Line
  }

  /// A chosen term in a group of lines.
  struct Key: Hashable, Sendable {
    let choice: Int
    let group: GroupKey
  }

  package internal(set) var postings: Postings
  /// By language.
  package internal(set) var pairs: [String: PairCounts] = [:]
  private var lines: [Key: [Candidate]] = [:]

  /// How many lines of a term in a group are kept.
  private static let kept = 4
  /// The farthest distance of two terms that stand together, in tokens.
  static let window = 5

  /// - Parameter terms: how many were chosen.
  package init(terms: Int) { postings = Postings(terms: terms) }

  /// The lines of a term in some groups, chosen by lot.
  package func lines(of choice: Int, in groups: Set<GroupKey>) -> [Line] {
    groups.flatMap { lines[Key(choice: choice, group: $0)] ?? [] }
      .sorted { $0.lot < $1.lot }.prefix(Self.kept).map(\.line)
  }

  /// Whether a line with this lot could be among those that are kept.
  func wants(_ lot: UInt64, at key: Key) -> Bool {
    guard let kept = lines[key], kept.count >= Self.kept else { return true }
    return kept.last.map { lot < $0.lot } ?? true
  }

  mutating func add(_ candidate: Candidate, at key: Key) {
    var kept = lines[key] ?? []
    let index = kept.firstIndex { candidate.lot < $0.lot } ?? kept.endIndex
    kept.insert(candidate, at: index)
    lines[key] = Array(kept.prefix(Self.kept))
  }

  package mutating func merge(_ other: consuming TermEvidence) {
    postings.merge(other.postings)
    for (language, counts) in other.pairs {
      pairs[language, default: PairCounts(window: Self.window)].merge(counts)
    }
    for (key, candidates) in other.lines {
      for candidate in candidates { add(candidate, at: key) }
    }
  }
}

extension Corpus {
  /// Reads the documents once more for the evidence of terms that a survey found.
  package func evidence(
    _ plan: GroupPlan, _ choice: EvidenceChoice, workers: Int,
    progress: @escaping @Sendable (Progress) -> Void
  ) async throws -> TermEvidence {
    let (parts, _) = try await run(workers: workers, progress: progress) {
      try EvidenceWorker(plan, choice)
    }
    return parts.dropFirst().reduce(
      into: parts.first ?? TermEvidence(terms: choice.terms.count)
    ) { $0.merge($1) }
  }
}
