internal import CReaders
internal import Glibc
internal import Synchronization

/// What one task does with the documents that it gets.
///
/// It carries state and belongs to that task.
public protocol CorpusWorker: ~Copyable, SendableMetatype {
  /// What it has at the end; the parts of all workers make the result.
  associatedtype Part: Sendable
  /// What is to be printed for some documents; `Void` where nothing is.
  associatedtype Output: Sendable

  /// Takes some consecutive documents and returns what is to be printed for them.
  mutating func add(_ documents: [Document]) throws -> Output
  /// Gives up what it has.
  consuming func finish() throws -> Part
}

extension Corpus {
  /// How far a run has come.
  public struct Progress: Sendable {
    public let documents: Int
    /// Bytes of the files as they lie on disk, and of all files where that is known.
    public let bytes: Int, total: Int?
  }

  /// Documents are handed out in batches of about this many bytes of text.
  private static let batchBytes = 1 << 18

  /// Lets several workers share the documents, and returns their parts.
  ///
  /// What the workers print comes in the order of the documents. Which worker gets which document
  /// is not fixed, so parts must merge to the same whole in any division.
  ///
  /// - Parameters:
  ///   - workers: how many tasks work at once.
  ///   - progress: called from time to time, by one task at a time.
  ///   - print: takes what workers print, in order.
  ///   - makeWorker: makes one worker in each task.
  public func run<Worker: CorpusWorker & ~Copyable>(
    workers: Int, progress: @escaping @Sendable (Progress) -> Void = { _ in },
    print: @escaping @Sendable (Worker.Output) throws -> Void = { _ in },
    _ makeWorker: @escaping @Sendable () throws -> Worker
  ) async throws -> (parts: [Worker.Part], tally: ReadingTally) {
    let source = BatchSource(self, progress: progress)
    let notes = notes
    let sink = OrderedSink(print)
    let parts = try await withThrowingTaskGroup(of: Worker.Part.self) { group in
      for _ in 0..<max(1, workers) {
        group.addTask {
          var worker = try makeWorker()
          while let (number, batch) = try source.next(bytes: Self.batchBytes) {
            let noted = notes.applied(to: batch)
            source.note(
              copies: batch.count - noted.documents.count,
              clustered: noted.documents.count { $0.cluster != nil }, noted.furniture)
            let output = try worker.add(noted.documents)
            try sink.accept(output, number: number)
            // A worker that is far ahead of the one that prints next waits, so that what is kept
            // for printing has a bound.
            await sink.waitForRoom(behind: number)
            try Task.checkCancellation()
          }
          return try worker.finish()
        }
      }
      var parts = [Worker.Part]()
      for try await part in group { parts.append(part) }
      return parts
    }
    return (parts, source.tally)
  }

  /// Gives free memory back to the system.
  ///
  /// Each thread has a heap of its own (glibc), so what the tasks of one run freed is of no use to those
  /// of the next. To be called between runs where what is held must have a bound.
  public static func trimMemory() { creaders_trim_memory() }
}

/// Hands out documents in numbered batches, to one task at a time.
///
/// A class because its tasks share it.
private final class BatchSource: Sendable {
  private struct State: ~Copyable {
    var reader: CorpusReader
    var batches = 0
    var copies = 0
    /// Documents of clusters, beside those that were left out.
    var clustered = 0
    var furniture = FurnitureTally()
  }

  private let state: Mutex<State>
  private let total: Int?
  private let hasFileOfCopies: Bool
  private let progress: @Sendable (Corpus.Progress) -> Void

  init(_ corpus: Corpus, progress: @escaping @Sendable (Corpus.Progress) -> Void) {
    state = Mutex(State(reader: CorpusReader(corpus)))
    total = corpus.size
    hasFileOfCopies = corpus.notes.copies?.isByID ?? false
    self.progress = progress
  }

  var tally: ReadingTally {
    state.withLock { state in
      var tally = state.reader.tally
      tally.copies = state.copies
      tally.namedCopies = hasFileOfCopies ? state.copies + state.clustered : nil
      tally.furniture = state.furniture
      return tally
    }
  }

  /// Counts documents that no worker gets, being copies of others, the rest that has copies, and what was
  /// left out of it.
  func note(copies: Int, clustered: Int, _ furniture: FurnitureTally) {
    state.withLock { state in
      state.copies += copies
      state.clustered += clustered
      state.furniture.merge(furniture)
    }
  }

  func next(bytes: Int) throws -> (number: Int, documents: [Document])? {
    try state.withLock { state in
      var documents = [Document]()
      var size = 0
      while size < bytes, let document = try state.reader.next() {
        size += document.text.count + 64
        documents.append(document)
      }
      progress(
        Corpus.Progress(
          documents: state.reader.tally.documents, bytes: state.reader.consumed, total: total))
      guard !documents.isEmpty else { return nil }
      defer { state.batches += 1 }
      return (state.batches, documents)
    }
  }
}

/// Puts what workers print into the order of the batches.
///
/// A class because its tasks share it.
private final class OrderedSink<Output: Sendable>: Sendable {
  private struct State {
    var next = 0
    var waiting: [Int: Output] = [:]
    /// Workers that wait, by their batches.
    var workers: [(number: Int, continuation: CheckedContinuation<Void, Never>)] = []
    var isCancelled = false

    /// Takes out the workers that need not wait.
    mutating func takeFree() -> [CheckedContinuation<Void, Never>] {
      let isFree = { [next, isCancelled] (number: Int) in
        isCancelled || number - next <= OrderedSink.capacity
      }
      defer { workers.removeAll { isFree($0.number) } }
      return workers.filter { isFree($0.number) }.map(\.continuation)
    }
  }

  private let state = Mutex(State())
  private let print: @Sendable (Output) throws -> Void

  /// How many batches may wait for the one before them.
  private static var capacity: Int { 64 }

  init(_ print: @escaping @Sendable (Output) throws -> Void) { self.print = print }

  func accept(_ output: Output, number: Int) throws {
    let free = try state.withLock { state in
      state.waiting[number] = output
      while let next = state.waiting.removeValue(forKey: state.next) {
        state.next += 1
        try print(next)
      }
      return state.takeFree()
    }
    for worker in free { worker.resume() }
  }

  /// Returns when few enough batches wait to be printed, or when the task is cancelled.
  func waitForRoom(behind number: Int) async {
    await withTaskCancellationHandler {
      await withCheckedContinuation { worker in
        let free = state.withLock { state in
          state.workers.append((number, worker))
          return state.takeFree()
        }
        for worker in free { worker.resume() }
      }
    } onCancel: {
      let free = state.withLock { state in
        state.isCancelled = true
        return state.takeFree()
      }
      for worker in free { worker.resume() }
    }
  }
}
