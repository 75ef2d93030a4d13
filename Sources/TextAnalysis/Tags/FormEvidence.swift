/// How often a form had each tag, as far as that speaks for one of its occurrences.
package struct FormEvidence: Sendable {
  /// A shape of a form, one of its tags by number, and how often it had it.
  package struct Count: BitwiseCopyable, Sendable {
    package let shape: WordShape
    package let tag: UInt8
    package var occurrences: Int32

    package init(shape: WordShape, tag: UInt8, occurrences: Int32) {
      (self.shape, self.tag, self.occurrences) = (shape, tag, occurrences)
    }
  }

  /// What the counts are of.
  package enum Source: UInt8, CaseIterable, Sendable {
    /// The form in the same shape.
    case same
    /// A form that begins a sentence: in small letters and with a capital.
    case first
    /// The form in other shapes, because it was never seen in this one.
    case other

    package var name: String { ["same", "first", "other"][Int(rawValue)] }
  }

  package private(set) var source = Source.same
  package private(set) var total: Int32 = 0
  package private(set) var ofTags: [(tag: UInt8, occurrences: Int32)] = []

  /// Nothing.
  init() {}

  package init(_ counts: ArraySlice<Count>, shape: WordShape, isFirst: Bool) {
    replace(by: counts, shape: shape, isFirst: isFirst)
  }

  /// Makes it that of another occurrence, in the same memory.
  mutating func replace(by counts: ArraySlice<Count>, shape: WordShape, isFirst: Bool) {
    (source, total) = (.same, 0)
    ofTags.removeAll(keepingCapacity: true)
    let mayBeSmall = isFirst && shape == .capital
    add(counts) { $0 == shape || mayBeSmall && $0 == .small }
    if mayBeSmall {
      source = .first
    } else if total == 0 {
      source = .other
      add(counts) { $0 != shape }
    }
  }

  private mutating func add(_ counts: ArraySlice<Count>, where isMeant: (WordShape) -> Bool) {
    for count in counts where count.occurrences > 0 && isMeant(count.shape) {
      total += count.occurrences
      if let index = ofTags.firstIndex(where: { $0.tag == count.tag }) {
        ofTags[index].occurrences += count.occurrences
      } else {
        ofTags.append((count.tag, count.occurrences))
      }
    }
  }

  /// How many kinds of evidence there are.
  package static let kinds = Source.allCases.count * kindsOfTotal * kindsOfShare
  private static let kindsOfTotal = 6
  private static let kindsOfShare = 7

  /// The number of a kind of evidence: for a tag that so many of the occurrences had.
  package func kind(_ occurrences: Int32) -> Int {
    let ofTotal =
      switch total {
      case ...1: 0
      case 2: 1
      case ...5: 2
      case ...15: 3
      case ...60: 4
      default: 5
      }
    let share = Double(occurrences) / Double(max(1, total))
    let ofShare =
      switch share {
      case 0: 0
      case ..<0.05: 1
      case ..<0.2: 2
      case ..<0.5: 3
      case ..<0.8: 4
      case ..<1: 5
      default: 6
      }
    return (Int(source.rawValue) * Self.kindsOfTotal + ofTotal) * Self.kindsOfShare + ofShare
  }

  /// The names of the kinds, such as `same 3-5 0.5-0.8`.
  package static let kindNames: [String] = Source.allCases.flatMap { source in
    ["1", "2", "3-5", "6-15", "16-60", "60-"].flatMap { total in
      ["0", "0-0.05", "0.05-0.2", "0.2-0.5", "0.5-0.8", "0.8-1", "1"].map {
        "\(source.name) \(total) \($0)"
      }
    }
  }
}
