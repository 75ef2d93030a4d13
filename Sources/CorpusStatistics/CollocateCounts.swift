/// How often terms stand near a node, place by place.
///
/// The windows of the node's occurrences hold ``places`` tokens. Two windows that overlap both hold what
/// lies in them: surface co-occurrence in the sense of Evert (2008, "Corpora and collocations").
public struct CollocateCounts: Accumulator, TermIndexed, Equatable {
  /// The term whose company is counted.
  public let node: TermID
  /// How many tokens before and behind the node its window holds.
  public let left, right: Int
  /// Tokens of all texts, gaps included.
  public private(set) var tokens = 0
  /// Tokens that the windows hold.
  public private(set) var places = 0
  private var occurrences = TermTable<Int>()
  private var near = TermTable<[Int]>()

  public init(node: TermID, left: Int, right: Int) {
    precondition(left >= 0 && right >= 0 && left + right > 0, "a window holds a token")
    self.node = node
    self.left = left
    self.right = right
  }

  /// Adds a sentence, or a whole text, by its terms in their order.
  public mutating func add(_ terms: [TermID]) {
    tokens += terms.count
    for (place, term) in terms.enumerated() where term != PairCounts.gap {
      occurrences.update(term, from: 0) { $0 += 1 }
      guard term == node else { continue }
      let (first, last) = (max(0, place - left), min(terms.count - 1, place + right))
      places += last - first
      for other in first...last where other != place && terms[other] != PairCounts.gap {
        let column = other < place ? other - place + left : other - place + left - 1
        near.update(terms[other], from: [Int](repeating: 0, count: left + right)) {
          $0[column] += 1
        }
      }
    }
  }

  public mutating func merge(_ other: consuming Self) {
    precondition(
      (node, left, right) == (other.node, other.left, other.right),
      "the windows are of different plans")
    tokens += other.tokens
    places += other.places
    for (term, count) in other.occurrences.all { occurrences.update(term, from: 0) { $0 += count } }
    for (term, counts) in other.near.all {
      near.update(term, from: [Int](repeating: 0, count: left + right)) {
        for column in counts.indices { $0[column] += counts[column] }
      }
    }
  }

  public mutating func renumber(by ids: [TermID]) {
    var renumbered = CollocateCounts(node: ids[Int(node)], left: left, right: right)
    renumbered.tokens = tokens
    renumbered.places = places
    renumbered.occurrences = occurrences
    renumbered.near = near
    renumbered.occurrences.renumber(by: ids)
    renumbered.near.renumber(by: ids)
    self = renumbered
  }

  /// How often a term occurs.
  public func occurrences(of term: TermID) -> Int { occurrences[term] ?? 0 }

  /// How often a term stands near the node.
  public func together(_ term: TermID) -> Int { near[term]?.reduce(0, +) ?? 0 }

  /// The two-by-two table of the windows and a term: the rows are the places within the windows and all
  /// other places, the columns the term's occurrences and all other tokens.
  public func table(near term: TermID) -> ContingencyTable {
    ContingencyTable(
      together: together(term), places: places, occurrences: occurrences(of: term), tokens: tokens)
  }

  /// Calls `body` with every term near the node and how often it stands at each place, from the farthest
  /// before the node to the farthest behind it; in no defined order of terms.
  public func forEachCollocate(_ body: (_ term: TermID, _ positions: [Int]) -> Void) {
    for (term, positions) in near.all { body(term, positions) }
  }
}
