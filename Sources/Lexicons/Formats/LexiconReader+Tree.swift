internal import CLexicons

/// Trees of keys with lists of words: quanteda's YAML and Yoshikoder's XML.
extension LexiconReader {
  /// How many bytes the parser may write of what is wrong with a file.
  private static let longestMessage = 256
  /// What the parser puts between the keys of a path.
  private static let keySeparator: Character = "\u{1F}"

  mutating func readTree(_ format: LexiconFormat) throws(LexiconError) {
    let leaves = try leaves(format)
    // A dictionary may be below a head with its name.
    let isHeaded = leaves.contains { $0.keys.first == "Dictionary" }
    let hasGlobs = leaves.contains { $0.text.contains("*") }
    let isStems = isHeaded && !hasGlobs && leaves.contains { $0.text.hasPrefix("LSD") }
    if isStems {
      draft.notes.append(
        "its entries are beginnings of words, as those of the LSD are: each may have any ending")
    }
    for leaf in leaves {
      if isHeaded, leaf.keys.first != "Dictionary" {
        if leaf.keys == ["Name"] {
          draft.remarks.append(Lexicon.Remark(name: "source", value: leaf.text))
        }
        continue
      }
      let keys = isHeaded ? Array(leaf.keys.dropFirst()) : leaf.keys
      let word = LexiconText.trimmed(leaf.text)
      add(isStems ? word + "*" : word, key: keys.joined(separator: "."), line: leaf.line)
    }
  }

  /// A text in a tree, with the keys above it.
  private struct Leaf {
    let keys: [String]
    let text: String
    let line: Int
  }

  /// The texts of a tree, in order.
  private func leaves(_ format: LexiconFormat) throws(LexiconError) -> [Leaf] {
    let bytes = Array(text.lines.map(\.text).joined(separator: "\n").utf8)
    var message = [CChar](repeating: 0, count: Self.longestMessage)
    var line: Int64 = 0
    let isYAML = format == .yaml
    let parse = unsafe isYAML ? clexicons_yaml : clexicons_yoshikoder
    let tree = unsafe parse(bytes, Int64(bytes.count), &message, &line)
    guard let tree = unsafe tree else {
      let words = message.prefix { $0 != 0 }.map { UInt8(bitPattern: $0) }
      let lines = text.lines.map(\.text)
      let isTab =
        isYAML && lines.indices.contains(Int(line) - 1)
        && lines[Int(line) - 1].prefix { $0 == " " || $0 == "\t" }.contains("\t")
      throw error(
        Int(line),
        .syntax(
          isTab
            ? "the line begins with a tab; YAML takes spaces only"
            : String(decoding: words, as: UTF8.self)))
    }
    var leaves = [Leaf]()
    let count = unsafe clexicons_count(tree)
    for index in 0..<count {
      let leaf = unsafe clexicons_leaf_at(tree, index)
      let path = unsafe String(cString: leaf.path)
      let text = unsafe String(cString: leaf.text)
      let keys = path.split(separator: Self.keySeparator).map(String.init)
      leaves.append(Leaf(keys: keys, text: text, line: unsafe Int(leaf.line)))
    }
    unsafe clexicons_close(tree)
    return leaves
  }
}
