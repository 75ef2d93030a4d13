internal import ICU
internal import TextAnalysis

/// The words that an entry of a lexicon asks for, one after the other.
///
/// Between spaces stand: a word as it is (`war`); the beginning of one (`terror*`); one with parts left open
/// (`col*r`, `wom?n`); one that has the same stem (`run~`); a regular expression for a whole word (`/wom[ae]n/`); any
/// one word (`*`, between others); up to three words (`...`, between others). What the segmenter divides, such as
/// `air-raid` or Chinese, is several words.
struct EntryPattern {
  enum Word: Hashable {
    case exact(String)
    case beginning(String)
    case glob(String)
    case stem(String)
    case regex(String)
    case any
    case gap
  }

  /// How many words a gap may hold.
  static let longestGap = 3

  private(set) var words: [Word] = []
  /// What an entry without letters is found by: its bytes, as emoticons and emoji are.
  private(set) var symbol: [UInt8]?

  init(_ term: String, form: String, language: String, analyzer: inout Analyzer) throws {
    if Self.isSymbol(form) {
      symbol = Array(form.utf8)
      return
    }
    if term.hasPrefix("/"), term.hasSuffix("/"), term.utf8.count > 2 {
      words = [.regex(String(term.dropFirst().dropLast()))]
      return
    }
    for piece in term.split(separator: " ") {
      switch piece {
      case "*": words.append(.any)
      case "...": words.append(.gap)
      default: try add(piece, language: language, analyzer: &analyzer)
      }
    }
    // What is open at an end matches nothing that counts.
    while let last = words.last, last == .any || last == .gap { words.removeLast() }
    words = Array(words.drop { $0 == .any || $0 == .gap })
  }

  private mutating func add(
    _ piece: Substring, language: String, analyzer: inout Analyzer
  ) throws {
    let ending = piece.unicodeScalars.last
    let core =
      ending == "*" || ending == "~" ? piece.unicodeScalars.dropLast() : piece.unicodeScalars
    if core.contains("*") || core.contains("?") {
      words.append(.glob(String(piece)))
      return
    }
    let bytes = Array(String(core).utf8)
    for token in try analyzer.analyze(bytes.span, language: language).tokens {
      words.append(.exact(analyzer.vocabulary.string(token.term)))
    }
    guard ending == "*" || ending == "~", case .exact(let last) = words.last else { return }
    words[words.count - 1] = ending == "*" ? .beginning(last) : .stem(last)
  }

  /// Whether an entry is an emoticon or emoji: signs, with one letter or figure at most.
  static func isSymbol(_ form: String) -> Bool {
    var (letters, signs) = (0, 0)
    for scalar in form.unicodeScalars {
      let properties = ScalarProperties(scalar.value)
      if properties.isLetter || ("0"..."9").contains(scalar) {
        letters += 1
      } else if !properties.isWhiteSpace, !properties.isMark,
        !"*?~/".unicodeScalars.contains(scalar)
      {
        signs += 1
      }
    }
    return signs > 0 && letters <= 1 && form != "*"
      && !(letters == 1 && "*~".contains(form.last ?? " "))
  }
}
