extension PairTable {
  /// Distinct pairs in their order, each with its count.
  struct Run: Sendable {
    var keys: [UInt64]
    var counts: [Int]

    /// A run that is written where `body` says: at most `most` pairs, of which it returns the number.
    init(
      most: Int,
      _ body: (
        _ keys: UnsafeMutableBufferPointer<UInt64>, _ counts: UnsafeMutableBufferPointer<Int>
      ) -> Int
    ) {
      var written = 0
      var counts = [Int]()
      keys = unsafe [UInt64](unsafeUninitializedCapacity: most) { keys, count in
        counts = unsafe [Int](unsafeUninitializedCapacity: most) { counts, count in
          written = unsafe body(keys, counts)
          count = written
        }
        count = written
      }
      self.counts = counts
    }

    init(keys: [UInt64] = [], counts: [Int] = []) {
      self.keys = keys
      self.counts = counts
    }

    /// The pairs of a log that is in order.
    static func of(_ log: borrowing Span<UInt64>) -> Run {
      let count = log.count
      return unsafe log.withUnsafeBufferPointer { pairs in
        unsafe Run(most: count) { keys, counts in
          // No branch on whether a pair is the last of its kind: it would often be mispredicted.
          var distinct = 0
          for index in 0..<count {
            unsafe keys[distinct] = pairs[index]
            unsafe counts[distinct] = index + 1
            distinct += unsafe index + 1 == count || pairs[index + 1] != pairs[index] ? 1 : 0
          }
          for index in stride(from: distinct - 1, to: 0, by: -1) {
            unsafe counts[index] -= counts[index - 1]
          }
          return distinct
        }
      }
    }

    /// The pairs of two runs.
    static func merged(_ one: Run, _ other: Run) -> Run {
      unsafe Run(most: one.keys.count + other.keys.count) { keys, counts in
        var (a, b, count) = (0, 0, 0)
        // No branch on which of both comes next: it would often be mispredicted.
        while a < one.keys.count, b < other.keys.count {
          let (first, second) = (one.keys[a], other.keys[b])
          unsafe keys[count] = min(first, second)
          unsafe counts[count] =
            (first <= second ? one.counts[a] : 0) + (second <= first ? other.counts[b] : 0)
          a += first <= second ? 1 : 0
          b += second <= first ? 1 : 0
          count += 1
        }
        for (rest, start) in [(one, a), (other, b)] {
          for index in start..<rest.keys.count {
            unsafe keys[count] = rest.keys[index]
            unsafe counts[count] = rest.counts[index]
            count += 1
          }
        }
        return count
      }
    }
  }
}
