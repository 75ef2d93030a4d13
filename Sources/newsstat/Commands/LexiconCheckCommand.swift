internal import ArgumentParser
internal import Corpora
internal import CorpusAnalysis
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
    whole.groups.sorted { $0.key < $1.key }.map { key, group in
      let lexicon = lexicons.lexicon(for: key.stratum)
      return [
        .text(key.stratum), .text(plan.values(key)[0]), lexicon.map { .text($0.name) } ?? .absent,
        .count(group.documents), .count(group.tokens),
        lexicon == nil ? .absent : .count(group.matches),
        lexicon == nil ? .absent : .number(group.share),
        lexicon.map { .count($0.entries.count) } ?? .absent,
        lexicon == nil ? .absent : .count(group.entries.count),
      ]
    }
  }

  private func entryRows(_ whole: LexiconCoverage) -> [[Cell]] {
    whole.heaviest(top).map { key, entry, share in
      [
        .text(key.language), .text(key.entry), .count(entry.occurrences), .count(entry.documents),
        .number(Double(entry.sum) / 1000), .number(share), .number(entry.mean),
        .number(entry.meanWithout), .text(Self.list(entry.forms)),
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
