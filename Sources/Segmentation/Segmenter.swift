internal import CSegment
public import ICU

/// Divides text into words, sentences or grapheme clusters, exactly as the linked ICU does
/// (UAX #29 with CLDR's tailorings and ICU's dictionaries).
///
/// The rules are ICU's own, compiled into a transducer over UTF-8 that is compared with ICU before it is
/// used. If the linked ICU keeps its rules in an unknown form, ICU itself divides the text, and
/// ``isCompiled`` is false.
///
/// Text is UTF-8 bytes, boundaries are byte offsets; no `String` is made. Each
/// maximal ill-formed subsequence counts as one U+FFFD, and offsets stay those of the source.
///
/// A segmenter carries state and belongs to one task; make one for each worker.
///
///     var segmenter = try Segmenter(.word)
///     var ends = [Int32]()
///     let text = Array("Rain fell.".utf8)
///     segmenter.forEachBlock(in: text.span) { boundaries in
///       for index in 0..<boundaries.count { ends.append(boundaries.end(index)) }
///     }
///     print(ends)  // [4, 5, 9, 10]
@safe
public struct Segmenter: ~Copyable {
  /// What lies between two boundaries.
  public typealias Unit = BreakIterator.Unit

  /// The longest text, in bytes, whose boundaries can be numbered.
  public static let longestText = BreakIterator.longestText

  /// An instruction set; all give the same boundaries.
  public enum Kernel: String, Sendable, CaseIterable {
    /// Byte by byte, without vector instructions.
    case scalar
    case neon
    case avx2
    /// With VBMI and VBMI2.
    case avx512

    /// The instruction sets of this machine, the fastest last.
    public static let available = allCases.filter { csegment_kernel_runs($0.number) }
    /// The fastest instruction set of this machine.
    public static let best = available.last ?? .scalar

    var number: csegment_kernel {
      switch self {
      case .scalar: CSEGMENT_SCALAR
      case .neon: CSEGMENT_NEON
      case .avx2: CSEGMENT_AVX2
      case .avx512: CSEGMENT_AVX512
      }
    }
  }

  /// How many bytes of text make one block of boundaries: so few that the boundaries stay in the cache.
  private static let window = 1 << 14

  private let rules: CompiledRules?
  private let kernel: csegment_kernel
  /// ICU's own iterator, if the rules are not compiled.
  private var iterator: BreakIterator?
  private let ends: UnsafeMutablePointer<UInt32>
  private let numbers: UnsafeMutablePointer<UInt8>
  private var divider: DictionaryDivider

  /// How many bytes of a script ICU divides before its dictionary is made: that takes as long.
  public static let dictionaryThreshold = 1 << 19

  /// - Parameters:
  ///   - unit: what the boundaries separate.
  ///   - locale: its tailoring is used; the root's if it is empty.
  ///   - kernel: the instruction set, one of ``Kernel/available``.
  ///   - dictionaryThreshold: how many bytes of a script with a dictionary are left to ICU; the
  ///     boundaries are the same.
  /// - Throws: `ICUError` if ICU has no rules, because its data is missing.
  public init(
    _ unit: Unit, locale: String = "", kernel: Kernel = .best,
    dictionaryThreshold: Int = Self.dictionaryThreshold
  ) throws(ICUError) {
    let rules = CompiledRules.rules(unit, locale: locale)
    let iterator = rules == nil ? try BreakIterator(unit, locale: locale) : nil
    self.init(
      rules, iterator, unit, locale: locale, kernel: kernel, threshold: dictionaryThreshold)
  }

  /// A segmenter by rules that are compiled.
  init(_ rules: CompiledRules, kernel: Kernel) {
    self.init(rules, nil, .word, locale: "", kernel: kernel, threshold: 0)
  }

  private init(
    _ rules: CompiledRules?, _ iterator: consuming BreakIterator?, _ unit: Unit, locale: String,
    kernel: Kernel, threshold: Int
  ) {
    precondition(Kernel.available.contains(kernel), "this machine has no \(kernel)")
    self.rules = rules
    self.iterator = iterator
    self.kernel = kernel.number
    divider = DictionaryDivider(unit, locale: locale, threshold: threshold)
    let capacity = Self.window + Int(CSEGMENT_SLACK)
    unsafe ends = UnsafeMutablePointer<UInt32>.allocate(capacity: capacity)
    unsafe numbers = UnsafeMutablePointer<UInt8>.allocate(capacity: capacity)
  }

  deinit {
    unsafe ends.deallocate()
    unsafe numbers.deallocate()
  }

  /// The units whose rules in the root locale can't be compiled from the linked ICU; ICU itself, slower,
  /// divides texts by them.
  public static func uncompiled(among units: [Unit]) -> [Unit] {
    units.filter { CompiledRules.rules($0, locale: "") == nil }
  }

  /// Takes a dictionary as that of an engine.
  mutating func use(_ dictionary: OpaquePointer, for engine: DictionaryEngine) {
    unsafe divider.use(dictionary, for: engine)
  }

  /// Whether the rules are compiled; if not, ICU itself divides the text.
  package var isCompiled: Bool { rules != nil }

  /// Calls `body` with block after block of boundaries; the last boundary is the text's length.
  ///
  /// - Complexity: O(*n*) in the length of the text.
  public mutating func forEachBlock<Failure: Error>(
    in text: borrowing Span<UInt8>, _ body: (borrowing Boundaries) throws(Failure) -> Void
  ) throws(Failure) {
    precondition(text.count <= Self.longestText, "a text has more bytes than can be numbered")
    guard let rules else { return try forEachBlockOfICU(in: text, body) }
    let (kernel, count) = (kernel, text.count)
    let (ends, numbers) = unsafe (ends, numbers)
    var outcome = Result<Void, Failure>.success(())
    unsafe text.withUnsafeBufferPointer { text in
      guard let base = text.baseAddress else { return }
      var start = 0
      while start < count {
        var any: UInt8 = 0
        let found = unsafe csegment_scan(
          rules.tables, kernel, base, count, start, Self.window, ends, numbers, &any)
        let first = start
        start = unsafe Int(ends[found - 1])
        do throws(Failure) {
          if any & UInt8(CSEGMENT_DICTIONARY) == 0 {
            try unsafe body(
              Boundaries(
                ends: UnsafeBufferPointer(start: ends, count: found).span,
                numbers: UnsafeBufferPointer(start: numbers, count: found).span,
                statuses: rules.statuses))
          } else {
            unsafe divider.divide(
              found, ends: ends, numbers: numbers, by: rules, of: text, from: first)
            let all = unsafe divider.boundaries
            try unsafe body(
              Boundaries(
                ends: UnsafeBufferPointer(start: all.ends, count: all.count).span,
                numbers: UnsafeBufferPointer(start: all.statuses, count: all.count).span,
                statuses: rules.statuses))
          }
        } catch {
          outcome = .failure(error)
          return
        }
      }
    }
    try outcome.get()
  }

  /// Calls `body` with the boundaries that ICU itself finds.
  private mutating func forEachBlockOfICU<Failure: Error>(
    in text: borrowing Span<UInt8>, _ body: (borrowing Boundaries) throws(Failure) -> Void
  ) throws(Failure) {
    var (values, numbered) = ([Int32](), [UInt8]())
    var ends = [UInt32]()
    try iterator?.forEachBlock(in: text) { offsets, statuses throws(Failure) in
      numbered.removeAll(keepingCapacity: true)
      ends.removeAll(keepingCapacity: true)
      for index in 0..<offsets.count {
        if !values.contains(statuses[index]) { values.append(statuses[index]) }
        ends.append(UInt32(offsets[index]))
        numbered.append(UInt8(values.firstIndex(of: statuses[index]) ?? 0))
      }
      try body(
        Boundaries(ends: ends.span, numbers: numbered.span, statuses: Statuses(values)))
    }
  }
}
