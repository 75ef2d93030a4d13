public import Corpora
internal import CorpusStatistics

/// The near-copies of a corpus.
public struct Copies: Sendable, Equatable {
  /// A document that has near-copies.
  public struct Printing: Sendable, Equatable {
    /// Its place in the corpus.
    public let index: Int
    public let id: String
    public let outlet, date: String?
    /// The id of the oldest document of its cluster, and that document's place.
    public let cluster: String
    public let oldest: Int
    /// The share of its shingles that the oldest document has.
    public let similarity: Double
    public let kind: CopyKind

    public var isOldest: Bool { index == oldest }
  }

  /// The documents that have copies: clusters of most printings first, equals by the age of their
  /// oldest documents; within a cluster the oldest first.
  public let printings: [Printing]
  /// How many documents the corpus has.
  public let documents: Int

  init(_ assignment: CopyAssignment, facts: [Int: CopyText], documents: Int) {
    self.documents = documents
    var clusters = [[Printing]]()
    for comparison in assignment.copies {
      let (pair, runs) = (comparison.pair, comparison.runs)
      guard let oldest = facts[pair.older], let later = facts[pair.later] else { continue }
      func printing(
        _ index: Int, _ facts: CopyText, similarity: Double, kind: CopyKind
      ) -> Printing {
        Printing(
          index: index, id: facts.id, outlet: facts.outlet, date: facts.date, cluster: oldest.id,
          oldest: pair.older, similarity: similarity, kind: kind)
      }
      if clusters.last?.first?.index != pair.older {
        clusters.append([
          printing(pair.older, oldest, similarity: 1, kind: .copy)
        ])
      }
      clusters[clusters.count - 1].append(
        printing(
          pair.later, later, similarity: runs.similarity, kind: CopyKind(runs)))
    }
    let order = clusters.indices.sorted {
      (-clusters[$0].count, $0) < (-clusters[$1].count, $1)
    }
    printings = order.flatMap { clusters[$0] }
  }

  /// How many clusters there are.
  public var clusters: Int { printings.count { $0.isOldest } }

  /// How many stories the documents are: each cluster is one, and each other document.
  public var stories: Int { documents - printings.count + clusters }

  /// The clusters as later passes take them.
  public var notes: CopyClusters {
    var notes = CopyClusters()
    for printing in printings {
      notes.add(.index(printing.index), to: printing.cluster, isOldest: printing.isOldest)
    }
    return notes
  }
}
