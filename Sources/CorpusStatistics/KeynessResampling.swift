/// Intervals of measures of keyness by redrawing the documents of a target and of a reference corpus, each
/// among its own.
public struct KeynessResampling: Sendable {
  private let postings: Postings
  /// For each document its place among the target's or the reference's; `nil` outside both.
  private let targetPlaces: [Int?], referencePlaces: [Int?]
  private let target: ClusterBootstrap, reference: ClusterBootstrap
  private let targetTokens: [Int], referenceTokens: [Int]
  /// The tokens of each replicate.
  private let targetTotals: [Int], referenceTotals: [Int]

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
    targetTotals = target.totals(of: targetTokens.enumerated().map { ($0.offset, $0.element) })
    referenceTotals = reference.totals(
      of: referenceTokens.enumerated().map { ($0.offset, $0.element) })
  }

  /// The interval of ``Keyness/logRatio`` of a chosen term; `nil` where a side has fewer than
  /// ``ClusterBootstrap/fewestClusters`` documents.
  public func logRatio(of choice: Int) -> Interval? {
    interval(of: choice, \.logRatio)
  }

  /// The interval of any statistic of a chosen term's counts; `nil` where a side has too few documents.
  ///
  /// - Complexity: O(*n*) in the documents with the term, for each replicate.
  public func interval(
    of choice: Int, method: IntervalMethod = .percentile, _ statistic: (Keyness) -> Double
  ) -> Interval? {
    let counts = postings.counts(of: choice)
    let inTarget = counts.compactMap { count in
      targetPlaces[count.place].map { (place: $0, count: count.count) }
    }
    let inReference = counts.compactMap { count in
      referencePlaces[count.place].map { (place: $0, count: count.count) }
    }
    let whole = Keyness(
      occurrences: inTarget.reduce(0) { $0 + $1.count }, tokens: targetTokens.reduce(0, +),
      referenceOccurrences: inReference.reduce(0) { $0 + $1.count },
      referenceTokens: referenceTokens.reduce(0, +))
    var correction: ClusterBootstrap.Correction?
    if method == .accelerated {
      // The statistic without each document in turn.
      let withoutTarget = Self.each(inTarget, of: targetTokens).map { count, tokens in
        statistic(
          Keyness(
            occurrences: whole.occurrences - count, tokens: whole.tokens - tokens,
            referenceOccurrences: whole.referenceOccurrences,
            referenceTokens: whole.referenceTokens))
      }
      let withoutReference = Self.each(inReference, of: referenceTokens).map { count, tokens in
        statistic(
          Keyness(
            occurrences: whole.occurrences, tokens: whole.tokens,
            referenceOccurrences: whole.referenceOccurrences - count,
            referenceTokens: whole.referenceTokens - tokens))
      }
      correction = ClusterBootstrap.Correction(
        estimate: statistic(whole), jackknife: [withoutTarget, withoutReference])
    }
    // How many tokens a replicate has does not depend on the term.
    let drawn = zip(
      zip(target.totals(of: inTarget), targetTotals),
      zip(reference.totals(of: inReference), referenceTotals))
    return target.interval(
      of: drawn.map { target, reference in
        statistic(
          Keyness(
            occurrences: target.0, tokens: target.1, referenceOccurrences: reference.0,
            referenceTokens: reference.1))
      }, correction: correction)
  }

  /// Count and tokens of every document, those without the term included.
  private static func each(
    _ counts: [(place: Int, count: Int)], of tokens: [Int]
  ) -> [(count: Int, tokens: Int)] {
    var all = tokens.map { (count: 0, tokens: $0) }
    for count in counts { all[count.place].count = count.count }
    return all
  }
}
