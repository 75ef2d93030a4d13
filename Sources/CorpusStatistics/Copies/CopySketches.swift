/// Samples of the shingles of many documents, small enough to be held for a whole corpus.
///
/// A document takes some 100 bytes. Documents are told by their places in the corpus; the order in
/// which they are added or merged changes nothing that is found.
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

  /// Records lie one after another in chunks of about so many numbers; a chunk that is full is never
  /// copied again.
  private static let capacity = 1 << 14

  /// Records: index, day, shingles, length of the id in bytes, length of the sample, the id, the
  /// sample.
  private var chunks: [[UInt32]] = []
  private static let header = 5
  private static let undated = Int32.max

  public init() {}

  public mutating func add(_ document: Document) {
    let sample = document.shingles.sample
    guard !sample.isEmpty else { return }
    let id = Array(document.id.utf8.prefix(1 << 10))
    let day = document.day.map { Int32(clamping: $0) } ?? Self.undated
    var record: [UInt32] = [
      UInt32(document.index), UInt32(bitPattern: day), UInt32(document.shingles.hashes.count),
      UInt32(id.count), UInt32(sample.count),
    ]
    for start in stride(from: 0, to: id.count, by: 4) {
      // The first byte is the highest, so the order of numbers is that of bytes.
      record.append(
        (start..<(start + 4)).reduce(0) { $0 << 8 | ($1 < id.count ? UInt32(id[$1]) : 0) })
    }
    record += sample
    if chunks.isEmpty || chunks[chunks.count - 1].count + record.count > Self.capacity {
      var chunk = [UInt32]()
      chunk.reserveCapacity(max(Self.capacity, record.count))
      chunks.append(chunk)
    }
    chunks[chunks.count - 1] += record
  }

  public mutating func merge(_ other: consuming Self) { chunks += other.chunks }

  /// A record, as it lies in the chunks.
  struct Record {
    fileprivate let chunk, start: Int
    let index, shingles: Int
    let day: Int32
    fileprivate let idLength: Int
    let sampleCount: Int

    var isDated: Bool { day != CopySketches.undated }
    fileprivate var id: Range<Int> {
      let first = start + CopySketches.header
      return first..<(first + (idLength + 3) / 4)
    }
    fileprivate var sample: Range<Int> { id.upperBound..<(id.upperBound + sampleCount) }
  }

  /// Where a record begins: a chunk and a place in it, which is less than the capacity.
  struct Place: Sendable {
    fileprivate let packed: UInt32

    fileprivate init(chunk: Int, start: Int) {
      packed = UInt32(chunk * CopySketches.capacity + start)
    }
  }

  func record(at place: Place) -> Record {
    let (number, start) = Int(place.packed).quotientAndRemainder(dividingBy: Self.capacity)
    return Record(
      chunk: number, start: start, index: Int(chunks[number][start]),
      shingles: Int(chunks[number][start + 2]),
      day: Int32(bitPattern: chunks[number][start + 1]),
      idLength: Int(chunks[number][start + 3]), sampleCount: Int(chunks[number][start + 4]))
  }

  /// Calls `body` with each record, in no defined order.
  func forEach(_ body: (Record, Place) -> Void) {
    for (number, chunk) in chunks.enumerated() {
      var start = 0
      while start < chunk.count {
        let place = Place(chunk: number, start: start)
        let record = record(at: place)
        body(record, place)
        start = record.sample.upperBound
      }
    }
  }

  /// The sample of a record.
  func sample(of record: Record) -> ArraySlice<UInt32> { chunks[record.chunk][record.sample] }

  /// Whether a document is older than another: by its day, then by its id's code points, then by its
  /// place in the corpus; documents without a day come last.
  func precedes(_ one: Record, _ other: Record) -> Bool {
    if one.day != other.day { return one.day < other.day }
    let (id, otherID) = (chunks[one.chunk][one.id], chunks[other.chunk][other.id])
    for (a, b) in zip(id, otherID) where a != b { return a < b }
    if one.idLength != other.idLength { return one.idLength < other.idLength }
    return one.index < other.index
  }
}
