internal import CSegment
public import ICU

/// Divides text into words, sentences or grapheme clusters, exactly as the linked ICU does
/// (UAX #29 with CLDR's tailorings and ICU's dictionaries).
///
/// The rules are ICU's own, compiled into a transducer over UTF-8 that is held against ICU before it is
/// used; where the linked ICU keeps them in a form that is not known, ICU itself divides the text, and
/// ``isCompiled`` is false.
///
/// Text is UTF-8 bytes, boundaries are byte offsets; nothing becomes a `String` on the way. Each
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

    /// Those that this machine has, the fastest last.
    public static let available = allCases.filter { csegment_kernel_runs($0.number) }
    /// The fastest that this machine has.
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

  /// How much text is looked at for one block of boundaries, in bytes: the boundaries stay in the cache.
  private static let window = 1 << 14

  private let rules: CompiledRules?
  private let kernel: csegment_kernel
  private let unit: Unit
  private let locale: String
  /// ICU's own iterator: where the rules are not compiled, and for characters that its dictionary engines
  /// would rewrite.
  private var iterator: BreakIterator?
  private let ends: UnsafeMutablePointer<UInt32>
  private let numbers: UnsafeMutablePointer<UInt8>
  private var divider: Divider

  /// How many bytes of a script ICU divides before its dictionary is made, which takes as long.
  public static let dictionaryThreshold = 1 << 19

  /// - Parameters:
  ///   - unit: what the boundaries separate.
  ///   - locale: whose tailoring holds; the root's where it is empty.
  ///   - kernel: the instruction set, one of ``Kernel/available``.
  ///   - dictionaryThreshold: how many bytes of a script that a dictionary divides are left to ICU; the
  ///     boundaries are the same.
  /// - Throws: `ICUError` when ICU has no rules at all, as when its data is missing.
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
    self.unit = unit
    self.locale = locale
    divider = Divider(threshold: threshold)
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

  /// Whether the rules are compiled; ICU itself divides the text where they are not.
  public var isCompiled: Bool { rules != nil }

  /// Some consecutive boundaries of a text, in ascending order.
  public struct Boundaries: ~Escapable {
    /// Where the segments end, in bytes from the start of the text.
    public let ends: Span<UInt32>
    /// Numbers of rule statuses, in their lowest three bits.
    @usableFromInline let numbers: Span<UInt8>
    private let statuses: Statuses
    @usableFromInline let kinds: [SegmentKind]

    @_lifetime(copy ends, copy numbers)
    init(ends: Span<UInt32>, numbers: Span<UInt8>, statuses: Statuses) {
      self.ends = ends
      self.numbers = numbers
      self.statuses = statuses
      kinds = statuses.kinds
    }

    @inlinable public var count: Int { ends.count }
    /// Where the segment ends, in bytes from the start of the text.
    @inlinable public func end(_ index: Int) -> Int32 { Int32(bitPattern: ends[index]) }
    /// ICU's rule status of the segment.
    public func status(_ index: Int) -> Int32 { statuses.values[Int(numbers[index] & 7)] }
    /// A bit for each number whose status is that of a word.
    var wordLike: UInt8 { statuses.wordLike }
    /// What the segment is; meaningful for words.
    @inlinable public func kind(_ index: Int) -> SegmentKind { kinds[Int(numbers[index] & 7)] }
  }

  /// The rule statuses of a unit by their numbers, and what segments they make.
  struct Statuses: Sendable {
    let values: [Int32]
    let kinds: [SegmentKind]
    /// A bit for each number whose status is that of a word.
    let wordLike: UInt8

    init(_ values: [Int32]) {
      self.values = values
      kinds = values.map { SegmentKind(ruleStatus: $0) }
      wordLike = kinds.indices.reduce(0) { [kinds] in
        kinds[$1].isWordLike ? $0 | 1 << UInt8($1) : $0
      }
    }
  }

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
            unsafe divide(found, of: text, from: first)
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

  /// What ICU itself finds, in the form of what we find.
  private mutating func forEachBlockOfICU<Failure: Error>(
    in text: borrowing Span<UInt8>, _ body: (borrowing Boundaries) throws(Failure) -> Void
  ) throws(Failure) {
    var (values, numbered) = ([Int32](), [UInt8]())
    var ends = [UInt32]()
    try iterator?.forEachBlock(in: text) { places, statuses throws(Failure) in
      numbered.removeAll(keepingCapacity: true)
      ends.removeAll(keepingCapacity: true)
      for index in 0..<places.count {
        if !values.contains(statuses[index]) { values.append(statuses[index]) }
        ends.append(UInt32(places[index]))
        numbered.append(UInt8(values.firstIndex(of: statuses[index]) ?? 0))
      }
      try body(
        Boundaries(ends: ends.span, numbers: numbered.span, statuses: Statuses(values)))
    }
  }
}

// MARK: Dictionaries

extension Segmenter {
  /// What it takes to divide by dictionaries.
  @safe
  private struct Divider: ~Copyable {
    let scratch = unsafe csegment_scratch_new()
    /// The dictionaries that were needed so far; those that can't be had are not asked for again.
    var dictionaries = unsafe [OpaquePointer?](
      repeating: nil, count: DictionaryEngine.allCases.count)
    var missing: Set<Int32> = []
    /// Of each engine how many more bytes are left to ICU.
    var patience: [Int]

    init(threshold: Int) {
      patience = Array(repeating: threshold, count: DictionaryEngine.allCases.count)
    }

    deinit { unsafe csegment_scratch_free(scratch) }

    /// The boundaries that were found.
    var boundaries: csegment_boundaries { unsafe csegment_scratch_boundaries(scratch) }
  }

  /// Takes a dictionary as that of an engine.
  mutating func use(_ dictionary: OpaquePointer, for engine: DictionaryEngine) {
    unsafe divider.dictionaries[Int(engine.rawValue)] = unsafe dictionary
  }

  /// Divides those of the last segments that a dictionary divides.
  private mutating func divide(_ count: Int, of text: UnsafeBufferPointer<UInt8>, from first: Int) {
    let scratch = unsafe divider.scratch
    unsafe csegment_scratch_start(scratch)
    var (start, done) = (first, 0)
    while done < count {
      var needed: Int32 = -1
      if let rules, let characters = unsafe Dictionaries.characters.pointer {
        done += unsafe divider.dictionaries.withUnsafeBufferPointer { dictionaries in
          unsafe csegment_divide(
            rules.tables, characters, dictionaries.baseAddress, scratch, text.baseAddress, start,
            ends + done, numbers + done, count - done, &needed)
        }
      }
      guard done < count else { return }
      if done > 0 { start = unsafe Int(ends[done - 1]) }
      let end = unsafe Int(ends[done])
      if let engine = DictionaryEngine(rawValue: needed), !divider.missing.contains(needed) {
        if divider.patience[Int(needed)] > 0, !Dictionaries.isMade(engine) {
          divider.patience[Int(needed)] -= end - start
        } else if let dictionary = unsafe Dictionaries.dictionary(engine) {
          unsafe use(dictionary, for: engine)
          continue
        } else {
          divider.missing.insert(needed)
        }
      }
      unsafe divideByICU(start..<end, of: text, number: numbers[done])
      start = end
      done += 1
    }
  }

  /// A segment by itself is one segment to the rules, so ICU divides it as it would in its text.
  private mutating func divideByICU(
    _ segment: Range<Int>, of text: UnsafeBufferPointer<UInt8>, number: UInt8
  ) {
    if iterator == nil { iterator = try? BreakIterator(unit, locale: locale) }
    let scratch = unsafe divider.scratch
    iterator?.forEachBlock(in: unsafe text.span.extracting(segment)) { ends, _ in
      for index in 0..<ends.count {
        unsafe csegment_scratch_add(scratch, UInt32(segment.lowerBound + Int(ends[index])), number)
      }
    }
  }
}
