import CorpusStatistics
import TestSupport
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
