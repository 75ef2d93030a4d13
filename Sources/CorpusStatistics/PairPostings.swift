/// How often a choice of pairs stands together, document by document: what resampling of associations needs.
public struct PairPostings: Accumulator, Equatable {
  /// A node and a term that may stand in its windows.
  public struct Pair: Hashable, Sendable {
    public let node, term: TermID

    public init(node: TermID, term: TermID) {
      self.node = node
      self.term = term
    }
  }

  /// One document: its place in the corpus, what it is redrawn with, its sentences.
  public typealias Input = (index: Int, cluster: String?, sentences: [[TermID]])

  /// What a document brings.
  private struct Part: Equatable, Sendable {
    let index: Int
    let cluster: String?
    var tokens = 0
    /// Of each chosen term that it has its occurrences, and the places of their windows.
    var terms: [TermID: PairCounts.TermPlaces] = [:]
    /// Of each chosen pair, by its place in the choice, how often it stands together.
    var together: [Int: Int] = [:]
  }

  private let pairs: [Pair]
  private let numbers: [Pair: Int]
  private let terms: Set<TermID>
  private let left, right: Int
  private var documents: [Part] = []

  /// - Parameter left: how many tokens before the node its window holds; `right` behind it.
  public init(_ pairs: [Pair], left: Int, right: Int) {
    self.pairs = pairs
    numbers = Dictionary(uniqueKeysWithValues: pairs.enumerated().map { ($1, $0) })
    terms = Set(pairs.flatMap { [$0.node, $0.term] })
    self.left = left
    self.right = right
  }

  public mutating func add(_ document: Input) {
    var part = Part(index: document.index, cluster: document.cluster)
    for sentence in document.sentences {
      part.tokens += sentence.count
      let chosen = sentence.indices.filter { terms.contains(sentence[$0]) }
      for place in chosen {
        let node = sentence[place]
        let (first, last) = (max(0, place - left), min(sentence.count - 1, place + right))
        part.terms[node, default: PairCounts.TermPlaces()].occurrences += 1
        part.terms[node, default: PairCounts.TermPlaces()].places += last - first
        for other in chosen where other != place && first <= other && other <= last {
          guard let number = numbers[Pair(node: node, term: sentence[other])] else { continue }
          part.together[number, default: 0] += 1
        }
      }
    }
    documents.append(part)
  }

  public mutating func merge(_ other: consuming Self) {
    documents += other.documents
    documents.sort { $0.index < $1.index }
  }

  /// Redraws the documents, or their clusters.
  public func redrawn(replicates: Int, seed: UInt64) -> Redrawn {
    Redrawn(self, replicates: replicates, seed: seed)
  }

  /// Associations by redrawing the documents in which they were counted.
  public struct Redrawn: Sendable {
    private typealias Count = (place: Int, count: Int)

    private let pairs: [Pair]
    private let bootstrap: ClusterBootstrap
    private let tokens: [Int]
    private let totals: [Int]
    private var occurrences: [TermID: [Count]] = [:]
    private var places: [TermID: [Count]] = [:]
    private var together: [[Count]]

    fileprivate init(_ postings: PairPostings, replicates: Int, seed: UInt64) {
      pairs = postings.pairs
      together = postings.pairs.map { _ in [] }
      var tokens = [Int]()
      var units: [String: Int] = [:]
      for document in postings.documents {
        let unit = document.cluster.flatMap { units[$0] } ?? tokens.count
        if unit == tokens.count { tokens.append(0) }
        if let cluster = document.cluster { units[cluster] = unit }
        tokens[unit] += document.tokens
        for (term, sums) in document.terms {
          occurrences[term, default: []].append((unit, sums.occurrences))
          places[term, default: []].append((unit, sums.places))
        }
        for (pair, count) in document.together { together[pair].append((unit, count)) }
      }
      self.tokens = tokens
      bootstrap = ClusterBootstrap(clusters: tokens.count, replicates: replicates, seed: seed)
      totals = bootstrap.totals(of: tokens.enumerated().map { ($0.offset, $0.element) })
    }

    /// The intervals of some measures of a pair, by its place in the choice; `nil` where there are fewer than
    /// ``ClusterBootstrap/fewestClusters`` documents.
    ///
    /// - Complexity: O(*n*) in the documents with either term, for each replicate.
    public func intervals(
      of pair: Int, _ measures: [AssociationMeasure], _ method: IntervalMethod
    ) -> [Interval?] {
      let (node, term) = (pairs[pair].node, pairs[pair].term)
      let sums = [together[pair], places[node] ?? [], occurrences[term] ?? []]
      let drawn = sums.map { bootstrap.totals(of: $0) }
      let tables = totals.indices.map { replicate in
        ContingencyTable(
          together: drawn[0][replicate], places: drawn[1][replicate],
          occurrences: drawn[2][replicate], tokens: totals[replicate])
      }
      var without = [ContingencyTable](), whole: ContingencyTable?
      if method == .accelerated {
        var each = sums.map { _ in [Int](repeating: 0, count: tokens.count) }
        for (sum, counts) in sums.enumerated() {
          for count in counts { each[sum][count.place] += count.count }
        }
        let all = each.map { $0.reduce(0, +) }
        let size = tokens.reduce(0, +)
        whole = ContingencyTable(
          together: all[0], places: all[1], occurrences: all[2], tokens: size)
        without = tokens.indices.map { unit in
          ContingencyTable(
            together: all[0] - each[0][unit], places: all[1] - each[1][unit],
            occurrences: all[2] - each[2][unit], tokens: size - tokens[unit])
        }
      }
      return measures.map { measure in
        bootstrap.interval(
          of: tables.map { measure.value(of: $0) },
          correction: whole.map { whole in
            ClusterBootstrap.Correction(
              estimate: measure.value(of: whole),
              jackknife: [without.map { measure.value(of: $0) }.filter(\.isFinite)])
          })
      }
    }
  }
}
