/// Finds the tags that a word may have by itself, and what it says of its neighbours.
///
/// The room that it needs is kept from word to word.
struct CandidateFinder {
  /// The model's tables; as parts of the model they would be retained for each use.
  private let table: ClueTable
  private let words: TaggedWords
  private let bases: [Int32]
  private let shapes: [ClueTable.Range]
  private let weights: [(speech: Int32, tag: Int32)]
  /// What words say of the tags of the next word and of the one before, row by row.
  ///
  /// The first row is that of a word that says nothing, and of no word.
  private(set) var near: [Int16]
  private var nearRows = KeyTable(none: Int32(-1))
  private var clues = WordClues()
  private var key: UInt64 = 0
  private var evidence = FormEvidence()
  /// By component, by set of attributes, by tag.
  private var sums, ofSets, scores: [Int32]
  private let speech, sets: [UInt8]
  private let setComponents: [[Int]]

  init(_ model: TagModel) {
    let labels = model.labels
    (table, words, bases) = (model.clues, model.words, model.bases)
    (shapes, weights) = (model.shapes, model.evidence)
    near = Array(repeating: 0, count: labels.tags.count * 2)
    sums = Array(repeating: 0, count: labels.componentNames.count)
    ofSets = Array(repeating: 0, count: labels.attributeSetNames.count)
    scores = Array(repeating: 0, count: labels.tags.count)
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
    var entry = read(term, shape, isFirst)
    if entry.count == 0, let plain = Self.withoutNukta(term) {
      let plainEntry = read(plain.span, shape, isFirst)
      entry = plainEntry.count > 0 ? plainEntry : read(term, shape, isFirst)
    }
    addEndings()
    clues.forEachMark { table.add(shapes[$0], to: &sums) }
    addEvidence(of: entry)
    var candidates = Candidates(scores.span)
    candidates.near = nearRow(of: entry)
    return candidates
  }

  /// Takes a word, and begins the sums with what holds for every word and with its beginnings.
  private mutating func read(
    _ term: Span<UInt8>, _ shape: WordShape, _ isFirst: Bool
  ) -> TaggedWords.Entry {
    clues.replace(by: term, shape: shape, isFirst: isFirst)
    let start = clues.base * sums.count
    for component in sums.indices {
      // A base is below their number.
      unsafe sums[component] = bases.span[unchecked: start + component]
    }
    var key = ClueKey()
    for index in 0..<clues.length {
      key.add(clues.character(index))
      if index < WordClues.longestBeginning {
        table.add(table[key.value(.beginning)], to: &sums)
      }
    }
    self.key = key.value(.word)
    return words[self.key]
  }

  private mutating func addEndings() {
    let kind: ClueKey.Kind = clues.hasCapitalEnding ? .capitalEnding : .ending
    var key = ClueKey()
    for length in 1...max(1, min(WordClues.longestEnding, clues.length)) {
      key.add(clues.character(clues.length - length))
      table.add(table[key.value(kind)], to: &sums)
    }
  }

  /// Adds up the scores of tags, with what is known of the form.
  private mutating func addEvidence(of entry: TaggedWords.Entry) {
    if entry.count > 0 {
      evidence.replace(
        by: words.counts(of: entry), shape: clues.shape, isFirst: clues.isFirst)
    }
    guard entry.count > 0, evidence.total > 0 else {
      spread()
      return
    }
    let nothing = weights[evidence.kind(0)]
    for part in 0..<Tag.PartOfSpeech.allCases.count {
      var occurrences: Int32 = 0
      for one in evidence.ofTags where speech[Int(one.tag)] == part {
        occurrences += one.occurrences
      }
      sums[part] &+= nothing.tag
      sums[part] &+=
        occurrences > 0 ? weights[evidence.kind(occurrences)].speech : nothing.speech
    }
    spread()
    for one in evidence.ofTags {
      scores[Int(one.tag)] &+= weights[evidence.kind(one.occurrences)].tag &- nothing.tag
    }
  }

  /// Makes scores of tags of the sums of components.
  private mutating func spread() {
    for set in ofSets.indices {
      ofSets[set] = setComponents[set].reduce(0) { $0 &+ sums[$1] }
    }
    for tag in scores.indices { scores[tag] = sums[Int(speech[tag])] &+ ofSets[Int(sets[tag])] }
  }

  /// The row of what the word says of its neighbours.
  private mutating func nearRow(of entry: TaggedWords.Entry) -> Int32 {
    if entry.isNear { return row(key, entry, TaggedWords.Entry()) }
    var ending = ClueKey()
    for length in 1...max(1, NearClues.endingLength(of: clues)) {
      ending.add(clues.character(clues.length - length))
    }
    let endingKey = ending.value(.nearEnding)
    let (first, number) = (words[endingKey], NearClues.shapeNumber(of: clues))
    let second = words.shape(number)
    guard first.isNear || second.isNear else { return 0 }
    // Words with the same ending and the same shape say the same.
    return row((first.isNear ? endingKey : 1) &+ UInt64(number) &<< 1, first, second)
  }

  private mutating func row(
    _ key: UInt64, _ first: TaggedWords.Entry, _ second: TaggedWords.Entry
  ) -> Int32 {
    let known = nearRows[key]
    if known >= 0 { return known }
    let start = Int32(near.count)
    _ = nearRows.add(key, start)
    for range in [(first.after, second.after), (first.before, second.before)] {
      for component in sums.indices { sums[component] = 0 }
      table.add(range.0, to: &sums)
      table.add(range.1, to: &sums)
      spread()
      for score in scores { near.append(Int16(clamping: score)) }
    }
    return start
  }

  /// A form without the dots of Devanagari that mark foreign sounds (U+093C), which writers set or leave out; `nil` where it
  /// has none.
  private static func withoutNukta(_ form: Span<UInt8>) -> [UInt8]? {
    func isNukta(_ place: Int) -> Bool {
      form[place] == 0xE0 && place + 2 < form.count && form[place + 1] == 0xA4
        && form[place + 2] == 0xBC
    }
    guard form.indices.contains(where: isNukta) else { return nil }
    var plain = [UInt8]()
    var index = 0
    while index < form.count {
      if isNukta(index) {
        index += 3
      } else {
        plain.append(form[index])
        index += 1
      }
    }
    return plain
  }
}
