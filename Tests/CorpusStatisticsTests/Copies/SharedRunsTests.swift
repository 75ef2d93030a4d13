import CorpusStatistics
import Testing

@Suite struct SharedRunsTests {
  /// Texts of numbers for words.
  private func runs(later: [UInt64], older: [UInt64]) -> SharedRuns {
    SharedRuns(later: Shingles(words: later).sequence, older: Shingles(words: older).sequence)
  }

  @Test func `a text shares all of itself`() {
    let text = Array<UInt64>(1...50)
    let runs = runs(later: text, older: text)
    #expect(runs.similarity == 1 && runs.coverage == 1)
    #expect((runs.words, runs.longer) == (50, 50))
  }

  @Test func `texts without a run in common share nothing`() {
    let runs = runs(later: Array(1...50), older: Array(51...90))
    #expect((runs.shared, runs.covered) == (0, 0))
  }

  @Test func `a part is covered, and its whole is not`() {
    let (whole, part) = (Array<UInt64>(1...100), Array<UInt64>(21...60))
    let cut = runs(later: part, older: whole)
    #expect(cut.coverage == 1 && cut.similarity == 1)
    let framed = runs(later: whole, older: part)
    #expect(framed.coverage == 1)
    #expect((framed.shared, framed.shingles) == (37, 97))
  }

  @Test func `paragraphs that are moved are still shared`() {
    let text = Array<UInt64>(1...60)
    let moved = Array(text[40...]) + text[20..<40] + text[..<20]
    #expect(runs(later: moved, older: text).coverage == 1)
    #expect(runs(later: moved, older: text).shared == 51)
  }

  @Test func `a replaced word covers nothing but leaves the runs beside it`() {
    let text = Array<UInt64>(1...20)
    var edited = text
    edited[9] = 99
    let runs = runs(later: edited, older: text)
    #expect((runs.covered, runs.words) == (19, 20))
    #expect((runs.shared, runs.shingles) == (13, 17))
  }

  @Test func `a line that one text repeats is not much to share`() {
    let line = Array<UInt64>(1...8)
    let captions = (0..<10).flatMap { _ in line }
    let runs = runs(later: captions, older: line + (20..<92))
    #expect(runs.similarity > 0.6 && runs.share < 0.1 && runs.coverage == 0.1)
  }

  @Test(arguments: 0...3)
  func `a text of fewer words than a shingle is one`(count: UInt64) {
    let text = Array<UInt64>(0..<count)
    #expect(Shingles(words: text).hashes.count == min(1, Int(count)))
    #expect(runs(later: text, older: text).coverage == (count > 0 ? 1 : 0))
    #expect(runs(later: text, older: Array(7...9)).coverage == 0)
  }

  @Test(arguments: 0..<20)
  func `the shares are those of a naive count`(seed: Int) {
    var source = RandomSource(seed: UInt64(seed))
    func text() -> [UInt64] { (0..<(source.next() % 60)).map { _ in source.next() % 4 } }
    let (later, older) = (text(), text())
    let runs = runs(later: later, older: older)
    let length = Shingles.length
    func shingles(_ text: [UInt64]) -> [[UInt64]] {
      text.count < length
        ? (text.isEmpty ? [] : [text])
        : (0...(text.count - length)).map { Array(text[$0..<($0 + length)]) }
    }
    let (own, others) = (shingles(later), shingles(older))
    #expect(runs.shared == own.count { others.contains($0) }, "seed \(seed)")
    #expect(
      runs.leastShared == min(runs.shared, others.count { own.contains($0) }), "seed \(seed)")
    func covered(_ text: [[UInt64]], by other: [[UInt64]]) -> Int {
      var places = Set<Int>()
      for (start, shingle) in text.enumerated() where other.contains(shingle) {
        places.formUnion(start..<(start + length))
      }
      return places.count
    }
    #expect(
      runs.covered == min(covered(own, by: others), covered(others, by: own)), "seed \(seed)")
  }
}
