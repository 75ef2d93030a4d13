internal import Segmentation

/// The rows of the first sheet of a workbook (.xlsx), under a header.
struct SheetReader: RecordReader {
  private let stream: ByteStream
  private let settings: RecordSettings
  private var rows: ArraySlice<(line: Int, values: [[UInt8]])>?
  private var columns: TableColumns?

  init(_ stream: ByteStream, _ settings: RecordSettings) {
    self.stream = stream
    self.settings = settings
  }

  mutating func next() throws(InputError) -> Record? {
    if rows == nil { try open() }
    guard let columns, let row = rows?.popFirst() else { return nil }
    // Empty cells at the end of a row are not written.
    let missing = max(0, columns.names.count - row.values.count)
    return try columns.record(
      row.values + Array(repeating: [], count: missing), line: row.line, of: stream.name)
  }

  private mutating func open() throws(InputError) {
    let workbook = try Workbook(stream)
    if workbook.sheets > 1 {
      stream.note("only the first of its \(workbook.sheets) sheets was read")
    }
    var rows = workbook.rows[...]
    let header = rows.prefix(10).firstIndex { row in
      row.values.contains { settings.isText(String(decoding: $0, as: UTF8.self)) }
    }
    if let header, header > rows.startIndex {
      stream.note(
        "\(header - rows.startIndex) rows above the names of the columns were passed over")
      rows = rows[header...]
    }
    if let first = rows.popFirst() {
      columns = try TableColumns(first.values, line: first.line, of: stream.name, settings)
    }
    self.rows = rows
  }
}

/// The cells of a workbook's first sheet.
private struct Workbook {
  private(set) var rows: [(line: Int, values: [[UInt8]])] = []
  private(set) var sheets = 0
  /// The texts that cells point at, and which styles are dates.
  private var texts: [[UInt8]] = []
  private var dateStyles: Set<Int> = []

  init(_ stream: ByteStream) throws(InputError) {
    let archive = try Archive(stream)
    var parts = [String: [UInt8]]()
    while let name = try archive.next() {
      if name.hasPrefix("xl/worksheets/"), name.hasSuffix(".xml") { sheets += 1 }
      if ["xl/worksheets/sheet1.xml", "xl/sharedStrings.xml", "xl/styles.xml"].contains(name) {
        parts[name] = try archive.bytes(limit: Segmenter.longestText)
      }
    }
    try stream.drain()
    func events(_ part: String) throws(InputError) -> XMLEvents? {
      guard let bytes = parts[part] else { return nil }
      return try XMLEvents(bytes, isUTF8: false, file: stream.name)
    }
    if let events = try events("xl/sharedStrings.xml") { try readTexts(events) }
    if let events = try events("xl/styles.xml") { try readStyles(events) }
    guard let sheet = try events("xl/worksheets/sheet1.xml") else {
      throw InputError(file: stream.name, .badXML("no xl/worksheets/sheet1.xml in it"))
    }
    try readCells(sheet)
  }

  private mutating func readTexts(_ events: XMLEvents) throws(InputError) {
    // The readings of Japanese characters (rPh) are no part of the text.
    var (text, isText, isReading) = ([UInt8](), false, false)
    while let event = try events.next() {
      switch event {
      case .begin("si"): text = []
      case .end("si"): texts.append(text)
      case .begin("rPh"): isReading = true
      case .end("rPh"): isReading = false
      case .begin("t"): isText = true
      case .end("t"): isText = false
      case .text(let words) where isText && !isReading: text += words.utf8
      default: break
      }
    }
  }

  private mutating func readStyles(_ events: XMLEvents) throws(InputError) {
    // ECMA-376, 18.8.30: built-in formats of dates.
    var dates = Set((14...17).map { "\($0)" } + ["22"])
    var (styles, isStyles) = (0, false)
    while let event = try events.next() {
      switch event {
      case .begin("numFmt"):
        let code = events.attribute("formatCode")?.lowercased() ?? ""
        if let id = events.attribute("numFmtId"), code.contains("y"),
          code.contains("d") || code.contains("m")
        {
          dates.insert(id)
        }
      case .begin("cellXfs"): isStyles = true
      case .end("cellXfs"): isStyles = false
      case .begin("xf") where isStyles:
        if let id = events.attribute("numFmtId"), dates.contains(id) { dateStyles.insert(styles) }
        styles += 1
      default: break
      }
    }
  }

  private mutating func readCells(_ events: XMLEvents) throws(InputError) {
    var (values, column, kind, style) = ([[UInt8]](), 0, "", -1)
    var (text, isValue) = ([UInt8](), false)
    while let event = try events.next() {
      switch event {
      case .begin("row"): values = []
      case .end("row"):
        if values.contains(where: { !$0.isEmpty }) { rows.append((rows.count + 1, values)) }
      case .begin("c"):
        column = events.attribute("r").flatMap(Self.column) ?? values.count
        kind = events.attribute("t") ?? "n"
        style = events.attribute("s").flatMap { Int($0) } ?? -1
        text = []
      case .begin("v"), .begin("t"): isValue = true
      case .end("v"), .end("t"): isValue = false
      case .text(let words) where isValue: text += words.utf8
      case .end("c"):
        // No workbook has more columns.
        guard column < 16_384 else { break }
        while values.count <= column { values.append([]) }
        values[column] = value(text, kind: kind, style: style)
      default: break
      }
    }
  }

  private func value(_ text: [UInt8], kind: String, style: Int) -> [UInt8] {
    let words = String(decoding: text, as: UTF8.self)
    switch kind {
    case "s":
      guard let index = Int(words), texts.indices.contains(index) else { return [] }
      return texts[index]
    case "n":
      // Days since 30 December 1899.
      guard dateStyles.contains(style), let number = Double(words), (1...2_958_465).contains(number)
      else { return text }
      return Array(Day(number: Int(number) - 25_569).name(of: .day).utf8)
    default: return text
    }
  }

  /// The column of a cell's name (`AB12`), from 0.
  private static func column(_ name: String) -> Int? {
    let letters = name.utf8.prefix { (65...90).contains($0) }
    guard !letters.isEmpty, letters.count <= 3 else { return nil }
    return letters.reduce(0) { $0 * 26 + Int($1) - 64 } - 1
  }
}
