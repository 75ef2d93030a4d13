package import Corpora
package import CorpusStatistics
package import TextAnalysis

/// The first pass: counts of all terms by group, and how they vary over documents where that is asked for.
package struct GroupedCounts: TablePart {
  package var vocabulary = Vocabulary()
  package private(set) var groups = Grouped<GroupKey, TermCounts>(TermCounts())
  /// The languages of the documents, by their primary codes.
  package private(set) var languages: Set<String> = []
  /// Whether a document has the field whose values are units of evidence.
  package private(set) var hasClusterField = false
  package private(set) var moments = Grouped<GroupKey, TermMoments>(TermMoments())
  /// Documents that came in pieces; they count once all parts are merged.
  private var pieces = Grouped<GroupKey, KeyedCounts<Int>>(KeyedCounts<Int>())
  /// The counts by cluster, where clusters are units of evidence; they become such once all parts are merged.
  private var clusters = Grouped<GroupKey, KeyedCounts<String>>(KeyedCounts<String>())

  package init() {}

  /// - Parameters:
  ///   - cluster: what the document is one unit of evidence with; itself where it is `nil`.
  ///   - varies: whether it is to be known how terms vary over documents.
  package mutating func add(
    _ document: DocumentCounts, to key: GroupKey, cluster: String? = nil, varies: Bool
  ) {
    groups.add(document, to: key)
    guard varies else { return }
    if let cluster {
      clusters.add(Keyed(cluster, document), to: key)
    } else {
      moments.add(document, to: key)
    }
  }

  /// Notes the language of a document, and whether it has the plan's field of units.
  package mutating func note(_ document: Document, _ plan: GroupPlan) {
    languages.insert(Language.primary(plan.terms.language(of: document)))
    if let field = plan.cluster, !hasClusterField {
      hasClusterField = document.value(of: field) != nil
    }
  }

  /// Adds a piece of a document.
  package mutating func add(_ piece: DocumentCounts, of document: Int, to key: GroupKey) {
    pieces.add(Keyed(document, piece), to: key)
  }

  /// Counts the documents that came in pieces, and clusters that are whole once all parts are merged.
  package mutating func settle(varies: Bool) {
    for (key, part) in clusters.parts {
      for cluster in part.all { moments.add(cluster, to: key) }
    }
    clusters = Grouped(KeyedCounts<String>())
    for key in pieces.parts.keys.sorted() {
      for counts in pieces.parts[key]?.all ?? [] { add(counts, to: key, varies: varies) }
    }
    pieces = Grouped(KeyedCounts<Int>())
  }

  package mutating func merge(_ other: consuming GroupedCounts) {
    let numbers = vocabulary.merge(other.vocabulary)
    other.pieces.renumber(by: numbers)
    pieces.merge(other.pieces)
    other.clusters.renumber(by: numbers)
    clusters.merge(other.clusters)
    other.groups.renumber(by: numbers)
    other.moments.renumber(by: numbers)
    languages.formUnion(other.languages)
    hasClusterField = hasClusterField || other.hasClusterField
    groups.merge(other.groups)
    moments.merge(other.moments)
  }

  /// The merge of all parts, with ids in no defined order.
  package static func merged(_ parts: [GroupedCounts], varies: Bool) -> GroupedCounts {
    var whole = parts.dropFirst().reduce(into: parts.first ?? GroupedCounts()) { $0.merge($1) }
    whole.settle(varies: varies)
    return whole
  }

  /// How many units of evidence a group has: clusters of copies, and documents that have none.
  package func units(of key: GroupKey) -> Int { moments.parts[key]?.documents ?? 0 }

  /// The groups in order; sorted at each call.
  package var keys: [GroupKey] { groups.parts.keys.sorted() }

  /// The sums of a group.
  package func sums(of key: GroupKey) -> TermSums {
    TermSums(
      groups.parts[key] ?? TermCounts(), moments.parts[key] ?? TermMoments())
  }

  /// The sums of several groups together.
  package func sums(of keys: some Sequence<GroupKey>) -> TermSums {
    keys.reduce(into: TermSums()) { $0.merge(sums(of: $1)) }
  }

  /// The groups that are compared with each other, together, by what comparisons stay within.
  package var wholes: [String: KeynessTest.Whole] {
    Dictionary(grouping: keys, by: \.within).mapValues { KeynessTest.Whole(sums(of: $0)) }
  }

  /// The counts with terms numbered in code-point order, so that sums over terms do not depend on the order in
  /// which parts were merged.
  ///
  /// - Complexity: O(*n* log *n*) in the terms.
  var groupsInCodePointOrder: Grouped<GroupKey, TermCounts> {
    var numbers = [TermID](repeating: .none, count: vocabulary.count)
    let order = vocabulary.ranking(
      of: numbers.indices.map { TermID($0) }, counts: numbers.map { _ in 0 })
    for (rank, id) in order.enumerated() { numbers[id] = TermID(rank) }
    var groups = groups
    groups.renumber(by: Renumbering(numbers, from: vocabulary.id, to: VocabularyID()))
    return groups
  }

  /// Whether a term comes before another in code-point order.
  package func precedes(_ one: TermID, _ other: TermID) -> Bool {
    vocabulary.precedes(one, other)
  }
}
