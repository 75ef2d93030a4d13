internal import Segmentation

/// The records of the files in a zip or tar archive, in its order.
///
/// A member that is bad costs itself, not the archive.
struct ArchiveReader: RecordReader {
  private let stream: ByteStream
  private let settings: RecordSettings
  private var archive: Archive?
  private var member: (stream: ByteStream, records: any RecordReader)?

  init(_ stream: ByteStream, _ settings: RecordSettings) {
    self.stream = stream
    self.settings = settings
  }

  mutating func next() throws(InputError) -> Record? {
    while true {
      if var open = member {
        do throws(InputError) {
          let record = try open.records.next()
          member = open
          if var record {
            record.file = record.file ?? open.stream.name
            return record
          }
          finish(open.stream)
        } catch {
          member = error.line == nil && error.file == open.stream.name ? nil : open
          throw error
        }
        continue
      }
      if archive == nil { archive = try Archive(stream) }
      guard let archive, let name = try archive.next() else { return nil }
      // What macOS puts beside the files.
      guard !name.split(separator: "/").contains(where: { $0.hasPrefix(".") || $0 == "__MACOSX" })
      else { continue }
      let bytes = try archive.bytes(limit: Segmenter.longestText)
      let inner = try ByteStream(
        name: "\(stream.name)/\(name)", bytes: bytes, format: settings.format,
        encoding: settings.encoding)
      member = (inner, inner.format.reader(of: inner, settings))
    }
  }

  private mutating func finish(_ inner: ByteStream) {
    for note in inner.notes { stream.note(note) }
    stream.add(replaced: inner.replaced)
    member = nil
  }
}
