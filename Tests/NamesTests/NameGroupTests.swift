import Names
import Testing

@Suite struct NameGroupTests {
  /// The spellings of each group, the most frequent first.
  private func spellings(_ counts: [String: Int]) throws -> [String: [String]] {
    let groups = try NameGroups(counts).groups
    return Dictionary(uniqueKeysWithValues: groups.map { ($0.name, $0.spellings.map(\.name)) })
  }

  @Test func `a person is one under all spellings`() throws {
    let found = try spellings([
      "Sergey Lavrov": 9, "Сергей Лавров": 7, "Лавров": 5, "Lavrov": 4, "Mr Lavrov": 2,
      "Minister Sergey Lavrov": 1, "سيرغي لافروف": 1, "Jens Stoltenberg": 3, "Столтенберг": 1,
    ])
    #expect(
      found["Sergey Lavrov"] == [
        "Sergey Lavrov", "Сергей Лавров", "Лавров", "Lavrov", "Mr Lavrov",
        "Minister Sergey Lavrov", "سيرغي لافروف",
      ])
    #expect(found["Jens Stoltenberg"] == ["Jens Stoltenberg", "Столтенберг"])
  }

  @Test func `two persons of one surname stay two, and the surname stays alone`() throws {
    let found = try spellings(["Bill Clinton": 8, "Hillary Clinton": 9, "Clinton": 7])
    #expect(found.count == 3 && found["Clinton"] == ["Clinton"])
  }

  @Test func `what is more frequent than a longer name is no part of it`() throws {
    let found = try spellings([
      "Syria": 38, "Syria Campaign": 3, "New York": 5, "New York Times": 9,
    ])
    #expect(found.count == 4)
  }

  @Test func `an office before a name is not the name`() throws {
    let found = try spellings(["Massachusetts Elizabeth Warren": 14, "Elizabeth Warren": 12])
    #expect(found.keys.contains("Elizabeth Warren") && found.count == 1)
  }

  @Test func `departments and words for nobody are not joined`() throws {
    let found = try spellings([
      "State Department": 9, "Justice Department": 4, "the source": 5, "officials": 4,
    ])
    #expect(found.count == 2)
    #expect(try NameGroups(["officials": 4]).group(of: "officials") == nil)
    #expect(try NameGroups([:]).groups.isEmpty)
  }
}
