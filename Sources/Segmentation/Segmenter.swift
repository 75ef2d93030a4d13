public import ICU

/// Divides text into words, sentences or grapheme clusters, exactly as the linked ICU does
/// (UAX #29 with CLDR's tailorings and ICU's dictionaries).
///
/// Text is UTF-8 bytes, boundaries are byte offsets; nothing becomes a `String` on the way. Each
/// maximal ill-formed subsequence counts as one U+FFFD, and offsets stay those of the source.
///
/// A segmenter carries state and belongs to one task; make one for each worker.
///
///     var segmenter = try Segmenter(.word)
///     segmenter.forEachBlock(in: bytes.span) { boundaries in
///       for index in 0..<boundaries.count { … boundaries.end(index), boundaries.kind(index) … }
///     }
public struct Segmenter: ~Copyable {
  /// What lies between two boundaries.
  public typealias Unit = BreakIterator.Unit

  /// The longest text, in bytes, whose boundaries can be numbered.
  public static let longestText = BreakIterator.longestText

  private var iterator: BreakIterator

  /// - Parameters:
  ///   - unit: what the boundaries separate.
  ///   - locale: whose tailoring holds; the root's where it is empty.
  public init(_ unit: Unit, locale: String = "") throws(ICUError) {
    iterator = try BreakIterator(unit, locale: locale)
  }

  /// Some consecutive boundaries of a text, in ascending order.
  public struct Boundaries: ~Escapable {
    private let ends: Span<Int32>
    private let statuses: Span<Int32>

    @_lifetime(copy ends, copy statuses)
    init(ends: Span<Int32>, statuses: Span<Int32>) {
      self.ends = ends
      self.statuses = statuses
    }

    public var count: Int { ends.count }
    /// Where the segment ends, in bytes from the start of the text.
    public func end(_ index: Int) -> Int32 { ends[index] }
    /// ICU's rule status of the segment.
    public func status(_ index: Int) -> Int32 { statuses[index] }
    /// What the segment is; meaningful for words.
    public func kind(_ index: Int) -> SegmentKind { SegmentKind(ruleStatus: statuses[index]) }
  }

  /// Calls `body` with block after block of boundaries; the last boundary is the text's length.
  ///
  /// - Complexity: O(*n*) in the length of the text, of which ICU reads a copy in UTF-16.
  public mutating func forEachBlock<Failure: Error>(
    in text: borrowing Span<UInt8>, _ body: (borrowing Boundaries) throws(Failure) -> Void
  ) throws(Failure) {
    try iterator.forEachBlock(in: text) { ends, statuses throws(Failure) in
      try body(Boundaries(ends: ends, statuses: statuses))
    }
  }
}
