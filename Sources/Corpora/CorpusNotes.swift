public import TextAnalysis

/// What a first pass over a corpus found, and later passes take into account.
public struct CorpusNotes: Sendable {
  /// Which documents are copies of one; `nil` where nobody looked for copies.
  public var copies: CopyClusters?
  /// Only the oldest document of each cluster of copies is read.
  public var dropsCopies = false

  /// What is no text of the articles; it is left out of them.
  public var furniture: Furniture?

  public init() {}

  /// The documents that are read, with what is noted of each.
  func applied(to documents: [Document]) -> (documents: [Document], furniture: FurnitureTally) {
    var tally = FurnitureTally()
    let documents = withoutCopies(documents)
    guard let furniture, !furniture.isEmpty else { return (documents, tally) }
    let marked = documents.map { document in
      // Pieces of plain texts have no outlet.
      guard let outlet = document.outlet, document.piece == nil else { return document }
      let marks = furniture.marks(in: document.text.span, outlet: outlet)
      tally.add(marks, outlet: outlet)
      guard !marks.ranges.isEmpty else { return document }
      var document = document
      document.leaveOut(marks.ranges)
      return document
    }
    return (marked, tally)
  }

  private func withoutCopies(_ documents: [Document]) -> [Document] {
    guard let copies, !copies.isEmpty else { return documents }
    return documents.compactMap { document in
      guard let cluster = copies[document] else { return document }
      guard !dropsCopies || copies.isOldest(document) else { return nil }
      var document = document
      document.cluster = cluster
      return document
    }
  }
}

/// The documents that are near-copies of one, such as the printings of a wire story.
public struct CopyClusters: Sendable, Equatable {
  /// How a document is identified: by its index in the corpus that was read, or by its id where the
  /// clusters come from a file.
  public enum Key: Hashable, Sendable {
    case index(Int)
    case id(String)
  }

  private var clusters: [Key: String] = [:]
  private var oldest: Set<Key> = []

  public init() {}

  public var isEmpty: Bool { clusters.isEmpty }

  /// Whether the documents are told by their ids.
  var isByID: Bool { if case .id = clusters.keys.first { true } else { false } }

  /// Puts a document into a cluster.
  ///
  /// - Parameters:
  ///   - cluster: the id of its oldest document.
  ///   - isOldest: whether this is that document.
  public mutating func add(_ document: Key, to cluster: String, isOldest: Bool) {
    clusters[document] = cluster
    if isOldest { oldest.insert(document) }
  }

  /// The cluster of a document: the id of its oldest document; `nil` where it has no copies.
  public subscript(document: Document) -> String? {
    clusters[.index(document.index)] ?? clusters[.id(document.id)]
  }

  /// Whether a document is the oldest of its cluster.
  func isOldest(_ document: Document) -> Bool {
    oldest.contains(.index(document.index)) || oldest.contains(.id(document.id))
  }
}
