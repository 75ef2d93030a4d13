import ArgumentParser
import Foundation
import Testing

@testable import newsstat

/// The help of every command, whole, as Documentation/Commands.md has it.
@Suite struct HelpTests {
  private static let file = URL(fileURLWithPath: #filePath).deletingLastPathComponent()
    .appendingPathComponent("../../Documentation/Commands.md").standardized

  /// The commands that have help, with their paths.
  private static func commands(
    _ type: any ParsableCommand.Type, _ path: [String] = ["newsstat"]
  ) -> [(path: [String], type: any ParsableCommand.Type)] {
    [(path, type)]
      + type.configuration.subcommands.flatMap { commands($0, path + [$0._commandName]) }
  }

  private static var page: String {
    var lines = [
      "# Commands", "",
      "What each command prints with `--help`. A test holds this page to the program; with NEWSSTAT_WRITE=1 it writes the page.",
    ]
    for (path, type) in commands(Newsstat.self) {
      let help = Help.ordered(Newsstat.helpMessage(for: type, columns: 100))
        .split(separator: "\n", omittingEmptySubsequences: false)
        .map { $0.trimmingTrailingSpaces }.joined(separator: "\n")
      lines += ["", "## \(path.joined(separator: " "))", "", "```", help, "```"]
    }
    return lines.joined(separator: "\n") + "\n"
  }

  @Test func `the help of every command is the page's`() throws {
    if ProcessInfo.processInfo.environment["NEWSSTAT_WRITE"] == "1" {
      try Self.page.write(to: Self.file, atomically: true, encoding: .utf8)
    }
    let known = try String(contentsOf: Self.file, encoding: .utf8).components(separatedBy: "\n## ")
    let found = Self.page.components(separatedBy: "\n## ")
    #expect(found.map(Self.title) == known.map(Self.title))
    for (one, other) in zip(found, known) { #expect(one == other) }
  }

  private static func title(_ section: String) -> String {
    String(section.prefix { $0 != "\n" })
  }
}

extension Substring {
  fileprivate var trimmingTrailingSpaces: String {
    var text = self
    while text.last == " " { text.removeLast() }
    return String(text)
  }
}
