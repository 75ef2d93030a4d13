internal import CorpusAnalysis
internal import CorpusStatistics
internal import Tables
internal import TextAnalysis

/// How the tone of groups differs.
extension ReportBuilder {
  func addTones(to report: inout Report) {
    var byGroup = [GroupKey: [DocumentFact]]()
    for fact in survey.facts { byGroup[fact.key, default: []].append(fact) }
    let keys = byGroup.keys.sorted { one, other in
      let (a, b) = (byGroup[one]?.count ?? 0, byGroup[other]?.count ?? 0)
      if one.within != other.within {
        let ranks = languages.map(\.tag)
        return (ranks.firstIndex(of: one.within) ?? 0) < (ranks.firstIndex(of: other.within) ?? 0)
      }
      return a != b ? a > b : one < other
    }
    let scored = survey.facts.count { $0.tone != nil }
    guard scored > 0 else {
      report.absent.append(
        Report.Fact("Tone", "no document could be scored. " + unscored.joined(separator: " ")))
      return
    }
    let most = Set(
      keys.sorted { one, other in
        let (a, b) = (byGroup[one]?.count ?? 0, byGroup[other]?.count ?? 0)
        return a != b ? a > b : one < other
      }.prefix(Limit.toneGroups))
    report.tones = keys.filter(most.contains).map { tone($0, byGroup[$0] ?? []) }
    let documents = survey.facts.count
    report.toneNotes =
      (scored == documents
        ? [] : ["\(Report.share(scored, of: documents)) could be scored."]) + unscored
    if let note = Report.shown(
      Limit.toneGroups, of: keys.count, "outlets in a language")
    {
      report.toneNotes.append(note)
    }
  }

  /// Why documents have no score, and how many.
  private var unscored: [String] {
    var notes = [String]()
    if survey.facts.contains(where: { !$0.hasLexicon }) {
      notes.append("No lexicon: \(languagesByDocuments { !$0.hasLexicon }).")
    }
    let empty = survey.facts.count { $0.hasLexicon && $0.tone == nil }
    if empty > 0 {
      notes.append(
        "\(Report.documents(empty)) in \(empty == 1 ? "a language" : "languages") with a lexicon hold\(empty == 1 ? "s" : "") no word."
      )
    }
    return notes
  }

  private func tone(_ key: GroupKey, _ facts: [DocumentFact]) -> Report.Tone {
    Report.Tone(
      group: Self.name(of: key), language: key.within,
      all: GroupTone(
        of: facts, PoissonBootstrap(resamples: options.resamples, seed: options.seed)),
      sentences: (survey.strong[key]?.sentences ?? []).map { sentence in
        Report.ToneSentence(
          document: sentence.id, text: sentence.text,
          score: Double(sentence.tenThousandths) / 10_000,
          evidence: sentence.evidence.map { item in
            let sign = item.weight < 0 ? "−" : "+"
            let weight = Decimal.text(abs(item.weight), decimals: 1)
            return "\(item.entry) \(sign)\(weight)"
              + (item.rule == "entry" ? "" : " (\(item.rule.dropFirst(7)))")
          })
      })
  }
}
