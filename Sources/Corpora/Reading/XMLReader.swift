internal import Segmentation

/// The records of an XML file: items of a feed (RSS, Atom), texts of TEI, or elements with a text among their children.
struct XMLReader: RecordReader {
  private let stream: ByteStream
  private var events: XMLEvents?
  private var open: [String] = []
  private var layout = Layout.records
  /// Where the record that is being read began, in open elements.
  private var record: (depth: Int, line: Int)?
  private var fields: [(name: String, value: [UInt8])] = []
  /// The title of the feed, which is its outlet.
  private var outlet: [UInt8] = []
  private var seen: [String] = []
  private var hasRecords = false
  /// The line of the last record, and how many began there.
  private var last = (line: 0, count: 0)

  private enum Layout { case feed, tei, records }

  init(_ stream: ByteStream) { self.stream = stream }

  mutating func next() throws(InputError) -> Record? {
    if events == nil {
      let bytes = try stream.rest(limit: Segmenter.longestText)
      events = try XMLEvents(bytes, isUTF8: true, file: stream.name)
    }
    guard let events else { return nil }
    while let event = try events.next() {
      switch event {
      case .begin(let name): begin(name, events)
      case .text(let words): add(words)
      case .end(let name):
        endLine(name)
        open.removeLast()
        guard let begun = record, open.count < begun.depth else { continue }
        record = nil
        guard var found = finished(line: begun.line) else { continue }
        last = (begun.line, begun.line == last.line ? last.count + 1 : 1)
        found.member = last.count
        hasRecords = true
        return found
      }
    }
    guard hasRecords else {
      throw InputError(
        file: stream.name,
        .foreign(
          "XML without a text that newsstat knows (its elements: "
            + "\(seen.prefix(12).joined(separator: ", ")))", "write it as CSV or JSON Lines"))
    }
    return nil
  }

  private mutating func begin(_ name: String, _ events: XMLEvents) {
    open.append(name)
    if !seen.contains(name), seen.count < 100 { seen.append(name) }
    if open.count == 1 {
      layout =
        switch name {
        case "rss", "RDF", "feed": .feed
        case "TEI", "TEI.2", "teiCorpus": .tei
        default: .records
        }
    }
    if record == nil, beginsRecord(name) {
      record = (open.count, events.line)
      fields = []
      for attribute in [
        "id", "xml:id", "date", "lang", "xml:lang", "source", "outlet", "title", "url",
      ] {
        if let value = events.attribute(attribute) {
          fields.append(
            (
              attribute.hasPrefix("xml:") ? String(attribute.dropFirst(4)) : attribute,
              Array(value.utf8)
            ))
        }
      }
      return
    }
    guard let field = fieldName else { return }
    if layout == .feed, name == "link", let address = events.attribute("href"),
      events.attribute("rel") ?? "alternate" == "alternate"
    {
      fields.append(("link", Array(address.utf8)))
    } else if layout == .tei, name == "date", field == "date", let day = events.attribute("when") {
      if !fields.contains(where: { $0.name == "date" }) { fields.append(("date", Array(day.utf8))) }
    } else if open.count == (record?.depth ?? 0) + 1, layout != .tei {
      fields.append((field, []))
    }
  }

  private func beginsRecord(_ name: String) -> Bool {
    switch layout {
    case .feed: name == "item" || name == "entry"
    case .tei: name == "TEI" || name == "TEI.2"
    case .records: open.count == 2
    }
  }

  /// The field that the element that is open last belongs to.
  private var fieldName: String? {
    guard let record, open.count > record.depth else { return nil }
    let path = open[record.depth...]
    guard layout == .tei else { return path.first }
    if path.first == "text" { return path.contains("body") ? "text" : nil }
    guard let last = path.last else { return nil }
    if last == "title", path.contains("titleStmt") { return "title" }
    if last == "publisher" { return "outlet" }
    if last == "date", path.contains("publicationStmt") || path.contains("sourceDesc") {
      return "date"
    }
    return nil
  }

  private mutating func add(_ words: String) {
    guard record != nil else {
      if layout == .feed, open.last == "title", open.count <= 3, outlet.isEmpty,
        open.dropLast().last != "image"
      {
        outlet = Array(words.utf8)
      }
      return
    }
    guard let field = fieldName else { return }
    if layout == .tei, field == "date",
      fields.contains(where: { $0.name == "date" && !$0.value.isEmpty })
    {
      return
    }
    if layout == .tei, fields.last(where: { $0.name == field }) == nil {
      fields.append((field, []))
    }
    guard let index = fields.lastIndex(where: { $0.name == field }) else { return }
    append(words, to: index)
  }

  /// White space becomes one space, none at the start of a line: line ends of the file are layout.
  private mutating func append(_ words: String, to index: Int) {
    for byte in words.utf8 {
      guard byte <= 0x20 else {
        fields[index].value.append(byte)
        continue
      }
      if let last = fields[index].value.last, last > 0x20 { fields[index].value.append(0x20) }
    }
  }

  /// Elements that are lines of a text.
  private static let blocks: Set<String> = [
    "p", "head", "l", "ab", "div", "br", "lb", "li", "item", "s", "h1", "h2", "h3",
  ]

  private mutating func endLine(_ name: String) {
    guard Self.blocks.contains(name), let field = fieldName,
      let index = fields.lastIndex(where: { $0.name == field }), !fields[index].value.isEmpty
    else { return }
    while fields[index].value.last == 0x20 { fields[index].value.removeLast() }
    if fields[index].value.last != 0x0A { fields[index].value.append(0x0A) }
  }

  private func finished(line: Int) -> Record? {
    var record = Record(line: line, fields: [])
    for var field in fields {
      while let last = field.value.last, last <= 0x20 { field.value.removeLast() }
      guard !field.value.isEmpty else { continue }
      record.fields.append(
        (layout == .feed ? Self.feedNames[field.name] ?? field.name : field.name, field.value))
    }
    if layout == .feed {
      // The whole text where the feed has it, else what describes it.
      let texts = ["encoded", "content", "description", "summary"]
      guard
        let text = texts.lazy.compactMap({ name in record.fields.first { $0.name == name } }).first
          ?? record.fields.first(where: { $0.name == "title" })
      else { return nil }
      record.fields.removeAll { texts.contains($0.name) }
      record.fields.append(("text", HTMLText.text(ofFragment: text.value)))
      if !outlet.isEmpty { record.fields.append(("outlet", outlet)) }
      // Atom asks for the time of the last change, not for that of publication.
      if !record.fields.contains(where: { $0.name == "date" }),
        let index = record.fields.firstIndex(where: { $0.name == "modified" })
      {
        record.fields[index].name = "date"
      }
      return record
    }
    return record.fields.contains { Field(synonym: $0.name) == .text } ? record : nil
  }

  private static let feedNames = [
    "guid": "id", "pubDate": "date", "published": "date", "updated": "modified",
  ]
}
