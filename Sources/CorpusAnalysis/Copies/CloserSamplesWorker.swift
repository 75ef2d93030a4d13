internal import Corpora
internal import CorpusStatistics

/// A worker that takes closer samples of the shorter documents of pairs.
struct CloserSamplesWorker: CorpusWorker, ~Copyable {
  private let samples: CloserSamples
  private var reader: CopyReader
  private var held = HeldWords()

  init(_ samples: CloserSamples) throws {
    let reader = try CopyReader()
    self.reader = reader
    self.samples = samples
  }

  mutating func add(_ documents: [Document]) throws {
    for document in documents where samples.isShorter(document.index) {
      let shingles = try reader.shingles(of: document)
      held.add(samples.values(of: shingles, at: document.index), of: document.index)
    }
  }

  consuming func finish() -> HeldWords { held }
}

/// A worker that looks for closer samples in the longer documents of pairs, and tells which pairs may be
/// copies, by their indices.
struct CloserCheckWorker: CorpusWorker, ~Copyable {
  private let samples: CloserSamples
  private let held: HeldWords
  private let options: CopyOptions
  private var reader: CopyReader
  private var kept: [Int] = []

  init(_ samples: CloserSamples, held: HeldWords, _ options: CopyOptions) throws {
    let reader = try CopyReader()
    self.reader = reader
    (self.samples, self.held, self.options) = (samples, held, options)
  }

  mutating func add(_ documents: [Document]) throws {
    for document in documents {
      let checks = samples.checks(reading: document.index)
      guard !checks.isEmpty else { continue }
      let shingles = try reader.shingles(of: document)
      for check in checks {
        guard let values = held[check.shorter],
          samples.mayShare(options.threshold, shingles, values, of: check)
        else { continue }
        kept.append(check.pair)
      }
    }
  }

  consuming func finish() -> [Int] { kept }
}
