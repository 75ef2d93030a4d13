internal import Segmentation

extension FormTable {
  /// Terms with their counts in falling order of the counts; equals in the order of their strings'
  /// bytes.
  ///
  /// - Parameter numbers: of each term the number of its string.
  borrowing func ranked(
    _ counts: [(id: Vocabulary.ID, count: Int)], numbers: [Number]
  ) -> [(id: Vocabulary.ID, count: Int)] {
    // What most counts are, and few: one step brings those of a count together.
    let low = 1 << 12
    var starts = [Int](repeating: 0, count: low)
    for term in counts where term.count < low { starts[term.count] += 1 }
    var end = 0
    for count in (0..<low).reversed() { (starts[count], end) = (end, end + starts[count]) }
    var order = ByteOrder(count: counts.count)
    var ends = starts
    for term in counts where term.count < low {
      order.terms[ends[term.count]] = keyed(term.id, numbers[Int(term.id)])
      ends[term.count] += 1
    }
    var ranked = [(id: Vocabulary.ID, count: Int)]()
    ranked.reserveCapacity(counts.count)
    var high = counts.filter { $0.count >= low }
    high.sort { $0.count > $1.count }
    var (start, place) = (0, end)
    while start < high.count {
      let count = high[start].count
      let first = place
      while start < high.count, high[start].count == count {
        order.terms[place] = keyed(high[start].id, numbers[Int(high[start].id)])
        (start, place) = (start + 1, place + 1)
      }
      order.sort(first..<place, in: self)
      for term in order.terms[first..<place] { ranked.append((term.id, count)) }
    }
    for count in (0..<low).reversed() where starts[count] < ends[count] {
      order.sort(starts[count]..<ends[count], in: self)
      for term in order.terms[starts[count]..<ends[count]] { ranked.append((term.id, count)) }
    }
    return ranked
  }

  private borrowing func keyed(_ id: Vocabulary.ID, _ number: Number) -> ByteOrder.Keyed {
    ByteOrder.Keyed(word: word(of: number, at: 0), id: id, number: number)
  }

  /// Whether a string comes before another in the order of bytes.
  borrowing func precedes(_ one: Number, _ other: Number) -> Bool {
    let (one, other) = (self[one], self[other])
    for index in 0..<min(one.count, other.count) where one[index] != other[index] {
      return one[index] < other[index]
    }
    return one.count < other.count
  }
}

/// Orders terms by the bytes of their strings, eight at a time.
private struct ByteOrder {
  /// A term and the eight bytes of its string that are looked at.
  struct Keyed {
    var word: UInt64
    let id: Vocabulary.ID
    let number: FormTable.Number
  }

  var terms: [Keyed]
  private var other: [Keyed] = []

  /// From how many terms on digits are faster than comparisons.
  private static let many = 256

  init(count: Int) { terms = Array(repeating: Keyed(word: 0, id: 0, number: 0), count: count) }

  /// Orders terms whose words are those at a place of their strings, and which agree before it.
  mutating func sort(_ range: Range<Int>, in table: borrowing FormTable, at place: Int = 0) {
    guard range.count > 1 else { return }
    if range.count < Self.many {
      terms[range].sort { $0.word < $1.word }
    } else {
      distribute(range)
    }
    var start = range.lowerBound
    while start < range.upperBound {
      var end = start + 1
      while end < range.upperBound, terms[end].word == terms[start].word { end += 1 }
      if end - start > 1 { sortBehind(start..<end, in: table, at: place + 8) }
      start = end
    }
  }

  /// Orders terms that agree before a place.
  private mutating func sortBehind(
    _ range: Range<Int>, in table: borrowing FormTable, at place: Int
  ) {
    var isOver = true
    for index in range {
      isOver = isOver && table[terms[index].number].count <= place
      terms[index].word = table.word(of: terms[index].number, at: place)
    }
    // Then they differ in zeros at the end.
    if isOver {
      for index in range { terms[index].word = UInt64(table[terms[index].number].count) }
    }
    if isOver { terms[range].sort { $0.word < $1.word } } else { sort(range, in: table, at: place) }
  }

  /// Orders terms by their words, a byte at a time from the last.
  private mutating func distribute(_ range: Range<Int>) {
    var places = [Int](repeating: 0, count: 8 * 256)
    for term in terms[range] {
      for byte in 0..<8 { places[byte << 8 | Int(term.word >> UInt64(8 * byte) & 0xFF)] += 1 }
    }
    if other.count < range.count {
      other = Array(repeating: Keyed(word: 0, id: 0, number: 0), count: range.count)
    }
    let start = range.lowerBound
    var isMoved = false
    for byte in 0..<8 {
      var place = 0
      var isOne = false
      for digit in byte << 8..<(byte + 1) << 8 {
        isOne = isOne || places[digit] == range.count
        (places[digit], place) = (place, place + places[digit])
      }
      if isOne { continue }
      for index in 0..<range.count {
        let term = isMoved ? other[index] : terms[start + index]
        let digit = byte << 8 | Int(term.word >> UInt64(8 * byte) & 0xFF)
        if isMoved { terms[start + places[digit]] = term } else { other[places[digit]] = term }
        places[digit] += 1
      }
      isMoved.toggle()
    }
    if isMoved { for index in 0..<range.count { terms[start + index] = other[index] } }
  }
}
