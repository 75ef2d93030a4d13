internal import Corpora
internal import CorpusAnalysis
internal import CorpusStatistics
internal import TextAnalysis

/// Makes a ``Report`` of what two readings of a corpus found.
struct ReportBuilder {
  let survey: CorpusSurvey
  let tally: ReadingTally
  /// The groups in order; a group's index is its number in the postings.
  let keys: [GroupKey]
  let options: ReportOptions
  /// Only documents for which these hold were read.
  let conditions: [Corpus.Condition]
  /// Site furniture, what most documents have first.
  let furniture: [Furniture.Item]
  /// Languages by falling number of documents, those with a stop list first, then by tokens.
  let languages: [LanguageTotal]
  let outletTables: [Comparison]
  let languageTables: [Comparison]
  /// The most frequent terms of each language that say something of their own.
  let frequent: [String: [TermID]]
  let stopWords: [String: StopWords]
  /// Terms that the second reading looks for, in code-point order, and their numbers.
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
    static let voiceGroups = 40
    /// Of a target in a group the names and speakers that are shown, and the mentions that a sentence rests on.
    static let stanceNames = 5
    static let stanceSpeakers = 4
    static let stanceMentions = 10
    static let languages = 8
    static let keyTerms = 12
    static let frequentTerms = 20
    static let pairedTerms = 80
    static let pairs = 60
    static let networks = 2
    static let trendLanguages = 2
    static let trendCandidates = 40
    static let trendTerms = 10
    /// How many points a line over time has.
    static let courseTimes = 32
  }

  init(
    _ survey: CorpusSurvey, _ tally: ReadingTally, _ options: ReportOptions,
    conditions: [Corpus.Condition], furniture: [Furniture.Item]
  ) {
    self.survey = survey
    self.tally = tally
    self.options = options
    self.conditions = conditions
    self.furniture = furniture
    let words = survey.counts
    keys = words.keys
    languages = Self.languages(of: words)
    var stopWords = [String: StopWords]()
    for language in languages {
      stopWords[language.tag] = StopWords(language: Language.primary(language.tag))
    }
    self.stopWords = stopWords
    outletTables = Self.outletTables(words, languages)
    languageTables = Self.languageTables(words, languages)
    frequent = Self.frequentTerms(words, languages, stopWords)
    var chosen = Set(frequent.values.joined())
    for table in outletTables + languageTables {
      chosen.formUnion(
        Self.keyRows(table, words, stopWords: stopWords[table.key.within]).map(\.term))
    }
    self.chosen = chosen.sorted { words.precedes($0, $1) }
    numbers = Dictionary(uniqueKeysWithValues: self.chosen.enumerated().map { ($1, $0) })
  }

  /// What the second reading is to look for.
  var choice: EvidenceChoice {
    let words = survey.counts
    let networks = languages.prefix(Limit.networks).map { language in
      (language.tag, Set(frequent[language.tag, default: []].map { words.vocabulary.string($0) }))
    }
    return EvidenceChoice(
      terms: chosen.map { words.vocabulary.string($0) }, shown: Set(outletTables.map(\.key)),
      paired: Dictionary(uniqueKeysWithValues: networks), groups: keys)
  }

  /// - Throws: where ICU lacks a transliteration that speakers' names need.
  func report(_ evidence: TermEvidence) throws -> Report {
    var report = Report(title: options.title)
    report.facts = facts
    report.outlets = outlets
    report.languages = languageRows
    report.scripts = scripts
    report.timeline = timeline
    report.copies = copies
    report.readingNotes = readingNotes
    report.skipped = skipped
    addOutletKeyness(evidence, to: &report)
    addLanguageKeyness(evidence, to: &report)
    addFrequencies(evidence, to: &report)
    addNetworks(evidence, to: &report)
    addTrends(evidence, to: &report)
    addTones(to: &report)
    try addVoices(to: &report)
    try addStances(to: &report)
    report.provenance =
      Provenance(options: options, conditions: conditions, languages: languages.map(\.tag)).facts
    report.inputs = tally.inputs.map { ($0.name, $0.bytes, $0.digest) }
    return report
  }

  /// What the page calls a group.
  static func name(of key: GroupKey) -> String {
    key.group == GroupPlan.none ? "(no outlet)" : key.group
  }
}
