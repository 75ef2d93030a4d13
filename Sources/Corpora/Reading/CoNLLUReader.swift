/// Sentences of CoNLL-U: ten columns a token, `# newdoc` begins a document, `# text` is a sentence
/// as it stood.
///
/// Without `# newdoc` the file is one document.
struct CoNLLUReader: RecordReader {
  private var lines: LineReader
  private var pending: Record?
  private var isFinished = false
  /// The document that is being read, which a bad sentence does not end.
  private var record = Record(line: 1, fields: [])
  private var text = [UInt8]()
  private var isBegun = false, hasNoted = false

  init(_ stream: ByteStream) { lines = LineReader(stream) }

  mutating func next() throws(InputError) -> Record? {
    guard !isFinished else { return nil }
    if !isBegun {
      record = pending ?? Record(line: 1, fields: [])
      (pending, text, isBegun) = (nil, [], true)
    }
    var sentence = Sentence()
    while let line = try lines.next() {
      if line.isEmpty {
        sentence.finish(into: &text)
      } else if line.first == UInt8(ascii: "#") {
        guard let (name, value) = Self.comment(line) else { continue }
        if name == "newdoc" || name == "newdoc id" {
          sentence.finish(into: &text)
          let begun = Record(line: lines.line, fields: value.isEmpty ? [] : [("id", value)])
          if text.isEmpty {
            record = begun
            continue
          }
          pending = begun
          isBegun = false
          record.fields.append(("text", text))
          return record
        }
        if name == "text" { sentence.text = value }
      } else {
        let columns = line.split(separator: 0x09, omittingEmptySubsequences: false)
        guard columns.count == 10 else {
          let line = lines.line
          // The sentence is lost, not the document.
          while let rest = try lines.next(), !rest.isEmpty {}
          throw InputError(
            file: lines.stream.name, line: line,
            .badTokenLine(
              "\(columns.count) columns where CoNLL-U has 10; its sentence was left out"))
        }
        if !hasNoted, columns[2] != [0x5F] {
          hasNoted = true
          lines.stream.note(TokenAttributes.notUsed)
        }
        sentence.add(columns)
      }
    }
    isFinished = true
    sentence.finish(into: &text)
    guard !text.isEmpty else { return nil }
    record.fields.append(("text", text))
    return record
  }

  /// A `# name = value` line.
  private static func comment(_ line: ArraySlice<UInt8>) -> (name: String, value: [UInt8])? {
    let body = line.dropFirst().drop { $0 == 0x20 }
    guard let sign = body.firstIndex(of: UInt8(ascii: "=")) else {
      return (String(decoding: body, as: UTF8.self).trimmed, [])
    }
    let name = String(decoding: body[..<sign], as: UTF8.self).trimmed
    return (name, Array(body[(sign + 1)...].drop { $0 == 0x20 }))
  }

  /// The sentence that is being read.
  private struct Sentence {
    var text: [UInt8]?
    private var words: [UInt8] = []
    /// Tokens up to this number are parts of a word that was given as a whole.
    private var covered = 0

    mutating func add(_ columns: [ArraySlice<UInt8>]) {
      let id = String(decoding: columns[0], as: UTF8.self)
      if id.contains(".") { return }
      let parts = id.split(separator: "-")
      if parts.count == 2, let last = Int(parts[1]) {
        covered = last
      } else if let number = Int(id), number <= covered {
        return
      }
      words += columns[1]
      let misc = String(decoding: columns[9], as: UTF8.self)
      if !misc.contains("SpaceAfter=No") { words.append(0x20) }
    }

    mutating func finish(into document: inout [UInt8]) {
      while words.last == 0x20 { words.removeLast() }
      let sentence = text ?? words
      if !sentence.isEmpty {
        if !document.isEmpty { document.append(0x20) }
        document += sentence
      }
      self = Sentence()
    }
  }
}

extension String {
  /// Without the spaces around it.
  fileprivate var trimmed: String {
    String(drop { $0 == " " }.reversed().drop { $0 == " " }.reversed())
  }
}
