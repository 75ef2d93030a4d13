/// Finds the standard fields of records, under the names that the user gave or under those that people use.
struct FieldFinder {
  /// The fields of one record.
  struct Found {
    var standard: [Field: [UInt8]] = [:]
    /// The other fields, in their order.
    var others: [Document.NamedValue] = []
  }

  /// All names that records had, in order, without those of members of lists.
  private(set) var names: [String] = []
  /// The names that the user gave and that some record had.
  private(set) var foundNames: Set<String> = []

  private let given: [Field: [String]]
  /// What a name stands for; made once for each name that records have.
  private var places: [String: Place] = [:]

  /// More names are not listed.
  private static let most = 200

  private struct Place {
    let field: Field
    let rank: Int
    /// Whether it is a member of a list, whose members together are the field.
    let isPart: Bool
  }

  /// - Parameter given: the names that the user gave, instead of those that people use.
  init(given: [Field: [String]]) { self.given = given }

  /// Whether a name is one of a text's.
  func isText(_ name: String) -> Bool { place(ofNew: name)?.field == .text }

  /// Sorts the fields of a record.
  mutating func find(in record: Record) -> Found {
    var found = Found()
    var ranks = [Field: Int]()
    var chosen = [Field: [Int]]()
    var texts = [Int: [Int]]()
    for (index, field) in record.fields.enumerated() {
      guard let place = place(of: field.name) else { continue }
      if place.field == .text {
        // Of two fields of one name the first counts; members of a list are all of it.
        if place.isPart || texts[place.rank] == nil {
          texts[place.rank, default: []].append(index)
        }
      } else if !field.value.isEmpty, place.rank < ranks[place.field] ?? .max,
        place.field != .outlet || given[.outlet] != nil || !Self.isAddress(field.value)
      {
        ranks[place.field] = place.rank
        chosen[place.field] = [index]
      }
    }
    chosen[.text] = chosenTexts(texts, in: record)
    for (field, indices) in chosen {
      found.standard[field] =
        indices.count == 1
        ? record.fields[indices[0]].value : joined(indices.map { record.fields[$0] })
    }
    let taken = Set(chosen.values.joined())
    for (index, field) in record.fields.enumerated() where !taken.contains(index) {
      found.others.append(
        Document.NamedValue(
          name: field.name, value: String(decoding: field.value, as: UTF8.self)))
    }
    return found
  }

  /// The names of standard fields that the user gave and no record had.
  var missingNames: [String] {
    Field.allCases.filter { $0 != .text }.flatMap { given[$0] ?? [] }
      .filter { !foundNames.contains($0) }
  }

  /// The text is the first that is not empty; all of them where the user named several.
  private func chosenTexts(_ texts: [Int: [Int]], in record: Record) -> [Int]? {
    guard !texts.isEmpty else { return nil }
    let byRank = texts.sorted { $0.key < $1.key }.map(\.value)
    if given[.text]?.count ?? 0 > 1 { return byRank.flatMap { $0 } }
    return byRank.first { $0.contains { !record.fields[$0].value.isEmpty } } ?? byRank[0]
  }

  private mutating func place(of name: String) -> Place? {
    if let known = places[name] { return known.rank < 0 ? nil : known }
    let place = place(ofNew: name)
    // Names that data make up (by numbers, by ids) are not kept without end.
    guard places.count < Self.most * 20 else { return place }
    if let place, let given = given[place.field] { foundNames.insert(given[place.rank]) }
    places[name] = place ?? Place(field: .text, rank: -1, isPart: false)
    if names.count < Self.most, !name.isEmpty,
      !name.split(separator: ".").contains(where: Self.isNumber)
    {
      names.append(name)
    }
    return place
  }

  private func place(ofNew name: String) -> Place? {
    if let place = place(ofWhole: name, isPart: false) { return place }
    // Members of a list: paragraphs, or runs of text with what they are.
    let list = name.hasSuffix(".text") ? name.dropLast(5) : name[...]
    guard let dot = list.lastIndex(of: "."), Self.isNumber(list[list.index(after: dot)...]),
      let place = place(ofWhole: String(list[..<dot]), isPart: true), place.field == .text
    else { return nil }
    return place
  }

  private func place(ofWhole name: String, isPart: Bool) -> Place? {
    let key = FieldName.key(name)
    for (field, names) in given {
      if let rank = names.firstIndex(of: name)
        ?? names.firstIndex(where: { FieldName.key($0) == key })
      {
        return Place(field: field, rank: rank, isPart: isPart)
      }
    }
    guard let (field, rank) = Field.place(ofKey: key), given[field] == nil else { return nil }
    return Place(field: field, rank: rank, isPart: isPart)
  }

  private static func isNumber(_ part: Substring) -> Bool {
    !part.isEmpty && part.utf8.allSatisfy { (48...57).contains($0) }
  }

  /// Programs that fetch pages call the address of a page its source; it is no name of an outlet.
  private static func isAddress(_ value: [UInt8]) -> Bool {
    value.starts(with: "http://".utf8) || value.starts(with: "https://".utf8)
  }

  /// Several values of a text: fields that the user named, paragraphs of a list, or runs with what they are.
  private func joined(_ fields: [(name: String, value: [UInt8])]) -> [UInt8] {
    let isOfRuns = fields.contains { $0.name.hasSuffix(".text") }
    let separator = isOfRuns ? "" : given[.text]?.count ?? 0 > 1 ? "\n\n" : "\n"
    return Array(
      fields.map(\.value).filter { !$0.isEmpty }.joined(separator: Array(separator.utf8)))
  }
}
