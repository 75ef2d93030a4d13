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
    if let match = line.firstMatch(
      of: #/^ *public (?:[a-z]+ )*?(?:struct|enum|class|actor|protocol|typealias) (\w+)/#)
    {
      return String(match.output.1)
    }
    if let match = line.firstMatch(of: #/^ *public (?:[a-z]+ )*?func ([^( ]+)/#) {
      // A generic function is named without its parameters.
      return match.output.1.split(separator: "<").first.map(String.init) ?? "<"
    }
    if line.contains(#/^ *public (?:[a-z]+ )*?subscript/#) { return "subscript" }
    guard let match = line.firstMatch(of: #/^ *public (?:[a-z]+ )*?(init[?(]\w*)/#) else {
      return nil
    }
    // A head of several lines ends with the brace that opens the body.
    var head = line
    for next in rest {
      if head.contains("{") { break }
      head += next
    }
    return head.split(separator: "{")[0].contains("throws") ? String(match.output.1) : nil
  }

  /// Whether a comment stands above, attributes between.
  private static func hasComment(_ lines: ArraySlice<String>) -> Bool {
    let above = lines.reversed().first { !$0.drop(while: { $0 == " " }).hasPrefix("@") }
    return above?.drop(while: { $0 == " " }).hasPrefix("///") ?? false
  }

  /// The names of the functions that the protocols of a file ask for.
  private static func requirements(_ lines: [String]) -> Set<String> {
    var (names, isInside) = (Set<String>(), false)
    for line in lines {
      if line.contains(#/^(?:(?:public|package|private) )?protocol /#) { isInside = true }
      if line == "}" { isInside = false }
      guard isInside else { continue }
      if let match = line.firstMatch(of: #/^  (?:[a-z]+ )*func (\w+)/#) {
        names.insert(String(match.output.1))
      }
      if let match = line.firstMatch(of: #/^  associatedtype (\w+)/#) {
        names.insert(String(match.output.1))
      }
    }
    return names
  }
}
