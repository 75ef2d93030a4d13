internal import CorpusAnalysis
internal import CorpusStatistics
internal import TextAnalysis

/// What sets groups apart, what is frequent, what stands together.
extension ReportBuilder {
  func addOutletKeyness(_ evidence: TermEvidence, to report: inout Report) {
    report.outletKeyness = outletTables.map {
      keynessTable(
        $0, evidence, group: $0.key.group,
        reference: "the other outlets in \(Language.name($0.key.within))")
    }
    if outletTables.isEmpty {
      report.absent.append(Report.Fact("Outlets compared", noOutlets))
    } else {
      report.outletKeynessNote = outletNote
    }
  }

  func addLanguageKeyness(_ evidence: TermEvidence, to report: inout Report) {
    report.languageKeyness = languageTables.map {
      keynessTable(
        $0, evidence, group: Language.name($0.key.within), reference: "all other languages")
    }
    guard !languageTables.isEmpty else {
      report.absent.append(
        Report.Fact(
          "Languages compared",
          "the corpus is in one language, \(languages.first.map { Language.name($0.tag) } ?? "")."))
      return
    }
    report.languageKeynessNote =
      Report.shown(
        languageTables.count, of: languages.count, "languages")
      ?? ""
  }

  private func keynessTable(
    _ comparison: Comparison, _ evidence: TermEvidence, group: String, reference: String
  ) -> Report.KeynessTable {
    let words = survey.counts
    let key = comparison.key
    let isWhole = key.group.isEmpty && !keys.contains(key)
    let rows = Self.keyRows(comparison, words, stopWords: stopWords[key.within])
    return Report.KeynessTable(
      group: group, language: key.within,
      reference: reference,
      documents: comparison.target.documents, tokens: comparison.target.tokens,
      terms: rows.map { row in
        Report.KeyTerm(
          term: words.vocabulary.string(row.term), keyness: row.keyness, documents: row.documents,
          interval: comparison.interval(of: row.term), p: row.p.number, q: row.q,
          lines: lines(
            row.term, evidence, language: key.within, group: isWhole ? nil : key))
      })
  }

  /// Lines of a term in a group, or in all of a language.
  func lines(
    _ term: TermID, _ evidence: TermEvidence, language: String, group: GroupKey?
  ) -> [Report.Line] {
    guard let choice = numbers[term] else { return [] }
    if let group { return evidence.lines(of: choice, in: [group]) }
    let groups = keys.filter { $0.within == language } + [GroupKey(within: language, group: "")]
    return evidence.lines(of: choice, in: Set(groups))
  }

  /// Why no outlets are compared.
  private var noOutlets: String {
    let outlets = Set(keys.map(\.group)).subtracting([GroupPlan.none])
    guard let one = outlets.first else {
      return
        "no record has a field “\(options.outletField)”\(options.outletField == "outlet" ? ", “source” or “publisher”" : ""); name another that tells outlets apart."
    }
    if outlets.count == 1, !keys.contains(where: { $0.group == GroupPlan.none }) {
      return "all documents are of one, \(one)."
    }
    return "no two have more than one document each in one language."
  }

  /// What the tables of outlets leave out.
  private var outletNote: String {
    let groups = keys.filter { $0.group != GroupPlan.none }
    let comparable = languages.flatMap { Self.comparableGroups($0, in: survey.counts) }
    var notes = [String]()
    let shown = outletTables.reduce(into: [String: Int]()) { $0[$1.key.within, default: 0] += 1 }
    if shown.count == 1,
      let note = Report.shown(
        outletTables.count, of: comparable.count, "outlets in a language")
    {
      notes.append(note)
    } else if outletTables.count < comparable.count {
      notes.append(
        "Shown are \(outletTables.count) of \(comparable.count) outlets in a language, at most \(shown.values.max() ?? 0) of each, those with the most documents."
      )
    }
    let single = groups.count { survey.counts.groups.parts[$0]?.documents ?? 0 < 2 }
    if single > 0 {
      notes.append("Not compared because they have a single document in a language: \(single).")
    }
    let alone = groups.count - comparable.count - single
    if alone > 0 {
      notes.append("Not compared because their language has no others to compare with: \(alone).")
    }
    return notes.joined(separator: " ")
  }

  func addFrequencies(_ evidence: TermEvidence, to report: inout Report) {
    report.frequencies = languages.prefix(Limit.languages).map { frequencyTable($0, evidence) }
      .filter { !$0.terms.isEmpty }
    report.frequencyNote =
      Report.shown(
        Limit.languages, of: languages.count, "languages")
      ?? ""
    if report.frequencies.isEmpty {
      report.absent.append(
        Report.Fact("Frequent terms", "the text holds no words but stop words and single letters."))
    }
  }

  func addNetworks(_ evidence: TermEvidence, to report: inout Report) {
    report.networks = languages.prefix(Limit.networks).compactMap { network($0, evidence) }
    report.networkNote =
      Report.shown(
        Limit.networks, of: languages.count, "languages")
      ?? ""
    if report.networks.isEmpty {
      report.absent.append(
        Report.Fact(
          "What stands together",
          "no two frequent terms stand together three times: the text is too short."))
    }
  }

  private func frequencyTable(
    _ language: LanguageTotal, _ evidence: TermEvidence
  ) -> Report.FrequencyTable {
    let groups = Set(
      keys.indices.filter { keys[$0].within == language.tag })
    return Report.FrequencyTable(
      language: language.tag, hasStopWords: stopWords[language.tag] != nil,
      terms: frequent[language.tag, default: []].prefix(Limit.frequentTerms).map { term in
        let count = language.counts[term]
        let dispersion = numbers[term].map {
          evidence.postings.dispersion(of: $0) { groups.contains($0.group) }
        }
        return Report.FrequentTerm(
          term: survey.counts.vocabulary.string(term), occurrences: count.occurrences,
          documents: count.documents,
          perMillion: Double(count.occurrences) / Double(max(1, language.counts.tokens)) * 1e6,
          deviation: language.counts.documents > 1 ? dispersion?.deviation ?? .nan : .nan,
          lines: lines(term, evidence, language: language.tag, group: nil))
      })
  }

  private func network(_ language: LanguageTotal, _ evidence: TermEvidence) -> Report.Network? {
    guard let counts = evidence.pairs[language.tag] else { return nil }
    // The vocabulary of the second pass begins with the choice.
    let terms = choice.terms
    let network = TermNetwork(counts, terms: terms, most: Limit.pairs)
    guard !network.pairs.isEmpty else { return nil }
    let numbers = Dictionary(uniqueKeysWithValues: terms.enumerated().map { ($1, $0) })
    return Report.Network(
      language: language.tag, pairs: network.pairs, occurrences: network.occurrences,
      lines: Dictionary(
        uniqueKeysWithValues: network.occurrences.keys.map { name in
          (
            name,
            numbers[name].map {
              lines(chosen[$0], evidence, language: language.tag, group: nil)
            } ?? []
          )
        }))
  }
}
