internal import Corpora

/// The mean stance of some time.
package struct StanceTime: Sendable, Equatable {
  /// Of the span, such as `2016-11`.
  package let name: String
  /// From −1 to 1, over mentions; `nan` where there are none.
  package let mean: Double
  package let mentions: Int

  package init(name: String, mean: Double, mentions: Int) {
    (self.name, self.mean, self.mentions) = (name, mean, mentions)
  }
}

extension CorpusSurvey {
  /// Means over time in the outlets' own voices: by the finest spans of which there are at most so many; none
  /// where all documents are of one span.
  package func stanceCourses(most: Int) -> [StanceKey: [StanceTime]] {
    let days = facts.compactMap(\.day)
    guard let first = days.min(), let last = days.max(), first < last else { return [:] }
    let width =
      Day.Bin.allCases.first { TimeBins.names($0, from: first, to: last).count <= most } ?? .year
    let names = TimeBins.names(width, from: first, to: last)
    guard names.count > 1 else { return [:] }
    var sums: [StanceKey: [String: (sum: Int, mentions: Int)]] = [:]
    for (mentioned, found) in stances.days where mentioned.key.voice == .outlet {
      let name = mentioned.day.name(of: width)
      let known = sums[mentioned.key]?[name] ?? (0, 0)
      sums[mentioned.key, default: [:]][name] = (
        known.sum + found.sum, known.mentions + found.mentions
      )
    }
    return sums.mapValues { sums in
      names.map { name in
        let (sum, mentions) = sums[name] ?? (0, 0)
        let mean =
          mentions == 0 ? .nan : Double(sum) / Double(mentions) / Double(StanceCollector.one)
        return StanceTime(name: name, mean: mean, mentions: mentions)
      }
    }
  }
}
