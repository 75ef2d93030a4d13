/// Some of the documents that ``Postings`` holds, to be redrawn among themselves.
struct DocumentSample: Sendable {
  private let postings: Postings
  /// For each document its index in the sample; `nil` outside it.
  private let indices: [Int?]
  /// The tokens of each document of the sample.
  let tokens: [Int]
  let bootstrap: ClusterBootstrap
  /// The tokens of each replicate, which do not depend on the term.
  let totals: [Int]

  init(
    _ postings: Postings, replicates: Int, seed: UInt64,
    where belongs: (Postings.Document) -> Bool
  ) {
    var (indices, tokens) = ([Int?](), [Int]())
    for document in postings.documents {
      indices.append(belongs(document) ? tokens.count : nil)
      if belongs(document) { tokens.append(document.tokens) }
    }
    self.postings = postings
    self.indices = indices
    self.tokens = tokens
    bootstrap = ClusterBootstrap(clusters: tokens.count, replicates: replicates, seed: seed)
    totals = bootstrap.totals(
      of: tokens.enumerated().map { IndexedCount(index: $0.offset, count: $0.element) })
  }

  /// The counts of a chosen term by index in the sample, those of documents that hold it.
  func counts(of choice: Int) -> [IndexedCount] {
    postings.counts(of: choice).compactMap { count in
      indices[count.index].map { IndexedCount(index: $0, count: count.count) }
    }
  }

  /// Count and tokens of every document, those without the term included.
  func each(_ counts: [IndexedCount]) -> [PartCount] {
    var all = tokens.map { PartCount(count: 0, tokens: $0) }
    for count in counts { all[count.index].count = count.count }
    return all
  }
}
