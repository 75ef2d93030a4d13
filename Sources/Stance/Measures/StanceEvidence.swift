/// What speaks at a mention, one item a place in the text.
struct StanceEvidence {
  private struct Place {
    var entry: String
    var rule: String
    var weight = 0.0
    /// What a measure counts there.
    var measured: (measure: StanceMeasure, value: Double)?
    /// The weight of the part that gave the rule, where no measure did.
    var strongest = 0.0
    var isOfModel = false
  }

  private var places: [Range<Int>: Place] = [:]
  /// The places that measures name, in order.
  private let measured: [Range<Int>]

  /// Less than this is not worth showing.
  private static let least = 0.005

  /// - Parameter items: what the measures count, which names its places; at one place what says the most.
  init(_ items: [MeasureItem]) {
    for item in items where abs(item.value) >= abs(places[item.range]?.measured?.value ?? 0) {
      places[item.range] = Place(
        entry: item.entry, rule: item.rule.rawValue, measured: (item.measure, item.value))
    }
    measured = places.keys.sorted {
      ($0.lowerBound, $0.upperBound) < ($1.lowerBound, $1.upperBound)
    }
  }

  /// Adds what a feature weighs, at its place, or at the place that a measure names around it.
  mutating func add(_ weight: Double, of item: MentionFeatures.Item) {
    let range = measured.first { $0.contains(item.range) } ?? item.range
    let kind = item.feature.kind
    var place =
      places[range]
      ?? Place(entry: item.entry, rule: kind.plainName, isOfModel: kind.isOfModel)
    place.weight += weight
    if place.measured == nil, abs(weight) > place.strongest {
      (place.strongest, place.entry) = (abs(weight), item.entry)
      (place.rule, place.isOfModel) = (kind.plainName, kind.isOfModel)
    }
    places[range] = place
  }

  /// In the order of the text.
  var items: [MentionStance.Evidence] {
    places.filter { $0.value.measured != nil || abs($0.value.weight) >= Self.least }
      .sorted { ($0.key.lowerBound, $0.key.upperBound) < ($1.key.lowerBound, $1.key.upperBound) }
      .map { range, place in
        .init(
          range: range, entry: place.entry, rule: place.rule, weight: place.weight,
          measure: place.measured?.measure, value: place.measured?.value,
          isOfModel: place.isOfModel)
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
