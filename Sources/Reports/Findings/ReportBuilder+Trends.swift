internal import CorpusAnalysis
internal import CorpusStatistics

/// What changes over time.
extension ReportBuilder {
  func addTrends(_ evidence: TermEvidence, to report: inout Report) {
    report.trends = languages.prefix(Limit.trendLanguages).compactMap { trends($0, evidence) }
    report.trendsNote =
      Report.shown(
        Limit.trendLanguages, of: languages.count, "languages")
      ?? ""
    guard report.trends.isEmpty else { return }
    let days = Set(survey.facts.compactMap(\.day))
    report.absent.append(
      Report.Fact(
        "Terms over time",
        days.isEmpty
          ? "no document has a date."
          : days.count == 1
            ? "all documents with a date are of one day."
            : "no two spans of time have \(TimeBins.fewestDocuments) documents each in one language, and a term in \(TimeBins.fewestDocuments) of them."
      ))
  }

  private func trends(_ language: LanguageTotal, _ evidence: TermEvidence) -> Report.Trends? {
    let facts = survey.facts.filter { $0.key.within == language.tag }
    guard let bins = TimeBins(of: facts) else { return nil }
    let found = frequent[language.tag, default: []].prefix(Limit.trendCandidates).compactMap {
      changing($0, evidence, language: language.tag, bins)
    }
    let most = found.sorted { one, other in
      one.change != other.change
        ? one.change > other.change
        : one.term.term.utf8.lexicographicallyPrecedes(other.term.term.utf8)
    }.prefix(Limit.trendTerms)
    guard !most.isEmpty else { return nil }
    return Report.Trends(
      language: language.tag, bin: bins.width.rawValue, bins: bins.spans, terms: most.map(\.term),
      note: Self.note(on: bins, undated: facts.count { $0.day == nil }))
  }

  /// A term in each span, and how unevenly the spans that are kept have it; `nil` where it is in too few
  /// documents of these.
  private func changing(
    _ term: TermID, _ evidence: TermEvidence, language: String, _ bins: TimeBins
  ) -> (term: Report.Trends.Term, change: Double)? {
    guard let choice = numbers[term] else { return nil }
    let found = evidence.postings.counts(of: choice).map {
      (document: evidence.postings.documents[$0.index].index, count: $0.count)
    }
    return TermCourse(found, in: bins).map { course in
      (
        Report.Trends.Term(
          term: survey.counts.vocabulary.string(term), counts: course.counts,
          documents: course.documents,
          lines: lines(term, evidence, language: language, group: nil)), course.change
      )
    }
  }

  /// What the spans leave out.
  private static func note(on bins: TimeBins, undated: Int) -> String {
    let left = bins.spans.filter { !$0.isKept }
    var notes = [String]()
    if !left.isEmpty {
      let lost = left.reduce(0) { $0 + $1.documents }
      notes.append(
        "\(Report.grouped(left.count)) of \(Report.grouped(bins.spans.count)) \(bins.width.rawValue)s have fewer than \(TimeBins.fewestDocuments) documents and are left out\(lost > 0 ? ", with \(Report.documents(lost))" : "")."
      )
    }
    if undated > 0 { notes.append("\(Report.documents(undated)) without a date are left out too.") }
    return notes.joined(separator: " ")
  }
}
