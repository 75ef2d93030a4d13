import TextAnalysis

/// Turns a training text into what a ``Learner`` reads, and teaches it.
struct Training {
  let labels: TagLabels
  let counts: FormCounts
  let clues: [Clue]
  /// What words say of their neighbours.
  let nearClues: [[UInt8]]
  let learner: Learner
  private let text: [[TrainingWord]]
  private let names: KnownNames
  private let tagNumbers: [Tag: Int]
  private let rows: [Clue: Int32]
  private let nearRows: [[UInt8]: Int32]
  /// A word that was seen so often says itself what stands beside it; others do so by ending and shape.
  private let leastNear: Int

  private static let rounds = 10
  /// In a small text one of so many words is shown as if it had never been seen, so that clues that many words share, such
  /// as lists of names, are learnt too.
  private static let oneUnseen = 10
  /// A clue stays for the second round if one of its weights is at least this, in the units of the tables.
  private static let leastKept = 25
  /// Below so many sentences nothing is left out because it was seen once.
  private static let smallText = 2500

  /// Learns twice: with all clues, then with those that turned out to matter, which halves the tables and costs nothing.
  static func taught(
    _ text: [[TrainingWord]], language: String, lists: [Lists.Entry], names: KnownNames,
    progress: (String) -> Void
  ) -> Training {
    let first = Training(text, language: language, lists: lists, names: names, kept: nil)
    first.teach(progress)
    let second = Training(text, language: language, lists: lists, names: names, kept: first.kept())
    second.teach(progress)
    return second
  }

  /// Endings and beginnings below this length are those of many words.
  private static let longestShared = 4

  /// The clues of a first round that are worth keeping.
  private struct Kept {
    let clues: Set<Clue>
    let near: Set<[UInt8]>
  }

  private init(
    _ text: [[TrainingWord]], language: String, lists: [Lists.Entry], names: KnownNames, kept: Kept?
  ) {
    self.names = names
    self.text = text
    let labels = TagLabels(Set(text.joined().map(\.tag)))
    self.labels = labels
    var tagNumbers = [Tag: Int]()
    for (number, tag) in labels.tags.enumerated() { tagNumbers[tag] = number }
    self.tagNumbers = tagNumbers
    let isSmall = text.count < Self.smallText
    let (leastClue, leastNear) = isSmall ? (1, 2) : (2, 4)
    self.leastNear = leastNear
    counts = FormCounts(of: text, language: language, tagNumbers, lists)
    var seen = [Clue: Int]()
    var seenNear = [[UInt8]: Int]()
    for word in text.joined() {
      for clue in Self.clues(word.clues) where kept?.clues.contains(clue) ?? true {
        seen[clue, default: 0] += 1
      }
      for near in Self.near(word.clues, counts, leastNear)
      where kept?.near.contains(near) ?? true {
        seenNear[near, default: 0] += 1
      }
    }
    clues = seen.filter { $0.value >= leastClue }.keys.sorted { one, other in
      one.kind != other.kind
        ? one.kind < other.kind : one.value.lexicographicallyPrecedes(other.value)
    }
    nearClues = seenNear.filter { $0.value >= leastClue }.keys
      .sorted { $0.lexicographicallyPrecedes($1) }
    rows = Dictionary(uniqueKeysWithValues: clues.enumerated().map { ($1, Int32($0)) })
    nearRows = Dictionary(uniqueKeysWithValues: nearClues.enumerated().map { ($1, Int32($0)) })
    learner = Learner(
      labels: labels, clueCount: clues.count + nearClues.count * NearClues.Side.allCases.count,
      hasSpaces: text.joined().count { $0.gap == .nothing } * 2 < text.joined().count { _ in true })
  }

  /// The row of what a word says of a neighbour.
  func nearRow(_ near: Int, _ side: NearClues.Side) -> Int {
    clues.count + near * NearClues.Side.allCases.count + side.rawValue
  }

  private static func clues(_ word: WordClues) -> [Clue] {
    var found = [Clue(kind: "any", value: [])]
    word.forEachShape {
      found.append(Clue(kind: "shape", value: Array(WordClues.shapeNames[$0].utf8)))
    }
    let mark: [UInt8] = word.hasCapitalEnding ? [0x5E] : []
    for length in word.endings {
      found.append(Clue(kind: "ending", value: mark + word.bytes[word.ending(length)]))
    }
    for length in word.beginnings {
      found.append(Clue(kind: "beginning", value: Array(word.bytes[word.beginning(length)])))
    }
    return found
  }

  private static func near(_ word: WordClues, _ counts: FormCounts, _ least: Int) -> [[UInt8]] {
    counts.total(of: word.bytes) >= least
      ? [word.bytes] : [NearClues.ending(of: word), NearClues.shape(of: word)]
  }

  private func learnerWord(_ word: TrainingWord) -> Learner.Word {
    let near = Self.near(word.clues, counts, leastNear).compactMap { nearRows[$0] }
    let evidence = FormEvidence(
      counts.counts(of: word.clues.bytes, without: word.block)[...], shape: word.clues.shape,
      isFirst: word.clues.isFirst)
    var (ofSpeech, ofTags) = ([Int16](), [Int16]())
    if evidence.total > 0 {
      var speeches = [Int32](repeating: 0, count: Tag.PartOfSpeech.allCases.count)
      var tags = [Int32](repeating: 0, count: labels.tags.count)
      for (tag, occurrences) in evidence.ofTags {
        speeches[labels.speech[Int(tag)]] += occurrences
        tags[Int(tag)] += occurrences
      }
      ofSpeech = speeches.map { Int16(evidence.kind($0)) }
      ofTags = tags.map { Int16(evidence.kind($0)) }
    }
    let found = Self.clues(word.clues)
    let shared = found.filter { clue in
      clue.kind != "ending" && clue.kind != "beginning"
        || String(decoding: clue.value, as: UTF8.self).unicodeScalars.count
          < min(word.clues.length, Self.longestShared)
    }
    return Learner.Word(
      rows: found.compactMap { rows[$0] },
      shared: shared.compactMap { rows[$0] },
      near: NearClues.Side.allCases.map { side in near.map { Int32(nearRow(Int($0), side)) } },
      gap: word.gap, gold: tagNumbers[word.tag] ?? 0, ofSpeech: ofSpeech, ofTags: ofTags)
  }

  /// Teaches the learner in an order that is the same each time.
  private func teach(_ progress: (String) -> Void) {
    let sentences = text.map { $0.map(learnerWord) }
    let total = sentences.reduce(0) { $0 + $1.count }
    var order = Array(sentences.indices)
    var random = SplitMix(state: 20_261_130)
    for round in 1...Self.rounds {
      order.shuffle(using: &random)
      let right = order.reduce(0) {
        var words = sentences[$1]
        if text.count < Self.smallText {
          for index in words.indices where Int.random(in: 0..<Self.oneUnseen, using: &random) == 0 {
            words[index].forget()
          }
        }
        return $0 + learner.learn(words)
      }
      progress("round \(round): \(right) of \(total) right")
    }
    learner.finish(scale: TableWriter.scale)
  }

  private func kept() -> Kept {
    func isKept(_ row: Int) -> Bool {
      learner.weights(of: row).contains { abs($0.weight) >= Self.leastKept }
    }
    let near = nearClues.indices.filter { near in
      NearClues.Side.allCases.contains { isKept(nearRow(near, $0)) }
    }
    return Kept(
      clues: Set(clues.indices.filter(isKept).map { clues[$0] }),
      near: Set(near.map { nearClues[$0] }))
  }

  /// Whether a form's own clues say its tag, so that the tables need not.
  func isTold(_ form: [UInt8], _ count: FormEvidence.Count) -> Bool {
    var word = WordClues(form, shape: count.shape, isFirst: false)
    word.names = names.clues(of: word)
    return learner.best(Self.clues(word).compactMap { rows[$0] }) == Int(count.tag)
  }
}

/// Steele, Lea and Flood's generator, for an order that is the same in each run.
struct SplitMix: RandomNumberGenerator {
  var state: UInt64
  mutating func next() -> UInt64 {
    state &+= 0x9E37_79B9_7F4A_7C15
    var word = state
    word = (word ^ (word >> 30)) &* 0xBF58_476D_1CE4_E5B9
    word = (word ^ (word >> 27)) &* 0x94D0_49BB_1331_11EB
    return word ^ (word >> 31)
  }
}
