internal import Corpora
internal import CorpusStatistics
internal import Lexicons
internal import TextAnalysis

/// The terms of a comparison that are shown, with all that is known of them from the first reading.
struct ChosenTerms: Sendable {
  let key: GroupKey
  /// The group that it is compared with; `nil` where that is the rest.
  let other: GroupKey?
  let rows: [Comparison.Row]
  /// Of each row the interval of its log ratio.
  private let intervals: [Interval?]
  private let context: KeynessMeasure.Context
  private let measures: [KeynessMeasure]
  /// Of each row the value of its term, where a lexicon is asked, and the mean value of the reference.
  private let values: [Double]
  private let referenceMean: Double

  /// A measure of a row's counts.
  typealias Statistic = (Keyness) -> Double

  /// The comparisons that there are.
  static func choose(
    of keys: [GroupKey], in counts: GroupedCounts, _ options: KeynessTable.Options, _ run: TableRun
  ) async throws -> [ChosenTerms] {
    let values = try options.lexicon.map { try TermValues($0, counts, options) }
    let pairs = keys.flatMap { key -> [(GroupKey, GroupKey?)] in
      guard options.takesEachPair else { return [(key, nil)] }
      return counts.keys.filter { $0.within == key.within && $0 != key }.map { (key, $0) }
    }
    let wholes = options.takesEachPair ? [:] : counts.wholes
    return try await concurrently(pairs, workers: run.workers) { key, other -> ChosenTerms? in
      let whole =
        other.map { KeynessTest.Whole(counts.sums(of: [key, $0])) } ?? wholes[key.within]
        ?? KeynessTest.Whole(TermSums())
      let comparison = Comparison(
        key, counts.sums(of: key), in: whole, other: other,
        fewestDocuments: options.fewestDocuments, correction: options.correction,
        vocabulary: counts)
      guard comparison.referenceDocuments > 0 else { return nil }
      return values.map { ChosenTerms(comparison, whole.sums.counts, counts, $0, options) }
        ?? ChosenTerms(comparison, counts, options)
    }.compactMap(\.self)
  }

  /// The terms by the measure that orders them.
  private init(
    _ comparison: Comparison, _ counts: GroupedCounts, _ options: KeynessTable.Options
  ) {
    let sorted = options.order.map { comparison.rows(by: $0, counts) } ?? comparison.rows
    self.init(comparison, Array(sorted.prefix(options.shown)), options, values: [], mean: 0)
  }

  /// The words of a lexicon by what each adds to the difference of the mean values.
  private init(
    _ comparison: Comparison, _ whole: TermCounts, _ counts: GroupedCounts, _ values: TermValues,
    _ options: KeynessTable.Options
  ) {
    let values = values.of(comparison.key)
    let known = comparison.rows.compactMap { row in values[row.term].map { (row, $0) } }
    // Over all words of the reference, those in too few documents to be compared too, in one order.
    let mean =
      whole.terms.sorted { counts.precedes($0, $1) }.reduce(0.0) { sum, term in
        let occurrences = whole[term].occurrences - comparison.target[term].occurrences
        return sum + (values[term] ?? 0) * Double(occurrences)
      } / Double(comparison.referenceTokens)
    let sorted = known.map { row, value in
      (row, value, abs(row.keyness.valueShift(value, referenceMean: mean)))
    }.sorted { one, other in
      one.2 != other.2 ? one.2 > other.2 : counts.precedes(one.0.term, other.0.term)
    }.prefix(options.shown)
    self.init(comparison, sorted.map(\.0), options, values: sorted.map(\.1), mean: mean)
  }

  private init(
    _ comparison: Comparison, _ rows: [Comparison.Row], _ options: KeynessTable.Options,
    values: [Double], mean: Double
  ) {
    (key, other, self.rows) = (comparison.key, comparison.other, rows)
    intervals = rows.map { comparison.interval(of: $0.term) }
    context = comparison.context
    measures = options.printedMeasures
    (self.values, referenceMean) = (values, mean)
  }

  /// What is measured of a row, in the order of the columns.
  private func statistics(_ number: Int) -> [Statistic] {
    let (context, mean) = (context, referenceMean)
    let shift: [Statistic] =
      values.isEmpty ? [] : [{ $0.valueShift(values[number], referenceMean: mean) }]
    return shift + measures.map { measure in { measure.value(of: $0, in: context) } }
  }

  /// The rows with what a second reading adds.
  func rows(_ vocabulary: Vocabulary, _ details: KeynessDetails.OfGroup?) -> [KeynessTable.Row] {
    rows.enumerated().map { number, row in
      KeynessTable.Row(
        within: key.within, group: key.group, term: vocabulary.string(row.term),
        reference: other?.group, keyness: row.keyness, documents: row.documents,
        referenceDocuments: row.referenceDocuments, logRatioInterval: intervals[number], p: row.p,
        q: row.q, value: values.isEmpty ? nil : values[number],
        measures: statistics(number).map { statistic in
          MeasuredValue(
            value: statistic(row.keyness), interval: details?.interval(of: row.term, statistic))
        }, rates: details?.rates(of: row.term))
    }
  }
}

extension KeynessTable.Options {
  /// How many terms of a group are shown.
  fileprivate var shown: Int { top == 0 ? Int.max : top }
}

/// What terms are worth in each language, in a lexicon.
private struct TermValues: Sendable {
  private var values: [String: [TermID: Double]] = [:]
  private let hasLanguages: Bool
  private let language: String

  init(_ lexicon: String, _ counts: GroupedCounts, _ options: KeynessTable.Options) throws {
    hasLanguages = options.within.map { Field(synonym: $0) == .language } ?? false
    language = options.common.language ?? "und"
    let lexicons = try SentimentLexicons(named: lexicon)
    var analyzer = try Analyzer(Analyzer.Options(rules: options.common.rules))
    var words = try WordValues(lexicons, analyzer: &analyzer)
    for language in Set(counts.keys.map(language(of:))) {
      for term in (0..<counts.vocabulary.count).lazy.map({ TermID($0) }) {
        let text = counts.vocabulary.string(term)
        if let value = try words.value(of: text, language: language) {
          values[language, default: [:]][term] = value
        }
      }
    }
  }

  /// The language of a group's words.
  private func language(of key: GroupKey) -> String { hasLanguages ? key.within : language }

  func of(_ key: GroupKey) -> [TermID: Double] { values[language(of: key)] ?? [:] }
}
