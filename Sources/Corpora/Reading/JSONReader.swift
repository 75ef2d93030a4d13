/// Objects of JSON: one a line, in an array, over several lines, or inside an object that wraps them.
///
/// Members of objects and lists get dotted names.
struct JSONReader: RecordReader {
  private enum Source {
    case lines(LineReader)
    case values(JSONValues)
  }

  private let stream: ByteStream
  private let settings: RecordSettings
  private let parser = JSONParser()
  private var source: Source
  /// Records of one value that holds several.
  private var pending: ArraySlice<Record> = []
  private var wholeTexts: [String: Bool] = [:]
  /// A line that was looked at and not parsed.
  private var unread: (text: [UInt8], line: Int)?
  /// The line of the last record, and how many began there.
  private var last = (line: 0, count: 0)

  init(_ stream: ByteStream, _ settings: RecordSettings) {
    self.stream = stream
    self.settings = settings
    source =
      JSONValues.spanLines(stream.start) ? .values(JSONValues(stream)) : .lines(LineReader(stream))
  }

  mutating func next() throws(InputError) -> Record? {
    guard var record = try nextRecord() else { return nil }
    last = (record.line, record.line == last.line ? last.count + 1 : 1)
    record.member = last.count
    return record
  }

  mutating func skip() throws(InputError) -> Bool {
    guard pending.isEmpty, case .lines(var lines) = source else { return try next() != nil }
    while let line = try lines.next() {
      guard line.contains(where: { $0 > 0x20 }) else { continue }
      // A line with objects in its object may hold several records.
      if line.count(where: { $0 == UInt8(ascii: "{") }) > 1 {
        unread = (Array(line), lines.line)
        source = .lines(lines)
        return try next() != nil
      }
      source = .lines(lines)
      return true
    }
    source = .lines(lines)
    return false
  }

  private mutating func nextRecord() throws(InputError) -> Record? {
    if let record = pending.popFirst() { return record }
    while let (text, line) = try nextValue() {
      let record = try parsed(text, line: line)
      guard !record.fields.contains(where: { isWholeText($0.name) }),
        let records = JSONShapes.records(in: record, text, isText: settings.isText)
      else { return record }
      pending = records[...]
      if let first = pending.popFirst() { return first }
    }
    return nil
  }

  /// Whether a name is a text's, and not that of a member of a list.
  private mutating func isWholeText(_ name: String) -> Bool {
    if let known = wholeTexts[name] { return known }
    let isDigit = name.utf8.last.map { (48...57).contains($0) } ?? false
    let isWhole = !isDigit && settings.isText(name)
    // Names that data make up are not kept without end.
    if wholeTexts.count < 4000 { wholeTexts[name] = isWhole }
    return isWhole
  }

  /// The bytes of the next value, and the line where it begins.
  private mutating func nextValue() throws(InputError) -> (text: [UInt8], line: Int)? {
    if let line = unread {
      unread = nil
      return line
    }
    switch source {
    case .values(var values):
      defer { source = .values(values) }
      return try values.next()
    case .lines(var lines):
      defer { source = .lines(lines) }
      while let line = try lines.next() {
        if line.contains(where: { $0 > 0x20 }) { return (Array(line), lines.line) }
      }
      return nil
    }
  }

  private func parsed(_ text: [UInt8], line: Int) throws(InputError) -> Record {
    if let fields = parser.fields(of: text) { return Record(line: line, fields: fields) }
    // Ill-formed text is repaired and counted, as in any other format.
    let illFormed = WellFormedness(of: text.span, isWhole: true).illFormed
    let repaired = illFormed > 0 ? Array(String(decoding: text, as: UTF8.self).utf8) : text
    for candidate in [repaired, JSONRepair.repaired(repaired)] {
      if let fields = parser.fields(of: candidate) {
        var record = Record(line: line, fields: fields)
        record.illFormed = illFormed
        return record
      }
    }
    throw InputError(
      file: stream.name, line: line, .badJSON(JSONRepair.fault(of: text) ?? parser.fault(of: text)))
  }
}
