/// What a statistic is, in words that a table, a page and a person at a terminal can share.
public struct Explanation: Sendable, Equatable {
  /// The name of the column that holds it.
  public let name: String
  /// What it measures, in a sentence.
  public let meaning: String
  /// The formula, with the conventions that differ between programs.
  public let formula: String
  /// Who proposed it, and where.
  public let source: String
  /// When it misleads.
  public let caution: String

  init(
    _ name: String, _ meaning: String, formula: String, source: String, caution: String
  ) {
    self.name = name
    self.meaning = meaning
    self.formula = formula
    self.source = source
    self.caution = caution
  }

  /// Statistics of one kind.
  package struct Family: Sendable {
    package let title: String
    package let explanations: [Explanation]
  }

  /// All statistics that explain themselves, by what they are of.
  package static let families: [Family] = [
    Family(title: "Association", explanations: AssociationMeasure.allCases.map(\.explanation)),
    Family(title: "Keyness", explanations: KeynessMeasure.allCases.map(\.explanation)),
    Family(title: "Dispersion", explanations: DispersionMeasure.allCases.map(\.explanation)),
    Family(title: "Diversity", explanations: DiversityMeasure.allCases.map(\.explanation)),
    Family(title: "Similarity", explanations: SimilarityMeasure.allCases.map(\.explanation)),
    Family(title: "Readability", explanations: ReadabilityMeasure.allCases.map(\.explanation)),
    Family(title: "Frequencies, order and inference", explanations: others),
  ]

  /// All statistics that explain themselves, by name.
  ///
  /// A name that several have: that of pairs comes first, that of keyness last.
  public static let all: [Explanation] = families.flatMap(\.explanations).enumerated()
    .sorted { ($0.element.name, $0.offset) < ($1.element.name, $1.offset) }.map(\.element)

  /// All families as one page of Markdown, the article on statistics in this library's documentation.
  public static var article: String {
    var lines = [
      "# Statistics", "",
      "What each statistic is, in the words that the command, the tables and the report use.",
    ]
    for family in families {
      lines += ["", "## \(family.title)"]
      for explanation in family.explanations {
        lines += [
          "", "### \(explanation.name)", "", explanation.meaning, "",
          "- Formula: `\(explanation.formula)`", "- Source: \(explanation.source)",
          "- Caution: \(explanation.caution)",
        ]
      }
    }
    return lines.joined(separator: "\n") + "\n"
  }
}
