/// One or more words in a row, each as it is or with open parts: `terror*`, `wom?n`, `*phobia`.
///
/// `*` stands for any letters, `?` for one; `*` between spaces is any one word.
public struct TermPattern: Sendable, Equatable {
  /// One word of a pattern, folded.
  public struct Word: Sendable, Equatable {
    public let text: String
    private let form: Form

    private enum Form: Equatable {
      case exact, beginning
      case glob(GlobPattern)
    }

    /// - Parameter isBeginning: whether any ending may follow.
    init(_ text: String, isBeginning: Bool = false) {
      (self.text, form) = (text, isBeginning ? .beginning : .exact)
    }

    /// A word with open parts.
    init(glob text: String) { (self.text, form) = (text, .glob(GlobPattern(text))) }

    /// Whether a term is this word.
    public func matches(_ term: String) -> Bool {
      switch form {
      case .exact: term == text
      case .beginning: term.hasPrefix(text)
      case .glob(let glob): glob.matches(term)
      }
    }

    /// Whether any word is this word.
    var isOpen: Bool { if case .glob(let glob) = form { glob.isOpen } else { false } }
  }

  public let words: [Word]

  /// Divides a pattern into words as the analyzer divides texts.
  public init(_ pattern: String, language: String, analyzer: inout Analyzer) throws {
    words = try pattern.split(separator: " ").flatMap {
      try Self.words(of: $0, language: language, analyzer: &analyzer)
    }
  }

  private static func words(
    of piece: Substring, language: String, analyzer: inout Analyzer
  ) throws -> [Word] {
    // What stands behind an elision is a word of its own.
    let isBeginning =
      piece.hasSuffix("*") && piece != "*" && !endsElision(Array(piece.dropLast().utf8)[...])
    let core = isBeginning ? piece.dropLast() : piece
    let isOpen = core.contains { $0 == "*" || $0 == "?" }
    let bytes = Array((isOpen ? piece : core).utf8)
    // A letter stands in for each open part while the piece is divided.
    let filled = bytes.map {
      isOpen && ($0 == UInt8(ascii: "*") || $0 == UInt8(ascii: "?")) ? UInt8(ascii: "x") : $0
    }
    var parts = [(range: Range<Int>, term: String)]()
    for token in try analyzer.analyze(filled.span, language: language).tokens {
      // What is written without spaces is divided at the letter that stands in.
      if let last = parts.last, last.range.upperBound == token.range.lowerBound,
        isOpenPart(bytes[last.range]) || isOpenPart(bytes[token.range]),
        !endsElision(bytes[last.range])
      {
        parts[parts.count - 1].range = last.range.lowerBound..<token.range.upperBound
      } else {
        parts.append((token.range, analyzer.vocabulary.string(token.term)))
      }
    }
    var words = try parts.map { part in
      let text = String(decoding: bytes[part.range], as: UTF8.self)
      guard isOpen, text.contains(where: { $0 == "*" || $0 == "?" }) else { return Word(part.term) }
      return Word(glob: try Folding.term(text, language: language))
    }
    if isBeginning, !isOpen, let last = words.popLast() {
      words.append(Word(last.text, isBeginning: true))
    }
    return words
  }

  private static func isOpenPart(_ bytes: ArraySlice<UInt8>) -> Bool {
    bytes.allSatisfy { $0 == UInt8(ascii: "*") || $0 == UInt8(ascii: "?") }
  }

  /// Whether a word is cut off by an apostrophe, as French l'.
  private static func endsElision(_ bytes: ArraySlice<UInt8>) -> Bool {
    bytes.last == UInt8(ascii: "'") || bytes.suffix(3).elementsEqual("\u{2019}".utf8)
  }

  /// Whether the pattern holds no word, or only such as any word matches.
  var isEmpty: Bool { words.allSatisfy(\.isOpen) }

  /// The tokens within so many of the pattern in its sentence, each once, the pattern's own left out.
  public func neighbours(
    in analysis: Analysis, window: Int, _ vocabulary: borrowing Vocabulary
  ) -> [Token] {
    let tokens = analysis.tokens
    var isNear = [Bool](repeating: false, count: tokens.count)
    var isPattern = isNear
    for sentence in analysis.sentences {
      for index in sentence where matches(tokens[index..<sentence.upperBound], in: vocabulary) {
        let end = index + words.count
        let first = max(sentence.lowerBound, index - window)
        for other in first..<min(sentence.upperBound, end + window) { isNear[other] = true }
        for own in index..<end { isPattern[own] = true }
      }
    }
    return tokens.indices.filter { isNear[$0] && !isPattern[$0] }.map { tokens[$0] }
  }

  /// Whether the pattern stands at the start of some tokens.
  public func matches(
    _ tokens: ArraySlice<Token>, in vocabulary: borrowing Vocabulary
  ) -> Bool {
    guard tokens.count >= words.count else { return false }
    for (token, word) in zip(tokens, words) {
      guard token.term != Token.none, word.matches(vocabulary.string(token.term)) else {
        return false
      }
    }
    return true
  }
}
