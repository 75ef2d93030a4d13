internal import CorpusAnalysis
internal import Corpora
internal import ICU
internal import TextAnalysis

/// What the corpus is: its groups, its dates, and how it was read.
extension ReportBuilder {
  var facts: [Report.Fact] {
    let documents = survey.facts
    let tokens = documents.reduce(0) { $0 + $1.tokens }
    let sentences = documents.reduce(0) { $0 + $1.sentences }
    var facts = [
      Report.Fact("documents", Report.grouped(documents.count)),
      Report.Fact("tokens", Report.grouped(tokens)),
      Report.Fact("sentences", Report.grouped(sentences)),
      Report.Fact(
        "distinct terms", Report.grouped(Set(languages.flatMap { $0.counts.terms }).count)),
    ]
    let outlets = Set(documents.map(\.key.group)).subtracting([GroupPlan.none])
    facts.append(
      outlets.count == 1
        ? Report.Fact("outlet", outlets.first ?? "")
        : Report.Fact("outlets", outlets.isEmpty ? "not named" : Report.grouped(outlets.count)))
    facts.append(
      languages.count == 1
        ? Report.Fact("language", languages.first.map { Language.name($0.tag) } ?? "")
        : Report.Fact("languages", Report.grouped(languages.count)))
    let days = documents.compactMap(\.day)
    if let first = days.min(), let last = days.max() {
      let range =
        first == last
        ? first.name(of: .day) : "\(first.name(of: .day)) to \(last.name(of: .day))"
      facts.append(Report.Fact("dates", range))
    }
    return facts
  }

  var outlets: [Report.Group] {
    var byOutlet = [String: [DocumentFact]]()
    for fact in survey.facts { byOutlet[fact.key.group, default: []].append(fact) }
    guard byOutlet.count > 1 else { return [] }
    return groups(byOutlet) { facts in
      let tags = Set(facts.map(\.key.within)).sorted()
      let names =
        tags.prefix(4).map(Language.name) + (tags.count > 4 ? ["\(tags.count - 4) more"] : [])
      let days = facts.compactMap(\.day)
      var details = [names.joined(separator: ", ")]
      if let first = days.min(), let last = days.max() {
        details.append(
          first == last ? first.name(of: .day) : "\(first.name(of: .day)) – \(last.name(of: .day))")
      }
      return details
    }
  }

  var languageRows: [Report.Group] {
    var byLanguage = [String: [DocumentFact]]()
    for fact in survey.facts { byLanguage[fact.key.within, default: []].append(fact) }
    guard byLanguage.count > 1 else { return [] }
    return groups(byLanguage, name: Language.name) { facts in
      let detected = facts.count { $0.isLanguageDetected }
      if detected == 0 { return ["the record"] }
      return detected == facts.count
        ? ["detection"] : ["the record", "detection in \(Report.grouped(detected))"]
    }
  }

  func groups(
    _ facts: [String: [DocumentFact]], name: (String) -> String = { $0 },
    details: ([DocumentFact]) -> [String]
  ) -> [Report.Group] {
    facts.map { value, facts in
      Report.Group(
        name: name(value), documents: facts.count, tokens: facts.reduce(0) { $0 + $1.tokens },
        details: details(facts))
    }.sorted { one, other in
      (other.documents, other.tokens, one.name) < (one.documents, one.tokens, other.name)
    }
  }

  /// Tokens by the script of their first letter.
  var scripts: [Report.Group] {
    var tokens = [Script: Int]()
    for language in languages {
      for term in language.counts.terms {
        let scalars = survey.counts.vocabulary.string(term).unicodeScalars
        let script =
          scalars.lazy.map { Script(of: $0.value) }.first { $0.isSpecific } ?? Script.common
        tokens[script, default: 0] += language.counts[term].occurrences
      }
    }
    guard tokens.count > 1 else { return [] }
    return tokens.map { script, count in
      let name =
        script == .common
        ? "digits and signs" : (try? DisplayName.script(script.code)) ?? script.code
      return Report.Group(name: name, documents: 0, tokens: count)
    }.sorted { ($1.tokens, $0.name) < ($0.tokens, $1.name) }
  }

  var timeline: Report.Timeline? {
    let days = survey.facts.compactMap(\.day)
    guard let bin = TimeBins.width(for: days), let first = days.min(), let last = days.max() else {
      return nil
    }
    var documents = [String: Int]()
    for day in days { documents[day.name(of: bin), default: 0] += 1 }
    return Report.Timeline(
      bin: bin.rawValue,
      bars: TimeBins.names(bin, from: first, to: last).map { ($0, documents[$0] ?? 0) },
      undated: survey.facts.count - days.count)
  }

  var readingNotes: [String] {
    var notes = [String]()
    let files = tally.inputs.count
    let formats = tally.formats.keys.map(\.rawValue).sorted().joined(separator: ", ")
    notes.append(
      "\(Report.documents(tally.documents)) with \(Report.grouped(tally.bytes)) bytes of text from \(Report.grouped(files)) \(files == 1 ? "file" : "files") (\(formats))."
    )
    if tally.excluded > 0 {
      notes.append(
        "\(Report.grouped(tally.excluded)) documents do not have the values that were asked for, and were left out."
      )
    }
    notes += furnitureNotes
    if tally.detected > 0 {
      notes.append(
        "The language of \(Report.share(tally.detected, of: tally.documents)) was detected, not given."
      )
    }
    if tally.unknownLanguage > 0 {
      notes.append(
        "The language of \(Report.grouped(tally.unknownLanguage)) documents is neither given nor certain; they stand under “Unknown language”."
      )
    }
    let headlines = survey.facts.count { $0.hasHeadline }
    let datelines = survey.facts.count { $0.hasDateline }
    notes.append(
      "Within its text a headline was found in \(Report.documents(headlines)), a dateline in \(Report.documents(datelines)); the words of datelines are \(options.common.keepsDatelines ? "counted" : "not counted")."
    )
    let undated = survey.facts.count { $0.day == nil }
    if undated > 0, undated < survey.facts.count {
      notes.append("\(Report.share(undated, of: survey.facts.count)) have no usable date.")
    }
    if tally.badDates > 0 {
      notes.append(
        "\(Report.grouped(tally.badDates)) documents have a date that ISO 8601 does not know.")
    }
    if tally.illFormed > 0 {
      notes.append("\(Report.grouped(tally.illFormed)) ill-formed sequences were read as U+FFFD.")
    }
    if tally.replaced > 0 {
      notes.append(
        "\(Report.grouped(tally.replaced)) sequences that the charset does not have were read as U+FFFD."
      )
    }
    if languages.contains(where: { stopWords[$0.tag] == nil }) {
      notes.append("No stop list: \(languagesByDocuments { stopWords[$0.key.within] == nil }).")
    }
    return notes
  }

  var skipped: [Report.Skipped] {
    var byReason = [String: [InputError]]()
    for error in tally.skipped { byReason[error.reason.kind, default: []].append(error) }
    return byReason.map { reason, errors in
      Report.Skipped(
        reason: reason, count: errors.count, examples: errors.prefix(3).map(\.description))
    }.sorted { ($1.count, $0.reason) < ($0.count, $1.reason) }
  }
}
