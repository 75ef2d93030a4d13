internal import CorpusAnalysis
internal import Corpora
internal import CorpusStatistics
internal import ICU
internal import Reports
internal import Tables
internal import TextAnalysis

/// Makes a ``Report`` of what two passes over a corpus found.
struct ReportBuilder {
  let survey: ReportSurvey
  let tally: ReadingTally
  /// The groups in order; a group's place is its number in the postings.
  let keys: [GroupKey]
  let settings: ReportSettings
  /// Site furniture, what most documents have first.
  let furniture: [Furniture.Item]
  /// Languages by falling number of documents, those with a stop list first, then by tokens.
  let languages: [LanguageTotal]
  let outletTables: [Comparison]
  let languageTables: [Comparison]
  let frequent: [String: [TermID]]
  let stopWords: [String: StopWords]
  /// Terms that the second pass looks for, in code-point order, and their numbers.
  let chosen: [TermID]
  let numbers: [TermID: Int]

  /// A language with all that its groups count.
  struct LanguageTotal {
    let tag: String
    let counts: TermCounts
    let groups: [GroupKey]
  }

  /// How much the page shows.
  enum Limit {
    static let tables = 24
    static let outletsOfOneLanguage = 12
    static let toneGroups = 60
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

  init(
    _ survey: ReportSurvey, tally: ReadingTally, settings: ReportSettings,
    furniture: [Furniture.Item]
  ) {
    self.survey = survey
    self.furniture = furniture
    self.tally = tally
    self.settings = settings
    let words = survey.survey
    keys = words.keys
    languages = Self.languages(of: words)
    var stopWords = [String: StopWords]()
    for language in languages {
      stopWords[language.tag] = StopWords(language: Language.primary(language.tag))
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

  func report(_ evidence: ReportEvidence) throws -> Report {
    var report = Report(title: settings.title)
    report.facts = facts
    report.outlets = outlets
    report.languages = languageRows
    report.scripts = scripts
    report.timeline = timeline
    report.copies = copies
    report.readingNotes = readingNotes
    report.skipped = skipped
    report.outletKeyness = outletTables.map {
      keynessTable(
        $0, evidence, group: $0.key.group,
        reference: "the other outlets in \(Language.name($0.key.stratum))")
    }
    if outletTables.isEmpty {
      report.absent.append(Report.Fact("Outlets compared", noOutlets))
    } else {
      report.outletKeynessNote = outletNote
    }
    report.languageKeyness = languageTables.map {
      keynessTable(
        $0, evidence, group: Language.name($0.key.stratum), reference: "all other languages")
    }
    if languageTables.isEmpty {
      report.absent.append(
        Report.Fact(
          "Languages compared",
          "the corpus is in one language, \(languages.first.map { Language.name($0.tag) } ?? "")."))
    } else {
      report.languageKeynessNote =
        Self.shown(
          languageTables.count, of: languages.count, "languages",
          all: "newsstat compare --by lang --within none")
        ?? ""
    }
    addFrequencies(evidence, to: &report)
    addNetworks(evidence, to: &report)
    addTrends(evidence, to: &report)
    addTones(to: &report)
    try addVoices(to: &report)
    addStances(to: &report)
    if settings.targets.isEmpty {
      report.absent.append(
        Report.Fact("Stance", "no target was named; --target names whom or what it is on."))
    }
    report.provenance = settings.provenance(languages: languages.map(\.tag))
    report.inputs = tally.inputs.map { ($0.name, $0.bytes, $0.digest) }
    return report
  }

  // MARK: Choosing

  static func languages(of survey: GroupedCounts) -> [LanguageTotal] {
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

  static func hasStopWords(_ tag: String) -> Bool {
    Language.supported.contains(Language.primary(tag))
  }

  static func outletTables(_ survey: GroupedCounts, _ languages: [LanguageTotal]) -> [Comparison] {
    let comparable = languages.map { comparableGroups($0, in: survey) }.filter { !$0.isEmpty }
    let each = max(4, min(Limit.outletsOfOneLanguage, Limit.tables / max(1, comparable.count)))
    let keys = comparable.flatMap { groups in
      groups.sorted { one, other in
        let a = survey.groups.parts[one]?.documents ?? 0
        let b = survey.groups.parts[other]?.documents ?? 0
        return a != b ? a > b : one < other
      }.prefix(each)
    }
    let strata = survey.strata
    return keys.prefix(Limit.tables).map { key in
      Comparison(
        key, survey.sums(of: key), in: strata[key.stratum] ?? KeynessTest.Whole(TermSums()),
        fewestDocuments: 2,
        vocabulary: survey)
    }
  }

  /// The outlets of a language that can be compared: with more than one document, against more
  /// than one.
  static func comparableGroups(_ language: LanguageTotal, in survey: GroupedCounts) -> [GroupKey] {
    language.groups.filter { key in
      let documents = survey.groups.parts[key]?.documents ?? 0
      return key.group != GroupPlan.none && documents > 1
        && language.counts.documents - documents > 1
    }
  }

  static func languageTables(
    _ report: ReportSurvey, _ languages: [LanguageTotal]
  ) -> [Comparison] {
    guard languages.count > 1 else { return [] }
    let words = report.survey
    let whole = KeynessTest.Whole(words.sums(of: words.keys))
    return languages.prefix(Limit.languages).map { language in
      Comparison(
        GroupKey(stratum: language.tag, group: ""), words.sums(of: language.groups), in: whole,
        fewestDocuments: 2, vocabulary: words)
    }
  }

  /// The rows that a table shows: more frequent here, in more than one document where there are
  /// more; those that the test finds come first.
  static func keyRows(
    _ comparison: Comparison, _ survey: GroupedCounts, stopWords: StopWords?
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
  static func isContent(_ term: String, stopWords: StopWords?) -> Bool {
    var letters = 0
    for scalar in term.unicodeScalars {
      let properties = ScalarProperties(scalar.value)
      if properties.isLetter, !properties.isMark { letters += 1 }
    }
    return letters >= 2 && !(stopWords?.contains(term) ?? false)
  }

  /// What a table of the largest groups leaves out; `nil` where it is whole.
  static func shown(
    _ shown: Int, of all: Int, _ what: String, by measure: String = "documents", all command: String
  ) -> String? {
    guard shown < all else { return nil }
    return
      "Shown are the \(grouped(shown)) with the most \(measure) of \(grouped(all)) \(what); \(command) prints all."
  }

  /// A number of documents and their share.
  static func share(_ number: Int, of all: Int) -> String {
    let percent = 100 * Double(number) / Double(max(1, all))
    let text = percent > 0 && percent < 0.1 ? "less than 0.1" : Decimal.text(percent, decimals: 1)
    return "\(documents(number)) of \(grouped(all)) (\(text) %)"
  }

  /// The languages of documents, each with how many there are, and what share they all have.
  func languagesByDocuments(where isMeant: (DocumentFact) -> Bool) -> String {
    let facts = survey.facts.filter(isMeant)
    let counts = facts.reduce(into: [String: Int]()) { $0[$1.key.stratum, default: 0] += 1 }
    let sorted = counts.sorted { $0.value != $1.value ? $0.value > $1.value : $0.key < $1.key }
    var names = sorted.prefix(Self.namedLanguages).map {
      "\(Language.name($0.key)) (\(Self.grouped($0.value)))"
    }
    let more = sorted.dropFirst(Self.namedLanguages)
    if !more.isEmpty {
      names.append(
        "\(more.count) more languages (\(Self.grouped(more.reduce(0) { $0 + $1.value })))")
    }
    return
      "\(Self.share(facts.count, of: survey.facts.count)), \(names.joined(separator: ", "))"
  }

  /// How many languages a note names.
  private static let namedLanguages = 12

  static func documents(_ number: Int) -> String {
    "\(grouped(number)) \(number == 1 ? "document" : "documents")"
  }

  static func grouped(_ number: Int) -> String {
    Report.grouped(number)
  }
}
