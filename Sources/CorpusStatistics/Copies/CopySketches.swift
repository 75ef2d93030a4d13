/// Samples of the shingles of many documents, small enough to be held for a whole corpus.
///
/// A document takes some 80 bytes and the part of its id that it does not share with others.
/// Documents are told by their places in the corpus; the order in which they are added or merged
/// changes nothing that is found.
public struct CopySketches: Accumulator {
  /// What is kept of a document.
  public struct Document: Sendable {
    /// Its place in the corpus.
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
    let id = Array(document.id.utf8.prefix(Self.longestID))
    if chunks.last.map({ $0.count > Self.capacity - 512 }) ?? true {
      var chunk = [UInt8]()
      chunk.reserveCapacity(Self.capacity)
      chunks.append(chunk)
    }
    let last = chunks.count - 1
    let lead = chunks[last].isEmpty ? [] : self.id(of: record(at: Place(chunk: last, start: 0)))
    let shared = zip(id, lead).prefix { $0 == $1 }.count
    // Days before the first and after it take turns, so that both are small numbers.
    let day = document.day.map { $0 < 0 ? -2 * $0 : 2 * $0 + 1 } ?? 0
    for number in [
      document.index, day, document.shingles.hashes.count, level, shared, id.count - shared,
      sample.count,
    ] {
      Self.write(number, to: &chunks[last])
    }
    chunks[last] += id[shared...]
    for shingle in [document.shingles.digest] + sample {
      for shift in [0, 8, 16, 24] {
        chunks[last].append(UInt8(truncatingIfNeeded: shingle >> UInt32(shift)))
      }
    }
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

    /// Whether two documents have the same words in the same order.
    func hasWords(of other: Record) -> Bool {
      shingles == other.shingles && digest == other.digest
    }
  }

  /// Where a record begins: a chunk and a place in it, which is less than the capacity.
  struct Place: Sendable {
    fileprivate let packed: UInt32

    fileprivate init(chunk: Int, start: Int) {
      packed = UInt32(chunk * CopySketches.capacity + start)
    }
  }

  /// The places of records, by the documents' places in the corpus.
  struct Places: Sendable {
    private static let none = UInt32.max
    private var packed: [UInt32]

    init(_ sketches: borrowing CopySketches, documents: Int) {
      packed = Array(repeating: Self.none, count: documents)
      sketches.forEach { packed[$0.index] = $1.packed }
    }

    subscript(document: Int) -> Place? {
      packed[document] == Self.none ? nil : Place(packed: packed[document])
    }
  }

  func record(at place: Place) -> Record {
    let (chunk, first) = Int(place.packed).quotientAndRemainder(dividingBy: Self.capacity)
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
  func forEach(_ body: (Record, Place) -> Void) {
    for chunk in chunks.indices {
      var start = 0
      while start < chunks[chunk].count {
        let place = Place(chunk: chunk, start: start)
        let record = record(at: place)
        body(record, place)
        start = record.sample.upperBound
      }
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
    let lead = self.record(at: Place(chunk: record.chunk, start: 0))
    return Array(chunks[record.chunk][lead.ownID].prefix(record.sharedID)) + own
  }

  /// Whether a document is older than another: by its day, then by its id's code points, then by its
  /// place in the corpus; documents without a day come last.
  func precedes(_ one: Record, _ other: Record) -> Bool {
    if one.day != other.day { return (one.day ?? .max) < (other.day ?? .max) }
    let (id, otherID) = (id(of: one), id(of: other))
    if id != otherID { return id.lexicographicallyPrecedes(otherID) }
    return one.index < other.index
  }
}

extension CopySketches.Place {
  fileprivate init(packed: UInt32) { self.packed = packed }
}
