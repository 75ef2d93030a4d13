internal import Lexicons
internal import ICU
package import TextAnalysis

/// A text as the search for quotations reads it: words with what they do in a report, and what stands between them.
package struct QuotationText {
  /// What stands between two tokens.
  package struct Gap: OptionSet {
    package let rawValue: UInt8

    package init(rawValue: UInt8) { self.rawValue = rawValue }

    package static let comma = Gap(rawValue: 1)
    package static let colon = Gap(rawValue: 2)
    /// It ends a sentence.
    package static let stop = Gap(rawValue: 4)
    /// Brackets, dashes, semicolons.
    package static let break_ = Gap(rawValue: 8)
    package static let line = Gap(rawValue: 16)
    package static let quote = Gap(rawValue: 32)
    /// A question or exclamation mark.
    package static let call = Gap(rawValue: 64)
    package static let bracket = Gap(rawValue: 128)
  }

  /// A word or phrase of the rules in the text.
  package struct Word {
    package let role: QuotationRules.Role
    /// The tokens.
    package let tokens: Range<Int>
    /// Whether it may be a noun too.
    package let isAmbiguous: Bool
  }

  package let tokens: [Token]
  let quotes: [QuotedSpan]
  let rules: QuotationRules
  /// What stands before each token, and behind the last.
  package private(set) var gaps: [Gap] = []
  /// Of each token the quotation that it is in; −1 outside.
  package private(set) var quoteOf: [Int32] = []
  /// Of each quotation its tokens.
  private(set) var quoteTokens: [Range<Int>] = []
  /// Of each token the place in `words` of what it belongs to; −1 for others.
  private(set) var wordOf: [Int32] = []
  private(set) var words: [Word] = []
  /// Whether each token is a single capital letter, and whether it begins with one.
  private var initials: [Bool] = []
  package private(set) var isCapitalized: [Bool] = []

  init(
    _ analysis: Analysis, _ text: borrowing Span<UInt8>, _ rules: QuotationRules,
    _ entries: LexiconMatches
  ) {
    tokens = analysis.tokens
    self.rules = rules
    quotes = QuotationMarks.spans(in: text)
    gaps.reserveCapacity(tokens.count + 1)
    var end = 0
    for token in tokens {
      gaps.append(Self.gap(end..<Int(token.start), text))
      end = Int(token.end)
    }
    gaps.append(Self.gap(end..<text.count, text))
    quoteOf = Array(repeating: -1, count: tokens.count)
    var place = 0
    for (number, quote) in quotes.enumerated() {
      while place < tokens.count, Int(tokens[place].start) < quote.inner.lowerBound { place += 1 }
      let first = place
      while place < tokens.count, Int(tokens[place].end) <= quote.inner.upperBound {
        quoteOf[place] = Int32(number)
        place += 1
      }
      quoteTokens.append(first..<place)
    }
    isCapitalized.reserveCapacity(tokens.count)
    initials.reserveCapacity(tokens.count)
    for token in tokens {
      let width = Self.capitalWidth(at: Int(token.start), text)
      isCapitalized.append(width > 0)
      initials.append(width > 0 && width == Int(token.end - token.start))
    }
    wordOf = Array(repeating: -1, count: tokens.count)
    words.reserveCapacity(tokens.count / 4)
    for match in entries.matches(of: rules.list) {
      guard let role = rules.roles[match.entry], !match.tokens.isEmpty else { continue }
      for token in match.tokens { wordOf[token] = Int32(words.count) }
      words.append(
        Word(role: role, tokens: match.tokens, isAmbiguous: rules.isAmbiguous[match.entry]))
    }
  }

  /// The bytes of a capital letter at a place; 0 where there is none.
  private static func capitalWidth(at place: Int, _ text: borrowing Span<UInt8>) -> Int {
    let byte = text[place]
    if byte < 0x80 { return byte &- 65 < 26 ? 1 : 0 }
    guard byte >= 0xC3, byte < 0xE0, place + 1 < text.count else { return 0 }
    let scalar = UInt32(byte & 0x1F) << 6 | UInt32(text[place + 1] & 0x3F)
    return ScalarProperties(scalar).isUppercase ? 2 : 0
  }

  private static func gap(_ range: Range<Int>, _ text: borrowing Span<UInt8>) -> Gap {
    var gap: Gap = []
    var index = range.lowerBound
    // One space is by far the commonest.
    if range.count == 1, text[index] == 0x20 { return gap }
    while index < range.upperBound {
      let byte = text[index]
      switch byte {
      case 0x2C: gap.insert(.comma)
      case 0x3A: gap.insert(.colon)
      case 0x2E: gap.insert(.stop)
      case 0x21, 0x3F: gap.insert([.stop, .call])
      case 0x28, 0x5B: gap.insert([.break_, .bracket])
      case 0x29, 0x3B, 0x5D: gap.insert(.break_)
      case 0x22: gap.insert(.quote)
      case 0x27 where index + 1 < range.upperBound && text[index + 1] == 0x27: gap.insert(.quote)
      case 0x2D where range.count > 1: gap.insert(.break_)
      case 0x0A: gap.insert(.line)
      case 0xC2
      where index + 1 < range.upperBound && (text[index + 1] == 0xAB || text[index + 1] == 0xBB):
        gap.insert(.quote)
      // Arabic comma, semicolon, question mark.
      case 0xD8 where index + 1 < range.upperBound:
        switch text[index + 1] {
        case 0x8C: gap.insert(.comma)
        case 0x9B: gap.insert(.break_)
        case 0x9F: gap.insert([.stop, .call])
        default: break
        }
      case 0xE2 where index + 2 < range.upperBound && text[index + 1] == 0x80:
        switch text[index + 2] {
        case 0x93, 0x94, 0x95: gap.insert(.break_)
        case 0x98...0x9F, 0xB9, 0xBA: gap.insert(.quote)
        case 0xA6: gap.insert(.stop)
        default: break
        }
      // Chinese and Japanese marks.
      case 0xE3 where index + 2 < range.upperBound && text[index + 1] == 0x80:
        switch text[index + 2] {
        case 0x81: gap.insert(.comma)
        case 0x82: gap.insert(.stop)
        case 0x8C...0x8F: gap.insert(.quote)
        default: break
        }
      case 0xEF where index + 2 < range.upperBound && text[index + 1] == 0xBC:
        switch text[index + 2] {
        case 0x8C: gap.insert(.comma)
        case 0x9A: gap.insert(.colon)
        case 0x81, 0x9F: gap.insert([.stop, .call])
        case 0x9B, 0x88, 0x89: gap.insert(.break_)
        default: break
        }
      // The danda of Hindi.
      case 0xE0
      where index + 2 < range.upperBound && text[index + 1] == 0xA5 && text[index + 2] == 0xA4:
        gap.insert(.stop)
      default: break
      }
      index += 1
    }
    return gap
  }

  /// The word of the rules that begins at a token, or that the token is in.
  package func word(at place: Int) -> Word? {
    guard tokens.indices.contains(place), wordOf[place] >= 0 else { return nil }
    return words[Int(wordOf[place])]
  }

  package func role(at place: Int) -> QuotationRules.Role? { word(at: place)?.role }

  /// Whether a sentence ends between a token and the one before; inside a quotation none does.
  package func isBoundary(before place: Int) -> Bool {
    guard place > 0, place < tokens.count else { return true }
    if quoteOf[place] >= 0, quoteOf[place] == quoteOf[place - 1] { return false }
    let gap = gaps[place]
    if gap.contains(.line) { return true }
    guard tokens[place].sentence != tokens[place - 1].sentence else { return false }
    return !isAbbreviated(place - 1)
  }

  /// Whether the full stop behind a token is that of an initial or a title, as in "Mr." and "J.".
  private func isAbbreviated(_ place: Int) -> Bool {
    guard gaps[place + 1].isDisjoint(with: [.call, .quote]) else { return false }
    if role(at: place) == .abbreviation { return true }
    return initials[place]
  }

  package func sentenceStart(_ place: Int) -> Int {
    var start = place
    while start > 0, !isBoundary(before: start) { start -= 1 }
    return start
  }

  /// The place behind the last token of the sentence of a token.
  package func sentenceEnd(_ place: Int) -> Int {
    var end = place + 1
    while end < tokens.count, !isBoundary(before: end) { end += 1 }
    return end
  }

  package func bytes(_ places: Range<Int>) -> Range<Int> {
    guard !places.isEmpty else { return 0..<0 }
    return Int(tokens[places.lowerBound].start)..<Int(tokens[places.upperBound - 1].end)
  }
}
