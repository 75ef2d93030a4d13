/// One value of JSON that holds many records: a list of them under a name (`articles`, `response.results`), an object
/// of objects, or a table by columns, as pandas writes it.
enum JSONShapes {
  /// The records in the fields of a value; `nil` where it is one record itself.
  ///
  /// - Parameter text: as it stands in the file; there lists and objects with numbers for names differ.
  static func records(
    in value: Record, _ text: [UInt8], isText: (String) -> Bool
  ) -> [Record]? {
    if hasNumberedNames(text), let records = columns(value, isText) { return records }
    guard !value.fields.contains(where: { isText($0.name) }) else { return nil }
    if let record = unwrapped(value, isText) { return [record] }
    return wrapped(value, isText)?.map { unwrapped($0, isText) ?? $0 } ?? split(value, isText)
  }

  /// `{"_source": {"text": …}}`: the record without the names that lead to its text.
  private static func unwrapped(_ value: Record, _ isText: (String) -> Bool) -> Record? {
    guard !value.fields.contains(where: { isText($0.name) }) else { return nil }
    for field in value.fields {
      let parts = field.name.split(separator: ".", omittingEmptySubsequences: false)
      guard !parts.contains(where: isNumber), let start = textStart(parts[...], isText), start > 0
      else { continue }
      let prefix = parts[..<start].map { $0 + "." }.joined()
      var record = value
      for index in record.fields.indices where record.fields[index].name.hasPrefix(prefix) {
        record.fields[index].name.removeFirst(prefix.count)
      }
      return record
    }
    return nil
  }

  /// Where the name of a text begins in the parts of a nested name.
  private static func textStart(_ parts: ArraySlice<Substring>, _ isText: (String) -> Bool) -> Int?
  {
    parts.indices.first { isText(parts[$0...].joined(separator: ".")) }
  }

  /// Lists of what belongs to a record, and is none.
  private static let belongings: Set<String> = [
    "comments", "replies", "quotes", "targets", "mentions", "tags", "media", "images", "authors",
    "entities",
    "annotations", "sentences", "tokens", "links", "related", "keywords", "topics", "videos",
  ]

  /// Whether an object has the name `0`.
  private static func hasNumberedNames(_ text: [UInt8]) -> Bool {
    guard let brace = text.dropFirst().firstIndex(of: UInt8(ascii: "{")) else { return false }
    let rest = text[(brace + 1)...].drop { $0 <= 0x20 }
    return rest.starts(with: "\"0\"".utf8)
  }

  /// `{"articles": [{…}, {…}]}`, `{"0": {…}, "1": {…}}`.
  private static func wrapped(_ value: Record, _ isText: (String) -> Bool) -> [Record]? {
    guard let prefix = prefix(value, isText) else { return nil }
    return members(value) { name in
      guard name.hasPrefix(prefix) else { return nil }
      let rest = name.dropFirst(prefix.count)
      guard let dot = rest.firstIndex(of: "."), isNumber(rest[..<dot]) else { return nil }
      return (String(rest[..<dot]), String(rest[rest.index(after: dot)...]))
    }
  }

  /// What stands before the number of the first member that has a text.
  private static func prefix(_ value: Record, _ isText: (String) -> Bool) -> String? {
    for field in value.fields {
      let parts = field.name.split(separator: ".", omittingEmptySubsequences: false)
      // Numbers behind the first are of lists in the member.
      guard let number = parts.firstIndex(where: isNumber), number + 1 < parts.count,
        number == 0 || !belongings.contains(parts[number - 1].lowercased()),
        let start = textStart(parts[(number + 1)...], isText),
        !parts[(number + 1)..<start].contains(where: isNumber)
      else { continue }
      return parts[..<number].map { $0 + "." }.joined()
    }
    return nil
  }

  /// `{"text": {"0": "…", "1": "…"}, "outlet": {"0": "…"}}`.
  private static func columns(_ value: Record, _ isText: (String) -> Bool) -> [Record]? {
    let names = value.fields.map { field in
      field.name.lastIndex(of: ".").map {
        (
          name: String(field.name[..<$0]),
          number: String(field.name[field.name.index(after: $0)...])
        )
      }
    }
    guard names.allSatisfy({ $0.map { isNumber($0.number[...]) } ?? false }),
      names.contains(where: { $0.map { isText($0.name) } ?? false }),
      Set(names.compactMap(\.?.name)).count > 1
    else { return nil }
    return members(value) { name in
      name.lastIndex(of: ".").map {
        (String(name[name.index(after: $0)...]), String(name[..<$0]))
      }
    }
  }

  /// `{"columns": ["text"], "data": [["…"]]}`.
  private static func split(_ value: Record, _ isText: (String) -> Bool) -> [Record]? {
    var columns = [String: String]()
    for field in value.fields where field.name.hasPrefix("columns.") {
      columns[String(field.name.dropFirst(8))] = String(decoding: field.value, as: UTF8.self)
    }
    guard columns.values.contains(where: isText) else { return nil }
    return members(value) { name in
      let parts = name.split(separator: ".")
      guard parts.count == 3, parts[0] == "data", let column = columns[String(parts[2])] else {
        return nil
      }
      return (String(parts[1]), column)
    }
  }

  /// Puts fields together that are of one member, in the order of members.
  private static func members(
    _ value: Record, _ place: (String) -> (member: String, field: String)?
  ) -> [Record] {
    var records = [Record]()
    var indices = [String: Int]()
    for field in value.fields {
      guard let (member, name) = place(field.name) else { continue }
      let index = indices[member] ?? records.count
      if index == records.count {
        indices[member] = index
        records.append(Record(line: value.line, fields: []))
        records[index].member = index + 1
      }
      records[index].fields.append((name, field.value))
    }
    return records
  }

  private static func isNumber(_ part: Substring) -> Bool {
    !part.isEmpty && part.utf8.allSatisfy { (48...57).contains($0) }
  }
}
