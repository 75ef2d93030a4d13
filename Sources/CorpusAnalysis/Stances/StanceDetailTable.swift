internal import CorpusStatistics
internal import Names
public import Stance
public import Tables
internal import TextAnalysis

/// Whom each group quotes on each target.
///
///     let table = SpeakerTable(StanceOptions([council], by: ["outlet"]))
///     for row in try await table.rows(of: corpus).rows { print(row.values, row.name, row.side) }
///
/// All spellings of a name, in any script, are one speaker. The rows come by target and group, the most
/// quoted first.
public struct SpeakerTable: StanceDetailTable {
  public static let name = "speakers"

  public var options: StanceOptions
  public init(_ options: StanceOptions) { self.options = options }

  public var columns: [Column] {
    options.head + [.speaker, .mentions, .detailDocuments, .meanStance, .side]
  }

  public func cells(of row: StanceDetail) -> [Cell] {
    row.cells(options) + [.text(row.side.rawValue)]
  }

  /// Speakers with all spellings of a name, in any script, under one.
  package static func details(
    of stances: GroupStances
  ) throws -> [StanceDetailKey: GroupStances.Detail] {
    let speakers = stances.speakers
    var counts: [String: Int] = [:]
    for (key, detail) in speakers { counts[key.name, default: 0] += detail.mentions }
    let names = try NameGroups(counts)
    var joined: [StanceDetailKey: GroupStances.Detail] = [:]
    for (key, detail) in speakers {
      var key = key
      key.name = names.group(of: key.name)?.name ?? key.name
      joined[key, default: GroupStances.Detail()].add(detail)
    }
    return joined
  }
}

/// By which words each group calls each target, in its own voice and in those it quotes.
///
///     let table = LabelTable(StanceOptions([council], by: ["outlet"]))
///     for row in try await table.rows(of: corpus).rows { print(row.values, row.name, row.mentions) }
///
/// The rows come by target and group, the most frequent first.
public struct LabelTable: StanceDetailTable {
  public static let name = "labels"

  public var options: StanceOptions
  public init(_ options: StanceOptions) { self.options = options }

  public var columns: [Column] {
    options.head + [.labelName, .mentions, .detailDocuments, .meanStance, .voice]
  }

  public func cells(of row: StanceDetail) -> [Cell] {
    row.cells(options) + [.optional(row.voice?.rawValue)]
  }

  package static func details(of stances: GroupStances) -> [StanceDetailKey: GroupStances.Detail] {
    StanceWords(stances).named(stances.labels, .label)
  }
}

/// What each group says that each target does, and that is done to it.
///
///     let table = ActTable(StanceOptions([council], by: ["outlet"]))
///     for row in try await table.rows(of: corpus).rows { print(row.values, row.name, row.mentions) }
///
/// The rows come by target and group, the most frequent first.
public struct ActTable: StanceDetailTable {
  public static let name = "acts"

  public var options: StanceOptions
  public init(_ options: StanceOptions) { self.options = options }

  public var columns: [Column] {
    options.head + [.actName, .mentions, .detailDocuments, .meanAct, .actRole, .voice]
  }

  public func cells(of row: StanceDetail) -> [Cell] {
    row.cells(options) + [.optional(row.role?.rawValue), .optional(row.voice?.rawValue)]
  }

  package static func details(of stances: GroupStances) -> [StanceDetailKey: GroupStances.Detail] {
    StanceWords(stances).named(stances.acts, .act)
  }
}

/// The mentions of a target by one speaker, by one label, or with one act, in a group.
public struct StanceDetail: Sendable, Equatable {
  /// On which side a speaker is.
  public enum Side: String, Sendable {
    case `for`, against, neither
  }

  public let target, language: String
  /// The values of the fields that make the group.
  public let values: [String]
  /// The speaker, the label or the act.
  public let name: String
  /// What the target is to the act; `nil` for what is none.
  public let role: MentionStance.Act.Role?
  /// In whose voice a label or an act stands; `nil` for speakers.
  public let voice: MentionStance.Voice?
  public let mentions, documents: Int
  /// The mean stance of the mentions, or what the act says of the target, from -1 to 1.
  public let mean: Double
  /// On which side it is, by all groups of the language.
  public let side: Side

  fileprivate func cells(_ options: StanceOptions) -> [Cell] {
    options.head(target: target, language: language, values) + [
      .text(name), .count(mentions), .count(documents), .number(mean),
    ]
  }

  /// What sides are told by: a target, a language and a speaker.
  private struct Scope: Hashable {
    let target: Int
    let language, name: String

    init(_ key: StanceDetailKey) {
      (target, language, name) = (key.target, key.group.within, key.name)
    }
  }

  /// A target in a group.
  private struct TargetGroup: Hashable {
    let target: Int
    let group: GroupKey
  }

  static func rows(
    of details: [StanceDetailKey: GroupStances.Detail], _ options: StanceOptions
  ) -> [StanceDetail] {
    let sorted = details.sorted { one, other in
      if one.key.target != other.key.target || one.key.group != other.key.group {
        return one.key < other.key
      }
      return one.value.mentions != other.value.mentions
        ? one.value.mentions > other.value.mentions : one.key < other.key
    }
    var balances: [Scope: Int] = [:]
    for (key, detail) in sorted {
      balances[Scope(key), default: 0] += detail.favourable - detail.unfavourable
    }
    var shown: [TargetGroup: Int] = [:]
    let plan = options.plan
    return sorted.compactMap { key, detail in
      let pair = TargetGroup(target: key.target, group: key.group)
      guard options.top == 0 || shown[pair, default: 0] < options.top else { return nil }
      shown[pair, default: 0] += 1
      let balance = balances[Scope(key)] ?? 0
      return StanceDetail(
        target: options.targets[key.target].name, language: key.group.within,
        values: plan.values(key.group), name: key.name, role: key.role, voice: key.voice,
        mentions: detail.mentions, documents: detail.documents,
        mean: Double(detail.sum) / Double(detail.mentions) / Double(StanceCollector.one),
        side: balance > 0 ? .for : balance < 0 ? .against : .neither)
    }
  }
}
