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

/// Intervals of frequencies by redrawing the documents that they were counted in.
public struct FrequencyResampling: Sendable {
  private let sample: DocumentSample

  /// - Parameter belongs: which documents were counted in.
  public init(
    _ postings: Postings, replicates: Int, seed: UInt64,
    where belongs: (Postings.Document) -> Bool
  ) {
    sample = DocumentSample(postings, replicates: replicates, seed: seed, where: belongs)
  }

  /// The interval of a chosen term's occurrences in a million tokens; `nil` where there are fewer than
  /// ``ClusterBootstrap/fewestClusters`` documents.
  ///
  /// - Complexity: O(*n*) in the documents with the term, for each replicate.
  public func perMillion(of choice: Int, method: IntervalMethod = .percentile) -> Interval? {
    func rate(_ count: Int, _ tokens: Int) -> Double { Double(count) / Double(tokens) * 1e6 }
    let counts = sample.counts(of: choice)
    var correction: ClusterBootstrap.Correction?
    if method == .accelerated {
      let (count, tokens) = (counts.reduce(0) { $0 + $1.count }, sample.tokens.reduce(0, +))
      correction = ClusterBootstrap.Correction(
        estimate: rate(count, tokens),
        jackknife: [sample.each(counts).map { rate(count - $0.count, tokens - $0.tokens) }])
    }
    let drawn = zip(sample.bootstrap.totals(of: counts), sample.totals)
    return sample.bootstrap.interval(of: drawn.map { rate($0, $1) }, correction: correction)
  }
}
