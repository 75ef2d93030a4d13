import Segmentation
import TestSupport
import Testing

@Suite struct FormTableTests {
  /// Strings of all lengths, with zeros in and behind them, many alike.
  private func randomStrings(_ random: inout SplitMix) -> [[UInt8]] {
    (0..<20_000).map { _ in
      let length = Int.random(in: 0...(Bool.random(using: &random) ? 4 : 60), using: &random)
      return (0..<length).map { _ in UInt8.random(in: 0...1, using: &random) * 97 }
    }
  }

  @Test func `numbers are those of a dictionary`() {
    var (seed, random) = SplitMix.seeded()
    var table = FormTable()
    var model = [[UInt8]: FormTable.Number]()
    for string in randomStrings(&random) {
      let expected = model[string] ?? FormTable.Number(model.count)
      #expect((table.number(of: string.span) == nil) == (model[string] == nil), "seed \(seed)")
      #expect(table.intern(string.span) == expected, "seed \(seed)")
      model[string] = expected
    }
    #expect(table.count == model.count)
    for (string, number) in model {
      #expect(table[number].withUnsafeBufferPointer { Array($0) } == string)
    }
  }

  @Test func `a table takes in another`() {
    var (seed, random) = SplitMix.seeded()
    var one = FormTable()
    var other = FormTable()
    for string in randomStrings(&random) {
      if Bool.random(using: &random) { _ = one.intern(string.span) }
      if Bool.random(using: &random) { _ = other.intern(string.span) }
    }
    var copy = one.copy()
    let (before, count) = (one.count, other.count)
    let numbers = copy.merge(Array(0..<UInt32(count)), of: other)
    #expect(one.count == before && numbers.count == count)
    for number in 0..<count {
      let string = other.withString(UInt32(number), Self.bytes)
      #expect(copy.number(of: string.span) == numbers[number], "seed \(seed)")
    }
    for number in 0..<UInt32(before) {
      let strings = [copy.withString(number, Self.bytes), one.withString(number, Self.bytes)]
      #expect(strings[0] == strings[1], "seed \(seed)")
    }
  }

  private static func bytes(_ string: Span<UInt8>) -> [UInt8] {
    string.withUnsafeBufferPointer(Array.init)
  }

  /// Pieces of which strings are made: those of one script are squeezed where most strings begin with it.
  @Test(arguments: [
    ["а", "б", "я", "ѐ", "Ѐ", "Џ", "ӿ"], ["а", "б", "я", "Ѐ", "a", "-", "é", "א", "ℵ", "中", "\0"],
    ["ا", "ب", "ي", "٠", "؀", "ۿ", "ה", "ݐ"], ["a", "b", "\0", "~"], ["é", "ü", "ÿ", "Ā", "z"],
    ["中", "文", "字", "а", "𝄞"], ["а", "\u{400}", "\0", "\u{4FF}", "\u{500}", "\u{3FF}"],
  ])
  func `strings are ranked as a plain sort ranks them`(pieces: [String]) {
    var (seed, random) = SplitMix.seeded()
    for size in [0, 1, 23, 63, 64, 300, 5000, 40_000] {
      var table = FormTable()
      let most = Int.random(in: 2...24, using: &random)
      for _ in 0..<size {
        // Mostly the first pieces, so that strings agree for long.
        let string = (0..<Int.random(in: 0...most, using: &random)).flatMap { _ in
          let other = Int.random(in: 0..<pieces.count, using: &random)
          return Array(pieces[Int.random(in: 0..<4, using: &random) == 0 ? other : other / 3].utf8)
        }
        _ = table.intern(string.span)
      }
      let count = table.count
      let numbers = (0..<FormTable.Number(count)).shuffled(using: &random)
      let counts = numbers.map { _ in
        Int.random(in: 0..<8, using: &random) == 0
          ? UInt64.random(in: 0...1 << 40, using: &random)
          : UInt64.random(in: 1...2, using: &random)
      }
      let strings = numbers.map { table.withString($0, Self.bytes) }
      let expected = (0..<UInt32(count)).sorted { one, other in
        let (one, other) = (Int(one), Int(other))
        return counts[one] != counts[other]
          ? counts[one] > counts[other] : strings[one].lexicographicallyPrecedes(strings[other])
      }
      #expect(table.ranked(numbers, counts: counts) == expected, "\(size), seed \(seed)")
    }
  }

  @Test func `strings that agree for a million bytes are ranked`() {
    var table = FormTable()
    let long = [UInt8](repeating: 97, count: 1_000_000)
    let numbers = [long + [99], long, long + [98], [97], long + [98, 97]].map {
      table.intern($0.span)
    }
    #expect(table.ranked(numbers, counts: numbers.map { _ in 1 }) == [3, 1, 2, 4, 0])
  }

  @Test(arguments: [
    "The cat saw the cat's Тень, тень и 3,5 мышей.", "", "...", "中国政府 said: «да»",
    String(repeating: "Donaudampfschifffahrtsgesellschaft und ", count: 5000),
  ])
  func `words are counted as they are numbered`(text: String) throws {
    let bytes = Array(text.utf8)
    var segmenter = try Segmenter(.word)
    var numbered = FormTable()
    var counted = FormTable()
    var model = [FormTable.Number: UInt32]()
    try segmenter.forEachBlockOfWords(in: bytes.span, forms: &numbered) { _, words, _ in
      for index in 0..<words.count { model[words[index], default: 0] += 1 }
    }
    segmenter.countWords(in: bytes.span, forms: &counted) { _, _ in }
    var counts = [FormTable.Number: UInt32]()
    var taken = [FormTable.Count]()
    counted.takeCounts(to: &taken)
    for count in taken { counts[count.number] = count.occurrences }
    #expect(counts == model)
    counted.takeCounts(to: &taken)
    #expect(taken.isEmpty, "counted twice")
  }

  /// Words of all lengths, some longer than a slot holds, so many that the table grows on the way.
  @Test func `all kernels give the same numbers`() throws {
    var (seed, random) = SplitMix.seeded()
    let letters = ["a", "b", "я", "ж", "ي", "0", "'"]
    var text = ""
    for _ in 0..<90_000 {
      for _ in 0..<Int.random(in: 1...(Bool.random(using: &random) ? 4 : 20), using: &random) {
        text += letters[Int.random(in: 0..<letters.count, using: &random)]
      }
      text += [" ", ", ", "\n", "."][Int.random(in: 0..<4, using: &random)]
    }
    let bytes = Array(text.utf8)
    func numbers(_ kernel: Segmenter.Kernel) throws -> [FormTable.Number] {
      var segmenter = try Segmenter(.word)
      var table = FormTable(kernel: kernel)
      var all = [FormTable.Number]()
      try segmenter.forEachBlockOfWords(in: bytes.span, forms: &table) { _, words, _ in
        for index in 0..<words.count { all.append(words[index]) }
      }
      return all
    }
    let expected = try numbers(.scalar)
    #expect(Set(expected).count > 1 << 15)
    for kernel in Segmenter.Kernel.available {
      #expect(try numbers(kernel) == expected, "\(kernel), seed \(seed)")
    }
  }

  @Test func `an occurrence can be taken back`() throws {
    var segmenter = try Segmenter(.word)
    var table = FormTable()
    let bytes = Array("one two two".utf8)
    segmenter.countWords(in: bytes.span, forms: &table) { _, _ in }
    for word in ["one", "two", "three"] { table.uncount(Array(word.utf8).span) }
    var counts = [FormTable.Count]()
    table.takeCounts(to: &counts)
    #expect(counts.map(\.occurrences) == [1])
  }
}
