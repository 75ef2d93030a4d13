public import CorpusAnalysis
public import Stance

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
  /// What all tables ask: which words count, what becomes of copies and site furniture.
  public var common = TableOptions()
  /// Whether the page speaks of copies.
  public var tellsCopies = true
  /// How often documents are drawn again for an interval; within `TableOptions.allowedResamples`.
  public var resamples = 1000
  /// The seed of the draws: the same seed gives the same intervals.
  public var seed: UInt64 = 1

  public init() {}

  /// Whether the options make sense.
  ///
  /// - Throws: `OptionError` with the option and what is wrong with it.
  public func check() throws(OptionError) {
    try TableOptions.check(resamples: resamples)
    if let target = targets.first(where: { $0.name.isEmpty || $0.aliases.isEmpty }) {
      throw OptionError("target", "\"\(target.name)\" needs a name and what it is called.")
    }
  }

  /// What is a term, and what is a group.
  var plan: GroupPlan {
    GroupPlan(
      fields: [outletField], within: "lang", cluster: common.cluster, terms: common.terms)
  }
}
