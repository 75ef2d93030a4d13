internal import Corpora
internal import CorpusStatistics

/// A document that is compared in full: its shingles in order, and what is printed of it.
struct CopyText: Sendable {
  let shingles: [UInt32]
  let id: String
  let outlet, date: String?

  init(_ document: Document, _ shingles: [UInt32]) {
    self.shingles = shingles
    (id, outlet, date) = (document.id, document.outlet, document.date)
  }

  private init(withoutShinglesOf other: CopyText) {
    shingles = []
    (id, outlet, date) = (other.id, other.outlet, other.date)
  }

  /// The same without its shingles, which take most of its room.
  var facts: CopyText { CopyText(withoutShinglesOf: self) }
}

/// What comparing documents in full has found.
struct CopyCheck: Sendable {
  private(set) var copies: [CopyAssignment.Comparison] = []
  /// What is printed of the documents that are copies, or have some.
  private(set) var facts: [Int: CopyText] = [:]
  /// The documents to compare others with.
  var held: [Int: CopyText] = [:]

  /// Compares two documents and notes whether the later one is a copy.
  mutating func compare(
    _ pair: CopyCandidates.Pair, _ later: CopyText, _ older: CopyText, _ options: CopyOptions
  ) {
    let runs = SharedRuns(later: later.shingles, older: older.shingles)
    guard options.accepts(runs) else { return }
    copies.append(CopyAssignment.Comparison(pair: pair, runs: runs))
    facts[pair.later] = later.facts
    facts[pair.older] = older.facts
  }

  mutating func merge(_ other: consuming CopyCheck) {
    copies += other.copies
    facts.merge(other.facts) { one, _ in one }
    held.merge(other.held) { one, _ in one }
  }
}

/// A worker that compares documents with those that are held, and takes up others to be held.
struct CopyCheckWorker: CorpusWorker, ~Copyable {
  private let held: [Int: CopyText]
  private let reading: CopyRounds.Reading
  private let options: CopyOptions
  private var reader: CopyReader
  private var part = CopyCheck()

  init(held: [Int: CopyText], _ reading: CopyRounds.Reading, _ options: CopyOptions) throws {
    let reader = try CopyReader()
    self.reader = reader
    (self.held, self.reading, self.options) = (held, reading, options)
  }

  mutating func add(_ documents: [Document]) throws {
    for document in documents {
      let olders = reading.pairs[document.index] ?? []
      let isWanted = reading.wanted.contains(document.index)
      guard isWanted || !olders.isEmpty else { continue }
      let text = CopyText(document, try reader.shingles(of: document).sequence)
      for older in olders {
        guard let other = held[older] else { continue }
        part.compare(
          CopyCandidates.Pair(later: document.index, older: older), text, other,
          options)
      }
      if isWanted { part.held[document.index] = text }
    }
  }

  consuming func finish() -> CopyCheck { part }
}
