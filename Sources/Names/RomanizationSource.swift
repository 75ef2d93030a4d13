internal import BuiltinData

/// What stands in the file of a system and of those that it is based on.
struct RomanizationSource {
  struct Rule {
    let before, source, after, target: String
    let line: Int
  }

  let id: String
  var remarks: [String: String] = [:]
  var rules: [Rule] = []
  var transform: String?
  var transformRules: String?
  var capitals: String?
  var form: String?
  var words: String?
  private var sets: [String: String] = [:]

  init(id: String) { self.id = id }

  mutating func read(_ bytes: [UInt8]) throws {
    let file = "\(id).tsv"
    var base: String?
    let table = try DataTable(bytes, file: file)
    remarks.merge(table.remarks) { own, _ in own }
    for row in table.rows {
      let fields = row.fields.map(String.init)
      switch (fields[0], fields.count) {
      case ("base", 2): base = fields[1]
      case ("icu", 2): transform = transform ?? fields[1]
      case ("rule", 2): transformRules = (transformRules ?? "") + fields[1] + "\n"
      case ("case", 2): capitals = capitals ?? fields[1]
      case ("words", 2): words = words ?? fields[1]
      case ("form", 2): form = form ?? fields[1]
      case ("set", 3): sets[fields[1]] = sets[fields[1]] ?? fields[2]
      case (_, 4) where !fields[1].isEmpty:
        rules.append(
          Rule(
            before: try expanded(fields[0], in: row, of: table), source: fields[1],
            after: try expanded(fields[2], in: row, of: table), target: fields[3], line: row.line))
      default: throw DataError(file: file, line: row.line, reason: .fieldCount(fields.count))
      }
    }
    if let base {
      guard let resource = BuiltinFile(named: "romanization/\(base).tsv") else {
        throw DataError(file: "\(base).tsv", line: 0, reason: .missing)
      }
      try read(resource.bytes)
    }
  }

  /// A context with the letters of its sets.
  private func expanded(
    _ context: String, in row: DataTable.Row, of table: DataTable
  ) throws -> String {
    var rest = context[...]
    var expanded = ""
    while let open = rest.firstIndex(of: "<") {
      expanded += rest[..<open]
      guard let close = rest[open...].firstIndex(of: ">"),
        let letters = sets[String(rest[rest.index(after: open)..<close])]
      else { throw table.badValue(in: row) }
      expanded += letters
      rest = rest[rest.index(after: close)...]
    }
    return expanded + rest
  }
}
