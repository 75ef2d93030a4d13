internal import CReaders

/// One JSON object a line, by simdjson.
///
/// Members of objects and lists get dotted names.
struct JSONLinesReader: RecordReader {
  private var lines: LineReader
  private let parser = Parser()

  /// A class because it owns a C handle.
  @safe private final class Parser {
    let handle: OpaquePointer

    init() { unsafe handle = creaders_json_open() }

    deinit { unsafe creaders_json_close(handle) }
  }

  init(_ stream: ByteStream) { lines = LineReader(stream) }

  mutating func next() throws(InputError) -> Record? {
    while let line = try lines.next() {
      guard let first = line.first(where: { $0 > 0x20 }) else { continue }
      if lines.line == 1, first == UInt8(ascii: "[") {
        throw InputError(file: lines.stream.name, .jsonArray)
      }
      if let record = parsed(Array(line)) { return record }
      // Ill-formed text is repaired and counted, as in any other format; the rest is bad.
      let repaired = String(decoding: line, as: UTF8.self)
      if var record = parsed(Array(repaired.utf8)) {
        let bytes = Array(line)
        record.illFormed = WellFormedness(of: bytes.span, isWhole: true).illFormed
        return record
      }
      throw InputError(
        file: lines.stream.name, line: lines.line, .badJSON(reason(Array(line))))
    }
    return nil
  }

  mutating func skip() throws(InputError) -> Bool {
    while let line = try lines.next() {
      if line.contains(where: { $0 > 0x20 }) { return true }
    }
    return false
  }

  private func parsed(_ line: [UInt8]) -> Record? {
    var fields: UnsafePointer<creaders_field>?
    var error: UnsafePointer<CChar>?
    let count = unsafe creaders_json_parse(parser.handle, line, Int64(line.count), &fields, &error)
    guard count >= 0 else { return nil }
    var record = Record(line: lines.line, fields: [])
    for index in 0..<Int(count) {
      guard let field = unsafe fields?[index] else { break }
      unsafe record.fields.append(
        (
          String(decoding: bytes(field.path, field.path_length), as: UTF8.self),
          Array(bytes(field.value, field.value_length))
        ))
    }
    return record
  }

  private func bytes(
    _ start: UnsafePointer<CChar>?, _ count: Int64
  ) -> UnsafeRawBufferPointer {
    unsafe UnsafeRawBufferPointer(start: start, count: Int(count))
  }

  private func reason(_ line: [UInt8]) -> String {
    var fields: UnsafePointer<creaders_field>?
    var error: UnsafePointer<CChar>?
    _ = unsafe creaders_json_parse(parser.handle, line, Int64(line.count), &fields, &error)
    return unsafe error.map { unsafe String(cString: $0) } ?? "unknown"
  }
}
