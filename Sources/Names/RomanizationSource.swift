internal import Resources

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
  private var sets: [String: String] = [:]

  init(id: String) { self.id = id }

  mutating func read(_ bytes: [UInt8]) throws {
    let file = "\(id).tsv"
    var base: String?
    let lines = String(decoding: bytes, as: UTF8.self).split(
      separator: "\n", omittingEmptySubsequences: false)
    for (index, line) in lines.enumerated() where !line.isEmpty {
      if line.hasPrefix("#") {
        let parts = line.dropFirst().split(separator: ":", maxSplits: 1).map {
          String($0.drop { $0 == " " })
        }
        if parts.count == 2, remarks[parts[0]] == nil { remarks[parts[0]] = parts[1] }
        continue
      }
      let fields = line.split(separator: "\t", omittingEmptySubsequences: false).map(String.init)
      switch (fields[0], fields.count) {
      case ("base", 2): base = fields[1]
      case ("icu", 2): transform = transform ?? fields[1]
      case ("rule", 2): transformRules = (transformRules ?? "") + fields[1] + "\n"
      case ("case", 2): capitals = capitals ?? fields[1]
      case ("form", 2): form = form ?? fields[1]
      case ("set", 3): sets[fields[1]] = sets[fields[1]] ?? fields[2]
      case (_, 4) where !fields[1].isEmpty:
        rules.append(
          Rule(
            before: try expanded(fields[0], file, index + 1), source: fields[1],
            after: try expanded(fields[2], file, index + 1), target: fields[3], line: index + 1))
      default: throw NameDataError(file: file, line: index + 1, reason: .fieldCount(fields.count))
      }
    }
    if let base {
      guard let resource = Resource(named: "romanization/\(base).tsv") else {
        throw NameDataError(file: "\(base).tsv", line: 0, reason: .missing)
      }
      try read(resource.bytes)
    }
  }

  /// A context with the letters of its sets.
  private func expanded(_ context: String, _ file: String, _ line: Int) throws -> String {
    var rest = context[...]
    var expanded = ""
    while let open = rest.firstIndex(of: "<") {
      expanded += rest[..<open]
      guard let close = rest[open...].firstIndex(of: ">"),
        let letters = sets[String(rest[rest.index(after: open)..<close])]
      else { throw NameDataError(file: file, line: line, reason: .badValue) }
      expanded += letters
      rest = rest[rest.index(after: close)...]
    }
    return expanded + rest
  }
}
