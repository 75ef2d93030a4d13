package import BuiltinData
internal import Segmentation

/// Reads a table of relations, row by row.
struct RelationTableReader: ~Copyable {
  private let file: String
  private let bytes: [UInt8]
  private var values = ClueValues(words: [], endings: [])
  private var templates: [Substring: Template] = [:]
  private var parts = RelationModel.Parts()

  /// What a clue is for, its number among those and its pieces.
  private struct Template {
    enum Kind: String, CaseIterable {
      case step, arc, subject
    }
    let kind: Kind
    let number: Int
    let atoms: [ClueAtom]
  }

  /// The first line of a table.
  static let header = "clue\tvalue\tweights"
  /// Before the number in the head of a table by which a subject must have won.
  static let margin = "# least margin of a subject: "

  init(file: String, bytes: [UInt8]) { (self.file, self.bytes) = (file, bytes) }

  /// - Throws: ``DataError`` for the first line that is not of the form.
  consuming func read() throws(DataError) -> RelationModel {
    try readWords()
    try readClues()
    return RelationModel(parts)
  }

  /// The words must be known before the clues that hold them.
  private mutating func readWords() throws(DataError) {
    let (bytes, file) = (bytes, file)
    var words = [String]()
    var forms = [(form: [UInt8], word: Int)]()
    var endings = [String]()
    var margin: Int32? = 0
    try DataLines.forEach(in: bytes, file: file, header: Self.header) { line in
      let text = String(decoding: bytes[line], as: UTF8.self)
      if text.hasPrefix(Self.margin) { margin = Int32(text.dropFirst(Self.margin.count)) }
    } row: { (line, fields) throws(DataError) in
      if bytes[fields[0]].elementsEqual("ending".utf8) {
        endings = bytes[fields[2]].split(separator: 0x20).map {
          String(decoding: $0, as: UTF8.self)
        }
      }
      guard bytes[fields[0]].elementsEqual("word".utf8) else { return }
      let name = String(decoding: bytes[fields[1]], as: UTF8.self)
      if !name.isEmpty { words.append(name) }
      for form in bytes[fields[2]].split(separator: 0x20) {
        if name.isEmpty { words.append(String(decoding: form, as: UTF8.self)) }
        forms.append((Array(form), words.count - 1))
      }
      guard words.count <= ClueValues.mostWords else {
        throw DataError(file: file, line: line, reason: .badValue)
      }
    }
    guard let margin else {
      throw DataError(file: file, line: 0, reason: .header(Self.margin))
    }
    parts.leastMargin = margin
    values = ClueValues(words: words, endings: endings)
    parts.speech = values.value(of: Substring(ClueValues.speech), .word) ?? 0
    for ending in endings { _ = parts.endings.intern(Array(ending.utf8).span) }
    for (form, word) in forms where Int(parts.forms.intern(form.span)) == parts.wordNumbers.count {
      parts.wordNumbers.append(ClueValues.firstWord + UInt16(word))
    }
  }

  private mutating func readClues() throws(DataError) {
    let (bytes, file) = (bytes, file)
    try DataLines.forEach(in: bytes, file: file, header: Self.header) { _ in
    } row: { (line, fields) throws(DataError) in
      let texts = fields.map { Substring(decoding: bytes[$0], as: UTF8.self) }
      guard texts[0] == "word" || texts[0] == "ending" || read(texts) else {
        throw DataError(file: file, line: line, reason: .badValue)
      }
    }
  }

  /// The template of a clue's name, a new one where it is new.
  private mutating func template(_ name: Substring) -> Template? {
    if let known = templates[name] { return known }
    let first = name.prefix { $0 != " " }
    guard let kind = Template.Kind(rawValue: String(first)),
      let atoms = ClueAtom.atoms(named: String(name.dropFirst(first.count)))
    else { return nil }
    let number: Int
    switch kind {
    case .step:
      number = parts.stepTemplates.count
      parts.stepTemplates.append(RelationModel.Template(atoms))
    case .arc:
      number = parts.arcTemplates.count
      parts.arcTemplates.append(RelationModel.Template(atoms))
    case .subject:
      number = parts.pairTemplates.count
      parts.pairTemplates.append(RelationModel.Template(atoms))
    }
    let template = Template(kind: kind, number: number, atoms: atoms)
    templates[name] = template
    return template
  }

  /// Reads a row; false where it is not of the form.
  private mutating func read(_ fields: [Substring]) -> Bool {
    guard let template = template(fields[0]),
      let first = values.value(of: fields[1], template.atoms[0].kind)
    else { return false }
    return Self.pieces(of: fields[2], " ").allSatisfy { read($0, template, first) }
  }

  /// Divided by scalars: an ending may begin with a mark that combines with what stands before it.
  private static func pieces(of text: Substring, _ sign: Unicode.Scalar) -> [Substring] {
    text.unicodeScalars.split(separator: sign).map { Substring($0) }
  }

  /// Reads an item: values of the pieces but the first, an equals sign, weights.
  private mutating func read(_ item: Substring, _ template: Template, _ first: UInt16) -> Bool {
    guard let sign = item.lastIndex(of: "=") else { return false }
    let texts = Self.pieces(of: item[..<sign], "|")
    guard texts.count == template.atoms.count - 1 else { return false }
    var pieces: [UInt16] = [first, 0, 0]
    for (index, text) in texts.enumerated() {
      guard let value = values.value(of: text, template.atoms[index + 1].kind) else {
        return false
      }
      pieces[index + 1] = value
    }
    let key = ClueAtom.key(template.number, pieces[0], pieces[1], pieces[2])
    let weights = item[item.index(after: sign)...]
    switch template.kind {
    case .step:
      let numbers = weights.split(separator: "/").map { Int16($0) }
      guard numbers.count == 2, let left = numbers[0], let right = numbers[1] else { return false }
      return parts.steps.add(key, Int32(left) << 16 | Int32(UInt16(bitPattern: right)))
    case .subject:
      return Int16(weights).map { parts.pairs.add(key, Int32($0)) } ?? false
    case .arc:
      return readArc(weights, key)
    }
  }

  /// Reads `relation:weight,relation:weight` and so on.
  private mutating func readArc(_ list: Substring, _ key: UInt64) -> Bool {
    for item in list.split(separator: ",") {
      guard let colon = item.lastIndex(of: ":"), let relation = Relation(name: item[..<colon]),
        let weight = Int16(item[item.index(after: colon)...])
      else { return false }
      parts.weights.append(RelationModel.Weight(relation: relation.rawValue, weight: weight))
    }
    parts.starts.append(Int32(parts.weights.count))
    return parts.arcs.add(key, Int32(parts.starts.count - 2))
  }
}

extension RelationModel {
  /// Reads a language's table.
  ///
  /// - Throws: ``DataError`` for the first line that is not of the form.
  package static func read(_ bytes: [UInt8], name: String) throws(DataError) -> RelationModel {
    let reader = RelationTableReader(file: name, bytes: bytes)
    return try reader.read()
  }
}
