package import Corpora
package import CorpusStatistics
package import Stance
package import TextAnalysis

/// The stances of documents, added by target, voice and group.
package struct StanceCollector {
  /// A stance of 1, in the unit of the scores.
  package static let one = 10_000

  private let plan: GroupPlan
  /// The field within whose values groups are compared.
  private let match: String?
  private let targets: [String: Int]
  private var bootstrap: PoissonBootstrap
  package private(set) var stances = GroupStances()
  /// The clearest sentences of each target, voice and group.
  package private(set) var sentences: [StanceKey: [StanceSentence]] = [:]

  package init(
    _ plan: GroupPlan, _ targets: [Target], match: String? = nil, _ bootstrap: PoissonBootstrap
  ) {
    self.bootstrap = bootstrap
    self.plan = plan
    self.match = match
    self.targets = Dictionary(
      targets.enumerated().map { ($0.element.name, $0.offset) }, uniquingKeysWith: { one, _ in one }
    )
  }

  /// Adds the stances at the mentions of a document; `nil` where its language has no lists.
  package mutating func add(
    _ found: [MentionStance]?, _ analysis: Analysis, _ document: Document, _ group: GroupKey
  ) {
    guard let found else {
      stances.unread[analysis.language, default: 0] += 1
      return
    }
    stances.groups[group, default: 0] += 1
    addScores(found, of: document, to: group)
    keep(found, analysis, document, group)
  }

  /// From here on the model's answer is clear enough to show its sentence where no measure takes a side.
  private static let clear = 0.3

  private mutating func keep(
    _ found: [MentionStance], _ analysis: Analysis, _ document: Document, _ group: GroupKey
  ) {
    for stance in found where stance.label != 0 || abs(stance.stance) > Self.clear {
      guard let target = targets[stance.mention.target] else { continue }
      let key = StanceKey(target: target, voice: stance.voice, group: group)
      // The sentence that the mention is in.
      let ends = analysis.sentenceEnds
      let number = ends.firstIndex { Int($0) > stance.mention.range.lowerBound } ?? ends.count - 1
      guard number >= 0 else { continue }
      let range = analysis.sentence(number)
      var bytes = document.text[range]
      while let last = bytes.last, last <= 0x20 { bytes.removeLast() }
      sentences[key, default: []].append(
        StanceSentence(
          document: document.index, id: document.id, start: stance.mention.range.lowerBound,
          text: String(decoding: bytes, as: UTF8.self), stance: stance.stance, label: stance.label,
          speaker: stance.speaker,
          evidence: stance.evidence))
      if sentences[key]?.count ?? 0 > 64 {
        sentences[key] = StanceSentence.trimmed(sentences[key] ?? [])
      }
    }
  }

  private mutating func addScores(
    _ found: [MentionStance], of document: Document, to group: GroupKey
  ) {
    var sums = StanceSums()
    for stance in found {
      guard let target = targets[stance.mention.target] else { continue }
      let key = StanceKey(target: target, voice: stance.voice, group: group)
      let value = Self.scaled(stance.stance)
      sums.add(stance, to: key)
      if let match {
        stances.matched.add(
          DocumentScores.Score(
            index: document.index, cluster: plan.cluster(of: document) ?? "\(document.index)",
            value: value, stratum: document.value(of: match)), to: key)
      }
      if let day = document.day {
        let (sum, mentions) = stances.days[StanceDay(key: key, day: day)] ?? (0, 0)
        stances.days[StanceDay(key: key, day: day)] = (sum + value, mentions + 1)
      }
      if stance.label > 0 { stances.favourable[key, default: 0] += 1 }
      if stance.label < 0 { stances.unfavourable[key, default: 0] += 1 }
    }
    addDetails(found, group)
    if !sums.scores.isEmpty { bootstrap.draw(plan.identity(of: document)) }
    for (key, sum) in sums.scores {
      stances.documents[key, default: 0] += 1
      stances.scores.add(sum.values(bootstrap), to: key)
    }
    for (key, sum) in sums.measured { stances.measured.add(sum.values(bootstrap), to: key) }
  }

  /// Adds who speaks, what targets are called, and what they do.
  private mutating func addDetails(_ found: [MentionStance], _ group: GroupKey) {
    var seen = Set<StanceDetailKey>()
    for stance in found {
      guard let target = targets[stance.mention.target] else { continue }
      let value = Self.scaled(stance.stance)
      if let speaker = stance.speaker {
        let key = StanceDetailKey(target: target, group: group, name: speaker)
        stances.speakers[key, default: GroupStances.Detail()].add(
          value, side: stance.label, isNew: seen.insert(key).inserted)
      }
      var called = Set<String>()
      for label in stance.labels where called.insert(label.stem).inserted {
        let key = StanceDetailKey(
          target: target, group: group, name: label.stem, voice: stance.voice)
        addForm(label.words, .label, of: key)
        stances.labels[key, default: GroupStances.Detail()].add(
          value, side: stance.label, isNew: seen.insert(key).inserted)
      }
      for act in stance.acts {
        let key = StanceDetailKey(
          target: target, group: group, name: act.stem, role: act.role, voice: stance.voice)
        addForm(act.words, .act, of: key)
        stances.acts[key, default: GroupStances.Detail()].add(
          Self.scaled(act.value), side: act.value > 0 ? 1 : act.value < 0 ? -1 : 0,
          isNew: seen.insert(key).inserted)
      }
    }
  }

  private mutating func addForm(
    _ form: String, _ kind: StanceWords.Kind, of key: StanceDetailKey
  ) {
    let stem = StanceWords.Stem(kind: kind, language: key.group.within, text: key.name)
    stances.forms[stem, default: [:]][form, default: 0] += 1
  }

  /// A value from −1 to 1 in the unit of the scores.
  static func scaled(_ value: Double) -> Int { Int((value * Double(one)).rounded()) }
}

extension GroupStances.Detail {
  /// Adds a mention.
  ///
  /// - Parameters:
  ///   - side: 1 for the target, −1 against it.
  ///   - isNew: whether its document has not been counted.
  fileprivate mutating func add(_ value: Int, side: Int, isNew: Bool) {
    mentions += 1
    sum += value
    if side > 0 { favourable += 1 }
    if side < 0 { unfavourable += 1 }
    if isNew { documents += 1 }
  }
}
