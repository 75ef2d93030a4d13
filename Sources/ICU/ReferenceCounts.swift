internal import CICU

/// Counts a text's words as a program does that has ICU alone, for comparison: `ubrk_next`, `unorm2`
/// and hash tables.
///
/// A term is the folded form of a word (NFKC_Casefold, then NFC); each distinct form is folded once.
@safe
public struct ReferenceCounts: ~Copyable {
  private let words: BreakIterator
  private let sentences: BreakIterator
  private let text: UnsafeMutableBufferPointer<UInt8>

  /// - Parameter text: at most 256 MiB of UTF-8, of which a copy is kept, and converted to UTF-16.
  /// - Throws: ``ICUError`` when ICU has no rules or can't take the text.
  public init(over text: [UInt8]) throws(ICUError) {
    let words = try BreakIterator(.word, locale: "")
    let sentences = try BreakIterator(.sentence, locale: "")
    let copy = UnsafeMutableBufferPointer<UInt8>.allocate(capacity: text.count)
    _ = unsafe copy.initialize(from: text)
    var status: cicu_status = 0
    let length = Int64(text.count)
    unsafe cicu_break_set_text(words.handle, copy.baseAddress, length, &status)
    if !cicu_failed(status) {
      unsafe cicu_break_set_text(sentences.handle, copy.baseAddress, length, &status)
    }
    guard !cicu_failed(status) else {
      unsafe copy.deallocate()
      throw ICUError(function: "ubrk_setText", code: status)
    }
    self.words = words
    self.sentences = sentences
    unsafe self.text = unsafe copy
  }

  deinit { unsafe text.deallocate() }

  /// The frequency table: the most frequent terms first, equals in code-point order.
  public mutating func terms() throws(ICUError) -> Table {
    let words = unsafe words.handle
    return unsafe Table(
      try opened("cicu_count_terms") { status in unsafe cicu_count_terms(words, &status) })
  }

  /// How often any two terms stand in one sentence, at most so many words apart.
  public mutating func pairs(window: Int) throws(ICUError) -> Table {
    let (words, sentences) = unsafe (words.handle, sentences.handle)
    return unsafe Table(
      try opened("cicu_count_pairs") { status in
        unsafe cicu_count_pairs(words, sentences, Int32(window), &status)
      })
  }

  /// What was counted.
  @safe
  public struct Table: ~Copyable {
    private let handle: OpaquePointer

    fileprivate init(_ handle: OpaquePointer) { unsafe self.handle = unsafe handle }

    deinit { unsafe cicu_counts_free(handle) }

    /// Words of the text.
    public var tokens: Int { unsafe Int(cicu_counts_tokens(handle)) }

    /// How often any two terms stand together.
    public var together: Int { unsafe Int(cicu_counts_together(handle)) }

    /// The terms with their occurrences.
    package var terms: [(term: String, occurrences: Int)] {
      var first: UnsafePointer<cicu_term_count>?
      let count = unsafe Int(cicu_counts_terms(handle, &first))
      return unsafe UnsafeBufferPointer(start: first, count: count).map { term in
        let bytes = unsafe UnsafeBufferPointer(start: term.bytes, count: Int(term.length))
        return (unsafe String(decoding: bytes, as: UTF8.self), unsafe Int(term.occurrences))
      }
    }

    /// The pairs by the indices of their terms, in no defined order.
    package var pairs: [(one: Int, other: Int, together: Int)] {
      var first: UnsafePointer<cicu_pair_count>?
      let count = unsafe Int(cicu_counts_pairs(handle, &first))
      return unsafe UnsafeBufferPointer(start: first, count: count).compactMap { pair in
        pair.together > 0 ? (Int(pair.one), Int(pair.other), Int(pair.together)) : nil
      }
    }
  }
}
