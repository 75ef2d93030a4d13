internal import Glibc

/// A symmetric matrix of terms, of which most cells are 0.
struct SparseMatrix {
  /// Where each row begins among the cells.
  let starts: [Int]
  let columns: [TermID]
  let values: [Float]

  /// The positive pointwise mutual information of terms within a window of each other, ln(p(a,b)/p(a)p(b))
  /// where that is above 0.
  ///
  /// Bullinaria and Levy (2007), "Extracting semantic representations from word co-occurrence statistics".
  init(informationOf counts: PairCounts, terms: Int) {
    var sums = [Int](repeating: 0, count: terms)
    counts.forEachPair { one, other, together in
      sums[Int(one)] += together
      sums[Int(other)] += together
    }
    let total = Double(sums.reduce(0, +))
    func information(_ one: TermID, _ other: TermID, _ together: Int) -> Float {
      // A term near itself is near it from both sides.
      let joint = Double(together) * (one == other ? 2 : 1)
      return Float(log(joint * total / Double(sums[Int(one)]) / Double(sums[Int(other)])))
    }
    var lengths = [Int](repeating: 0, count: terms + 1)
    counts.forEachPair { one, other, together in
      guard information(one, other, together) > 0 else { return }
      lengths[Int(one) + 1] += 1
      if one != other { lengths[Int(other) + 1] += 1 }
    }
    for row in 0..<terms { lengths[row + 1] += lengths[row] }
    var columns = [TermID](repeating: .none, count: lengths[terms])
    var values = [Float](repeating: 0, count: lengths[terms])
    var ends = lengths
    counts.forEachPair { one, other, together in
      let value = information(one, other, together)
      guard value > 0 else { return }
      for (row, column) in one == other ? [(one, other)] : [(one, other), (other, one)] {
        columns[ends[Int(row)]] = column
        values[ends[Int(row)]] = value
        ends[Int(row)] += 1
      }
    }
    starts = lengths
    self.columns = columns
    self.values = values
  }
}
