import CorpusStatistics
import Glibc
import Testing

/// Checks that cutting `inputs` anywhere changes nothing, nor does the order of the parts.
func expectMergeLaws<A: Accumulator & Equatable>(_ empty: A, _ inputs: [A.Input]) {
  var whole = empty
  for input in inputs { whole.add(input) }
  for cut in 0...inputs.count {
    var (head, tail) = (empty, empty)
    for input in inputs[..<cut] { head.add(input) }
    for input in inputs[cut...] { tail.add(input) }
    var (joined, swapped) = (head, tail)
    joined.merge(tail)
    swapped.merge(head)
    #expect(joined == whole, "cut at \(cut)")
    #expect(swapped == whole, "swapped at \(cut)")
  }
}

/// The seed of a random test: the variable NEWSSTAT_SEED, or a new one; failures print it.
func testSeed() -> UInt64 {
  unsafe getenv("NEWSSTAT_SEED").flatMap { unsafe UInt64(String(cString: $0)) }
    ?? UInt64.random(in: 0...UInt64.max)
}

/// Documents of random terms, from a seed that failures print.
struct RandomDocuments {
  let seed = testSeed()

  func documents(_ count: Int, terms: Int = 40) -> [[TermID]] {
    var source = RandomSource(seed: seed)
    return (0..<count).map { _ in
      (0..<source.index(below: 60)).map { _ in
        // A skewed choice, as words are.
        TermID(min(source.index(below: terms), source.index(below: terms)))
      }
    }
  }
}
