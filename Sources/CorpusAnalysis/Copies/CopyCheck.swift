internal import Corpora
internal import CorpusStatistics

/// What comparing documents in full has found.
struct CopyCheck: Sendable {
  var copies: [CopyAssignment.Comparison] = []
  /// What is printed of documents that may be copies.
  var facts = CopyFacts()
  /// The words of the documents to compare others with.
  var held = HeldWords()

  /// Compares two documents and notes whether the later one is a copy.
  ///
  /// - Parameters:
  ///   - later: the shingles of the later document, which may be compared with several.
  ///   - set: the same.
  ///   - older: the words of the older one.
  mutating func compare(
    _ pair: CopyCandidates.Pair, _ later: [UInt32], _ set: ShingleSet,
    _ older: ArraySlice<UInt16>, _ options: CopyOptions
  ) {
    let runs = SharedRuns(
      later: later, set, older: Self.shingles(older), leastShare: options.threshold)
    guard let runs, options.accepts(runs) else { return }
    copies.append(CopyAssignment.Comparison(pair: pair, runs: runs))
  }

  static func shingles(_ words: ArraySlice<UInt16>) -> [UInt32] {
    Shingles(words: words.map { UInt64($0) }).sequence
  }

  mutating func merge(_ other: consuming CopyCheck) {
    copies += other.copies
    facts.merge(other.facts)
    held.merge(other.held)
  }
}

/// A worker that compares documents with those that are held, and takes up others to be held.
struct CopyCheckWorker: CorpusWorker, ~Copyable {
  private let held: HeldWords
  private let reading: CopyRounds.Reading
  private let options: CopyOptions
  private var reader: CopyReader
  private var part = CopyCheck()

  init(held: HeldWords, _ reading: CopyRounds.Reading, _ options: CopyOptions) throws {
    let reader = try CopyReader()
    self.reader = reader
    (self.held, self.reading, self.options) = (held, reading, options)
  }

  mutating func add(_ documents: [Document]) throws {
    for document in documents {
      if reading.named.contains(document.index) { part.facts.add(document) }
      let pairs = reading.pairs(of: document.index)
      let isWanted = reading.wanted.contains(document.index)
      guard isWanted || !pairs.isEmpty else { continue }
      let words = try reader.words(of: document)
      if !pairs.isEmpty {
        let shingles = CopyCheck.shingles(words[...])
        let set = ShingleSet(shingles)
        for pair in pairs {
          guard let older = held[pair.older] else { continue }
          part.compare(pair, shingles, set, older, options)
        }
      }
      if isWanted { part.held.add(words, of: document.index) }
    }
  }

  consuming func finish() -> CopyCheck { part }
}

/// A worker that takes up what is printed of some documents.
struct CopyFactsWorker: CorpusWorker, ~Copyable {
  private let wanted: DocumentSet
  private var facts = CopyFacts()

  init(_ wanted: DocumentSet) { self.wanted = wanted }

  mutating func add(_ documents: [Document]) {
    for document in documents where wanted.contains(document.index) { facts.add(document) }
  }

  consuming func finish() -> CopyFacts { facts }
}
