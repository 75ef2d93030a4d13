public import CorpusStatistics
public import Stance
internal import Tables
internal import TextAnalysis

/// What the tables of stances by group ask: of whom, and in what groups.
public struct StanceOptions: Codable, Equatable, Sendable {
  public var common = TableOptions()
  /// Whom mentions are looked for of; no two have one name.
  public var targets: [Target]
  /// The fields whose values are groups: one or two.
  public var fields: [String]
  /// Only mentions in this voice.
  public var voice: MentionStance.Voice?
  /// The field within whose values, such as days, a group is compared with the others; all of it where it is `nil`.
  public var match: String?
  /// How p values are corrected over all rows.
  public var correction = MultipleTests.benjaminiHochberg
  /// How often documents are drawn again for intervals, and from which seed.
  public var resamples = 1000
  public var seed: UInt64 = 1
  /// How many speakers or labels of a group and a target there are; all where it is 0.
  public var top = 10

  public init(_ targets: [Target], by fields: [String]) {
    (self.targets, self.fields) = (targets, fields)
  }

  func check() throws(OptionError) {
    if targets.isEmpty { throw OptionError("by", "needs a --target.") }
    if fields.isEmpty || fields.count > 2 {
      throw OptionError("by", "takes one field or two.")
    }
    if Set(targets.map(\.name)).count < targets.count {
      throw OptionError("target", "names two targets alike.")
    }
    if top < 0 { throw OptionError("top", "must not be negative.") }
    try TableOptions.check(resamples: resamples)
  }

  var plan: GroupPlan {
    GroupPlan(fields: fields, within: "lang", cluster: common.cluster, terms: common.terms)
  }

  /// Whether the language of a group is not one of its fields.
  private var namesLanguage: Bool { !fields.contains("lang") }

  /// The columns that say what a row is about.
  var head: [Column] {
    [.target] + (namesLanguage ? [.lang] : []) + fields.map { .field($0) }
  }

  /// The cells of ``head``.
  func head(target: String, language: String, _ values: [String]) -> [Cell] {
    [.text(target)] + (namesLanguage ? [.text(language)] : []) + values.map { .text($0) }
  }

  /// What a reader of stances has to know.
  func notices(for whole: GroupStances) -> [TableNotice] {
    var notices = plan.missingFields(in: whole.groups.keys).map { TableNotice.noField($0) }
    for (number, target) in targets.enumerated()
    where !whole.scores.parts.keys.contains(where: { $0.target == number }) {
      notices.append(.noMention(target: target.name))
    }
    notices += whole.unread.sorted { $0.key < $1.key }.map {
      .unread(language: $0.key, documents: $0.value)
    }
    let languages = Set(whole.groups.keys.map(\.within))
    if languages.count > 1 { notices.append(.levelsDiffer(languages: languages.sorted())) }
    return notices
  }
}
