internal import Corpora
internal import CorpusStatistics

/// A worker of a second pass, which counts chosen pairs in each document.
struct PairPostingsWorker: CorpusWorker, ~Copyable {
  private var reader: PairReader
  private var postings: PairPostings

  init(_ empty: PairPostings, _ reader: consuming PairReader) {
    self.reader = reader
    postings = empty
  }

  mutating func add(_ documents: [Document]) throws {
    for document in documents {
      let runs = try reader.runs(of: document)
      postings.add(
        PairPostings.Input(
          index: document.index, cluster: reader.plan.cluster(of: document), sentences: runs))
    }
  }

  consuming func finish() -> PairPostings { postings }
}
