internal import CorpusAnalysis
internal import CorpusStatistics
internal import Names
internal import Stance
internal import Tables

/// What outlets call a target, tell of it, and whom they quote on it.
extension ReportBuilder {
  /// What all groups say of all targets, worked out once.
  struct StanceFindings {
    /// A target in a group.
    struct Place: Hashable {
      let target: Int
      let group: GroupKey
    }

    let measured: MeasuredGroups
    let labels: [StanceKey: [CorpusAnalysis.StanceTable.Row.LabelShare]]
    /// Those of the groups' own voice, the most frequent first.
    let acts: [Place: [(key: StanceDetailKey, detail: GroupStances.Detail)]]
    let speakers: [Place: [(key: StanceDetailKey, detail: GroupStances.Detail)]]

    init(_ stances: GroupStances) throws {
      let words = StanceWords(stances)
      measured = MeasuredGroups(stances, .benjaminiHochberg)
      labels = stances.labelShares(words)
      acts = Self.placed(words.named(stances.acts, .act).filter { $0.key.voice == .outlet })
      speakers = Self.placed(try SpeakerTable.details(of: stances))
    }

    private static func placed(
      _ details: [StanceDetailKey: GroupStances.Detail]
    ) -> [Place: [(key: StanceDetailKey, detail: GroupStances.Detail)]] {
      Dictionary(grouping: details) { Place(target: $0.key.target, group: $0.key.group) }
        .mapValues { details in
          details.sorted { ($1.value.mentions, $0.key) < ($0.value.mentions, $1.key) }
            .map { ($0.key, $0.value) }
        }
    }
  }

  /// The profiles of a target in groups, by what they say in their own voice.
  func stanceProfiles(
    of target: Int, in groups: [GroupKey], _ findings: StanceFindings
  ) -> [Report.StanceProfile] {
    groups.map { group in
      let key = StanceKey(target: target, voice: .outlet, group: group)
      let place = StanceFindings.Place(target: target, group: group)
      func acts(_ role: MentionStance.Act.Role) -> [Report.StanceAct] {
        (findings.acts[place] ?? []).filter { $0.key.role == role }.map {
          Report.StanceAct(
            name: $0.key.name, mentions: $0.detail.mentions, good: $0.detail.favourable,
            bad: $0.detail.unfavourable)
        }
      }
      let labels = findings.labels[key] ?? []
      return Report.StanceProfile(
        group: Self.name(of: group), language: group.within,
        measures: findings.measured.said[key] ?? [:],
        names: Array(labels.prefix(Limit.stanceNames)),
        named: labels.reduce(0) { $0 + $1.mentions }, done: acts(.doer), suffered: acts(.doneTo),
        speakers: (findings.speakers[place] ?? []).prefix(Limit.stanceSpeakers).map {
          ($0.key.name, $0.detail.mentions)
        })
    }
  }

  /// What sets groups of one language apart, each in a sentence that the table bears out.
  ///
  /// Of each measure it names the two groups furthest apart among those that differ from the others (q below .05).
  static func contrasts(
    _ profiles: [Report.StanceProfile], target: String
  ) -> [String] {
    var languages = [String]()
    for profile in profiles where !languages.contains(profile.language) {
      languages.append(profile.language)
    }
    return languages.flatMap { language -> [String] in
      let own = profiles.filter { $0.language == language }
      return StanceMeasure.allCases.compactMap { measure in
        let sure = own.compactMap { profile in
          profile.measures[measure].map { (profile, $0) }
        }.filter { $0.1.q < Report.significant && $0.1.mentions >= Limit.stanceMentions }
          .sorted { ($0.1.mean, $0.0.group) < ($1.1.mean, $1.0.group) }
        guard let (low, least) = sure.first, let (high, most) = sure.last, least.mean < most.mean,
          measure != .labels || !low.names.isEmpty && !high.names.isEmpty
        else { return nil }
        return sentence(measure, target, (low, least), (high, most))
      }
    }
  }

  private typealias Side = (
    profile: Report.StanceProfile, said: CorpusAnalysis.StanceTable.Row.Measured
  )

  private static func sentence(
    _ measure: StanceMeasure, _ target: String, _ low: Side, _ high: Side
  ) -> String {
    switch measure {
    case .labels:
      return "\(named(low, target)) \(named(high, target))"
    case .acts:
      return "\(told(low, target)) \(told(high, target))"
    case .report:
      return
        "\(low.profile.group) reports the words of \(target) with the most doubt (\(signed(low.said.mean)) over \(low.said.mentions) reports), \(high.profile.group) with the least (\(signed(high.said.mean)) over \(high.said.mentions))."
    case .words:
      return
        "The words that \(low.profile.group) says of \(target) are the worst (\(signed(low.said.mean)) over \(low.said.mentions) mentions), those of \(high.profile.group) the best (\(signed(high.said.mean)) over \(high.said.mentions))."
    }
  }

  private static func named(_ side: Side, _ target: String) -> String {
    let names = side.profile.names.prefix(2).map {
      "“\($0.name)” (\(Decimal.text(100 * $0.share, decimals: 0)) %)"
    }.joined(separator: " and ")
    return
      "\(side.profile.group) calls \(target) mostly \(names), of \(side.profile.named) names in its own voice."
  }

  private static func told(_ side: Side, _ target: String) -> String {
    func count(_ acts: [Report.StanceAct]) -> Int { acts.reduce(0) { $0 + $1.mentions } }
    let done = side.profile.done
    return
      "Of the acts of \(target) that \(side.profile.group) tells of, \(done.reduce(0) { $0 + $1.bad }) are bad and \(done.reduce(0) { $0 + $1.good }) good, of \(count(done)); \(count(side.profile.suffered)) more are done to it."
  }

  private static func signed(_ value: Double) -> String {
    (value < 0 ? "−" : "+") + Decimal.text(abs(value), decimals: 2)
  }
}
