internal import ICU
internal import TextAnalysis

/// The words that an entry of a lexicon asks for, one after the other.
///
/// Between spaces stand: a word as it is (`war`); the beginning of one (`terror*`); one with parts left open
/// (`col*r`, `wom?n`); one that has the same stem (`run~`); a regular expression for a whole word (`/wom[ae]n/`); any
/// one word (`*`, between others); up to three words (`...`, between others). An entry of a kind that is an ending asks
/// for words that end so. What the segmenter divides, such as
/// `air-raid` or Chinese, is several words.
struct EntryPattern {
  enum Word: Hashable {
    case exact(String)
    case beginning(String)
    case ending(String)
    case glob(String)
    case stem(String)
    case regex(String)
    case any
    case gap
  }

  /// How many words a gap may hold.
  static let longestGap = 3

  let words: [Word]
  /// What an entry without letters is found by: its bytes, as emoticons and emoji are.
  let symbol: [UInt8]?

  /// The patterns of entries, in their order, whose words are divided all at once, a line each.
  ///
  /// - Complexity: O(*n*) in the length of the entries.
  static func patterns(
    of entries: [Lexicon.Entry], language: String, analyzer: inout Analyzer
  ) throws -> [EntryPattern] {
    var lines = [UInt8]()
    let drafts = entries.map { Draft($0, addingTo: &lines) }
    let tokens = try analyzer.analyze(lines.span, language: language, isStart: false).tokens
    var index = 0
    return drafts.map { draft in
      var words = [Word]()
      for piece in draft.pieces {
        switch piece {
        case .whole(let word): words.append(word)
        case .divided(let end, let ending):
          while index < tokens.count, Int(tokens[index].start) < end {
            words.append(.exact(analyzer.vocabulary.string(tokens[index].term)))
            index += 1
          }
          guard let ending, case .exact(let last) = words.last else { continue }
          words[words.count - 1] = ending == "*" ? .beginning(last) : .stem(last)
        }
      }
      // What is open at an end matches nothing that counts.
      while let last = words.last, last == .any || last == .gap { words.removeLast() }
      return EntryPattern(
        words: Array(words.drop { $0 == .any || $0 == .gap }), symbol: draft.symbol)
    }
  }

  /// An entry whose words are not divided yet.
  private struct Draft {
    enum Piece {
      case whole(Word)
      /// What stands in the lines up to an end, and whether the last of its words is open or a stem.
      case divided(end: Int, ending: Unicode.Scalar?)
    }

    private(set) var pieces: [Piece] = []
    private(set) var symbol: [UInt8]?

    init(_ entry: Lexicon.Entry, addingTo lines: inout [UInt8]) {
      if isSymbol(entry.form) {
        symbol = Array(entry.form.utf8)
        return
      }
      let term = entry.term
      if entry.kind == .negativeEnding || entry.kind == .privativeEnding {
        pieces = [.whole(.ending(term))]
        return
      }
      if term.hasPrefix("/"), term.hasSuffix("/"), term.utf8.count > 2 {
        pieces = [.whole(.regex(String(term.dropFirst().dropLast())))]
        return
      }
      let all = term.split(separator: " ")
      for piece in all {
        switch piece {
        // An elided word, as French "n'", is divided off only before letters.
        case _ where all.count > 1 && piece.hasSuffix("'") && piece.utf8.count > 1:
          pieces.append(.whole(.exact(String(piece))))
        case "*": pieces.append(.whole(.any))
        case "...": pieces.append(.whole(.gap))
        default: add(piece, to: &lines)
        }
      }
    }

    private mutating func add(_ piece: Substring, to lines: inout [UInt8]) {
      let ending = piece.unicodeScalars.last.flatMap { $0 == "*" || $0 == "~" ? $0 : nil }
      let core = ending == nil ? piece.unicodeScalars : piece.unicodeScalars.dropLast()
      if core.contains("*") || core.contains("?") {
        pieces.append(
          .whole(.glob((try? Folding.term(String(piece), language: "und")) ?? String(piece))))
        return
      }
      lines += Array(String(core).utf8)
      pieces.append(.divided(end: lines.count, ending: ending))
      lines.append(0x0A)
    }
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
