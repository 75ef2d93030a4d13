/// Samples of the shingles of many documents, small enough to be held for a whole corpus.
///
/// A document takes some 80 bytes and the part of its id that it does not share with others.
/// Documents are told by their indices in the corpus; the order in which they are added or merged
/// changes nothing that is found.
public struct CopySketches: Accumulator {
  /// What is kept of a document.
  public struct Document: Sendable {
    /// Its index in the corpus.
    public let index: Int
    /// Its day, counted from any; `nil` where it has none.
    public let day: Int?
    /// Decides which of two documents of a day counts as the older.
    public let id: String
    public let shingles: Shingles

    public init(index: Int, day: Int?, id: String, shingles: Shingles) {
      self.index = index
      self.day = day
      self.id = id
      self.shingles = shingles
    }
  }

  /// A chunk takes no record that does not begin in its first so many bytes; a chunk that is full is
  /// never copied again.
  private static let capacity = 1 << 16
  /// No more of an id is kept.
  private static let longestID = 1 << 10

  /// Records lie one after another: whole numbers in groups of seven bits, then what the id does not
  /// share with the first id of the chunk, then the sample.
  private var chunks: [[UInt8]] = []

  public init() {}

  public mutating func add(_ document: Document) {
    let (sample, level) = document.shingles.sample
    guard !sample.isEmpty else { return }
    append(
      index: document.index, day: document.day, shingles: document.shingles.hashes.count,
      level: level, id: Array(document.id.utf8.prefix(Self.longestID)),
      digest: document.shingles.digest, sample: sample)
  }

  private mutating func append(
    index: Int, day: Int?, shingles: Int, level: Int, id: [UInt8], digest: UInt32, sample: [UInt32]
  ) {
    if chunks.last.map({ $0.count > Self.capacity - 512 }) ?? true {
      var chunk = [UInt8]()
      chunk.reserveCapacity(Self.capacity)
      chunks.append(chunk)
    }
    let last = chunks.count - 1
    let lead = chunks[last].isEmpty ? [] : self.id(of: record(at: Location(chunk: last, start: 0)))
    let shared = zip(id, lead).prefix { $0 == $1 }.count
    // Days before the first and after it take turns, so that both are small numbers.
    let day = day.map { $0 < 0 ? -2 * $0 : 2 * $0 + 1 } ?? 0
    for number in [index, day, shingles, level, shared, id.count - shared, sample.count] {
      Self.write(number, to: &chunks[last])
    }
    chunks[last] += id[shared...]
    Self.write(digest, to: &chunks[last])
    for shingle in sample { Self.write(shingle, to: &chunks[last]) }
  }

  public mutating func merge(_ other: consuming Self) { chunks += other.chunks }

  private static func write(_ number: Int, to bytes: inout [UInt8]) {
    var rest = number
    while rest >= 0x80 {
      bytes.append(UInt8(truncatingIfNeeded: rest) | 0x80)
      rest >>= 7
    }
    bytes.append(UInt8(rest))
  }

  private static func write(_ shingle: UInt32, to bytes: inout [UInt8]) {
    for shift: UInt32 in [0, 8, 16, 24] {
      bytes.append(UInt8(truncatingIfNeeded: shingle >> shift))
    }
  }
}

// MARK: Sifting

extension CopySketches {
  /// The samples are sifted in so many parts, by their shingles, to keep memory low.
  private static let parts: UInt32 = 8

  /// Removes the shingles that only one document has, and the documents that have no others.
  ///
  /// A few such shingles stay, because their hashes collide with others.
  mutating func keepShared() {
    for part in 0..<Self.parts {
      var size = 0
      forEach { record, _ in size += record.sampleSize }
      var repeated = RepeatedShingles(expected: size / Int(Self.parts))
      forEach { record, _ in
        forEachShingle(of: record) { if $0 % Self.parts == part { repeated.add($0) } }
      }
      keep { $0 % Self.parts != part || repeated.contains($0) }
    }
  }

  /// Writes the records anew with some of their shingles only, and lets go of each chunk once it is
  /// read.
  private mutating func keep(_ isKept: (UInt32) -> Bool) {
    var kept = CopySketches()
    var sample = [UInt32]()
    for chunk in chunks.indices {
      forEach(in: chunk) { record, _ in
        sample.removeAll(keepingCapacity: true)
        forEachShingle(of: record) { if isKept($0) { sample.append($0) } }
        guard !sample.isEmpty else { return }
        kept.append(
          index: record.index, day: record.day, shingles: record.shingles, level: record.level,
          id: id(of: record), digest: record.digest, sample: sample)
      }
      chunks[chunk] = []
    }
    self = kept
  }
}

/// The shingles that were added more than once, and a few more that look like them.
private struct RepeatedShingles {
  /// One bit for each slot: whether it was hit once, and whether it was hit again.
  private var once, twice: [UInt64]
  private let slots: UInt64

  /// - Parameter expected: how many shingles are added; an eighth of the slots is used then.
  init(expected: Int) {
    let words = expected / 8 + 1
    once = Array(repeating: 0, count: words)
    twice = once
    slots = UInt64(words) * 64
  }

  mutating func add(_ shingle: UInt32) {
    let (word, bit) = bit(of: shingle)
    twice[word] |= once[word] & bit
    once[word] |= bit
  }

  func contains(_ shingle: UInt32) -> Bool {
    let (word, bit) = bit(of: shingle)
    return twice[word] & bit != 0
  }

  /// Shingles are hashes, so that their higher bits spread them evenly.
  private func bit(of shingle: UInt32) -> (word: Int, bit: UInt64) {
    let slot = (UInt64(shingle) * slots) >> 32
    return (Int(slot >> 6), 1 << (slot & 63))
  }
}

// MARK: Reading

extension CopySketches {
  /// A record, as it lies in the chunks.
  struct Record {
    fileprivate let chunk: Int
    let index: Int
    /// `nil` where the document has none.
    let day: Int?
    let shingles: Int
    /// The sample holds one shingle in two to this power.
    let level: Int
    fileprivate let sharedID: Int
    fileprivate let ownID: Range<Int>
    fileprivate let sample: Range<Int>
    fileprivate let digest: UInt32

    /// How many shingles its sample holds.
    fileprivate var sampleSize: Int { sample.count / 4 }

    /// Whether two documents have the same words in the same order.
    func hasWords(of other: Record) -> Bool {
      shingles == other.shingles && digest == other.digest
    }
  }

  /// Where a record begins: a chunk and a offset in it, which is less than the capacity.
  struct Location: Sendable {
    fileprivate let packed: UInt32

    fileprivate init(chunk: Int, start: Int) {
      packed = UInt32(chunk * CopySketches.capacity + start)
    }
  }

  /// The locations of all records, the oldest document first.
  var locations: [Location] {
    var count = 0
    forEach { _, _ in count += 1 }
    var locations = [Location]()
    locations.reserveCapacity(count)
    forEach { locations.append($1) }
    locations.sort { precedes(record(at: $0), record(at: $1)) }
    return locations
  }

  func record(at location: Location) -> Record {
    let (chunk, first) = Int(location.packed).quotientAndRemainder(dividingBy: Self.capacity)
    let bytes = chunks[chunk]
    var next = first
    func read() -> Int {
      var (number, shift) = (0, 0)
      while bytes[next] >= 0x80 {
        number |= Int(bytes[next] & 0x7F) << shift
        (next, shift) = (next + 1, shift + 7)
      }
      number |= Int(bytes[next]) << shift
      next += 1
      return number
    }
    let (index, day, shingles, level) = (read(), read(), read(), read())
    let (sharedID, ownID, sample) = (read(), read(), read())
    let start = next + ownID + 4
    return Record(
      chunk: chunk, index: index,
      day: day == 0 ? nil : day.isMultiple(of: 2) ? -day / 2 : (day - 1) / 2, shingles: shingles,
      level: level, sharedID: sharedID, ownID: next..<(next + ownID),
      sample: start..<(start + 4 * sample), digest: Self.shingle(at: start - 4, of: bytes))
  }

  /// Calls `body` with each record, in no defined order.
  func forEach(_ body: (Record, Location) -> Void) {
    for chunk in chunks.indices { forEach(in: chunk, body) }
  }

  private func forEach(in chunk: Int, _ body: (Record, Location) -> Void) {
    var start = 0
    while start < chunks[chunk].count {
      let location = Location(chunk: chunk, start: start)
      let record = record(at: location)
      body(record, location)
      start = record.sample.upperBound
    }
  }

  /// Calls `body` with each shingle of a record's sample.
  func forEachShingle(of record: Record, _ body: (UInt32) -> Void) {
    let bytes = chunks[record.chunk]
    for start in stride(from: record.sample.lowerBound, to: record.sample.upperBound, by: 4) {
      body(Self.shingle(at: start, of: bytes))
    }
  }

  private static func shingle(at start: Int, of bytes: [UInt8]) -> UInt32 {
    UInt32(bytes[start]) | UInt32(bytes[start + 1]) << 8 | UInt32(bytes[start + 2]) << 16
      | UInt32(bytes[start + 3]) << 24
  }

  private func id(of record: Record) -> [UInt8] {
    let own = chunks[record.chunk][record.ownID]
    guard record.sharedID > 0 else { return Array(own) }
    let lead = self.record(at: Location(chunk: record.chunk, start: 0))
    return Array(chunks[record.chunk][lead.ownID].prefix(record.sharedID)) + own
  }

  /// Whether a document is older than another: by its day, then by its id's code points, then by its
  /// index in the corpus; documents without a day come last.
  func precedes(_ one: Record, _ other: Record) -> Bool {
    if one.day != other.day { return (one.day ?? .max) < (other.day ?? .max) }
    let (id, otherID) = (id(of: one), id(of: other))
    if id != otherID { return id.lexicographicallyPrecedes(otherID) }
    return one.index < other.index
  }
}
