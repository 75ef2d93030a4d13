/// The rows of a table whose values are parted by one byte.
///
/// A quotation mark out of place costs its row at most: that line is read with its marks as they stand where it then
/// has as many values as the header, and reading goes on behind it.
struct DelimitedRows {
  /// What stands between two values; 0 where a line is one value.
  var separator = UInt8(ascii: ",")
  /// Whether only values that need quotation marks have them: then marks around another value are its own.
  var keepsPlainMarks = false
  /// Whether a carriage return by itself ends a row.
  var endsAtCarriageReturn = false
  /// Rows that were read with the marks as they stand, and the line of the first.
  private(set) var bareQuotes = 0, firstBareQuote = 0

  private let stream: ByteStream
  private var buffer: [UInt8] = []
  /// Where the next row begins, and in which line.
  private var start = 0, line = 1
  private var isAtEnd = false

  /// No row is longer, in bytes: where a mark is never closed, no more than this is read again.
  private static let longest = 1 << 26
  private static let quote = UInt8(ascii: "\""), space = UInt8(ascii: " ")

  private enum Scan {
    case row([[UInt8]], end: Int)
    case malformed, unfinished
  }

  init(_ stream: ByteStream) { self.stream = stream }

  /// The next row that is not empty; `nil` at the end.
  ///
  /// - Parameter width: how many values a row should have, where that is known.
  mutating func next(width: Int?) throws(InputError) -> (line: Int, values: [[UInt8]])? {
    while true {
      guard try fill() else { return nil }
      let first = line
      guard let values = try row(width: width) else {
        throw InputError(file: stream.name, line: first, .badCSV)
      }
      if values != [[]] { return (first, values) }
    }
  }

  /// Passes over a line.
  mutating func skipLine() throws(InputError) {
    guard try fill() else { return }
    _ = try scanned(literally: true)
  }

  private mutating func row(width: Int?) throws(InputError) -> [[UInt8]]? {
    if start > Self.longest / 64 {
      buffer.removeSubrange(..<start)
      start = 0
    }
    let (begin, beginLine) = (start, line)
    let values = try scanned(literally: false)
    if let values, !keepsPlainMarks || width == nil || values.count == width { return values }
    (start, line) = (begin, beginLine)
    var literal = try scanned(literally: true) ?? []
    if keepsPlainMarks { return literal }
    for index in literal.indices { Self.takeOffMarks(&literal[index]) }
    guard width == nil || literal.count == width else { return nil }
    if bareQuotes == 0 { firstBareQuote = beginLine }
    bareQuotes += 1
    return literal
  }

  /// Takes the marks around a value off, and makes one of each pair within.
  private static func takeOffMarks(_ value: inout [UInt8]) {
    guard value.count > 1, value.first == quote, value.last == quote else { return }
    value = Array(value.dropFirst().dropLast())
    var index = 0
    while index + 1 < value.count {
      if value[index] == quote, value[index + 1] == quote { value.remove(at: index) }
      index += 1
    }
  }

  /// Whether there is a row to read.
  private mutating func fill() throws(InputError) -> Bool {
    if start == buffer.count {
      (buffer, start) = ([], 0)
      try load()
    }
    return start < buffer.count
  }

  /// Reads on until there is twice as much.
  private mutating func load() throws(InputError) {
    let wanted = max(1, buffer.count * 2)
    while buffer.count < wanted, !isAtEnd {
      guard let more = try stream.next() else {
        isAtEnd = true
        return
      }
      buffer += more
    }
  }

  /// The values of the row that begins here, which is then passed; `nil` where its marks are out of place.
  private mutating func scanned(literally: Bool) throws(InputError) -> [[UInt8]]? {
    while true {
      switch scan(literally: literally) {
      case .row(let values, let end):
        let mark = endsAtCarriageReturn ? UInt8(0x0D) : 0x0A
        line += buffer[start..<end].count { $0 == mark }
        start = end
        return values
      case .malformed: return nil
      case .unfinished:
        guard buffer.count - start <= Self.longest else { return nil }
        try load()
      }
    }
  }

  private func scan(literally: Bool) -> Scan {
    let bytes = buffer.span
    var (index, values) = (start, [[UInt8]]())
    while true {
      var open = index
      while open < bytes.count, bytes[open] == Self.space { open += 1 }
      if !literally, open < bytes.count, bytes[open] == Self.quote {
        switch quoted(from: open) {
        case .row(let value, let end):
          values += value
          index = end
        case let other: return other
        }
      } else {
        let begin = index
        while index < bytes.count, bytes[index] != separator, !isLineEnd(bytes[index]) {
          index += 1
        }
        guard index < bytes.count || isAtEnd else { return .unfinished }
        values.append(plain(begin..<index))
      }
      guard index < bytes.count else { return .row(values, end: index) }
      if bytes[index] == separator {
        index += 1
        continue
      }
      guard bytes[index] == 0x0D else { return .row(values, end: index + 1) }
      guard index + 1 < bytes.count || isAtEnd else { return .unfinished }
      let isPair = index + 1 < bytes.count && bytes[index + 1] == 0x0A
      return .row(values, end: index + (isPair ? 2 : 1))
    }
  }

  private func isLineEnd(_ byte: UInt8) -> Bool {
    byte == 0x0A || byte == 0x0D && endsAtCarriageReturn
  }

  /// A value without marks: the spaces around it are none of it, but between tabs.
  private func plain(_ range: Range<Int>) -> [UInt8] {
    var value = buffer[range]
    if value.last == 0x0D { value.removeLast() }
    guard separator != 0x09 else { return Array(value) }
    value = value.drop { $0 == Self.space }
    while value.last == Self.space { value.removeLast() }
    return Array(value)
  }

  /// A value between marks, and where what follows it begins.
  private func quoted(from open: Int) -> Scan {
    let bytes = buffer.span
    var (value, index, begin) = ([UInt8](), open + 1, open + 1)
    var isNeeded = false
    while true {
      while index < bytes.count, bytes[index] != Self.quote { index += 1 }
      guard index < bytes.count else { return isAtEnd ? .malformed : .unfinished }
      value += buffer[begin..<index]
      guard index + 1 < bytes.count || isAtEnd else { return .unfinished }
      guard index + 1 < bytes.count, bytes[index + 1] == Self.quote else { break }
      value.append(Self.quote)
      isNeeded = true
      index += 2
      begin = index
    }
    let close = index + 1
    var end = close
    while end < bytes.count, bytes[end] == Self.space { end += 1 }
    guard end < bytes.count || isAtEnd else { return .unfinished }
    if end < bytes.count, bytes[end] != separator, bytes[end] != 0x0A, bytes[end] != 0x0D {
      return .malformed
    }
    if keepsPlainMarks, !isNeeded, !value.contains(where: { $0 == separator || $0 == 0x0A }) {
      value = Array(buffer[open..<close])
    }
    return .row([value], end: end)
  }
}
