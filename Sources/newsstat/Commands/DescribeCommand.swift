internal import ArgumentParser
internal import Corpora
internal import CorpusStatistics
internal import Reports
internal import TextAnalysis

struct DescribeCommand: TableCommand {
  static let configuration = CommandConfiguration(
    commandName: "describe",
    abstract: "Measure the size, diversity and readability of documents or groups.",
    discussion: """
      A row for each document, or with --by for each group and language. Diversity of a group is that of \
      all its words together; msttr, mattr and mtld depend on the order of words and are means over its \
      documents. Readability is left out for scripts in which it means nothing. newsstat explain tells \
      what each column is.

        newsstat describe news.jsonl
        newsstat describe --by outlet --format csv news/ -o outlets.csv
      """)

  @OptionGroup var input: InputOptions
  @OptionGroup var stemming: StemOptions
  @OptionGroup var datelines: DatelineOptions
  @OptionGroup var language: LanguageOptions
  @OptionGroup var output: OutputOptions

  @Option(help: ArgumentHelp("Measure each group by itself.", valueName: "field"))
  var by: String?

  var columns: [String] {
    (by == nil ? ["document", "lang"] : ["group", "lang", "documents"])
      + ["tokens", "types", "hapaxes", "sentences"]
      + ReadabilityMeasure.allCases.map(\.rawValue) + DiversityMeasure.allCases.map(\.rawValue)
      + ["msttr", "mattr", "mtld", "zipf"]
  }

  private var terms: TermOptions {
    TermOptions(
      stems: stemming.stem, keepsDatelines: datelines.keepDatelines, language: language.lang)
  }

  func write(to table: TableOutput) async throws -> ReadingTally {
    let terms = terms
    guard let by else {
      return try await writeRows(to: table, options: terms.analysis) { _ in
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
    let meter = ProgressMeter("measuring", isQuiet: input.quiet)
    defer { meter.finish() }
    let (parts, tally) = try await input.corpus().run(
      workers: input.workers, progress: meter.show
    ) {
      try ProfileWorker(by: by, terms)
    }
    let whole = parts.dropFirst().reduce(into: parts.first ?? GroupProfiles()) { $0.merge($1) }
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
    let analysis = try analyzer.analyze(
      document.text.span, title: document.title, language: language, isStart: document.isStart)
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

private struct GroupProfiles: Sendable {
  var vocabulary = Vocabulary()
  var groups = Grouped<GroupKey, GroupProfile>(GroupProfile())

  mutating func merge(_ other: consuming GroupProfiles) {
    other.groups.renumber(by: vocabulary.merge(other.vocabulary))
    groups.merge(other.groups)
  }
}

/// A worker that measures groups; a group's documents are kept apart by language.
private struct ProfileWorker: CorpusWorker, ~Copyable {
  private let plan: GroupPlan
  private var analyzer: Analyzer
  private var profiles = GroupProfiles()

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

  consuming func finish() -> GroupProfiles {
    profiles.vocabulary = analyzer.vocabulary
    return profiles
  }
}
