internal import Corpora
internal import CorpusStatistics

/// How the pairs of candidates are compared in full, so that what is held has a bound.
///
/// Where the words of all their documents fit, one reading takes them up, and then they are compared.
/// Otherwise the older documents are taken up in turns: each reading compares the later ones with those
/// that the reading before took up.
struct CopyRounds: Sendable {
  struct Reading: Sendable {
    /// The documents of which it is kept what is printed.
    var named = DocumentSet()
    /// The pairs to compare, in the order of their later documents.
    var pairs: [CopyCandidates.Pair] = []
    /// The documents whose words are to be held.
    var wanted = DocumentSet()

    /// All documents that it needs.
    var documents: DocumentSet {
      var documents = wanted
      documents.formUnion(named)
      documents.insert(pairs.lazy.map(\.later))
      return documents
    }

    /// The pairs whose later document is this one.
    func pairs(of later: Int) -> some Collection<CopyCandidates.Pair> {
      pairs[partition { $0.later >= later }..<partition { $0.later > later }]
    }

    private func partition(_ isBehind: (CopyCandidates.Pair) -> Bool) -> Int {
      var (low, high) = (0, pairs.count)
      while low < high {
        let middle = (low + high) / 2
        if isBehind(pairs[middle]) { high = middle } else { low = middle + 1 }
      }
      return low
    }
  }

  private(set) var readings: [Reading] = []
  /// The pairs that are compared when all is read.
  private(set) var afterwards: [CopyCandidates.Pair] = []

  /// Whether all that is printed is taken up before it is known which documents are copies.
  var namesAll: Bool { readings.count == 1 }

  /// - Parameter most: how many words a reading may take up.
  init(_ candidates: CopyCandidates, most: Int) {
    guard !candidates.order.isEmpty else { return }
    let pairs = candidates.pairs
    let (compared, olders) = (
      DocumentSet(pairs.lazy.flatMap { [$0.later, $0.older] }), DocumentSet(pairs.lazy.map(\.older))
    )
    let documents = candidates.order.indices.filter { compared.contains(Int(candidates.order[$0])) }
      .sorted { candidates.order[$0] < candidates.order[$1] }
    // The documents of one reading are held alone, those of turns together with the turn before.
    guard documents.reduce(0, { $0 + Int(candidates.lengths[$1]) }) > 2 * most else {
      let named = DocumentSet(candidates.order.lazy.map { Int($0) })
      readings = [Reading(named: named, wanted: compared)]
      afterwards = pairs
      return
    }
    readings = [Reading()]
    // The last document that each reading takes up.
    var lasts = [Int]()
    var (size, last) = (0, 0)
    for place in documents where olders.contains(Int(candidates.order[place])) {
      let length = Int(candidates.lengths[place])
      if size > 0, size + length > most {
        lasts.append(last)
        readings.append(Reading())
        size = 0
      }
      size += length
      last = Int(candidates.order[place])
      readings[readings.count - 1].wanted.insert(CollectionOfOne(last))
    }
    lasts.append(last)
    readings.append(Reading())
    for pair in pairs {
      guard let reading = lasts.firstIndex(where: { $0 >= pair.older }) else { continue }
      readings[reading + 1].pairs.append(pair)
    }
    for reading in readings.indices { readings[reading].pairs.sort { $0.later < $1.later } }
  }
}
