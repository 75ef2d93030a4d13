internal import TextAnalysis

/// The words of a sentence that have values, and those that change them.
struct ValenceSentence {
  /// A word that has a value.
  struct Value {
    let match: LexiconMatch
    /// In thousandths.
    let thousandths: Int
    /// The length of its letters in bytes; less than that of the word where an ending is open.
    let length: Int

    var tokens: Range<Int> { match.tokens }
  }

  private(set) var values: [Value] = []
  private(set) var markers: [ValenceMarker] = []
  private var breaks: ClauseBreaks
  let tokens: ArraySlice<Token>

  init(
    _ matches: ArraySlice<LexiconMatch>, _ found: ArraySlice<LexiconMatch>,
    tokens: ArraySlice<Token>, text: borrowing Span<UInt8>, lexicon: ValenceLexicon
  ) {
    self.tokens = tokens
    breaks = ClauseBreaks(tokens, of: text)
    let entries = lexicon.values.lexicon.entries
    values.reserveCapacity(matches.count)
    for match in matches where entries[match.entry].kind == .score {
      let entry = entries[match.entry]
      values.append(
        Value(match: match, thousandths: entry.thousandths, length: entry.term.utf8.count))
    }
    guard !values.isEmpty else { return }
    for match in found {
      let marker = ValenceMarker(tokens: match.tokens, rule: lexicon.rules[match.entry])
      // Words inside a longer entry that has a value say nothing by themselves.
      let isInside = values.contains {
        $0.tokens.count > marker.tokens.count && $0.tokens.contains(marker.tokens)
      }
      // "Yılmaz" is a name, and denies nothing.
      if marker.isAny(of: .forms), marker.tokens.lowerBound > tokens.startIndex,
        hasCapital(marker.tokens.lowerBound, text)
      {
        continue
      }
      if isInside && !marker.isAny(of: .forms.union(.shifting)) { continue }
      markers.append(marker)
      if marker.isAny(of: .boundary) { breaks.add(before: marker.tokens.lowerBound) }
    }
    values.removeAll { value in
      markers.contains {
        $0.isAny(of: .withoutValue) && !$0.rule.hasGap && $0.tokens.contains(value.tokens)
          && $0.tokens.count > value.tokens.count
      }
    }
  }

  /// Takes away values, such as those of names.
  mutating func removeValues(where isGone: (Value) -> Bool) { values.removeAll(where: isGone) }

  /// Whether a clause ends between two tokens.
  func parts(_ one: Int, _ other: Int) -> Bool { breaks.parts(one, other) }

  /// Whether a hyphen binds a token to the one before.
  func isHyphenated(_ token: Int) -> Bool { breaks.hyphenated.contains(token) }

  /// Whether the clause of a token ends behind it.
  func closesClause(_ token: Int) -> Bool {
    token + 1 == tokens.endIndex || breaks.parts(token, token + 1)
  }

  /// Whether a marker of some kinds begins in a run of tokens.
  func hasMarker(_ kinds: ValenceMarker.KindSet, beginningIn range: Range<Int>) -> Bool {
    !range.isEmpty
      && markers.contains { $0.isAny(of: kinds) && range.contains($0.tokens.lowerBound) }
  }

  /// Whether two values are parts of one thing: both bad or both good, side by side or with a word such as "and" between.
  func areJoined(_ one: Value, _ other: Value) -> Bool {
    guard one.thousandths.signum() == other.thousandths.signum() else { return false }
    let between = one.tokens.upperBound..<max(one.tokens.upperBound, other.tokens.lowerBound)
    if parts(one.tokens.upperBound - 1, other.tokens.lowerBound) { return false }
    return between.isEmpty
      || (between.count <= Self.longestJoint && hasMarker(.conjunction, beginningIn: between))
  }

  /// Between things that are joined stand so many tokens at most: "and the".
  private static let longestJoint = 2
}
