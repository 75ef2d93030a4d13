extension Lexicon.Kind {
  /// Whether an entry is nothing without a value.
  var needsValue: Bool { self == .score || self == .intensifier }

  /// Whether an entry says something of events or persons; others only change the values of their neighbours.
  var hasMeaning: Bool {
    switch self {
    case .score, .member, .decrease, .postdecrease, .increase, .postincrease, .relief, .postrelief,
      .harm, .postharm, .name:
      true
    case .negator, .postnegator, .finalNegator, .concord, .negativeEnding, .privativeEnding,
      .affirmation, .passive, .boundary, .adposition, .conjunction, .title, .intensifier,
      .contrast, .irrealis, .postirrealis, .prefix:
      false
    }
  }

  /// Whether an entry may have a number that says how many tokens it reaches.
  var mayReach: Bool {
    switch self {
    case .negator, .concord, .postnegator, .finalNegator, .negativeEnding, .decrease,
      .postdecrease, .increase, .postincrease, .relief, .postrelief, .harm, .postharm:
      true
    case .score, .member, .privativeEnding, .affirmation, .passive, .boundary, .adposition,
      .conjunction, .name, .title, .intensifier, .contrast, .irrealis, .postirrealis, .prefix:
      false
    }
  }
}
