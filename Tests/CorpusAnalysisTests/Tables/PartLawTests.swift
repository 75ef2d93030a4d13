import Corpora
import CorpusAnalysis
import CorpusStatistics
import Glibc
import Lexicons
import Stance
import TextAnalysis
import Testing

/// Parts of tables merge to the same in any division and order.
@Suite struct PartLawTests {
  /// Random documents of three languages and groups, some of which are copies.
  private struct RandomNews {
    let seed =
      unsafe getenv("NEWSSTAT_SEED").flatMap { unsafe UInt64(String(cString: $0)) }
      ?? UInt64.random(in: 0...UInt64.max)

    func documents(_ count: Int) -> [Document] {
      var source = RandomSource(seed: seed)
      func pick(_ words: String) -> String {
        let words = words.split(separator: " ")
        return String(words[source.index(below: words.count)])
      }
      let documents = (0..<count).map { number -> Document in
        let language = ["en", "ru", "de"][source.index(below: 3)]
        let words =
          switch language {
          case "en": "council brave corrupt terrorists saved killed good bad the of river Arle said"
          case "ru": "совет храбрый убил спас террористы хорошо плохо река город заявил"
          default: "Rat tapfer korrupt tötete rettete gut schlecht der Fluss Stadt sagte"
          }
        let text = (0..<(3 + source.index(below: 30))).map { _ in pick(words) }.joined(
          separator: " ")
        return Document(
          text + ".", id: "\(number)", outlet: pick("Coast Hills River"),
          date: "2026-11-0\(1 + number % 9)",
          language: language, metadata: ["story": pick("a b c")])
      }
      // Some are what a file of copies says.
      return documents
    }
  }

  private let plan: GroupPlan = {
    var plan = GroupPlan(fields: ["outlet"], within: "lang", terms: TermOptions())
    plan.cluster = "story"
    return plan
  }()

  /// What a worker makes of documents.
  private func part<Worker: CorpusWorker & ~Copyable>(
    _ documents: some Sequence<Document>, _ make: () throws -> Worker
  ) throws -> Worker.Part {
    var worker = try make()
    _ = try worker.add(Array(documents))
    return try worker.finish()
  }

  private func expectLaws<Part, View: Equatable>(
    _ documents: [Document], seed: UInt64, make: (ArraySlice<Document>) throws -> Part,
    merge: (inout Part, Part) -> Void, view: (Part) -> View
  ) throws {
    let whole = view(try make(documents[...]))
    for cut in stride(from: 0, through: documents.count, by: 3) {
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

  @Test func `counts of groups`() throws {
    let news = RandomNews()
    try expectLaws(news.documents(24), seed: news.seed) { documents in
      try part(documents) { try GroupedCounter(plan, varies: true) }
    } merge: {
      $0.merge($1)
    } view: { part -> [String] in
      let counts = GroupedCounts.merged([part], varies: true)
      let strata = counts.strata
      return counts.keys.flatMap { key in
        guard let whole = strata[key.stratum] else { return [String]() }
        let comparison = Comparison(
          key, counts.sums(of: key), in: whole, fewestDocuments: 1, vocabulary: counts)
        return comparison.rows.map { row in
          "\(key) \(counts.vocabulary.string(row.term)) \(row.keyness) \(row.documents) \(row.p) \(row.q)"
            + " \(String(describing: comparison.interval(of: row.term))) \(counts.units(of: key))"
        }
      }
    }
  }

  @Test func `scores of groups`() throws {
    let news = RandomNews()
    let scorer = SentimentScorer(try SentimentLexicons())
    let bootstrap = PoissonBootstrap(resamples: 50, seed: 7)
    try expectLaws(news.documents(24), seed: news.seed) { documents in
      try part(documents) { try ScoreWorker(plan, scorer, bootstrap) }
    } merge: {
      $0.merge($1)
    } view: { part -> [String] in
      let strata = part.ofStrata
      return part.documents.keys.sorted().map { key in
        let comparison = ScoreComparison(
          key, in: part, whole: strata[key.stratum] ?? ResampledMean())
        return "\(key) \(part.documents[key] ?? 0) \(comparison.own.mean) \(comparison.p)"
          + " \(String(describing: comparison.own.interval()))"
      }
    }
  }

  @Test func `stances of groups`() throws {
    let news = RandomNews()
    let targets = [
      Target(name: "council", aliases: ["council", "совет", "Rat"]),
      Target(name: "river", aliases: ["river", "река", "Fluss"]),
    ]
    let bootstrap = PoissonBootstrap(resamples: 50, seed: 7)
    try expectLaws(news.documents(24), seed: news.seed) { documents in
      try part(documents) { try StanceWorker(plan, targets, match: "story", bootstrap) }
    } merge: {
      $0.merge($1)
    } view: { part -> [String] in
      let wholes = part.wholes
      let rows = part.scores.parts.keys.sorted().map { key in
        let plain = StanceComparison(key, in: part, whole: wholes[key.beside] ?? ResampledMean())
        let matched = StanceComparison(matched: key, in: part, resamples: 20, seed: 3)
        return "\(key) \(plain.own.mean) \(plain.own.count) \(String(describing: plain.contrast))"
          + " \(String(describing: matched.contrast)) \(part.documents[key] ?? 0)"
          + " \(part.favourable[key] ?? 0) \(part.unfavourable[key] ?? 0)"
      }
      let labels = part.labels.keys.sorted().map { "\($0) \(String(describing: part.labels[$0]))" }
      let days = part.days.map { "\($0.key) \($0.value)" }.sorted()
      return rows + labels + days + ["\(part.unread.sorted { $0.key < $1.key })"]
    }
  }
}
