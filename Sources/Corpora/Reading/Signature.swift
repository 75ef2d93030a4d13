/// What a file is by its first bytes, where it is no text.
enum Signature {
  /// A format that is read.
  case format(Format)
  /// A format that is not read: its name, and what to do.
  case foreign(String, advice: String)

  private static let known: [(offset: Int, bytes: [UInt8], signature: Signature)] = [
    text("%PDF", .format(.pdf)),
    (257, Array("ustar".utf8), .format(.archive)),
    text("PAR1", .foreign("a Parquet file", advice: byDuckDB)),
    text("ARROW1", .foreign("an Arrow (Feather) file", advice: byDuckDB)),
    text("ORC", .foreign("an ORC file", advice: "write it as CSV or JSON Lines")),
    text(
      "Obj\u{1}", .foreign("an Avro file", advice: "write it as JSON Lines (avro-tools tojson)")),
    text(
      "SQLite format 3",
      .foreign("an SQLite database", advice: "write a table of it as CSV (sqlite3 -csv -header)")),
    text(
      "{\\rtf", .foreign("an RTF (Rich Text) file", advice: "save it as .docx or as plain text")),
    text(
      "WARC/",
      .foreign(
        "a WARC file of a crawl", advice: "take its pages out as HTML first (warcio extract)")),
    (
      0, [0xD0, 0xCF, 0x11, 0xE0],
      .foreign(
        "an old Office file (.doc, .xls, .msg)",
        advice: "save it as .docx, .xlsx, CSV or plain text")
    ),
    text("RDX", .foreign("an R workspace", advice: byR)),
    text("RDA", .foreign("an R workspace", advice: byR)),
    text("X\n\0\0\0", .foreign("an R object (.rds)", advice: byR)),
    text("<stata_dta>", .foreign("a Stata file", advice: "write it as CSV (export delimited)")),
    text("$FL2", .foreign("an SPSS file", advice: "save it as CSV")),
    (
      0, [0x89] + Array("HDF".utf8),
      .foreign("an HDF5 file", advice: "write it as CSV or JSON Lines")
    ),
    (
      0, [0x80, 0x04, 0x95],
      .foreign("a Python pickle", advice: "write it as CSV (DataFrame.to_csv)")
    ),
    text("7z\u{BC}", .foreign("a 7z archive", advice: "unpack it")),
    (0, [0x37, 0x7A, 0xBC, 0xAF], .foreign("a 7z archive", advice: "unpack it")),
    text("Rar!", .foreign("a RAR archive", advice: "unpack it")),
    (0, [0x89] + Array("PNG".utf8), .foreign("a picture (PNG)", advice: ocr)),
    (0, [0xFF, 0xD8, 0xFF], .foreign("a picture (JPEG)", advice: ocr)),
    text("GIF8", .foreign("a picture (GIF)", advice: ocr)),
    text("II*\0", .foreign("a picture (TIFF)", advice: ocr)),
    text("ID3", .foreign("a sound file (MP3)", advice: "newsstat reads text only")),
    (
      4, Array("ftyp".utf8),
      .foreign("a film or sound file (MP4)", advice: "newsstat reads text only")
    ),
    (0, [0x7F] + Array("ELF".utf8), .foreign("a program", advice: "newsstat reads text only")),
  ]

  private static let byDuckDB =
    "write it as CSV or JSON Lines (duckdb: COPY (FROM 'file') TO 'file.csv'), or read it with pandas and pass the documents"
  private static let byR = "write it as CSV (write.csv) or JSON Lines"
  private static let ocr =
    "text recognition (tesseract, ocrmypdf) makes text of it"

  private static func text(
    _ text: String, _ signature: Signature
  ) -> (offset: Int, bytes: [UInt8], signature: Signature) {
    (0, Array(text.utf8), signature)
  }

  /// `nil` where the bytes may be text.
  init?(of start: ArraySlice<UInt8>) {
    if start.starts(with: [0x50, 0x4B, 3, 4]) || start.starts(with: [0x50, 0x4B, 5, 6]) {
      self = Self.ofZip(start)
      return
    }
    guard
      let known = Self.known.first(where: {
        start.dropFirst($0.offset).starts(with: $0.bytes)
      })
    else { return nil }
    self = known.signature
  }

  /// A zip archive is a Word file, a workbook or another's by the names of its first members.
  private static func ofZip(_ start: ArraySlice<UInt8>) -> Signature {
    // APPNOTE.TXT, 4.3.7: the length of the first member's name at 26, the name at 30.
    let length = start.count > 30 ? Int(start[start.startIndex + 26]) : 0
    let first = String(decoding: start.dropFirst(30).prefix(length), as: UTF8.self)
    let own = ["[Content_Types].xml", "mimetype", "_rels/", "docProps/", "word/", "xl/", "ppt/"]
    guard own.contains(where: { first.hasPrefix($0) }) else { return .format(.archive) }
    let names = String(decoding: start, as: UTF8.self)
    if names.contains("application/vnd.oasis.opendocument") {
      return .foreign("an OpenDocument file", advice: "save it as .docx, .xlsx, CSV or plain text")
    }
    if names.contains("application/epub") {
      return .foreign("an EPUB book", advice: "unzip it: its chapters are HTML")
    }
    if names.contains("ppt/") {
      return .foreign("a presentation (PowerPoint)", advice: "save it as plain text")
    }
    return .format(names.contains("xl/") ? .xlsx : .docx)
  }
}
