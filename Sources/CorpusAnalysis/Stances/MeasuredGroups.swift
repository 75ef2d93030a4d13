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
  /// What a target is called most in a group and a voice, with the share of each among all.
  ///
  /// - Parameter top: how many; all where it is 0.
  package func labelShares(
    _ key: StanceKey, _ words: StanceWords, top: Int
  ) -> [StanceTable.Row.LabelShare] {
    var counts: [String: Int] = [:]
    for (name, count) in names[key] ?? [:] {
      counts[words.name(name, key.group.within), default: 0] += count
    }
    let all = counts.values.reduce(0, +)
    let sorted = counts.sorted { ($1.value, $0.key) < ($0.value, $1.key) }
    return sorted.prefix(top == 0 ? sorted.count : top).map {
      .init(entry: $0.key, share: Double($0.value) / Double(all))
    }
  }
}
