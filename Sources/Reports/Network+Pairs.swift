public import CorpusAnalysis

extension Network {
  /// The network of pairs, weighed by the first of their measures.
  ///
  ///     let network = Network(rows, measure: "g2")
  ///
  /// - Parameters:
  ///   - pairs: rows of a table with at least one measure.
  ///   - measure: the name of the first.
  public init(_ pairs: [CollocationTable.Row], measure: String) {
    var indices: [String: Int] = [:]
    var nodes = [Node]()
    func index(_ term: String, _ occurrences: Int) -> Int {
      if let index = indices[term] { return index }
      indices[term] = nodes.count
      nodes.append(Node(name: term, occurrences: occurrences))
      return nodes.count - 1
    }
    let edges = pairs.map { pair in
      Edge(
        source: index(pair.a, pair.occurrencesOfA), target: index(pair.b, pair.occurrencesOfB),
        together: pair.together, weight: pair.measures[0].value)
    }
    self.init(nodes: nodes, edges: edges, measure: measure)
  }
}
