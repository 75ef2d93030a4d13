internal import Lexicons
internal import ICU
package import TextAnalysis

/// A text as the search for quotations reads it: words with their roles in reports, and the marks between them.
package struct QuotationText {
  /// A word or phrase of the rules in the text.
  package struct Word {
    package let role: QuotationRules.Role
    /// The tokens.
    package let tokens: Range<Int>
    /// Whether it may be a noun too.
    package let isAmbiguous: Bool
    /// Whether it reports words in marks only.
    let needsMarks: Bool
    /// Whether it is another verb where it is done to itself.
    let isActiveOnly: Bool
    /// Whether it is a verb of several.
    let isPlural: Bool
    /// Whether it is a form of address.
    let isAddress: Bool
    /// Whether a preposition is written onto the word behind it.
    let takesClitic: Bool
    /// Whether what marks a phrase marks the subject only, which may be that of another clause: Japanese が.
    let isSubject: Bool
    /// Whether its object is who hears it.
    let takesHearer: Bool
    /// Whether it is a verb in the passive.
    let isPassive: Bool
    /// What a word that reports says of it.
    let report: ReportKind
  }

  package let tokens: [Token]
  /// For each token, what it is in its sentence; ``Tag/none`` in a language without tables.
  package let tags: [Tag]
  let quotes: [QuotedSpan]
  let rules: QuotationRules
  /// The marks before each token, and behind the last.
  package private(set) var gaps: [Gap] = []
  /// For each token, the number of its span in marks; −1 outside.
  package private(set) var quoteOf: [Int32] = []
  /// For each span in marks, its tokens.
  private(set) var quoteTokens: [Range<Int>] = []
  /// For each token, the index in `words` of the entry it belongs to; −1 for others.
  private(set) var wordOf: [Int32] = []
  private(set) var words: [Word] = []
  /// For each token, whether an article is written onto it, in a language whose rules name one; else empty.
  private var definite: [Bool] = []
  /// For each token, whether a hyphen joins it to the one before.
  private var hyphenated: [Bool] = []
  /// For each token, whether it begins with an apostrophe.
  private var apostrophes: [Bool] = []
  /// For each token, whether it is a single capital letter.
  private var initials: [Bool] = []
  /// For each token, whether it begins with a capital.
  package private(set) var isCapitalized: [Bool] = []

  init(
    _ analysis: Analysis, _ text: borrowing Span<UInt8>, _ rules: QuotationRules,
    _ entries: LexiconMatches, _ tags: [Tag]
  ) {
    tokens = analysis.tokens
    self.tags = tags
    self.rules = rules
    quotes = QuotationMarks.spans(in: text)
    gaps.reserveCapacity(tokens.count + 1)
    var end = 0
    for token in tokens {
      hyphenated.append(end > 0 && Int(token.start) == end + 1 && text[end] == UInt8(ascii: "-"))
      gaps.append(Gap(end..<Int(token.start), of: text))
      end = Int(token.end)
    }
    gaps.append(Gap(end..<text.count, of: text))
    quoteOf = Array(repeating: -1, count: tokens.count)
    var index = 0
    for (number, quote) in quotes.enumerated() {
      while index < tokens.count, Int(tokens[index].start) < quote.inner.lowerBound { index += 1 }
      let first = index
      while index < tokens.count, Int(tokens[index].end) <= quote.inner.upperBound {
        quoteOf[index] = Int32(number)
        index += 1
      }
      quoteTokens.append(first..<index)
    }
    isCapitalized.reserveCapacity(tokens.count)
    initials.reserveCapacity(tokens.count)
    for token in tokens {
      let width = Self.capitalWidth(at: Int(token.start), text)
      isCapitalized.append(width > 0)
      initials.append(width > 0 && width == Int(token.end - token.start))
      apostrophes.append(Self.isApostrophe(at: Int(token.start), text))
    }
    if !rules.articlePrefix.isEmpty {
      definite = tokens.map { Self.begins(text, $0.range, with: rules.articlePrefix) }
    }
    wordOf = Array(repeating: -1, count: tokens.count)
    words.reserveCapacity(tokens.count / 4)
    for match in entries.matches(of: rules.list) {
      guard let role = rules.roles[match.entry], !match.tokens.isEmpty else { continue }
      for token in match.tokens { wordOf[token] = Int32(words.count) }
      words.append(
        Word(
          role: role, tokens: match.tokens, isAmbiguous: rules.isAmbiguous[match.entry],
          needsMarks: rules.needsMarks[match.entry], isActiveOnly: rules.isActiveOnly[match.entry],
          isPlural: rules.isPlural[match.entry], isAddress: rules.isAddress[match.entry],
          takesClitic: rules.takesClitic[match.entry], isSubject: rules.isSubject[match.entry],
          takesHearer: rules.takesHearer[match.entry], isPassive: rules.isPassive[match.entry],
          report: rules.reports[match.entry]))
    }
  }

  private static func isApostrophe(at offset: Int, _ text: borrowing Span<UInt8>) -> Bool {
    if text[offset] == UInt8(ascii: "'") { return true }
    return text[offset] == 0xE2 && offset + 2 < text.count && text[offset + 1] == 0x80
      && text[offset + 2] == 0x99
  }

  private static func begins(
    _ text: borrowing Span<UInt8>, _ token: Range<Int>, with prefix: [UInt8]
  ) -> Bool {
    guard token.count > prefix.count else { return false }
    for (index, byte) in prefix.enumerated() where text[token.lowerBound + index] != byte {
      return false
    }
    return true
  }

  /// Whether a hyphen joins a token to the one before: "Britain-based".
  func isHyphenated(_ index: Int) -> Bool { hyphenated[index] }

  /// Whether a token begins with an apostrophe.
  func isApostrophe(_ index: Int) -> Bool { apostrophes[index] }

  /// Whether an article is written onto a token.
  func isDefinite(_ index: Int) -> Bool { !definite.isEmpty && definite[index] }

  /// How many bytes the capital letter at an offset has; 0 if there is none.
  private static func capitalWidth(at offset: Int, _ text: borrowing Span<UInt8>) -> Int {
    let byte = text[offset]
    if byte < 0x80 { return byte &- 65 < 26 ? 1 : 0 }
    guard byte >= 0xC3, byte < 0xE0, offset + 1 < text.count else { return 0 }
    let scalar = UInt32(byte & 0x1F) << 6 | UInt32(text[offset + 1] & 0x3F)
    return ScalarProperties(scalar).isUppercase ? 2 : 0
  }

  /// The entry of the rules that a token belongs to.
  package func word(at index: Int) -> Word? {
    guard tokens.indices.contains(index), wordOf[index] >= 0 else { return nil }
    return words[Int(wordOf[index])]
  }

  /// Whether a token is a verb that reports what is said, thought or wanted, or of whom it is.
  package func isReportingVerb(_ index: Int) -> Bool {
    switch role(at: index) {
    case .cue, .about:
      switch tags[index].partOfSpeech {
      case .verb, .auxiliary, nil: return true
      default: return false
      }
    default: return false
    }
  }

  package func role(at index: Int) -> QuotationRules.Role? { word(at: index)?.role }

  /// Whether a sentence ends before a token; none ends inside a quotation.
  package func isBoundary(before index: Int) -> Bool {
    guard index > 0, index < tokens.count else { return true }
    if quoteOf[index] >= 0, quoteOf[index] == quoteOf[index - 1] { return false }
    let gap = gaps[index]
    if gap.contains(.line) { return true }
    guard tokens[index].sentence != tokens[index - 1].sentence else { return false }
    return !isAbbreviated(index - 1)
  }

  /// Whether the full stop behind a token belongs to an initial or a title, as in "Mr." and "J.".
  private func isAbbreviated(_ index: Int) -> Bool {
    guard gaps[index + 1].isDisjoint(with: [.call, .quote]) else { return false }
    if role(at: index) == .abbreviation { return true }
    return initials[index]
  }

  package func sentenceStart(_ index: Int) -> Int {
    var start = index
    while start > 0, !isBoundary(before: start) { start -= 1 }
    return start
  }

  /// The index behind the last token of a token's sentence.
  package func sentenceEnd(_ index: Int) -> Int {
    var end = index + 1
    while end < tokens.count, !isBoundary(before: end) { end += 1 }
    return end
  }

  /// The bytes from the first to the last of some tokens; empty if there are none.
  package func bytes(_ range: Range<Int>) -> Range<Int> {
    guard !range.isEmpty else { return 0..<0 }
    return Int(tokens[range.lowerBound].start)..<Int(tokens[range.upperBound - 1].end)
  }

  /// The tokens in a range of bytes.
  ///
  /// - Complexity: O(log *n*) in the tokens of the text, and O(*m*) in those found.
  func tokens(_ bytes: Range<Int>) -> Range<Int> {
    var (low, high) = (0, tokens.count)
    while low < high {
      let middle = (low + high) / 2
      if Int(tokens[middle].start) < bytes.lowerBound { low = middle + 1 } else { high = middle }
    }
    var end = low
    while end < tokens.count, Int(tokens[end].end) <= bytes.upperBound { end += 1 }
    return low..<end
  }
}
