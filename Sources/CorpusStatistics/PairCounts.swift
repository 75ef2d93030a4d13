/// How often two terms stand within a window of each other in a sentence.
///
/// A *window* of *w* means: at most *w* tokens apart, stop words counted as places. Surface
/// co-occurrence in the sense of Evert (2008, "Corpora and collocations"): the windows of a node
/// hold `places` tokens, of which `together` are the other term.
public struct PairCounts: Accumulator, TermIndexed, Equatable {
  /// The place of a token that pairs with nothing: a stop word, or a term that is not asked for.
  public static let gap = TermID.max

  /// The farthest distance, in tokens, at which two terms stand together.
  public let window: Int
  /// When set, only pairs with this term are counted.
  public let node: TermID?
  /// Tokens of all sentences, gaps included.
  public private(set) var tokens = 0
  private var pairs = PairTable()
  private var occurrences: [Int] = []
  private var places: [Int] = []

  public init(window: Int, node: TermID? = nil) {
    precondition(window > 0, "a window holds at least one token")
    self.window = window
    self.node = node
  }

  /// Adds a sentence by its terms in their order.
  public mutating func add(_ sentence: [TermID]) {
    tokens += sentence.count
    for (index, term) in sentence.enumerated() where term != Self.gap {
      reserve(term)
      occurrences[Int(term)] += 1
      let last = min(index + window, sentence.count - 1)
      places[Int(term)] += last - max(index - window, 0)
      guard index < last else { continue }
      for other in sentence[(index + 1)...last] where other != Self.gap {
        if let node, term != node, other != node { continue }
        pairs.add(1, to: PairTable.key(term, other))
      }
    }
  }

  public mutating func merge(_ other: consuming Self) {
    precondition(window == other.window && node == other.node, "the pairs are of different plans")
    tokens += other.tokens
    if !other.occurrences.isEmpty { reserve(TermID(other.occurrences.count - 1)) }
    for term in other.occurrences.indices {
      occurrences[term] += other.occurrences[term]
      places[term] += other.places[term]
    }
    other.pairs.forEach { key, count in pairs.add(count, to: key) }
  }

  public mutating func renumber(by ids: [TermID]) {
    precondition(node == nil, "a node is a term of the vocabulary that counts")
    var renumbered = PairCounts(window: window)
    renumbered.tokens = tokens
    for term in occurrences.indices where occurrences[term] > 0 {
      renumbered.reserve(ids[term])
      renumbered.occurrences[Int(ids[term])] = occurrences[term]
      renumbered.places[Int(ids[term])] = places[term]
    }
    pairs.forEach { key, count in
      let (one, other) = PairTable.terms(of: key)
      renumbered.pairs.add(count, to: PairTable.key(ids[Int(one)], ids[Int(other)]))
    }
    self = renumbered
  }

  /// How often two terms stand together, in either order.
  public func together(_ one: TermID, _ other: TermID) -> Int {
    pairs[PairTable.key(one, other)]
  }

  /// How often a term occurs.
  public func occurrences(of term: TermID) -> Int {
    Int(term) < occurrences.count ? occurrences[Int(term)] : 0
  }

  /// The two-by-two table of a node and a term near it: the rows are the places within the node's
  /// windows and all other places, the columns the term's occurrences and all other tokens.
  public func table(node: TermID, near other: TermID) -> ContingencyTable {
    let inside = Int(node) < places.count ? places[Int(node)] : 0
    // Windows that overlap hold a place twice, so the table is as large as it must be.
    let together = together(node, other) * (node == other ? 2 : 1)
    let total = max(tokens, inside + occurrences(of: other) - together)
    return ContingencyTable(
      joint: Double(together), row: Double(inside), column: Double(occurrences(of: other)),
      total: Double(total))
  }

  /// Calls `body` with every pair that was seen, the smaller term first, in no order.
  public func forEachPair(_ body: (_ one: TermID, _ other: TermID, _ together: Int) -> Void) {
    pairs.forEach { key, count in
      let (one, other) = PairTable.terms(of: key)
      body(one, other, count)
    }
  }

  private mutating func reserve(_ term: TermID) {
    let missing = Int(term) + 1 - occurrences.count
    guard missing > 0 else { return }
    occurrences.append(contentsOf: repeatElement(0, count: missing))
    places.append(contentsOf: repeatElement(0, count: missing))
  }

  public static func == (one: Self, other: Self) -> Bool {
    func trimmed(_ values: [Int]) -> ArraySlice<Int> {
      values[..<((values.lastIndex { $0 != 0 } ?? -1) + 1)]
    }
    return one.window == other.window && one.node == other.node && one.tokens == other.tokens
      && trimmed(one.occurrences) == trimmed(other.occurrences)
      && trimmed(one.places) == trimmed(other.places) && one.pairs == other.pairs
  }
}
