/// Vertical text of corpus managers: a token a line, its attributes behind tabs, and tags for
/// structures; `<doc …>` or `<text …>` begins a document, `<g/>` joins two tokens, and the end of
/// `<s>` and `<p>` ends a line.
struct VerticalReader: RecordReader {
  private var lines: LineReader
  private var pending: Record?
  private var isFinished = false
  private var isInComment = false, hasNoted = false

  init(_ stream: ByteStream) { lines = LineReader(stream) }

  mutating func next() throws(InputError) -> Record? {
    guard !isFinished else { return nil }
    var record = pending ?? Record(line: 1, fields: [])
    pending = nil
    var text = [UInt8]()
    var joins = true
    while let line = try lines.next() {
      if isMarkup(line) { continue }
      guard let tag = Self.tag(line) else {
        noteAttributes(line)
        let word = line.prefix { $0 != 0x09 }
        if word.isEmpty { continue }
        if !joins { text.append(0x20) }
        text += Self.unescaped(word)
        joins = false
        continue
      }
      switch tag.name {
      case "g": joins = true
      case "/s", "/p", "/head":
        if !text.isEmpty { text.append(0x0A) }
        joins = true
      case "doc", "text":
        let begun = Record(line: lines.line, fields: tag.attributes)
        if text.isEmpty {
          record = begun
          continue
        }
        pending = begun
        record.fields.append(("text", text))
        return record
      default: continue
      }
    }
    isFinished = true
    guard !text.isEmpty else { return nil }
    record.fields.append(("text", text))
    return record
  }

  /// Whether a line is XML's own: a declaration, or of a comment.
  private mutating func isMarkup(_ line: ArraySlice<UInt8>) -> Bool {
    if isInComment || line.starts(with: "<!--".utf8) {
      isInComment = !String(decoding: line, as: UTF8.self).contains("-->")
      return true
    }
    return line.starts(with: "<?".utf8) || line.starts(with: "<!DOCTYPE".utf8)
  }

  private mutating func noteAttributes(_ line: ArraySlice<UInt8>) {
    guard !hasNoted, line.contains(0x09) else { return }
    hasNoted = true
    lines.stream.note(TokenAttributes.notUsed)
  }

  /// A line that is a tag: its name and its attributes.
  private static func tag(
    _ line: ArraySlice<UInt8>
  ) -> (name: String, attributes: [(name: String, value: [UInt8])])? {
    guard line.first == UInt8(ascii: "<"), line.last == UInt8(ascii: ">"), line.count > 2,
      !line.contains(0x09)
    else { return nil }
    var body = line.dropFirst().dropLast()
    if body.last == UInt8(ascii: "/") { body = body.dropLast() }
    let name = body.prefix { $0 != 0x20 }
    guard name.allSatisfy({ $0 == UInt8(ascii: "/") || ($0 | 0x20) &- 97 < 26 }) else { return nil }
    var attributes = [(name: String, value: [UInt8])]()
    var rest = body.dropFirst(name.count)
    while let sign = rest.firstIndex(of: UInt8(ascii: "=")) {
      let key = rest[..<sign].drop { $0 == 0x20 }
      guard
        let open = rest[sign...].firstIndex(where: {
          $0 == UInt8(ascii: "\"") || $0 == UInt8(ascii: "'")
        }), let close = rest[(open + 1)...].firstIndex(of: rest[open])
      else { break }
      attributes.append(
        (String(decoding: key, as: UTF8.self), unescaped(rest[(open + 1)..<close])))
      rest = rest[(close + 1)...]
    }
    return (String(decoding: name, as: UTF8.self), attributes)
  }

  /// The text behind the five entities of XML.
  private static func unescaped(_ bytes: ArraySlice<UInt8>) -> [UInt8] {
    guard bytes.contains(UInt8(ascii: "&")) else { return Array(bytes) }
    let entities = [
      ("&lt;", "<"), ("&gt;", ">"), ("&quot;", "\""), ("&apos;", "'"), ("&amp;", "&"),
    ]
    var out = [UInt8]()
    var rest = bytes
    while let byte = rest.first {
      if byte == UInt8(ascii: "&"),
        let (name, text) = entities.first(where: { rest.starts(with: $0.0.utf8) })
      {
        out += text.utf8
        rest = rest.dropFirst(name.utf8.count)
      } else {
        out.append(byte)
        rest = rest.dropFirst()
      }
    }
    return out
  }
}

/// What files of tokens say of them beside the words.
enum TokenAttributes {
  static let notUsed =
    "lemmas and tags of the file are not used; newsstat reads the words and makes its own (--only-tags, --stem)"
}
