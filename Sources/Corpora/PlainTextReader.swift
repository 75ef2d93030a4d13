internal import Segmentation

/// A file of plain text is one document.
struct PlainTextReader: RecordReader {
  private let stream: ByteStream
  private var isRead = false

  init(_ stream: ByteStream) { self.stream = stream }

  mutating func next() throws(InputError) -> Record? {
    guard !isRead else { return nil }
    isRead = true
    let text = try stream.rest(limit: Segmenter.longestText)
    return Record(line: 1, fields: [("text", text)])
  }
}
