/// How often a choice of pairs stands together, document by document: what resampling of associations needs.
package struct PairPostings: Accumulator, Equatable {
  /// A node and a term that may stand in its windows.
  package struct Pair: Hashable, Sendable {
    package let node, term: TermID

    package init(node: TermID, term: TermID) {
      self.node = node
      self.term = term
    }
  }

  /// One document: its index in the corpus, what it is redrawn with, its sentences.
  package struct Input: Sendable {
    let index: Int
    let cluster: String?
    let sentences: [[TermID]]

    package init(index: Int, cluster: String?, sentences: [[TermID]]) {
      self.index = index
      self.cluster = cluster
      self.sentences = sentences
    }
  }

  /// What a document brings.
  private struct Part: Equatable, Sendable {
    let index: Int
    let cluster: String?
    var tokens = 0
    /// Of each chosen term that it has its occurrences, and the tokens of their windows.
    var terms: [TermID: PairCounts.Windows] = [:]
    /// Of each chosen pair, by its index in the choice, how often it stands together.
    var together: [Int: Int] = [:]
  }

  private let pairs: [Pair]
  private let numbers: [Pair: Int]
  private let terms: Set<TermID>
  private let left, right: Int
  private var documents: [Part] = []

  /// - Parameter left: how many tokens before the node its window holds; `right` behind it.
  package init(_ pairs: [Pair], left: Int, right: Int) {
    self.pairs = pairs
    numbers = Dictionary(uniqueKeysWithValues: pairs.enumerated().map { ($1, $0) })
    terms = Set(pairs.flatMap { [$0.node, $0.term] })
    self.left = left
    self.right = right
  }

  package mutating func add(_ document: Input) {
    var part = Part(index: document.index, cluster: document.cluster)
    for sentence in document.sentences {
      part.tokens += sentence.count
      let chosen = sentence.indices.filter { terms.contains(sentence[$0]) }
      for index in chosen {
        let node = sentence[index]
        let (first, last) = (max(0, index - left), min(sentence.count - 1, index + right))
        part.terms[node, default: PairCounts.Windows()].occurrences += 1
        part.terms[node, default: PairCounts.Windows()].size += last - first
        for other in chosen where other != index && first <= other && other <= last {
          guard let number = numbers[Pair(node: node, term: sentence[other])] else { continue }
          part.together[number, default: 0] += 1
        }
      }
    }
    documents.append(part)
  }

  package mutating func merge(_ other: consuming Self) {
    documents += other.documents
    documents.sort { $0.index < $1.index }
  }

  /// Redraws the documents, or their clusters.
  package func redrawn(replicates: Int, seed: UInt64) -> Redrawn {
    Redrawn(self, replicates: replicates, seed: seed)
  }

  /// Associations by redrawing the documents in which they were counted.
  package struct Redrawn: Sendable {
    private let pairs: [Pair]
    private let bootstrap: ClusterBootstrap
    private let tokens: [Int]
    private let totals: [Int]
    private var occurrences: [TermID: [IndexedCount]] = [:]
    private var windows: [TermID: [IndexedCount]] = [:]
    private var together: [[IndexedCount]]

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
          occurrences[term, default: []].append(IndexedCount(index: unit, count: sums.occurrences))
          windows[term, default: []].append(IndexedCount(index: unit, count: sums.size))
        }
        for (pair, count) in document.together {
          together[pair].append(IndexedCount(index: unit, count: count))
        }
      }
      self.tokens = tokens
      bootstrap = ClusterBootstrap(clusters: tokens.count, replicates: replicates, seed: seed)
      totals = bootstrap.totals(
        of: tokens.enumerated().map { IndexedCount(index: $0.offset, count: $0.element) })
    }

    /// The intervals of some measures of a pair, by its index in the choice; `nil` where there are fewer than
    /// ``ClusterBootstrap/fewestClusters`` documents.
    ///
    /// - Complexity: O(*n*) in the documents with either term, for each replicate.
    package func intervals(
      of pair: Int, _ measures: [AssociationMeasure], _ method: IntervalMethod
    ) -> [Interval?] {
      let (node, term) = (pairs[pair].node, pairs[pair].term)
      let sums = [together[pair], windows[node] ?? [], occurrences[term] ?? []]
      let drawn = sums.map { bootstrap.totals(of: $0) }
      let tables = totals.indices.map { replicate in
        ContingencyTable(
          together: drawn[0][replicate], windowTokens: drawn[1][replicate],
          occurrences: drawn[2][replicate], tokens: totals[replicate])
      }
      var without = [ContingencyTable](), whole: ContingencyTable?
      if method == .accelerated {
        var each = sums.map { _ in [Int](repeating: 0, count: tokens.count) }
        for (sum, counts) in sums.enumerated() {
          for count in counts { each[sum][count.index] += count.count }
        }
        let all = each.map { $0.reduce(0, +) }
        let size = tokens.reduce(0, +)
        whole = ContingencyTable(
          together: all[0], windowTokens: all[1], occurrences: all[2], tokens: size)
        without = tokens.indices.map { unit in
          ContingencyTable(
            together: all[0] - each[0][unit], windowTokens: all[1] - each[1][unit],
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
