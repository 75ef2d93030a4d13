internal import ArgumentParser
internal import CorpusStatistics
internal import Glibc
internal import ICU
internal import Reports
internal import Segmentation
internal import TextAnalysis

/// Measures engines side by side on one text.
struct Bench {
  /// What is measured.
  enum Task: String, ExpressibleByArgument, CaseIterable {
    case word, sentence, grapheme
    /// The frequency table: segmented, counted, folded, sorted.
    case terms
    /// Pairs in a window of five, of terms that are there already.
    case pairs

    var unit: Segmenter.Unit {
      switch self {
      case .word, .terms, .pairs: .word
      case .sentence: .sentence
      case .grapheme: .grapheme
      }
    }

    var isCounting: Bool { self == .terms || self == .pairs }
  }

  /// One engine on one task: a run gives the number of boundaries.
  private struct Engine {
    let name: String
    let run: () -> Int
    /// The boundaries, with their rule statuses.
    let boundaries: () -> [Boundary]
    var seconds: [Double] = []
    var count = 0
  }

  private struct Boundary: Equatable {
    let end, status: Int32
  }

  static let columns = [
    "file", "engine", "unit", "bytes", "boundaries", "seconds", "mb_per_second",
    "boundaries_per_second", "ratio_to_icu", "differences", "newsstat", "icu", "machine", "date",
  ]

  /// ICU counts UTF-16 units in 32 bits, with room to spare.
  static let mostBytes = 1 << 28

  let file: String
  let text: [UInt8]
  let locale: String
  let rounds: Int

  /// Cuts a text between characters.
  static func shorten(_ text: inout [UInt8], to bytes: Int) {
    guard text.count > bytes else { return }
    var end = bytes
    while end > 0, text[end] & 0xC0 == 0x80 { end -= 1 }
    text.removeSubrange(end...)
  }

  /// A row for each engine.
  func measure(_ task: Task) throws -> [[Cell]] {
    var engines = try self.engines(for: task)
    for engine in engines.indices { engines[engine].count = engines[engine].run() }
    for _ in 0..<rounds {
      for engine in engines.indices {
        let start = Self.threadSeconds()
        let count = engines[engine].run()
        engines[engine].seconds.append(Self.threadSeconds() - start)
        precondition(count == engines[engine].count, "a run differs from the run before")
      }
    }
    guard let reference = engines.first(where: { $0.name == "icu-utf16" }) else { return [] }
    let truth = reference.boundaries()
    let median = Self.median(reference.seconds)
    return engines.map { engine in
      let seconds = Self.median(engine.seconds)
      let differences = task.isCounting ? nil : Self.differences(engine.boundaries(), truth)
      return [
        .text(file), .text(engine.name), .text(task.rawValue), .count(text.count),
        .count(engine.count), .number(seconds), .number(Double(text.count) / seconds / 1e6),
        .number(Double(engine.count) / seconds), .number(median / seconds),
        differences.map { .count($0) } ?? .absent, .text(Version.newsstat), .text(ICU.Version.icu),
        .text(Machine.processor), .text(Machine.today),
      ]
    }
  }

  private func engines(for task: Task) throws -> [Engine] {
    var engines = [Engine]()
    switch task {
    case .terms: engines.append(countingEngine())
    case .pairs: engines.append(try pairingEngine())
    case .word, .sentence, .grapheme:
      for kernel in Segmenter.Kernel.available.reversed() {
        let name = kernel == .best ? "newsstat" : "newsstat-\(kernel.rawValue)"
        engines.append(try segmentingEngine(name, task.unit, kernel))
      }
    }
    engines.append(try referenceEngine("icu-utf16", task.unit, .utf16))
    if !task.isCounting { engines.append(try referenceEngine("icu-utf8", task.unit, .utf8)) }
    return engines
  }

  private func segmentingEngine(
    _ name: String, _ unit: Segmenter.Unit, _ kernel: Segmenter.Kernel
  ) throws -> Engine {
    let segmenter = Box(try Segmenter(unit, locale: locale, kernel: kernel))
    return Engine(
      name: name,
      run: {
        var count = 0
        segmenter.value.forEachBlock(in: text.span) { count += $0.count }
        return count
      },
      boundaries: {
        var found = [Boundary]()
        segmenter.value.forEachBlock(in: text.span) { boundaries in
          for index in 0..<boundaries.count {
            found.append(Boundary(end: boundaries.end(index), status: boundaries.status(index)))
          }
        }
        return found
      })
  }

  private func referenceEngine(
    _ name: String, _ unit: Segmenter.Unit, _ encoding: ReferenceLoop.Encoding
  ) throws -> Engine {
    let loop = Box(try ReferenceLoop(unit, locale: locale, in: encoding, over: text))
    let iterator = Box(try BreakIterator(unit, locale: locale))
    return Engine(
      name: name, run: { loop.value.run() },
      boundaries: {
        var found = [Boundary]()
        iterator.value.forEachBlock(in: text.span) { ends, statuses in
          for index in 0..<ends.count {
            found.append(Boundary(end: ends[index], status: statuses[index]))
          }
        }
        return found
      })
  }

  private func countingEngine() -> Engine {
    Engine(name: "newsstat", run: { (try? frequencies())?.tokens ?? 0 }, boundaries: { [] })
  }

  private func pairingEngine() throws -> Engine {
    var analyzer = try Analyzer(Analyzer.Options(terms: .icu))
    let analysis = try analyzer.analyze(text.span, language: "und")
    let sentences = analysis.sentences.map { analysis.tokens[$0].map(\.term) }
    return Engine(
      name: "newsstat",
      run: {
        var counts = PairCounts(window: 5)
        for sentence in sentences { counts.add(sentence) }
        return counts.together
      }, boundaries: { [] })
  }

  /// The frequency table: terms by falling frequency, equals in code-point order.
  private func frequencies() throws -> DocumentCounts {
    var analyzer = try Analyzer(Analyzer.Options(terms: .icu))
    var tally = TermTally()
    analyzer.count(text.span, skipsDateline: false)
    try analyzer.takeCounts(language: "und", skipsStopWords: false) { tally.add($0, Int($1)) }
    let counts = tally.finish()
    let ranking = analyzer.vocabulary.ranking(
      of: counts.terms.map { ($0.term, $0.occurrences) })
    return DocumentCounts(terms: ranking.map { counts.terms[$0] }, tokens: counts.tokens)
  }

  /// Holds a value that can't be copied, for closures that share it.
  private final class Box<Value: ~Copyable> {
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

/// What figures were measured on.
enum Machine {
  /// The processor's name, where Linux tells it.
  static let processor: String = {
    guard let bytes = try? PlainFile.bytes(of: "/proc/cpuinfo") else { return "unknown" }
    for line in String(decoding: bytes, as: UTF8.self).split(separator: "\n") {
      let parts = line.split(separator: ":", maxSplits: 1)
      guard parts.count == 2, line.hasPrefix("model name") else { continue }
      return String(parts[1].drop { $0 == " " })
    }
    return "unknown"
  }()

  /// The day, in UTC.
  static var today: String {
    var now = time(nil)
    var parts = unsafe tm()
    unsafe gmtime_r(&now, &parts)
    func two(_ value: Int32) -> String { value < 10 ? "0\(value)" : "\(value)" }
    let (year, month, day) = unsafe (parts.tm_year + 1900, parts.tm_mon + 1, parts.tm_mday)
    return "\(year)-\(two(month))-\(two(day))"
  }
}
