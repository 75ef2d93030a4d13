/// Rows of tab-separated values under a header, without quotes (IANA's `text/tab-separated-values`).
struct TSVReader: RecordReader {
  private var lines: LineReader
  private var header: [String]?

  init(_ stream: ByteStream) { lines = LineReader(stream) }

  mutating func next() throws(InputError) -> Record? {
    while let line = try lines.next() {
      let values = line.split(separator: 0x09, omittingEmptySubsequences: false).map { Array($0) }
      guard let header else {
        self.header = values.map { String(decoding: $0, as: UTF8.self) }
        continue
      }
      if line.isEmpty { continue }
      guard values.count == header.count else {
        throw InputError(
          file: lines.stream.name, line: lines.line,
          .fieldCount(found: values.count, expected: header.count))
      }
      return Record(line: lines.line, fields: zip(header, values).map { ($0, $1) })
    }
    return nil
  }
}
