/// How often terms stand near a node, position by position.
///
/// The windows of the node's occurrences hold ``windowTokens`` tokens. Two windows that overlap both hold what
/// lies in them: surface co-occurrence in the sense of Evert (2008, "Corpora and collocations").
public struct CollocateCounts: Accumulator, TermIndexed, Equatable {
  /// The term whose company is counted.
  public private(set) var node: TermID
  /// How many tokens before and behind the node its window holds.
  public let left, right: Int
  /// Tokens of all texts, gaps included.
  public private(set) var tokens = 0
  /// Tokens that the windows hold.
  public private(set) var windowTokens = 0
  /// Whose terms these are; `nil` before the first text.
  public private(set) var vocabulary: VocabularyID?
  private var occurrences = TermTable<Int>()
  private var near = TermTable<[Int]>()

  public init(node: TermID, left: Int, right: Int) {
    precondition(left >= 0 && right >= 0 && left + right > 0, "a window holds a token")
    self.node = node
    self.left = left
    self.right = right
  }

  /// Adds a sentence, or a whole text, by its terms in their order.
  public mutating func add(_ sentence: TermSequence) {
    vocabulary.adopt(sentence.vocabulary)
    let terms = sentence.terms
    tokens += terms.count
    for (index, term) in terms.enumerated() where term != PairCounts.gap {
      occurrences.update(term, from: 0) { $0 += 1 }
      guard term == node else { continue }
      let (first, last) = (max(0, index - left), min(terms.count - 1, index + right))
      windowTokens += last - first
      for other in first...last where other != index && terms[other] != PairCounts.gap {
        let column = other < index ? other - index + left : other - index + left - 1
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
    vocabulary.adopt(other.vocabulary)
    tokens += other.tokens
    windowTokens += other.windowTokens
    for (term, count) in other.occurrences.all { occurrences.update(term, from: 0) { $0 += count } }
    for (term, counts) in other.near.all {
      near.update(term, from: [Int](repeating: 0, count: left + right)) {
        for column in counts.indices { $0[column] += counts[column] }
      }
    }
  }

  public mutating func renumber(by numbers: Renumbering) {
    numbers.apply(to: &vocabulary)
    node = numbers[node]
    occurrences.renumber(by: numbers)
    near.renumber(by: numbers)
  }

  /// How often a term occurs.
  public func occurrences(of term: TermID) -> Int { occurrences[term] ?? 0 }

  /// How often a term stands near the node.
  public func together(_ term: TermID) -> Int { near[term]?.reduce(0, +) ?? 0 }

  /// The two-by-two table of the windows and a term: the rows are the tokens within the windows and all
  /// other tokens, the columns the term's occurrences and all other tokens.
  public func table(near term: TermID) -> ContingencyTable {
    ContingencyTable(
      together: together(term), windowTokens: windowTokens, occurrences: occurrences(of: term),
      tokens: tokens)
  }

  /// Calls `body` with every term near the node and how often it stands at each position, from the farthest
  /// before the node to the farthest behind it; in no defined order of terms.
  public func forEachCollocate(_ body: (_ term: TermID, _ positions: [Int]) -> Void) {
    for (term, positions) in near.all { body(term, positions) }
  }
}
