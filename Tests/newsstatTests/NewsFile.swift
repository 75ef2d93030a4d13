import Foundation

/// A small corpus in a file that goes with the test.
final class NewsFile {
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
  static func outlets() throws -> NewsFile {
    try NewsFile(
      (0..<12).map { index in
        let (outlet, word) = index < 6 ? ("A", "terrorists") : ("B", "rebels")
        return
          "{\"id\": \"\(index)\", \"outlet\": \"\(outlet)\", \"lang\": \"en\", \"date\": \"2016-11-0\(index % 6 + 1)\", \"text\": \"The \(word) attacked the city. Peace talks \(index % 3 == 0 ? "failed" : "went on") on Monday.\"}"
      })
  }
}
