public import Corpora
internal import CorpusStatistics

/// The near-copies of a corpus.
public struct Copies: Sendable {
  /// A document that has near-copies.
  public struct Printing: Sendable, Equatable {
    /// Its index in the corpus.
    public let index: Int
    public let id: String
    public let outlet, date: String?
    /// The id of the oldest document of its cluster, and that document's index.
    public let cluster: String
    public let oldest: Int
    /// The share of its shingles that the oldest document has.
    public let similarity: Double
    public let kind: CopyKind

    public var isOldest: Bool { index == oldest }
  }

  /// A printing without what is printed of it.
  private struct Entry: Sendable {
    let index, oldest: UInt32
    let similarity: Double
    let kind: CopyKind
  }

  private let entries: [Entry]
  private let facts: CopyFacts
  /// How many documents the corpus has.
  public let documents: Int
  /// How many clusters there are.
  public let clusters: Int

  /// - Parameter facts: of all documents that are copies or have some, settled.
  init(_ assignment: consuming CopyAssignment, facts: CopyFacts, documents: Int) {
    self.documents = documents
    self.facts = facts
    let copies = assignment.copies
    var clusters = [Range<Int>]()
    for (index, copy) in copies.enumerated() {
      if let last = clusters.last, copies[last.lowerBound].pair.older == copy.pair.older {
        clusters[clusters.count - 1] = last.lowerBound..<(index + 1)
      } else {
        clusters.append(index..<(index + 1))
      }
    }
    // Equals stay in the order of age.
    let order = clusters.indices.sorted {
      (-clusters[$0].count, $0) < (-clusters[$1].count, $1)
    }
    var entries = [Entry]()
    entries.reserveCapacity(copies.count + clusters.count)
    for cluster in order {
      let oldest = UInt32(copies[clusters[cluster].lowerBound].pair.older)
      entries.append(Entry(index: oldest, oldest: oldest, similarity: 1, kind: .copy))
      for copy in copies[clusters[cluster]] {
        entries.append(
          Entry(
            index: UInt32(copy.pair.later), oldest: oldest, similarity: copy.similarity,
            kind: copy.isPart ? .part : .copy))
      }
    }
    self.entries = entries
    self.clusters = clusters.count
  }

  /// The documents that have copies: clusters of most printings first, equals by the age of their
  /// oldest documents; within a cluster the oldest first.
  public var printings: some RandomAccessCollection<Printing> {
    entries.lazy.map { [facts] entry in
      let (own, oldest) = (facts.facts(of: Int(entry.index)), facts.facts(of: Int(entry.oldest)))
      return Printing(
        index: Int(entry.index), id: own?.id ?? "", outlet: own?.outlet, date: own?.date,
        cluster: oldest?.id ?? "", oldest: Int(entry.oldest), similarity: entry.similarity,
        kind: entry.kind)
    }
  }

  /// How many stories the documents are: each cluster is one, and each other document.
  public var stories: Int { documents - entries.count + clusters }

  /// The clusters as later passes take them.
  public var notes: CopyClusters {
    var notes = CopyClusters()
    for printing in printings {
      notes.add(.index(printing.index), to: printing.cluster, isOldest: printing.isOldest)
    }
    return notes
  }
}
