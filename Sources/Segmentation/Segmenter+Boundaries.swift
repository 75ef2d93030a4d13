extension Segmenter {
  /// Some consecutive boundaries of a text, in ascending order.
  public struct Boundaries: ~Escapable {
    /// Where the segments end, in bytes from the start of the text.
    public let ends: Span<UInt32>
    /// The number of each segment's rule status, in the lowest three bits.
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

  /// The rule statuses of a unit by their numbers, and the kinds of segments that have them.
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
}
