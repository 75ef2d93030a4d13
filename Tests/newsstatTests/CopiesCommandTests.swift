import ArgumentParser
import Foundation
import Testing

@testable import newsstat

@Suite struct CopiesCommandTests {
  private static let story =
    "The ferry to Lindholm will stay in the harbour until the storm has passed the coast. Captain Mara Olsen said on Tuesday that nobody wanted a repeat of last winter. Two hundred passengers spent the night in a school gym that the town had heated."

  /// A file of five documents, three of them printings of one story.
  private func withCorpus(_ body: (_ path: String) async throws -> Void) async throws {
    let records = [
      ("late", "Harbour News", "2016-11-03", Self.story + " The council meets tonight."),
      ("first", "Coast Wire", "2016-11-01", Self.story),
      ("bread", "Harbour News", "2016-11-01", "A bakery has won the prize for the best bread."),
      ("second", "Daily Gull", "2016-11-02", Self.story),
      ("chess", "Daily Gull", "2016-11-02", "Nobody expected the youngest player to win."),
    ]
    let path = FileManager.default.temporaryDirectory.appendingPathComponent(
      "\(UUID().uuidString).jsonl"
    ).path
    defer { try? FileManager.default.removeItem(atPath: path) }
    let lines = records.map { id, outlet, date, text in
      #"{"id": "\#(id)", "outlet": "\#(outlet)", "date": "\#(date)", "lang": "en", "text": "\#(text)"}"#
    }
    try lines.joined(separator: "\n").write(toFile: path, atomically: true, encoding: .utf8)
    try await body(path)
  }

  @Test(arguments: ["first", "cluster"]) func `a file of copies that is not there is told`(
    treatment: String
  ) async throws {
    try await withCorpus { path in
      let error = await #expect(throws: (any Error).self) {
        try await output(
          TermsCommand.self, path, "--copies", treatment, "--copies-from", path + ".none",
          "--quiet")
      }
      #expect("\(error.map { "\($0)" } ?? "")".contains(path + ".none"))
    }
  }

  @Test(arguments: [["-j2"], ["-j", "2"], ["--threads", "2"]])
  func `threads are told with a space or without`(arguments: [String]) throws {
    #expect(try TermsCommand.parse(["x"] + arguments).input.workers == 2)
  }

  @Test func `each document that has copies is a row`() async throws {
    try await withCorpus { path in
      let table = try await output(CopiesCommand.self, path, "--quiet", "--format", "tsv")
      #expect(
        table == """
          cluster\tdocument\toutlet\tdate\tsimilarity\tkind
          first\tfirst\tCoast Wire\t2016-11-01\t1\tcopy
          first\tsecond\tDaily Gull\t2016-11-02\t1\tcopy
          first\tlate\tHarbour News\t2016-11-03\t0.9130434783\tcopy

          """)
    }
  }

  @Test func `outlets are listed by the stories that they share`() async throws {
    try await withCorpus { path in
      let table = try await output(
        CopiesCommand.self, path, "--quiet", "--outlets", "--format", "csv")
      #expect(
        table == """
          outlet,other,stories,printings
          Coast Wire,Daily Gull,1,2
          Coast Wire,Harbour News,1,2
          Daily Gull,Harbour News,1,2

          """)
    }
  }

  @Test func `terms counts the printings that it is told to`() async throws {
    func ferries(_ arguments: [String]) async throws -> String? {
      let command = try TermsCommand.parse(arguments + ["--quiet", "--format", "tsv"])
      let output = Output.memory()
      _ = try await command.execute(to: output)
      return output.text.split(separator: "\n").first { $0.hasPrefix("ferry\t") }
        .map { $0.split(separator: "\t")[1...2].joined(separator: " in ") }
    }
    try await withCorpus { path in
      let (all, kept, first) = (
        try await ferries([path]), try await ferries([path, "--copies", "keep"]),
        try await ferries([path, "--copies", "first"])
      )
      #expect(all == "3 in 3" && kept == "3 in 3" && first == "1 in 1")
    }
  }

  @Test(arguments: ["tsv", "csv", "jsonl"])
  func `what was found is taken from a file`(format: String) async throws {
    try await withCorpus { path in
      let file = path + "." + format
      defer { try? FileManager.default.removeItem(atPath: file) }
      try await output(CopiesCommand.self, path, "--quiet", "--format", format)
        .write(toFile: file, atomically: true, encoding: .utf8)
      let table = try await output(
        DescribeCommand.self, path, "--quiet", "--copies", "first", "--copies-from", file,
        "--format", "tsv")
      let documents = table.split(separator: "\n").dropFirst().map { $0.prefix { $0 != "\t" } }
      #expect(documents == ["first", "bread", "chess"])
    }
  }

  @Test(arguments: [("late", 2), ("elsewhere", 0)])
  func `documents that a file of copies names are counted`(id: String, named: Int) async throws {
    try await withCorpus { path in
      let file = path + ".tsv"
      defer { try? FileManager.default.removeItem(atPath: file) }
      try "cluster\tdocument\nfirst\t\(id)\n\(id == "late" ? "first\tfirst\n" : "")"
        .write(toFile: file, atomically: true, encoding: .utf8)
      for treatment in ["first", "cluster"] {
        let command = try CompareCommand.parse(
          [path, "--by", "outlet", "--copies", treatment, "--copies-from", file, "--quiet"])
        #expect(try await command.execute(to: Output.memory()).namedCopies == named)
      }
      let command = try TermsCommand.parse([path, "--copies", "first", "--quiet"])
      #expect(try await command.execute(to: Output.memory()).namedCopies == nil)
    }
  }

  @Test func `bad options are refused`() {
    #expect(throws: (any Error).self) { try CopiesCommand.parse(["x", "--threshold", "0.1"]) }
    #expect(throws: (any Error).self) { try CopiesCommand.parse(["x", "--days", "-1"]) }
    #expect(throws: (any Error).self) {
      try TermsCommand.parse(["x", "--copies", "keep", "--copies-from", "y"])
    }
  }
}
