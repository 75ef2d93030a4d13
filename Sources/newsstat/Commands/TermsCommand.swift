internal import CorpusAnalysis
public import ArgumentParser
internal import Corpora
internal import CorpusStatistics
internal import ICU
internal import Reports
internal import Tables
public import Segmentation
public import TextAnalysis

struct TermsCommand: TableCommand {
  static let configuration = CommandConfiguration(
    commandName: "terms",
    abstract: "Count terms and the documents they occur in.",
    discussion: """
      A term is a folded word (NFKC_Casefold), its stem with --stem, words in a row that --units lists, or \
      --n words in a row within a sentence, or what --within names. per_million is of all terms that count; dp is Gries's deviation of proportions \
      over documents, dp_norm that of Lijffijt and Gries.

        newsstat terms --drop-stop-words --top 20 news.jsonl
        newsstat terms --top 100 --intervals --measure arf news.jsonl
        newsstat terms --by outlet --n 2 --dispersion --format csv news/ -o bigrams.csv
      """)

  @OptionGroup var input: InputOptions
  @OptionGroup var boilerplate: BoilerplateOptions
  @OptionGroup var stemming: StemOptions
  @OptionGroup var stopWords: StopWordOptions
  @OptionGroup var datelines: DatelineOptions
  @OptionGroup var units: UnitOptions
  @OptionGroup var language: LanguageOptions
  @OptionGroup var nearness: NearOptions
  @OptionGroup var clustering: ClusterOptions
  @OptionGroup var copies: CopiesOptions
  @OptionGroup var output: OutputOptions

  @Option(
    help: ArgumentHelp(
      "Count in each group by itself; twice for each pair of two fields' values.",
      valueName: "field"))
  var by: [String] = []

  @Option(name: .customLong("n"), help: "How many tokens in a row make a term, up to 5.")
  var length = 1

  @Option(help: "How many tokens a term of several may leave out, up to 4.")
  var skip = 0

  @Option(help: "What the tokens of a term of several stand in together; sentence if left out.")
  var within: GramUnit?

  @Flag(help: "Terms are words as they stand, not folded.")
  var raw = false

  @Option(
    help: ArgumentHelp("Only terms in this script (Cyrl); may be repeated.", valueName: "code"))
  var script: [String] = []

  @Option(help: "Only terms of this kind, by their first word; may be repeated.")
  var kind: [SegmentKind] = []

  @Option(
    help: "How many terms of a group to print, 0 for all; 50 on a terminal, else all if left out.")
  var top: Int?

  @Option(help: "Only terms that occur so often in a group.")
  var min = 1

  @Flag(
    help:
      "Add tf_idf: occurrences times the logarithm of the group's documents over those with the term."
  )
  var tfIdf = false

  @Flag(help: "Add the 95 % interval of per_million, with the document as the unit of evidence.")
  var intervals = false

  @Flag(help: "Add the columns dp and dp_norm.")
  var dispersion = false

  @Option(
    name: .customLong("measure"),
    help: "A measure of dispersion to add, may be repeated; explain tells what each is.")
  var measures: [DispersionMeasure] = []

  var columns: [String] {
    var columns = ["term"] + (by.isEmpty ? [] : ["group"] + by.dropFirst())
    columns += ["occurrences", "documents", "per_million", "rank"]
    if intervals { columns += ["per_million_low", "per_million_high"] }
    if tfIdf { columns.append("tf_idf") }
    return columns + printedMeasures.map(\.rawValue)
  }

  func validate() throws {
    guard (1...5).contains(length) else { throw ValidationError("--n must be from 1 to 5.") }
    guard (0...4).contains(skip) else { throw ValidationError("--skip must be from 0 to 4.") }
    guard skip == 0 || length > 1 else { throw ValidationError("--skip goes with --n.") }
    guard within == nil || length > 1 else { throw ValidationError("--within goes with --n.") }
    guard by.count <= 2 else { throw ValidationError("--by takes two fields at most.") }
    if raw, stemming.stem || stopWords.dropStopWords {
      throw ValidationError("--raw goes with neither --stem nor --drop-stop-words.")
    }
    for code in script where Script(code: code) == nil {
      throw ValidationError("ICU knows no script \"\(code)\".")
    }
    if clustering.cluster != nil, !intervals {
      throw ValidationError("--cluster goes with --intervals.")
    }
    guard min >= 1 else { throw ValidationError("--min must be at least 1.") }
    if let top, top < 0 { throw ValidationError("--top must not be negative.") }
  }

  /// Rows that are made by one task.
  private static let chunk = 256

  private var printedMeasures: [DispersionMeasure] {
    let usual: [DispersionMeasure] = dispersion ? [.deviation, .normalizedDeviation] : []
    return usual + measures.filter { !usual.contains($0) }
  }

  private func termOptions() throws -> TermOptions {
    TermOptions(
      stems: stemming.stem, keepsForms: raw, dropsStopWords: stopWords.dropStopWords,
      keepsDatelines: datelines.keepDatelines, units: try units.phrases(),
      language: language.lang, rules: language.terms)
  }

  func write(to table: TableOutput) async throws -> ReadingTally {
    let (terms, measures) = (try termOptions(), printedMeasures)
    let readsTwice = !measures.isEmpty
    let corpus = try await self.corpus(
      boilerplate, copies, hasUnits: intervals, readsTwice: readsTwice,
      cutsLongTexts: !readsTwice && !intervals && nearness.near == nil
        && within ?? .sentence == .sentence)
    let plan = GroupPlan(
      fields: by, cluster: clustering.cluster, length: length, skips: skip,
      unit: within ?? .sentence,
      near: try nearness.nearness(terms), terms: terms)
    let (survey, tally) = try await self.survey(corpus, plan, varies: intervals)
    warnAboutFields(of: plan, in: survey.keys)
    if intervals {
      warnAboutSmallGroups(survey.keys.map { survey.units(of: $0) })
    }
    let limit = top ?? (table.format == .table ? 50 : 0)
    let ranked = survey.keys.map { key in
      (key, rankedTerms(survey, key).prefix(limit == 0 ? Int.max : limit))
    }
    let postings = readsTwice ? try await printedPostings(corpus, plan, ranked, survey) : nil
    for (number, (key, rows)) in ranked.enumerated() {
      guard let counts = survey.groups.parts[key] else { continue }
      let sums = survey.sums(of: key)
      let test = intervals ? KeynessTest(sums, in: sums) : nil
      let group = plan.values(key).prefix(by.count).map { Cell.text($0) }
      let width = columns.count
      let chunks = stride(from: 0, to: rows.count, by: Self.chunk).map {
        rows.dropFirst($0).prefix(Self.chunk)
      }
      let written = try await concurrently(chunks, workers: input.workers) { [self] chunk in
        chunk.map { row in
          var cells = [Cell]()
          cells.reserveCapacity(width)
          cells.append(.text(survey.vocabulary.string(row.term)))
          cells += group
          let frequency = Double(row.count.occurrences) / Double(counts.tokens) * 1e6
          cells.append(.count(row.count.occurrences))
          cells.append(.count(row.count.documents))
          cells.append(.number(frequency))
          cells.append(.count(row.rank))
          if let test {
            let interval = test.perMillionInterval(of: row.term)
            cells += interval.map { [.number($0.low), .number($0.high)] } ?? [.absent, .absent]
          }
          if tfIdf { cells.append(.number(counts.tfIdf(of: row.term))) }
          if let postings { cells += postings.cells(row.term, group: number, measures) }
          return cells
        }
      }
      for rows in written { try table.write(rows) }
    }
    return tally
  }

  /// The terms of a group by falling frequency; equals have one rank and stand in code-point order.
  private func rankedTerms(_ survey: GroupedCounts, _ key: GroupKey) -> [RankedTerm] {
    guard let counts = survey.groups.parts[key] else { return [] }
    let terms = counts.all.filter { $0.count.occurrences >= min }
    let filter = TermFilter(scripts: script.compactMap(Script.init(code:)), kinds: kind)
    let vocabulary = survey.vocabulary
    let ranking = vocabulary.ranking(of: terms.map { ($0.term, $0.count.occurrences) })
    var rows = [RankedTerm]()
    rows.reserveCapacity(ranking.count)
    var (rank, last) = (0, -1)
    for (place, index) in ranking.enumerated() {
      let (term, count) = terms[index]
      if count.occurrences != last { (rank, last) = (place + 1, count.occurrences) }
      if filter.admits(vocabulary.string(term)) {
        rows.append(RankedTerm(term: term, rank: rank, count: count))
      }
    }
    return rows
  }

  private struct RankedTerm: Sendable {
    let term: TermID
    let rank: Int
    let count: TermCounts.Count
  }

  /// Where the printed terms occur.
  private func printedPostings(
    _ corpus: Corpus, _ plan: GroupPlan,
    _ ranked: [(GroupKey, ArraySlice<RankedTerm>)], _ survey: GroupedCounts
  ) async throws -> PrintedPostings {
    let chosen = Set(ranked.flatMap { $0.1.map(\.term) }).sorted { survey.precedes($0, $1) }
    let groups = Dictionary(
      uniqueKeysWithValues: ranked.enumerated().map { ($0.element.0, $0.offset) })
    let (documents, _) = try await self.postings(
      corpus, plan, terms: chosen.map { survey.vocabulary.string($0) }, groups: groups,
      keepsPlaces: measures.contains(where: \.asksForPlaces))
    return PrintedPostings(
      documents: documents,
      places: Dictionary(uniqueKeysWithValues: chosen.enumerated().map { ($1, $0) }))
  }

  /// The postings of the terms that are printed.
  private struct PrintedPostings: Sendable {
    let documents: Postings
    let places: [TermID: Int]

    func cells(_ term: TermID, group: Int, _ measures: [DispersionMeasure]) -> [Cell] {
      guard let place = places[term] else { return measures.map { _ in .absent } }
      let dispersion = documents.dispersion(of: place) { $0.group == group }
      return measures.map { .number(dispersion.value(of: $0)) }
    }
  }
}

extension SegmentKind: ExpressibleByArgument {
  public init?(argument: String) {
    guard let kind = Self.allCases.first(where: { $0.isWordLike && $0.name == argument }) else {
      return nil
    }
    self = kind
  }

  public static var allValueStrings: [String] { allCases.filter(\.isWordLike).map(\.name) }
}
extension DispersionMeasure: ExpressibleByArgument {}
extension GramUnit: ExpressibleByArgument {}
