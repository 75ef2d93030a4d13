// Which words deny what.
extension ValenceSentence {
  /// A negator turns what stands within so many tokens behind it, in its clause.
  private static let negatorReach = 3
  /// One that stands behind what it turns reaches so many tokens before it.
  private static let postnegatorReach = 2
  /// One that closes a clause reaches so many tokens before it.
  private static let finalNegatorReach = 8

  /// How many denials reach a value; words of concord are one with others.
  func denials(of index: Int) -> Int {
    let value = values[index]
    return count { marker in reaches(marker, value.tokens, value: value) }
  }

  /// How many denials reach a word and do not reach a value that it shifts.
  func denials(of shifter: ValenceMarker, notOf index: Int) -> Int {
    let value = values[index]
    return count { marker in
      reaches(marker, shifter.tokens, value: nil) && !reaches(marker, value.tokens, value: value)
    }
  }

  /// The first value that a word denies.
  func firstDenied(by marker: ValenceMarker) -> Int? {
    values.indices.first { reaches(marker, values[$0].tokens, value: values[$0]) }
  }

  private func count(_ reaches: (ValenceMarker) -> Bool) -> Int {
    var (plain, hasConcord) = (0, false)
    for marker in markers where marker.isAny(of: .denying) && reaches(marker) {
      if marker.isAny(of: .concord) { hasConcord = true } else { plain += 1 }
    }
    return plain == 0 && hasConcord ? 1 : plain
  }

  private func reaches(_ marker: ValenceMarker, _ target: Range<Int>, value: Value?) -> Bool {
    if marker.isAny(of: .forms) { return formReaches(marker, target, value: value) }
    if marker.isAny(of: .negatorAhead), reachesAhead(marker, target) { return true }
    if marker.isAny(of: .postnegator) {
      return reachesBack(marker, target, marker.rule.back ?? Self.postnegatorReach, value: value)
    }
    if marker.isAny(of: .finalNegator), closesClause(marker.tokens.upperBound - 1) {
      return reachesBack(marker, target, marker.rule.back ?? Self.finalNegatorReach, value: value)
    }
    return false
  }

  private func reachesAhead(_ marker: ValenceMarker, _ target: Range<Int>) -> Bool {
    if marker.rule.hasGap, marker.tokens.contains(target) { return true }
    var (start, reach) = (marker.tokens.upperBound, marker.rule.ahead ?? Self.negatorReach)
    guard target.lowerBound >= start, target.lowerBound < start + reach + Self.longestWay else {
      return false
    }
    if isGlued(marker) { reach = 1 }
    // "Not put an end to the war": what shifts carries the denial on.
    for shifter in markers where shifter.isAny(of: .shiftingAhead) {
      let first = shifter.tokens.lowerBound
      if first >= start, first < start + reach, shifter.tokens.upperBound <= target.lowerBound {
        start = shifter.tokens.upperBound
      }
    }
    return target.lowerBound < start + reach
      && !parts(marker.tokens.upperBound - 1, target.lowerBound)
  }

  /// A denial is carried on by words that shift for so many tokens at most.
  private static let longestWay = 6

  /// Whether a hyphen binds a negator to the next word, as in "non-violent".
  private func isGlued(_ marker: ValenceMarker) -> Bool {
    let next = marker.tokens.upperBound
    return next < tokens.endIndex && isHyphenated(next)
  }

  private func reachesBack(
    _ marker: ValenceMarker, _ target: Range<Int>, _ reach: Int, value: Value?
  ) -> Bool {
    let distance = marker.tokens.lowerBound - target.upperBound
    guard distance >= 0, distance < reach,
      !parts(target.upperBound - 1, marker.tokens.lowerBound)
    else { return false }
    return value.map { !isOpposed($0, before: marker) } ?? true
  }

  /// Whether between a value and a denial behind it stands one that says the opposite, which is denied instead: "the war
  /// was no success", the denial last.
  private func isOpposed(_ value: Value, before marker: ValenceMarker) -> Bool {
    values.contains { other in
      other.tokens.lowerBound >= value.tokens.upperBound
        && other.tokens.lowerBound < marker.tokens.upperBound
        && other.thousandths.signum() != value.thousandths.signum()
    }
  }

  /// Whether a word that denies by its ending turns a value: its own, or one before it.
  private func formReaches(
    _ marker: ValenceMarker, _ target: Range<Int>, value: Value?
  ) -> Bool {
    let word = marker.tokens.lowerBound
    if target.contains(word) {
      // The ending of the entry itself is no denial of it.
      guard let value else { return true }
      guard word == target.upperBound - 1 else { return false }
      let token = tokens[word]
      let before = value.match.tokens.count > 1 ? 0 : value.length
      return before + marker.rule.length <= Int(token.end - token.start) + 1
    }
    guard marker.isAny(of: .negativeEnding) else { return false }
    return reachesBack(marker, target, marker.rule.back ?? Self.postnegatorReach, value: value)
  }
}
