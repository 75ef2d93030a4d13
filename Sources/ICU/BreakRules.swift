internal import CICU

/// The compiled rules of a ``BreakIterator`` as an automaton over categories of characters.
///
/// A view of ICU's own tables, whose layout is internal to ICU: whoever uses them compares the result
/// with the iterator first.
@safe
public struct BreakRules: ~Copyable {
  /// The number of states and categories.
  public let states, categories: Int32
  /// The state before the first character of a segment.
  public let first: Int32
  /// Categories from here on are of scripts that dictionaries divide.
  public let firstDictionary: Int32
  /// The category of the end of the text; -1 where no rule looks for it.
  public let end: Int32
  /// The rule status for each number in ``status``.
  public let statusValues: [Int32]

  private var rules: cicu_break_rules

  init?(_ iterator: OpaquePointer) {
    var rules = unsafe cicu_break_rules()
    guard unsafe cicu_break_get_rules(iterator, &rules) else { return nil }
    unsafe self.rules = unsafe rules
    states = unsafe rules.states
    categories = unsafe rules.categories
    first = unsafe rules.first
    firstDictionary = unsafe rules.first_dictionary
    end = unsafe rules.end
    let count = unsafe Int(rules.statuses)
    statusValues = unsafe withUnsafeBytes(of: &rules.status_values) {
      unsafe Array($0.bindMemory(to: Int32.self).prefix(count))
    }
  }

  deinit {
    var rules = unsafe rules
    unsafe cicu_break_rules_free(&rules)
  }

  /// Where each category leads from each state: rows of ``categories``; 0 is the end of the match.
  @unsafe public var next: UnsafePointer<UInt16> { unsafe UnsafePointer(rules.next) }
  /// Of each state: 1 where a match may end, more where the look-ahead of that number is complete.
  @unsafe public var accepts: UnsafePointer<UInt8> { unsafe UnsafePointer(rules.accepts) }
  /// Of each state: the number of the look-ahead that marks its boundary here, or 0.
  @unsafe public var marks: UnsafePointer<UInt8> { unsafe UnsafePointer(rules.marks) }
  /// Of each state: the number of the status of a match that ends there.
  @unsafe public var status: UnsafePointer<UInt8> { unsafe UnsafePointer(rules.status) }
  /// Of each code point: its category.
  @unsafe public var category: UnsafePointer<UInt8> { unsafe UnsafePointer(rules.category) }
}

extension BreakIterator {
  /// The rules of the iterator; `nil` where the linked ICU keeps them in a form that is not known here.
  public var rules: BreakRules? { unsafe BreakRules(handle) }
}

/// A script, or two, that ICU divides by a dictionary.
public enum DictionaryEngine: Int32, CaseIterable, Sendable {
  case thai, lao, khmer, burmese, chineseJapanese

  /// Calls `body` with each word of the dictionary, in order, as UTF-16, and its cost.
  ///
  /// - Returns: whether ICU has the dictionary in a form that is known here.
  public func forEachWord(_ body: (_ word: Span<UInt16>, _ cost: Int32) -> Void) -> Bool {
    let engine = cicu_script_engine(rawValue: UInt32(rawValue))
    return withoutActuallyEscaping(body) { body in
      var body = body
      return unsafe withUnsafeMutablePointer(to: &body) { context in
        unsafe cicu_engine_words(engine, context) { context, word, length, cost in
          guard let context = unsafe context else { return }
          let body = unsafe context.assumingMemoryBound(to: ((Span<UInt16>, Int32) -> Void).self)
          unsafe body.pointee(
            UnsafeBufferPointer(start: word, count: Int(length)).span, cost)
        }
      }
    }
  }

  /// Calls `body` with each character that the engine divides, in order, and what it knows of it: bits
  /// for 2 begins a word, 4 ends one, 8 a mark, 16 katakana, 32 not its own NFKC form.
  ///
  /// - Returns: whether ICU knows the engine's sets.
  public func forEachCharacter(_ body: (_ scalar: UInt32, _ flags: UInt8) -> Void) -> Bool {
    let engine = cicu_script_engine(rawValue: UInt32(rawValue))
    return withoutActuallyEscaping(body) { body in
      var body = body
      return unsafe withUnsafeMutablePointer(to: &body) { context in
        unsafe cicu_engine_characters(engine, context) { context, scalar, flags in
          guard let context = unsafe context else { return }
          let body = unsafe context.assumingMemoryBound(to: ((UInt32, UInt8) -> Void).self)
          unsafe body.pointee(scalar, flags)
        }
      }
    }
  }
}
