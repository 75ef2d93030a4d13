/// What is known of words: how often each had which tags, and what it says of its neighbours.
struct TaggedWords: Sendable {
  /// What is known of one word.
  struct Entry: BitwiseCopyable, Sendable {
    /// Where its counts are.
    fileprivate(set) var start: UInt32 = 0
    fileprivate(set) var count: UInt32 = 0
    /// The weights for the word behind it and for the word before it.
    var after = ClueTable.Range.none
    var before = ClueTable.Range.none

    var isNear: Bool { after.count > 0 || before.count > 0 }
  }

  private var numbers: KeyTable
  private var entries: [Entry] = []
  private var counts: [FormEvidence.Count] = []
  /// What the shapes of words say of their neighbours, by ``NearClues/shapeNumber(of:)``.
  private var shapes: [Entry] = []

  init(capacity: Int) { numbers = KeyTable(capacity: capacity) }

  @inline(__always)
  subscript(key: UInt64) -> Entry {
    let number = numbers[key]
    return number == KeyTable.none ? Entry() : entries[Int(number)]
  }

  /// Reads the memory that will be asked for a word, and returns something of it.
  @inline(__always)
  func touch(_ key: UInt64) -> UInt64 { numbers.touch(key) }

  func counts(of entry: Entry) -> ArraySlice<FormEvidence.Count> {
    counts[Int(entry.start)..<Int(entry.start + entry.count)]
  }

  func shape(_ number: Int) -> Entry { shapes[number] }

  /// Changes what is known of a word.
  mutating func update(_ key: UInt64, _ change: (inout Entry) -> Void) {
    var number = numbers[key]
    if number == KeyTable.none {
      number = UInt32(entries.count)
      _ = numbers.add(key, number)
      entries.append(Entry())
    }
    change(&entries[Int(number)])
  }

  /// Adds a count of the word whose counts were added last, or of one that has none; false if it has others.
  mutating func add(_ count: FormEvidence.Count, to key: UInt64) -> Bool {
    let end = UInt32(counts.count)
    counts.append(count)
    var isNext = true
    update(key) { entry in
      if entry.count == 0 { entry.start = end }
      isNext = entry.start + entry.count == end
      entry.count += 1
    }
    return isNext
  }

  /// To be called when all words were added.
  mutating func finish() {
    shapes = NearClues.shapes.map { self[ClueKey.of($0.span, .word)] }
  }
}
