import ArgumentParser
import Foundation
import Testing

@testable import newsstat

/// A file that goes with the test.
private final class Scratch {
  let path: String

  init(_ text: String, ending: String) throws {
    path =
      FileManager.default.temporaryDirectory.appendingPathComponent(
        "\(UUID().uuidString).\(ending)"
      ).path
    try text.write(toFile: path, atomically: true, encoding: .utf8)
  }

  deinit { try? FileManager.default.removeItem(atPath: path) }
}

@Suite struct VoiceTests {
  private func corpus() throws -> Scratch {
    try Scratch(
      (0..<24).map { index in
        let isA = index < 12
        let words =
          isA ? "The heroic army rescued the children." : "The brutal army massacred civilians."
        return
          "{\"id\": \"\(index)\", \"outlet\": \"\(isA ? "A" : "B")\", \"lang\": \"en\", \"text\": \"\(words) \\\"The army lies,\\\" said Ann Lee.\"}"
      }.joined(separator: "\n"), ending: "jsonl")
  }

  @Test func `what a language is compared within may be called by any of its names`() async throws {
    let corpus = try corpus()
    let shifts = try await ["lang", "language"].asyncMap { name in
      try await output(
        CompareCommand.self, corpus.path, "--within", name, "--lexicon", "sentiment", "--format",
        "tsv", "-q", "--keep-boilerplate", "--copies", "keep")
    }
    let rows = shifts.map { $0.split(separator: "\n").dropFirst() }
    #expect(rows[0].count > 0)
    #expect(rows[0] == rows[1])
  }

  @Test func `an entry's share of the scores is the same on any number of threads`() async throws {
    let corpus = try corpus()
    let outputs = try await ["1", "2", "5"].asyncMap { threads in
      try await output(
        LexiconCheckCommand.self, corpus.path, "--entries", "--format", "tsv", "-q",
        "--threads", threads, "--keep-boilerplate")
    }
    #expect(Set(outputs).count == 1)
    #expect(outputs[0].split(separator: "\n").count > 2)
  }

  @Test func `stances are compared by outlet and voice, whatever the threads`() async throws {
    let corpus = try corpus()
    var outputs = Set<String>()
    for threads in ["1", "3"] {
      outputs.insert(
        try await output(
          StanceCommand.self, corpus.path, "--target", "army", "--by", "outlet", "--format", "tsv",
          "-q", "--threads",
          threads, "--keep-boilerplate", "--copies", "keep"))
    }
    let text = try #require(outputs.first)
    #expect(outputs.count == 1)
    let rows = text.split(separator: "\n").map {
      $0.split(separator: "\t", omittingEmptySubsequences: false).map(String.init)
    }
    let column = Dictionary(uniqueKeysWithValues: rows[0].enumerated().map { ($1, $0) })
    func value(_ outlet: String, _ voice: String, _ name: String) throws -> Double {
      let row = try #require(
        rows.first { $0[column["outlet"] ?? 0] == outlet && $0[column["voice"] ?? 0] == voice })
      return try #require(Double(row[column[name] ?? 0]))
    }
    #expect(try value("A", "outlet", "stance") > 0 && value("B", "outlet", "stance") < 0)
    #expect(try value("A", "outlet", "q") < 0.01)
    #expect(try value("A", "quoted", "stance") == value("B", "quoted", "stance"))
    #expect(try value("A", "outlet", "documents") == 12)
    let speakers = try await output(
      StanceCommand.self, corpus.path, "--target", "army", "--by", "outlet", "--speakers", "-q",
      "--keep-boilerplate")
    #expect(speakers.contains("Ann Lee\t12\t12"))
    let labels = try await output(
      StanceCommand.self, corpus.path, "--target", "army", "--by", "outlet", "--labels", "-q",
      "--keep-boilerplate")
    #expect(labels.contains("heroic\t12\t12") && labels.contains("brutal\t12\t12"))
  }

  @Test func `a report shows stances over time, whatever the threads`() async throws {
    let corpus = try Scratch(
      (0..<24).map { index in
        let words =
          index % 3 == 0 ? "The heroic army rescued children." : "The brutal army massacred us."
        return
          "{\"id\": \"\(index)\", \"outlet\": \"A\", \"lang\": \"en\", \"date\": \"2016-0\(1 + index % 3)-11\", \"text\": \"\(words)\"}"
      }.joined(separator: "\n"), ending: "jsonl")
    var pages = [String]()
    for threads in ["1", "3"] {
      pages.append(
        try await output(
          ReportCommand.self, corpus.path, "--target", "army", "-q", "--threads", threads))
    }
    // How a page was made is told with the threads.
    let sections = pages.map { $0.split(separator: "<section id=\"made\"")[0] }
    let areSame = sections[0] == sections[1]
    #expect(areSame)
    let titles = pages[0].split(separator: "<title>").dropFirst().compactMap {
      $0.split(separator: "<").first
    }.filter { $0.contains("mentions: 8") }
    #expect(titles.count == 3, "\(titles)")
    #expect(titles.first?.hasPrefix("2016-01-11: +") == true, "\(titles)")
    #expect(titles.last?.hasPrefix("2016-03-07: −") == true, "\(titles)")
  }

  @Test func `mentions that a record brings are read, and unfold`() async throws {
    let corpus = try Scratch(
      "{\"id\": \"a\", \"lang\": \"en\", \"text\": \"Smith betrayed us.\", \"targets\": [{\"start\": 0, \"end\": 5}]}",
      ending: "jsonl")
    let text = try await output(
      StanceCommand.self, corpus.path, "--level", "mention", "--evidence", "--format", "jsonl")
    #expect(
      text.hasPrefix(
        "{\"document\":\"a\",\"target\":\"Smith\",\"start\":0,\"end\":5,\"voice\":\"outlet\""))
    #expect(text.contains("\"label\":-1") && text.contains("\"entry\":\"betrayed\""))
  }

  @Test func `quotations carry what RECORDS asks for`() async throws {
    let corpus = try corpus()
    let text = try await output(
      QuotesCommand.self, corpus.path, "--type", "direct", "--text", "--format", "jsonl")
    let first = try #require(text.split(separator: "\n").first)
    for field in [
      "\"document\":\"0\"", "\"type\":\"direct\"", "\"start\":39", "\"end\":53",
      "\"parts\":[[38,54]]",
      "\"speaker\":\"Ann Lee\"", "\"cue\":\"said\"", "\"speaker_name\":\"Ann Lee\"",
      "\"text\":\"The army lies,\"",
    ] { #expect(first.contains(field), "\(field) in \(first)") }
  }

  @Test func `a lexicon is checked, drawn from and held against coders`() async throws {
    let corpus = try corpus()
    let check = try await output(
      LexiconCheckCommand.self, corpus.path, "--entries", "--top", "0", "-q")
    #expect(check.contains("brutal") && check.contains("heroic"))
    #expect(check.contains(/\nen\tbrutal\*?\t.*\tbrutal \d+/))
    let coverage = try await output(LexiconCheckCommand.self, corpus.path, "-q")
    #expect(coverage.contains("en\tA\tsentiment/en\t12"))
    let sheet = try await output(
      LexiconValidateCommand.self, corpus.path, "--draw", "10", "--format", "csv", "-q")
    let again = try await output(
      LexiconValidateCommand.self, corpus.path, "--draw", "10", "--format", "csv", "-q",
      "--threads", "3")
    #expect(sheet == again && sheet.split(whereSeparator: \.isNewline).count == 11)
    let filled = try Scratch(
      "text,group,lang,coder_1,coder_2\nA great victory for peace.,A,en,1,1\nA horrible massacre.,B,en,-1,-1\nThey killed him.,B,en,-1,0\nThe table is long today.,A,en,0,0\nA wonderful hero came.,A,en,1,1\n",
      ending: "csv")
    let figures = try await output(LexiconValidateCommand.self, filled.path, "-q")
    #expect(figures.contains("correlation\t\t0.9") && figures.contains("recall_bad\t\t1\t"))
  }
}

extension Array {
  fileprivate func asyncMap<T>(_ body: (Element) async throws -> T) async rethrows -> [T] {
    var results = [T]()
    for element in self { results.append(try await body(element)) }
    return results
  }
}
