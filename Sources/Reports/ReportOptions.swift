public import CorpusAnalysis
public import Stance
public import TextAnalysis

/// What a report shows, and how its corpus is read.
///
///     var options = ReportOptions()
///     options.title = "The dam"
///     options.targets = [Target(name: "council", aliases: ["council", "mayor"])]
public struct ReportOptions: Codable, Equatable, Sendable {
  /// The heading of the page.
  public var title = "Report"
  /// The field whose values are outlets, which are compared with the others of their language.
  public var outletField = "outlet"
  /// Whose stance is shown; no stance is where there are none.
  public var targets: [Target] = []
  /// What becomes of near-copies; `nil` where nobody looks for them and the page does not speak of them.
  public var copies: CopyTreatment? = .cluster
  /// Whether subscribe lines, bylines and the like count, which recur in the documents of an outlet.
  public var keepsFurniture = false
  /// Whether the words of datelines count.
  public var keepsDatelines = false
  /// Whether terms are stems where their language has a stemmer.
  public var stems = false
  /// The language of every document (BCP 47); each document's own where it is `nil`.
  public var language: String?
  public var rules = TermRules.words
  /// How often documents are drawn again for an interval; within ``allowedResamples``.
  public var resamples = 1000
  /// The seed of the draws: the same seed gives the same intervals.
  public var seed: UInt64 = 1

  /// How many draws may be asked for: the ends of an interval from fewer vary too much with the seed.
  public static let allowedResamples = 100...100_000

  public init() {}

  /// Whether the options make sense.
  ///
  /// - Throws: ``ReportOptionError`` with the option and what is wrong with it.
  public func check() throws(ReportOptionError) {
    guard Self.allowedResamples.contains(resamples) else {
      throw ReportOptionError(
        option: "resamples",
        reason:
          "must be from \(Self.allowedResamples.lowerBound) to \(Self.allowedResamples.upperBound)")
    }
    if let target = targets.first(where: { $0.name.isEmpty || $0.aliases.isEmpty }) {
      throw ReportOptionError(
        option: "targets", reason: "\"\(target.name)\" needs a name and what it is called")
    }
  }

  /// What is a term, and what is a group.
  var plan: GroupPlan {
    GroupPlan(
      fields: [outletField], within: "lang",
      terms: TermOptions(
        stems: stems, keepsDatelines: keepsDatelines, language: language, rules: rules))
  }
}

/// An option of a report has a value that it can't have.
public struct ReportOptionError: Error, Equatable, CustomStringConvertible {
  /// The property of ``ReportOptions``.
  public let option: String
  public let reason: String

  public var description: String { "\(option) \(reason)." }
}
