import Foundation

/// A block of Swift in a comment or an article, or what an article says it prints.
///
/// The rule: in a Markdown file an example is a fence with the language `swift`, and the fence `text` that follows it
/// is what it prints. In a doc comment an example is such a fence too, or lines indented by four spaces after an empty
/// line. Whatever is no Swift stands in a fence with its own language.
struct Example {
  /// The path from the root of the project.
  let file: String
  /// The line where it begins, from 1.
  let line: Int
  /// Its lines without empty ones and without white space at their ends.
  let lines: [String]

  /// The root of the project.
  static let root = URL(fileURLWithPath: #filePath).deletingLastPathComponent()
    .appendingPathComponent("../..").standardized

  /// All examples of the README, the articles and the comments; `unnamed` are fences without a language.
  static func all() throws -> (examples: [Example], unnamed: [String]) {
    var (examples, unnamed) = ([Example](), [String]())
    let articles = try files(in: "Sources", withSuffix: ".md")
    for file in ["README.md"] + articles {
      let lines = try Self.lines(of: file).enumerated().map { (number: $0 + 1, text: $1) }
      add(lines, of: file, takesIndented: false, to: &examples, &unnamed)
    }
    for file in try files(in: "Sources", withSuffix: ".swift") {
      for comment in comments(try Self.lines(of: file)) {
        add(comment, of: file, takesIndented: true, to: &examples, &unnamed)
      }
    }
    return (examples, unnamed)
  }

  /// The paths of all files with an ending, in order.
  static func files(in folder: String, withSuffix suffix: String) throws -> [String] {
    try FileManager.default.subpathsOfDirectory(
      atPath: root.appendingPathComponent(folder).path
    ).filter { $0.hasSuffix(suffix) }.sorted().map { "\(folder)/\($0)" }
  }

  static func lines(of file: String) throws -> [String] {
    try String(contentsOf: root.appendingPathComponent(file), encoding: .utf8)
      .components(separatedBy: "\n")
  }

  /// The lines that are compared: without empty ones and without white space at their ends.
  static func bare(_ lines: [String]) -> [String] {
    lines.map { $0.trimmingCharacters(in: .whitespaces) }.filter { !$0.isEmpty }
  }

  private typealias NumberedLine = (number: Int, text: String)

  /// The doc comments of a file, without the marks of comments.
  private static func comments(_ lines: [String]) -> [[NumberedLine]] {
    var (comments, open) = ([[NumberedLine]](), [NumberedLine]())
    for (number, line) in lines.enumerated() {
      let line = line.trimmingCharacters(in: .whitespaces)
      if line.hasPrefix("///") {
        let text = line.dropFirst(3)
        open.append((number + 1, String(text.hasPrefix(" ") ? text.dropFirst() : text)))
      } else if !open.isEmpty {
        comments.append(open)
        open = []
      }
    }
    return comments + [open]
  }

  /// Adds the examples of one Markdown text.
  private static func add(
    _ lines: [NumberedLine], of file: String, takesIndented: Bool,
    to examples: inout [Example], _ unnamed: inout [String]
  ) {
    var (fence, block) = (String?.none, [NumberedLine]())
    var wasEmpty = false
    func close() {
      if let first = block.first {
        let bare = bare(block.map(\.text))
        if !bare.isEmpty { examples.append(Example(file: file, line: first.number, lines: bare)) }
      }
      block = []
    }
    for line in lines {
      let text = line.text.trimmingCharacters(in: .whitespaces)
      if text.hasPrefix("```") {
        close()
        fence = fence == nil ? String(text.dropFirst(3)) : nil
        if fence == "" { unnamed.append("\(file):\(line.number)") }
      } else if let fence {
        if fence == "swift" || fence == "text" { block.append(line) }
      } else if takesIndented {
        let isIndented = line.text.hasPrefix("    ")
        if isIndented, wasEmpty || !block.isEmpty {
          block.append(line)
        } else if !text.isEmpty {
          close()
        }
      }
      wasEmpty = text.isEmpty
    }
    close()
  }
}
