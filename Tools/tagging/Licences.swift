import Foundation

/// Under which licence each treebank is, by the table in the readme beside them.
struct Licences {
  private var byName: [String: String] = [:]

  init(readme path: String) throws {
    let text = String(decoding: try Data(contentsOf: URL(fileURLWithPath: path)), as: UTF8.self)
    for line in text.split(separator: "\n") where line.hasPrefix("| ") {
      let cells = line.split(separator: "|").map { $0.trimmingCharacters(in: .whitespaces) }
      // What a licence covers stands behind its name.
      if cells.count >= 6, let name = cells[4].split(separator: " for these").first {
        byName[cells[1]] = String(name).replacingOccurrences(of: " by LICENSE.txt", with: "")
      }
    }
  }

  func licence(of treebank: String) -> String { byName[treebank] ?? "licence not stated" }
}
