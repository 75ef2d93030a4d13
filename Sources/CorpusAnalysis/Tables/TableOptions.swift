public import TextAnalysis

/// What becomes of documents that are near-copies of one another.
public enum CopyTreatment: String, CaseIterable, Codable, Sendable {
  /// Each counts as if it stood alone.
  case keep
  /// Only the oldest counts.
  case first
  /// Each counts, and all of them are one unit of tests and intervals.
  case cluster

  /// Whether it has to be known which documents are copies.
  ///
  /// - Parameter hasUnits: whether there are tests or intervals, whose units clusters are.
  package func needsClusters(hasUnits: Bool) -> Bool {
    self == .first || (self == .cluster && hasUnits)
  }
}

/// What all tables ask: which words count, what becomes of copies and site furniture, and what is one unit of
/// evidence.
///
///     var options = TableOptions()
///     options.copies = .first
public struct TableOptions: Codable, Equatable, Sendable {
  public var copies = CopyTreatment.cluster
  /// Whether subscribe lines, bylines and the like count, which recur in the documents of an outlet.
  public var keepsFurniture = false
  /// The field whose values are units of evidence, such as a day; clusters of copies where it is `nil`.
  public var cluster: String?
  public var dropsStopWords = false
  /// What a term is of its word: folded, its stem or as it stands.
  public var form = TermForm.folded
  /// Whether the words of datelines count.
  public var keepsDatelines = false
  /// Words in a row that count as one term.
  public var phrases: [String] = []
  /// The language of every document (BCP 47); each document's own where it is `nil`.
  public var language: String?
  public var rules = TermRules.words
  /// Only words of these parts of speech count, by the tables of tags inside the program; all where there are none.
  public var onlyTags: [Tag.PartOfSpeech] = []

  public init() {}

  /// Those of tables that read texts as they stand: with their furniture, copies like all others.
  package static var asItStands: TableOptions {
    var options = TableOptions()
    (options.keepsFurniture, options.copies) = (true, .keep)
    return options
  }

  /// How often documents may be drawn again for an interval: the ends of one from fewer draws vary too much with
  /// the seed.
  public static let allowedResamples = 100...100_000

  /// Whether a table's number of draws makes sense.
  package static func check(resamples: Int) throws(OptionError) {
    guard allowedResamples.contains(resamples) else {
      throw OptionError(
        "replicates",
        "must be from \(allowedResamples.lowerBound) to \(allowedResamples.upperBound).")
    }
  }

  package var terms: TermOptions {
    var terms = TermOptions(
      form: form, dropsStopWords: dropsStopWords, keepsDatelines: keepsDatelines,
      phrases: phrases, language: language, rules: rules)
    terms.onlyTags = Set(onlyTags)
    return terms
  }
}
