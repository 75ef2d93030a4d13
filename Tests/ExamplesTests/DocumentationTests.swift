import Testing

/// Whatever a reader of another module meets has a comment.
///
/// What counts: public types, functions, subscripts, and initializers that throw. What does not: a function that
/// answers a requirement of a protocol, whose comment is the protocol's; initializers that only take values;
/// properties and cases, which share a comment with their neighbours or say all by their name and type.
@Suite struct DocumentationTests {
  /// Requirements of Swift's own protocols.
  private let known: Set<String> = ["==", "<", "hash", "encode", "next", "init(from"]

  @Test func `public types and functions have comments`() throws {
    var (requirements, missing) = (known, [String]())
    let files = try Example.files(in: "Sources", withSuffix: ".swift").map {
      (name: $0, lines: try Example.lines(of: $0))
    }
    for file in files { requirements.formUnion(Self.requirements(file.lines)) }
    for file in files {
      for (number, line) in file.lines.enumerated() {
        guard let name = Self.declaration(line, before: file.lines[(number + 1)...]),
          !requirements.contains(name), !Self.hasComment(file.lines[..<number])
        else { continue }
        missing.append("\(file.name):\(number + 1): \(name)")
      }
    }
    #expect(missing == [])
  }

  /// The name of what a line declares, where that needs a comment.
  private static func declaration(_ line: String, before rest: ArraySlice<String>) -> String? {
    let words = line.split(separator: " ")
    guard words.first == "public" else { return nil }
    for (word, next) in zip(words, words.dropFirst()) where keywords.contains(word) {
      return next.hasPrefix("<") ? "<" : String(next.prefix { !"(<:".contains($0) })
    }
    if words.contains(where: { $0.hasPrefix("subscript") }) { return "subscript" }
    guard let name = words.first(where: { $0.hasPrefix("init") }) else { return nil }
    // A head of several lines ends with the brace that opens the body.
    var head = line
    for next in rest {
      if head.contains("{") { break }
      head += next
    }
    return head.split(separator: "{")[0].contains("throws")
      ? String(name.prefix { $0 != ":" }) : nil
  }

  /// What stands before a name.
  private static let keywords: Set<Substring> = [
    "struct", "enum", "class", "actor", "protocol", "typealias", "func",
  ]

  /// Whether a comment stands above, attributes between.
  private static func hasComment(_ lines: ArraySlice<String>) -> Bool {
    let above = lines.last { !$0.drop(while: { $0 == " " }).hasPrefix("@") }
    return above?.drop(while: { $0 == " " }).hasPrefix("///") ?? false
  }

  /// The names of the functions and types that the protocols of a file ask for.
  private static func requirements(_ lines: [String]) -> Set<String> {
    var (names, isInside) = (Set<String>(), false)
    for line in lines {
      if line == "}" { isInside = false }
      if line.first?.isLetter == true, line.contains("protocol ") { isInside = true }
      guard isInside else { continue }
      let words = line.split(separator: " ")
      for (word, next) in zip(words, words.dropFirst())
      where word == "func" || word == "associatedtype" {
        names.insert(String(next.prefix { !"(<:".contains($0) }))
      }
    }
    return names
  }
}
