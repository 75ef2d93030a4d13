internal import Corpora
internal import CorpusStatistics
internal import Reports
internal import TextAnalysis

/// What changes over time.
extension ReportBuilder {
  /// A bin with fewer documents of a language is left out, as groups so small have no p value.
  private static let fewestDocuments = AbsentP.fewestDocuments

  /// The share of documents that bins should hold which are not left out; else wider bins are tried.
  private static let coveredShare = 0.8

  func addTrends(_ evidence: ReportEvidence, to report: inout Report) {
    report.trends = languages.prefix(Limit.trendLanguages).compactMap { trends($0, evidence) }
    report.trendsNote =
      Self.shown(
        Limit.trendLanguages, of: languages.count, "languages",
        all: "newsstat terms --by lang --by month")
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
            : "no two spans of time have \(Self.fewestDocuments) documents each in one language, and a term in \(Self.fewestDocuments) of them."
      ))
  }

  /// The bins for the documents of a language: the finest, from the one that suits the whole span, in which
  /// enough documents are in bins that are kept; else that in which most are.
  ///
  /// `nil` where no width gives two bins to compare.
  static func bins(of facts: [DocumentFact]) -> (bin: Day.Bin, bins: [Report.Trends.Bin])? {
    let days = facts.compactMap(\.day)
    guard let finest = bin(for: days), let first = days.min(), let last = days.max() else {
      return nil
    }
    var best: (bin: Day.Bin, bins: [Report.Trends.Bin], documents: Int)?
    for bin in Day.Bin.allCases.drop(while: { $0 != finest }) {
      var (documents, tokens) = ([String: Int](), [String: Int]())
      for fact in facts {
        guard let name = fact.day?.name(of: bin) else { continue }
        documents[name, default: 0] += 1
        tokens[name, default: 0] += fact.tokens
      }
      let bins = binNames(bin, from: first, to: last).map { name in
        Report.Trends.Bin(
          name: name, documents: documents[name] ?? 0, tokens: tokens[name] ?? 0,
          isKept: documents[name] ?? 0 >= fewestDocuments)
      }
      let kept = bins.filter(\.isKept)
      let covered = kept.reduce(0) { $0 + $1.documents }
      guard kept.count > 1 else { continue }
      if Double(covered) >= coveredShare * Double(days.count) { return (bin, bins) }
      if covered > best?.documents ?? 0 { best = (bin, bins, covered) }
    }
    return best.map { ($0.bin, $0.bins) }
  }

  func trends(_ language: LanguageTotal, _ evidence: ReportEvidence) -> Report.Trends? {
    let facts = survey.facts.filter { $0.key.stratum == language.tag }
    guard let (bin, bins) = Self.bins(of: facts) else { return nil }
    let numbers = Dictionary(uniqueKeysWithValues: bins.enumerated().map { ($1.name, $0) })
    let binOfDocument = Dictionary(
      uniqueKeysWithValues: facts.compactMap { fact in
        fact.day.flatMap { numbers[$0.name(of: bin)] }.map { (fact.index, $0) }
      })
    let found = frequent[language.tag, default: []].prefix(Limit.trendCandidates).compactMap {
      changing($0, evidence, language: language.tag, bins: bins, binOfDocument: binOfDocument)
    }
    let most = found.sorted { one, other in
      one.change != other.change
        ? one.change > other.change
        : one.term.term.utf8.lexicographicallyPrecedes(other.term.term.utf8)
    }.prefix(Limit.trendTerms)
    guard !most.isEmpty else { return nil }
    return Report.Trends(
      language: language.tag, bin: bin.rawValue, bins: bins, terms: most.map(\.term),
      note: Self.note(on: bins, bin, undated: facts.count { $0.day == nil }))
  }

  /// A term in each bin, and how unevenly the bins that are kept have it; `nil` where it is in too few
  /// documents of these.
  private func changing(
    _ term: TermID, _ evidence: ReportEvidence, language: String, bins: [Report.Trends.Bin],
    binOfDocument: [Int: Int]
  ) -> (term: Report.Trends.Term, change: Double)? {
    guard let choice = numbers[term] else { return nil }
    var counts = [Int](repeating: 0, count: bins.count)
    var documents = counts
    for (place, count) in evidence.postings.counts(of: choice) {
      guard let bin = binOfDocument[evidence.postings.documents[place].index] else { continue }
      counts[bin] += count
      documents[bin] += 1
    }
    let kept = bins.indices.filter { bins[$0].isKept }
    guard kept.reduce(0, { $0 + documents[$1] }) >= Self.fewestDocuments else { return nil }
    let change = Dispersion(
      occurrences: kept.filter { counts[$0] > 0 }.map { (counts[$0], bins[$0].tokens) },
      tokens: kept.reduce(0) { $0 + bins[$1].tokens }, parts: kept.count,
      smallest: kept.map { bins[$0].tokens }.min() ?? 0
    ).deviation
    return (
      Report.Trends.Term(
        term: survey.survey.vocabulary.string(term), counts: counts, documents: documents,
        lines: lines(term, evidence, language: language, group: nil)), change
    )
  }

  /// What the bins leave out.
  private static func note(
    on bins: [Report.Trends.Bin], _ bin: Day.Bin, undated: Int
  ) -> String {
    let left = bins.filter { !$0.isKept }
    var notes = [String]()
    if !left.isEmpty {
      let lost = left.reduce(0) { $0 + $1.documents }
      notes.append(
        "\(grouped(left.count)) of \(grouped(bins.count)) \(bin.rawValue)s have fewer than \(fewestDocuments) documents and are left out\(lost > 0 ? ", with \(Self.documents(lost))" : "")."
      )
    }
    if undated > 0 { notes.append("\(Self.documents(undated)) without a date are left out too.") }
    return notes.joined(separator: " ")
  }
}
