internal import Corpora
internal import CorpusStatistics

/// What is printed of a document that has copies.
struct CopyFacts: Sendable {
  let id: String
  let outlet, date: String?

  init(_ document: Document) {
    (id, outlet, date) = (document.id, document.outlet, document.date)
  }
}

/// The pairs of candidates in rounds, each small enough that the full shingles of its older documents
/// are held at once.
struct CopyRounds: Sendable {
  /// For each round the older documents, by the later documents that are compared with them.
  private(set) var rounds: [[Int: [Int]]] = []
  /// For each round the documents that are held.
  private(set) var held: [Set<Int>] = []

  /// - Parameters:
  ///   - lengths: for each older document the number of its shingles.
  ///   - most: how many shingles are held at once.
  init(_ pairs: [CopyCandidates.Pair], lengths: [Int: Int], most: Int) {
    var roundOf = [Int: Int]()
    var size = 0
    // In the order of the corpus, so that the documents of a round are read close together.
    for document in Set(pairs.map(\.older)).sorted() {
      let length = lengths[document, default: 0]
      if held.isEmpty || size + length > most {
        held.append([])
        rounds.append([:])
        size = 0
      }
      size += length
      held[held.count - 1].insert(document)
      roundOf[document] = held.count - 1
    }
    for pair in pairs {
      guard let round = roundOf[pair.older] else { continue }
      rounds[round][pair.later, default: []].append(pair.older)
    }
  }
}

/// What a round has found and what the next one holds.
struct CopyCheck: Sendable {
  var comparisons: [CopyAssignment.Comparison] = []
  var facts: [Int: CopyFacts] = [:]
  /// The shingles of the documents that are to be held, in order, with what is printed of them.
  var held: [Int: (shingles: [UInt32], facts: CopyFacts)] = [:]

  mutating func merge(_ other: consuming CopyCheck) {
    comparisons += other.comparisons
    facts.merge(other.facts) { one, _ in one }
    held.merge(other.held) { one, _ in one }
  }
}

/// A worker that compares documents with those that are held, and takes up those to be held next.
struct CopyCheckWorker: CorpusWorker, ~Copyable {
  private let held: [Int: (shingles: [UInt32], facts: CopyFacts)]
  private let pairs: [Int: [Int]]
  private let wanted: Set<Int>
  private let threshold: Double
  private var reader: CopyReader
  private var part = CopyCheck()

  /// The fewest words that make a part: shorter texts, such as a notice at a page's foot, stand in
  /// many documents that are no copies of each other.
  private static let fewestWordsOfPart = 25

  /// - Parameters:
  ///   - held: the documents that later ones are compared with.
  ///   - pairs: the documents to compare a document with, all of them held.
  ///   - wanted: the documents to be held next.
  init(
    held: [Int: (shingles: [UInt32], facts: CopyFacts)], pairs: [Int: [Int]], wanted: Set<Int>,
    threshold: Double
  ) throws {
    let reader = try CopyReader()
    self.reader = reader
    (self.held, self.pairs, self.wanted) = (held, pairs, wanted)
    self.threshold = threshold
  }

  mutating func add(_ documents: [Document]) throws {
    for document in documents {
      let olders = pairs[document.index] ?? []
      let isWanted = wanted.contains(document.index)
      guard isWanted || !olders.isEmpty else { continue }
      let shingles = try reader.shingles(of: document).sequence
      for older in olders {
        guard let (others, facts) = held[older] else { continue }
        let runs = SharedRuns(later: shingles, older: others)
        guard runs.coverage >= threshold,
          !CopyKind(runs).isPart || runs.words >= Self.fewestWordsOfPart
        else { continue }
        part.comparisons.append(
          CopyAssignment.Comparison(
            pair: CopyCandidates.Pair(later: document.index, older: older), runs: runs))
        part.facts[document.index] = CopyFacts(document)
        part.facts[older] = facts
      }
      if isWanted { part.held[document.index] = (shingles, CopyFacts(document)) }
    }
  }

  consuming func finish() -> CopyCheck { part }
}
