/// The counts of documents that belong to clusters, such as a day or a story: each cluster is one unit of
/// evidence.
package struct ClusterCounts: Accumulator, TermIndexed, Equatable {
  private struct Cluster: Sendable, Equatable {
    var occurrences = TermTable<Int>()
    var tokens = 0
  }

  private var clusters: [String: Cluster] = [:]
  private var vocabulary: VocabularyID?

  package init() {}

  /// Adds a document, or a piece of one, to the cluster that is its key.
  package mutating func add(_ document: Keyed<String, DocumentCounts>) {
    vocabulary.adopt(document.value.vocabulary)
    // Taken out while it changes, so that its table is not copied.
    var cluster = clusters.removeValue(forKey: document.key) ?? Cluster()
    cluster.tokens += document.value.tokens
    for entry in document.value.terms {
      cluster.occurrences.update(entry.term, from: 0) { $0 += entry.occurrences }
    }
    clusters[document.key] = cluster
  }

  package mutating func merge(_ other: consuming Self) {
    vocabulary.adopt(other.vocabulary)
    for (name, part) in other.clusters {
      guard var cluster = clusters.removeValue(forKey: name) else {
        clusters[name] = part
        continue
      }
      cluster.tokens += part.tokens
      for (term, count) in part.occurrences.all {
        cluster.occurrences.update(term, from: 0) { $0 += count }
      }
      clusters[name] = cluster
    }
  }

  package mutating func renumber(by numbers: Renumbering) {
    numbers.apply(to: &vocabulary)
    for name in Array(clusters.keys) { clusters[name]?.occurrences.renumber(by: numbers) }
  }

  /// How many clusters there are.
  package var count: Int { clusters.count }

  /// The counts of each cluster, in no defined order.
  package var all: [DocumentCounts] {
    guard let vocabulary else { return [] }
    return clusters.values.map { cluster in
      DocumentCounts(
        terms: cluster.occurrences.all.map { .init($0.term, $0.value) }, tokens: cluster.tokens,
        of: vocabulary)
    }
  }
}
