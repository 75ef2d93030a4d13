internal import Glibc

/// How likely a word of Latin letters is as part of a name, by trigrams with absolute discounting.
///
/// Ney, Essen and Kneser (1994), "On structuring probabilistic dependences in stochastic language modelling".
package struct LetterModel: Sendable {
  /// ln P(letter | two before), by the three letters in base 27, 0 for the word's ends.
  private let table: [Float]

  private static let base = 27
  private static let discount = 0.7

  /// - Parameter trigrams: their counts, by the three letters in base 27.
  init(trigrams: [Double]) {
    let base = Self.base
    var bigrams = [Double](repeating: 0, count: base * base)
    for index in trigrams.indices { bigrams[index % (base * base)] += trigrams[index] }
    var letters = [Double](repeating: 0, count: base)
    for index in bigrams.indices { letters[index % base] += bigrams[index] }
    let all = letters.reduce(0, +)
    let uniform = 1 / Double(base + 1)
    let single = letters.map { all > 0 ? ($0 + 0.5) / (all + 0.5 * Double(base)) : uniform }
    func smoothed(_ counts: ArraySlice<Double>, over lower: (Int) -> Double) -> [Double] {
      let total = counts.reduce(0, +)
      let types = Double(counts.count { $0 > 0 })
      return counts.enumerated().map { letter, count in
        total > 0
          ? (max(0, count - Self.discount) + Self.discount * types * lower(letter)) / total
          : lower(letter)
      }
    }
    var second = [[Double]]()
    for one in 0..<base {
      second.append(smoothed(bigrams[(one * base)..<((one + 1) * base)]) { single[$0] })
    }
    var table = [Float]()
    table.reserveCapacity(trigrams.count)
    for one in 0..<base {
      for two in 0..<base {
        let start = (one * base + two) * base
        table += smoothed(trigrams[start..<(start + base)]) { second[two][$0] }.map {
          Float(log($0))
        }
      }
    }
    self.table = table
  }

  /// ln P of the next letter; 0 ends the word.
  func logarithm(of letter: Int, after one: Int, _ two: Int) -> Float {
    table[(one * Self.base + two) * Self.base + letter]
  }

  /// ln P of a whole word.
  package func logarithm(of letters: [UInt16]) -> Double {
    var (one, two, sum) = (0, 0, 0.0)
    for letter in letters {
      sum += Double(logarithm(of: Int(letter), after: one, two))
      (one, two) = (two, Int(letter))
    }
    return sum + Double(logarithm(of: 0, after: one, two))
  }
}
