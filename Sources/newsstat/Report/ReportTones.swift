internal import CorpusStatistics
internal import Reports
internal import TextAnalysis

/// How the tone of groups differs.
extension ReportBuilder {
  func addTones(to report: inout Report) {
    var byGroup = [GroupKey: [DocumentFact]]()
    for fact in survey.facts { byGroup[fact.key, default: []].append(fact) }
    let keys = byGroup.keys.sorted { one, other in
      let (a, b) = (byGroup[one]?.count ?? 0, byGroup[other]?.count ?? 0)
      if one.stratum != other.stratum {
        let ranks = languages.map(\.tag)
        return (ranks.firstIndex(of: one.stratum) ?? 0) < (ranks.firstIndex(of: other.stratum) ?? 0)
      }
      return a != b ? a > b : one < other
    }
    let shown = keys.prefix(60)
    report.tones = shown.map { tone($0, byGroup[$0] ?? []) }
    let documents = survey.facts.count
    let scored = survey.facts.count { $0.tone != nil }
    let share = Decimal.text(Double(scored) / Double(max(1, documents)) * 100, decimals: 0)
    report.toneNote =
      "\(Self.grouped(scored)) of \(Self.documents(documents)) (\(share) %) could be scored."
    let without = languages.filter { language in
      survey.facts.contains { $0.key.stratum == language.tag && $0.tone == nil }
    }.map { Language.name($0.tag) }
    if !without.isEmpty {
      report.toneNote += " There is no lexicon for \(without.joined(separator: ", "))."
    }
    if shown.count < keys.count {
      report.toneNote += " The table shows \(shown.count) of \(keys.count) groups."
    }
  }

  func tone(_ key: GroupKey, _ facts: [DocumentFact]) -> Report.Tone {
    let values = facts.compactMap { $0.tone.map { Double($0.value) / 10_000 } }
    let known = facts.reduce(0) { $0 + ($1.tone?.known ?? 0) }
    let tokens = facts.reduce(0) { $0 + ($1.tone == nil ? 0 : $1.tokens) }
    var bootstrap = PoissonBootstrap(resamples: settings.replicates, seed: settings.seed)
    var scores = ResampledMean()
    for fact in facts {
      guard let value = fact.tone?.value else { continue }
      bootstrap.draw(fact.identity)
      scores.add(
        ResampledMean.Values(bootstrap, sum: value, squares: value * value, count: 1))
    }
    return Report.Tone(
      group: key.group == GroupPlan.none ? "(no outlet)" : key.group, language: key.stratum,
      documents: facts.count, scored: values.count,
      mean: values.isEmpty ? .nan : values.reduce(0, +) / Double(values.count),
      interval: scores.interval().map { Interval(low: $0.low / 10_000, high: $0.high / 10_000) },
      coverage: tokens > 0 ? Double(known) / Double(tokens) : 0,
      sentences: (survey.strong[key] ?? []).map { sentence in
        Report.ToneSentence(
          document: sentence.id, text: sentence.text, score: Double(sentence.value) / 10_000,
          evidence: sentence.evidence.map { item in
            let sign = item.weight < 0 ? "−" : "+"
            let weight = Decimal.text(abs(Double(item.weight)) / 1000, decimals: 1)
            return "\(item.entry) \(sign)\(weight)"
              + (item.rule == "entry" ? "" : " (\(item.rule.dropFirst(7)))")
          })
      })
  }
}
