internal import BuiltinData

/// Reads a table of weights, row by row.
package struct TagTableReader: ~Copyable {
  private let file: String
  private let bytes: [UInt8]
  private(set) var labels = TagLabels([])
  private(set) var tagNumbers: [ArraySlice<UInt8>: UInt8] = [:]
  private(set) var evidence: [(speech: Int32, tag: Int32)]
  /// What gaps say of the word behind them and of the word before them, by component.
  private(set) var left, right: [[Int32]]
  private var clues = TagModel.Clues()
  private var components: [ArraySlice<UInt8>: UInt16] = [:]
  /// Steps of parts of speech, of attributes and of tags; without and with a mark.
  private var steps: [[[Int32]]] = []
  private var stepNames: [[ArraySlice<UInt8>: Int]] = []

  init(file: String, bytes: [UInt8]) {
    self.file = file
    self.bytes = bytes
    evidence = Array(repeating: (0, 0), count: FormEvidence.kinds)
    (left, right) = ([], [])
  }

  consuming func takeClues() -> TagModel.Clues { clues }

  mutating func readWeights() throws(DataError) {
    let bytes = bytes
    let file = file
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
      try read(fields, line)
    }
  }

  private mutating func prepare(_ tags: [Tag]) {
    labels = TagLabels(tags)
    func slice(_ name: String) -> ArraySlice<UInt8> { Array(name.utf8)[...] }
    for (number, tag) in labels.tags.enumerated() {
      tagNumbers[slice(tag.description)] = UInt8(number)
    }
    for (number, name) in labels.componentNames.enumerated() {
      components[slice(name)] = UInt16(number)
    }
    let names = [
      Tag.PartOfSpeech.allCases.map(\.name), labels.attributeSetNames.map { $0.isEmpty ? "-" : $0 },
      labels.tags.map(\.description),
    ]
    stepNames = names.map { names in
      var numbers = [ArraySlice<UInt8>: Int]()
      for (number, name) in (names + ["^"]).enumerated() { numbers[slice(name)] = number }
      return numbers
    }
    let none = [Int32](repeating: 0, count: labels.componentNames.count)
    left = Array(repeating: none, count: WordGap.allCases.count)
    right = left
    steps = Array(
      repeating: names.map { [Int32](repeating: 0, count: ($0.count + 1) * $0.count) }, count: 2)
  }

  private mutating func read(_ fields: [Range<Int>], _ line: Int) throws(DataError) {
    let wrong = DataError(file: file, line: line, reason: .badValue)
    let kind = String(decoding: bytes[fields[0]], as: UTF8.self)
    let (value, list) = (fields[1], fields[2])
    let bytes = bytes
    let isNew: Bool
    switch kind {
    case "seen": isNew = try readEvidence(value, list, wrong)
    case "left", "right": isNew = try readGap(value, list, isLeft: kind == "left", wrong)
    case "any", "shape", "ending", "beginning", "after", "before":
      let weights = try weights(list, wrong)
      switch kind {
      case "any": isNew = clues.always.add([UInt8]().span, weights)
      case "shape": isNew = clues.shapes.add(bytes.span.extracting(value), weights)
      case "ending" where bytes[value].first == 0x5E:
        let rest = bytes.span.extracting(value.lowerBound + 1..<value.upperBound)
        isNew = clues.capitalEndings.add(rest, weights)
      case "ending": isNew = clues.endings.add(bytes.span.extracting(value), weights)
      case "beginning": isNew = clues.beginnings.add(bytes.span.extracting(value), weights)
      case "after": isNew = clues.after.add(bytes.span.extracting(value), weights)
      default: isNew = clues.before.add(bytes.span.extracting(value), weights)
      }
    default: isNew = try readStep(kind, value, list, wrong)
    }
    guard isNew else { throw wrong }
  }

  /// Calls `body` with each item `name:number` of a field.
  static func forEachItem(
    _ bytes: [UInt8], _ field: Range<Int>,
    _ body: (_ name: Range<Int>, _ number: Int) throws(DataError) -> Void,
    orElse error: () -> DataError
  ) throws(DataError) {
    var start = field.lowerBound
    while start < field.upperBound {
      let end = bytes[start..<field.upperBound].firstIndex(of: 0x20) ?? field.upperBound
      guard let colon = bytes[start..<end].lastIndex(of: 0x3A), colon > start, colon + 1 < end
      else {
        throw error()
      }
      var (number, place) = (0, colon + 1)
      let isNegative = bytes[place] == 0x2D
      if isNegative { place += 1 }
      while place < end {
        let digit = bytes[place] &- 0x30
        guard digit < 10, number < 1_000_000_000 else { throw error() }
        number = number * 10 + Int(digit)
        place += 1
      }
      try body(start..<colon, isNegative ? -number : number)
      start = end + 1
    }
  }

  private func weights(
    _ list: Range<Int>, _ wrong: DataError
  ) throws(DataError) -> [ClueTable.Weight] {
    var weights = [ClueTable.Weight]()
    try Self.forEachItem(bytes, list) { (name, number) throws(DataError) in
      guard let component = components[bytes[name]], let weight = Int16(exactly: number) else {
        throw wrong
      }
      weights.append(ClueTable.Weight(component: component, weight: weight))
    } orElse: {
      wrong
    }
    return weights
  }

  private mutating func readEvidence(
    _ value: Range<Int>, _ list: Range<Int>, _ wrong: DataError
  ) throws(DataError) -> Bool {
    guard
      let kind = FormEvidence.kindNames.firstIndex(where: { bytes[value].elementsEqual($0.utf8) })
    else { throw wrong }
    var (speech, tag) = (Int32(0), Int32(0))
    try Self.forEachItem(bytes, list) { (name, number) throws(DataError) in
      if bytes[name].elementsEqual("speech".utf8) {
        speech = Int32(clamping: number)
      } else if bytes[name].elementsEqual("tag".utf8) {
        tag = Int32(clamping: number)
      } else {
        throw wrong
      }
    } orElse: {
      wrong
    }
    evidence[kind] = (speech, tag)
    return true
  }

  private mutating func readGap(
    _ value: Range<Int>, _ list: Range<Int>, isLeft: Bool, _ wrong: DataError
  ) throws(DataError) -> Bool {
    guard let gap = WordGap.allCases.first(where: { bytes[value].elementsEqual($0.name.utf8) })
    else {
      throw wrong
    }
    for one in try weights(list, wrong) {
      if isLeft {
        left[Int(gap.rawValue)][Int(one.component)] = Int32(one.weight)
      } else {
        right[Int(gap.rawValue)][Int(one.component)] = Int32(one.weight)
      }
    }
    return true
  }

  /// What the clues of steps are called, by level, without and with a mark between the words.
  package static let stepKinds = [
    ["step", "feature step", "tag step"],
    ["marked step", "marked feature step", "marked tag step"],
  ]

  private mutating func readStep(
    _ kind: String, _ value: Range<Int>, _ list: Range<Int>, _ wrong: DataError
  ) throws(DataError) -> Bool {
    guard let mark = Self.stepKinds.firstIndex(where: { $0.contains(kind) }),
      let level = Self.stepKinds[mark].firstIndex(of: kind),
      let from = stepNames[level][bytes[value]]
    else { throw wrong }
    let width = stepNames[level].count - 1
    var found = [(Int, Int32)]()
    try Self.forEachItem(bytes, list) { (name, number) throws(DataError) in
      guard let to = stepNames[level][bytes[name]], to < width else { throw wrong }
      found.append((from * width + to, Int32(clamping: number)))
    } orElse: {
      wrong
    }
    for (place, weight) in found { steps[mark][level][place] = weight }
    return true
  }

  /// The weights of steps from tag to tag.
  func allSteps() -> [[Int32]] {
    let (tags, speeches, sets) = (
      labels.tags.count, Tag.PartOfSpeech.allCases.count, labels.attributeSetNames.count
    )
    return steps.map { levels in
      var all = [Int32]()
      all.reserveCapacity((tags + 1) * tags)
      for last in 0...tags {
        let (speech, set) =
          last == tags ? (speeches, sets) : (labels.speech[last], labels.attributeSets[last])
        for tag in 0..<tags {
          all.append(
            levels[0][speech * speeches + labels.speech[tag]]
              &+ levels[1][set * sets + labels.attributeSets[tag]] &+ levels[2][last * tags + tag])
        }
      }
      return all
    }
  }

  /// The weights of gaps by tag.
  func gaps(_ sums: [[Int32]]) -> [Int32] {
    sums.flatMap { sums in labels.components.map { $0.reduce(0) { $0 &+ sums[$1] } } }
  }
}
