import ArgumentParser
import Foundation
import FoundationXML
import Testing

@testable import newsstat

/// Commands that count terms and what stands around them.
@Suite struct TermCommandTests {
  /// A text of several pieces counts as the same text that is one record, on any number of threads.
  @Test func `a long text in pieces counts as a whole`() async throws {
    var lines = [String]()
    var size = 0
    while size < 9_500_000 {
      let number = lines.count
      lines.append(
        "Line \(number % 977): the council of Varen met, и совет \(number % 31) заседал. It left.")
      size += 90
    }
    let text = lines.joined(separator: "\n")
    let name = FileManager.default.temporaryDirectory.appendingPathComponent(UUID().uuidString).path
    defer {
      for end in [".txt", ".jsonl"] { try? FileManager.default.removeItem(atPath: name + end) }
    }
    try text.write(toFile: name + ".txt", atomically: true, encoding: .utf8)
    let record =
      "{\"id\": \"x\", \"lang\": \"en\", \"text\": \"\(lines.joined(separator: "\\n"))\"}"
    try record.write(toFile: name + ".jsonl", atomically: true, encoding: .utf8)
    let whole = try await output(TermsCommand.self, name + ".jsonl", "--lang", "en")
    #expect(whole.contains("the\t"))
    for threads in ["1", "3"] {
      let pieces = try await output(
        TermsCommand.self, name + ".txt", "--lang", "en", "--threads", threads)
      #expect(pieces == whole)
    }
  }

  @Test func `terms are counted by two fields, raw, with gaps, of a script`() async throws {
    let corpus = try NewsFile([
      "{\"id\": \"x\", \"outlet\": \"o\", \"date\": \"2016-11-03\", \"lang\": \"en\", \"text\": \"A b c d\"}",
      "{\"id\": \"y\", \"outlet\": \"o\", \"date\": \"2016-12-03\", \"lang\": \"ru\", \"text\": \"Мир b 7\"}",
    ])
    let byTwo = try await output(
      TermsCommand.self, corpus.path, "--by", "outlet", "--by", "month", "--top", "1")
    #expect(
      byTwo == """
        term\tgroup\tmonth\toccurrences\tdocuments\tper_million\trank
        a\to\t2016-11\t1\t1\t250000\t1
        7\to\t2016-12\t1\t1\t333333.3333\t1

        """)
    let raw = try await output(TermsCommand.self, corpus.path, "--raw", "--script", "Cyrl")
    #expect(raw.contains("\nМир\t1") && raw.split(separator: "\n").count == 2)
    let numbers = try await output(TermsCommand.self, corpus.path, "--kind", "number", "--tf-idf")
    #expect(numbers.hasSuffix("\n7\t1\t1\t142857.1429\t2\t0.6931471806\n"))
    let grams = try await output(TermsCommand.self, corpus.path, "--n", "3", "--skip", "1")
    let terms = Set(
      grams.split(separator: "\n").dropFirst().compactMap { $0.split(separator: "\t").first })
    #expect(terms == ["a b c", "a b d", "a c d", "b c d", "мир b 7"])
  }

  @Test func `what stands near a pattern is counted once`() async throws {
    let corpus = try NewsFile([
      "{\"id\": \"x\", \"lang\": \"en\", \"text\": \"One two regime three regime four five six. Seven regime forces.\"}"
    ])
    let near = try await output(
      TermsCommand.self, corpus.path, "--near", "regim*", "--window", "2", "--format", "csv")
    let terms = near.split(separator: "\n").dropFirst().map { $0.prefix { $0 != "," } }
    #expect(terms == ["five", "forces", "four", "one", "seven", "three", "two"])
    #expect(near.contains("three,1,1,"))
  }

  @Test func `terms are counted and ranked`() async throws {
    let corpus = try NewsFile([
      "{\"text\": \"War and war.\", \"outlet\": \"a\"}",
      "{\"text\": \"Peace, war\", \"outlet\": \"b\"}",
    ])
    #expect(
      try await output(TermsCommand.self, corpus.path) == """
        term\toccurrences\tdocuments\tper_million\trank
        war\t3\t2\t600000\t1
        and\t1\t1\t200000\t2
        peace\t1\t1\t200000\t2

        """)
    #expect(
      try await output(
        TermsCommand.self, corpus.path, "--by", "outlet", "--top", "1", "--dispersion", "--format",
        "csv")
          == """
          term,group,occurrences,documents,per_million,rank,dp,dp_norm
          war,a,2,1,666666.6667,1,0,
          peace,b,1,1,500000,1,0,

          """)
  }

  @Test func `datelines are no terms unless they are asked for`() async throws {
    let corpus = try NewsFile(["{\"text\": \"MOSCOW, November 3. /TASS/. War.\", \"lang\": \"en\"}"]
    )
    #expect(try await output(TermsCommand.self, corpus.path).contains("moscow") == false)
    #expect(try await output(TermsCommand.self, corpus.path, "--keep-datelines").contains("moscow"))
  }

  @Test func `phrases that are learnt are counted as one`() async throws {
    let corpus = try NewsFile(
      (0..<12).map { index in
        "{\"lang\": \"en\", \"text\": \"Prime minister number\(index % 5) and the council met, prime time\(index) passed. A minister and a council of ministers left.\"}"
      })
    let table = try await output(
      LexiconPhrasesCommand.self, corpus.path, "--min", "5", "--npmi", "0.5")
    #expect(table.contains("prime minister\ten\t2\t12\t12\t"))
    #expect(!table.contains("and the") && !table.contains("met prime"))
    let phrases = try NewsFile(table.split(separator: "\n").map(String.init))
    let terms = try await output(TermsCommand.self, corpus.path, "--phrases", phrases.path)
    #expect(terms.contains("prime minister\t12\t12\t") && terms.contains("prime\t12\t"))
    // The names that the option and the command had before.
    #expect(try await output(TermsCommand.self, corpus.path, "--units", phrases.path) == terms)
    #expect(try Newsstat.parseAsRoot(["lexicon", "units", "x"]) is LexiconPhrasesCommand)
    let growth = try await output(DescribeCommand.self, corpus.path, "--growth", "--points", "2")
    #expect(growth.split(separator: "\n").count == 3)
  }

  @Test func `collocates have positions, and pairs are networks`() async throws {
    let corpus = try NewsFile([
      "{\"id\": \"x\", \"lang\": \"en\", \"text\": \"Rebel forces met rebel troops. Rebel forces left.\"}"
    ])
    let near = try await output(
      PairsCommand.self, corpus.path, "--node", "rebel", "--left", "0", "--right", "2",
      "--positions", "--min", "2", "--measure", "t")
    #expect(
      near == """
        a\tb\ttogether\toccurrences_a\toccurrences_b\texpected\tt\tr1\tr2
        rebel\tforces\t2\t3\t2\t1.25\t0.5303300859\t2\t0

        """)
    let across = try await output(
      PairsCommand.self, corpus.path, "--node", "troops", "--within", "document", "--min", "1")
    #expect(across.contains("troops\tleft\t1"))
    let file = NSTemporaryDirectory() + "/network-\(UInt64.random(in: 0...UInt64.max))"
    defer {
      for end in ["graphml", "json"] {
        try? FileManager.default.removeItem(atPath: "\(file).\(end)")
      }
    }
    for end in ["graphml", "json"] {
      _ = try await output(
        PairsCommand.self, corpus.path, "--min", "1", "--network", "\(file).\(end)")
    }
    let graph = try XMLDocument(contentsOf: URL(fileURLWithPath: file + ".graphml"))
    let links =
      try #require(
        try JSONSerialization.jsonObject(
          with: Data(contentsOf: URL(fileURLWithPath: file + ".json")))
          as? [String: Any])["links"] as? [Any]
    #expect(try graph.nodes(forXPath: "//*[local-name()='edge']").count == links?.count)
  }

  @Test func `pairs and lines show the words around`() async throws {
    let corpus = try NewsFile.outlets()
    let pairs = try await output(
      PairsCommand.self,
      [corpus.path, "--node", "attacked", "--measure", "pmi"] + NewsFile.repeats)
    #expect(pairs.hasPrefix("a\tb\ttogether\toccurrences_a\toccurrences_b\texpected\tpmi\n"))
    #expect(pairs.contains("attacked\trebels\t6\t12\t6\t"))
    let lines = try await output(
      KwicCommand.self, ["peace talk*", corpus.path, "--context", "2"] + NewsFile.repeats)
    #expect(lines.split(separator: "\n").count == 13)
    #expect(lines.contains("\tthe city. \tPeace talks\t failed on\n"))
  }
}
