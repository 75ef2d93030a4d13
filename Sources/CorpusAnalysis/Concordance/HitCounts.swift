/// How often patterns were found.
package struct HitCounts: TablePart, Equatable {
  /// Of each pattern.
  private var hits: [Int]
  /// Places where any pattern was found, and the documents that have one.
  package private(set) var lines = 0, documents = 0

  package init(patterns: Int) { hits = Array(repeating: 0, count: patterns) }

  /// Adds what was found in a document.
  package mutating func add(_ found: [ConcordanceSearch.Hit]) {
    guard !found.isEmpty else { return }
    documents += 1
    lines += found.count
    for hit in found { for pattern in hit.patterns { hits[pattern] += 1 } }
  }

  package mutating func merge(_ other: consuming HitCounts) {
    for (pattern, count) in other.hits.enumerated() { hits[pattern] += count }
    lines += other.lines
    documents += other.documents
  }

  /// Of each pattern that was not found.
  package func notices(_ patterns: [String]) -> [TableNotice] {
    zip(patterns, hits).filter { $0.1 == 0 }.map { .noHit($0.0) }
  }
}
