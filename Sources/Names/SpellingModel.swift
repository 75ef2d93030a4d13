internal import Glibc

/// How a script's words are spelled in Latin letters: the probabilities of units, each one or two symbols of
/// the script beside up to three letters.
///
/// A word and its spelling are cut into units in every way that there is; their joint probability is the sum over
/// the ways of the products. Many-to-many alignment: Jiampojamarn, Kondrak and Sherif (2007), "Applying
/// many-to-many alignments and hidden Markov models to letter-to-phoneme conversion".
package struct SpellingModel: Sendable {
  /// Letters beside some symbols.
  struct Unit: Sendable {
    /// Up to three letters, five bits each.
    let letters: UInt16
    let count: UInt8
    let probability: Double
  }

  /// The longest unit.
  static let mostSymbols = 2, mostLetters = 3
  /// How likely a symbol stands beside none, one or two letters that have nothing to do with it, so that no pair is
  /// impossible; chosen by cross-validation among powers of ten.
  static let accident = 3e-3

  /// Where the units of some symbols stand in ``units``.
  private var rows: [UInt32: Range<Int>] = [:]
  private var units: [Unit] = []
  /// The probability that a unit has these symbols.
  private var shares: [UInt32: Double] = [:]
  /// The probability of each letter, by its number.
  private var letterShares = [Double](repeating: 0, count: 27)

  /// - Parameter units: of each its symbols, its letters and its weight; weights are brought to a sum of 1.
  init(_ units: [(symbols: [UInt16], letters: [UInt16], weight: Double)]) {
    let total = units.reduce(0) { $0 + $1.weight }
    var byRow: [UInt32: [Unit]] = [:]
    for unit in units {
      byRow[Self.key(unit.symbols[...]), default: []].append(
        Unit(
          letters: Self.packed(unit.letters[...]), count: UInt8(unit.letters.count),
          probability: unit.weight / total))
    }
    for (key, row) in byRow.sorted(by: { $0.key < $1.key }) {
      let sorted = row.sorted { ($0.count, $0.letters) < ($1.count, $1.letters) }
      rows[key] = self.units.count..<(self.units.count + sorted.count)
      shares[key] = sorted.reduce(0) { $0 + $1.probability }
      self.units += sorted
    }
    for unit in units {
      for letter in unit.letters { letterShares[Int(letter)] += unit.weight }
    }
    let letters = letterShares.reduce(0, +)
    letterShares = letterShares.map { ($0 + 0.5) / (letters + 13.5) }
  }

  /// What a symbol has beside letters by accident, before the letters' own shares.
  func accident(_ symbol: UInt16) -> Double {
    Self.accident * max(shares[UInt32(symbol)] ?? 0, 1e-4)
  }

  func share(of letter: UInt16) -> Double { letterShares[Int(letter)] }

  static func key(_ symbols: ArraySlice<UInt16>) -> UInt32 {
    symbols.reduce(0) { $0 << 16 | UInt32($1) }
  }

  static func packed(_ letters: ArraySlice<UInt16>) -> UInt16 {
    letters.reduce(0) { $0 << 5 | $1 }
  }

  func forEachUnit(
    _ body: (_ symbols: [UInt16], _ letters: [UInt16], _ probability: Double) -> Void
  ) {
    for (key, range) in rows.sorted(by: { $0.key < $1.key }) {
      let symbols = [UInt16(key >> 16), UInt16(key & 0xFFFF)].filter { $0 > 0 }
      for unit in units[range] {
        let letters = (0..<UInt16(unit.count)).map { unit.letters >> (5 * $0) & 31 }
        body(symbols, letters, unit.probability)
      }
    }
  }

  /// The units of the symbols at each index, of one and of two.
  func rows(of symbols: [UInt16]) -> [[ArraySlice<Unit>]] {
    symbols.indices.map { index in
      (1...Self.mostSymbols).map { count in
        guard index + count <= symbols.count,
          let range = rows[Self.key(symbols[index..<(index + count)])]
        else { return [] }
        return units[range]
      }
    }
  }

  /// ln P of a word's symbols together with a spelling; −∞ where the spelling is too long for them.
  ///
  /// - Complexity: O(symbols · letters · units of a symbol).
  func logarithm(of symbols: [UInt16], spelled letters: [UInt16]) -> Double {
    logarithm(rows(of: symbols), of: symbols, spelled: letters)
  }

  private func logarithm(
    _ rows: [[ArraySlice<Unit>]], of symbols: [UInt16], spelled letters: [UInt16]
  ) -> Double {
    let (n, m) = (rows.count, letters.count)
    guard n > 0, m > 0, m <= n * Self.mostLetters else { return -.infinity }
    let width = m + 1
    var sums = [Double](repeating: 0, count: (n + 1) * width)
    sums[0] = 1
    // The letters from each index on, one, two and three.
    var runs = [UInt16](repeating: 0, count: 3 * width)
    for index in 0..<m {
      for count in 1...3 where index + count <= m {
        runs[(count - 1) * width + index] = Self.packed(letters[index..<(index + count)])
      }
    }
    for i in 0..<n {
      for (more, row) in rows[i].enumerated() where !row.isEmpty {
        let next = (i + more + 1) * width
        for unit in row {
          let count = Int(unit.count)
          if count == 0 {
            for j in 0...m { sums[next + j] += sums[i * width + j] * unit.probability }
            continue
          }
          guard count <= m else { continue }
          let start = (count - 1) * width
          for j in 0...(m - count) where runs[start + j] == unit.letters {
            sums[next + j + count] += sums[i * width + j] * unit.probability
          }
        }
      }
      let accident = accident(symbols[i])
      for j in 0...m {
        var here = sums[i * width + j] * accident
        guard here > 0 else { continue }
        for count in 0...2 where j + count <= m {
          if count > 0 { here *= share(of: letters[j + count - 1]) }
          sums[(i + 1) * width + j + count] += here
        }
      }
    }
    return log(sums[n * width + m])
  }

  /// ln P of a word's symbols, whatever the spelling.
  func logarithm(of symbols: [UInt16]) -> Double {
    var sums = [Double](repeating: 0, count: symbols.count + 1)
    sums[0] = 1
    for index in symbols.indices {
      for count in 1...Self.mostSymbols where index + count <= symbols.count {
        let share = shares[Self.key(symbols[index..<(index + count)])] ?? 0
        sums[index + count] +=
          sums[index] * (share + (count == 1 ? 3 * accident(symbols[index]) : 0))
      }
    }
    return log(sums[symbols.count])
  }

  /// The spelling that is likeliest, by a search that keeps the best beginnings.
  func likeliest(_ symbols: [UInt16], _ model: LetterModel) -> [UInt16] {
    struct Beginning {
      var score: Double
      var letters: [UInt16]
    }
    var columns = [[Beginning]](repeating: [], count: symbols.count + 1)
    columns[0] = [Beginning(score: 0, letters: [])]
    let rows = rows(of: symbols)
    for index in symbols.indices {
      columns[index].sort { $0.score > $1.score }
      for beginning in columns[index].prefix(12) {
        for (more, row) in rows[index].enumerated() {
          for unit in row {
            var letters = beginning.letters
            var score = beginning.score + log(unit.probability)
            for shift in (0..<Int(unit.count)).reversed() {
              let letter = unit.letters >> UInt16(5 * shift) & 31
              // Half the weight: the units know of letters too.
              score +=
                0.5
                * Double(
                  model.logarithm(
                    of: Int(letter), after: letters.count > 1 ? Int(letters[letters.count - 2]) : 0,
                    Int(letters.last ?? 0)))
              letters.append(letter)
            }
            columns[index + more + 1].append(Beginning(score: score, letters: letters))
          }
        }
        columns[index + 1].append(
          Beginning(
            score: beginning.score + log(accident(symbols[index])), letters: beginning.letters))
      }
    }
    return columns[symbols.count].max { $0.score < $1.score }?.letters ?? []
  }
}
