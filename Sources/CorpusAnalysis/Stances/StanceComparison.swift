package import CorpusStatistics

/// The mean stance of a group toward a target in a voice, beside that of the other groups.
package struct StanceComparison: Sendable {
  package let key: StanceKey
  package let own: ResampledMean
  package let interval: Interval?
  /// How far the group's mean is from that of the others, and what is known of that; `nil` where there are no others.
  package let contrast: Contrast?

  package struct Contrast: Sendable {
    package let difference: Double
    package let interval: Interval?
    package let p: PValue
    /// How many mentions it rests on.
    package let mentions: Int
  }

  /// The comparison with all others.
  ///
  /// - Parameter whole: the scores of all groups that are compared.
  package init(_ key: StanceKey, in stances: GroupStances, whole: ResampledMean) {
    let own = stances.scores.parts[key] ?? ResampledMean()
    self.key = key
    self.own = own
    interval = own.interval()
    contrast = own.contrast(in: whole).map {
      Contrast(
        difference: $0.difference, interval: $0.interval, p: $0.p, mentions: own.count)
    }
  }

  /// The comparison with others of the same values of a field, such as days.
  package init(matched key: StanceKey, in stances: GroupStances, resamples: Int, seed: UInt64) {
    let own = stances.scores.parts[key] ?? ResampledMean()
    self.key = key
    self.own = own
    interval = own.interval()
    let others = stances.matched.parts.keys.filter { $0.beside == key.beside && $0 != key }.sorted()
    let rest = others.reduce(into: DocumentScores()) {
      $0.merge(stances.matched.parts[$1] ?? DocumentScores())
    }
    let matched = MatchedScores(stances.matched.parts[key] ?? DocumentScores(), rest)
    contrast =
      matched.count == 0
      ? nil
      : Contrast(
        difference: matched.difference,
        interval: matched.interval(resamples: resamples, seed: seed), p: matched.p,
        mentions: matched.count)
  }
}
