internal import CorpusAnalysis
internal import CorpusStatistics
internal import Reports
internal import TextAnalysis

/// What sets groups apart, what is frequent, what stands together.
extension ReportBuilder {
  func keynessTable(
    _ comparison: Comparison, _ evidence: ReportEvidence, group: String, reference: String
  ) -> Report.KeynessTable {
    let words = survey.survey
    let key = comparison.key
    let isWhole = key.group.isEmpty && !keys.contains(key)
    let rows = Self.keyRows(comparison, words, stopWords: stopWords[key.stratum])
    return Report.KeynessTable(
      group: group, language: key.stratum,
      reference: reference,
      documents: comparison.target.documents, tokens: comparison.target.tokens,
      terms: rows.map { row in
        Report.KeyTerm(
          term: words.vocabulary.string(row.term), keyness: row.keyness, documents: row.documents,
          interval: comparison.interval(of: row.term), p: row.p.number, q: row.q,
          lines: lines(
            row.term, evidence, language: key.stratum, group: isWhole ? nil : key))
      })
  }

  /// Lines of a term in a group, or in all of a language.
  func lines(
    _ term: TermID, _ evidence: ReportEvidence, language: String, group: GroupKey?
  ) -> [Report.Line] {
    guard let choice = numbers[term] else { return [] }
    if let group {
      return (evidence.lines[.init(choice: choice, key: group)] ?? []).map(\.line)
    }
    let places = keys.filter { $0.stratum == language } + [GroupKey(stratum: language, group: "")]
    return Set(places).flatMap { evidence.lines[.init(choice: choice, key: $0)] ?? [] }
      .sorted { $0.lot < $1.lot }.prefix(ReportEvidence.kept).map(\.line)
  }

  /// Why no outlets are compared.
  var noOutlets: String {
    let outlets = Set(keys.map(\.group)).subtracting([GroupPlan.none])
    guard let one = outlets.first else {
      return
        "no record has a field “\(settings.by)”\(settings.by == "outlet" ? ", “source” or “publisher”" : ""); --by names another."
    }
    if outlets.count == 1, !keys.contains(where: { $0.group == GroupPlan.none }) {
      return "all documents are of one, \(one)."
    }
    return "no two have more than one document each in one language."
  }

  /// What the tables of outlets leave out.
  var outletNote: String {
    let groups = keys.filter { $0.group != GroupPlan.none }
    let comparable = languages.flatMap { Self.comparableGroups($0, in: survey.survey) }
    var notes = [String]()
    let shown = outletTables.reduce(into: [String: Int]()) { $0[$1.key.stratum, default: 0] += 1 }
    if shown.count == 1,
      let note = Self.shown(
        outletTables.count, of: comparable.count, "outlets in a language", all: "newsstat compare")
    {
      notes.append(note)
    } else if outletTables.count < comparable.count {
      notes.append(
        "Shown are \(outletTables.count) of \(comparable.count) outlets in a language, at most \(shown.values.max() ?? 0) of each, those with the most documents; newsstat compare prints all."
      )
    }
    let single = groups.count { survey.survey.groups.parts[$0]?.documents ?? 0 < 2 }
    if single > 0 {
      notes.append("Not compared because they have a single document in a language: \(single).")
    }
    let alone = groups.count - comparable.count - single
    if alone > 0 {
      notes.append("Not compared because their language has no others to compare with: \(alone).")
    }
    return notes.joined(separator: " ")
  }

  func addFrequencies(_ evidence: ReportEvidence, to report: inout Report) {
    report.frequencies = languages.prefix(Limit.languages).map { frequencyTable($0, evidence) }
      .filter { !$0.terms.isEmpty }
    report.frequencyNote =
      Self.shown(Limit.languages, of: languages.count, "languages", all: "newsstat terms --by lang")
      ?? ""
    if report.frequencies.isEmpty {
      report.absent.append(
        Report.Fact("Frequent terms", "the text holds no words but stop words and single letters."))
    }
  }

  func addNetworks(_ evidence: ReportEvidence, to report: inout Report) {
    report.networks = languages.prefix(Limit.networks).compactMap { network($0, evidence) }
    report.networkNote =
      Self.shown(
        Limit.networks, of: languages.count, "languages", all: "newsstat pairs --where lang=…")
      ?? ""
    if report.networks.isEmpty {
      report.absent.append(
        Report.Fact(
          "What stands together",
          "no two frequent terms stand together three times: the text is too short."))
    }
  }

  func frequencyTable(
    _ language: LanguageTotal, _ evidence: ReportEvidence
  ) -> Report.FrequencyTable {
    let groups = Set(
      keys.indices.filter { keys[$0].stratum == language.tag })
    return Report.FrequencyTable(
      language: language.tag, hasStopWords: stopWords[language.tag] != nil,
      terms: frequent[language.tag, default: []].prefix(Limit.frequentTerms).map { term in
        let count = language.counts[term]
        let dispersion = numbers[term].map {
          evidence.postings.dispersion(of: $0) { groups.contains($0.group) }
        }
        return Report.FrequentTerm(
          term: survey.survey.vocabulary.string(term), occurrences: count.occurrences,
          documents: count.documents,
          perMillion: Double(count.occurrences) / Double(max(1, language.counts.tokens)) * 1e6,
          deviation: language.counts.documents > 1 ? dispersion?.deviation ?? .nan : .nan,
          lines: lines(term, evidence, language: language.tag, group: nil))
      })
  }

  func network(_ language: LanguageTotal, _ evidence: ReportEvidence) -> Report.Network? {
    guard let counts = evidence.pairs[language.tag] else { return nil }
    let terms = choice.terms
    var pairs = [Report.Pair]()
    counts.forEachPair { one, other, together in
      guard one != other, together >= 3 else { return }
      let table = counts.table(node: one, near: other, together: together)
      guard Double(together) > table.expected else { return }
      // The vocabulary of the second pass begins with the choice, in code-point order.
      pairs.append(
        Report.Pair(
          a: terms[Int(one)], b: terms[Int(other)], together: together, expected: table.expected,
          logDice: AssociationMeasure.logDice.value(of: table),
          logLikelihood: table.logLikelihood))
    }
    pairs.sort { ($1.logDice, $0.a, $0.b) < ($0.logDice, $1.a, $1.b) }
    let shown = Array(pairs.prefix(Limit.pairs))
    guard !shown.isEmpty else { return nil }
    let places = Dictionary(uniqueKeysWithValues: terms.enumerated().map { ($1, TermID($0)) })
    let names = Set(shown.flatMap { [$0.a, $0.b] })
    return Report.Network(
      language: language.tag, pairs: shown,
      occurrences: Dictionary(
        uniqueKeysWithValues: names.map { name in
          (name, places[name].map { counts.occurrences(of: $0) } ?? 0)
        }),
      lines: Dictionary(
        uniqueKeysWithValues: names.map { name in
          (
            name,
            places[name].map {
              lines(chosen[Int($0)], evidence, language: language.tag, group: nil)
            } ?? []
          )
        }))
  }
}
