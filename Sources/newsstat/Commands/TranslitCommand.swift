internal import ArgumentParser
internal import Corpora
internal import Glibc
internal import ICU
internal import Names

struct TranslitCommand: AsyncParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "translit",
    abstract: "Write lines in another script under a named standard.",
    discussion: """
      A system is an ISO 24229 code (authority, language, scripts, year), or the id of a transform of ICU. \
      --list prints all: code, language, scripts, authority, year, whether what is written can be read back, \
      and the source. --compare prints one name under every system of its script that has rules for all its \
      letters, --lang only those of one language. Lines are those of the \
      files, or of standard input.

        echo 'Захарова' | newsstat translit --system bgnpcgn-rus-Cyrl-Latn-1947
        newsstat translit --list
        newsstat translit --compare 'Захарова' --lang rus
      """)

  @Argument(help: "Files of lines, or - for standard input.")
  var files: [String] = []

  @Option(help: "The system.")
  var system: String?

  @Flag(help: "List the systems.")
  var list = false

  @Option(help: ArgumentHelp("Write this under every system of its script.", valueName: "name"))
  var compare: String?

  @Option(
    help: ArgumentHelp(
      "With --compare, only systems of this language, as codes have it (rus).", valueName: "code"))
  var lang: String?

  @Flag(name: .shortAndLong, help: "No words about letters that the system has no rule for.")
  var quiet = false

  @Option(
    name: .shortAndLong,
    help: ArgumentHelp("Write to this file, whole or not at all.", valueName: "file"))
  var output: String?

  func validate() throws {
    guard [system != nil, list, compare != nil].count(where: { $0 }) == 1 else {
      throw ValidationError("Name one: --system, --list or --compare.")
    }
    if lang != nil, compare == nil { throw ValidationError("--lang goes with --compare.") }
    if system == nil, !files.isEmpty { throw ValidationError("Files go with --system.") }
  }

  func run() async throws {
    try await Output.run(to: output) { output in
      if list {
        try writeList(to: output)
      } else if let compare {
        try writeAll(of: compare, to: output)
      } else if let system {
        try writeLines(under: system, to: output)
      }
      return nil
    }
  }

  private func writeList(to output: Output) throws {
    for id in RomanizationSystem.all {
      guard let system = try RomanizationSystem(id: id) else { continue }
      // authority-language-script-script-year
      let parts = id.split(separator: "-").map(String.init)
      let fields = [
        id, parts[1], "\(parts[2]) to \(parts[3])", system.remarks["authority"] ?? parts[0],
        system.remarks["year"] ?? parts.dropFirst(4).joined(separator: "-"),
        system.remarks["round-trip"] ?? "-", system.remarks["source"] ?? "-",
      ]
      try output.write(Array((fields.joined(separator: "\t") + "\n").utf8))
    }
    for id in try Romanizer.transforms {
      try output.write(Array("\(id)\t-\t-\tICU \(ICU.Version.icu)\t-\t-\tUnicode CLDR\n".utf8))
    }
  }

  private func writeAll(of name: String, to output: Output) throws {
    let bytes = Array(name.utf8)
    let scripts = Set(
      name.unicodeScalars.map { Script(of: $0.value) }.filter(\.isSpecific).flatMap(Self.codes))
    var seen = 0
    for id in RomanizationSystem.all {
      let parts = id.split(separator: "-")
      guard scripts.contains(String(parts[2])), lang == nil || parts[1] == lang ?? "" else {
        continue
      }
      let romanizer = try Romanizer(system: id)
      let result = try romanizer.romanized(bytes.span)
      var left = LettersLeft(system: id)
      left.add(result)
      // A letter without a rule is none of the language that the system is for.
      guard left.words == nil else { continue }
      seen += 1
      try output.write(Array("\(id)\t".utf8) + result + [0x0A])
    }
    if seen == 0 { Console.say("no system here has rules for all letters of \"\(name)\"") }
  }

  /// What codes of systems call a script: itself, or what it belongs to.
  private static func codes(of script: Script) -> [String] {
    switch script.code {
    case "Hira", "Kana": ["Hrkt"]
    case "Hani": ["Hani", "Hans", "Hant"]
    case "Geor": ["Geor", "Geok"]
    default: [script.code]
    }
  }

  private func writeLines(under id: String, to output: Output) throws {
    let romanizer = try Self.romanizer(id)
    var left = LettersLeft(system: id)
    for file in files.isEmpty ? ["-"] : files {
      try Self.forEachPiece(of: file) { piece in
        let romanized = try romanizer.romanized(piece.span)
        left.add(romanized)
        try output.write(romanized)
      }
    }
    if !quiet, let words = left.words { Console.say(words) }
  }

  private static func romanizer(_ id: String) throws -> Romanizer {
    do {
      return try Romanizer(system: id)
    } catch is ICUError {
      throw ValidationError("There is no system \"\(id)\"; newsstat translit --list names all.")
    }
  }

  /// Lines of a file, many at once, each with its line feed.
  private static func forEachPiece(of file: String, _ body: ([UInt8]) throws -> Void) throws {
    let descriptor = file == "-" ? dup(0) : unsafe open(file, O_RDONLY | O_CLOEXEC)
    guard descriptor >= 0 else { throw failure(file) }
    defer { close(descriptor) }
    var (rest, buffer) = ([UInt8](), [UInt8](repeating: 0, count: 1 << 16))
    while true {
      let count = unsafe read(descriptor, &buffer, buffer.count)
      guard count >= 0 else { throw failure(file) }
      if count == 0 { break }
      rest += buffer[..<count]
      guard let end = rest.lastIndex(of: 0x0A) else { continue }
      try body(Array(rest[...end]))
      rest.removeSubrange(...end)
    }
    if !rest.isEmpty { try body(rest) }
  }

  private static func failure(_ file: String) -> InputError {
    InputError(file: file, .system(unsafe String(cString: strerror(errno))))
  }
}

/// The letters that a system left in another script than it writes, such as Han whose reading is not known.
private struct LettersLeft {
  private let target: Script?
  private var count = 0
  private var first: Unicode.Scalar?

  /// - Parameter id: an ISO 24229 code; of a transform of ICU it is not known what it writes.
  init(system id: String) {
    let parts = id.split(separator: "-")
    target = parts.count > 3 ? Script(code: String(parts[3])) : nil
  }

  mutating func add(_ text: [UInt8]) {
    guard let target, text.contains(where: { $0 >= 0xCD }) else { return }
    for scalar in String(decoding: text, as: UTF8.self).unicodeScalars where scalar.value >= 0x370 {
      let script = Script(of: scalar.value)
      guard script.isSpecific, script != target, ScalarProperties(scalar.value).isLetter else {
        continue
      }
      count += 1
      first = first ?? scalar
    }
  }

  var words: String? {
    first.map {
      "\(count) letters stayed as they were, \($0) the first: the system has no rule for them"
    }
  }
}
