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

  /// - Parameters:
  ///   - candidates: loses its pairs.
  ///   - most: how many words a reading may take up.
  init(_ candidates: inout CopyCandidates, most: Int) {
    guard !candidates.order.isEmpty else { return }
    guard !Self.fits(candidates, most: most) else {
      afterwards = candidates.takePairs()
      readings = [
        Reading(
          named: DocumentSet(candidates.order.lazy.map { Int($0) }),
          wanted: DocumentSet(afterwards.lazy.flatMap { [$0.later, $0.older] }))
      ]
      return
    }
    // By the documents' indices in the corpus.
    var lengths = [UInt32](repeating: 0, count: Int(candidates.order.max() ?? 0) + 1)
    for (document, length) in zip(candidates.order, candidates.lengths) {
      lengths[Int(document)] = length
    }
    turns(of: candidates.takePairs(), lengths: lengths, most: most)
  }

  /// Whether the documents of all pairs can be held at once.
  ///
  /// The documents of one reading are held alone, those of turns together with the turn before.
  static func fits(_ candidates: borrowing CopyCandidates, most: Int) -> Bool {
    let compared = DocumentSet(candidates.pairs.lazy.flatMap { [$0.later, $0.older] })
    let size = zip(candidates.order, candidates.lengths).reduce(0) { size, document in
      compared.contains(Int(document.0)) ? size + Int(document.1) : size
    }
    return size <= 2 * most
  }

  /// Takes up the older documents in the order in which pairs name them, so that most of those that one
  /// later document is compared with have one turn.
  private mutating func turns(of pairs: [CopyCandidates.Pair], lengths: [UInt32], most: Int) {
    var turns = [UInt32](repeating: .max, count: lengths.count)
    readings = [Reading()]
    var size = 0
    for pair in pairs where turns[pair.older] == .max {
      let length = Int(lengths[pair.older]) + HeldWords.overhead
      if size > 0, size + length > most {
        readings.append(Reading())
        size = 0
      }
      size += length
      turns[pair.older] = UInt32(readings.count - 1)
      readings[readings.count - 1].wanted.insert(CollectionOfOne(pair.older))
    }
    readings.append(Reading())
    for pair in pairs { readings[Int(turns[pair.older]) + 1].pairs.append(pair) }
    for reading in readings.indices { readings[reading].pairs.sort { $0.later < $1.later } }
  }
}
