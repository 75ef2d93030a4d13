package import CorpusStatistics

/// Two terms that stand together.
package struct AssociatedPair: Sendable, Equatable {
  package let a, b: String
  package let together: Int
  package let expected, logDice, logLikelihood: Double
}

/// The terms of a language that stand together more often than by chance.
package struct TermNetwork: Sendable {
  /// The logDice falling, equals in code-point order.
  package let pairs: [AssociatedPair]
  /// Occurrences of the terms that the pairs name.
  package let occurrences: [String: Int]

  /// Pairs that stand together less often are left out.
  private static let fewestTogether = 3

  /// - Parameters:
  ///   - terms: by their numbers in the counts.
  ///   - most: how many pairs there are at most.
  package init(_ counts: PairCounts, terms: [String], most: Int) {
    var pairs = [AssociatedPair]()
    counts.forEachPair { one, other, together in
      guard one != other, together >= Self.fewestTogether else { return }
      let table = counts.table(node: one, near: other, together: together)
      guard Double(together) > table.expected else { return }
      pairs.append(
        AssociatedPair(
          a: terms[Int(one)], b: terms[Int(other)], together: together, expected: table.expected,
          logDice: AssociationMeasure.logDice.value(of: table),
          logLikelihood: table.logLikelihood))
    }
    pairs.sort { ($1.logDice, $0.a, $0.b) < ($0.logDice, $1.a, $1.b) }
    let shown = Array(pairs.prefix(most))
    let numbers = Dictionary(uniqueKeysWithValues: terms.enumerated().map { ($1, TermID($0)) })
    let names = Set(shown.flatMap { [$0.a, $0.b] })
    self.pairs = shown
    occurrences = Dictionary(
      uniqueKeysWithValues: names.map { name in
        (name, numbers[name].map { counts.occurrences(of: $0) } ?? 0)
      })
  }
}
