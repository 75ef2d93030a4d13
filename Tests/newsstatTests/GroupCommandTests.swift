import ArgumentParser
import Foundation
import Testing

@testable import newsstat

/// Commands that compare, measure and score groups of documents.
@Suite struct GroupCommandTests {
  @Test func `every two groups are compared as target and reference are`() async throws {
    let corpus = try NewsFile.outlets()
    let all = try await output(CompareCommand.self, corpus.path, "--each-pair", "--top", "2")
    let rows = all.split(separator: "\n").dropFirst().map { $0.split(separator: "\t") }
    let first = try #require(rows.first)
    let one = try await output(
      CompareCommand.self, corpus.path, "--target", String(first[2]), "--reference",
      String(first[3]), "--top", "1")
    let row = try #require(one.split(separator: "\n").last).split(separator: "\t")
    #expect(Array(row[3...]) == Array(first[4...]))
    #expect(Set(rows.map { "\($0[2]) \($0[3])" }).count > 1)
    let tests = try await output(
      CompareCommand.self, corpus.path, "--document-tests", "--format", "jsonl")
    #expect(tests.contains("\"key_documents\":"))
    let alike = try await output(CompareCommand.self, corpus.path, "--similarity")
    #expect(alike.hasPrefix("lang\tgroup\treference\ttokens\ttokens_reference\tcosine"))
  }

  @Test func `groups are compared by documents`() async throws {
    let corpus = try NewsFile.outlets()
    let table = try await output(
      CompareCommand.self, [corpus.path, "--top", "1", "--format", "csv"] + NewsFile.repeats)
    let rows = table.split(separator: "\n").map {
      $0.split(separator: ",", omittingEmptySubsequences: false)
    }
    #expect(rows.count == 3)
    #expect(
      rows[1][1] == "terrorists" && rows[1][2] == "A" && rows[1][3] == "6" && rows[1][4] == "0")
    #expect(rows[2][1] == "rebels")
    let p = try #require(Double(rows[1][13]))
    // Of six documents with the term all stand in A, half of the corpus: 2⁻⁶.
    #expect(abs(p - 1.0 / 64) < 1e-9)
    #expect(
      try await output(
        CompareCommand.self, [corpus.path, "--target", "A", "--reference", "B"] + NewsFile.repeats
      ).contains("terrorists"))
  }

  @Test func `figures of groups have intervals, the same on any number of threads`() async throws {
    let corpus = try NewsFile.outlets()
    func rows(_ table: String) -> [[String: String]] {
      let lines = table.split(separator: "\n").map {
        $0.split(separator: "\t", omittingEmptySubsequences: false).map(String.init)
      }
      return lines.dropFirst().map { Dictionary(uniqueKeysWithValues: zip(lines[0], $0)) }
    }
    func value(_ row: [String: String], _ column: String) throws -> Double {
      try #require(Double(row[column] ?? ""))
    }
    for (type, arguments, low, estimate, high) in [
      (
        TermsCommand.self as any CorpusCommand.Type,
        ["--intervals", "--by", "outlet", "--top", "1", "--measure", "arf"], "per_million_low",
        "per_million", "per_million_high"
      ),
      (ScoreCommand.self, ["--by", "outlet"], "score_low", "score", "score_high"),
      (
        PairsCommand.self, ["--node", "city", "--intervals", "--measure", "log_dice"],
        "log_dice_low", "log_dice", "log_dice_high"
      ),
    ] {
      let extras = [[], ["--cluster", "date"]]
      for extra in type == PairsCommand.self ? extras + [["--interval", "bca"]] : extras {
        func run(_ workers: String) async throws -> String {
          let command = try type.parse(
            [corpus.path, "-j", workers] + arguments + extra + NewsFile.repeats)
          let output = Output.memory()
          _ = try await command.execute(to: output)
          return output.text
        }
        let table = try await run("1")
        #expect(try await run("2") == table)
        for row in rows(table) {
          let (a, b, whole) = (try value(row, low), try value(row, high), try value(row, estimate))
          #expect(a <= b && a <= whole + 1e-9, "\(arguments): \(row)")
        }
      }
    }
    let clusters = rows(
      try await output(
        CompareCommand.self, [corpus.path, "--cluster", "date", "--top", "1"] + NewsFile.repeats))
    let documents = rows(
      try await output(CompareCommand.self, [corpus.path, "--top", "1"] + NewsFile.repeats))
    // Each outlet has six days, as it has six documents.
    #expect(clusters.map { $0["p"] } == documents.map { $0["p"] } && !clusters.isEmpty)
  }

  @Test func `a lexicon's words are ordered by what they add to the difference`() async throws {
    let corpus = try NewsFile.outlets()
    let table = try await output(
      CompareCommand.self,
      [
        corpus.path, "--target", "A", "--lexicon", "sentiment", "--intervals", "--min-documents",
        "1",
      ] + NewsFile.repeats)
    let rows = table.split(separator: "\n").map { $0.split(separator: "\t").map(String.init) }
    #expect(rows.count > 2 && rows[1].contains("terrorists") && rows[1].contains("-3"), "\(table)")
    #expect(!table.contains("\tcity\t"))
  }

  @Test func `describe measures documents and groups`() async throws {
    let corpus = try NewsFile.outlets()
    let rows = try await output(DescribeCommand.self, corpus.path, "--format", "jsonl")
      .split(separator: "\n")
    #expect(rows.count > 1 && rows.allSatisfy { $0.contains("\"ttr\":") })
    var tables = Set<String>()
    for threads in ["1", "3"] {
      tables.insert(
        try await output(
          DescribeCommand.self, corpus.path, "--by", "outlet", "--threads", threads))
    }
    #expect(tables.count == 1)
    let chinese = try NewsFile(["{\"id\": \"x\", \"lang\": \"zh\", \"text\": \"中国政府表示。\"}"])
    let row = try await output(DescribeCommand.self, chinese.path, "--format", "jsonl")
    #expect(row.contains("\"types\":3") && !row.contains("\"lix\""))
  }

  @Test func `scores come with their evidence, or not at all`() async throws {
    let corpus = try NewsFile([
      "{\"id\": \"a\", \"lang\": \"en\", \"text\": \"A massacre.\"}",
      "{\"id\": \"b\", \"lang\": \"pt\", \"text\": \"Um massacre.\"}",
    ])
    #expect(
      try await output(ScoreCommand.self, corpus.path, "--evidence", "--format", "jsonl") == """
        {"document":"a","lexicon":"sentiment/en","score":-0.6705,"positive":0,"negative":-3.5,"matches":1,"tokens":2,"evidence":[{"start":2,"end":10,"text":"massacre","entry":"massacre*","rule":"entry","weight":-3.5}]}
        {"document":"b","tokens":2}

        """)
  }

  @Test func `a scale is induced from seeds, and scores`() async throws {
    let good = "Peace talks brought calm and aid to the town."
    let bad = "Shelling killed fighters and wrecked the market."
    let corpus = try NewsFile(
      (0..<12).map { number in
        "{\"id\": \"\(number)\", \"lang\": \"en\", \"text\": \"\(number % 2 == 0 ? good : bad)\"}"
      })
    let file = NSTemporaryDirectory() + "/scale-\(UInt64.random(in: 0...UInt64.max)).tsv"
    defer { try? FileManager.default.removeItem(atPath: file) }
    var tables = Set<String>()
    for threads in ["1", "2"] {
      tables.insert(
        try await output(
          LexiconInduceCommand.self, corpus.path, "--positive", "peace", "--negative", "kill*",
          "--dimensions", "4", "--replicates", "20", "--lexicon", file, "--threads", threads))
    }
    #expect(tables.count == 1)
    let rows =
      tables.first?.split(separator: "\n").dropFirst().map { $0.split(separator: "\t") } ?? []
    let polarity = Dictionary(
      uniqueKeysWithValues: rows.map { (String($0[0]), Double($0[1]) ?? .nan) })
    #expect(polarity["calm", default: 0] > 0 && polarity["wrecked", default: 0] < 0)
    let scores = try await output(
      ScoreCommand.self, corpus.path, "--lexicon", file, "--format", "jsonl")
    #expect(scores.contains("\"document\":\"0\"") && scores.contains("\"score\":-0."))
  }
}
