/// What speaks at a mention, one item a place in the text.
struct StanceEvidence {
  private struct Place {
    var entry: String
    var rule: String
    var weight = 0.0
    /// The weight of the part that gave the rule; infinite where a measure did.
    var strongest: Double
    var isOfModel = false
  }

  private var places: [Range<Int>: Place] = [:]

  /// Less than this is not worth telling.
  private static let least = 0.005

  /// - Parameter measured: what the measures count, which names its places.
  init(_ measured: [MeasureItem]) {
    for item in measured {
      places[item.range] = Place(
        entry: item.entry, rule: item.rule.rawValue, strongest: .infinity)
    }
  }

  /// Adds what a feature weighs.
  mutating func add(_ weight: Double, of item: MentionFeatures.Item) {
    var place =
      places[item.range]
      ?? Place(
        entry: item.entry, rule: item.feature.kind.plainName, strongest: 0,
        isOfModel: item.feature.kind.isOfModel)
    place.weight += weight
    if abs(weight) > place.strongest {
      (place.strongest, place.entry) = (abs(weight), item.entry)
      place.rule = item.feature.kind.plainName
      place.isOfModel = item.feature.kind.isOfModel
    }
    places[item.range] = place
  }

  /// In the order of the text.
  var items: [MentionStance.Evidence] {
    places.filter { $0.value.strongest.isInfinite || abs($0.value.weight) >= Self.least }
      .sorted { ($0.key.lowerBound, $0.key.upperBound) < ($1.key.lowerBound, $1.key.upperBound) }
      .map {
        .init(
          range: $0.key, entry: $0.value.entry, rule: $0.value.rule, weight: $0.value.weight,
          isOfModel: $0.value.isOfModel)
      }
  }
}

extension StanceFeature.Kind {
  /// Whether it says nothing to a reader by itself.
  var isOfModel: Bool {
    switch self {
    case .word, .sentenceWord, .near, .spelling, .letters, .beginning, .ending, .quoted, .question,
      .toneGood, .toneBad, .mostlyGood, .mostlyBad, .toneMixed, .endingGood, .endingBad, .form,
      .length, .lateness:
      true
    default: false
    }
  }

  /// What it is, in words that readers of news know.
  var plainName: String {
    switch self {
    case .good, .sentenceGood: "good word near it"
    case .bad, .sentenceBad: "bad word near it"
    case .label: "label near it"
    case .doer, .doneTo, .aimedAt: "act near it"
    case .fate: "what befalls somebody near it"
    case .irony: "held off"
    case .manner: "how sure the writer is"
    case .speaker: "its words are reported"
    case .spokenOf: "others speak of it"
    case .measured(let measure, _): measure.rawValue
    case .word, .sentenceWord, .near, .spelling, .letters, .beginning, .ending: "word"
    case .quoted, .question, .toneGood, .toneBad, .mostlyGood, .mostlyBad, .toneMixed,
      .endingGood, .endingBad, .form, .length, .lateness:
      "the mention and its sentence"
    }
  }
}
