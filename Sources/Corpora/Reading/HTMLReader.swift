internal import CReaders
internal import Segmentation

/// A page is one document: its article's text, and what its head says of it.
struct HTMLReader: RecordReader {
  private let stream: ByteStream
  private var isRead = false

  init(_ stream: ByteStream) { self.stream = stream }

  mutating func next() throws(InputError) -> Record? {
    guard !isRead else { return nil }
    isRead = true
    let bytes = try stream.rest(limit: Segmenter.longestText)
    guard let page = HTMLText(bytes) else { throw InputError(file: stream.name, .badHTML) }
    var record = Record(line: 1, fields: page.fields)
    record.illFormed = WellFormedness(of: bytes.span, isWhole: true).illFormed
    return record
  }
}

/// The readable text of HTML, and what its head says of it.
struct HTMLText {
  /// Under the names of standard fields.
  private(set) var fields: [(name: String, value: [UInt8])] = []

  /// `nil` where libxml2 finds no page.
  init?(_ bytes: [UInt8]) {
    var page = unsafe creaders_page()
    guard unsafe creaders_html_parse(bytes, Int64(bytes.count), &page) else { return nil }
    defer { unsafe creaders_page_free(&page) }
    let data = unsafe page.data.map { unsafe String(cString: $0) }.map(Self.article) ?? [:]
    func add(_ name: String, _ value: UnsafeMutablePointer<CChar>?, _ inData: String? = nil) {
      let own = unsafe value.map { unsafe String(cString: $0) } ?? ""
      let value = own.isEmpty ? inData.flatMap { data[$0] } : own
      guard let value, !value.isEmpty || name == "text" else { return }
      fields.append((name, Array(value.utf8)))
    }
    unsafe add("text", page.text, "articlebody")
    unsafe add("title", page.title, "headline")
    unsafe add("outlet", page.outlet, "publisher.name")
    unsafe add("date", page.date, "datepublished")
    unsafe add("lang", page.language, "inlanguage")
    unsafe add("url", page.url, "url")
    if !fields.contains(where: { $0.name == "text" }) { fields.append(("text", [])) }
  }

  /// Whether a text is a piece of HTML: it begins with an element that parts text into blocks, and closes one.
  static func isFragment(_ text: [UInt8]) -> Bool {
    guard let open = text.firstIndex(where: { $0 > 0x20 }), text[open] == UInt8(ascii: "<") else {
      return false
    }
    let start = String(decoding: text[open...].prefix(16), as: UTF8.self).lowercased()
    let name = start.dropFirst().prefix { $0.isLetter || $0.isNumber || $0 == "!" }
    guard blocks.contains(String(name)) else { return false }
    return text.indices.dropFirst(open).contains { index in
      text[index] == UInt8(ascii: "<") && index + 1 < text.count
        && text[index + 1] == UInt8(ascii: "/")
    }
  }

  private static let blocks: Set<String> = [
    "!doctype", "html", "body", "p", "div", "h1", "h2", "h3", "h4", "article", "section", "main",
    "figure", "blockquote",
    "ul", "ol", "table", "span",
  ]

  /// The text of a piece of HTML, or of plain text.
  static func text(ofFragment bytes: [UInt8]) -> [UInt8] {
    guard bytes.contains(UInt8(ascii: "<")) || bytes.contains(UInt8(ascii: "&")) else {
      return bytes
    }
    return HTMLText(bytes)?.fields.first { $0.name == "text" }?.value ?? bytes
  }

  /// The members of the article in JSON-LD, by their keys.
  private static func article(_ data: String) -> [String: String] {
    let parser = JSONParser()
    let text = Array("{\"d\":\(data)}".utf8)
    guard let found = parser.fields(of: text) else { return [:] }
    // The article may stand in a list, or in a graph.
    let marks = ["articlebody", "headline", "datepublished"]
    let names = found.map { (FieldName.key($0.name), $0.value) }
    guard
      let prefix = marks.lazy.compactMap({ mark in
        names.first { $0.0.hasSuffix("." + mark) }.map { $0.0.dropLast(mark.count) }
      }).first
    else { return [:] }
    var members = [String: String]()
    for (name, value) in names where name.hasPrefix(prefix) {
      members[String(name.dropFirst(prefix.count))] = String(decoding: value, as: UTF8.self)
    }
    return members
  }
}
