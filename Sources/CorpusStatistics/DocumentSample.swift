/// Some of the documents that ``Postings`` holds, to be redrawn among themselves.
struct DocumentSample: Sendable {
  private let postings: Postings
  /// For each document its place in the sample; `nil` outside it.
  private let places: [Int?]
  /// The tokens of each document of the sample.
  let tokens: [Int]
  let bootstrap: ClusterBootstrap
  /// The tokens of each replicate, which do not depend on the term.
  let totals: [Int]

  init(
    _ postings: Postings, replicates: Int, seed: UInt64,
    where belongs: (Postings.Document) -> Bool
  ) {
    var (places, tokens) = ([Int?](), [Int]())
    for document in postings.documents {
      places.append(belongs(document) ? tokens.count : nil)
      if belongs(document) { tokens.append(document.tokens) }
    }
    self.postings = postings
    self.places = places
    self.tokens = tokens
    bootstrap = ClusterBootstrap(clusters: tokens.count, replicates: replicates, seed: seed)
    totals = bootstrap.totals(of: tokens.enumerated().map { ($0.offset, $0.element) })
  }

  /// The counts of a chosen term by place in the sample, those of documents that hold it.
  func counts(of choice: Int) -> [(place: Int, count: Int)] {
    postings.counts(of: choice).compactMap { count in
      places[count.place].map { (place: $0, count: count.count) }
    }
  }

  /// Count and tokens of every document, those without the term included.
  func each(_ counts: [(place: Int, count: Int)]) -> [(count: Int, tokens: Int)] {
    var all = tokens.map { (count: 0, tokens: $0) }
    for count in counts { all[count.place].count = count.count }
    return all
  }
}
