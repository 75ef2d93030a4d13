internal import ArgumentParser
internal import Corpora
internal import CorpusAnalysis
internal import CorpusStatistics
internal import Reports
internal import Tables
internal import TextAnalysis

struct DescribeCommand: TableCommand {
  static let configuration = CommandConfiguration(
    commandName: "describe",
    abstract: "Measure the size, diversity and readability of documents or groups.",
    discussion: """
      A row for each document, or with --by for each group and language. Diversity of a group is that of \
      all its words together; msttr, mattr and mtld depend on the order of words and are means over its \
      documents. Readability is left out for scripts in which it means nothing. With --growth a row is the \
      vocabulary after the first so many documents of a group and language. newsstat explain tells what \
      each column is.
      With --boilerplate a row is what is site furniture of an outlet: other commands leave it out. place says what it \
      is: a line, sentence or bracket, or the start or end of one; a piece of a dateline; the outlet's name in brackets; \
      the date of the page; a phrase that only sites say; a heading with the links behind it; what ends the headlines \
      that a link left in a sentence. Numbers, dates and case may differ.

        newsstat describe news.jsonl
        newsstat describe --by outlet --format csv news/ -o outlets.csv
        newsstat describe --growth --points 20 news.jsonl
        newsstat describe --boilerplate news.jsonl -o furniture.tsv
      """)

  @OptionGroup var input: InputOptions
  @OptionGroup var boilerplate: BoilerplateOptions
  @OptionGroup var stemming: StemOptions
  @OptionGroup var datelines: DatelineOptions
  @OptionGroup var language: LanguageOptions
  @OptionGroup var copies: CopiesOptions
  @OptionGroup var output: OutputOptions

  @Option(help: ArgumentHelp("Measure each group by itself.", valueName: "field"))
  var by: String?

  @Flag(help: "Follow the vocabulary through the corpus.")
  var growth = false

  @Flag(
    name: .customLong("boilerplate"),
    help: "List the site furniture of each outlet: subscribe lines, captions, share buttons.")
  var listsBoilerplate = false

  @Option(help: "How many rows --growth prints for a group; 50 if left out.")
  var points: Int?

  func validate() throws {
    if listsBoilerplate, by != nil || growth || boilerplate.keepBoilerplate {
      throw ValidationError(
        "--boilerplate goes with neither --by, --growth nor --keep-boilerplate.")
    }
    if points != nil, !growth { throw ValidationError("--points goes with --growth.") }
    guard (1...1_000_000).contains(points ?? 1) else {
      throw ValidationError("--points must be from 1 to 1000000.")
    }
  }

  var columns: [String] {
    if listsBoilerplate { return ["outlet", "text", "documents", "place"] }
    guard !growth else {
      return (by == nil ? [] : ["group"]) + [
        "lang", "documents", "tokens", "types", "types_expected", "hapaxes", "growth_rate", "heaps",
      ]
    }
    return (by == nil ? ["document", "lang"] : ["group", "lang", "documents"])
      + ["tokens", "types", "hapaxes", "sentences"]
      + ReadabilityMeasure.allCases.map(\.rawValue) + DiversityMeasure.allCases.map(\.rawValue)
      + ["msttr", "mattr", "mtld", "zipf"]
  }

  private var terms: TermOptions {
    TermOptions(
      stems: stemming.stem, keepsDatelines: datelines.keepDatelines, language: language.lang,
      rules: language.terms)
  }

  func write(to table: TableOutput) async throws -> ReadingTally {
    let terms = terms
    if listsBoilerplate { return try await writeBoilerplate(to: table) }
    if growth { return try await writeGrowth(to: table) }
    guard let by else {
      let corpus = try await self.corpus(boilerplate, copies)
      return try await writeRows(of: corpus, to: table, options: terms.analysis) { _ in
        { document, analyzer in
          let text = try TextProfile(document, terms, analyzer: &analyzer)
          return [
            [.text(document.id), .text(text.language)]
              + Self.cells(
                text.spectrum, text.lengths, order: text.order, language: text.language)
          ]
        }
      }
    }
    let corpus = try await self.corpus(boilerplate, copies)
    let meter = ProgressMeter("measuring", isQuiet: input.quiet)
    defer { meter.finish() }
    let plan = GroupPlan(fields: [by], within: "lang", terms: terms)
    let (parts, tally) = try await corpus.run(
      workers: input.workers, progress: meter.show
    ) {
      try ProfileWorker(plan)
    }
    let whole = parts.dropFirst().reduce(into: parts.first ?? GroupedTerms(GroupProfile())) {
      $0.merge($1)
    }
    if whole.groups.parts.keys.allSatisfy({ $0.group == GroupPlan.none }), !input.quiet {
      Console.say("no document has a field \"\(by)\"")
    }
    let rows = whole.groups.parts.sorted { $0.key < $1.key }.map { key, profile in
      [.text(key.group), .text(key.stratum), .count(profile.counts.documents)]
        + Self.cells(
          profile.spectrum, profile.lengths, order: profile.order, language: key.stratum)
    }
    try table.write(rows)
    return tally
  }

  /// Writes what is site furniture.
  private func writeBoilerplate(to table: TableOutput) async throws -> ReadingTally {
    let corpus = try await self.corpus(boilerplate, readsTwice: true)
    let meter = ProgressMeter("listing", isQuiet: input.quiet)
    defer { meter.finish() }
    let (items, tally) = try await FurnitureSearch(corpus, workers: input.workers)
      .items(of: corpus.notes.furniture ?? Furniture(), progress: meter.show)
    try table.write(
      items.map {
        [.text($0.outlet), .text($0.text), .count($0.documents), .text($0.place)]
      })
    return tally
  }

  /// Writes the vocabulary after the first documents of each group.
  private func writeGrowth(to table: TableOutput) async throws -> ReadingTally {
    let corpus = try await self.corpus(boilerplate, copies)
    let meter = ProgressMeter("counting", isQuiet: input.quiet)
    defer { meter.finish() }
    let plan = GroupPlan(fields: by.map { [$0] } ?? [], within: "lang", terms: terms)
    let (parts, tally) = try await corpus.run(
      workers: input.workers, progress: meter.show
    ) {
      try GrowthWorker(plan)
    }
    let whole = parts.dropFirst().reduce(into: parts.first ?? GroupedTerms(GroupGrowth())) {
      $0.merge($1)
    }
    for (key, growth) in whole.groups.parts.sorted(by: { $0.key < $1.key }) {
      try table.write(
        growth.points(points ?? 50).map { point, expected in
          (by == nil ? [] : [.text(key.group)]) + [
            .text(key.stratum), .count(point.documents), .count(point.tokens), .count(point.types),
            .number(expected), .count(point.hapaxes),
            .number(point.growthRate), .number(point.heapsExponent),
          ]
        })
    }
    return tally
  }

  private static func cells(
    _ spectrum: FrequencySpectrum, _ lengths: TextLengths, order: RunningDiversity, language: String
  ) -> [Cell] {
    let isReadable = Language.hasReadability(language)
    return [
      .count(spectrum.tokens), .count(spectrum.types), .count(spectrum.hapaxes),
      .count(lengths.sentences),
    ]
      + ReadabilityMeasure.allCases.map {
        isReadable || $0 == .sentenceLength ? .number(lengths.value(of: $0)) : .absent
      } + DiversityMeasure.allCases.map { .number(spectrum.value(of: $0)) }
      + [order.meanSegmentalTTR, order.movingAverageTTR, order.mtld].map { .number($0) } + [
        .number(spectrum.zipfExponent)
      ]
  }
}
