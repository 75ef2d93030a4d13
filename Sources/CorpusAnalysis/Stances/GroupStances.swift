package import CorpusStatistics

/// The stances of mentions by target, voice and group.
package struct GroupStances: TablePart {
  /// The mentions of one speaker, by one label, or with one act.
  package struct Detail: Sendable {
    package init() {}

    package var mentions = 0
    /// Of the stances of the mentions, or of what the act says of the target, in ten-thousandths.
    package var sum = 0
    package var documents = 0
    /// Mentions that are for the target, and against it: by their label, or by the act.
    package var favourable = 0
    package var unfavourable = 0

    package mutating func add(_ other: Detail) {
      mentions += other.mentions
      sum += other.sum
      documents += other.documents
      favourable += other.favourable
      unfavourable += other.unfavourable
    }
  }

  package var scores = Grouped<StanceKey, ResampledMean>(ResampledMean())
  /// The scores once more where groups are compared within the values of a field.
  package var matched = Grouped<StanceKey, DocumentScores>(DocumentScores())
  /// By the day of the document: the sum of the scores of its mentions, and how many there are.
  package var days: [StanceDay: (sum: Int, mentions: Int)] = [:]
  package var documents: [StanceKey: Int] = [:]
  /// Mentions with the label 1, and with -1.
  package var favourable: [StanceKey: Int] = [:]
  package var unfavourable: [StanceKey: Int] = [:]
  package var speakers: [StanceDetailKey: Detail] = [:]
  package var labels: [StanceDetailKey: Detail] = [:]
  package var acts: [StanceDetailKey: Detail] = [:]
  /// What the four measures say.
  package var measured = Grouped<MeasureKey, ResampledMean>(ResampledMean())
  /// Of the stems of labels and acts the forms that the corpus has, with how often.
  package var forms: [StanceWords.Stem: [String: Int]] = [:]
  /// Documents of each group, and those in a language without lists.
  package var groups: [GroupKey: Int] = [:]
  package var unread: [String: Int] = [:]

  package init() {}

  package mutating func merge(_ other: consuming GroupStances) {
    scores.merge(other.scores)
    matched.merge(other.matched)
    days.merge(other.days) { ($0.sum + $1.sum, $0.mentions + $1.mentions) }
    documents.merge(other.documents, uniquingKeysWith: +)
    favourable.merge(other.favourable, uniquingKeysWith: +)
    unfavourable.merge(other.unfavourable, uniquingKeysWith: +)
    groups.merge(other.groups, uniquingKeysWith: +)
    unread.merge(other.unread, uniquingKeysWith: +)
    for (key, detail) in other.speakers { speakers[key, default: Detail()].add(detail) }
    for (key, detail) in other.acts { acts[key, default: Detail()].add(detail) }
    measured.merge(other.measured)
    forms.merge(other.forms) { $0.merging($1, uniquingKeysWith: +) }
    for (key, detail) in other.labels { labels[key, default: Detail()].add(detail) }
  }

  /// The scores of all groups together that are compared.
  package var wholes: [StanceKey.Beside: ResampledMean] {
    scores.parts.sorted { $0.key < $1.key }.reduce(into: [:]) {
      $0[$1.key.beside, default: ResampledMean()].merge($1.value)
    }
  }

  /// What the measures say of all groups together that are compared.
  package var measuredWholes: [MeasureKey.Beside: ResampledMean] {
    measured.parts.sorted { $0.key < $1.key }.reduce(into: [:]) {
      $0[$1.key.beside, default: ResampledMean()].merge($1.value)
    }
  }

  /// All mentions of a language in a voice, by which its lists' level is known.
  package var baselines: [StanceKey.Baseline: ResampledMean] {
    scores.parts.sorted { $0.key < $1.key }.reduce(into: [:]) {
      $0[$1.key.baseline, default: ResampledMean()].merge($1.value)
    }
  }
}
