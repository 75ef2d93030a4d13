/// The weights of steps from tag to tag, as tables give them: of parts of speech, of attributes and of tags.
struct StepTables {
  private let labels: TagLabels
  /// By ``WordGap/Steps``, by level.
  private var steps: [[[Int32]]]
  /// The numbers of names by their keys, by level; the start of a sentence is behind the last.
  private var numbers: [KeyTable]
  private let counts: [Int]

  init(_ labels: TagLabels) {
    self.labels = labels
    let names = [
      Tag.PartOfSpeech.allCases.map(\.name), labels.attributeSetNames.map { $0.isEmpty ? "-" : $0 },
      labels.tags.map(\.description),
    ]
    counts = names.map(\.count)
    numbers = names.map { names in
      var numbers = KeyTable()
      for (number, name) in (names + ["^"]).enumerated() {
        _ = numbers.add(ClueKey.of(name: name), UInt32(number))
      }
      return numbers
    }
    steps = Array(
      repeating: counts.map { [Int32](repeating: 0, count: ($0 + 1) * $0) },
      count: WordGap.Steps.allCases.count)
  }

  /// Reads a row; false where it is not of the form.
  mutating func read(
    _ bytes: Span<UInt8>, _ value: Range<Int>, _ list: Range<Int>, level: Int, mark: Int
  ) -> Bool {
    let from = numbers[level][ClueKey.of(bytes.extracting(value), .name)]
    guard from != KeyTable.none else { return false }
    let width = counts[level]
    var items = TagItems(bytes, list)
    while let (name, number) = items.next() {
      let to = Int(numbers[level][name])
      guard to < width else { return false }
      steps[mark][level][Int(from) * width + to] = Int32(clamping: number)
    }
    return items.areWellFormed
  }

  /// The weights from tag to tag; the last row is for the start.
  func ofTags(_ kind: WordGap.Steps) -> [Int32] {
    let levels = steps[kind.rawValue]
    let (tags, speeches, sets) = (counts[2], counts[0], counts[1])
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
