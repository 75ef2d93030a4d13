/// Intervals of measures of keyness by redrawing the documents of a target and of a reference corpus, each
/// among its own.
public struct KeynessResampling: Sendable {
  private let target: DocumentSample, reference: DocumentSample

  /// - Parameters:
  ///   - isTarget: which documents make the target.
  ///   - isReference: which documents make the reference.
  public init(
    _ postings: Postings, replicates: Int, seed: UInt64,
    isTarget: (Postings.Document) -> Bool, isReference: (Postings.Document) -> Bool
  ) {
    target = DocumentSample(postings, replicates: replicates, seed: seed, where: isTarget)
    reference = DocumentSample(postings, replicates: replicates, seed: ~seed, where: isReference)
  }

  /// The interval of any statistic of a chosen term's counts; `nil` where a side has too few documents.
  ///
  /// - Complexity: O(*n*) in the documents with the term, for each replicate.
  public func interval(
    of choice: Int, method: IntervalMethod = .percentile, _ statistic: (Keyness) -> Double
  ) -> Interval? {
    let (inTarget, inReference) = (target.counts(of: choice), reference.counts(of: choice))
    let whole = Keyness(
      occurrences: inTarget.reduce(0) { $0 + $1.count }, tokens: target.tokens.reduce(0, +),
      referenceOccurrences: inReference.reduce(0) { $0 + $1.count },
      referenceTokens: reference.tokens.reduce(0, +))
    var correction: ClusterBootstrap.Correction?
    if method == .accelerated {
      // The statistic without each document in turn.
      let withoutTarget = target.each(inTarget).map { document in
        statistic(
          Keyness(
            occurrences: whole.occurrences - document.count, tokens: whole.tokens - document.tokens,
            referenceOccurrences: whole.referenceOccurrences,
            referenceTokens: whole.referenceTokens))
      }
      let withoutReference = reference.each(inReference).map { document in
        statistic(
          Keyness(
            occurrences: whole.occurrences, tokens: whole.tokens,
            referenceOccurrences: whole.referenceOccurrences - document.count,
            referenceTokens: whole.referenceTokens - document.tokens))
      }
      correction = ClusterBootstrap.Correction(
        estimate: statistic(whole), jackknife: [withoutTarget, withoutReference])
    }
    let drawn = zip(
      zip(target.bootstrap.totals(of: inTarget), target.totals),
      zip(reference.bootstrap.totals(of: inReference), reference.totals))
    return target.bootstrap.interval(
      of: drawn.map { target, reference in
        statistic(
          Keyness(
            occurrences: target.0, tokens: target.1, referenceOccurrences: reference.0,
            referenceTokens: reference.1))
      }, correction: correction, smallest: min(target.tokens.count, reference.tokens.count))
  }
}
