internal import Resources
internal import Stance

extension SentimentLexicons {
  /// The name of the lists in the program, one for each language.
  static let own = "sentiment"

  /// The lexicon that a name or a path stands for.
  init(named name: String) throws {
    guard name != Self.own else {
      self = try SentimentLexicons()
      return
    }
    let bytes = try Resource(named: "\(name).tsv")?.bytes ?? PlainFile.bytes(of: name)
    self.init(try Lexicon(name: name, tsv: String(decoding: bytes, as: UTF8.self)))
  }
}
