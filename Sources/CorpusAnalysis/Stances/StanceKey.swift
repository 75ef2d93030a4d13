package import Corpora
package import Stance

/// Whom mentions are of, in which voice, in which group.
package struct StanceKey: Hashable, Comparable, Sendable {
  /// The number of the target.
  package let target: Int
  package let voice: MentionStance.Voice
  package let group: GroupKey

  package init(target: Int, voice: MentionStance.Voice, group: GroupKey) {
    (self.target, self.voice, self.group) = (target, voice, group)
  }

  /// What levels are compared by: a language and a voice.
  package struct Baseline: Hashable {
    package let language: String
    package let voice: MentionStance.Voice
  }

  /// What groups are compared within: a target, a voice and a language.
  package struct Beside: Hashable {
    package let target: Int
    package let voice: MentionStance.Voice
    package let language: String
  }

  package var beside: Beside { Beside(target: target, voice: voice, language: group.within) }

  package var baseline: Baseline { Baseline(language: group.within, voice: voice) }

  package static func < (one: StanceKey, other: StanceKey) -> Bool {
    if one.target != other.target { return one.target < other.target }
    if one.group != other.group { return one.group < other.group }
    return one.voice.rawValue < other.voice.rawValue
  }
}

/// What a measure says of whom, in which voice, in which group.
package struct MeasureKey: Hashable, Comparable, Sendable {
  package let measure: StanceMeasure
  package let key: StanceKey

  /// What groups are compared within.
  package struct Beside: Hashable {
    package let measure: StanceMeasure
    package let beside: StanceKey.Beside
  }

  package var beside: Beside { Beside(measure: measure, beside: key.beside) }

  package static func < (one: MeasureKey, other: MeasureKey) -> Bool {
    one.key != other.key ? one.key < other.key : one.measure.rawValue < other.measure.rawValue
  }
}

/// Who is quoted on a target, by which word a target is called, or what it does, in a group.
package struct StanceDetailKey: Hashable, Comparable, Sendable {
  package let target: Int
  package let group: GroupKey
  /// The name of the speaker, or the stem of the label or the act.
  package var name: String
  /// What the target is to an act; `nil` for what is none.
  package var role: MentionStance.Act.Role?
  /// In whose voice a label or an act stands; `nil` for speakers.
  package var voice: MentionStance.Voice?

  package static func < (one: StanceDetailKey, other: StanceDetailKey) -> Bool {
    if one.target != other.target { return one.target < other.target }
    if one.group != other.group { return one.group < other.group }
    if one.name != other.name { return one.name < other.name }
    if one.role != other.role { return one.role?.rawValue ?? "" < other.role?.rawValue ?? "" }
    return one.voice?.rawValue ?? "" < other.voice?.rawValue ?? ""
  }
}

/// Whom mentions of one day are of.
package struct StanceDay: Hashable, Sendable {
  package let key: StanceKey
  package let day: Day
}
