internal import ArgumentParser
internal import Corpora
internal import CorpusAnalysis
internal import CorpusStatistics
internal import TextAnalysis

/// What documents are told apart by: a group within a stratum that it is compared in.
struct GroupKey: Hashable, Comparable, Sendable {
  /// The value of the field that comparisons stay within; empty where there is none.
  let stratum: String
  /// The value of the field that is grouped by; empty where there is none.
  let group: String

  static func < (one: GroupKey, other: GroupKey) -> Bool {
    (one.stratum, one.group) < (other.stratum, other.group)
  }
}

/// Which groups a pass counts, and what a term is.
struct GroupPlan: Sendable {
  /// The fields to group by; a group has a value of each.
  var fields: [String] = []
  /// The field that comparisons stay within.
  var within: String?
  /// The only groups that count; all where it is `nil`.
  var members: Set<String>?
  /// The field whose values are units of evidence; clusters of copies where it is `nil`.
  var cluster: String?
  /// Tokens in a row that make a term.
  var length = 1
  /// How many tokens a term may leave out.
  var skips = 0
  /// What the tokens of a term stand in together.
  var unit = GramUnit.sentence
  /// When set, only what stands near it counts.
  var near: Nearness?
  var terms: TermOptions

  /// The group of a document; `nil` where it does not count.
  func key(of document: Document) -> GroupKey? {
    let group = fields.map { document.value(of: $0) ?? Self.none }
      .joined(separator: Self.separator)
    if let members, !members.contains(group) { return nil }
    return GroupKey(stratum: within.map { stratum($0, of: document) } ?? "", group: group)
  }

  /// What the document is one unit of evidence with; `nil` where it stands for itself.
  ///
  /// A document without the field is a cluster of its own.
  func cluster(of document: Document) -> String? {
    cluster.map { document.value(of: $0) ?? "\(Self.separator)\(document.index)" }
      ?? document.cluster
  }

  /// The number of the unit of evidence that a document is, or is a part of.
  func identity(of document: Document) -> UInt64 {
    guard cluster != nil, let name = cluster(of: document) else { return document.identity }
    return Document.identity(ofCluster: name)
  }

  /// What stands between the values of two fields, and in no value.
  private static let separator = "\u{1F}"

  /// The values of a group, one for each field.
  func values(_ key: GroupKey) -> [String] {
    fields.count == 1
      ? [key.group]
      : key.group.split(separator: Self.separator, omittingEmptySubsequences: false).map(
        String.init)
  }

  /// The group of documents that lack the field.
  static let none = "(none)"

  private func stratum(_ field: String, of document: Document) -> String {
    Field(synonym: field) == .language
      ? terms.language(of: document) : document.value(of: field) ?? Self.none
  }

  /// Counts the terms of a document, or of a piece of one.
  func counts(
    of document: Document, analyzer: inout Analyzer, tally: inout TermTally
  ) throws -> DocumentCounts {
    let language = terms.language(of: document)
    if length == 1, near == nil, terms.units.isEmpty {
      analyzer.count(document, skipsDateline: !terms.keepsDatelines)
      try analyzer.takeCounts(language: language, skipsStopWords: terms.dropsStopWords) {
        tally.add($0, Int($1))
      }
    } else {
      for gram in try grams(of: document, language: language, analyzer: &analyzer) {
        tally.add(gram)
      }
    }
    return tally.finish()
  }

  /// The terms of a document in their order.
  func grams(
    of document: Document, language: String, analyzer: inout Analyzer
  ) throws -> [TermID] {
    let analysis = try analyzer.analyze(document, language: language)
    let words =
      near.map {
        $0.patterns[language].neighbours(in: analysis, window: $0.window, analyzer.vocabulary)
      } ?? analysis.tokens
    let tokens = terms.tokens(words, language: language, analyzer: &analyzer)
    return analyzer.skipGrams(of: tokens, length: length, skips: skips, within: unit).map(\.term)
  }
}

/// What stands within some tokens of a pattern, in its sentence.
struct Nearness: Sendable {
  let patterns: TermPatterns
  let window: Int

  /// - Throws: `ValidationError` where the pattern holds no word.
  init(_ text: String, window: Int, _ terms: TermOptions) throws {
    patterns = try terms.patterns(text)
    self.window = window
  }
}

/// The first pass: counts of all terms by group, and how they vary over documents where that is asked for.
struct Survey: Sendable {
  var vocabulary = Vocabulary()
  private(set) var groups = Grouped<GroupKey, TermCounts>(TermCounts())
  private(set) var moments = Grouped<GroupKey, TermMoments>(TermMoments())
  /// Documents that came in pieces; they count once all parts are merged.
  private var pieces = Grouped<GroupKey, PiecewiseCounts>(PiecewiseCounts())
  /// The counts by cluster, where clusters are units of evidence; they become such once all parts are merged.
  private var clusters = Grouped<GroupKey, ClusterCounts>(ClusterCounts())

  /// - Parameters:
  ///   - cluster: what the document is one unit of evidence with; itself where it is `nil`.
  ///   - varies: whether it is to be known how terms vary over documents.
  mutating func add(
    _ document: DocumentCounts, to key: GroupKey, cluster: String? = nil, varies: Bool
  ) {
    groups.add((key, document))
    guard varies else { return }
    if let cluster {
      clusters.add((key, (cluster, document)))
    } else {
      moments.add((key, document))
    }
  }

  /// Adds a piece of a document.
  mutating func add(_ piece: DocumentCounts, of document: Int, to key: GroupKey) {
    pieces.add((key, (document, piece)))
  }

  /// Counts the documents that came in pieces, and clusters that are whole once all parts are merged.
  mutating func settle(varies: Bool) {
    for (key, part) in clusters.parts {
      for cluster in part.all { moments.add((key, cluster)) }
    }
    clusters = Grouped(ClusterCounts())
    for key in pieces.parts.keys.sorted() {
      for (_, counts) in pieces.parts[key]?.whole ?? [] { add(counts, to: key, varies: varies) }
    }
    pieces = Grouped(PiecewiseCounts())
  }

  mutating func merge(_ other: consuming Survey) {
    let ids = vocabulary.merge(other.vocabulary)
    other.pieces.renumber(by: ids)
    pieces.merge(other.pieces)
    other.clusters.renumber(by: ids)
    clusters.merge(other.clusters)
    other.groups.renumber(by: ids)
    other.moments.renumber(by: ids)
    groups.merge(other.groups)
    moments.merge(other.moments)
  }

  /// The merge of all parts, with ids in no defined order.
  static func merged(_ parts: [Survey], varies: Bool) -> Survey {
    var whole = parts.dropFirst().reduce(into: parts.first ?? Survey()) { $0.merge($1) }
    whole.settle(varies: varies)
    return whole
  }

  /// How many units of evidence a group has: clusters of copies, and documents that have none.
  func units(of key: GroupKey) -> Int { moments.parts[key]?.documents ?? 0 }

  /// The groups in order; sorted at each call.
  var keys: [GroupKey] { groups.parts.keys.sorted() }

  /// The sums of a group.
  func sums(of key: GroupKey) -> TermSums {
    TermSums(
      groups.parts[key] ?? TermCounts(), moments.parts[key] ?? TermMoments())
  }

  /// The sums of several groups together.
  func sums(of keys: some Sequence<GroupKey>) -> TermSums {
    keys.reduce(into: TermSums()) { $0.merge(sums(of: $1)) }
  }

  /// The sums of all groups of each stratum together.
  var sumsOfStrata: [String: TermSums] {
    Dictionary(grouping: keys, by: \.stratum).mapValues { sums(of: $0) }
  }

  /// Whether a term comes before another in code-point order.
  func precedes(_ one: TermID, _ other: TermID) -> Bool {
    vocabulary.precedes(one, other)
  }
}

/// A worker of the first pass.
struct SurveyWorker: CorpusWorker, ~Copyable {
  private let plan: GroupPlan
  private let varies: Bool
  private var analyzer: Analyzer
  private var survey = Survey()
  private var tally = TermTally()

  /// - Parameter varies: whether it is to be known how terms vary over documents.
  init(_ plan: GroupPlan, varies: Bool) throws {
    let analyzer = try Analyzer(plan.terms.analysis)
    self.analyzer = analyzer
    self.plan = plan
    self.varies = varies
  }

  mutating func add(_ documents: [Document]) throws {
    for document in documents {
      guard let key = plan.key(of: document) else { continue }
      let counts = try plan.counts(of: document, analyzer: &analyzer, tally: &tally)
      if document.piece == nil {
        survey.add(counts, to: key, cluster: plan.cluster(of: document), varies: varies)
      } else {
        survey.add(counts, of: document.index, to: key)
      }
    }
  }

  consuming func finish() -> Survey {
    survey.vocabulary = analyzer.vocabulary
    return survey
  }
}
