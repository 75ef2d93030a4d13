package import Corpora
public import CorpusStatistics

/// Scales the terms of a corpus between two poles that seeds name.
///
/// Watanabe (2021), "Latent semantic scaling"; see `LatentSpace`.
public struct ScaleInduction: Sendable {
  /// A term of a scale.
  public struct Term: Sendable, Equatable {
    public let language, term: String
    /// From -1 to 1.
    public let polarity: Double
    /// Over redrawn documents and seeds; `nil` where nothing was redrawn.
    public let interval: Interval?
    public let occurrences: Int
    /// 1 for a seed of the positive pole, -1 for one of the negative, `nil` for other terms.
    public let seed: Int?
  }

  private let terms: ScaleTerms
  private let window: Int
  private let dimensions: Int
  private let replicates: Int
  private let seed: UInt64

  /// - Parameters:
  ///   - window: how many tokens apart terms are company at most.
  ///   - dimensions: how many the space of terms has at most.
  ///   - replicates: how often documents and seeds are redrawn; 0 for no intervals.
  ///   - seed: of the random start and the redraws.
  package init(
    _ terms: ScaleTerms, window: Int, dimensions: Int, replicates: Int, seed: UInt64
  ) {
    (self.terms, self.window, self.dimensions) = (terms, window, dimensions)
    (self.replicates, self.seed) = (replicates, seed)
  }

  /// The sentences of the language's documents as lists of the terms.
  package func sentences(
    of corpus: Corpus, _ options: TermOptions, workers: Int,
    progress: @escaping @Sendable (Corpus.Progress) -> Void = { _ in }
  ) async throws -> SentenceLists {
    let terms = terms
    let (parts, _) = try await corpus.run(workers: workers, progress: progress) {
      try SentenceWorker(options, choice: terms)
    }
    return parts.reduce(into: terms.emptyLists) { $0.merge($1) }
  }

  /// The terms that have company, those nearest to the positive pole first, equals by name.
  package func scale(
    _ sentences: SentenceLists, positive: [TermID], negative: [TermID], workers: Int
  ) async throws -> [Term] {
    let (whole, intervals) = try await polarities(sentences, positive, negative, workers: workers)
    let (up, down) = (Set(positive), Set(negative))
    return terms.names.indices.filter { !whole[$0].isNaN }.map { number in
      Term(
        language: terms.language, term: terms.names[number], polarity: whole[number],
        interval: intervals[number],
        occurrences: terms.occurrences[number],
        seed: up.contains(TermID(number)) ? 1 : down.contains(TermID(number)) ? -1 : nil)
    }.sorted { $0.polarity != $1.polarity ? $0.polarity > $1.polarity : $0.term < $1.term }
  }

  /// The polarities of all terms, and their intervals where they are asked for.
  private func polarities(
    _ sentences: SentenceLists, _ positive: [TermID], _ negative: [TermID], workers: Int
  ) async throws -> (whole: [Double], intervals: [Interval?]) {
    let (terms, window) = (sentences.termCount, window)
    let space = LatentSpace(
      sentences.pairs(window: window), terms: terms, dimensions: dimensions, seed: seed)
    let whole = space.polarities(positive: positive, negative: negative)
    guard replicates > 0, sentences.documentCount >= ClusterBootstrap.fewestClusters else {
      return (whole, whole.map { _ in nil })
    }
    let seed = seed
    let found = try await concurrently(Array(0..<replicates), workers: workers) { replicate in
      var source = RandomSource(seed: seed, replicate: replicate)
      var draws = [UInt16](repeating: 0, count: sentences.documentCount)
      for _ in draws.indices { draws[source.index(below: draws.count)] += 1 }
      func redrawn(_ seeds: [TermID]) -> [TermID] {
        seeds.map { _ in seeds[source.index(below: seeds.count)] }
      }
      let (up, down) = (redrawn(positive), redrawn(negative))
      return LatentSpace(
        sentences.pairs(window: window, draws: draws), terms: terms,
        dimensions: space.dimensions, iterations: 3, start: space
      ).polarities(positive: up, negative: down)
    }
    let intervals = whole.indices.map { term in
      ClusterBootstrap.percentileInterval(of: found.map { $0[term] })
    }
    return (whole, intervals)
  }
}
