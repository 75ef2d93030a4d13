public import ArgumentParser
internal import Corpora
internal import CorpusStatistics
internal import Reports
internal import TextAnalysis

struct PairsCommand: TableCommand {
  static let configuration = CommandConfiguration(
    commandName: "pairs",
    abstract: "Find the terms that stand together.",
    discussion: """
      Two terms stand together when they are at most --window tokens apart in a sentence; stop words \
      are places, not terms. expected is what chance would give: the places in the windows of a, \
      times the frequency of b. Measures come from that table of places and tokens; newsstat explain tells what each is.

        newsstat pairs --node ceasefire news.jsonl
        newsstat pairs --measure log_dice --measure g2 --min 10 news/
      """)

  @OptionGroup var input: InputOptions
  @OptionGroup var stemming: StemOptions
  @OptionGroup var datelines: DatelineOptions
  @OptionGroup var language: LanguageOptions
  @OptionGroup var output: OutputOptions

  @Option(help: ArgumentHelp("Only pairs with this term.", valueName: "term"))
  var node: String?

  @Option(help: "How many tokens apart at most.")
  var window = 5

  @Option(help: "Only pairs that stand together so often.")
  var min = 3

  @Option(
    name: .customLong("measure"),
    help: "A measure to print, may be repeated; the first orders the table. The usual if left out.")
  var measures: [AssociationMeasure] = []

  @Option(help: "How many pairs to print, 0 for all.")
  var top = 100

  @Flag(help: "Stop words are terms too.")
  var keepStopWords = false

  var columns: [String] {
    ["a", "b", "together", "occurrences_a", "occurrences_b", "expected"]
      + printedMeasures.map(\.rawValue)
  }

  private var printedMeasures: [AssociationMeasure] {
    measures.isEmpty
      ? [.g2, .pmi, .npmi, .logDice, .t, .deltaPForward, .deltaPBackward] : measures
  }

  func validate() throws {
    guard (1...100).contains(window) else {
      throw ValidationError("--window must be from 1 to 100.")
    }
    guard min >= 1 else { throw ValidationError("--min must be at least 1.") }
    guard top >= 0 else { throw ValidationError("--top must not be negative.") }
    if let node, (try? Folding.folded(node))?.contains(" ") ?? true {
      throw ValidationError("--node is one term.")
    }
  }

  private var terms: TermOptions {
    TermOptions(
      stems: stemming.stem, keepsDatelines: datelines.keepDatelines, language: language.lang)
  }

  func write(to table: TableOutput) async throws -> ReadingTally {
    let node = try node.map { try Folding.folded($0) }
    let meter = ProgressMeter("counting", isQuiet: input.quiet)
    defer { meter.finish() }
    let (terms, window, keepsStopWords) = (terms, window, keepStopWords)
    let (parts, tally) = try await input.corpus(cutsLongTexts: true).run(
      workers: input.workers, progress: meter.show
    ) {
      try PairsWorker(terms, window: window, node: node, keepsStopWords: keepsStopWords)
    }
    let (vocabulary, counts) = PairsWorker.merged(parts, window: window, hasNode: node != nil)
    try table.write(rows(vocabulary, counts, hasNode: node != nil))
    return tally
  }

  private func rows(
    _ vocabulary: Vocabulary, _ counts: PairCounts, hasNode: Bool
  ) -> [[Cell]] {
    let measures = printedMeasures
    var found = [(a: TermID, b: TermID, value: Double)]()
    counts.forEachPair { one, other, together in
      guard together >= min else { return }
      let isOrdered =
        hasNode
        ? one == 0 : vocabulary[one].lexicographicallyPrecedes(vocabulary[other])
      let (a, b) = isOrdered ? (one, other) : (other, one)
      found.append(
        (a, b, measures[0].value(of: counts.table(node: a, near: b, together: together))))
    }
    found.sort { one, other in
      if one.value != other.value { return one.value > other.value }
      if one.a != other.a {
        return vocabulary[one.a].lexicographicallyPrecedes(vocabulary[other.a])
      }
      return vocabulary[one.b].lexicographicallyPrecedes(vocabulary[other.b])
    }
    return found.prefix(top == 0 ? Int.max : top).map { pair in
      let table = counts.table(node: pair.a, near: pair.b)
      return [
        .text(vocabulary.string(pair.a)), .text(vocabulary.string(pair.b)),
        .count(counts.together(pair.a, pair.b)), .count(counts.occurrences(of: pair.a)),
        .count(counts.occurrences(of: pair.b)), .number(table.expected), .number(pair.value),
      ] + measures.dropFirst().map { .number($0.value(of: table)) }
    }
  }
}

extension AssociationMeasure: ExpressibleByArgument {}

/// A worker that counts pairs.
private struct PairsWorker: CorpusWorker, ~Copyable {
  private let terms: TermOptions
  private let keepsStopWords: Bool
  private var analyzer: Analyzer
  private var counts: PairCounts

  init(_ terms: TermOptions, window: Int, node: String?, keepsStopWords: Bool) throws {
    var analyzer = try Analyzer(terms.analysis)
    let id = node.map { analyzer.intern($0) }
    self.analyzer = analyzer
    self.terms = terms
    self.keepsStopWords = keepsStopWords
    counts = PairCounts(window: window, node: id)
  }

  mutating func add(_ documents: [Document]) throws {
    for document in documents {
      let language = terms.language(of: document)
      let analysis = try analyzer.analyze(
        document.text.span, title: document.title, language: language,
        isStart: document.isStart)
      for sentence in PairTerms.sentences(
        analysis, language: language, terms: terms, keepsStopWords: keepsStopWords,
        analyzer: &analyzer)
      {
        counts.add(sentence)
      }
    }
  }

  consuming func finish() -> (Vocabulary, PairCounts) { (analyzer.vocabulary, counts) }

  /// The merge of all parts; a node keeps its number, 0.
  static func merged(
    _ parts: [(Vocabulary, PairCounts)], window: Int, hasNode: Bool
  ) -> (Vocabulary, PairCounts) {
    var vocabulary = Vocabulary()
    var counts = PairCounts(window: window, node: hasNode ? 0 : nil)
    for (words, part) in parts {
      var part = part
      part.renumber(by: vocabulary.merge(words))
      counts.merge(part)
    }
    counts.settle()
    return (vocabulary, counts)
  }
}

/// The terms of sentences as pairs are counted: what is no term is a gap.
enum PairTerms {
  static func sentences(
    _ analysis: Analysis, language: String, terms: TermOptions, keepsStopWords: Bool,
    analyzer: inout Analyzer
  ) -> [[TermID]] {
    analysis.sentences.map { places in
      var sentence = [TermID]()
      for token in analysis.tokens[places] {
        guard token.term != Token.none, terms.keepsDatelines || token.zone != .dateline else {
          continue
        }
        let isGap = !keepsStopWords && analyzer.isStopWord(token.term, language: language)
        sentence.append(isGap ? PairCounts.gap : token.term)
      }
      return sentence
    }
  }
}
