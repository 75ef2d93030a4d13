import ArgumentParser
import Foundation
import Testing

@testable import newsstat

/// What holds for all commands, and those that count nothing.
@Suite struct ProgramTests {
  @Test func `bench compares every engine with ICU`() async throws {
    let corpus = try NewsFile.outlets()
    let table = try await output(
      BenchCommand.self, corpus.path, "--rounds", "1", "--format", "jsonl")
    let rows = try table.split(separator: "\n").map {
      try #require(try JSONSerialization.jsonObject(with: Data($0.utf8)) as? [String: Any])
    }
    #expect(
      Set(rows.compactMap { $0["unit"] as? String })
        == ["word", "sentence", "grapheme", "terms", "pairs"])
    for row in rows {
      #expect(row["differences"] as? Int == 0, "\(row)")
      #expect((row["boundaries"] as? Int ?? 0) > 0 && row["ratio_to_icu"] is Double)
    }
    // The same work has the same count: boundaries, words, pairs.
    for (unit, rows) in Dictionary(grouping: rows, by: { $0["unit"] as? String }) {
      #expect(Set(rows.compactMap { $0["boundaries"] as? Int }).count == 1, "\(unit ?? "")")
    }
    for engine in ["newsstat", "icu-utf16", "icu-utf8"] {
      #expect(rows.contains { $0["engine"] as? String == engine })
    }
  }

  @Test func `tokens are records of the text`() async throws {
    let corpus = try NewsFile(["{\"id\": \"x\", \"lang\": \"ru\", \"text\": \"Мир. Да!\"}"])
    #expect(
      try await output(TokensCommand.self, corpus.path, "--format", "jsonl") == """
        {"document":"x","start":0,"end":6,"text":"Мир","term":"мир","kind":"letter","sentence":0,"zone":"body"}
        {"document":"x","start":8,"end":12,"text":"Да","term":"да","kind":"letter","sentence":1,"zone":"body"}

        """)
    #expect(
      try await output(TokensCommand.self, corpus.path, "--style", "vertical") == """
        <doc id="x" lang="ru">
        <s>
        Мир\tмир\tletter
        <g/>
        .\t_\tnone
        </s>
        <s>
        Да\tда\tletter
        <g/>
        !\t_\tnone
        </s>
        </doc>

        """)
    #expect(
      try await output(TokensCommand.self, corpus.path, "--style", "conllu").contains(
        "1\tМир\tмир\tX\t_\t_\t_\t_\t_\tSpaceAfter=No\n2\t.\t_\tPUNCT"))
  }

  /// Heads count the tokens that are printed, so that they are others where punctuation is.
  @Test func `relations of words are printed`() async throws {
    let corpus = try NewsFile([#"{"text": "“Rain,” the mayor said.", "lang": "en", "id": "a"}"#])
    func fields(_ arguments: String...) async throws -> [[Substring]] {
      try await output(TokensCommand.self, [corpus.path, "--relations"] + arguments)
        .split(separator: "\n").map { $0.split(separator: "\t", omittingEmptySubsequences: false) }
    }
    let table = try await fields("--format", "tsv")
    #expect(table[0].suffix(4) == ["tag", "features", "head", "relation"])
    let mayor = try #require(table.first { $0[3] == "mayor" })
    #expect(mayor.suffix(2) == ["4", "nsubj"])
    let all = try await fields("--format", "tsv", "--all")
    let said = try #require(all.firstIndex { $0[3] == "said" })
    #expect(all.first { $0[3] == "mayor" }?.suffix(2) == ["\(said)", "nsubj"])
    #expect(all.first { $0[3] == "." }?.suffix(2) == ["", ""])
    let rows = try await fields("--style", "conllu").filter { $0.count == 10 }
    #expect(rows.map(\.[1]) == ["“", "Rain", ",", "”", "the", "mayor", "said", "."])
    #expect(rows[5][6...7] == ["7", "nsubj"] && rows[7][6...7] == ["_", "_"])
  }

  @Test func `threads and parts change nothing`() async throws {
    let file = FileManager.default.temporaryDirectory.appendingPathComponent("\(UUID().uuidString)")
      .path
    try FileManager.default.createDirectory(atPath: file, withIntermediateDirectories: true)
    defer { try? FileManager.default.removeItem(atPath: file) }
    let lines = (0..<300).map {
      "{\"id\": \"\($0)\", \"lang\": \"en\", \"outlet\": \"\($0 % 3)\", \"text\": \"Document \($0 * 7 % 13) of war \(String(repeating: "and peace ", count: $0 % 5)).\"}"
    }
    let whole = try NewsFile(lines)
    for part in 0..<10 {
      try lines[(part * 30)..<(part * 30 + 30)].joined(separator: "\n").write(
        toFile: "\(file)/\(part).jsonl", atomically: true, encoding: .utf8)
    }
    let one = try await output(CompareCommand.self, whole.path, "-j", "1")
    for threads in ["2", "8"] {
      #expect(try await output(CompareCommand.self, whole.path, "-j", threads) == one)
      #expect(try await output(CompareCommand.self, file, "-j", threads) == one)
    }
    let tokens = try await output(TokensCommand.self, whole.path, "-j", "1")
    #expect(try await output(TokensCommand.self, file, "-j", "8") == tokens)
    let pairs = try await output(PairsCommand.self, whole.path, "-j", "1")
    #expect(try await output(PairsCommand.self, file, "-j", "8") == pairs)
  }

  @Test(arguments: TableFormatCase.allCases) func `every form prints the same values`(
    form: TableFormatCase
  ) async throws {
    let corpus = try NewsFile([
      "{\"id\": \"a\\tb\", \"lang\": \"en\", \"text\": \"One, \\\"two\\\".\"}"
    ])
    let text = try await output(TokensCommand.self, corpus.path, "--all", "--format", form.rawValue)
    switch form {
    case .json:
      let rows = try #require(
        JSONSerialization.jsonObject(with: Data(text.utf8)) as? [[String: Any]])
      #expect(rows.count == 7 && rows[0]["document"] as? String == "a\tb")
    case .jsonl: #expect(text.split(separator: "\n").count == 7)
    case .csv: #expect(text.contains("a\tb,4,5,\" \"") || text.contains("a\tb,4,5, ,"))
    case .tsv: #expect(text.contains("a\\tb\t0\t3\tOne\tone\t"))
    case .table: #expect(text.hasPrefix("document  ") && text.contains("a\\u{9}b"))
    }
  }

  enum TableFormatCase: String, CaseIterable { case table, tsv, csv, jsonl, json }

  @Test(arguments: Newsstat.configuration.subcommands.map { $0._commandName })
  func `help has an example beside its usage`(command: String) throws {
    let type = try #require(
      Newsstat.configuration.subcommands.first { $0._commandName == command })
    let lines = Newsstat.helpMessage(for: type, columns: 120).split(separator: "\n")
    #expect(
      lines.contains {
        $0.hasPrefix("  newsstat \(command)") || $0.contains(" | newsstat \(command)")
      }
    )
  }

  @Test(arguments: [
    (["terms", "x", "--n", "9"], "--n"), (["compare", "x", "--reference", "a"], "--reference"),
    (["kwic", "*", "x"], "must hold a word"), (["kwic", "a", "x", "--sort", "4X"], "invalid"),
    (["terms", "x", "-o", "a.xlsx"], "--format excel"),
    (["tokens", "x", "--lang", "!!"], "BCP 47"),
    (["report", "x", "--sample"], "--sample"), (["terms", "x", "-j", "0"], "--threads"),
    (["terms", "x", "--copies", "no"], "one of 'keep', 'first' or 'cluster'"),
  ]) func `bad options are refused with their reason`(arguments: [String], reason: String) {
    let error = #expect(throws: (any Error).self) { _ = try Newsstat.parseAsRoot(arguments) }
    let message = error.map { Newsstat.message(for: $0) } ?? ""
    #expect(message.localizedCaseInsensitiveContains(reason), "\(message)")
  }
}
