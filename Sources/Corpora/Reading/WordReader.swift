internal import Segmentation

/// A Word file (.docx) is one document: the text of its body, a paragraph a line.
struct WordReader: RecordReader {
  private let stream: ByteStream
  private var isRead = false
  /// The articles of a download from Nexis.
  private var articles: ArraySlice<Record> = []

  init(_ stream: ByteStream) { self.stream = stream }

  mutating func next() throws(InputError) -> Record? {
    guard !isRead else { return articles.popFirst() }
    isRead = true
    let archive = try Archive(stream)
    var text: [UInt8]?
    while let name = try archive.next() {
      guard name == "word/document.xml" else { continue }
      text = try Self.text(of: archive.bytes(limit: Segmenter.longestText), in: stream.name)
    }
    try stream.drain()
    guard let text else {
      throw InputError(file: stream.name, .badXML("no word/document.xml in it"))
    }
    if NexisText.begins(text.prefix(1 << 16)) {
      articles = NexisText.records(in: text)[...]
      stream.note("read as a download from Nexis: \(articles.count) articles")
      return articles.popFirst()
    }
    return Record(line: 1, fields: [("text", text)])
  }

  private static func text(of bytes: [UInt8], in file: String) throws(InputError) -> [UInt8] {
    let events = try XMLEvents(bytes, isUTF8: false, file: file)
    var text = [UInt8]()
    // What older programs show instead of a drawing says the same again.
    var (isText, fallbacks) = (false, 0)
    while let event = try events.next() {
      switch event {
      case .begin("Fallback"): fallbacks += 1
      case .end("Fallback"): fallbacks -= 1
      case .begin("t"): isText = true
      case .end("t"): isText = false
      case .begin("tab"): text.append(0x20)
      case .begin("br"), .begin("cr"), .end("p"):
        if let last = text.last, last != 0x0A { text.append(0x0A) }
      case .begin("noBreakHyphen"): text += "\u{2011}".utf8
      case .text(let words) where isText && fallbacks == 0: text += words.utf8
      default: break
      }
    }
    while text.last == 0x0A { text.removeLast() }
    return text
  }
}
