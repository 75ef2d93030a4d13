/// Tells what speaks against two names being one although their parts are spellings of one another.
struct NameContradictions {
  let pairs: [NameMatch.Pair]
  let one, other: PersonName

  /// How many there are.
  var count: Int {
    var count = 0
    func add(_ speaksAgainst: Bool) { if speaksAgainst { count += 1 } }
    add(hasOtherGeneration)
    add(hasOtherGender)
    add(hasOtherBody)
    add(isOfAnother)
    if pairs.count == 1 {
      add(isAnExchangeAlone)
      add(isGivenAlone)
    }
    guard one.hasInitial || other.hasInitial else { return count }
    add(hasOtherMiddle(from: one, to: other) { ($0.one, $0.other) })
    add(hasOtherMiddle(from: other, to: one) { ($0.other, $0.one) })
    add(hasOtherInitial(one, { $0.one }, other, { $0.other }))
    add(hasOtherInitial(other, { $0.other }, one, { $0.one }))
    add(isInitialLeftBetween)
    return count
  }

  /// Whether one is the son of the other, or another ruler of the name.
  ///
  /// What is left out tells nothing of a father or a ruler, but a son is hardly called by his father's name alone.
  private var hasOtherGeneration: Bool {
    switch (one.generation, other.generation) {
    case (nil, nil): false
    case (let mine?, let others?): mine != others
    case (let generation?, nil), (nil, let generation?):
      generation != .senior && generation != .number(1) && !isRuler
    }
  }

  /// Whether the names are given names alone.
  private var isRuler: Bool {
    [one, other].contains { name in
      let names = name.parts.filter { $0.role == .name }
      return names.count < 2 || names.allSatisfy { $0.word.known?.isGiven == true }
    }
  }

  private var hasOtherGender: Bool {
    guard let gender = one.gender, let others = other.gender else { return false }
    return gender != others
  }

  private var hasOtherBody: Bool {
    guard let body = one.body, let others = other.body else { return false }
    return body != others
  }

  /// Whether behind a given name an initial stands that is no beginning of what stands there in the other name.
  private func hasOtherMiddle(
    from mine: PersonName, to others: PersonName,
    _ ranges: (NameMatch.Pair) -> (Range<Int>, Range<Int>)
  ) -> Bool {
    let pairs = pairs.map(ranges)
    return mine.parts.indices.dropFirst().contains { index in
      guard mine.parts[index].role == .initial, !pairs.contains(where: { $0.0.contains(index) }),
        let given = pairs.first(where: { $0.0.contains(index - 1) })
      else { return false }
      let next = given.1.upperBound
      guard next < others.parts.count, others.parts[next].role != .particle else { return false }
      return !pairs.contains { $0.1.contains(next) }
    }
  }

  /// Whether an initial is left, and in the other name a name that it does not begin and that stands before what both
  /// have, or all but a surname.
  private func hasOtherInitial(
    _ mine: PersonName, _ range: (NameMatch.Pair) -> Range<Int>,
    _ others: PersonName, _ othersRange: (NameMatch.Pair) -> Range<Int>
  ) -> Bool {
    let hasInitial = mine.parts.indices.contains { index in
      mine.parts[index].role == .initial && !pairs.contains { range($0).contains(index) }
    }
    guard hasInitial, let last = pairs.map({ othersRange($0).upperBound }).max() else {
      return false
    }
    return others.parts.indices.contains { index in
      others.parts[index].role == .name && (index < last || pairs.count == 1)
        && !pairs.contains { othersRange($0).contains(index) }
    }
  }

  /// Whether an initial is left out before one that both have, as the H of "George H W" is in "George W".
  private var isInitialLeftBetween: Bool {
    func isLeft(
      _ mine: PersonName, _ others: PersonName,
      _ ranges: (NameMatch.Pair) -> (Range<Int>, Range<Int>)
    ) -> Bool {
      let pairs = pairs.map(ranges)
      return mine.parts.indices.dropFirst().dropLast().contains { index in
        guard mine.parts[index].role == .initial, mine.parts[index + 1].role == .initial,
          mine.parts[index].word.key != mine.parts[index + 1].word.key,
          !pairs.contains(where: { $0.0.contains(index) }),
          let before = pairs.first(where: { $0.0.contains(index - 1) }),
          let behind = pairs.first(where: { $0.0.contains(index + 1) })
        else { return false }
        return behind.1.lowerBound == before.1.upperBound
          && others.parts[behind.1.lowerBound].role == .initial
      }
    }
    return isLeft(one, other) { ($0.one, $0.other) } || isLeft(other, one) { ($0.other, $0.one) }
  }

  /// Whether nothing but a name that stands for another speaks for the two: a surname would have to.
  private var isAnExchangeAlone: Bool {
    guard one.generation == nil || one.generation != other.generation else { return false }
    return pairs.count == 1 && pairs[0].isExchange
  }

  /// Whether one name has a word more that makes it the name of something else: "Oxford" and "Oxford University".
  private var isOfAnother: Bool {
    func isOf(_ name: PersonName, _ range: (NameMatch.Pair) -> Range<Int>) -> Bool {
      name.parts.indices.contains { index in
        name.parts[index].word.known?.isHead == true && name.parts[index].role == .name
          && !pairs.contains { range($0).contains(index) }
      }
    }
    return isOf(one) { $0.one } || isOf(other) { $0.other }
  }

  /// Whether a given name is all that they share, and one of them goes on behind it.
  private var isGivenAlone: Bool {
    guard pairs.count == 1, let pair = pairs.first, one.parts[pair.one].isGiven,
      other.parts[pair.other].isGiven
    else { return false }
    func goesOn(_ name: PersonName, behind range: Range<Int>) -> Bool {
      name.parts[range.upperBound...].contains { $0.role == .name }
    }
    return goesOn(one, behind: pair.one) || goesOn(other, behind: pair.other)
  }
}

extension ArraySlice<PersonName.Part> {
  /// Whether it is a given name, and nothing else.
  fileprivate var isGiven: Bool { count == 1 && first?.word.known?.isGiven == true }
}

extension PersonName {
  fileprivate var hasInitial: Bool { parts.contains { $0.role == .initial } }
}
