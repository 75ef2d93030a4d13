internal import Corpora
internal import CorpusStatistics
internal import Reports

/// What changes over time.
extension ReportBuilder {
  func addTrends(_ evidence: ReportEvidence, to report: inout Report) {
    let days = survey.facts.compactMap(\.day)
    guard let bin = Self.bin(for: days), let first = days.min(), let last = days.max() else {
      report.trendsNote =
        days.isEmpty
        ? "No document has a date." : "All documents are of one day."
      return
    }
    let names = Self.binNames(bin, from: first, to: last)
    let bins = Dictionary(uniqueKeysWithValues: names.enumerated().map { ($1, $0) })
    let binOfDocument = Dictionary(
      uniqueKeysWithValues: survey.facts.compactMap { fact in
        fact.day.flatMap { bins[$0.name(of: bin)] }.map { (fact.index, $0) }
      })
    report.trends = languages.prefix(Limit.trendLanguages).compactMap { language in
      trends(language, evidence, names: names, binOfDocument: binOfDocument)
    }
  }

  func trends(
    _ language: LanguageTotal, _ evidence: ReportEvidence, names: [String],
    binOfDocument: [Int: Int]
  ) -> Report.Trends? {
    var tokens = [Int](repeating: 0, count: names.count)
    for fact in survey.facts where fact.key.stratum == language.tag {
      if let bin = binOfDocument[fact.index] { tokens[bin] += fact.tokens }
    }
    guard tokens.count(where: { $0 > 0 }) > 1 else { return nil }
    let groups = Set(
      keys.indices.filter { keys[$0].stratum == language.tag })
    let documents = evidence.postings.documents
    let all = frequent[language.tag, default: []].prefix(Limit.trendCandidates).compactMap {
      term -> (term: TermID, counts: [Int], change: Double)? in
      guard let choice = numbers[term] else { return nil }
      var counts = [Int](repeating: 0, count: names.count)
      for (place, count) in evidence.postings.counts(of: choice)
      where groups.contains(documents[place].group) {
        if let bin = binOfDocument[documents[place].index] { counts[bin] += count }
      }
      let parts = zip(counts, tokens).filter { $0.0 > 0 }.map { (count: $0.0, tokens: $0.1) }
      guard !parts.isEmpty else { return nil }
      let change = Dispersion(
        occurrences: parts, tokens: tokens.reduce(0, +), parts: tokens.count,
        smallest: tokens.min() ?? 0
      ).deviation
      return (term, counts, change)
    }
    let most = all.sorted { one, other in
      one.change != other.change
        ? one.change > other.change : survey.survey.precedes(one.term, other.term)
    }.prefix(Limit.trendTerms)
    return Report.Trends(
      language: language.tag, bins: zip(names, tokens).map { ($0, $1) },
      terms: most.map { item in
        (
          survey.survey.vocabulary.string(item.term), item.counts,
          lines(item.term, evidence, language: language.tag, group: nil)
        )
      })
  }
}
