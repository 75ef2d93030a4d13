internal import Glibc
internal import ICU
internal import Segmentation

/// Measures engines side by side on one text.
struct SideBySide {
  typealias Task = ThroughputTable.Task

  /// One engine on one task.
  struct Engine {
    let name: String
    /// Does the task once and returns how many boundaries, words or pairs there are.
    let run: () throws -> Int
    /// Returns how many of them differ from ICU's.
    let differences: () throws -> Int
    var seconds: [Double] = []
    var count = 0
  }

  private struct Boundary: Equatable {
    let end, status: Int32
  }

  /// What is called ICU's result, and what ratios are of.
  static let reference = "icu-utf16"

  let text: [UInt8]
  let locale: String
  let rounds: Int

  /// A figure for each engine.
  ///
  /// - Precondition: a run finds as much as the run before.
  func measure(_ task: Task) throws -> [Figure] {
    var engines = try self.engines(for: task)
    for engine in engines.indices { engines[engine].count = try engines[engine].run() }
    for _ in 0..<rounds {
      for engine in engines.indices {
        let start = Self.threadSeconds()
        let count = try engines[engine].run()
        engines[engine].seconds.append(Self.threadSeconds() - start)
        precondition(count == engines[engine].count, "a run differs from the run before")
      }
    }
    guard let reference = engines.first(where: { $0.name == Self.reference }) else { return [] }
    let median = Self.median(reference.seconds)
    return try engines.map { engine in
      Figure(
        engine: engine.name, count: engine.count, seconds: Self.median(engine.seconds),
        referenceSeconds: median, differences: try engine.differences())
    }
  }

  /// What was measured of one engine.
  struct Figure {
    let engine: String
    let count: Int
    /// The medians of the engine and of ICU.
    let seconds, referenceSeconds: Double
    let differences: Int
  }

  private func engines(for task: Task) throws -> [Engine] {
    switch task {
    case .terms: try termEngines()
    case .pairs: try pairEngines()
    case .word, .sentence, .grapheme: try segmentingEngines(task.unit)
    }
  }

  private func segmentingEngines(_ unit: Segmenter.Unit) throws -> [Engine] {
    var truth = [Boundary]()
    var iterator = try BreakIterator(unit, locale: locale)
    iterator.forEachBlock(in: text.span) { truth += Self.boundaries($0, $1) }
    var engines = [Engine]()
    for kernel in Segmenter.Kernel.available.reversed() {
      let name = kernel == .best ? "newsstat" : "newsstat-\(kernel.rawValue)"
      engines.append(try segmentingEngine(name, unit, kernel, truth: truth))
    }
    for (name, encoding) in [
      (Self.reference, ReferenceLoop.Encoding.utf16), ("icu-utf8", .utf8),
    ] {
      let loop = Box(try ReferenceLoop(unit, locale: locale, in: encoding, over: text))
      engines.append(
        Engine(
          name: name, run: { loop.value.run() },
          differences: {
            guard encoding == .utf8 else { return 0 }
            var found = [Boundary]()
            loop.value.forEachBlock { found += Self.boundaries($0, $1) }
            return Self.differences(found, truth)
          }))
    }
    return engines
  }

  private static func boundaries(_ ends: Span<Int32>, _ statuses: Span<Int32>) -> [Boundary] {
    ends.indices.map { Boundary(end: ends[$0], status: statuses[$0]) }
  }

  private func segmentingEngine(
    _ name: String, _ unit: Segmenter.Unit, _ kernel: Segmenter.Kernel, truth: [Boundary]
  ) throws -> Engine {
    let segmenter = Box(try Segmenter(unit, locale: locale, kernel: kernel))
    return Engine(
      name: name,
      run: {
        var count = 0
        segmenter.value.forEachBlock(in: text.span) { count += $0.count }
        return count
      },
      differences: {
        var found = [Boundary]()
        segmenter.value.forEachBlock(in: text.span) { boundaries in
          for index in 0..<boundaries.count {
            found.append(Boundary(end: boundaries.end(index), status: boundaries.status(index)))
          }
        }
        return Self.differences(found, truth)
      })
  }

  /// Holds a value that can't be copied, for closures that share it.
  final class Box<Value: ~Copyable> {
    var value: Value

    init(_ value: consuming Value) { self.value = value }
  }

  /// Boundaries that only one of two engines has.
  private static func differences(_ one: [Boundary], _ other: [Boundary]) -> Int {
    var (a, b, common) = (0, 0, 0)
    while a < one.count, b < other.count {
      if one[a] == other[b] { common += 1 }
      let (first, second) = (one[a].end, other[b].end)
      if first <= second { a += 1 }
      if second <= first { b += 1 }
    }
    return one.count + other.count - 2 * common
  }

  private static func median(_ values: [Double]) -> Double {
    let sorted = values.sorted()
    let middle = sorted.count / 2
    return sorted.count % 2 == 1 ? sorted[middle] : (sorted[middle - 1] + sorted[middle]) / 2
  }

  /// Time that this thread has worked, which others on the machine do not lengthen.
  private static func threadSeconds() -> Double {
    var time = timespec()
    unsafe clock_gettime(CLOCK_THREAD_CPUTIME_ID, &time)
    return Double(time.tv_sec) + Double(time.tv_nsec) / 1e9
  }
}
