internal import CorpusStatistics
internal import Stance
public import Tables

/// All tables, by name.
public enum TableCatalog {
  /// The tables with everything that can be added to their rows, so that all columns are there.
  public static var tables: [any CorpusTable] {
    [
      tokens, frequencies, keyness, similarity, collocations, ConcordanceTable([]),
      DispersionTable([]),
      DocumentProfileTable(), ProfileTable(), growth, FurnitureTable(), CopyTable(), SharingTable(),
      scores, MeanScoreTable(), quotations, mentions, FeatureTable(mentions.options), stances,
      SpeakerTable(stanceOptions),
      LabelTable(stanceOptions), ActTable(stanceOptions), FindingTable(), CoverageTable(),
      EntryTable(), SheetTable(),
      AgreementTable(), PhraseTable(), ScaleTable(positive: [], negative: []), matches, decisions,
      RomanizationTable(), SystemTable(), ThroughputTable(),
      BoundaryTable(), LicenceTable(),
    ]
  }

  /// A column and the tables that have it.
  public struct Entry: Sendable {
    public let column: Column
    public let tables: [String]

    public init(column: Column, tables: [String]) { (self.column, self.tables) = (column, tables) }

    /// All that is known of the column, in lines for a reader.
    public var explanation: String {
      let facts: [(String, String?)] = [
        ("Unit", column.unit), ("Formula", column.formula), ("Source", column.source),
        ("Caution", column.caution), ("Tables", tables.joined(separator: ", ")),
      ]
      let lines = facts.compactMap { label, text -> String? in
        text.map { "  \(label)\(String(repeating: " ", count: 10 - label.count))\($0)\n" }
      }
      return "\(column.name)\n  \(column.meaning)\n" + lines.joined()
    }
  }

  /// All columns by name, each with the tables in which it says the same.
  public static var columns: [Entry] {
    var found: [(column: Column, tables: [String])] = []
    for table in tables {
      let name = type(of: table).name
      for column in table.columns {
        if let index = found.firstIndex(where: { $0.column == column }) {
          found[index].tables.append(name)
        } else {
          found.append((column, [name]))
        }
      }
    }
    return found.enumerated().sorted {
      ($0.element.column.name, $0.offset) < ($1.element.column.name, $1.offset)
    }.map { Entry(column: $0.element.column, tables: $0.element.tables) }
  }

  private static var tokens: TokenTable {
    var options = TokenTable.Options()
    options.addsRelations = true
    return TokenTable(options)
  }

  private static var frequencies: FrequencyTable {
    var options = FrequencyTable.Options()
    options.fields = ["outlet", "date"]
    (options.addsIntervals, options.addsTfIdf) = (true, true)
    options.measures = DispersionMeasure.allCases
    return FrequencyTable(options)
  }

  private static var keyness: KeynessTable {
    var options = KeynessTable.Options()
    options.lexicon = "sentiment"
    (options.takesEachPair, options.addsIntervals) = (true, true)
    (options.addsDocumentTests, options.measures) = (true, KeynessMeasure.allCases)
    return KeynessTable(options)
  }

  private static var similarity: SimilarityTable { SimilarityTable() }

  private static var collocations: CollocationTable {
    var options = CollocationTable.Options()
    (options.node, options.addsPositions, options.addsIntervals) = ("", true, true)
    options.measures = AssociationMeasure.allCases
    return CollocationTable(options)
  }

  private static var growth: GrowthTable {
    var options = GrowthTable.Options()
    options.field = "outlet"
    return GrowthTable(options)
  }

  private static var scores: ScoreTable {
    var options = ScoreTable.Options()
    (options.unit, options.addsEvidence) = (.sentence, true)
    return ScoreTable(options)
  }

  private static var quotations: QuotationTable {
    var options = QuotationTable.Options()
    options.addsText = true
    return QuotationTable(options)
  }

  private static var mentions: MentionTable {
    var options = MentionTable.Options()
    options.addsEvidence = true
    return MentionTable(options)
  }

  private static var stanceOptions: StanceOptions {
    var options = StanceOptions([], by: ["outlet"])
    options.match = "day"
    return options
  }

  private static var matches: MatchTable {
    var options = MatchTable.Options()
    options.matching.addsFeatures = true
    return MatchTable(options)
  }

  private static var decisions: PairMatchTable {
    var options = PairMatchTable.Options()
    options.matching.addsFeatures = true
    return PairMatchTable(options)
  }

  private static var stances: StanceTable { StanceTable(stanceOptions) }
}
