internal import CorpusAnalysis
internal import CorpusStatistics
internal import Names
internal import Stance
internal import Tables

/// What outlets call a target, tell of it, and whom they quote on it.
extension ReportBuilder {
  /// What all groups say of all targets, worked out once.
  struct StanceFindings {
    let measured: MeasuredGroups
    let words: StanceWords
    let acts: [StanceDetailKey: GroupStances.Detail]

    init(_ stances: GroupStances) {
      measured = MeasuredGroups(stances, .benjaminiHochberg)
      words = StanceWords(stances)
      acts = words.joined(stances.acts)
    }
  }

  /// The profiles of a target in groups, by what the survey has of its own voice.
  ///
  /// - Parameter said: what all groups say of all targets.
  func stanceProfiles(
    of target: Int, in groups: [GroupKey], _ said: StanceFindings
  ) -> [Report.StanceProfile] {
    let whole = survey.stances
    return groups.map { group in
      let key = StanceKey(target: target, voice: .outlet, group: group)
      func acts(_ role: MentionStance.Act.Role) -> [Report.StanceAct] {
        said.acts.filter {
          $0.key.target == target && $0.key.group == group && $0.key.role == role
            && $0.key.voice == .outlet
        }.sorted {
          ($1.value.mentions, $0.key.name) < ($0.value.mentions, $1.key.name)
        }.map {
          Report.StanceAct(
            entry: $0.key.name, mentions: $0.value.mentions, sum: $0.value.sum)
        }
      }
      let speakers = whole.speakers.filter { $0.key.target == target && $0.key.group == group }
        .sorted { ($1.value.mentions, $0.key.name) < ($0.value.mentions, $1.key.name) }
      return Report.StanceProfile(
        group: Self.name(of: group), language: group.within,
        measures: said.measured.said[key] ?? [:],
        names: whole.labelShares(key, said.words, top: Limit.stanceNames),
        named: whole.names[key]?.values.reduce(0, +) ?? 0, done: acts(.doer),
        suffered: acts(.doneTo),
        speakers: speakers.prefix(Limit.stanceSpeakers).map { ($0.key.name, $0.value.mentions) })
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
        }.filter { $0.1.q < 0.05 && $0.1.mentions >= Limit.stanceMentions }
          .sorted { ($0.1.mean, $0.0.group) < ($1.1.mean, $1.0.group) }
        guard let (low, least) = sure.first, let (high, most) = sure.last, least.mean < most.mean
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
      "“\($0.entry)” (\(Decimal.text(100 * $0.share, decimals: 0)) %)"
    }.joined(separator: " and ")
    return
      "\(side.profile.group) calls \(target) mostly \(names), of \(side.profile.named) names in its own voice."
  }

  private static func told(_ side: Side, _ target: String) -> String {
    func count(_ acts: [Report.StanceAct]) -> Int { acts.reduce(0) { $0 + $1.mentions } }
    return
      "\(side.profile.group) tells \(count(side.profile.done)) times of acts of \(target), \(side.profile.acts(isBad: true)) bad and \(side.profile.acts(isBad: false)) good ones, and \(count(side.profile.suffered)) times of what is done to it."
  }

  private static func signed(_ value: Double) -> String {
    (value < 0 ? "−" : "+") + Decimal.text(abs(value), decimals: 2)
  }
}
