internal import CReaders

/// Rows of comma- or semicolon-separated values under a header (RFC 4180), by libcsv.
struct CSVReader: RecordReader {
  private let stream: ByteStream
  private let parser: Parser
  private var header: [String]?
  private var isFinished = false

  /// A class because it owns a C handle.
  @safe private final class Parser {
    let handle: OpaquePointer

    init(delimiter: UInt8) { unsafe handle = creaders_csv_open(CChar(bitPattern: delimiter)) }

    deinit { unsafe creaders_csv_close(handle) }
  }

  init(_ stream: ByteStream) {
    self.stream = stream
    // In many languages the comma is in numbers, and a semicolon separates.
    let firstLine = stream.start.prefix { $0 != 0x0A }
    let semicolons = firstLine.count { $0 == UInt8(ascii: ";") }
    let commas = firstLine.count { $0 == UInt8(ascii: ",") }
    parser = Parser(delimiter: UInt8(ascii: semicolons > commas ? ";" : ","))
  }

  mutating func next() throws(InputError) -> Record? {
    while true {
      guard let row = try nextRow() else { return nil }
      guard let header else {
        self.header = row.values.map { String(decoding: $0, as: UTF8.self) }
        continue
      }
      guard row.values.count == header.count else {
        throw InputError(
          file: stream.name, line: row.line,
          .fieldCount(found: row.values.count, expected: header.count))
      }
      return Record(line: row.line, fields: zip(header, row.values).map { ($0, $1) })
    }
  }

  private mutating func nextRow() throws(InputError) -> (line: Int, values: [[UInt8]])? {
    while true {
      if let row = takeRow() { return row }
      guard !isFinished else { return nil }
      var line: Int64 = 0
      let isGood: Bool
      if let bytes = try stream.next() {
        isGood = unsafe creaders_csv_feed(parser.handle, bytes, Int64(bytes.count), &line)
      } else {
        isFinished = true
        isGood = unsafe creaders_csv_finish(parser.handle, &line)
      }
      // What follows a quote out of place can't be told apart from what it encloses.
      guard isGood else {
        isFinished = true
        throw InputError(file: stream.name, line: Int(line), .badCSV)
      }
    }
  }

  private func takeRow() -> (line: Int, values: [[UInt8]])? {
    var bytes: UnsafePointer<UInt8>?
    var ends: UnsafePointer<Int64>?
    var line: Int64 = 0
    let count = unsafe creaders_csv_next(parser.handle, &bytes, &ends, &line)
    guard count >= 0 else { return nil }
    var values = [[UInt8]]()
    var start = 0
    for index in 0..<Int(count) {
      guard let ends = unsafe ends else { break }
      let end = unsafe Int(ends[index])
      values.append(
        unsafe Array(UnsafeBufferPointer(start: bytes, count: end).dropFirst(start)))
      start = end
    }
    return (Int(line), values)
  }
}
