/// The articles of a download from Nexis, as text: what stands around them says where each begins and ends.
///
/// Old downloads have `3 of 50 DOCUMENTS` above an article; those of Nexis Uni have `Body` above its text and
/// `End of Document` below it.
enum NexisText {
  /// Whether a text begins as a download does.
  static func begins(_ start: ArraySlice<UInt8>) -> Bool {
    let lines = lines(of: start)
    if lines.prefix(20).contains(where: isNumber) { return true }
    return lines.contains("Body") && lines.contains { $0.hasPrefix("Length: ") }
      && lines.contains {
        $0.hasPrefix("Load-Date: ") || $0 == "End of Document" || $0.hasPrefix("Copyright ")
      }
  }

  /// The articles of a download; none where it holds none.
  static func records(in text: [UInt8]) -> [Record] {
    let lines = lines(of: text[...])
    let isOld = lines.contains(where: isNumber)
    var (records, article, first) = ([Record](), [Substring](), 1)
    for (index, line) in lines.enumerated() {
      let isBorder = isOld ? isNumber(line) : line == "End of Document"
      guard isBorder || index == lines.count - 1 else {
        article.append(line)
        continue
      }
      if !isBorder { article.append(line) }
      let found = isOld ? oldFields(article) : fields(article)
      if !found.isEmpty { records.append(Record(line: first, fields: found)) }
      (article, first) = ([], index + 2)
    }
    return records
  }

  private static func lines(of text: ArraySlice<UInt8>) -> [Substring] {
    text.split(separator: 0x0A, omittingEmptySubsequences: false).map { line in
      trimmed(Substring(decoding: line.last == 0x0D ? line.dropLast() : line, as: UTF8.self))
    }
  }

  private static func trimmed(_ line: Substring) -> Substring {
    var line = line.drop { $0.isWhitespace || $0 == "\u{FEFF}" }
    while line.last?.isWhitespace ?? false { line.removeLast() }
    return line
  }

  /// `3 of 50 DOCUMENTS`.
  private static func isNumber(_ line: Substring) -> Bool {
    let words = line.split(separator: " ")
    return words.count == 4 && words[1] == "of" && words[3].hasPrefix("DOCUMENT")
      && Int(words[0]) != nil && Int(words[2]) != nil
  }

  /// What stands behind a key, such as `Length: ` or `LENGTH: `; `nil` where the line has none.
  private static func key(_ line: Substring) -> (name: String, value: Substring)? {
    guard let colon = line.firstIndex(of: ":"),
      line.distance(from: line.startIndex, to: colon) <= 20
    else {
      return nil
    }
    let name = line[..<colon].lowercased()
    guard keys.contains(name) else { return nil }
    return (name, trimmed(line[line.index(after: colon)...]))
  }

  private static let keys: Set<String> = [
    "section", "length", "byline", "headline", "highlight", "dateline", "language", "load-date",
    "graphic",
    "publication-type", "subject", "geographic", "classification", "notes", "correction", "series",
    "copyright",
  ]

  /// Keys that stand behind the text of an old download.
  private static let endings: Set<String> = [
    "load-date", "language", "graphic", "publication-type", "subject", "geographic",
    "classification", "copyright",
    "notes", "correction",
  ]

  /// The fields of an article of Nexis Uni: title, outlet and date above what has keys, the text under `Body`.
  private static func fields(_ article: [Substring]) -> [(name: String, value: [UInt8])] {
    guard let body = article.firstIndex(of: "Body") else { return [] }
    var text = article[(body + 1)...]
    let ends = text.firstIndex {
      ["Classification", "Graphic", "Notes"].contains($0) || key($0)?.name == "load-date"
    }
    if let ends { text = text[..<ends] }
    let head = article[..<body].filter { !$0.isEmpty }
    var fields = [field("text", text)]
    let above = head.prefix { key($0) == nil && !$0.hasPrefix("Copyright ") }
    if let date = above.firstIndex(where: { Day(written: String($0)) != nil }), date >= 2 {
      fields.append(("title", Array(above[date - 2].utf8)))
      fields.append(("outlet", Array(above[date - 1].utf8)))
      fields.append(("date", Array(above[date].utf8)))
    }
    return fields + head.compactMap(named)
  }

  /// The fields of an article of an old download: outlet, date and title above what has keys, the text behind them.
  private static func oldFields(_ article: [Substring]) -> [(name: String, value: [UInt8])] {
    guard let length = article.firstIndex(where: { key($0)?.name == "length" }) else { return [] }
    var text = article[(length + 1)...]
    text = text.drop { $0.isEmpty || key($0).map { !endings.contains($0.name) } ?? false }
    if let end = text.firstIndex(where: { line in
      key(line).map { endings.contains($0.name) } ?? line.hasPrefix("Copyright ")
    }) {
      text = text[..<end]
    }
    let head = article[..<length].filter { !$0.isEmpty }
    var fields = [field("text", text)]
    let above = head.prefix { key($0) == nil }
    if let date = above.firstIndex(where: { Day(written: String($0)) != nil }), date >= 1 {
      fields.append(("outlet", Array(above[date - 1].utf8)))
      fields.append(("date", Array(above[date].utf8)))
      if let title = title(of: article), title != above[date] {
        fields.append(("title", Array(title.utf8)))
      }
    }
    if let title = article.lazy.compactMap({ key($0) }).first(where: { $0.name == "headline" }) {
      fields.removeAll { $0.name == "title" }
      fields.append(("title", Array(title.value.utf8)))
    }
    return fields + article.compactMap(named)
  }

  /// The paragraph above the first key; between the date and the title some papers name the edition.
  private static func title(of article: [Substring]) -> String? {
    guard var end = article.firstIndex(where: { key($0) != nil }) else { return nil }
    while end > 0, article[end - 1].isEmpty { end -= 1 }
    var begin = end
    while begin > 0, !article[begin - 1].isEmpty { begin -= 1 }
    return begin < end ? article[begin..<end].joined(separator: " ") : nil
  }

  /// Lines as paragraphs.
  private static func field(_ name: String, _ lines: ArraySlice<Substring>) -> (
    name: String, value: [UInt8]
  ) {
    var paragraphs = [[Substring]]()
    var isOpen = false
    for line in lines {
      if line.isEmpty {
        isOpen = false
      } else if isOpen {
        paragraphs[paragraphs.count - 1].append(line)
      } else {
        paragraphs.append([line])
        isOpen = true
      }
    }
    return (
      name, Array(paragraphs.map { $0.joined(separator: "\n") }.joined(separator: "\n\n").utf8)
    )
  }

  /// A line with a key that documents can be grouped by.
  private static func named(_ line: Substring) -> (name: String, value: [UInt8])? {
    guard let (name, value) = key(line), ["section", "length", "byline"].contains(name) else {
      return nil
    }
    return (name, Array(value.utf8))
  }
}

/// A text file from Nexis, a record an article.
struct NexisReader: RecordReader {
  private let stream: ByteStream
  private var records: ArraySlice<Record>?

  init(_ stream: ByteStream) { self.stream = stream }

  mutating func next() throws(InputError) -> Record? {
    if records == nil {
      records = try NexisText.records(in: stream.rest(limit: Int(Int32.max)))[...]
      stream.note("read as a download from Nexis: \(records?.count ?? 0) articles")
    }
    return records?.popFirst()
  }
}
