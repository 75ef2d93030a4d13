// What becomes less or more.
extension ValenceSentence {
  /// What a word shifts.
  struct Shift {
    let marker: ValenceMarker
    /// The indices of the values.
    let targets: Range<Int>

    /// Whether it makes less of what is good or bad, as a value is.
    func turns(_ value: Value) -> Bool {
      marker.isAny(of: value.thousandths < 0 ? .turningBad : .turningGood)
    }

    /// Whether it makes more of a value.
    var increases: Bool { marker.isAny(of: .increasing) }
  }

  /// What shifts stands within so many tokens behind the verb.
  private static let objectReach = 4
  /// The same behind what looks like a passive: "is reducing poverty".
  private static let nearReach = 2
  /// What shifts stands within so many tokens before the verb.
  private static let subjectReach = 3
  /// The same where it is told more closely: "violence in the north of the country fell".
  private static let longSubjectReach = 7

  /// The words that shift values, with these.
  func shifts() -> [Shift] {
    var shifts = [Shift]()
    for marker in markers where marker.isAny(of: .shifting) {
      guard let targets = targets(of: marker) else { continue }
      shifts.append(Shift(marker: marker, targets: targets))
    }
    return shifts
  }

  private func targets(of marker: ValenceMarker) -> Range<Int>? {
    let end = startOfPassive(before: marker)
    if marker.isAny(of: .shiftingAhead),
      let found = objects(
        of: marker, within: end == nil ? marker.rule.ahead ?? Self.objectReach : Self.nearReach)
    {
      return found
    }
    guard end != nil || marker.isAny(of: .shiftingBack) else { return nil }
    return subjects(
      of: marker, before: end ?? marker.tokens.lowerBound, isPassive: end != nil)
  }

  /// Where the words begin that make a verb passive: "was", "has been finally"; `nil` where there are none.
  private func startOfPassive(before marker: ValenceMarker) -> Int? {
    var end = marker.tokens.lowerBound
    var isPassive = false
    for other in markers.reversed() where other.isAny(of: .passive) {
      guard other.tokens.upperBound <= end else { continue }
      guard end - other.tokens.upperBound <= 1,
        !parts(other.tokens.upperBound - 1, marker.tokens.lowerBound)
      else { break }
      end = other.tokens.lowerBound
      isPassive = true
    }
    return isPassive ? end : nil
  }

  private func objects(of marker: ValenceMarker, within reach: Int) -> Range<Int>? {
    var start = marker.tokens.upperBound
    for index in values.indices where values[index].tokens.lowerBound >= marker.tokens.upperBound {
      let value = values[index]
      // "Prevent the end of the war": the way begins anew behind a word that shifts.
      for other in markers where other.isAny(of: .shiftingAhead) {
        if other.tokens.lowerBound >= start, other.tokens.lowerBound < start + reach,
          other.tokens.upperBound <= value.tokens.lowerBound
        {
          start = other.tokens.upperBound
        }
      }
      guard value.tokens.lowerBound < start + reach,
        !parts(marker.tokens.upperBound - 1, value.tokens.lowerBound),
        !hasMarker(
          .beforeNoObject, beginningIn: marker.tokens.upperBound..<value.tokens.lowerBound)
      else { return nil }
      // A value that is a word that shifts has objects of its own.
      if markers.contains(where: {
        $0.isAny(of: .shiftingAhead) && $0.tokens == value.tokens
          && $0.tokens != marker.tokens
      }), index + 1 < values.count, objectsFollow(value, index + 1) {
        continue
      }
      var last = index
      while last + 1 < values.count, areJoined(values[last], values[last + 1]) { last += 1 }
      return index..<(last + 1)
    }
    return nil
  }

  private func objectsFollow(_ value: Value, _ next: Int) -> Bool {
    values[next].tokens.lowerBound < value.tokens.upperBound + Self.objectReach
      && !parts(value.tokens.upperBound - 1, values[next].tokens.lowerBound)
  }

  private func subjects(
    of marker: ValenceMarker, before end: Int, isPassive: Bool
  ) -> Range<Int>? {
    guard let last = values.lastIndex(where: { $0.tokens.upperBound <= end }) else { return nil }
    let subject = values[last]
    let isHead = markers.contains {
      $0.isAny(of: .adposition) && $0.tokens.lowerBound == subject.tokens.upperBound
    }
    // A verb that has its object behind it too is often an infinitive, whose subject stands elsewhere.
    let reach =
      if isPassive {
        isHead ? Self.longSubjectReach : Self.subjectReach
      } else if marker.isAny(of: .shiftingAhead) {
        min(marker.rule.back ?? Self.subjectReach, Self.nearReach)
      } else {
        isHead ? Self.longSubjectReach : marker.rule.back ?? Self.subjectReach
      }
    guard end - subject.tokens.upperBound < reach,
      !parts(subject.tokens.upperBound - 1, marker.tokens.lowerBound)
    else { return nil }
    var first = last
    while first > 0, areJoined(values[first - 1], values[first]) { first -= 1 }
    return first..<(last + 1)
  }
}
