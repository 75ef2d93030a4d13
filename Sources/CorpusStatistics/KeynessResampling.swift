/// Intervals of log ratios by redrawing the documents of a target and of a reference corpus, each
/// among its own.
public struct KeynessResampling: Sendable {
  private let postings: Postings
  /// For each document its place among the target's or the reference's; `nil` outside both.
  private let targetPlaces: [Int?], referencePlaces: [Int?]
  private let target: ClusterBootstrap, reference: ClusterBootstrap
  private let targetTokens: [Int], referenceTokens: [Int]

  /// - Parameters:
  ///   - isTarget: which documents make the target.
  ///   - isReference: which documents make the reference.
  public init(
    _ postings: Postings, replicates: Int, seed: UInt64,
    isTarget: (Postings.Document) -> Bool, isReference: (Postings.Document) -> Bool
  ) {
    func places(_ belongs: (Postings.Document) -> Bool) -> ([Int?], [Int]) {
      var (places, tokens) = ([Int?](), [Int]())
      for document in postings.documents {
        places.append(belongs(document) ? tokens.count : nil)
        if belongs(document) { tokens.append(document.tokens) }
      }
      return (places, tokens)
    }
    self.postings = postings
    (targetPlaces, targetTokens) = places(isTarget)
    (referencePlaces, referenceTokens) = places(isReference)
    target = ClusterBootstrap(clusters: targetTokens.count, replicates: replicates, seed: seed)
    reference = ClusterBootstrap(
      clusters: referenceTokens.count, replicates: replicates, seed: ~seed)
  }

  /// The interval of ``Keyness/logRatio`` of a chosen term; `nil` where a side has fewer than
  /// ``ClusterBootstrap/fewestClusters`` documents.
  public func logRatio(of choice: Int) -> Interval? {
    let counts = postings.counts(of: choice)
    let inTarget = counts.compactMap { count in
      targetPlaces[count.place].map { (place: $0, count: count.count) }
    }
    let inReference = counts.compactMap { count in
      referencePlaces[count.place].map { (place: $0, count: count.count) }
    }
    func total(_ draws: [UInt16], _ counts: [(place: Int, count: Int)]) -> Int {
      var sum = 0
      for count in counts { sum += Int(draws[count.place]) * count.count }
      return sum
    }
    func total(_ draws: [UInt16], _ tokens: [Int]) -> Int {
      var sum = 0
      for place in tokens.indices { sum += Int(draws[place]) * tokens[place] }
      return sum
    }
    return target.interval(paired: reference) { targetDraws, referenceDraws in
      Keyness(
        occurrences: total(targetDraws, inTarget), tokens: total(targetDraws, targetTokens),
        referenceOccurrences: total(referenceDraws, inReference),
        referenceTokens: total(referenceDraws, referenceTokens)
      ).logRatio
    }
  }
}
