package import Corpora
package import Lexicons
internal import TextAnalysis

/// How much of a corpus a lexicon covers, and which entries carry its scores.
package struct LexiconCoverage: TablePart, Equatable {
  package struct Group: Sendable, Equatable {
    package fileprivate(set) var documents = 0, tokens = 0, matches = 0
    /// The entries that match.
    package fileprivate(set) var entries: Set<String> = []

    /// Matches in each token.
    package var share: Double { Double(matches) / Double(tokens) }
  }

  package struct EntryKey: Hashable, Sendable {
    package let language, entry: String
  }

  package struct Entry: Sendable, Equatable {
    package fileprivate(set) var occurrences = 0, documents = 0
    /// In thousandths.
    package fileprivate(set) var sum = 0
    /// Of the documents that have it: the sums of their scores, and of what they would be without it, in
    /// ten-thousandths.
    fileprivate var scores = 0, scoresWithout = 0
    /// What it stood for, folded, and how often.
    package fileprivate(set) var forms: [String: Int] = [:]

    /// The mean score of the documents that have it.
    package var mean: Double { Double(scores) / 10_000 / Double(documents) }
    /// What that would be without it.
    package var meanWithout: Double { Double(scoresWithout) / 10_000 / Double(documents) }
  }

  package private(set) var groups: [GroupKey: Group] = [:]
  package private(set) var entries: [EntryKey: Entry] = [:]

  package init() {}

  package mutating func merge(_ other: consuming LexiconCoverage) {
    groups.merge(other.groups) { one, other in
      Group(
        documents: one.documents + other.documents, tokens: one.tokens + other.tokens,
        matches: one.matches + other.matches, entries: one.entries.union(other.entries))
    }
    entries.merge(other.entries) { one, other in
      Entry(
        occurrences: one.occurrences + other.occurrences,
        documents: one.documents + other.documents,
        sum: one.sum + other.sum, scores: one.scores + other.scores,
        scoresWithout: one.scoresWithout + other.scoresWithout,
        forms: one.forms.merging(other.forms, uniquingKeysWith: +))
    }
  }

  /// The entries by language, those that carry most of its score first, each with its share of that.
  ///
  /// - Parameter count: how many of each language; all where it is 0.
  package func heaviest(_ count: Int) -> [(key: EntryKey, entry: Entry, share: Double)] {
    let languages = Dictionary(grouping: entries, by: \.key.language)
    return languages.keys.sorted().flatMap { language in
      let all = languages[language] ?? []
      let total = all.reduce(0) { $0 + abs($1.value.sum) }
      let sorted = all.sorted { one, other in
        abs(one.value.sum) != abs(other.value.sum)
          ? abs(one.value.sum) > abs(other.value.sum) : one.key.entry < other.key.entry
      }
      return sorted.prefix(count == 0 ? Int.max : count).map { key, entry in
        (key, entry, Double(abs(entry.sum)) / Double(total))
      }
    }
  }
}

extension LexiconCoverage {
  fileprivate mutating func add(tokens: Int, to key: GroupKey) {
    groups[key, default: Group()].documents += 1
    groups[key]?.tokens += tokens
  }

  /// - Parameter form: the text of a range, folded.
  fileprivate mutating func add(
    _ score: SentimentScorer.Score, language: String, to key: GroupKey,
    form: (Range<Int>) throws -> String
  ) rethrows {
    groups[key]?.matches += score.evidence.count
    for (entry, evidence) in Dictionary(grouping: score.evidence, by: \.entry) {
      groups[key]?.entries.insert(entry)
      let key = EntryKey(language: language, entry: entry)
      var known = entries[key] ?? Entry()
      let sum = evidence.reduce(0) { $0 + $1.thousandths }
      for item in evidence { known.forms[try form(item.range), default: 0] += 1 }
      known.occurrences += evidence.count
      known.documents += 1
      known.sum += sum
      known.scores += score.tenThousandths
      // What is left of the sum makes what is left of the score.
      let whole = Double(score.goodThousandths + score.badThousandths)
      let share = whole == 0 ? 0 : (whole - Double(sum)) / whole
      known.scoresWithout += Int((Double(score.tenThousandths) * share).rounded())
      entries[key] = known
    }
  }
}

/// A worker that looks where a lexicon's entries stand.
package struct CoverageWorker: CorpusWorker, ~Copyable {
  private let plan: GroupPlan
  private var analyzer: Analyzer
  private var scorer: SentimentScorer
  private var coverage = LexiconCoverage()

  package init(_ plan: GroupPlan, _ lexicons: SentimentLexicons) throws {
    let analyzer = try Analyzer(plan.terms.unstemmed)
    self.analyzer = analyzer
    self.plan = plan
    scorer = SentimentScorer(lexicons)
  }

  package mutating func add(_ documents: [Document]) throws {
    for document in documents {
      guard let key = plan.key(of: document) else { continue }
      let language = Language.primary(plan.terms.language(of: document))
      let analysis = try analyzer.analyze(document, language: language)
      coverage.add(tokens: analysis.tokens.count, to: key)
      guard
        let score = try scorer.document(of: analysis, text: document.text.span, analyzer: &analyzer)
      else {
        continue
      }
      try coverage.add(score, language: language, to: key) {
        try Folding.folded(String(decoding: document.text[$0], as: UTF8.self))
      }
    }
  }

  package consuming func finish() -> LexiconCoverage { coverage }
}
