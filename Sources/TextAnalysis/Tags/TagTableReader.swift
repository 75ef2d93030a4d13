internal import BuiltinData

/// Reads a table of weights, row by row.
package struct TagTableReader {
  private(set) var labels = TagLabels([])
  /// The number of each tag and each component, by the key of its name.
  private(set) var tagNumbers = KeyTable()
  private var components = KeyTable()
  private(set) var evidence: [(speech: Int32, tag: Int32)]
  /// What gaps say of the word behind them and of the word before them, by component.
  private(set) var left, right: [[Int32]]
  private(set) var clues: ClueTable
  private(set) var words: TaggedWords
  private(set) var shapes: [ClueTable.Range]
  /// The weights that every word has.
  private(set) var always = ClueTable.Range.none
  private(set) var steps: StepTables
  /// The kind of the last row, and its name.
  private var kind = Kind.always
  private var kindName: [UInt8] = []

  /// The kinds of rows.
  fileprivate enum Kind: Equatable {
    case always, shape, ending, beginning, after, before, seen, left, right
    case step(level: Int, mark: Int)
  }

  /// - Parameter rows: how many rows there are of weights, and of forms.
  init(rows: (weights: Int, forms: Int)) {
    evidence = Array(repeating: (0, 0), count: FormEvidence.kinds)
    (left, right) = ([], [])
    clues = ClueTable(capacity: rows.weights)
    words = TaggedWords(capacity: rows.forms)
    shapes = Array(repeating: .none, count: WordClues.shapeNames.count)
    steps = StepTables(labels)
  }

  mutating func readWeights(_ bytes: [UInt8], file: String) throws(DataError) {
    var tags = [Tag]()
    var isReady = false
    let prefix = Array("# tags: ".utf8)
    try DataLines.forEach(in: bytes, file: file, header: TagModel.weightsHeader) { line in
      guard bytes[line].starts(with: prefix) else { return }
      tags = bytes[line].dropFirst(prefix.count).split(separator: 0x20)
        .compactMap { Tag(Substring(decoding: $0, as: UTF8.self)) }
    } row: { (line, fields) throws(DataError) in
      if !isReady {
        guard !tags.isEmpty, tags.count < 255 else {
          throw DataError(file: file, line: line, reason: .header("# tags: …"))
        }
        prepare(tags)
        isReady = true
      }
      guard read(bytes.span, fields) else {
        throw DataError(file: file, line: line, reason: .badValue)
      }
    }
    words.finish()
  }

  private mutating func prepare(_ tags: [Tag]) {
    labels = TagLabels(tags)
    for (number, tag) in labels.tags.enumerated() {
      _ = tagNumbers.add(ClueKey.of(name: tag.description), UInt32(number))
    }
    for (number, name) in labels.componentNames.enumerated() {
      _ = components.add(ClueKey.of(name: name), UInt32(number))
    }
    let none = [Int32](repeating: 0, count: labels.componentNames.count)
    left = Array(repeating: none, count: WordGap.allCases.count)
    right = left
    steps = StepTables(labels)
  }

  /// What the clues of steps are called: by ``WordGap/Steps``, by level.
  package static let stepKinds = [
    ["step", "feature step", "tag step"],
    ["marked step", "marked feature step", "marked tag step"],
    ["glued step", "glued feature step", "glued tag step"],
  ]

  /// Reads a row; false where it is not of the form.
  private mutating func read(_ bytes: Span<UInt8>, _ fields: [Range<Int>]) -> Bool {
    let (value, list) = (fields[1], fields[2])
    let name = bytes.extracting(fields[0])
    // Rows of a kind follow one another.
    if !kindName.elementsEqual(name) {
      guard let found = Kind(name) else { return false }
      kind = found
      kindName = name.indices.map { name[$0] }
    }
    switch kind {
    case .seen: return readEvidence(bytes, value, list)
    case .left, .right: return readGap(bytes, value, list)
    case .step(let level, let mark):
      return steps.read(bytes, value, list, level: level, mark: mark)
    case .always, .shape, .ending, .beginning, .after, .before: break
    }
    guard let weights = readWeights(bytes, list) else { return false }
    return add(bytes.extracting(value), weights)
  }

  /// Adds a clue; false where it is there or none.
  private mutating func add(_ value: Span<UInt8>, _ weights: ClueTable.Range) -> Bool {
    switch kind {
    case .always:
      guard always.count == 0 else { return false }
      always = weights
      return true
    case .shape:
      guard let number = WordClues.shapeNumber(of: value), shapes[number].count == 0 else {
        return false
      }
      shapes[number] = weights
      return true
    case .ending:
      let isCapital = !value.isEmpty && value[0] == 0x5E
      let ending = value.extracting((isCapital ? 1 : 0)..<value.count)
      return clues.add(
        ClueKey.ofReversed(ending, isCapital ? .capitalEnding : .ending), weights)
    case .beginning:
      return clues.add(ClueKey.of(value, .beginning), weights)
    case .after, .before:
      var isNew = true
      let isEnding = value.count > 1 && value[0] == 0x2D
      let key =
        isEnding
        ? ClueKey.ofReversed(value.extracting(1..<value.count), .nearEnding)
        : ClueKey.of(value, .word)
      let isAfter = kind == .after
      words.update(key) { entry in
        isNew = (isAfter ? entry.after : entry.before).count == 0
        if isAfter { entry.after = weights } else { entry.before = weights }
      }
      return isNew
    case .seen, .left, .right, .step: return false
    }
  }

  private mutating func readWeights(
    _ bytes: Span<UInt8>, _ list: Range<Int>
  ) -> ClueTable.Range? {
    let start = clues.count
    var items = TagItems(bytes, list)
    while let (name, number) = items.next() {
      let component = components[name]
      guard component != KeyTable.none, let weight = Int16(exactly: number) else { return nil }
      clues.append(ClueTable.Weight(component: UInt16(component), weight: weight))
    }
    return items.areWellFormed ? clues.weights(from: start) : nil
  }

  private mutating func readEvidence(
    _ bytes: Span<UInt8>, _ value: Range<Int>, _ list: Range<Int>
  ) -> Bool {
    let kindName = bytes.extracting(value)
    guard let kind = FormEvidence.kindNames.firstIndex(where: { $0.utf8.elementsEqual(kindName) })
    else { return false }
    let (speech, tag) = (ClueKey.of(name: "speech"), ClueKey.of(name: "tag"))
    var items = TagItems(bytes, list)
    while let (name, number) = items.next() {
      guard name == speech || name == tag else { return false }
      if name == speech { evidence[kind].speech = Int32(clamping: number) }
      if name == tag { evidence[kind].tag = Int32(clamping: number) }
    }
    return items.areWellFormed
  }

  private mutating func readGap(
    _ bytes: Span<UInt8>, _ value: Range<Int>, _ list: Range<Int>
  ) -> Bool {
    let gapName = bytes.extracting(value)
    guard let gap = WordGap.allCases.first(where: { $0.name.utf8.elementsEqual(gapName) })
    else { return false }
    var items = TagItems(bytes, list)
    while let (name, number) = items.next() {
      guard components[name] != KeyTable.none else { return false }
      let component = Int(components[name])
      if kind == .left {
        left[Int(gap.rawValue)][component] = Int32(clamping: number)
      } else {
        right[Int(gap.rawValue)][component] = Int32(clamping: number)
      }
    }
    return items.areWellFormed
  }

  /// The weights of gaps by tag.
  func gaps(_ sums: [[Int32]]) -> [Int32] {
    sums.flatMap { sums in labels.components.map { $0.reduce(0) { $0 &+ sums[$1] } } }
  }

  /// Adds a count of a form; false where its tag is none or its counts don't follow one another.
  mutating func add(_ form: UInt64, _ shape: WordShape, _ tag: UInt64, _ count: Int) -> Bool {
    let number = tagNumbers[tag]
    guard number != KeyTable.none, count > 0 else { return false }
    return words.add(
      FormEvidence.Count(
        shape: shape, tag: UInt8(number), occurrences: Int32(clamping: count)), to: form)
  }
}

extension Collection<UInt8> {
  /// Whether a span has the same bytes.
  func elementsEqual(_ span: Span<UInt8>) -> Bool {
    count == span.count && zip(self, span.indices).allSatisfy { $0 == span[$1] }
  }
}

extension TagTableReader.Kind {
  /// The kind that a table names.
  fileprivate init?(_ name: Span<UInt8>) {
    let name = String(decoding: name.indices.map { name[$0] }, as: UTF8.self)
    switch name {
    case "any": self = .always
    case "shape": self = .shape
    case "ending": self = .ending
    case "beginning": self = .beginning
    case "after": self = .after
    case "before": self = .before
    case "seen": self = .seen
    case "left": self = .left
    case "right": self = .right
    default:
      guard let mark = TagTableReader.stepKinds.firstIndex(where: { $0.contains(name) }),
        let level = TagTableReader.stepKinds[mark].firstIndex(of: name)
      else { return nil }
      self = .step(level: level, mark: mark)
    }
  }
}
