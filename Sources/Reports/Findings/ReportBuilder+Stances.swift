internal import CorpusAnalysis
internal import CorpusStatistics
internal import Tables

/// Who stands where on whom.
extension ReportBuilder {
  func addStances(to report: inout Report) throws {
    guard !options.targets.isEmpty else {
      report.absent.append(
        Report.Fact(
          "Stance", "no target was named: the person, state or thing that texts are for or against."
        ))
      return
    }
    let (rows, findings) = (stanceRows(), try StanceFindings(survey.stances))
    for (number, target) in options.targets.enumerated() {
      guard let rows = rows[number] else {
        report.absent.append(Report.Fact("Stance", "no text mentions “\(target.name)”."))
        continue
      }
      let keys = shown(rows)
      let sorted = keys.compactMap { rows[$0] }
      let profiles = stanceProfiles(of: number, in: keys, findings)
      report.stances.append(
        Report.StanceTable(
          target: target.name, aliases: target.aliases, rows: sorted,
          profiles: profiles.filter { !$0.isEmpty },
          contrasts: Self.contrasts(profiles, target: target.name),
          note: Report.shown(
            sorted.count, of: rows.count, "outlets in a language", by: "mentions") ?? ""))
    }
  }

  /// The rows of each target that is mentioned, by its number.
  private func stanceRows() -> [Int: [GroupKey: Report.Stance]] {
    let whole = survey.stances
    let wholes = whole.wholes
    let comparisons = whole.scores.parts.keys.sorted().map {
      StanceComparison($0, in: whole, whole: wholes[$0.beside] ?? ResampledMean())
    }
    // What is corrected for is all that the page compares.
    let q = MultipleTests.benjaminiHochberg.corrected(
      comparisons.map { $0.contrast?.p.number ?? .nan })
    let courses = survey.stanceCourses(most: Limit.courseTimes)
    var rows: [Int: [GroupKey: Report.Stance]] = [:]
    for (comparison, q) in zip(comparisons, q) {
      let (key, group) = (comparison.key, comparison.key.group)
      var row =
        rows[key.target]?[group]
        ?? Report.Stance(group: Self.name(of: group), language: group.within)
      if key.voice == .outlet {
        row.own = side(comparison, q: q)
        row.course = courses[key] ?? []
      } else {
        row.quoted = side(comparison, q: q)
      }
      rows[key.target, default: [:]][group] = row
    }
    return rows
  }

  /// The rows with the most mentions.
  ///
  /// Levels of languages can't be compared, so each is by itself: from against to for, in the own voice.
  private func shown(_ rows: [GroupKey: Report.Stance]) -> [GroupKey] {
    let ranks = Dictionary(uniqueKeysWithValues: languages.enumerated().map { ($1.tag, $0) })
    let most = rows.sorted { one, other in
      let (a, b) = (one.value.mentions, other.value.mentions)
      return a != b ? a > b : one.key < other.key
    }.prefix(Limit.voiceGroups)
    return most.sorted { one, other in
      let (first, second) = (ranks[one.key.within] ?? 0, ranks[other.key.within] ?? 0)
      let (a, b) = (one.value.own?.mean ?? 2, other.value.own?.mean ?? 2)
      return first != second ? first < second : a != b ? a < b : one.key < other.key
    }.map(\.key)
  }

  private func side(_ comparison: StanceComparison, q: Double) -> Report.StanceSide {
    let one = Double(StanceCollector.one)
    return Report.StanceSide(
      mean: comparison.own.mean / one,
      interval: comparison.interval.map { Interval(low: $0.low / one, high: $0.high / one) },
      mentions: comparison.own.count, documents: survey.stances.documents[comparison.key] ?? 0,
      q: q, sentences: (survey.stanceSentences[comparison.key] ?? []).map(Self.sentence))
  }

  /// A sentence with what the measures count in it; where they count nothing, with what weighs most in the model.
  private static func sentence(_ sentence: StanceSentence) -> Report.ToneSentence {
    let measured = sentence.evidence.filter { $0.measure != nil && $0.value != 0 }
    // Words by themselves weigh, but tell a reader little.
    let weighed = sentence.evidence.filter { !$0.isOfModel }
      .sorted { abs($0.weight) > abs($1.weight) }
    return Report.ToneSentence(
      document: sentence.id, text: (sentence.speaker.map { "\($0): " } ?? "") + sentence.text,
      score: sentence.stance,
      evidence: (measured.isEmpty ? weighed : measured).prefix(5).map { item in
        let value = item.value ?? item.weight
        let sign = value < 0 ? "−" : "+"
        return "\(item.entry) \(sign)\(Decimal.text(abs(value), decimals: 1)) (\(item.rule))"
      })
  }
}
