internal import Corpora
internal import CorpusStatistics

/// What comparing documents in full has found.
struct CopyCheck: Sendable {
  var copies: [CopyAssignment.Comparison] = []
  /// What is printed of documents that may be copies.
  var facts = CopyFacts()
  /// The shingles of the documents to compare others with, in order.
  var held: [Int: [UInt32]] = [:]

  /// Compares two documents and notes whether the later one is a copy.
  mutating func compare(
    _ pair: CopyCandidates.Pair, _ later: [UInt32], _ older: [UInt32], _ options: CopyOptions
  ) {
    let runs = SharedRuns(later: later, older: older)
    guard options.accepts(runs) else { return }
    copies.append(CopyAssignment.Comparison(pair: pair, runs: runs))
  }

  mutating func merge(_ other: consuming CopyCheck) {
    copies += other.copies
    facts.merge(other.facts)
    held.merge(other.held) { one, _ in one }
  }
}

/// A worker that compares documents with those that are held, and takes up others to be held.
struct CopyCheckWorker: CorpusWorker, ~Copyable {
  private let held: [Int: [UInt32]]
  private let reading: CopyRounds.Reading
  private let options: CopyOptions
  private var reader: CopyReader
  private var part = CopyCheck()

  init(held: [Int: [UInt32]], _ reading: CopyRounds.Reading, _ options: CopyOptions) throws {
    let reader = try CopyReader()
    self.reader = reader
    (self.held, self.reading, self.options) = (held, reading, options)
  }

  mutating func add(_ documents: [Document]) throws {
    for document in documents {
      if reading.named.contains(document.index) { part.facts.add(document) }
      let olders = reading.pairs[document.index] ?? []
      let isWanted = reading.wanted.contains(document.index)
      guard isWanted || !olders.isEmpty else { continue }
      let shingles = try reader.shingles(of: document).sequence
      for older in olders {
        guard let other = held[older] else { continue }
        part.compare(
          CopyCandidates.Pair(later: document.index, older: older), shingles, other, options)
      }
      if isWanted { part.held[document.index] = shingles }
    }
  }

  consuming func finish() -> CopyCheck { part }
}
