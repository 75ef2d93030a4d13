internal import ArgumentParser
internal import Corpora
internal import CorpusAnalysis
internal import CorpusStatistics
internal import Glibc
internal import Reports
internal import TextAnalysis

struct LexiconUnitsCommand: TableCommand {
  static let configuration = CommandConfiguration(
    commandName: "units",
    abstract: "Find the words in a row that are one unit, such as prime minister.",
    discussion: """
      A unit is up to --words words in a row with nothing but a space or a hyphen between, none of them \
      a stop word at either end, that occur --min times and stand together where chance would not have \
      them: npmi is that of the two parts at the place where the unit holds least. The corpus is read \
      once for each length. What it prints is what --units of terms, compare and pairs reads.

        newsstat lexicon units news.jsonl -o units.tsv
        newsstat terms --units units.tsv news.jsonl
      """)

  @OptionGroup var input: InputOptions
  @OptionGroup var boilerplate: BoilerplateOptions
  @OptionGroup var stemming: StemOptions
  @OptionGroup var datelines: DatelineOptions
  @OptionGroup var language: LanguageOptions
  @OptionGroup var output: OutputOptions

  @Option(help: "Only units that occur so often.")
  var min = 10

  @Option(help: "How many words a unit has at most, from 2 to 5.")
  var words = 4

  @Option(help: "Only units of at least this npmi, from -1 to 1.")
  var npmi = 0.4

  @Option(help: "How many units to print, the most frequent first; 0 for all.")
  var top = 0

  var columns: [String] { ["unit", "lang", "words", "occurrences", "documents", "npmi"] }

  func validate() throws {
    guard min >= 2 else { throw ValidationError("--min must be at least 2.") }
    guard (2...5).contains(words) else { throw ValidationError("--words must be from 2 to 5.") }
    guard (-1...1).contains(npmi) else { throw ValidationError("--npmi must be from -1 to 1.") }
    guard top >= 0 else { throw ValidationError("--top must not be negative.") }
  }

  /// A run of words with what is known of it.
  private struct Run {
    let term: String
    let language: String
    let count: TermCounts.Count
    let words: Int
    /// That of the two parts at the place where it is least.
    let npmi: Double
  }

  func write(to table: TableOutput) async throws -> ReadingTally {
    let terms = TermOptions(
      stems: stemming.stem, keepsDatelines: datelines.keepDatelines, language: language.lang,
      rules: language.terms)
    let corpus = try await self.corpus(boilerplate, readsTwice: true)
    let meter = ProgressMeter("counting", isQuiet: input.quiet)
    defer { meter.finish() }
    // By language, of each term and each run that is frequent how often it occurs.
    var known: [String: [String: Int]] = [:]
    var tokens: [String: Int] = [:]
    var (units, frequent) = ([Run](), Set<String>())
    var tally: ReadingTally?
    for length in 1...words where length <= 2 || !frequent.isEmpty {
      let shorter = frequent.sorted()
      let (parts, read) = try await corpus.run(workers: input.workers, progress: meter.show) {
        try RunWorker(terms, length: length, frequent: length > 2 ? shorter : [])
      }
      tally = tally ?? read
      var whole = RunCounts()
      for part in parts { whole.merge(part) }
      frequent = []
      for (key, counts) in whole.counts.parts {
        if length == 1 { tokens[key.stratum] = counts.tokens }
        for (id, count) in counts.all where count.occurrences >= min {
          let term = whole.vocabulary.string(id)
          known[key.stratum, default: [:]][term] = count.occurrences
          frequent.insert(term)
          guard length > 1, whole.isUnit.contains(id) else { continue }
          let npmi = weakest(
            term, count.occurrences, known[key.stratum] ?? [:], tokens: tokens[key.stratum] ?? 0)
          if npmi >= self.npmi {
            units.append(
              Run(term: term, language: key.stratum, count: count, words: length, npmi: npmi))
          }
        }
      }
    }
    units.sort { one, other in
      one.count.occurrences != other.count.occurrences
        ? one.count.occurrences > other.count.occurrences
        : Array((one.term + one.language).utf8)
          .lexicographicallyPrecedes(Array((other.term + other.language).utf8))
    }
    try table.write(
      units.prefix(top == 0 ? Int.max : top).map { unit in
        [
          .text(unit.term), .text(unit.language), .count(unit.words),
          .count(unit.count.occurrences), .count(unit.count.documents), .number(unit.npmi),
        ]
      })
    return tally ?? ReadingTally()
  }

  /// The least npmi of a run's two parts over the places where it may be divided.
  private func weakest(
    _ run: String, _ occurrences: Int, _ known: [String: Int], tokens: Int
  ) -> Double {
    run.indices.filter { run[$0] == " " }.map { place in
      // The parts of a frequent run are frequent.
      let first = known[String(run[..<place])] ?? occurrences
      let second = known[String(run[run.index(after: place)...])] ?? occurrences
      return AssociationMeasure.npmi.value(
        of: ContingencyTable(
          joint: Double(occurrences), row: Double(first), column: Double(second),
          total: Double(tokens)))
    }.min() ?? 1
  }
}

/// How often runs of one length occur.
private struct RunCounts: Sendable {
  var vocabulary = Vocabulary()
  /// By language.
  var counts = Grouped<GroupKey, TermCounts>(TermCounts())
  /// The runs that neither begin nor end with a stop word or a number.
  var isUnit: Set<TermID> = []

  mutating func merge(_ other: consuming RunCounts) {
    let ids = vocabulary.merge(other.vocabulary)
    other.counts.renumber(by: ids)
    counts.merge(other.counts)
    for run in other.isUnit { isUnit.insert(ids[Int(run)]) }
  }
}

/// A worker that counts runs of words of one length.
private struct RunWorker: CorpusWorker, ~Copyable {
  private let terms: TermOptions
  private let length: Int
  /// How many runs, one word shorter, are frequent; they have the first numbers.
  private let frequent: Int
  private var analyzer: Analyzer
  private var runs = RunCounts()
  private var tally = TermTally()

  /// - Parameter frequent: the runs that a longer one has to begin and end with; all where there are none.
  init(_ terms: TermOptions, length: Int, frequent: [String]) throws {
    var analyzer = try Analyzer(terms.analysis)
    for run in frequent { _ = analyzer.intern(run) }
    self.analyzer = analyzer
    self.terms = terms
    self.length = length
    self.frequent = frequent.count
  }

  mutating func add(_ documents: [Document]) throws {
    for document in documents {
      let language = terms.language(of: document)
      let analysis = try analyzer.analyze(document, language: language)
      let tokens = terms.tokens(analysis, language: language, analyzer: &analyzer)
      var begun = 0
      for place in tokens.indices {
        begun =
          place > 0 && tokens[place - 1].isBeside(tokens[place], in: document.text.span)
          ? begun : place
        let start = place + 1 - length
        guard start >= begun else { continue }
        add(tokens[start...place], language: language)
      }
      runs.counts.add((GroupKey(stratum: language, group: ""), tally.finish()))
    }
  }

  private mutating func add(_ run: ArraySlice<Token>, language: String) {
    let terms = run.map(\.term)
    guard let first = terms.first, let last = terms.last, length > 1 else {
      for term in terms { tally.add(term) }
      return
    }
    if frequent > 0, !isFrequent(terms.dropLast()) || !isFrequent(terms.dropFirst()) { return }
    let known = analyzer.vocabulary.count
    let id = analyzer.term(joining: terms[...])
    tally.add(id)
    guard Int(id) >= known, run.first?.kind != .number, run.last?.kind != .number else { return }
    if !analyzer.isStopWord(first, language: language),
      !analyzer.isStopWord(last, language: language)
    {
      runs.isUnit.insert(id)
    }
  }

  private func isFrequent(_ terms: ArraySlice<TermID>) -> Bool {
    var joined = [UInt8]()
    for term in terms {
      if !joined.isEmpty { joined.append(0x20) }
      joined.append(contentsOf: analyzer.vocabulary.bytes(of: term))
    }
    return analyzer.vocabulary.id(of: joined.span).map { Int($0) < frequent } ?? false
  }

  consuming func finish() -> RunCounts {
    runs.vocabulary = analyzer.vocabulary
    return runs
  }
}
