package import CorpusStatistics
package import Stance

/// What the four measures say of each target in each group and voice, with what is known of the differences.
package struct MeasuredGroups {
  package let said: [StanceKey: [StanceMeasure: StanceTable.Row.Measured]]

  package init(_ stances: GroupStances, _ correction: MultipleTests) {
    let keys = stances.measured.parts.keys.sorted()
    let wholes = stances.measuredWholes
    let one = Double(StanceCollector.one)
    let contrasts = keys.map { key in
      stances.measured.parts[key]?.contrast(in: wholes[key.beside] ?? ResampledMean())
    }
    let q = correction.corrected(contrasts.map { $0?.p.number ?? .nan })
    var said: [StanceKey: [StanceMeasure: StanceTable.Row.Measured]] = [:]
    for (index, key) in keys.enumerated() {
      guard let own = stances.measured.parts[key] else { continue }
      let interval = own.interval().map { Interval(low: $0.low / one, high: $0.high / one) }
      said[key.key, default: [:]][key.measure] = .init(
        mean: own.mean / one, interval: interval, mentions: own.count, q: q[index])
    }
    self.said = said
  }
}

extension GroupStances {
  /// What targets are called in each group and voice, the most frequent first, with the share of each among all.
  package func labelShares(
    _ words: StanceWords
  ) -> [StanceKey: [StanceTable.Row.LabelShare]] {
    var counts: [StanceKey: [(name: String, mentions: Int)]] = [:]
    for (key, detail) in words.named(labels, .label) {
      guard let voice = key.voice else { continue }
      counts[StanceKey(target: key.target, voice: voice, group: key.group), default: []].append(
        (key.name, detail.mentions))
    }
    return counts.mapValues { names in
      let all = names.reduce(0) { $0 + $1.mentions }
      return names.sorted { ($1.mentions, $0.name) < ($0.mentions, $1.name) }.map {
        .init(name: $0.name, mentions: $0.mentions, share: Double($0.mentions) / Double(all))
      }
    }
  }
}
