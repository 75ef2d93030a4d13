/// How often two terms stand within a window of each other in a sentence.
///
/// A *window* of *w* means: at most *w* tokens apart, stop words counted as tokens. Surface
/// co-occurrence in the sense of Evert (2008, "Corpora and collocations"): the windows of a node
/// hold so many tokens, of which `together` are the other term.
public struct PairCounts: Accumulator, TermIndexed {
  /// What stands for a token that pairs with nothing: a stop word, or a term that is not asked for.
  public static let gap = TermID.none

  /// The farthest distance, in tokens, at which two terms stand together.
  public let window: Int
  /// Tokens of all sentences, gaps included.
  public private(set) var tokens = 0
  /// How often any two terms stand together.
  public private(set) var together = 0
  /// Whose terms these are; `nil` before the first sentence.
  public private(set) var vocabulary: VocabularyID?
  private var pairs = PairTable()
  /// By the term's number.
  private var terms: [Windows] = []

  /// How often a term occurs, and how many tokens the windows of its occurrences hold.
  struct Windows: Equatable, Sendable {
    var occurrences = 0, size = 0
  }

  public init(window: Int) {
    precondition((1...256).contains(window), "a window holds from 1 to 256 tokens")
    self.window = window
  }

  /// Adds a sentence by its terms in their order.
  public mutating func add(_ sentence: TermSequence) {
    vocabulary.adopt(sentence.vocabulary)
    let terms = sentence.terms
    tokens += terms.count
    for (index, term) in terms.enumerated() where term != Self.gap {
      let size = min(index + window, terms.count - 1) - max(index - window, 0)
      add(Windows(occurrences: 1, size: size), to: term)
    }
    together += pairs.add(terms.span, window: window, gap: Self.gap)
  }

  private mutating func add(_ sum: Windows, to term: TermID) {
    if Int(term) >= terms.count {
      terms.append(
        contentsOf: repeatElement(
          Windows(), count: max(Int(term) + 1, terms.count * 2) - terms.count))
    }
    terms[Int(term)].occurrences += sum.occurrences
    terms[Int(term)].size += sum.size
  }

  public mutating func merge(_ other: consuming Self) {
    precondition(window == other.window, "the pairs are of different plans")
    vocabulary.adopt(other.vocabulary)
    tokens += other.tokens
    together += other.together
    for (term, sum) in other.terms.enumerated() where sum.occurrences > 0 {
      add(sum, to: TermID(term))
    }
    pairs.merge(other.pairs)
  }

  public mutating func renumber(by numbers: Renumbering) {
    numbers.apply(to: &vocabulary)
    let ids = numbers.terms
    guard ids.enumerated().contains(where: { $0.offset != Int($0.element) }) else { return }
    var renumbered = PairCounts(window: window)
    renumbered.vocabulary = vocabulary
    renumbered.tokens = tokens
    renumbered.together = together
    for (term, sum) in terms.enumerated() where sum.occurrences > 0 {
      renumbered.add(sum, to: ids[term])
    }
    renumbered.pairs = pairs
    renumbered.pairs.rename { key in
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
    Int(term) < terms.count ? terms[Int(term)].occurrences : 0
  }

  /// The two-by-two table of a node and a term near it: the rows are the tokens within the node's
  /// windows and all other tokens, the columns the term's occurrences and all other tokens.
  public func table(node: TermID, near other: TermID) -> ContingencyTable {
    table(node: node, near: other, together: together(node, other))
  }

  /// As ``table(node:near:)``, for a pair of which it is known how often it stands together.
  public func table(node: TermID, near other: TermID, together: Int) -> ContingencyTable {
    let inside = Int(node) < terms.count ? terms[Int(node)].size : 0
    return ContingencyTable(
      together: together * (node == other ? 2 : 1), windowTokens: inside,
      occurrences: occurrences(of: other), tokens: tokens)
  }

  /// Puts the pairs in order, so that reading them is fast; adding more may follow.
  ///
  /// - Complexity: O(*n*) in the number of pairs.
  public mutating func settle() { pairs.settle() }

  /// Calls `body` with every pair that was seen, the smaller term first, in no order.
  public func forEachPair(_ body: (_ one: TermID, _ other: TermID, _ together: Int) -> Void) {
    pairs.forEach { key, count in
      let (one, other) = PairTable.terms(of: key)
      body(one, other, count)
    }
  }
}

extension PairCounts: Equatable {
  /// Equal where all pairs and terms have the same counts.
  public static func == (one: Self, other: Self) -> Bool {
    func terms(_ counts: Self) -> some Sequence<Windows> {
      counts.terms.prefix(1 + (counts.terms.lastIndex { $0.occurrences > 0 } ?? -1))
    }
    return one.window == other.window && one.vocabulary == other.vocabulary
      && one.tokens == other.tokens
      && one.together == other.together && terms(one).elementsEqual(terms(other))
      && one.pairs == other.pairs
  }
}
