import Foundation
import Testing

@testable import newsstat

@Suite struct ReadmeTests {
  /// Each block ```` ```console ```` is a command and what it prints.
  @Test func `the commands of the README print what it says`() async throws {
    let root = URL(fileURLWithPath: #filePath).deletingLastPathComponent()
      .appendingPathComponent("../..").standardized
    let readme = try String(
      contentsOf: root.appendingPathComponent("README.md"), encoding: .utf8)
    let blocks = readme.components(separatedBy: "```console\n").dropFirst().map {
      $0.components(separatedBy: "```")[0]
    }
    #expect(blocks.count >= 4)
    for block in blocks {
      let lines = block.split(separator: "\n", maxSplits: 1, omittingEmptySubsequences: false)
      var words = [String]()
      // Words between quotation marks are one argument.
      for (index, part) in lines[0].dropFirst(2).split(
        separator: "\"", omittingEmptySubsequences: false
      ).enumerated() {
        if index % 2 == 1 {
          words.append(String(part))
        } else {
          words += part.split(separator: " ").map(String.init)
        }
      }
      let arguments = words.dropFirst().map {
        $0.hasPrefix("Lexicons/") ? root.appendingPathComponent($0).path : $0
      }
      let output = Output.memory()
      let command = try #require(Newsstat.parseAsRoot(arguments) as? any CorpusCommand)
      _ = try await command.execute(to: output)
      #expect(output.text == lines[1], "\(lines[0])")
    }
  }
}
