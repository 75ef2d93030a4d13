/// What the records of a file look like.
public enum Format: String, CaseIterable, Sendable {
  case text, html, csv, tsv, jsonl, conllu, vertical, xml, docx, xlsx, pdf, archive, nexis

  /// The format that a user names, under the names that people use too.
  public init?(named name: String) {
    switch name.lowercased() {
    case "json", "ndjson": self = .jsonl
    case "txt": self = .text
    case "zip", "tar": self = .archive
    default: self.init(rawValue: name.lowercased())
    }
  }

  /// The format that a file's name says; `nil` where it says none.
  init?(name: String) {
    guard let ending = Self.ending(of: name) else { return nil }
    switch ending {
    case "txt", "text": self = .text
    case "html", "htm", "xhtml": self = .html
    case "csv": self = .csv
    case "tsv", "tab": self = .tsv
    case "jsonl", "ndjson", "json": self = .jsonl
    case "conllu", "conll": self = .conllu
    case "vert", "vrt", "vertical": self = .vertical
    case "docx": self = .docx
    case "xlsx": self = .xlsx
    case "pdf": self = .pdf
    default: return nil
    }
  }

  /// The ending of a file's name in small letters, without that of its compression.
  static func ending(of name: String) -> String? {
    let file = name[(name.lastIndex(of: "/").map { name.index(after: $0) } ?? name.startIndex)...]
    var parts = file.lowercased().split(separator: ".", omittingEmptySubsequences: false)
    if let last = parts.last, ["gz", "zst", "bz2", "xz"].contains(last) { parts.removeLast() }
    return parts.count > 1 ? parts.last.map(String.init) : nil
  }

  /// The format of a text by how it begins.
  init(start: ArraySlice<UInt8>) {
    let text = String(decoding: start.drop { $0 <= 0x20 }.prefix(2000), as: UTF8.self)
    let lower = text.prefix(600).lowercased()
    if Self.beginsObjects(lower[...]) {
      self = .jsonl
    } else if lower.hasPrefix("<!doctype html") || lower.hasPrefix("<html") {
      self = .html
    } else if lower.hasPrefix("# newdoc") || lower.hasPrefix("# sent_id")
      || lower.hasPrefix("# text =") || Self.isTenColumns(text)
    {
      self = .conllu
    } else if lower.hasPrefix("<") {
      self = Self(markup: text)
    } else {
      self = Self.tableFormat(start, leastNames: 1) ?? (NexisText.begins(start) ? .nexis : .text)
    }
  }

  /// `{"a": …`, or an array of such objects.
  private static func beginsObjects(_ text: Substring) -> Bool {
    var rest = text
    if rest.first == "[" { rest = rest.dropFirst().drop(while: \.isWhitespace) }
    guard rest.first == "{" else { return false }
    return rest.dropFirst().first { !$0.isWhitespace } == "\""
  }

  /// Tokens of CoNLL-U without a comment above them: ten columns, the first a number.
  private static func isTenColumns(_ text: String) -> Bool {
    guard let line = text.split(whereSeparator: \.isNewline).first else { return false }
    let columns = line.split(separator: "\t", omittingEmptySubsequences: false)
    return columns.count == 10 && columns[0] == "1"
  }

  /// Markup that does not begin as a page does: vertical text has lines of tokens under tags of corpora, pieces of
  /// pages begin with elements of pages, and the rest is XML.
  private init(markup text: String) {
    let lines = text.split(whereSeparator: \.isNewline).prefix(40)
    let tags = ["<doc", "<text", "<corpus", "<s>", "<s ", "<p>"]
    let isVertical =
      lines.contains { $0.contains("\t") && !$0.hasPrefix("<") }
      && lines.contains { line in tags.contains { line.hasPrefix($0) } }
    let name = text.dropFirst().prefix { $0.isLetter || $0.isNumber || ":_-.".contains($0) }
    let next = text.dropFirst(1 + name.count).first
    let isElement = !name.isEmpty && next.map { $0 == ">" || $0 == "/" || $0.isWhitespace } ?? false
    if isVertical || text.hasPrefix("<doc ") || text.hasPrefix("<text ") {
      self = .vertical
    } else if text.lowercased().contains("<html") {
      self = .html
    } else if text.hasPrefix("<?xml") || text.hasPrefix("<!") {
      self = .xml
    } else if isElement, text.contains("</") {
      self = Self.elementsOfPages.contains(name.lowercased()) ? .html : .xml
    } else {
      self = .text
    }
  }

  private static let elementsOfPages: Set<String> = [
    "p", "div", "span", "h1", "h2", "h3", "head", "body", "table", "ul", "ol", "a", "b", "i", "em",
    "strong", "section",
    "article", "main", "header", "br", "img", "meta", "title", "blockquote",
  ]

  /// Endings of files that are XML of some kind.
  static let endingsOfXML: Set<String> = ["xml", "rss", "atom", "tei", "nitf", "rdf"]

  /// The format of a table whose header names the text and, where more is asked, other standard fields.
  static func tableFormat(_ start: ArraySlice<UInt8>, leastNames: Int) -> Self? {
    let header = TableHeader(of: start) { Field(synonym: $0) == .text }
    let known = header.names.filter { Field(synonym: $0) != nil }
    let hasText = known.contains { Field(synonym: $0) == .text }
    // One such name may be a word of prose, unless the next line has as many values.
    guard header.names.count > 1, known.count >= leastNames,
      hasText
        ? known.count > 1 || header.hasRows && header.linesAbove == 0
        : known.count > 1 && header.names.count > 2 && header.hasRows
    else { return nil }
    return header.separator == 0x09 ? .tsv : .csv
  }

  /// Whether its documents may have an outlet.
  var mayNameOutlets: Bool { self != .text && self != .html && self != .docx && self != .pdf }

  /// A reader of this format.
  func reader(
    of stream: ByteStream, _ settings: RecordSettings
  ) -> any RecordReader {
    switch self {
    case .text: PlainTextReader(stream, comesInPieces: settings.cutsLongTexts)
    case .html: HTMLReader(stream)
    case .csv, .tsv: TableReader(stream, settings)
    case .jsonl: JSONReader(stream, settings)
    case .conllu: CoNLLUReader(stream)
    case .vertical: VerticalReader(stream)
    case .nexis: NexisReader(stream)
    case .xml: XMLReader(stream)
    case .docx: WordReader(stream)
    case .xlsx: SheetReader(stream, settings)
    case .pdf: PDFReader(stream)
    case .archive: ArchiveReader(stream, settings)
    }
  }
}
