internal import CSegment

/// Numbers for byte strings, such as the words of texts as they stand there: each distinct one gets the
/// next number, from 0.
///
/// Open addressing over slots of 32 bytes that hold strings up to 27 bytes themselves.
@safe
public struct FormTable: ~Copyable, Sendable {
  /// The number of a string.
  public typealias Number = UInt32

  nonisolated(unsafe) private let forms: OpaquePointer

  /// - Parameter kernel: the instructions to use; must be available.
  public init(kernel: Segmenter.Kernel = .best) {
    unsafe forms = csegment_forms_new(kernel.number)
  }

  private init(copying other: borrowing FormTable) {
    unsafe forms = csegment_forms_copy(other.forms)
  }

  deinit { unsafe csegment_forms_free(forms) }

  /// The same strings with the same numbers and counts, apart from these.
  public borrowing func copy() -> FormTable { FormTable(copying: self) }

  /// How many distinct strings there are.
  public var count: Int { unsafe Int(csegment_forms_count(forms)) }

  /// The bytes of a string, by its number.
  public subscript(number: Number) -> Span<UInt8> {
    @_lifetime(borrow self)
    borrowing get {
      precondition(Int(number) < count, "no string has this number")
      var length: UInt32 = 0
      let start = unsafe csegment_forms_get(forms, number, &length)
      let span = unsafe UnsafeBufferPointer(start: start, count: Int(length)).span
      return unsafe _overrideLifetime(span, borrowing: self)
    }
  }

  /// Whether a number is that of a string.
  public func holds(_ string: borrowing Span<UInt8>, as number: Number) -> Bool {
    let known = self[number]
    guard known.count == string.count else { return false }
    return unsafe known.withUnsafeBytes { known in
      unsafe string.withUnsafeBytes { unsafe known.elementsEqual($0) }
    }
  }

  /// Calls `body` with the bytes of a string, where a span of them can't be held.
  @inlinable
  public borrowing func withString<Result>(
    _ number: Number, _ body: (Span<UInt8>) -> Result
  ) -> Result { body(self[number]) }

  /// The number of a string, a new one where it is new.
  public mutating func intern(_ string: borrowing Span<UInt8>) -> Number {
    let forms = unsafe forms
    return unsafe string.withUnsafeBufferPointer {
      unsafe csegment_forms_intern(forms, $0.baseAddress, UInt32($0.count))
    }
  }

  /// The number of a string; `nil` where it has none.
  public func number(of string: borrowing Span<UInt8>) -> Number? {
    let found = unsafe string.withUnsafeBufferPointer {
      unsafe csegment_forms_find(forms, $0.baseAddress, UInt32($0.count))
    }
    return found == .max ? nil : found
  }
}

// MARK: Merging and folding

extension FormTable {
  /// Adds some strings of another table, given by their numbers there, and returns the number of each
  /// here.
  ///
  /// - Complexity: O(*n*) in the bytes of the strings.
  public mutating func merge(_ others: [Number], of other: borrowing FormTable) -> [Number] {
    let last = other.count
    precondition(others.allSatisfy { Int($0) < last }, "no string has this number")
    let (forms, table) = unsafe (forms, other.forms)
    return unsafe [Number](unsafeUninitializedCapacity: others.count) { numbers, count in
      unsafe csegment_forms_merge(forms, table, others, others.count, numbers.baseAddress)
      count = others.count
    }
  }

  /// Adds what strings become that are folded, up to the first that a table can't fold.
  ///
  /// - Parameters:
  ///   - start: the number of the first string.
  ///   - numbers: where the numbers of folded strings go, by those of the strings; as many are folded.
  ///   - signs: where the signs of the strings go: those of all its characters.
  ///   - folded: of each character below U+0800 what it becomes, another of them, or 0 where that depends
  ///     on others; above these eleven bits, its signs. At most four characters of ASCII have signs.
  /// - Returns: the number of the first string that was left, or `numbers.count`.
  /// - Complexity: O(*n*) in the bytes of the strings.
  public mutating func fold(
    from start: Int, to numbers: inout [Number], signs: inout [UInt8], by folded: [UInt16]
  ) -> Int {
    precondition(folded.count == 0x800 && numbers.count <= count && signs.count == numbers.count)
    let (forms, end) = unsafe (forms, UInt32(numbers.count))
    return unsafe numbers.withUnsafeMutableBufferPointer { numbers in
      unsafe signs.withUnsafeMutableBufferPointer { signs in
        unsafe Int(
          csegment_forms_fold(
            forms, folded, UInt32(start), end, numbers.baseAddress, signs.baseAddress))
      }
    }
  }
}

// MARK: Counting

extension FormTable {
  /// Counts a string once more.
  public mutating func count(_ string: borrowing Span<UInt8>) {
    let forms = unsafe forms
    unsafe string.withUnsafeBufferPointer {
      unsafe csegment_forms_count_one(forms, $0.baseAddress, UInt32($0.count))
    }
  }

  /// Takes back one occurrence of a string, if it was counted.
  public mutating func uncount(_ string: borrowing Span<UInt8>) {
    let forms = unsafe forms
    unsafe string.withUnsafeBufferPointer {
      unsafe csegment_forms_uncount(forms, $0.baseAddress, UInt32($0.count))
    }
  }

  /// How often a string was counted.
  public struct Count: Sendable {
    public let number: Number
    public let occurrences: UInt32
  }

  /// Puts the strings that were counted since the last call into `counts`, in no defined order; then
  /// counting begins anew.
  public mutating func takeCounts(to counts: inout [Count]) {
    counts.removeAll(keepingCapacity: true)
    counts.reserveCapacity(unsafe csegment_forms_counted(forms))
    for index in 0..<(unsafe csegment_forms_counted(forms)) {
      var number: UInt32 = 0
      let occurrences = unsafe csegment_forms_occurrences(forms, index, &number)
      counts.append(Count(number: number, occurrences: occurrences))
    }
    unsafe csegment_forms_take(forms)
  }

  /// The indices of some strings, in falling order of their counts; equals in the order of their bytes.
  ///
  /// Each string is there once and has one count.
  ///
  /// - Complexity: O(*n*) for strings that differ early; O(*n* log *n*) at worst, for each eight bytes in
  ///   which they agree.
  public func ranked(_ numbers: [Number], counts: [UInt64]) -> [UInt32] {
    let last = count
    precondition(numbers.count == counts.count, "each string needs a count")
    precondition(numbers.allSatisfy { Int($0) < last }, "no string has this number")
    let forms = unsafe forms
    return unsafe [UInt32](unsafeUninitializedCapacity: numbers.count) { order, count in
      unsafe csegment_forms_rank(forms, numbers, counts, numbers.count, order.baseAddress)
      count = numbers.count
    }
  }

  /// Whether a string comes before another in the order of bytes.
  public func precedes(_ one: Number, _ other: Number) -> Bool {
    let (one, other) = (self[one], self[other])
    for index in 0..<min(one.count, other.count) where one[index] != other[index] {
      return one[index] < other[index]
    }
    return one.count < other.count
  }

  /// Numbers or counts the words among some segments of a text.
  fileprivate mutating func add(
    _ boundaries: borrowing Segmenter.Boundaries, of text: UnsafePointer<UInt8>?, length: Int,
    start: Int, to numbers: UnsafeMutablePointer<UInt32>?
  ) -> Int {
    let (wanted, count) = (boundaries.wordLike, boundaries.count)
    let forms = unsafe forms
    let ends = boundaries.ends
    let statuses = boundaries.numbers
    return unsafe ends.withUnsafeBufferPointer { ends in
      unsafe statuses.withUnsafeBufferPointer { statuses in
        unsafe csegment_forms_add(
          forms, text, length, start, ends.baseAddress, statuses.baseAddress, count, wanted, numbers
        )
      }
    }
  }
}

extension Segmenter {
  /// Calls `body` with block after block of the boundaries of a text and of the words between them,
  /// whose forms are numbered in a table.
  ///
  /// The first block reaches over the first 16 kB, or to the end of a shorter text. Words are the
  /// segments that hold a letter, a digit, a kana or an ideograph.
  ///
  /// - Complexity: O(*n*) in the length of the text.
  public mutating func forEachBlockOfWords(
    in text: borrowing Span<UInt8>, forms table: inout FormTable,
    _ body: (
      _ boundaries: borrowing Boundaries, _ words: Span<FormTable.Number>,
      _ table: inout FormTable
    ) throws -> Void
  ) throws {
    var numbers = [UInt32]()
    var start = 0
    let length = text.count
    let base = unsafe text.withUnsafeBufferPointer { $0.baseAddress }
    try forEachBlock(in: text) { boundaries in
      let count = boundaries.count
      if numbers.count < count { numbers = Array(repeating: 0, count: count + 1024) }
      let found = unsafe numbers.withUnsafeMutableBufferPointer {
        unsafe table.add(
          boundaries, of: base, length: length, start: start, to: $0.baseAddress)
      }
      start = Int(boundaries.end(count - 1))
      try body(boundaries, numbers.span.extracting(first: found), &table)
    }
  }

  /// Counts the words of a text in a table, and calls `body` with block after block of boundaries.
  ///
  /// Blocks and words are those of ``forEachBlockOfWords(in:forms:_:)``.
  ///
  /// - Complexity: O(*n*) in the length of the text.
  public mutating func countWords(
    in text: borrowing Span<UInt8>, forms table: inout FormTable,
    _ body: (_ boundaries: borrowing Boundaries, _ table: inout FormTable) -> Void
  ) {
    var start = 0
    let length = text.count
    let base = unsafe text.withUnsafeBufferPointer { $0.baseAddress }
    forEachBlock(in: text) { boundaries in
      _ = unsafe table.add(boundaries, of: base, length: length, start: start, to: nil)
      start = Int(boundaries.end(boundaries.count - 1))
      body(boundaries, &table)
    }
  }
}
