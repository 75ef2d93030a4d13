internal import Glibc

extension SpellingModel {
  /// A word and how somebody spelled it, how often.
  package struct Example: Sendable {
    let symbols, letters: [UInt16]
    let weight: Double

    package init(symbols: [UInt16], letters: [UInt16], weight: Double = 1) {
      self.symbols = symbols
      self.letters = letters
      self.weight = weight
    }
  }

  /// Units that occur less than this in all examples are dropped.
  private static let fewest = 0.01

  /// Rounds after which examples that are spellings of something else are left out.
  private static let doubtful = [5, 9]

  /// Estimates units from words and their spellings by expectation maximisation: each round counts the units of
  /// all ways to cut every example, weighted by the model of the round before.
  ///
  /// Lists hold pairs that are no spellings, such as a surname beside a given name; what is likelier as two words than
  /// as one is left out once the units are known well enough.
  ///
  /// - Complexity: O(rounds · Σ symbols · letters).
  package static func trained(on examples: [Example], rounds: Int = 12) -> Estimate {
    var numbers: [UInt64: Int32] = [:]
    var keys = [UInt64]()
    var lattices = examples.compactMap { example -> Lattice? in
      Lattice(example) { key in
        if let known = numbers[key] { return known }
        let number = Int32(keys.count)
        numbers[key] = number
        keys.append(key)
        return number
      }
    }
    var weights = [Double](repeating: 1 / Double(max(1, keys.count)), count: keys.count)
    for round in 0..<rounds {
      var counts = [Double](repeating: 0, count: keys.count)
      for lattice in lattices { lattice.count(weights, into: &counts) }
      if round > 3 { for unit in counts.indices where counts[unit] < fewest { counts[unit] = 0 } }
      let total = counts.reduce(0, +)
      weights = counts.map { $0 / total * Double(round + 1 == rounds ? total : 1) }
      if doubtful.contains(round) {
        let model = SpellingModel(
          zip(keys, weights).filter { $0.1 > 0 }.map { key, weight in
            (Lattice.symbols(key), Lattice.letters(key), weight)
          })
        lattices.removeAll { !model.isPlausible($0.example) }
      }
    }
    return Estimate(
      units: zip(keys, weights).filter { $0.1 > 0 }.map { key, weight in
        (Lattice.symbols(key), Lattice.letters(key), weight)
      })
  }

  /// Whether a word and its spelling are likelier as one than as two.
  private func isPlausible(_ example: Example) -> Bool {
    let apart = example.letters.reduce(0) { $0 + log(share(of: $1)) }
    return logarithm(of: example.symbols, spelled: example.letters)
      > logarithm(of: example.symbols) + apart + 4
  }

  /// What training gives: units with how often they were seen.
  package struct Estimate: Sendable {
    package let units: [(symbols: [UInt16], letters: [UInt16], weight: Double)]
  }

  /// All ways to cut one example.
  private struct Lattice {
    let example: Example
    private let n, m: Int
    private var weight: Double { example.weight }
    /// By the index in the word, the index in the spelling, and the sizes of the unit that begins there; −1 for none.
    private var units: [Int32]

    private static let sizes = SpellingModel.mostSymbols * (SpellingModel.mostLetters + 1)

    init?(_ example: Example, _ number: (UInt64) -> Int32) {
      n = example.symbols.count
      m = example.letters.count
      self.example = example
      guard n > 0, m > 0, m <= n * SpellingModel.mostLetters, n <= 40 else { return nil }
      units = [Int32](repeating: -1, count: n * (m + 1) * Self.sizes)
      for i in 0..<n {
        for j in 0...m {
          forEachSize(i, j) { symbols, letters, index in
            // Two symbols without a letter are two units.
            guard symbols == 1 || letters > 0 else { return }
            let row = UInt64(SpellingModel.key(example.symbols[i..<(i + symbols)]))
            let run = UInt64(SpellingModel.packed(example.letters[j..<(j + letters)]))
            units[index] = number(row << 16 | run)
          }
        }
      }
    }

    static func symbols(_ key: UInt64) -> [UInt16] {
      [UInt16(truncatingIfNeeded: key >> 32), UInt16(truncatingIfNeeded: key >> 16)].filter {
        $0 > 0
      }
    }

    static func letters(_ key: UInt64) -> [UInt16] {
      [UInt16(key >> 10 & 31), UInt16(key >> 5 & 31), UInt16(key & 31)].filter { $0 > 0 }
    }

    private func forEachSize(_ i: Int, _ j: Int, _ body: (Int, Int, Int) -> Void) {
      let start = (i * (m + 1) + j) * Self.sizes
      for symbols in 1...SpellingModel.mostSymbols where i + symbols <= n {
        for letters in 0...SpellingModel.mostLetters where j + letters <= m {
          body(symbols, letters, start + (symbols - 1) * (SpellingModel.mostLetters + 1) + letters)
        }
      }
    }

    func count(_ weights: [Double], into counts: inout [Double]) {
      let width = m + 1
      var (forward, backward) = (
        [Double](repeating: 0, count: (n + 1) * width),
        [Double](repeating: 0, count: (n + 1) * width)
      )
      forward[0] = 1
      for i in 0..<n {
        for j in 0...m where forward[i * width + j] > 0 {
          forEachSize(i, j) { symbols, letters, index in
            guard units[index] >= 0 else { return }
            forward[(i + symbols) * width + j + letters] +=
              forward[i * width + j] * weights[Int(units[index])]
          }
        }
      }
      let all = forward[n * width + m]
      guard all > 0 else { return }
      backward[n * width + m] = 1
      for i in (0..<n).reversed() {
        for j in 0...m {
          var sum = 0.0
          forEachSize(i, j) { symbols, letters, index in
            guard units[index] >= 0 else { return }
            let unit = Int(units[index])
            let on = weights[unit] * backward[(i + symbols) * width + j + letters]
            sum += on
            counts[unit] += weight * forward[i * width + j] * on / all
          }
          backward[i * width + j] = sum
        }
      }
    }
  }
}
