/// The objects of a text of JSON that are not one a line: members of an array, or objects over several lines.
struct JSONValues {
  private let stream: ByteStream
  private var buffer: [UInt8] = []
  private var start = 0, line = 1
  private var isAtEnd = false

  /// The longest object, in bytes.
  private static let longest = Int(Int32.max)

  init(_ stream: ByteStream) { self.stream = stream }

  /// Whether a text's objects are not one a line, by how it begins.
  ///
  /// A first line that begins an object and does not end it is damage where it breaks off within a string or behind
  /// a value, and a layout where it ends in a brace, a bracket or a comma.
  static func spanLines(_ start: ArraySlice<UInt8>) -> Bool {
    let text = start.drop { $0 <= 0x20 }
    guard text.first != UInt8(ascii: "[") else { return true }
    guard text.first == UInt8(ascii: "{"), let end = text.firstIndex(of: 0x0A) else { return false }
    let line = text[..<end]
    guard let last = line.last(where: { $0 > 0x20 }),
      "{[,".utf8.contains(last), !JSONScan.closes(line)
    else { return false }
    return true
  }

  /// The next object and the line where it begins; `nil` at the end.
  mutating func next() throws(InputError) -> (text: [UInt8], line: Int)? {
    while try skipBetween() {
      let first = line
      guard let text = try value() else {
        throw InputError(
          file: stream.name, .badJSON("the value that begins in line \(first) never ends"))
      }
      if text.first == UInt8(ascii: "{") { return (text, first) }
      throw InputError(
        file: stream.name, line: first,
        .badJSON("an array of objects is expected, and this member is no object"))
    }
    return nil
  }

  /// Passes over white space, commas and the array's own brackets; false at the end.
  private mutating func skipBetween() throws(InputError) -> Bool {
    while true {
      while start < buffer.count {
        let byte = buffer[start]
        if byte == 0x0A { line += 1 }
        guard byte <= 0x20 || "[],".utf8.contains(byte) else { return true }
        start += 1
      }
      guard try load() else { return false }
    }
  }

  private mutating func load() throws(InputError) -> Bool {
    buffer.removeSubrange(..<start)
    start = 0
    guard let more = try stream.next() else {
      isAtEnd = true
      return false
    }
    buffer += more
    return true
  }

  /// The value that begins here; `nil` where it never ends.
  private mutating func value() throws(InputError) -> [UInt8]? {
    var scan = JSONScan()
    var index = start
    while true {
      while index < buffer.count {
        if scan.ends(before: buffer[index]) || scan.ends(with: buffer[index]) {
          let end = scan.isPlain ? index : index + 1
          let text = Array(buffer[start..<end])
          line += text.count { $0 == 0x0A }
          start = end
          return text
        }
        index += 1
      }
      guard buffer.count - start <= Self.longest else {
        throw InputError(file: stream.name, .tooLong(Self.longest))
      }
      let done = index - start
      guard try load() else { return scan.isPlain ? Array(buffer[start...]) : nil }
      index = start + done
    }
  }
}

/// Where a value of JSON ends: its depth, and whether it is within a string.
struct JSONScan {
  private var depth = 0
  private var isInside = false, isEscaped = false
  /// Whether the value is a number or a word, which a comma or a bracket ends.
  private(set) var isPlain = false

  /// Whether a number or a word ends before a byte.
  mutating func ends(before byte: UInt8) -> Bool {
    isPlain && (byte <= 0x20 || ",]}".utf8.contains(byte))
  }

  /// Takes a byte; whether the value ends with it.
  mutating func ends(with byte: UInt8) -> Bool {
    if isInside {
      if isEscaped {
        isEscaped = false
      } else if byte == UInt8(ascii: "\\") {
        isEscaped = true
      } else if byte == UInt8(ascii: "\"") {
        isInside = false
        return depth == 0
      }
      return false
    }
    switch byte {
    case UInt8(ascii: "\""): isInside = true
    case UInt8(ascii: "{"), UInt8(ascii: "["): depth += 1
    case UInt8(ascii: "}"), UInt8(ascii: "]"):
      depth -= 1
      return depth <= 0
    default: if depth == 0 { isPlain = true }
    }
    return false
  }

  /// Whether a text ends behind a whole value.
  static func closes(_ text: ArraySlice<UInt8>) -> Bool {
    var scan = JSONScan()
    for byte in text where scan.ends(with: byte) { return true }
    // Within a string no line ends: that is damage, and no layout.
    return scan.isInside
  }
}
