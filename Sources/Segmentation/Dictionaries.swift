internal import CSegment
internal import ICU
internal import Synchronization

/// The dictionaries by which ICU divides scripts without spaces, each read when a text first needs it.
///
/// Nothing in them changes once they are made, so tasks share them.
@safe
enum Dictionaries {
  /// A handle of C memory that lives as long as the process.
  @safe
  struct Handle: Sendable {
    nonisolated(unsafe) let pointer: OpaquePointer?
  }

  /// What all engines know of characters; `nil` where ICU does not tell.
  static let characters = unsafe Handle(pointer: allCharacters())

  private static func allCharacters() -> OpaquePointer? {
    let characters = unsafe csegment_characters_new()
    for engine in DictionaryEngine.allCases {
      let isKnown = engine.forEachCharacter { scalar, flags in
        unsafe csegment_characters_add(characters, engine.rawValue, scalar, flags)
      }
      if !isKnown { return nil }
    }
    return unsafe characters
  }

  private static let thai = dictionary(of: .thai)
  private static let lao = dictionary(of: .lao)
  private static let khmer = dictionary(of: .khmer)
  private static let burmese = dictionary(of: .burmese)
  private static let chineseJapanese = dictionary(of: .chineseJapanese)

  /// A bit for each engine whose dictionary was asked for.
  private static let made = Atomic<UInt32>(0)

  /// Whether the dictionary of an engine is there already, or can't be had.
  static func isMade(_ engine: DictionaryEngine) -> Bool {
    made.load(ordering: .relaxed) & 1 << UInt32(engine.rawValue) > 0
  }

  /// The dictionary of an engine; `nil` where ICU's data can't be reached or what we make of it does not
  /// divide as ICU does.
  static func dictionary(_ engine: DictionaryEngine) -> OpaquePointer? {
    let handle =
      switch engine {
      case .thai: thai
      case .lao: lao
      case .khmer: khmer
      case .burmese: burmese
      case .chineseJapanese: chineseJapanese
      }
    made.bitwiseOr(1 << UInt32(engine.rawValue), ordering: .relaxed)
    return unsafe handle.pointer
  }

  private static func dictionary(of engine: DictionaryEngine) -> Handle {
    let method =
      switch engine {
      case .thai: CSEGMENT_LOOK_AHEAD_THAI
      case .lao, .khmer, .burmese: CSEGMENT_LOOK_AHEAD
      case .chineseJapanese: CSEGMENT_CHEAPEST_PATH
      }
    guard let characters = unsafe characters.pointer,
      let dictionary = unsafe csegment_dictionary_new(method)
    else { return unsafe Handle(pointer: nil) }
    // Words for a trial, spread over the dictionary: alone they are divided by the rules alone.
    var (trial, count) = ([UInt8](), 0)
    let isKnown = engine.forEachWord { word, cost in
      unsafe word.withUnsafeBufferPointer {
        unsafe csegment_dictionary_add(dictionary, $0.baseAddress, Int32($0.count), cost)
      }
      count += 1
      if count % 97 == 0, trial.count < 6000 {
        var units = [UInt16]()
        for index in 0..<word.count { units.append(word[index]) }
        trial += Array(String(decoding: units, as: UTF16.self).utf8)
        if count % 5 == 0 { trial.append(0x20) }
      }
    }
    guard isKnown, unsafe csegment_dictionary_finish(dictionary, characters),
      unsafe agrees(dictionary, of: engine, on: trial)
    else {
      unsafe csegment_dictionary_free(dictionary)
      return unsafe Handle(pointer: nil)
    }
    return unsafe Handle(pointer: dictionary)
  }

  private static func agrees(
    _ dictionary: OpaquePointer, of engine: DictionaryEngine, on trial: [UInt8]
  ) -> Bool {
    guard let rules = CompiledRules.rules(.word, locale: ""),
      var oracle = try? BreakIterator(.word, locale: "")
    else { return false }
    var segmenter = Segmenter(rules, kernel: .scalar)
    unsafe segmenter.use(dictionary, for: engine)
    var (ours, theirs) = ([UInt32](), [UInt32]())
    segmenter.forEachBlock(in: trial.span) { boundaries in
      for index in 0..<boundaries.count { ours.append(UInt32(boundaries.end(index))) }
    }
    oracle.forEachBlock(in: trial.span) { ends, _ in
      for index in 0..<ends.count { theirs.append(UInt32(ends[index])) }
    }
    return ours == theirs
  }
}
