internal import CSegment
internal import ICU

/// Divides segments of scripts whose words only a dictionary tells, such as Thai.
@safe
struct DictionaryDivider: ~Copyable {
  private let unit: Segmenter.Unit
  private let locale: String
  private let scratch = unsafe csegment_scratch_new()
  /// The dictionaries that were needed so far.
  private var dictionaries = unsafe [OpaquePointer?](
    repeating: nil, count: DictionaryEngine.allCases.count)
  /// The engines without a dictionary; it is asked for only once.
  private var missing: Set<Int32> = []
  /// For each engine, how many more bytes are left to ICU.
  private var patience: [Int]
  /// ICU's own iterator, for characters that its dictionary engines would rewrite.
  private var iterator: BreakIterator?

  /// - Parameter threshold: how many bytes of a script ICU divides before its dictionary is made.
  init(_ unit: Segmenter.Unit, locale: String, threshold: Int) {
    self.unit = unit
    self.locale = locale
    patience = Array(repeating: threshold, count: DictionaryEngine.allCases.count)
  }

  deinit { unsafe csegment_scratch_free(scratch) }

  /// The boundaries of the last call of ``divide(_:ends:numbers:by:of:from:)``.
  var boundaries: csegment_boundaries { unsafe csegment_scratch_boundaries(scratch) }

  /// Takes a dictionary as that of an engine.
  mutating func use(_ dictionary: OpaquePointer, for engine: DictionaryEngine) {
    unsafe dictionaries[Int(engine.rawValue)] = unsafe dictionary
  }

  /// Divides those of some segments that need a dictionary.
  ///
  /// - Parameters:
  ///   - count: how many segments there are.
  ///   - ends: where they end in the text.
  ///   - numbers: the numbers of their rule statuses.
  ///   - first: where the first begins.
  mutating func divide(
    _ count: Int, ends: UnsafePointer<UInt32>, numbers: UnsafePointer<UInt8>,
    by rules: CompiledRules, of text: UnsafeBufferPointer<UInt8>, from first: Int
  ) {
    unsafe csegment_scratch_start(scratch)
    var (start, done) = (first, 0)
    while done < count {
      var needed: Int32 = -1
      if let characters = unsafe Dictionaries.characters.pointer {
        done += unsafe dictionaries.withUnsafeBufferPointer { dictionaries in
          unsafe csegment_divide(
            rules.tables, characters, dictionaries.baseAddress, scratch, text.baseAddress, start,
            ends + done, numbers + done, count - done, &needed)
        }
      }
      guard done < count else { return }
      if done > 0 { start = unsafe Int(ends[done - 1]) }
      let end = unsafe Int(ends[done])
      if let engine = DictionaryEngine(rawValue: needed), finds(engine, for: end - start) {
        continue
      }
      unsafe divideByICU(start..<end, of: text, number: numbers[done])
      start = end
      done += 1
    }
  }

  /// Gets the dictionary of an engine; ICU divides the first bytes of a script without it.
  ///
  /// - Returns: whether there is a dictionary now.
  private mutating func finds(_ engine: DictionaryEngine, for bytes: Int) -> Bool {
    let number = engine.rawValue
    if missing.contains(number) { return false }
    if patience[Int(number)] > 0, !Dictionaries.isMade(engine) {
      patience[Int(number)] -= bytes
      return false
    }
    guard let dictionary = unsafe Dictionaries.dictionary(engine) else {
      missing.insert(number)
      return false
    }
    unsafe use(dictionary, for: engine)
    return true
  }

  /// Lets ICU divide a segment; a segment by itself is one to the rules, so it is divided as in its text.
  private mutating func divideByICU(
    _ segment: Range<Int>, of text: UnsafeBufferPointer<UInt8>, number: UInt8
  ) {
    if iterator == nil { iterator = try? BreakIterator(unit, locale: locale) }
    let scratch = unsafe scratch
    iterator?.forEachBlock(in: unsafe text.span.extracting(segment)) { ends, _ in
      for index in 0..<ends.count {
        unsafe csegment_scratch_add(scratch, UInt32(segment.lowerBound + Int(ends[index])), number)
      }
    }
  }
}
