internal import BuiltinData
internal import Corpora
public import Lexicons

extension Lexicon {
  /// The lexicon that a name or a path stands for.
  ///
  /// - Parameter format: told by name and content if it is `nil`.
  /// - Throws: where the file can't be read, or holds no lexicon.
  public init(named name: String, format: LexiconFormat? = nil) throws {
    if let resource = BuiltinFile(named: "\(name).tsv") {
      try self.init(name: name, bytes: resource.bytes, format: .newsstat)
    } else {
      try self.init(name: name, bytes: try PlainFile.bytes(of: name), format: format)
    }
  }

  /// The names of the word lists inside the program, such as `sentiment/en`, by folder.
  public static var namesInside: [String] {
    ["quotations", "sentiment", "stance"].flatMap { folder in
      BuiltinFile.names(in: folder).sorted().map { "\(folder)/\($0.prefix { $0 != "." })" }
    }
  }
}

extension SentimentLexicons {
  /// The name of the lists in the program, one for each language.
  public static let own = "sentiment"

  /// The name of the file that VADER's rules read beside its list, where it lies.
  private static let emojiFile = "emoji_utf8_lexicon.txt"

  /// The lexicon that a name or a path stands for.
  ///
  /// - Parameter format: told by name and content if it is `nil`.
  /// - Throws: where the file can't be read, or holds no lexicon.
  public init(named name: String, format: LexiconFormat? = nil) throws {
    guard name != Self.own else {
      self = try SentimentLexicons()
      return
    }
    let lexicon = try Lexicon(named: name, format: format)
    try self.init(lexicon, emojis: lexicon.format == .vader ? try Self.emojis(beside: name) : [:])
  }

  private static func emojis(beside path: String) throws -> [String: String] {
    let folder = path.lastIndex(of: "/").map { path[...$0] } ?? ""
    guard let bytes = try PlainFile.bytesIfThere(folder + emojiFile) else { return [:] }
    return Dictionary(
      PlainFile.lines(bytes).compactMap { line in
        let fields = line.split(separator: "\t")
        return fields.count >= 2 ? (String(fields[0]), String(fields[1])) : nil
      }, uniquingKeysWith: { $1 })
  }
}
