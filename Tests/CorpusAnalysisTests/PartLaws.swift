@testable import Corpora
import CorpusStatistics
import Glibc
import TestSupport
import Testing

/// Random documents of three languages and groups.
struct RandomNews {
  let seed = testSeed()

  func documents(_ count: Int) -> [Document] {
    var source = RandomSource(seed: seed)
    func pick(_ words: String) -> String {
      let words = words.split(separator: " ")
      return String(words[source.index(below: words.count)])
    }
    return (0..<count).map { number -> Document in
      let language = ["en", "ru", "de"][source.index(below: 3)]
      let words =
        switch language {
        case "en": "council brave corrupt terrorists saved killed good bad the of river Arle said"
        case "ru": "совет храбрый убил спас террористы хорошо плохо река город заявил"
        default: "Rat tapfer korrupt tötete rettete gut schlecht der Fluss Stadt sagte"
        }
      let text = (0..<(3 + source.index(below: 30))).map { _ in pick(words) }.joined(
        separator: " ")
      var document = Document(
        text + ".", id: "\(number)", outlet: pick("Coast Hills River"),
        date: "2026-11-0\(1 + number % 9)", language: language,
        metadata: ["story": pick("a b c"), "coder_1": pick("-1 0 1 ?"), "coder_2": pick("-1 0 1")])
      document.index = number
      return document
    }
  }
}

/// What a worker makes of documents.
func part<Worker: CorpusWorker & ~Copyable>(
  _ documents: some Sequence<Document>, _ make: () throws -> Worker
) throws -> Worker.Part {
  var worker = try make()
  _ = try worker.add(Array(documents))
  return try worker.finish()
}

/// Expects that parts merge to the same in any division and order.
///
/// - Parameters:
///   - step: how many documents there are from one cut to the next.
///   - view: what is seen of a part; it must not depend on how terms are numbered.
func expectLaws<Part, View: Equatable>(
  _ documents: [Document], seed: UInt64, step: Int = 3, make: (ArraySlice<Document>) throws -> Part,
  merge: (inout Part, Part) -> Void, view: (Part) -> View
) throws {
  let whole = view(try make(documents[...]))
  for cut in stride(from: 0, through: documents.count, by: step) {
    let (head, tail) = (try make(documents[..<cut]), try make(documents[cut...]))
    var (joined, swapped) = (head, tail)
    merge(&joined, tail)
    merge(&swapped, head)
    #expect(view(joined) == whole, "cut at \(cut), seed \(seed)")
    #expect(view(swapped) == whole, "swapped at \(cut), seed \(seed)")
  }
  // Three parts, from the right and from the left.
  let (one, two) = (documents.count / 3, documents.count * 2 / 3)
  var left = try make(documents[..<one])
  merge(&left, try make(documents[one..<two]))
  merge(&left, try make(documents[two...]))
  var tail = try make(documents[one..<two])
  merge(&tail, try make(documents[two...]))
  var right = try make(documents[..<one])
  merge(&right, tail)
  #expect(view(left) == whole && view(right) == whole, "seed \(seed)")
}
