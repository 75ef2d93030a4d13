package import Corpora
internal import CorpusStatistics
internal import TextAnalysis

/// How often runs of one length occur.
package struct RunCounts: Sendable {
  /// A run of words in the documents of a language.
  package struct Run: Sendable, Equatable {
    package let term: String
    package let language: String
    package let occurrences, documents: Int
    /// Whether it neither begins nor ends with a stop word or a number.
    package let mayBePhrase: Bool
  }

  fileprivate var vocabulary = Vocabulary()
  /// By language.
  fileprivate var counts = Grouped<GroupKey, TermCounts>(TermCounts())
  /// By language, the runs that neither begin nor end with a stop word of it or a number.
  fileprivate var phrases: [String: Set<TermID>] = [:]

  package init() {}

  package mutating func merge(_ other: consuming RunCounts) {
    let numbers = vocabulary.merge(other.vocabulary)
    other.counts.renumber(by: numbers)
    counts.merge(other.counts)
    for (language, runs) in other.phrases {
      for run in runs { phrases[language, default: []].insert(numbers[run]) }
    }
  }

  /// How many runs there are of each language, each as often as it occurs.
  package var tokens: [String: Int] {
    counts.parts.reduce(into: [:]) { $0[$1.key.within] = $1.value.tokens }
  }

  /// The runs that occur so often, in no defined order.
  package func runs(occurring minimum: Int) -> [Run] {
    counts.parts.flatMap { key, counts in
      counts.all.filter { $0.count.occurrences >= minimum }.map { run in
        Run(
          term: vocabulary.string(run.term), language: key.within,
          occurrences: run.count.occurrences, documents: run.count.documents,
          mayBePhrase: phrases[key.within]?.contains(run.term) ?? false)
      }
    }
  }
}

/// A worker that counts runs of words of one length.
package struct RunWorker: CorpusWorker, ~Copyable {
  private let terms: TermOptions
  private let length: Int
  /// How many runs, one word shorter, are frequent; they have the first numbers.
  private let frequent: Int
  private var analyzer: Analyzer
  private var runs = RunCounts()
  private var tally = DocumentTermCounter()
  /// By language, the runs of which it is known whether they may be phrases.
  private var judged: [String: Set<TermID>] = [:]

  /// - Parameter frequent: the runs that a longer one has to begin and end with; all where there are none.
  package init(_ terms: TermOptions, length: Int, frequent: [String]) throws {
    var analyzer = try Analyzer(terms.analysis)
    for run in frequent { _ = analyzer.intern(run) }
    self.analyzer = analyzer
    self.terms = terms
    self.length = length
    self.frequent = frequent.count
  }

  package mutating func add(_ documents: [Document]) throws {
    for document in documents {
      let language = terms.language(of: document)
      let analysis = try analyzer.analyze(document, language: language)
      let tokens = terms.tokens(analysis, language: language, analyzer: &analyzer)
      var begun = 0
      for index in tokens.indices {
        begun =
          index > 0 && tokens[index - 1].isBeside(tokens[index], in: document.text.span)
          ? begun : index
        let start = index + 1 - length
        guard start >= begun else { continue }
        add(tokens[start...index], language: language)
      }
      runs.counts.add(
        tally.finish(of: analyzer.vocabulary.id), to: GroupKey(within: language, group: ""))
    }
  }

  private mutating func add(_ run: ArraySlice<Token>, language: String) {
    let terms = run.map(\.term)
    guard let first = terms.first, let last = terms.last, length > 1 else {
      for term in terms { tally.add(term) }
      return
    }
    if frequent > 0, !isFrequent(terms.dropLast()) || !isFrequent(terms.dropFirst()) { return }
    let id = analyzer.term(joining: terms[...])
    tally.add(id)
    guard judged[language, default: []].insert(id).inserted, run.first?.kind != .number,
      run.last?.kind != .number
    else { return }
    if !analyzer.isStopWord(first, language: language),
      !analyzer.isStopWord(last, language: language)
    {
      runs.phrases[language, default: []].insert(id)
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

  package consuming func finish() -> RunCounts {
    runs.vocabulary = analyzer.vocabulary
    return runs
  }
}
