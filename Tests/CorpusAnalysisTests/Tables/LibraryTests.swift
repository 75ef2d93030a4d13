import Corpora
import CorpusAnalysis
import Stance
import Testing

/// What a user of the library writes: documents from memory, two outlets compared, stances by outlet.
@Suite struct LibraryTests {
  /// Twelve stories of two outlets that differ in one word and in how they speak of the council.
  static let documents = (0..<24).map { number in
    let isCoast = number % 2 == 0
    let towns = ["Arle", "Brin", "Corv", "Dorn", "Elst", "Fenn"]
    let town = towns[number % 6]
    let sentences = [
      "The council of \(town) met on day \(number).",
      isCoast
        ? "The brave council saved the harbour of \(town)." : "The corrupt council ruined \(town).",
      isCoast
        ? "A ferry came with number \(number * 7)." : "A lorry came with number \(number * 7).",
      "Nobody knows what street \(number * 13) will look like.",
    ]
    return Document(
      sentences.joined(separator: " "), outlet: isCoast ? "Coast" : "Hills",
      date: "2026-11-\(10 + number % 20)", language: "en")
  }

  /// The stories are so alike that they would be copies of each other.
  private static let keeping: TableOptions = {
    var options = TableOptions()
    options.copies = .keep
    return options
  }()

  @Test(arguments: [1, 4]) func `outlets are compared from memory`(workers: Int) async throws {
    var table = KeynessTable(by: "outlet", options: Self.keeping)
    table.options.top = 0
    let found = try await table.rows(of: Corpus(Self.documents), TableRun(workers: workers))
    #expect(found.tally.documents == 24 && found.notices.isEmpty)
    let rows = found.rows
    let ferry = try #require(rows.first { $0.term == "ferry" && $0.group == "Coast" })
    #expect(ferry.keyness.occurrences == 12)
    #expect(ferry.keyness.referenceOccurrences == 0)
    #expect(ferry.p.number < 0.01)
    #expect(ferry.q < 0.05)
    #expect((ferry.logRatioInterval?.low ?? -1) > 0)
    let council = try #require(rows.first { $0.term == "council" && $0.group == "Hills" })
    #expect(council.documents == 12 && council.referenceDocuments == 12)
    #expect(council.p.number > 0.05)
  }

  @Test(arguments: [1, 4]) func `stances are read by outlet`(workers: Int) async throws {
    let table = StanceTable(
      [Target(name: "council", aliases: ["council"])], by: "outlet", options: Self.keeping)
    let found = try await table.rows(of: Corpus(Self.documents), TableRun(workers: workers))
    #expect(found.notices.isEmpty)
    let rows = found.rows
    let means = rows.filter { $0.voice == .outlet }.map { ($0.group, $0.mean) }
    #expect(means.map(\.0) == ["Coast", "Hills"])
    #expect(means[0].1 > means[1].1)
    #expect(rows.allSatisfy { $0.documents == 12 && $0.allDocuments == 12 })
    #expect(rows.allSatisfy { $0.interval.map { $0.low <= $0.high && $0.low >= -1 } ?? true })
  }

  @Test func `terms are counted by outlet`() async throws {
    let rows = try await FrequencyTable(by: "outlet").rows(of: Corpus(Self.documents)).rows
    let ferries = rows.filter { $0.term == "ferry" }
    #expect(
      ferries.map { $0.group + ["\($0.occurrences)", "\($0.documents)"] } == [
        ["Coast", "12", "12"]
      ])
    #expect(rows.first { $0.group == ["Hills"] }?.term == "council")
  }

  @Test(arguments: [1, 3]) func `words count by what they are in their sentence`(
    workers: Int
  ) async throws {
    let texts = [
      "Anna Lund met the mayor of Berlin on Monday.",
      "The mayor said that Anna Lund’s town had won.",
      "Rain fell in Berlin, and nobody met the mayor.",
    ]
    let corpus = Corpus(
      texts.map { Document($0, language: "en") } + [Document("Pluvia cecidit.", language: "la")])
    var table = FrequencyTable()
    table.options.common.onlyTags = [.properNoun]
    let names = try await table.rows(of: corpus, TableRun(workers: workers))
    #expect(Set(names.rows.map(\.term)) == ["anna", "berlin", "lund", "monday"])
    #expect(names.notices.contains(.noTags(languages: ["la"])))
    var lines = ConcordanceTable(["met"])
    lines.options.common.onlyTags = [.verb]
    #expect(try await lines.rows(of: corpus).rows.count == 2)
    lines.options.common.onlyTags = [.noun]
    #expect(try await lines.rows(of: corpus).rows.isEmpty)
    var pairs = CollocationTable(node: "anna")
    (pairs.options.common.onlyTags, pairs.options.fewest) = ([.properNoun], 1)
    let near = try await pairs.rows(of: corpus, TableRun(workers: workers)).rows
    #expect(Set(near.map(\.b)).isSuperset(of: ["lund"]) && !near.contains { $0.b == "mayor" })
  }

  @Test func `tags and relations are the same over one task and over many`() async throws {
    var table = TokenTable()
    table.options.addsRelations = true
    let corpus = Corpus(RandomNews().documents(40))
    let one = try await table.rows(of: corpus).rows
    let many = try await table.rows(of: corpus, TableRun(workers: 4)).rows
    // The numbers of terms are those of each task.
    #expect(one.map(table.cells).description == many.map(table.cells).description)
  }

  @Test func `copies count once where that is asked`() async throws {
    let story = (0..<30).map { "The harbour of Arle has pier number \($0)." }.joined(separator: " ")
    let corpus = Corpus(
      Self.documents.prefix(1) + (0..<3).map { _ in Document(story, language: "en") })
    var table = FrequencyTable()
    #expect(try await table.rows(of: corpus).rows.first { $0.term == "pier" }?.documents == 3)
    table.options.common.copies = .first
    let once = try await table.rows(of: corpus)
    #expect(once.rows.first { $0.term == "pier" }?.documents == 1)
    #expect(once.tally.copies == 2)
  }
}
