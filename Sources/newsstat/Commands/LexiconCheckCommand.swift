internal import ArgumentParser
internal import Corpora
internal import CorpusAnalysis
internal import CorpusStatistics
internal import Reports
internal import Tables
internal import Lexicons
internal import TextAnalysis

struct LexiconCheckCommand: TableCommand {
  static let configuration = CommandConfiguration(
    commandName: "check",
    abstract: "Look for what is wrong with a lexicon, by itself or in a corpus.",
    discussion: """
      Without a corpus: lines that were ignored and why, entries that never match under the segmenter, entries that \
      another stands for too, and whether that says the same or the opposite. With a corpus: how much of each language \
      and group the lexicon covers; or with --entries the entries that carry most of the score: how often each stands, \
      its sum, its share of all, the mean score of the documents with the entry and without it, and what it stood for: \
      a beginning such as belie* may take in words that were not meant.

        newsstat lexicon check --lexicon mine.tsv
        newsstat lexicon check --lexicon mine.yml --by outlet news.jsonl
        newsstat lexicon check --entries --top 30 news.jsonl
      """)

  @OptionGroup var input: InputOptions
  @OptionGroup var boilerplate: BoilerplateOptions
  @OptionGroup var language: LanguageOptions
  @OptionGroup var output: OutputOptions

  @Option(help: ArgumentHelp("The lexicon's file or name.", valueName: "lexicon"))
  var lexicon = SentimentLexicons.own

  @Option(help: "The form of the lexicon's file; told by name and content if left out.")
  var lexiconFormat: LexiconFormat?

  @Option(help: ArgumentHelp("Coverage of the groups that this field makes.", valueName: "field"))
  var by = "outlet"

  @Flag(help: "The entries that carry most of the score in the corpus.")
  var entries = false

  @Option(help: "How many entries to print, 0 for all.")
  var top = 20

  var needsNoInput: Bool { !entries }
  var needsDocuments: Bool { !input.inputs.isEmpty }

  var columns: [String] {
    if entries {
      return [
        "lang", "entry", "occurrences", "documents", "sum", "share", "mean", "mean_without",
        "forms",
      ]
    }
    if input.inputs.isEmpty { return ["lexicon", "line", "entry", "finding", "detail"] }
    return [
      "lang", "group", "lexicon", "documents", "tokens", "matches", "coverage", "entries",
      "entries_used",
    ]
  }

  func validate() throws {
    if top < 0 { throw ValidationError("--top must not be negative.") }
  }

  func write(to table: TableOutput) async throws -> ReadingTally {
    let lexicons = try SentimentLexicons(named: lexicon, format: lexiconFormat)
    guard !input.inputs.isEmpty else {
      var analyzer = try Analyzer(Analyzer.Options(terms: language.terms))
      for lexicon in lexicons.all {
        for note in lexicon.notes where !input.quiet { Console.say("\(lexicon.name): \(note)") }
        try table.write(
          lexicon.findings(analyzer: &analyzer).map {
            [
              .text(lexicon.name), .count($0.line), .text($0.entry), .text($0.kind.rawValue),
              .text($0.detail),
            ]
          })
      }
      return ReadingTally()
    }
    let plan = GroupPlan(
      fields: [by], within: "lang",
      terms: TermOptions(language: language.lang, rules: language.terms))
    let corpus = try await self.corpus(boilerplate)
    let meter = ProgressMeter("reading", isQuiet: input.quiet)
    defer { meter.finish() }
    let (parts, tally) = try await corpus.run(workers: input.workers, progress: meter.show) {
      try CoverageWorker(plan, lexicons)
    }
    let whole = parts.dropFirst().reduce(into: parts.first ?? LexiconCoverage()) { $0.merge($1) }
    try table.write(entries ? entryRows(whole) : groupRows(whole, plan, lexicons))
    return tally
  }

  private func groupRows(
    _ whole: LexiconCoverage, _ plan: GroupPlan, _ lexicons: SentimentLexicons
  ) -> [[Cell]] {
    whole.groups.keys.sorted().map { key in
      let group = whole.groups[key] ?? LexiconCoverage.Group()
      let lexicon = lexicons.lexicon(for: key.stratum)
      let share = Double(group.matches) / Double(group.tokens)
      return [
        .text(key.stratum), .text(plan.values(key)[0]), lexicon.map { .text($0.name) } ?? .absent,
        .count(group.documents), .count(group.tokens),
        lexicon == nil ? .absent : .count(group.matches),
        lexicon == nil ? .absent : .number(share),
        lexicon.map { .count($0.entries.count) } ?? .absent,
        lexicon == nil ? .absent : .count(group.entries.count),
      ]
    }
  }

  private func entryRows(_ whole: LexiconCoverage) -> [[Cell]] {
    let totals = Dictionary(grouping: whole.entries, by: { $0.key.language })
      .mapValues { $0.reduce(0) { $0 + abs($1.value.sum) } }
    let sorted = whole.entries.sorted { one, other in
      if one.key.language != other.key.language { return one.key.language < other.key.language }
      return abs(one.value.sum) != abs(other.value.sum)
        ? abs(one.value.sum) > abs(other.value.sum) : one.key.entry < other.key.entry
    }
    var printed: [String: Int] = [:]
    return sorted.compactMap { key, entry -> [Cell]? in
      func mean(_ sum: Int) -> Double { Double(sum) / 10_000 / Double(entry.documents) }
      printed[key.language, default: 0] += 1
      guard top == 0 || printed[key.language, default: 0] <= top else { return nil }
      return [
        .text(key.language), .text(key.entry), .count(entry.occurrences), .count(entry.documents),
        .number(Double(entry.sum) / 1000),
        .number(Double(abs(entry.sum)) / Double(totals[key.language] ?? 1)),
        .number(mean(entry.scores)), .number(mean(entry.scoresWithout)),
        .text(Self.list(entry.forms)),
      ]
    }
  }

  /// How many forms of an entry are printed.
  private static let formsShown = 8

  /// What an entry stood for, the most frequent first, each with its count.
  private static func list(_ forms: [String: Int]) -> String {
    forms.sorted { ($1.value, $0.key) < ($0.value, $1.key) }.prefix(formsShown)
      .map { "\($0.key) \($0.value)" }.joined(separator: ", ")
  }
}

/// How much of a corpus a lexicon covers, and which entries carry its scores.
struct LexiconCoverage: Sendable {
  struct Group: Sendable {
    var documents = 0, tokens = 0, matches = 0
    var entries: Set<String> = []
  }

  struct EntryKey: Hashable, Sendable {
    let language, entry: String
  }

  struct Entry: Sendable {
    var occurrences = 0, documents = 0
    /// In thousandths.
    var sum = 0
    /// Of the documents that have it: the sums of their scores, and of what they would be without it, in
    /// ten-thousandths.
    var scores = 0, scoresWithout = 0
    /// What it stood for, folded, and how often.
    var forms: [String: Int] = [:]
  }

  var groups: [GroupKey: Group] = [:]
  var entries: [EntryKey: Entry] = [:]

  mutating func merge(_ other: consuming LexiconCoverage) {
    groups.merge(other.groups) { one, other in
      Group(
        documents: one.documents + other.documents, tokens: one.tokens + other.tokens,
        matches: one.matches + other.matches, entries: one.entries.union(other.entries))
    }
    entries.merge(other.entries) { one, other in
      Entry(
        occurrences: one.occurrences + other.occurrences,
        documents: one.documents + other.documents,
        sum: one.sum + other.sum, scores: one.scores + other.scores,
        scoresWithout: one.scoresWithout + other.scoresWithout,
        forms: one.forms.merging(other.forms, uniquingKeysWith: +))
    }
  }
}

/// A worker that looks where a lexicon's entries stand.
private struct CoverageWorker: CorpusWorker, ~Copyable {
  private let plan: GroupPlan
  private var analyzer: Analyzer
  private var scorer: SentimentScorer
  private var coverage = LexiconCoverage()

  init(_ plan: GroupPlan, _ lexicons: SentimentLexicons) throws {
    let analyzer = try Analyzer(plan.terms.unstemmed)
    self.analyzer = analyzer
    self.plan = plan
    scorer = SentimentScorer(lexicons)
  }

  mutating func add(_ documents: [Document]) throws {
    for document in documents {
      guard let key = plan.key(of: document) else { continue }
      let language = Language.primary(plan.terms.language(of: document))
      let analysis = try analyzer.analyze(document, language: language)
      coverage.groups[key, default: LexiconCoverage.Group()].documents += 1
      coverage.groups[key]?.tokens += analysis.tokens.count
      guard
        let score = try scorer.document(of: analysis, text: document.text.span, analyzer: &analyzer)
      else {
        continue
      }
      coverage.groups[key]?.matches += score.evidence.count
      let byEntry = Dictionary(grouping: score.evidence, by: \.entry)
      for (entry, evidence) in byEntry {
        coverage.groups[key]?.entries.insert(entry)
        let place = LexiconCoverage.EntryKey(language: language, entry: entry)
        var known = coverage.entries[place] ?? LexiconCoverage.Entry()
        let sum = evidence.reduce(0) { $0 + $1.weight }
        for item in evidence {
          let form = String(decoding: document.text[item.range], as: UTF8.self)
          known.forms[try Folding.folded(form), default: 0] += 1
        }
        known.occurrences += evidence.count
        known.documents += 1
        known.sum += sum
        known.scores += score.value
        // What is left of the sum makes what is left of the score.
        let whole = Double(score.positive + score.negative)
        let share = whole == 0 ? 0 : (whole - Double(sum)) / whole
        known.scoresWithout += Int((Double(score.value) * share).rounded())
        coverage.entries[place] = known
      }
    }
  }

  consuming func finish() -> LexiconCoverage { coverage }
}
