/// How a table begins: what parts its values, and which line names its columns.
struct TableHeader {
  var separator = UInt8(ascii: ",")
  /// Lines above the one with the names.
  var linesAbove = 0
  /// Whether the one line above says what the separator is (`sep=;`), as Excel writes it.
  var isSeparatorLine = false
  /// Whether the names stand in quotation marks.
  var isQuoted = false
  /// Whether rows end in carriage returns alone.
  var endsAtCarriageReturn = false
  /// The names of the columns.
  private(set) var names: [String] = []
  /// Whether the next line has as many values.
  private(set) var hasRows = false

  /// In many languages the comma is in numbers, and a semicolon separates.
  private static let separators = [
    UInt8(ascii: "\t"), UInt8(ascii: ","), UInt8(ascii: ";"), UInt8(ascii: "|"),
  ]
  /// No name is looked for further down.
  private static let mostLines = 10

  /// The header is the first line that names a text and has more columns than all lines above it; the first line
  /// where there is none.
  ///
  /// - Parameter start: how the table begins, in UTF-8.
  init(of start: ArraySlice<UInt8>, isText: (String) -> Bool) {
    endsAtCarriageReturn = !start.contains(0x0A)
    let lines = start.split(
      separator: endsAtCarriageReturn ? 0x0D : 0x0A, maxSplits: Self.mostLines,
      omittingEmptySubsequences: false
    ).prefix(Self.mostLines).map { $0.last == 0x0D ? $0.dropLast() : $0 }
    guard let first = lines.first else { return }
    if first.count == 5, first.starts(with: "sep=".utf8), let separator = first.last {
      self.separator = separator
      (linesAbove, isSeparatorLine) = (1, true)
      take(1, of: lines)
      return
    }
    for (number, line) in lines.enumerated() {
      let best = Self.best(for: line)
      guard best.names.contains(where: isText) else { continue }
      let isHeader = lines[..<number].allSatisfy {
        Self.values($0, best.separator).count < best.names.count
      }
      guard isHeader else { break }
      (separator, linesAbove) = (best.separator, number)
      take(number, of: lines)
      return
    }
    separator = Self.best(for: first).separator
    take(0, of: lines)
  }

  private mutating func take(_ number: Int, of lines: [ArraySlice<UInt8>]) {
    guard number < lines.count else { return }
    let line = lines[number]
    names = Self.values(line, separator)
    isQuoted = line.first == UInt8(ascii: "\"")
    hasRows =
      number + 1 < lines.count && Self.values(lines[number + 1], separator).count == names.count
    // A line of a table with one column is one value.
    if names.count == 1 { separator = 0 }
  }

  /// The separator that makes the most names of a line.
  private static func best(for line: ArraySlice<UInt8>) -> (separator: UInt8, names: [String]) {
    var best = (separator: separators[1], names: values(line, separators[1]))
    for separator in separators {
      let names = values(line, separator)
      if names.count > best.names.count { best = (separator, names) }
    }
    return best
  }

  /// The values of a line, without marks.
  private static func values(_ line: ArraySlice<UInt8>, _ separator: UInt8) -> [String] {
    var (values, isInside) = ([[UInt8]()], false)
    for byte in line {
      if byte == UInt8(ascii: "\"") {
        isInside.toggle()
      } else if byte == separator, !isInside {
        values.append([])
      } else {
        values[values.count - 1].append(byte)
      }
    }
    return values.map { value in
      String(decoding: value, as: UTF8.self).filter { $0 != "\u{FEFF}" }
    }
  }
}
