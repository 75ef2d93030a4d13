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
      With --boilerplate a row is a line or sentence, or the start or end of one, that is site furniture of an \
      outlet: other commands leave it out. place says where it stands; numbers, dates and case may differ.

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
    let (parts, tally) = try await corpus.run(
      workers: input.workers, progress: meter.show
    ) {
      try ProfileWorker(by: by, terms)
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
          FrequencySpectrum(profile.counts.all.map(\.count.occurrences)), profile.lengths,
          order: profile.order, language: key.stratum)
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
    let whole = parts.dropFirst().reduce(into: parts.first ?? GroupedTerms(CountedGrowth())) {
      $0.merge($1)
    }
    for (key, growth) in whole.groups.parts.sorted(by: { $0.key < $1.key }) {
      let spectrum = FrequencySpectrum(growth.counts.all.map(\.count.occurrences))
      try table.write(
        growth.growth.points(points ?? 50).map { point in
          (by == nil ? [] : [.text(key.group)]) + [
            .text(key.stratum), .count(point.documents), .count(point.tokens), .count(point.types),
            .number(spectrum.expectedTypes(of: point.tokens)), .count(point.hapaxes),
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

/// What is measured of one document.
private struct TextProfile {
  let language: String
  let counts: DocumentCounts
  let spectrum: FrequencySpectrum
  let lengths: TextLengths
  let order: RunningDiversity

  init(_ document: Document, _ terms: TermOptions, analyzer: inout Analyzer) throws {
    language = terms.language(of: document)
    let analysis = try analyzer.analyze(document, language: language)
    let tokens = terms.tokens(analysis, language: language, analyzer: &analyzer)
    let ids = tokens.map(\.term)
    counts = DocumentCounts(ids)
    spectrum = FrequencySpectrum(counts.terms.map(\.occurrences))
    order = RunningDiversity(document.index, ids)
    var lengths = TextLengths(words: tokens.count)
    var sentence = Int32(-1)
    for token in tokens {
      if token.sentence != sentence { lengths.sentences += 1 }
      sentence = token.sentence
      // Code points: bytes that continue none.
      let letters = document.text[token.range].count { $0 & 0xC0 != 0x80 }
      lengths.letters += letters
      if letters > 6 { lengths.longWords += 1 }
    }
    self.lengths = lengths
  }
}

/// What is measured of a group.
private struct GroupProfile: Accumulator, TermIndexed {
  var counts = TermCounts()
  var lengths = TextLengths()
  var order = RunningDiversity()

  mutating func add(_ text: TextProfile) {
    counts.add(text.counts)
    lengths.add(text.lengths)
    order.add(text.order)
  }

  mutating func merge(_ other: consuming GroupProfile) {
    counts.merge(other.counts)
    lengths.merge(other.lengths)
    order.merge(other.order)
  }

  mutating func renumber(by ids: [TermID]) { counts.renumber(by: ids) }
}

/// A worker that measures groups; a group's documents are kept apart by language.
private struct ProfileWorker: CorpusWorker, ~Copyable {
  private let plan: GroupPlan
  private var analyzer: Analyzer
  private var profiles = GroupedTerms(GroupProfile())

  init(by field: String, _ terms: TermOptions) throws {
    let analyzer = try Analyzer(terms.analysis)
    self.analyzer = analyzer
    plan = GroupPlan(fields: [field], within: "lang", terms: terms)
  }

  mutating func add(_ documents: [Document]) throws {
    for document in documents {
      guard let key = plan.key(of: document) else { continue }
      let text = try TextProfile(document, plan.terms, analyzer: &analyzer)
      profiles.groups.add((key, text))
    }
  }

  consuming func finish() -> GroupedTerms<GroupProfile> {
    profiles.vocabulary = analyzer.vocabulary
    return profiles
  }
}

/// The counts of a group and the order in which its terms came.
private struct CountedGrowth: Accumulator, TermIndexed {
  var counts = TermCounts()
  var growth = VocabularyGrowth()

  mutating func add(_ document: (index: Int, counts: DocumentCounts)) {
    counts.add(document.counts)
    growth.add(document)
  }

  mutating func merge(_ other: consuming CountedGrowth) {
    counts.merge(other.counts)
    growth.merge(other.growth)
  }

  mutating func renumber(by ids: [TermID]) {
    counts.renumber(by: ids)
    growth.renumber(by: ids)
  }
}

/// A worker that follows the vocabulary of each group.
private struct GrowthWorker: CorpusWorker, ~Copyable {
  private let plan: GroupPlan
  private var analyzer: Analyzer
  private var growth = GroupedTerms(CountedGrowth())
  private var tally = TermTally()

  init(_ plan: GroupPlan) throws {
    let analyzer = try Analyzer(plan.terms.analysis)
    self.analyzer = analyzer
    self.plan = plan
  }

  mutating func add(_ documents: [Document]) throws {
    for document in documents {
      guard let key = plan.key(of: document) else { continue }
      let counts = try plan.counts(of: document, analyzer: &analyzer, tally: &tally)
      growth.groups.add((key, (document.index, counts)))
    }
  }

  consuming func finish() -> GroupedTerms<CountedGrowth> {
    growth.vocabulary = analyzer.vocabulary
    return growth
  }
}
