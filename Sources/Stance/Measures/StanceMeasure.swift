/// One of the four ways in which a text takes a side at a mention; they are never mixed into one number.
public enum StanceMeasure: String, Codable, Sendable, CaseIterable {
  /// What the mention is said to do, and what is done to it or befalls it.
  case acts
  /// What it is called; 0 for names that take no side.
  case labels
  /// How its own words are reported: said, admitted, claimed; never more than 0.
  case report
  /// The good and bad words that are said of it.
  case words
}

/// What four measures say at a mention.
///
///     let stances = try reader.stances(
///       at: mentions, in: analysis, text: text.span, analyzer: &analyzer)
///     for stance in stances ?? [] { print(stance.measures[.labels] ?? 0, stance.label) }
public struct StanceMeasures: Sendable, Equatable {
  private var values: [Double?] = Array(repeating: nil, count: StanceMeasure.allCases.count)

  init() {}

  /// From −1 to 1; `nil` where the text says nothing that is measured so.
  public internal(set) subscript(measure: StanceMeasure) -> Double? {
    get { values[Self.index(measure)] }
    set { values[Self.index(measure)] = newValue }
  }

  /// The sign of the first of acts, labels, report and words that is for or against; 0 where none is.
  public var label: Int {
    for case .some(let value) in values where value != 0 { return value > 0 ? 1 : -1 }
    return 0
  }

  private static func index(_ measure: StanceMeasure) -> Int {
    switch measure {
    case .acts: 0
    case .labels: 1
    case .report: 2
    case .words: 3
    }
  }
}

/// Something that a measure counts at a mention.
struct MeasureItem {
  /// What it says, in words that readers of news know.
  enum Rule: String {
    case label
    case doesHarm = "does harm"
    case doesGood = "does good"
    /// Does harm to those who fight.
    case fights
    /// Does harm to those who are called bad.
    case fightsHarm = "acts against harm"
    case isOpposed = "accused or opposed"
    case isSupported = "praised or supported"
    case isHarmed = "is harmed"
    case isHelped = "is helped"
    case goodSaid = "good word said of it"
    case badSaid = "bad word said of it"
    case reported = "its words are reported"
    case doubted = "called into doubt"
    case negated

    /// What the mention is to an act; `nil` for what is none.
    var role: MentionStance.Act.Role? {
      switch self {
      case .doesHarm, .doesGood, .fights, .fightsHarm: .doer
      case .isOpposed, .isSupported, .isHarmed, .isHelped: .doneTo
      default: nil
      }
    }
  }

  let measure: StanceMeasure
  let rule: Rule
  /// From −1 to 1.
  let value: Double
  var range: Range<Int>
  let entry: String
  /// The words as the text has them, folded.
  var words = ""
  /// The stems of the words, which forms of one word have in common.
  var stem = ""
}

extension MentionFeatures {
  /// Adds what the measures count, also as features of the fitted model.
  mutating func addMeasured(_ found: [MeasureItem]) {
    measured = found
    for item in found {
      if item.measure == .labels, item.rule == .label {
        labels.append(
          MentionStance.Label(
            entry: item.entry, words: item.words, stem: item.stem,
            value: Int((item.value * MentionStance.Label.most).rounded())))
      }
      guard item.value != 0 else { continue }
      items.append(
        Item(
          feature: StanceFeature(kind: .measured(item.measure, isFor: item.value > 0)),
          value: abs(item.value), range: item.range, entry: item.entry))
    }
  }

  /// Of each measure the mean of what it counts.
  var measures: StanceMeasures {
    var measures = StanceMeasures()
    for measure in StanceMeasure.allCases {
      let values = measured.filter { $0.measure == measure }.map(\.value)
      if !values.isEmpty { measures[measure] = values.reduce(0, +) / Double(values.count) }
    }
    return measures
  }

  var acts: [MentionStance.Act] {
    measured.compactMap { item in
      guard item.measure == .acts, let role = item.rule.role else { return nil }
      return MentionStance.Act(
        range: item.range, entry: item.entry, words: item.words, stem: item.stem, role: role,
        value: item.value)
    }
  }
}
