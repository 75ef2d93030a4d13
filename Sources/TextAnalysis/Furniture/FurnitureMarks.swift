/// The furniture of one text.
public struct FurnitureMarks: Sendable, Equatable {
  /// Its bytes, in order.
  public internal(set) var ranges: [Range<Int>] = []
  /// How many words the text has, as the search for furniture divides it.
  public internal(set) var words = 0
  /// How many of the words are furniture.
  public internal(set) var furnitureWords = 0

  public init() {}
}

extension Furniture {
  /// The bytes of a text that are furniture, in order, and its words.
  ///
  /// - Complexity: O(*n*) in the length of the text.
  public func marks(in text: borrowing Span<UInt8>, outlet: String) -> FurnitureMarks {
    var marks = FurnitureMarks()
    guard outlets.contains(outlet) else { return marks }
    var scanned = ScannedText()
    UnitScanner.scan(text, into: &scanned)
    marks.ranges = Self.united(finds(in: scanned, Self.key(of: outlet)).map(\.range))
    marks.words = scanned.words.count
    marks.furnitureWords = scanned.countWords(in: marks.ranges)
    return marks
  }

  /// The bytes of a text that are furniture, in order.
  public func ranges(in text: borrowing Span<UInt8>, outlet: String) -> [Range<Int>] {
    marks(in: text, outlet: outlet).ranges
  }

  /// Ranges in order, joined where they overlap or touch.
  static func united(_ ranges: [Range<Int>]) -> [Range<Int>] {
    var united = [Range<Int>]()
    for range in ranges.sorted(by: {
      ($0.lowerBound, $0.upperBound) < ($1.lowerBound, $1.upperBound)
    }) {
      if let last = united.last, range.lowerBound <= last.upperBound {
        united[united.count - 1] = last.lowerBound..<max(last.upperBound, range.upperBound)
      } else if !range.isEmpty {
        united.append(range)
      }
    }
    return united
  }
}
