import ArgumentParser
import Foundation
import FoundationXML
import Testing

@testable import newsstat

/// A small corpus in a file that goes with the test.
private final class Corpus {
  let path: String

  init(_ lines: [String]) throws {
    path =
      FileManager.default.temporaryDirectory.appendingPathComponent("\(UUID().uuidString).jsonl")
      .path
    try lines.joined(separator: "\n").write(toFile: path, atomically: true, encoding: .utf8)
  }

  deinit { try? FileManager.default.removeItem(atPath: path) }

  /// What the documents of two outlets repeat is to count, each by itself.
  static let repeats = ["--keep-boilerplate", "--copies", "keep"]

  /// Two outlets on one event, six documents each.
  static func outlets() throws -> Corpus {
    try Corpus(
      (0..<12).map { index in
        let (outlet, word) = index < 6 ? ("A", "terrorists") : ("B", "rebels")
        return
          "{\"id\": \"\(index)\", \"outlet\": \"\(outlet)\", \"lang\": \"en\", \"date\": \"2016-11-0\(index % 6 + 1)\", \"text\": \"The \(word) attacked the city. Peace talks \(index % 3 == 0 ? "failed" : "went on") on Monday.\"}"
      })
  }
}

@Suite struct ProgramTests {
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
    let corpus = try Corpus([
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

  @Test func `every two groups are compared as target and reference are`() async throws {
    let corpus = try Corpus.outlets()
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

  @Test func `what stands near a pattern is counted once`() async throws {
    let corpus = try Corpus([
      "{\"id\": \"x\", \"lang\": \"en\", \"text\": \"One two regime three regime four five six. Seven regime forces.\"}"
    ])
    let near = try await output(
      TermsCommand.self, corpus.path, "--near", "regim*", "--window", "2", "--format", "csv")
    let terms = near.split(separator: "\n").dropFirst().map { $0.prefix { $0 != "," } }
    #expect(terms == ["five", "forces", "four", "one", "seven", "three", "two"])
    #expect(near.contains("three,1,1,"))
  }

  @Test func `a scale is induced from seeds, and scores`() async throws {
    let good = "Peace talks brought calm and aid to the town."
    let bad = "Shelling killed fighters and wrecked the market."
    let corpus = try Corpus(
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

  @Test func `collocates have places, and pairs are networks`() async throws {
    let corpus = try Corpus([
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

  @Test func `describe measures documents and groups`() async throws {
    let corpus = try Corpus.outlets()
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
    let chinese = try Corpus(["{\"id\": \"x\", \"lang\": \"zh\", \"text\": \"中国政府表示。\"}"])
    let row = try await output(DescribeCommand.self, chinese.path, "--format", "jsonl")
    #expect(row.contains("\"types\":3") && !row.contains("\"lix\""))
  }

  @Test func `bench compares every engine with ICU`() async throws {
    let corpus = try Corpus.outlets()
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
    let corpus = try Corpus(["{\"id\": \"x\", \"lang\": \"ru\", \"text\": \"Мир. Да!\"}"])
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
    let corpus = try Corpus([#"{"text": "“Rain,” the mayor said.", "lang": "en", "id": "a"}"#])
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

  @Test func `terms are counted and ranked`() async throws {
    let corpus = try Corpus([
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
    let corpus = try Corpus(["{\"text\": \"MOSCOW, November 3. /TASS/. War.\", \"lang\": \"en\"}"])
    #expect(try await output(TermsCommand.self, corpus.path).contains("moscow") == false)
    #expect(try await output(TermsCommand.self, corpus.path, "--keep-datelines").contains("moscow"))
  }

  @Test func `groups are compared by documents`() async throws {
    let corpus = try Corpus.outlets()
    let table = try await output(
      CompareCommand.self, [corpus.path, "--top", "1", "--format", "csv"] + Corpus.repeats)
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
        CompareCommand.self, [corpus.path, "--target", "A", "--reference", "B"] + Corpus.repeats
      ).contains("terrorists"))
  }

  @Test func `figures of groups have intervals, the same on any number of threads`() async throws {
    let corpus = try Corpus.outlets()
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
            [corpus.path, "-j", workers] + arguments + extra + Corpus.repeats)
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
        CompareCommand.self, [corpus.path, "--cluster", "date", "--top", "1"] + Corpus.repeats))
    let documents = rows(
      try await output(CompareCommand.self, [corpus.path, "--top", "1"] + Corpus.repeats))
    // Each outlet has six days, as it has six documents.
    #expect(clusters.map { $0["p"] } == documents.map { $0["p"] } && !clusters.isEmpty)
  }

  @Test func `a lexicon's words are ordered by what they add to the difference`() async throws {
    let corpus = try Corpus.outlets()
    let table = try await output(
      CompareCommand.self,
      [
        corpus.path, "--target", "A", "--lexicon", "sentiment", "--intervals", "--min-documents",
        "1",
      ] + Corpus.repeats)
    let rows = table.split(separator: "\n").map { $0.split(separator: "\t").map(String.init) }
    #expect(rows.count > 2 && rows[1].contains("terrorists") && rows[1].contains("-3"), "\(table)")
    #expect(!table.contains("\tcity\t"))
  }

  @Test func `units that are learnt are counted as one`() async throws {
    let corpus = try Corpus(
      (0..<12).map { index in
        "{\"lang\": \"en\", \"text\": \"Prime minister number\(index % 5) and the council met, prime time\(index) passed. A minister and a council of ministers left.\"}"
      })
    let table = try await output(
      LexiconUnitsCommand.self, corpus.path, "--min", "5", "--npmi", "0.5")
    #expect(table.contains("prime minister\ten\t2\t12\t12\t"))
    #expect(!table.contains("and the") && !table.contains("met prime"))
    let units = try Corpus(table.split(separator: "\n").map(String.init))
    let terms = try await output(TermsCommand.self, corpus.path, "--units", units.path)
    #expect(terms.contains("prime minister\t12\t12\t") && terms.contains("prime\t12\t"))
    let growth = try await output(DescribeCommand.self, corpus.path, "--growth", "--points", "2")
    #expect(growth.split(separator: "\n").count == 3)
  }

  @Test func `pairs and lines show the words around`() async throws {
    let corpus = try Corpus.outlets()
    let pairs = try await output(
      PairsCommand.self,
      [corpus.path, "--node", "attacked", "--measure", "pmi"] + Corpus.repeats)
    #expect(pairs.hasPrefix("a\tb\ttogether\toccurrences_a\toccurrences_b\texpected\tpmi\n"))
    #expect(pairs.contains("attacked\trebels\t6\t12\t6\t"))
    let lines = try await output(
      KwicCommand.self, ["peace talk*", corpus.path, "--context", "2"] + Corpus.repeats)
    #expect(lines.split(separator: "\n").count == 13)
    #expect(lines.contains("\tthe city. \tPeace talks\t failed on\n"))
  }

  @Test func `scores come with their evidence, or not at all`() async throws {
    let corpus = try Corpus([
      "{\"id\": \"a\", \"lang\": \"en\", \"text\": \"A massacre.\"}",
      "{\"id\": \"b\", \"lang\": \"pt\", \"text\": \"Um massacre.\"}",
    ])
    #expect(
      try await output(ScoreCommand.self, corpus.path, "--evidence", "--format", "jsonl") == """
        {"document":"a","lexicon":"sentiment/en","score":-0.6705,"positive":0,"negative":-3.5,"matches":1,"tokens":2,"evidence":[{"start":2,"end":10,"entry":"massacre*","rule":"entry","weight":-3.5}]}
        {"document":"b","tokens":2}

        """)
  }

  @Test func `threads and parts change nothing`() async throws {
    let file = FileManager.default.temporaryDirectory.appendingPathComponent("\(UUID().uuidString)")
      .path
    try FileManager.default.createDirectory(atPath: file, withIntermediateDirectories: true)
    defer { try? FileManager.default.removeItem(atPath: file) }
    let lines = (0..<300).map {
      "{\"id\": \"\($0)\", \"lang\": \"en\", \"outlet\": \"\($0 % 3)\", \"text\": \"Document \($0 * 7 % 13) of war \(String(repeating: "and peace ", count: $0 % 5)).\"}"
    }
    let whole = try Corpus(lines)
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
    let corpus = try Corpus([
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
    (["kwic", "*a", "x"], "asterisk"), (["tokens", "x", "--lang", "!!"], "BCP 47"),
    (["report", "x", "--sample"], "--sample"), (["terms", "x", "-j", "0"], "--threads"),
    (["terms", "x", "--copies", "no"], "one of 'keep', 'first' or 'cluster'"),
  ]) func `bad options are refused with their reason`(arguments: [String], reason: String) {
    let error = #expect(throws: (any Error).self) { _ = try Newsstat.parseAsRoot(arguments) }
    let message = error.map { Newsstat.message(for: $0) } ?? ""
    #expect(message.localizedCaseInsensitiveContains(reason), "\(message)")
  }
}

/// The program as a process of its own.
@Suite struct ProcessTests {
  private static let binary =
    ["release", "debug"].map {
      URL(fileURLWithPath: #filePath).deletingLastPathComponent().path
        + "/../../.build/\($0)/newsstat"
    }
    .first { FileManager.default.isExecutableFile(atPath: $0) }

  private func run(_ script: String) throws -> (status: Int32, output: String, words: String) {
    let binary = try #require(Self.binary)
    let process = Process()
    process.executableURL = URL(fileURLWithPath: "/bin/sh")
    process.arguments = ["-c", script]
    process.environment = ["N": binary, "PATH": "/usr/bin:/bin", "LC_ALL": "tr_TR.UTF-8"]
    let (out, err) = (Pipe(), Pipe())
    process.standardOutput = out
    process.standardError = err
    try process.run()
    let output = out.fileHandleForReading.readDataToEndOfFile()
    let words = err.fileHandleForReading.readDataToEndOfFile()
    process.waitUntilExit()
    return (
      process.terminationStatus, String(decoding: output, as: UTF8.self),
      String(decoding: words, as: UTF8.self)
    )
  }

  @Test(arguments: [
    ("printf 'one two' | $N terms -", Int32(0), ""),
    ("$N terms /nonexistent", 66, "/nonexistent"),
    ("$N terms", 64, "standard input"),
    ("printf '{\"text\":\"a\"}\\n{\\n' | $N terms --input-format jsonl -", 2, "-:2: bad JSON"),
    ("printf '{\\n' | $N terms --input-format jsonl -", 65, "bad JSON"),
    ("printf '{\"text\":\"a\"}\\n{\\n' | $N terms --strict --input-format jsonl -", 65, "-:2"),
    ("printf 'one two' | $N terms - > /dev/full", 74, "standard output"),
    ("printf 'one two' | $N terms - -o /nonexistent/x", 73, "/nonexistent"),
    ("printf 'one' | $N terms --by nosuch -", 0, "nosuch"),
    ("printf 'one' | $N terms --where a=b -", 66, "--where"),
    ("$N report --sample | head -c 10 >/dev/null", 0, ""),
    ("printf 'Да' | $N translit --system nosuch", 64, "--list"),
    ("printf '漢' | $N translit --system bgnpcgn-jpn-Hrkt-Latn-1976", 0, "1 letters stayed"),
    ("$N match /nonexistent /nonexistent", 66, "/nonexistent"),
    ("$N match /dev/null", 64, "two lists"),
    ("printf 'one\\n' | $N match --pairs -", 65, "-:1: 1 fields"),
    ("printf 'x\\ty\\t0\\n' | $N lexicon spellings --script Cyrl -", 65, "-:1"),
  ])
  func `the end says what happened`(script: String, status: Int32, words: String) throws {
    let result = try run(script)
    #expect(result.status == status, "\(script): \(result.words)")
    #expect(words.isEmpty || result.words.contains(words), "\(script): \(result.words)")
  }

  @Test func `a file stays as it was when the run fails`() throws {
    let result = try run(
      "d=$(mktemp -d); echo old > $d/out; printf 'a' > $d/a.txt; ulimit -f 0; $N report --sample -o $d/out; cat $d/out; ls $d; rm -r $d"
    )
    #expect(result.output == "old\na.txt\nout\n", "\(result.words)")
  }

  @Test func `names are matched and written over pipes, the same on any number of threads`() throws
  {
    let lists =
      "d=$(mktemp -d); printf 'a\\tМария Захарова\\nb\\tبشار الأسد\\n' > $d/q; printf 'Bashar al-Assad\\nMaria Zakharova\\n' > $d/n;"
    let one = try run("\(lists) $N match -j 1 $d/q $d/n; rm -r $d")
    let two = try run("\(lists) $N match -j 2 $d/q $d/n; rm -r $d")
    #expect(one.output == two.output)
    let rows = one.output.split(separator: "\n").map { $0.split(separator: "\t") }
    #expect(rows.count == 3 && rows[1][4] == "Maria Zakharova" && rows[2][4] == "Bashar al-Assad")
    let written = try run(
      "printf 'Захарова\\nЛавров' | $N translit --system bgnpcgn-rus-Cyrl-Latn-1947")
    #expect(written.output == "Zakharova\nLavrov")
    #expect(try run("$N translit --list").output.split(separator: "\n").count > 700)
    #expect(try run("$N translit --compare Щука").output.contains("\tShchuka\n"))
  }

  @Test func `boundaries are byte offsets with ICU's status`() throws {
    let result = try run("f=$(mktemp); printf 'Да, 3' > $f; $N tokens --boundaries $f; rm $f")
    #expect(result.output == "4\t200\n5\t0\n6\t0\n7\t100\n")
  }

  @Test func `the version names what the numbers depend on`() throws {
    let result = try run("$N --version")
    #expect(result.output.hasPrefix("newsstat ") && result.output.contains("Unicode"))
  }
}
