internal import CorpusAnalysis
public import ArgumentParser
internal import Corpora
internal import CorpusStatistics
internal import Reports
internal import Tables
internal import Lexicons
internal import TextAnalysis

struct CompareCommand: TableCommand {
  static let configuration = CommandConfiguration(
    commandName: "compare",
    abstract: "Find the terms that set groups of documents apart.",
    discussion: """
      Each group against the rest, or --target against --reference, among documents of one language \
      unless --within says otherwise. g2 is the signed log-likelihood ratio; log_ratio counts \
      doublings, with its 95 % interval. p and the interval take the document, or the cluster of copies \
      of one story, for the unit of evidence and count how much a term varies between them, so that they hold \
      for groups of any size and for documents of any length; q corrects p over the comparison. Where there is no p, \
      p_absent says why. newsstat explain tells what each measure is; the shift measures say which words \
      make the difference between two corpora.

        newsstat compare --by outlet news.jsonl
        newsstat compare --by outlet --target sana --reference etilaf --top 30 news.jsonl
        newsstat compare --by outlet --target sana --sort jsd_shift --intervals news.jsonl
        newsstat compare --by outlet --lexicon sentiment --intervals news.jsonl
        newsstat compare --by outlet --near regime --drop-stop-words news.jsonl
        newsstat compare --by outlet --similarity news.jsonl
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
  @OptionGroup var resampling: ResamplingOptions
  @OptionGroup var reading: IntervalOptions
  @OptionGroup var output: OutputOptions

  @Option(help: ArgumentHelp("The field whose values are compared.", valueName: "field"))
  var by = "outlet"

  @Option(
    help: ArgumentHelp(
      "Compare only documents that share this field; none to lift.", valueName: "field"))
  var within = "lang"

  @Option(help: ArgumentHelp("The only group to look at.", valueName: "value"))
  var target: String?

  @Option(help: ArgumentHelp("The group to compare it with, not the rest.", valueName: "value"))
  var reference: String?

  @Option(name: .customLong("n"), help: "How many tokens in a row make a term, up to 5.")
  var length = 1

  @Option(help: "How many terms of a group to print, by falling G2; 0 for all.")
  var top = 50

  @Option(help: "Only terms in at least so many documents.")
  var minDocuments = 2

  @Option(
    name: .customLong("measure"),
    help: "A measure of keyness to add, may be repeated; explain tells what each is.")
  var measures: [KeynessMeasure] = []

  @Option(help: "Order the table by this measure's distance from 0 and print it.")
  var sort: KeynessMeasure?

  @Option(
    help: ArgumentHelp(
      "Only words of this lexicon, by what each adds to the difference of the mean values; sentiment is that of each language.",
      valueName: "lexicon"))
  var lexicon: String?

  @Flag(help: "Add the interval of each measure that --measure, --sort or --lexicon brings.")
  var intervals = false

  @Option(help: "How p values are corrected: bh, by, holm or bonferroni.")
  var correction = MultipleTests.benjaminiHochberg

  @Flag(
    help:
      "Add Welch's t and Mann and Whitney's U over documents, and the documents in which a term is key."
  )
  var documentTests = false

  @Flag(help: "Compare every group with every other, not with the rest.")
  var eachPair = false

  @Flag(help: "Print how alike every two groups are, not their terms.")
  var similarity = false

  var columns: [String] {
    if similarity {
      return (isWithin ? [within] : []) + ["group", "reference", "tokens", "tokens_reference"]
        + SimilarityMeasure.allCases.map(\.rawValue)
    }
    var columns = (isWithin ? [within] : []) + ["term", "group"] + (eachPair ? ["reference"] : [])
    columns += [
      "occurrences", "occurrences_reference", "documents", "documents_reference", "tokens",
      "tokens_reference", "g2", "log_ratio", "log_ratio_low", "log_ratio_high", "p", "q",
      "p_absent",
    ]
    if lexicon != nil { columns.append("value") }
    for measure in (lexicon == nil ? [] : ["lexicon_shift"]) + printedMeasures.map(\.rawValue) {
      columns += [measure] + (intervals ? ["\(measure)_low", "\(measure)_high"] : [])
    }
    return columns
      + (documentTests
        ? ["welch_t", "welch_p", "mann_whitney_u", "mann_whitney_p", "key_documents"] : [])
  }

  private var printedMeasures: [KeynessMeasure] {
    (sort.map { [$0] } ?? []) + measures.filter { $0 != sort }
  }

  private var isWithin: Bool { within != "none" }

  func validate() throws {
    guard (1...5).contains(length) else { throw ValidationError("--n must be from 1 to 5.") }
    guard top >= 0 else { throw ValidationError("--top must not be negative.") }
    guard minDocuments >= 1 else { throw ValidationError("--min-documents must be at least 1.") }
    if let reference, reference == target {
      throw ValidationError("--target and --reference are one group.")
    }
    if similarity,
      sort != nil || lexicon != nil || !measures.isEmpty || eachPair || documentTests
        || resampling.isGiven || reading.interval != nil || clustering.cluster != nil
    {
      throw ValidationError("--similarity prints no terms, so options for them do not go with it.")
    }
    if !intervals, resampling.isGiven || reading.interval != nil {
      throw ValidationError("--interval, --replicates and --seed go with --intervals.")
    }
    if intervals, sort == nil, measures.isEmpty, lexicon == nil {
      throw ValidationError("--intervals goes with --measure, --sort or --lexicon.")
    }
    if lexicon != nil, sort != nil || length > 1 || stemming.stem || !isWithin {
      throw ValidationError(
        "--lexicon orders words by what they add: --sort, --n, --stem and --within none do not go with it."
      )
    }
    if eachPair, reference != nil {
      throw ValidationError("--reference names one group, --each-pair takes all.")
    }
    if reference != nil, target == nil {
      throw ValidationError("--reference goes with --target.")
    }
  }

  private func termOptions() throws -> TermOptions {
    TermOptions(
      stems: stemming.stem, dropsStopWords: stopWords.dropStopWords,
      keepsDatelines: datelines.keepDatelines, units: try units.phrases(),
      language: language.lang, rules: language.terms)
  }

  func write(to table: TableOutput) async throws -> ReadingTally {
    if similarity { return try await writeSimilarities(to: table) }
    let terms = try termOptions()
    let readsTwice = intervals || documentTests
    let corpus = try await self.corpus(boilerplate, copies, hasUnits: true, readsTwice: readsTwice)
    var plan = GroupPlan(
      fields: [by], within: isWithin ? within : nil, length: length,
      near: try nearness.nearness(terms), terms: terms)
    plan.cluster = clustering.cluster
    if let target, let reference { plan.members = [target, reference] }
    let (survey, tally) = try await self.survey(corpus, plan, varies: true)
    let keys = survey.keys.filter { target == nil || $0.group == target }
    for value in [target, reference].compactMap(\.self)
    where !survey.keys.contains(where: { $0.group == value }) {
      throw ValidationError("No document has \(by) \"\(value)\".")
    }
    warnAboutFields(of: plan, in: survey.keys)
    warnAboutSmallGroups(keys.map { survey.units(of: $0) })
    let values = try lexicon.map { name in
      try termValues(of: survey, in: SentimentLexicons(named: name))
    }
    let printed = try await comparisons(of: keys, in: survey, values)
    if printed.isEmpty, !survey.keys.isEmpty {
      Console.say(
        "nothing to compare: each \(by) stands alone in its \(isWithin ? within : "corpus")")
    }
    let chosen = Set(printed.flatMap { $0.rows.map(\.term) }).sorted { survey.precedes($0, $1) }
    let places = Dictionary(uniqueKeysWithValues: chosen.enumerated().map { ($1, $0) })
    let numbers = Dictionary(
      uniqueKeysWithValues: survey.keys.enumerated().map { ($0.element, $0.offset) })
    let (documents, units) =
      readsTwice
      ? try await self.postings(
        corpus, plan, terms: chosen.map { survey.vocabulary.string($0) }, groups: numbers)
      : (Postings(terms: 0), Postings(terms: 0))
    let rows = try await concurrently(printed, workers: input.workers) { [self] comparison in
      cells(comparison, survey, documents, units, places: places, numbers: numbers)
    }
    for rows in rows { try table.write(rows) }
    return tally
  }

  /// What terms are worth in each language, in a lexicon.
  private typealias TermValues = [String: [TermID: Double]]

  private func termValues(of survey: GroupedCounts, in lexicons: SentimentLexicons) throws
    -> TermValues
  {
    var analyzer = try Analyzer(Analyzer.Options(terms: language.terms))
    var words = try WordValues(lexicons, analyzer: &analyzer)
    var values = TermValues()
    for language in Set(survey.keys.map { languageTag(of: $0) }) {
      for term in 0..<TermID(survey.vocabulary.count) {
        let text = survey.vocabulary.string(term)
        if let value = try words.value(of: text, language: language) {
          values[language, default: [:]][term] = value
        }
      }
    }
    return values
  }

  /// The language of a group's words.
  private func languageTag(of key: GroupKey) -> String {
    Field(synonym: within) == .language ? key.stratum : language.lang ?? "und"
  }

  /// What is printed of a comparison.
  private struct Printed: Sendable {
    let key: GroupKey
    let other: GroupKey?
    let rows: [Comparison.Row]
    /// Of each row the interval of its log ratio.
    let intervals: [Interval?]
    let context: KeynessMeasure.Context
    /// Of each row the value of its term, and the mean of the reference, where a lexicon is asked.
    var values: (ofRows: [Double], referenceMean: Double)?
  }

  /// The comparisons that there are, with just the rows that are printed.
  private func comparisons(
    of keys: [GroupKey], in survey: GroupedCounts, _ values: TermValues?
  ) async throws -> [Printed] {
    let pairs = keys.flatMap { key -> [(GroupKey, GroupKey?)] in
      guard eachPair else { return [(key, nil)] }
      return survey.keys.filter { $0.stratum == key.stratum && $0 != key }.map { (key, $0) }
    }
    let strata = eachPair ? [:] : survey.strata
    return try await concurrently(pairs, workers: input.workers) { [self] key, other -> Printed? in
      let whole =
        other.map { KeynessTest.Whole(survey.sums(of: [key, $0])) } ?? strata[key.stratum]
        ?? KeynessTest.Whole(TermSums())
      let comparison = Comparison(
        key, survey.sums(of: key), in: whole, other: other, fewestDocuments: minDocuments,
        correction: correction, vocabulary: survey)
      guard comparison.referenceDocuments > 0 else { return nil }
      if let values { return shifted(comparison, whole.sums.counts, survey, values) }
      let rows = Array(self.printed(comparison, survey))
      return Printed(
        key: key, other: other, rows: rows,
        intervals: rows.map { comparison.interval(of: $0.term) }, context: comparison.context)
    }.compactMap(\.self)
  }

  /// The words of a lexicon by what each adds to the difference of the mean values.
  private func shifted(
    _ comparison: Comparison, _ whole: TermCounts, _ survey: GroupedCounts, _ values: TermValues
  ) -> Printed {
    let values = values[languageTag(of: comparison.key)] ?? [:]
    let known = comparison.rows.compactMap { row in values[row.term].map { (row, $0) } }
    // Over all words of the reference, those in too few documents to be compared too, in one order.
    let mean =
      whole.terms.sorted { survey.precedes($0, $1) }.reduce(0.0) { sum, term in
        let occurrences = whole[term].occurrences - comparison.target[term].occurrences
        return sum + (values[term] ?? 0) * Double(occurrences)
      } / Double(comparison.referenceTokens)
    func shift(_ one: (Comparison.Row, Double)) -> Double {
      abs(one.0.keyness.valueShift(one.1, referenceMean: mean))
    }
    let sorted = known.map { ($0, shift($0)) }.sorted { one, other in
      one.1 != other.1 ? one.1 > other.1 : survey.precedes(one.0.0.term, other.0.0.term)
    }.prefix(top == 0 ? Int.max : top)
    return Printed(
      key: comparison.key, other: comparison.other, rows: sorted.map(\.0.0),
      intervals: sorted.map { comparison.interval(of: $0.0.0.term) }, context: comparison.context,
      values: (sorted.map(\.0.1), mean))
  }

  /// The rows of a comparison as cells.
  private func cells(
    _ comparison: Printed, _ survey: GroupedCounts, _ documents: Postings, _ units: Postings,
    places: [TermID: Int], numbers: [GroupKey: Int]
  ) -> [[Cell]] {
    let own = numbers[comparison.key]
    let other = comparison.other.flatMap { numbers[$0] }
    let stratum = Set(numbers.filter { $0.key.stratum == comparison.key.stratum }.map(\.value))
    func isTarget(_ document: Postings.Document) -> Bool { document.group == own }
    func isReference(_ document: Postings.Document) -> Bool {
      other.map { $0 == document.group }
        ?? (document.group != own && stratum.contains(document.group))
    }
    let redrawn =
      intervals
      ? KeynessResampling(
        units, replicates: resampling.resamples, seed: resampling.source, isTarget: isTarget,
        isReference: isReference) : nil
    return comparison.rows.enumerated().map { number, row in
      let place = places[row.term]
      let cells = cells(row, number, comparison, survey) { statistic in
        place.flatMap { redrawn?.interval(of: $0, method: reading.method, statistic) }
      }
      guard documentTests else { return cells }
      return cells
        + Self.cells(
          place.map {
            DocumentRates(documents, of: $0, isTarget: isTarget, isReference: isReference)
          })
    }
  }

  private func printed(_ comparison: Comparison, _ survey: GroupedCounts) -> ArraySlice<
    Comparison.Row
  > {
    let rows = sort.map { comparison.rows(by: $0, survey) } ?? comparison.rows
    return rows.prefix(top == 0 ? Int.max : top)
  }

  private func cells(
    _ row: Comparison.Row, _ number: Int, _ comparison: Printed, _ survey: GroupedCounts,
    interval: ((Keyness) -> Double) -> Interval?
  ) -> [Cell] {
    let keyness = row.keyness
    let context = comparison.context
    func ends(_ interval: Interval?) -> [Cell] {
      interval.map { [.number($0.low), .number($0.high)] } ?? [.absent, .absent]
    }
    var cells: [Cell] = isWithin ? [.text(comparison.key.stratum)] : []
    cells += [.text(survey.vocabulary.string(row.term)), .text(comparison.key.group)]
    if let other = comparison.other { cells.append(.text(other.group)) }
    cells += [
      .count(keyness.occurrences), .count(keyness.referenceOccurrences), .count(row.documents),
      .count(row.referenceDocuments), .count(keyness.tokens), .count(keyness.referenceTokens),
      .number(keyness.logLikelihood), .number(keyness.logRatio),
    ]
    cells += ends(comparison.intervals[number]) + [.number(row.p.number), .number(row.q)]
    cells.append(row.p.reason.map { .text($0.rawValue) } ?? .absent)
    if let values = comparison.values {
      let (value, mean) = (values.ofRows[number], values.referenceMean)
      cells += [.number(value), .number(keyness.valueShift(value, referenceMean: mean))]
      if intervals { cells += ends(interval { $0.valueShift(value, referenceMean: mean) }) }
    }
    for measure in printedMeasures {
      cells.append(.number(measure.value(of: keyness, in: context)))
      if intervals { cells += ends(interval { measure.value(of: $0, in: context) }) }
    }
    return cells
  }

  private static func cells(_ rates: DocumentRates?) -> [Cell] {
    guard let rates else { return Array(repeating: .absent, count: 5) }
    let (welch, ranks) = (rates.welch, rates.mannWhitney)
    return [
      .number(welch.t), .number(welch.p), .number(ranks.u), .number(ranks.p),
      .count(rates.keyDocuments),
    ]
  }

  /// Writes how alike every two groups of a stratum are.
  private func writeSimilarities(to table: TableOutput) async throws -> ReadingTally {
    let terms = try termOptions()
    let corpus = try await self.corpus(
      boilerplate, copies, cutsLongTexts: length == 1 && nearness.near == nil)
    let plan = GroupPlan(
      fields: [by], within: isWithin ? within : nil, length: length,
      near: try nearness.nearness(terms), terms: terms)
    let (survey, tally) = try await self.survey(corpus, plan, varies: false)
    warnAboutFields(of: plan, in: survey.keys)
    let keys = survey.keys
    let pairs = keys.enumerated().flatMap { place, one -> [(GroupKey, GroupKey)] in
      guard target == nil || one.group == target else { return [] }
      return (target == nil ? keys[(place + 1)...] : keys[...]).filter {
        $0.stratum == one.stratum && $0 != one && (reference == nil || $0.group == reference)
      }.map { (one, $0) }
    }
    try table.write(
      try await concurrently(pairs, workers: input.workers) { [self] one, other -> [Cell]? in
        guard let counts = survey.groups.parts[one], let others = survey.groups.parts[other] else {
          return nil
        }
        let similarity = Similarity(of: counts, and: others)
        return (isWithin ? [.text(one.stratum)] : []) + [
          .text(one.group), .text(other.group), .count(counts.tokens), .count(others.tokens),
        ] + SimilarityMeasure.allCases.map { .number(similarity.value(of: $0)) }
      }.compactMap(\.self))
    return tally
  }
}

extension MultipleTests: ExpressibleByArgument {}
extension IntervalMethod: ExpressibleByArgument {}
extension KeynessMeasure: ExpressibleByArgument {}
