internal import Glibc

/// Tests whether two terms stand together more or less often than chance has it, with the document as the unit of
/// evidence.
///
/// The windows of the node are a part of the corpus, and the other term is as frequent in them as elsewhere if all is
/// chance: so the test is that of ``KeynessTest``, in which a document's part of the windows takes the place of a document. The
/// other term's dispersion is that over documents, since terms of one subject stand in the same documents.
///
/// The tokens of a document's windows are taken to be as many for each of its nodes as in the whole corpus, so that
/// their squares follow from those of the node's occurrences and nothing has to be counted by pair and
/// document.
public struct PairTest: Sendable {
  private let sums: TermSums
  private let dispersion: KeynessTest

  /// - Parameter sums: of all terms of the corpus; the tokens of its documents hold what is no term too.
  /// - Complexity: O(*v* log *v*) in the terms.
  public init(_ sums: TermSums) {
    self.sums = sums
    dispersion = KeynessTest(sums, in: sums)
  }

  /// The p value of a pair.
  ///
  /// There is none for a term with itself, where there are fewer than twice ``AbsentP/fewestDocuments`` documents, where either term is in fewer
  /// than these, or where chance brings the two together less than once. It is never 0 and never below 2/2ⁿ for the
  /// *n* documents that have the rarer term: in each the two stand together more or less often than by chance.
  ///
  /// - Parameter table: the windows of the node and the other term.
  public func p(node: TermID, near other: TermID, _ table: ContingencyTable) -> PValue {
    guard node != other else { return .absent(.oneTerm) }
    let documents = sums.moments.documents
    let fewest = AbsentP.fewestDocuments
    let shared = min(sums.counts[node].documents, sums.counts[other].documents)
    guard documents >= 2 * fewest, shared >= fewest else { return .absent(.fewDocuments) }
    guard table.expected >= 1 else { return .absent(.littleExpected) }
    let (windowTokens, tokens) = (table.row, table.total)
    let share = windowTokens / tokens
    guard share < 1, table.column > 0 else { return .absent(.noVariation) }
    // Tokens of windows to each occurrence of the node.
    let window = windowTokens / Double(max(1, sums.counts[node].occurrences))
    let node = sums.moments[node]
    let inside = window * window * Double(node.squares)
    let outside = max(
      0, Double(sums.moments.squares) - 2 * window * Double(node.products) + inside)
    let rate = table.column / tokens
    let spread = dispersion.dispersion(of: other) * rate * rate
    let variance =
      (1 - share) * (1 - share) * (rate * windowTokens + spread * inside)
      + share * share * (rate * (tokens - windowTokens) + spread * outside)
    let chance = table.column * share * (1 - share)
    let correlation =
      table.column > 1 ? min(max((variance / chance - 1) / (table.column - 1), 0), 0.999) : 0
    let distribution = BetaBinomial(
      n: Int(table.column), share: share, correlation: correlation)
    return .bounded(log: distribution.logMidP(of: Int(table.joint)), signs: shared)
  }

  /// How many pairs of different terms chance brings together at least once: as many questions are asked.
  ///
  /// - Parameter window: the tokens of windows to each occurrence, in the mean.
  /// - Complexity: O(*v* log *v*).
  public func pairs(window: Double) -> Int {
    let occurrences = sums.counts.all.map { Double($0.count.occurrences) }.sorted(by: >)
    let least = Double(sums.counts.tokens) / window
    var (pairs, last) = (0, occurrences.count)
    for (index, own) in occurrences.enumerated() {
      while last > 0, own * occurrences[last - 1] < least { last -= 1 }
      guard last > index + 1 else { break }
      pairs += last - index - 1
    }
    return pairs
  }

  /// How many terms chance brings near a node at least once.
  ///
  /// - Parameter windowTokens: the tokens of the node's windows.
  public func terms(inWindowsOf windowTokens: Int) -> Int {
    let least = Double(sums.counts.tokens) / Double(max(1, windowTokens))
    return sums.counts.all.count { Double($0.count.occurrences) >= least }
  }
}
