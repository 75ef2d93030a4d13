import Corpora
import CorpusAnalysis
import Foundation
import Testing

/// Tables that are made of lists of names.
@Suite struct NameTableTests {
  private static let people = [
    "Maria Zakharova", "Sergey Lavrov", "Angela Merkel", "Bashar al-Assad", "Xi Jinping",
  ]

  /// More queries than one task takes at once, and than one round has.
  private static let queries = (0..<600).map { ["Мария Захарова", "بشار الأسد", "Nobody"][$0 % 3] }

  @Test func `matches are the same on any number of workers, in the order of the queries`()
    async throws
  {
    let table = MatchTable(queries: Self.queries, names: Self.people)
    let one = try await table.rows(TableRun(workers: 1)).rows
    let three = try await table.rows(TableRun(workers: 3)).rows
    #expect(one.map(table.cells) == three.map(table.cells))
    #expect(one.map { Int($0.query.id) ?? 0 } == one.map { Int($0.query.id) ?? 0 }.sorted())
    #expect(Set(one.map(\.found.name)) == ["Maria Zakharova", "Bashar al-Assad"])
    #expect(one.allSatisfy { $0.isMatch })
  }

  @Test func `a threshold of 0 gives every candidate and says which match`() async throws {
    var table = MatchTable(queries: ["Захарова"], names: Self.people)
    (table.options.matching.threshold, table.options.top) = (0, 3)
    let rows = try await table.rows().rows
    #expect(rows.map(\.rank) == Array(1...rows.count) && rows[0].isMatch)
    var none = table
    none.options.matching.threshold = 1
    #expect(try await none.rows().rows.isEmpty)
  }

  @Test func `pairs are decided on in their order`() async throws {
    let table = PairMatchTable([NamePair("Захарова", "Zakharova"), NamePair("Путин", "Merkel")])
    #expect(try await table.rows().rows.map(\.isMatch) == [true, false])
  }

  @Test func `options that make no sense are refused`() async throws {
    var table = MatchTable(queries: [], names: [])
    table.options.matching.threshold = 2
    #expect(throws: OptionError("threshold", "must be from 0 to 1.")) { try table.check() }
    (table.options.matching.threshold, table.options.top) = (nil, 0)
    await #expect(throws: OptionError("top", "must be at least 1.")) { try await table.rows() }
  }

  @Test func `a line is a name, or an id and a name`() throws {
    let path = NSTemporaryDirectory() + UUID().uuidString
    defer { try? FileManager.default.removeItem(atPath: path) }
    try "Lund\n\nb\tBerg\tx\n".write(toFile: path, atomically: true, encoding: .utf8)
    #expect(
      try ListedName.list(in: path) == [
        ListedName(id: "1", name: "Lund"), ListedName(id: "b", name: "Berg\tx"),
      ])
    let error = #expect(throws: InputError.self) { try NamePair.list(in: path) }
    #expect(error?.line == 1)
  }

  @Test func `a system that nobody has is named`() async {
    await #expect(throws: TableError.noSuchSystem("nosuch")) {
      try await RomanizationTable(["Да"], system: "nosuch").rows()
    }
  }

  @Test func `every system with rules for all letters writes a name`() async throws {
    let found = try await RomanizationTable(["Щука", "123"], system: nil).rows()
    #expect(found.rows.allSatisfy { $0.original == "Щука" && $0.lettersLeft == 0 })
    #expect(found.rows.contains { $0.romanized == "Shchuka" })
    #expect(found.notices == [.noSystem(text: "123")])
  }
}
