internal import CReaders
internal import Glibc
internal import Segmentation

/// A PDF is one document: the text that the program pdftotext (Poppler) finds in it, where it is installed.
struct PDFReader: RecordReader {
  private let stream: ByteStream
  private var isRead = false

  init(_ stream: ByteStream) { self.stream = stream }

  mutating func next() throws(InputError) -> Record? {
    guard !isRead else { return nil }
    isRead = true
    // pdftotext reads a file here and there; this one is in memory and has no name.
    let spool = try Spool(name: stream.name, bytes: stream.rest(limit: Segmenter.longestText))
    guard let file = spool.reopened(stream.name), file >= 0 else {
      throw InputError(file: stream.name, .lastSystemError)
    }
    var output: Int32 = -1
    let process = unsafe creaders_pdf_start(file, &output)
    close(file)
    guard process >= 0 else { throw InputError(file: stream.name, .noPDFProgram) }
    let text = try ByteStream(
      path: stream.name, descriptor: output, format: .text, encoding: "UTF-8"
    )
    .rest(limit: Segmenter.longestText)
    guard creaders_pdf_finish(process) == 0 else {
      throw InputError(file: stream.name, .badPDF("pdftotext can't read it"))
    }
    guard text.contains(where: { $0 > 0x20 }) else {
      throw InputError(
        file: stream.name, .badPDF("it holds no text, only pictures of it; ocrmypdf adds the text"))
    }
    return Record(line: 1, fields: [("text", text)])
  }
}
