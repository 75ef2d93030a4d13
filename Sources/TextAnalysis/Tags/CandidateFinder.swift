/// Finds the tags that a word may have by itself, and what it says of its neighbours.
///
/// The room that it needs is kept from word to word.
struct CandidateFinder {
  /// The model's tables; as parts of the model they would be retained for each use.
  private let table: ClueTable
  private let words: TaggedWords
  private let bases: [Int32]
  private let shapes: [ClueTable.Range]
  private let names: KnownNames
  private let weights: [(speech: Int32, tag: Int32)]
  /// What words say of the tags of the next word and of the one before, row by row.
  ///
  /// The first row is that of a word that says nothing, and of no word.
  private(set) var near: [Int16]
  private var nearRows = KeyTable()
  private var clues = WordClues()
  private var keys = Keys()
  private var touched: UInt64 = 0
  private var evidence = FormEvidence()
  private var sums = Sums()
  private let speech, sets: [UInt8]
  private let setComponents: [[Int]]

  /// What is added up of a word: by component, by set of attributes, by tag.
  private struct Sums {
    var ofComponents: [Int32] = []
    var ofSets: [Int32] = []
    var ofTags: [Int32] = []
  }

  /// The keys of a word, of its ending as a clue for its neighbours, and of its beginnings and endings.
  private struct Keys {
    var word: UInt64 = 0
    var nearEnding: UInt64 = 0
    var parts = InlineArray<9, UInt64>(repeating: 0)
    var count = 0

    mutating func add(_ key: UInt64) {
      parts[count] = key
      count += 1
    }
  }

  init(_ model: TagModel) {
    let labels = model.labels
    (table, words, bases) = (model.clues, model.words, model.bases)
    (shapes, weights, names) = (model.shapes, model.evidence, model.names)
    near = Array(repeating: 0, count: labels.tags.count * 2)
    sums.ofComponents = Array(repeating: 0, count: labels.componentNames.count)
    sums.ofSets = Array(repeating: 0, count: labels.attributeSetNames.count)
    sums.ofTags = Array(repeating: 0, count: labels.tags.count)
    speech = labels.speech.map(UInt8.init)
    sets = labels.attributeSets.map(UInt8.init)
    setComponents = labels.componentsOfSets
  }

  /// The candidates of a word.
  ///
  /// - Parameter term: the folded word.
  mutating func candidates(
    of term: Span<UInt8>, shape: WordShape, isFirst: Bool
  ) -> Candidates {
    clues.replace(by: term, shape: shape, isFirst: isFirst)
    makeKeys()
    var entry = words[keys.word]
    if entry.count == 0, let plain = Self.withoutNukta(term) {
      let full = (clues, keys)
      clues.replace(by: plain.span, shape: shape, isFirst: isFirst)
      makeKeys()
      let plainEntry = words[keys.word]
      if plainEntry.count > 0 { entry = plainEntry } else { (clues, keys) = full }
    }
    clues.names = names.clues(of: clues)
    // Taken out, because spans of the tables are read while the sums change.
    var sums = Sums()
    swap(&sums, &self.sums)
    defer { swap(&sums, &self.sums) }
    addClues(to: &sums)
    addEvidence(of: entry, to: &sums)
    var candidates = Candidates(sums.ofTags.span)
    candidates.near = nearRow(of: entry, &sums)
    return candidates
  }

  /// Makes the keys of a word, and reads what they will ask for, all at once.
  private mutating func makeKeys() {
    keys.count = 0
    var touched: UInt64 = 0
    var key = ClueKey()
    for index in 0..<clues.length {
      key.add(clues.character(index))
      if index < WordClues.longestBeginning {
        keys.add(key.value(.beginning))
        touched ^= table.touch(keys.parts[keys.count - 1])
      }
    }
    keys.word = key.value(.word)
    touched ^= words.touch(keys.word)
    let kind: ClueKey.Kind = clues.hasCapitalEnding ? .capitalEnding : .ending
    key = ClueKey()
    for length in 1...max(1, min(WordClues.longestEnding, clues.length)) {
      key.add(clues.character(clues.length - length))
      keys.add(key.value(kind))
      touched ^= table.touch(keys.parts[keys.count - 1])
      if length == NearClues.endingLength(of: clues) { keys.nearEnding = key.value(.nearEnding) }
    }
    touched ^= words.touch(keys.nearEnding)
    self.touched = touched
  }

  /// Adds up what the word's shape, its beginnings and its endings say.
  private func addClues(to sums: inout Sums) {
    var sums = sums.ofComponents.mutableSpan
    let bases = bases.span
    let start = clues.base * sums.count
    for component in sums.indices {
      // A base is below their number.
      unsafe sums[unchecked: component] = bases[unchecked: start + component]
    }
    var marks = clues.marks
    while marks != 0 {
      table.add(shapes[marks.trailingZeroBitCount], to: &sums)
      marks &= marks - 1
    }
    for index in 0..<keys.count { table.add(table[keys.parts[index]], to: &sums) }
  }

  /// Adds up the scores of tags, with what is known of the form.
  private mutating func addEvidence(of entry: TaggedWords.Entry, to sums: inout Sums) {
    if entry.count > 0 {
      evidence.replace(by: words.counts(of: entry), shape: clues.shape, isFirst: clues.isFirst)
    }
    guard entry.count > 0, evidence.total > 0 else {
      spread(&sums)
      return
    }
    let nothing = weights[evidence.kind(0)]
    for part in 0..<Tag.PartOfSpeech.allCases.count {
      var occurrences: Int32 = 0
      for one in evidence.ofTags where speech[Int(one.tag)] == part {
        occurrences += one.occurrences
      }
      sums.ofComponents[part] &+= nothing.tag
      sums.ofComponents[part] &+=
        occurrences > 0 ? weights[evidence.kind(occurrences)].speech : nothing.speech
    }
    spread(&sums)
    for one in evidence.ofTags {
      sums.ofTags[Int(one.tag)] &+= weights[evidence.kind(one.occurrences)].tag &- nothing.tag
    }
  }

  /// Makes scores of tags of the sums of components.
  private func spread(_ sums: inout Sums) {
    for set in sums.ofSets.indices {
      var sum: Int32 = 0
      for component in setComponents[set] { sum &+= sums.ofComponents[component] }
      sums.ofSets[set] = sum
    }
    var scores = [Int32]()
    swap(&scores, &sums.ofTags)
    defer { swap(&scores, &sums.ofTags) }
    let ofComponents = sums.ofComponents.span
    let ofSets = sums.ofSets.span
    let (speech, sets) = (speech.span, sets.span)
    var ofTags = scores.mutableSpan
    for tag in ofTags.indices {
      // Parts of speech and sets are numbered by the labels of the same model.
      unsafe ofTags[unchecked: tag] =
        ofComponents[unchecked: Int(speech[unchecked: tag])]
        &+ ofSets[unchecked: Int(sets[unchecked: tag])]
    }
  }

  /// The row of what the word says of its neighbours.
  private mutating func nearRow(of entry: TaggedWords.Entry, _ sums: inout Sums) -> Int32 {
    if entry.isNear { return row(keys.word, entry, TaggedWords.Entry(), &sums) }
    let (first, number) = (words[keys.nearEnding], NearClues.shapeNumber(of: clues))
    let second = words.shape(number)
    guard first.isNear || second.isNear else { return 0 }
    // Words with the same ending and the same shape say the same.
    var key = ClueKey()
    key.add(UInt32(number))
    return row((first.isNear ? keys.nearEnding : 0) &+ key.value(.nearEnding), first, second, &sums)
  }

  private mutating func row(
    _ key: UInt64, _ first: TaggedWords.Entry, _ second: TaggedWords.Entry, _ sums: inout Sums
  ) -> Int32 {
    let known = nearRows[key]
    if known != KeyTable.none { return Int32(known) }
    let start = near.count
    _ = nearRows.add(key, UInt32(start))
    for range in [(first.after, second.after), (first.before, second.before)] {
      for component in sums.ofComponents.indices { sums.ofComponents[component] = 0 }
      table.add(range.0, to: &sums.ofComponents)
      table.add(range.1, to: &sums.ofComponents)
      spread(&sums)
      for score in sums.ofTags { near.append(Int16(clamping: score)) }
    }
    return Int32(start)
  }

  /// A form without the dots of Devanagari that mark foreign sounds (U+093C), which writers set or leave out; `nil` where it
  /// has none.
  private static func withoutNukta(_ form: Span<UInt8>) -> [UInt8]? {
    func isNukta(_ offset: Int) -> Bool {
      form[offset] == 0xE0 && offset + 2 < form.count && form[offset + 1] == 0xA4
        && form[offset + 2] == 0xBC
    }
    guard form.indices.contains(where: isNukta) else { return nil }
    var plain = [UInt8]()
    var offset = 0
    while offset < form.count {
      if isNukta(offset) {
        offset += 3
      } else {
        plain.append(form[offset])
        offset += 1
      }
    }
    return plain
  }
}
