import ArgumentParser
import Foundation
import Testing

@testable import newsstat

/// How the command speaks to people: names that are none, endings of files, help in order.
@Suite struct MannersTests {
  @Test(arguments: [
    (["kwick", "a"], "Did you mean kwic?"), (["lexicon", "chek"], "Did you mean lexicon check?"),
    (["help", "term"], "Did you mean terms?"), (["zzzzzz"], "There are report, tokens"),
    (["/dev/null"], "newsstat report /dev/null"),
  ])
  func `a command that is none is told`(arguments: [String], words: String) {
    let error = #expect(throws: ValidationError.self) {
      try Arguments(arguments).checkCommand()
    }
    #expect(error?.message.contains(words) ?? false, "\(error?.message ?? "")")
  }

  @Test(arguments: [
    ["terms", "x"], ["lexicon", "units", "x"], ["help", "terms"], ["--version"], [],
  ])
  func `commands and their other names are known`(arguments: [String]) throws {
    try Arguments(arguments).checkCommand()
  }

  @Test func `negative numbers are values`() {
    #expect(
      Arguments(["terms", "--top", "-1", "-", "-q"]).all == ["terms", "--top=-1", "-", "-q"])
  }

  @Test(arguments: [
    ("outlett", "outlet"), ("Outlet", "outlet"), ("otulet", "outlet"), ("zzz", nil),
    ("dat", "date"),
  ])
  func `close names are found`(name: String, nearest: String?) {
    #expect(Suggestion.nearest(to: name, in: ["outlet", "date", "title"]) == nearest)
  }

  @Test(arguments: [
    ("a.csv", "term,"), ("b.tsv", "term\t"), ("c.json", "["), ("d.jsonl", "{"), ("e.txt", "term  "),
    ("f.JSON", "["), ("g", "term\t"), ("h.csv.bak", "term\t"),
  ])
  func `the ending of a file tells its form`(name: String, start: String) async throws {
    let corpus = try NewsFile.outlets()
    let folder = FileManager.default.temporaryDirectory.appendingPathComponent(UUID().uuidString)
    try FileManager.default.createDirectory(at: folder, withIntermediateDirectories: true)
    defer { try? FileManager.default.removeItem(at: folder) }
    let path = folder.appendingPathComponent(name).path
    let command = try TermsCommand.parse([corpus.path, "-o", path, "--quiet"])
    let file = try Output(path: path)
    _ = try await command.execute(to: file)
    try file.finish()
    #expect(try String(contentsOfFile: path, encoding: .utf8).hasPrefix(start))
  }

  @Test(arguments: ["a.xlsx", "a.ods", "a.parquet", "a.html", "a.csv.gz"])
  func `a form that is not written is refused`(name: String) {
    let error = #expect(throws: (any Error).self) { try TermsCommand.parse(["x", "-o", name]) }
    #expect(error.map { TermsCommand.message(for: $0).contains("not as .") } ?? false)
  }

  @Test func `a command's own options come first`() {
    let help = Help.ordered(Newsstat.helpMessage(for: KwicCommand.self, columns: 100))
    let places = ["ARGUMENTS:", "OPTIONS:", "INPUT:", "DOCUMENTS:", "WORDS:", "OUTPUT:"].map {
      help.range(of: "\n\($0)\n")?.lowerBound
    }
    #expect(
      !places.contains(nil) && places.compactMap(\.self) == places.compactMap(\.self).sorted())
  }

  @Test func `examples can be pasted whole`() {
    func check(_ type: any ParsableCommand.Type) {
      for line in Newsstat.helpMessage(for: type, columns: 1000).split(separator: "\n")
      where line.hasPrefix("  newsstat ") { #expect(line.count <= 80, "\(line)") }
      for command in type.configuration.subcommands { check(command) }
    }
    check(Newsstat.self)
  }

  @Test func `a picture of a dispersion is SVG`() async throws {
    let corpus = try NewsFile.outlets()
    let path = corpus.path + ".svg"
    defer { try? FileManager.default.removeItem(atPath: path) }
    let table = try await output(
      KwicCommand.self, "attacked", corpus.path, "--plot", "--svg", path, "--top", "3",
      "--keep-boilerplate")
    #expect(table.split(separator: "\n").count == 4)
    let svg = try String(contentsOfFile: path, encoding: .utf8)
    #expect(svg.hasPrefix("<svg ") && svg.components(separatedBy: "<path ").count == 4)
  }

  @Test(arguments: ["tsv", "csv", "jsonl"])
  func `phrases are read as they are written`(ending: String) async throws {
    let corpus = try NewsFile(
      (0..<8).map {
        "{\"id\": \"\($0)\", \"lang\": \"en\", \"text\": \"Prime minister \($0) left.\"}"
      })
    let path = corpus.path + ".phrases.\(ending)"
    defer { try? FileManager.default.removeItem(atPath: path) }
    let command = try LexiconPhrasesCommand.parse([
      corpus.path, "-o", path, "--quiet", "--min", "2", "--npmi=-1",
    ])
    let file = try Output(path: path)
    _ = try await command.execute(to: file)
    try file.finish()
    let table = try await output(TermsCommand.self, corpus.path, "--phrases", path)
    #expect(table.contains("\nprime minister\t8\t8\t"))
  }
}
