/// The counts of documents that belong to clusters, such as a day or a story: each cluster is one unit of
/// evidence.
public struct ClusterCounts: Accumulator, TermIndexed, Equatable {
  private struct Cluster: Sendable, Equatable {
    var occurrences = TermTable<Int>()
    var tokens = 0
  }

  private var clusters: [String: Cluster] = [:]

  public init() {}

  /// Adds a document, or a piece of one, to its cluster.
  public mutating func add(_ document: (cluster: String, counts: DocumentCounts)) {
    // Taken out while it changes, so that its table is not copied.
    var cluster = clusters.removeValue(forKey: document.cluster) ?? Cluster()
    cluster.tokens += document.counts.tokens
    for (term, occurrences) in document.counts.terms {
      cluster.occurrences.update(term, from: 0) { $0 += occurrences }
    }
    clusters[document.cluster] = cluster
  }

  public mutating func merge(_ other: consuming Self) {
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

  public mutating func renumber(by ids: [TermID]) {
    for name in Array(clusters.keys) { clusters[name]?.occurrences.renumber(by: ids) }
  }

  /// How many clusters there are.
  public var count: Int { clusters.count }

  /// The counts of each cluster, in no defined order.
  public var all: some Sequence<DocumentCounts> {
    clusters.values.lazy.map { cluster in
      DocumentCounts(
        terms: cluster.occurrences.all.map { ($0.term, $0.value) }, tokens: cluster.tokens)
    }
  }
}
