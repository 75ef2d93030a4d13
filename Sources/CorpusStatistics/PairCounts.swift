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
  /// How often any two terms stand together.
  public private(set) var together = 0
  private var pairs = PairTable()
  /// Pairs that are not added yet; empty between two sentences.
  private var keys: [UInt64] = []
  private var terms = TermTable<TermPlaces>()

  /// How often a term occurs, and how many places the windows of its occurrences hold.
  struct TermPlaces: Equatable, Sendable {
    var occurrences = 0, places = 0
  }

  public init(window: Int, node: TermID? = nil) {
    precondition((1...PairTable.batch).contains(window), "a window holds from 1 to 256 tokens")
    self.window = window
    self.node = node
  }

  /// Adds a sentence by its terms in their order.
  public mutating func add(_ sentence: [TermID]) {
    tokens += sentence.count
    for (index, term) in sentence.enumerated() where term != Self.gap {
      let last = min(index + window, sentence.count - 1)
      terms.update(term, from: TermPlaces()) {
        $0.occurrences += 1
        $0.places += last - max(index - window, 0)
      }
      guard index < last else { continue }
      if keys.count + window > PairTable.batch { addKeys() }
      for place in (index + 1)...last where sentence[place] != Self.gap {
        let other = sentence[place]
        if let node, term != node, other != node { continue }
        keys.append(PairTable.key(term, other))
      }
    }
    addKeys()
  }

  private mutating func addKeys() {
    together += keys.count
    pairs.add(keys)
    keys.removeAll(keepingCapacity: true)
  }

  public mutating func merge(_ other: consuming Self) {
    precondition(window == other.window && node == other.node, "the pairs are of different plans")
    tokens += other.tokens
    together += other.together
    for (term, sum) in other.terms.all {
      terms.update(term, from: TermPlaces()) {
        $0.occurrences += sum.occurrences
        $0.places += sum.places
      }
    }
    pairs.add(other.pairs)
  }

  public mutating func renumber(by ids: [TermID]) {
    var renumbered = PairCounts(window: window, node: node.map { ids[Int($0)] })
    renumbered.tokens = tokens
    renumbered.together = together
    renumbered.terms = terms
    renumbered.terms.renumber(by: ids)
    renumbered.pairs.add(pairs) { key in
      let (one, other) = PairTable.terms(of: key)
      return PairTable.key(ids[Int(one)], ids[Int(other)])
    }
    self = renumbered
  }

  /// How often two terms stand together, in either order.
  public func together(_ one: TermID, _ other: TermID) -> Int {
    pairs[PairTable.key(one, other)]
  }

  /// How often a term occurs.
  public func occurrences(of term: TermID) -> Int {
    terms[term]?.occurrences ?? 0
  }

  /// The two-by-two table of a node and a term near it: the rows are the places within the node's
  /// windows and all other places, the columns the term's occurrences and all other tokens.
  public func table(node: TermID, near other: TermID) -> ContingencyTable {
    let inside = terms[node]?.places ?? 0
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
}
