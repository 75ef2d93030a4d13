internal import Corpora
internal import CorpusStatistics
internal import ICU
internal import Reports
internal import Resources
internal import Stance
internal import TextAnalysis

/// Makes a ``Report`` of what two passes over a corpus found.
struct ReportBuilder {
  private let survey: ReportSurvey
  private let tally: ReadingTally
  /// The groups in order; a group's place is its number in the postings.
  private let keys: [GroupKey]
  private let settings: ReportSettings
  /// Languages by falling number of documents, those with a stop list first, then by tokens.
  private let languages: [LanguageTotal]
  private let outletTables: [Comparison]
  private let languageTables: [Comparison]
  private let frequent: [String: [TermID]]
  private let stopWords: [String: Set<String>]
  /// Terms that the second pass looks for, in code-point order, and their numbers.
  private let chosen: [TermID]
  private let numbers: [TermID: Int]

  /// A language with all that its groups count.
  struct LanguageTotal {
    let tag: String
    let counts: TermCounts
    let groups: [GroupKey]
  }

  /// How much the page shows.
  private enum Limit {
    static let tables = 24
    static let outletsOfOneLanguage = 12
    static let languages = 8
    static let keyTerms = 12
    static let frequentTerms = 20
    static let pairedTerms = 80
    static let pairs = 60
    static let networks = 2
    static let trendLanguages = 2
    static let trendCandidates = 40
    static let trendTerms = 10
  }

  init(_ survey: ReportSurvey, tally: ReadingTally, settings: ReportSettings) {
    self.survey = survey
    self.tally = tally
    self.settings = settings
    let words = survey.survey
    keys = words.keys
    languages = Self.languages(of: words)
    var stopWords = [String: Set<String>]()
    for language in languages {
      stopWords[language.tag] = StopWords(language: Language.primary(language.tag))?.words
    }
    self.stopWords = stopWords
    outletTables = Self.outletTables(words, languages)
    languageTables = Self.languageTables(survey, languages)
    var frequent = [String: [TermID]]()
    for language in languages.prefix(Limit.languages) {
      let content = language.counts.terms.filter {
        Self.isContent(words.vocabulary.string($0), stopWords: stopWords[language.tag])
      }
      let ranked = content.map { ($0, language.counts[$0].occurrences) }.sorted { one, other in
        one.1 != other.1 ? one.1 > other.1 : words.precedes(one.0, other.0)
      }
      frequent[language.tag] = ranked.prefix(Limit.pairedTerms).map(\.0)
    }
    self.frequent = frequent
    var chosen = Set(frequent.values.joined())
    for table in outletTables + languageTables {
      chosen.formUnion(
        Self.keyRows(table, words, stopWords: stopWords[table.key.stratum]).map(\.term))
    }
    self.chosen = chosen.sorted { words.precedes($0, $1) }
    numbers = Dictionary(uniqueKeysWithValues: self.chosen.enumerated().map { ($1, $0) })
  }

  /// What the second pass is to look for.
  var choice: ReportChoice {
    let words = survey.survey
    let networks = languages.prefix(Limit.networks).map { language in
      (language.tag, Set(frequent[language.tag, default: []].map { words.vocabulary.string($0) }))
    }
    return ReportChoice(
      terms: chosen.map { words.vocabulary.string($0) }, shown: Set(outletTables.map(\.key)),
      paired: Dictionary(uniqueKeysWithValues: networks), groups: keys)
  }

  func report(_ evidence: ReportEvidence) -> Report {
    var report = Report(title: settings.title)
    report.facts = facts
    report.outlets = outlets
    report.languages = languageRows
    report.scripts = scripts
    report.timeline = timeline
    report.readingNotes = readingNotes
    report.skipped = skipped
    report.outletKeyness = outletTables.map {
      keynessTable(
        $0, evidence, group: $0.key.group,
        reference: "the other outlets in \(Language.name($0.key.stratum))")
    }
    report.outletKeynessNote = outletNote
    report.languageKeyness = languageTables.map {
      keynessTable(
        $0, evidence, group: Language.name($0.key.stratum), reference: "all other languages")
    }
    report.languageKeynessNote =
      languages.count < 2
      ? "The corpus is in one language."
      : shownNote(languageTables.count, languages.count, "languages")
    report.frequencies = languages.prefix(Limit.languages).map { frequencyTable($0, evidence) }
    report.networks = languages.prefix(Limit.networks).compactMap { network($0, evidence) }
    if report.networks.isEmpty {
      report.networkNote =
        "No two frequent terms stand together three times: the text is too short."
    }
    addTrends(evidence, to: &report)
    addTones(to: &report)
    report.provenance = settings.provenance(languages: languages.map(\.tag))
    report.inputs = tally.inputs.map { ($0.name, $0.bytes, $0.digest) }
    return report
  }

  // MARK: Choosing

  private static func languages(of survey: Survey) -> [LanguageTotal] {
    var byTag = [String: [GroupKey]]()
    for key in survey.keys { byTag[key.stratum, default: []].append(key) }
    return byTag.map { tag, groups in
      LanguageTotal(
        tag: tag,
        counts: groups.reduce(into: TermCounts()) {
          if let part = survey.groups.parts[$1] { $0.merge(part) }
        }, groups: groups)
    }.sorted { one, other in
      let (a, b) = (one.counts, other.counts)
      if a.documents != b.documents { return a.documents > b.documents }
      // Of equals, those whose commonest words can be left out say more.
      let (known, otherKnown) = (hasStopWords(one.tag), hasStopWords(other.tag))
      if known != otherKnown { return known }
      return (b.tokens, one.tag) < (a.tokens, other.tag)
    }
  }

  private static func hasStopWords(_ tag: String) -> Bool {
    Language.supported.contains(Language.primary(tag))
  }

  private static func outletTables(_ survey: Survey, _ languages: [LanguageTotal]) -> [Comparison] {
    let comparable = languages.map { comparableGroups($0, in: survey) }.filter { !$0.isEmpty }
    let each = max(4, min(Limit.outletsOfOneLanguage, Limit.tables / max(1, comparable.count)))
    let keys = comparable.flatMap { groups in
      groups.sorted { one, other in
        let a = survey.groups.parts[one]?.documents ?? 0
        let b = survey.groups.parts[other]?.documents ?? 0
        return a != b ? a > b : one < other
      }.prefix(each)
    }
    return keys.prefix(Limit.tables).map { key in
      Comparison(key, in: survey, reference: survey.rest(of: key), fewestDocuments: 2)
    }
  }

  /// The outlets of a language that can be compared: with more than one document, against more
  /// than one.
  private static func comparableGroups(_ language: LanguageTotal, in survey: Survey) -> [GroupKey] {
    language.groups.filter { key in
      let documents = survey.groups.parts[key]?.documents ?? 0
      return key.group != GroupPlan.none && documents > 1
        && language.counts.documents - documents > 1
    }
  }

  private static func languageTables(
    _ report: ReportSurvey, _ languages: [LanguageTotal]
  ) -> [Comparison] {
    guard languages.count > 1 else { return [] }
    return languages.prefix(Limit.languages).map { language in
      let rest = languages.filter { $0.tag != language.tag }.reduce(into: TermCounts()) {
        $0.merge($1.counts)
      }
      return Comparison(
        GroupKey(stratum: language.tag, group: ""), target: language.counts, reference: rest,
        test: report.languages, fewestDocuments: 2, vocabulary: report.survey)
    }
  }

  /// The rows that a table shows: more frequent here, in more than one document where there are
  /// more; those that the test finds come first.
  private static func keyRows(
    _ comparison: Comparison, _ survey: Survey, stopWords: Set<String>?
  ) -> [Comparison.Row] {
    let fewest = min(2, comparison.target.documents)
    let rows = comparison.rows.lazy.filter { row in
      row.keyness.logRatio > 0 && row.documents >= fewest
        && isContent(survey.vocabulary.string(row.term), stopWords: stopWords)
    }
    let sure = Array(rows.filter { $0.q < 0.05 }.prefix(Limit.keyTerms))
    let unsure = rows.filter { !($0.q < 0.05) }.prefix(Limit.keyTerms - sure.count)
    return sure + unsure
  }

  /// Whether a term says something of its own: a word of two letters or more, no stop word.
  private static func isContent(_ term: String, stopWords: Set<String>?) -> Bool {
    var letters = 0
    for scalar in term.unicodeScalars {
      let properties = ScalarProperties(scalar.value)
      if properties.isLetter, !properties.isMark { letters += 1 }
    }
    return letters >= 2 && !(stopWords?.contains(term) ?? false)
  }

  // MARK: The corpus

  private var facts: [Report.Fact] {
    let documents = survey.facts
    let tokens = documents.reduce(0) { $0 + $1.tokens }
    let sentences = documents.reduce(0) { $0 + $1.sentences }
    var facts = [
      Report.Fact("documents", Self.grouped(documents.count)),
      Report.Fact("tokens", Self.grouped(tokens)),
      Report.Fact("sentences", Self.grouped(sentences)),
      Report.Fact("distinct terms", Self.grouped(Set(languages.flatMap { $0.counts.terms }).count)),
    ]
    let outlets = Set(documents.map(\.key.group)).subtracting([GroupPlan.none])
    facts.append(
      Report.Fact("outlets", outlets.isEmpty ? "not named" : Self.grouped(outlets.count)))
    facts.append(Report.Fact("languages", Self.grouped(languages.count)))
    let days = documents.compactMap(\.day)
    if let first = days.min(), let last = days.max() {
      let range =
        first == last
        ? first.name(of: .day) : "\(first.name(of: .day)) to \(last.name(of: .day))"
      facts.append(Report.Fact("dates", range))
    }
    return facts
  }

  private var outlets: [Report.Group] {
    var byOutlet = [String: [DocumentFact]]()
    for fact in survey.facts { byOutlet[fact.key.group, default: []].append(fact) }
    guard byOutlet.keys.contains(where: { $0 != GroupPlan.none }) else { return [] }
    return groups(byOutlet) { facts in
      let tags = Set(facts.map(\.key.stratum)).sorted()
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

  private var languageRows: [Report.Group] {
    var byLanguage = [String: [DocumentFact]]()
    for fact in survey.facts { byLanguage[fact.key.stratum, default: []].append(fact) }
    return groups(byLanguage, name: Language.name) { facts in
      let detected = facts.count { $0.isLanguageDetected }
      if detected == 0 { return ["the record"] }
      return detected == facts.count
        ? ["detection"] : ["the record", "detection in \(Self.grouped(detected))"]
    }
  }

  private func groups(
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
  private var scripts: [Report.Group] {
    var tokens = [Script: Int]()
    for language in languages {
      for term in language.counts.terms {
        let scalars = survey.survey.vocabulary.string(term).unicodeScalars
        let script =
          scalars.lazy.map { Script(of: $0.value) }.first { $0.isSpecific } ?? Script.common
        tokens[script, default: 0] += language.counts[term].occurrences
      }
    }
    return tokens.map { script, count in
      let name =
        script == .common
        ? "digits and signs" : (try? DisplayName.script(script.code)) ?? script.code
      return Report.Group(name: name, documents: 0, tokens: count)
    }.sorted { ($1.tokens, $0.name) < ($0.tokens, $1.name) }
  }

  /// The width of bins that suits the dates.
  private static func bin(for days: [Day]) -> Day.Bin? {
    guard let first = days.min(), let last = days.max(), first != last else { return nil }
    switch last.number - first.number {
    case ...45: return .day
    case ...400: return .week
    case ...2600: return .month
    default: return .year
    }
  }

  /// The names of all bins from the first to the last day, without a gap.
  private static func binNames(_ bin: Day.Bin, from first: Day, to last: Day) -> [String] {
    var names = [String]()
    var day = first
    while day <= last || names.last != last.name(of: bin) {
      names.append(day.name(of: bin))
      day = day.startOfNext(bin)
      if day > last, names.last == last.name(of: bin) { break }
    }
    return names
  }

  private var timeline: Report.Timeline? {
    let days = survey.facts.compactMap(\.day)
    guard let bin = Self.bin(for: days), let first = days.min(), let last = days.max() else {
      return nil
    }
    var documents = [String: Int]()
    for day in days { documents[day.name(of: bin), default: 0] += 1 }
    return Report.Timeline(
      bin: bin.rawValue,
      bars: Self.binNames(bin, from: first, to: last).map { ($0, documents[$0] ?? 0) })
  }

  private var readingNotes: [String] {
    var notes = [String]()
    let files = tally.inputs.count
    notes.append(
      "\(Self.documents(tally.documents)) with \(Self.grouped(tally.bytes)) bytes of text from \(Self.grouped(files)) \(files == 1 ? "file" : "files")."
    )
    if tally.excluded > 0 {
      notes.append("\(Self.grouped(tally.excluded)) documents were left out by --where.")
    }
    if tally.detected > 0 {
      let share = Decimal.text(
        Double(tally.detected) / Double(max(1, tally.documents)) * 100, decimals: 0)
      notes.append(
        "The language of \(Self.documents(tally.detected)) (\(share) %) was detected, not given."
      )
    }
    if tally.unknownLanguage > 0 {
      notes.append(
        "The language of \(Self.grouped(tally.unknownLanguage)) documents is neither given nor certain; they stand under “Unknown language”."
      )
    }
    let headlines = survey.facts.count { $0.hasHeadline }
    let datelines = survey.facts.count { $0.hasDateline }
    notes.append(
      "A headline was found in \(Self.documents(headlines)), a dateline in \(Self.documents(datelines)); the words of datelines are \(settings.terms.keepsDatelines ? "counted" : "not counted")."
    )
    let undated = survey.facts.count { $0.day == nil }
    if undated > 0, undated < survey.facts.count {
      notes.append("\(Self.documents(undated)) without a usable date.")
    }
    if tally.badDates > 0 {
      notes.append(
        "\(Self.grouped(tally.badDates)) documents have a date that ISO 8601 does not know.")
    }
    if tally.illFormed > 0 {
      notes.append("\(Self.grouped(tally.illFormed)) ill-formed sequences were read as U+FFFD.")
    }
    if tally.replaced > 0 {
      notes.append(
        "\(Self.grouped(tally.replaced)) sequences that the charset does not have were read as U+FFFD."
      )
    }
    let without = languages.filter { stopWords[$0.tag] == nil }.map { Language.name($0.tag) }
    if !without.isEmpty {
      notes.append("There is no stop list for \(without.joined(separator: ", ")).")
    }
    return notes
  }

  private var skipped: [Report.Skipped] {
    var byReason = [String: [InputError]]()
    for error in tally.skipped { byReason[error.reason.kind, default: []].append(error) }
    return byReason.map { reason, errors in
      Report.Skipped(
        reason: reason, count: errors.count, examples: errors.prefix(3).map(\.description))
    }.sorted { ($1.count, $0.reason) < ($0.count, $1.reason) }
  }

  // MARK: Terms

  private func keynessTable(
    _ comparison: Comparison, _ evidence: ReportEvidence, group: String, reference: String
  ) -> Report.KeynessTable {
    let words = survey.survey
    let key = comparison.key
    let isWhole = key.group.isEmpty && !keys.contains(key)
    let own = Set(
      keys.indices.filter {
        isWhole ? keys[$0].stratum == key.stratum : keys[$0] == key
      })
    let others = Set(
      keys.indices.filter {
        !own.contains($0) && (isWhole || keys[$0].stratum == key.stratum)
      })
    let resampling = KeynessResampling(
      evidence.postings, replicates: settings.replicates, seed: settings.seed,
      isTarget: { own.contains($0.group) }, isReference: { others.contains($0.group) })
    let rows = Self.keyRows(comparison, words, stopWords: stopWords[key.stratum])
    return Report.KeynessTable(
      group: group, language: key.stratum,
      reference: reference,
      documents: comparison.target.documents, tokens: comparison.target.tokens,
      terms: rows.map { row in
        Report.KeyTerm(
          term: words.vocabulary.string(row.term), keyness: row.keyness, documents: row.documents,
          interval: numbers[row.term].flatMap(resampling.logRatio), p: row.p, q: row.q,
          lines: lines(
            row.term, evidence, language: key.stratum, group: isWhole ? nil : key))
      })
  }

  /// Lines of a term in a group, or in all of a language.
  private func lines(
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

  private var outletNote: String {
    let groups = keys.filter { $0.group != GroupPlan.none }
    if groups.isEmpty { return "No record names its outlet (field outlet, source or publisher)." }
    let comparable = languages.flatMap { Self.comparableGroups($0, in: survey.survey) }
    if comparable.isEmpty {
      return
        "No two outlets have more than one document each in one language, so there is nothing to compare."
    }
    let single = groups.count - comparable.count
    let note =
      single == 0 ? "" : " \(single) with a single document in a language are not compared."
    return shownNote(outletTables.count, comparable.count, "outlets in a language") + note
  }

  private func shownNote(_ shown: Int, _ all: Int, _ what: String) -> String {
    shown < all
      ? "The \(shown) with the most documents of \(all) \(what); newsstat compare prints all." : ""
  }

  private func frequencyTable(
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

  private func network(_ language: LanguageTotal, _ evidence: ReportEvidence) -> Report.Network? {
    guard let counts = evidence.pairs[language.tag] else { return nil }
    let terms = choice.terms
    var pairs = [Report.Pair]()
    counts.forEachPair { one, other, together in
      guard one != other, together >= 3 else { return }
      let table = counts.table(node: one, near: other)
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
        }))
  }

  // MARK: Time

  private func addTrends(_ evidence: ReportEvidence, to report: inout Report) {
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

  private func trends(
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
        occurrences: parts, tokens: tokens.reduce(0, +), smallest: tokens.min() ?? 0
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

  // MARK: Tone

  private func addTones(to report: inout Report) {
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

  private func tone(_ key: GroupKey, _ facts: [DocumentFact]) -> Report.Tone {
    let values = facts.compactMap { $0.tone.map { Double($0.value) / 10_000 } }
    let known = facts.reduce(0) { $0 + ($1.tone?.known ?? 0) }
    let tokens = facts.reduce(0) { $0 + ($1.tone == nil ? 0 : $1.tokens) }
    let bootstrap = ClusterBootstrap(
      clusters: values.count, replicates: settings.replicates, seed: settings.seed)
    return Report.Tone(
      group: key.group == GroupPlan.none ? "(no outlet)" : key.group, language: key.stratum,
      documents: facts.count, scored: values.count,
      mean: values.isEmpty ? .nan : values.reduce(0, +) / Double(values.count),
      interval: bootstrap.mean(
        sums: values, weights: Array(repeating: 1, count: values.count)),
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

  private static func documents(_ number: Int) -> String {
    "\(grouped(number)) \(number == 1 ? "document" : "documents")"
  }

  private static func grouped(_ number: Int) -> String {
    Report.grouped(number)
  }
}
