internal import Glibc

/// How a term's frequency in a target corpus differs from that in a reference corpus.
public struct Keyness: Equatable, Sendable {
  /// Occurrences of the term and tokens of the corpus, in the target and in the reference.
  public let occurrences, tokens, referenceOccurrences, referenceTokens: Int

  public init(occurrences: Int, tokens: Int, referenceOccurrences: Int, referenceTokens: Int) {
    self.occurrences = occurrences
    self.tokens = tokens
    self.referenceOccurrences = referenceOccurrences
    self.referenceTokens = referenceTokens
  }

  /// G², over four cells, positive where the term is more frequent in the target.
  public var logLikelihood: Double {
    ContingencyTable(
      target: occurrences, ofTokens: tokens, reference: referenceOccurrences,
      ofTokens: referenceTokens
    ).logLikelihood
  }

  /// How many doublings separate the two relative frequencies, with half an occurrence added to
  /// each so that zero has a value: log₂((a+½)/(c+½)) − log₂((b+½)/(d+½)).
  ///
  /// Walter (1975), "The distribution of Levin's measure of attributable risk"; Hardie (2014)
  /// gave the measure its name.
  public var logRatio: Double {
    log2((Double(occurrences) + 0.5) / (Double(tokens) + 0.5))
      - log2((Double(referenceOccurrences) + 0.5) / (Double(referenceTokens) + 0.5))
  }
}
