import Corpora
import Glibc
import Synchronization
import Testing

/// Workers far ahead of the one that prints next wait for it, and stop when it fails.
@Suite struct RunnerTests {
  private struct Failure: Error {}

  /// Each document is a batch by itself.
  private static let corpus = Corpus(
    (0..<100).map {
      Document(text: Array(repeating: 0x20, count: 300_000), id: "\($0)", language: "en")
    })

  /// Prints the documents' ids; the first document takes long, or fails.
  private struct Worker: CorpusWorker {
    let fails: Bool

    mutating func add(_ documents: [Document]) throws -> [String] {
      if documents[0].index == 0 {
        usleep(300_000)
        if fails { throw Failure() }
      }
      return documents.map(\.id)
    }

    consuming func finish() -> Void {}
  }

  @Test(arguments: [1, 2, 8]) func `what is printed has the order of the documents`(
    workers: Int
  ) async throws {
    let printed = Mutex([String]())
    _ = try await Self.corpus.run(
      workers: workers, print: { ids in printed.withLock { $0 += ids } }
    ) { Worker(fails: false) }
    #expect(printed.withLock { $0 } == (0..<100).map { "\($0)" })
  }

  @Test(arguments: [2, 8]) func `a failure ends workers that wait`(workers: Int) async throws {
    await #expect(throws: Failure.self) {
      _ = try await Self.corpus.run(workers: workers) { Worker(fails: true) }
    }
  }
}
