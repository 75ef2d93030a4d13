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
    var page = unsafe creaders_page()
    guard unsafe creaders_html_parse(bytes, Int64(bytes.count), &page) else {
      throw InputError(file: stream.name, .badHTML)
    }
    defer { unsafe creaders_page_free(&page) }
    var record = Record(line: 1, fields: [])
    record.illFormed = WellFormedness(of: bytes.span, isWhole: true).illFormed
    func add(_ name: String, _ value: UnsafeMutablePointer<CChar>?) {
      guard let value = unsafe value else { return }
      record.fields.append((name, Array(unsafe String(cString: value).utf8)))
    }
    unsafe add("text", page.text)
    unsafe add("title", page.title)
    unsafe add("outlet", page.outlet)
    unsafe add("date", page.date)
    unsafe add("lang", page.language)
    unsafe add("url", page.url)
    return record
  }
}
