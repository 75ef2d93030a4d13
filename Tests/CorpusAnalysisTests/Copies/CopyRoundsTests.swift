import CorpusStatistics
import Testing

@testable import CorpusAnalysis

@Suite struct CopyRoundsTests {
  /// Three stories of 200 words, printed three times with some words changed, and a text of its own.
  private func candidates() -> CopyCandidates {
    var sketches = CopySketches()
    for index in 0..<10 {
      var source = RandomSource(seed: UInt64(index < 9 ? index % 3 : 9))
      var words = (0..<200).map { _ in source.next() }
      words[index] = 0
      sketches.add(
        CopySketches.Document(
          index: index, day: 1, id: "\(index)", shingles: Shingles(words: words)))
    }
    return CopyCandidates(sketches, days: nil)
  }

  @Test(arguments: [1, 300, 1000])
  func `each pair is compared when the older document is held`(most: Int) {
    var candidates = candidates()
    let pairs = candidates.pairs
    #expect(Set(pairs.map(\.later)) == [3, 4, 5, 6, 7, 8])
    let rounds = CopyRounds(&candidates, most: most)
    #expect(rounds.namesAll == (most == 1000))
    var compared = Set(rounds.afterwards)
    for pair in rounds.afterwards {
      #expect(rounds.readings.last?.wanted.contains(pair.older) ?? false)
    }
    for (before, reading) in zip(rounds.readings, rounds.readings.dropFirst()) {
      for later in 0..<10 {
        for pair in reading.pairs(of: later) {
          #expect(pair.later == later && before.wanted.contains(pair.older))
          #expect(reading.documents.contains(later))
          compared.insert(pair)
        }
      }
    }
    #expect(compared == Set(pairs))
    #expect(rounds.readings.allSatisfy { !$0.documents.contains(9) })
  }
}
