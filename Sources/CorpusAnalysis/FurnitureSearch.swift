public import Corpora
public import TextAnalysis

/// Looks for the site furniture of a corpus, in two passes over its documents.
///
/// Each pass is a value of its own, so that a first pass for something else can take its documents
/// along: `FurnitureSketch` and then `FurnitureCounts`.
public struct FurnitureSearch: Sendable {
  private let corpus: Corpus
  private let workers: Int

  /// The first pass keeps a table for each worker; more would cost memory and save little time.
  private static let mostWorkers = 4

  /// - Parameter workers: how many tasks work at once.
  public init(_ corpus: Corpus, workers: Int) {
    var corpus = corpus
    // Furniture is looked for in the documents as they are.
    corpus.notes = CorpusNotes()
    self.corpus = corpus
    self.workers = max(1, min(workers, Self.mostWorkers))
  }

  /// What recurs in the documents of an outlet and is no news.
  public func furniture(
    progress: @escaping @Sendable (Corpus.Progress) -> Void = { _ in }
  ) async throws -> Furniture {
    let empty = FurnitureSketch(forBytes: corpus.size ?? .max)
    let (sketches, _) = try await corpus.run(workers: workers, progress: progress) {
      SketchWorker(sketch: empty)
    }
    let sketch = sketches.dropFirst().reduce(into: sketches.first ?? empty) { $0.merge($1) }
    let (counts, _) = try await corpus.run(workers: workers, progress: progress) {
      CountWorker(counts: FurnitureCounts(after: sketch))
    }
    let all = counts.dropFirst().reduce(into: counts.first ?? FurnitureCounts(after: sketch)) {
      $0.merge($1)
    }
    return all.finish()
  }

  /// The lines, sentences, starts and ends that are furniture, as the first document that has each has
  /// it: most documents first, then by outlet and text.
  public func items(
    of furniture: Furniture, progress: @escaping @Sendable (Corpus.Progress) -> Void = { _ in }
  ) async throws -> (items: [Furniture.Item], tally: ReadingTally) {
    let (parts, tally) = try await corpus.run(workers: workers, progress: progress) {
      ItemWorker(furniture: furniture)
    }
    var found = [UInt64: ItemWorker.Found]()
    for part in parts {
      found.merge(part) { $0.document <= $1.document ? $0 : $1 }
    }
    let items = found.values.map(\.item).sorted { one, other in
      (other.documents, one.outlet, one.text, one.kind)
        < (one.documents, other.outlet, other.text, other.kind)
    }
    return (items, tally)
  }
}

private struct SketchWorker: CorpusWorker {
  var sketch: FurnitureSketch

  mutating func add(_ documents: [Document]) {
    for document in documents {
      guard let outlet = document.outlet, document.piece == nil else { continue }
      sketch.add(document.text.span, outlet: outlet)
    }
  }

  consuming func finish() -> FurnitureSketch { sketch }
}

private struct CountWorker: CorpusWorker {
  var counts: FurnitureCounts

  mutating func add(_ documents: [Document]) {
    for document in documents {
      guard let outlet = document.outlet, document.piece == nil else { continue }
      counts.add(document.text.span, outlet: outlet, language: document.language)
    }
  }

  consuming func finish() -> FurnitureCounts { counts }
}

/// Collects what furniture looks like, in the first document that has it.
private struct ItemWorker: CorpusWorker {
  struct Found: Sendable {
    let document: Int
    let item: Furniture.Item
  }

  let furniture: Furniture
  var found: [UInt64: Found] = [:]

  mutating func add(_ documents: [Document]) {
    for document in documents {
      guard let outlet = document.outlet, document.piece == nil else { continue }
      for (key, item) in furniture.items(in: document.text.span, outlet: outlet) {
        if let known = found[key], known.document <= document.index { continue }
        found[key] = Found(document: document.index, item: item)
      }
    }
  }

  consuming func finish() -> [UInt64: Found] { found }
}
