import TextAnalysis

/// Teaches a parser with trees: first with all clues, then with those that turned out to matter.
struct RelationTraining {
  let learner: RelationLearner
  /// Words that are told apart: by themselves, and those by which somebody says something.
  let words: [[UInt8]]
  let speech: [[UInt8]]
  let values: ClueValues
  /// What clues weigh for a word to be the subject of a verb, and how much must speak for it.
  var subjects: PairWeights?
  var leastMargin = 0

  /// How large the tables become.
  struct Size {
    /// So many of the most frequent words are told apart.
    var words = 200
    /// So many clues are kept of steps and of arcs.
    var steps = 2000
    var arcs = 600
    /// And of subjects.
    var pairs = 1500
  }

  private static let rounds = 8
  /// A word that is told apart occurs so often.
  private static let fewest = 8
  /// So many endings are told apart.
  private static let mostEndings = 150

  private init(
    learner: RelationLearner, words: [[UInt8]], speech: [[UInt8]], values: ClueValues
  ) {
    (self.learner, self.words, self.speech, self.values) = (learner, words, speech, values)
  }

  /// Teaches a parser with all parts of a treebank, and the choice of subjects with each part as a parser parses it that
  /// was taught with the others.
  ///
  /// - Parameter speech: words by which somebody says something.
  static func taught(
    _ parts: [[GoldTree]], speech: [[UInt8]], size: Size = Size(),
    progress: (String) -> Void
  ) throws -> RelationTraining {
    let trees = parts.flatMap { $0 }
    let words = Words(trees, speech, size.words)
    var (trainings, examples) = ([RelationTraining](), [[PairWeights.Example]]())
    for part in parts.indices {
      let others = parts.indices.filter { $0 != part }.flatMap { parts[$0] }
      trainings.append(taught(others, words, size) { _ in })
      examples.append(SubjectTraining.examples(parts[part], try trainings[part].model))
    }
    let all = examples.flatMap { $0 }
    progress("\(all.count) verbs, \(all.count { $0.right != nil }) with a subject")
    let margin = try SubjectMargin.chosen(
      parts, trainings, examples, size: size, progress)
    var training = taught(trees, words, size, progress)
    training.subjects = PairWeights(all, limit: size.pairs)
    training.leastMargin = margin
    return training
  }

  /// The model that tables of what was learnt hold.
  var model: RelationModel {
    get throws {
      let table = RelationTableWriter(training: self, language: "", source: "").table
      return try RelationModel.read(Array(table.utf8), name: "part")
    }
  }

  /// Words that are told apart: by themselves, and those by which somebody says something.
  private struct Words {
    let words, speech, endings: [[UInt8]]

    init(_ trees: [GoldTree], _ speech: [[UInt8]], _ limit: Int) {
      let speech = Set(speech).union(RelationTraining.sayingVerbs(trees))
      words = RelationTraining.frequent(trees, limit, without: speech)
      self.speech = speech.sorted { $0.lexicographicallyPrecedes($1) }
      endings = RelationTraining.endings(trees)
    }
  }

  private static func taught(
    _ trees: [GoldTree], _ chosen: Words, _ size: Size,
    _ progress: (String) -> Void
  ) -> RelationTraining {
    let (words, speech) = (chosen.words, chosen.speech)
    let names = words.map { String(decoding: $0, as: UTF8.self) } + [ClueValues.speech]
    let values = ClueValues(
      words: names, endings: chosen.endings.map { String(decoding: $0, as: UTF8.self) })
    var numbers = Numbers()
    for (number, word) in words.enumerated() {
      numbers.words[word] = ClueValues.firstWord + UInt16(number)
    }
    numbers.speech = ClueValues.firstWord + UInt16(words.count)
    for word in speech { numbers.words[word] = numbers.speech }
    for (number, ending) in chosen.endings.enumerated() {
      numbers.endings[ending] = UInt16(number + 1)
    }
    let sentences = trees.map { sentence($0, numbers) }
    let first = teach(sentences, kept: nil, progress)
    let kept = (
      steps: kept(first.steps, size.steps, at: first.time, strength: { Self.strength(of: $0) }),
      arcs: kept(first.arcs, size.arcs, at: first.time) { $0.map(abs).max() ?? 0 }
    )
    let second = teach(sentences, kept: kept, progress)
    return RelationTraining(
      learner: second, words: words, speech: speech, values: values)
  }

  private static func teach(
    _ sentences: [RelationLearner.Sentence], kept: (steps: Set<UInt64>, arcs: Set<UInt64>)?,
    _ progress: (String) -> Void
  ) -> RelationLearner {
    let learner = RelationLearner(kept: kept)
    let total = sentences.reduce(0) { $0 + $1.heads.count }
    var order = Array(sentences.indices)
    var random = SplitMix(state: 20_261_202)
    for round in 1...rounds {
      order.shuffle(using: &random)
      let right = order.reduce(0) { $0 + learner.learn(sentences[$1], explores: round > 2) }
      progress(
        "round \(round): \(right) of \(total) heads right, \(learner.steps.keys.count) and \(learner.arcs.keys.count) clues"
      )
    }
    return learner
  }

  /// How much a clue of a step decides.
  static func strength(of weights: [Int]) -> Int { (weights.max() ?? 0) - (weights.min() ?? 0) }

  /// The clues that weigh most.
  private static func kept(
    _ clues: ClueWeights, _ limit: Int, at time: Int64, strength: ([Int]) -> Int
  ) -> Set<UInt64> {
    let strengths = clues.keys.indices.map {
      (key: clues.keys[$0], strength: strength(clues.averages($0, at: time, scale: 1000)))
    }
    let sorted = strengths.filter { $0.strength > 0 }.sorted {
      ($1.strength, $0.key) < ($0.strength, $1.key)
    }
    return Set(sorted.prefix(limit).map(\.key))
  }

  private static func endings(_ trees: [GoldTree]) -> [[UInt8]] {
    var counts = [[UInt8]: Int]()
    for word in trees.lazy.flatMap(\.words) where isPlain(word.term) {
      counts[Array(word.term[ClueValues.ending(of: word.term.span)]), default: 0] += 1
    }
    return counts.sorted { one, other in
      one.value != other.value
        ? one.value > other.value : one.key.lexicographicallyPrecedes(other.key)
    }.prefix(mostEndings).map(\.key).sorted { $0.lexicographicallyPrecedes($1) }
  }

  private static func frequent(
    _ trees: [GoldTree], _ limit: Int, without speech: Set<[UInt8]>
  ) -> [[UInt8]] {
    var counts = [[UInt8]: Int]()
    for word in trees.lazy.flatMap(\.words) where isPlain(word.term) && !speech.contains(word.term)
    {
      counts[word.term, default: 0] += 1
    }
    return counts.filter { $0.value >= fewest }.sorted { one, other in
      one.value != other.value
        ? one.value > other.value : one.key.lexicographicallyPrecedes(other.key)
    }.prefix(limit).map(\.key).sorted { $0.lexicographicallyPrecedes($1) }
  }

  /// Signs of ASCII that divide what stands in a row: `:`, `=`, `|`, `@`.
  private static let signs: [UInt8] = [0x3A, 0x3D, 0x7C, 0x40]

  /// Whether a word can stand in a list of the table; numbers say nothing.
  private static func isPlain(_ term: [UInt8]) -> Bool {
    !term.contains { $0 <= 0x20 || $0 &- 0x30 < 10 || Self.signs.contains($0) }
  }

  /// Verbs with a clause of what is said in at least three of ten uses.
  private static func sayingVerbs(_ trees: [GoldTree]) -> Set<[UInt8]> {
    var counts = [[UInt8]: (saying: Int, all: Int)]()
    for tree in trees {
      for (number, word) in tree.words.enumerated()
      where word.tag.partOfSpeech == .verb && isPlain(word.term) {
        let says =
          word.relation == .parataxis
          || tree.words.contains {
            $0.head == number && [.clausalComplement, .parataxis].contains($0.relation)
          }
        counts[word.term, default: (0, 0)].all += 1
        if says { counts[word.term, default: (0, 0)].saying += 1 }
      }
    }
    return Set(counts.filter { $1.saying >= 2 && $1.saying * 10 >= $1.all * 3 }.keys)
  }

  /// What words and endings count as.
  private struct Numbers {
    var words: [[UInt8]: UInt16] = [:]
    var endings: [[UInt8]: UInt16] = [:]
    var speech: UInt16 = 0

    func word(_ word: GoldTree.Word) -> UInt16 {
      guard let number = words[word.term], number != speech || word.tag.partOfSpeech == .verb else {
        return word.tag.rawValue
      }
      return number
    }
    func ending(_ word: GoldTree.Word) -> UInt16 {
      endings[Array(word.term[ClueValues.ending(of: word.term.span)])] ?? 0
    }
  }

  private static func sentence(
    _ tree: GoldTree, _ numbers: Numbers
  ) -> RelationLearner.Sentence {
    var dependents = [[Int]](repeating: [], count: tree.words.count + 1)
    for (number, word) in tree.words.enumerated() { dependents[word.head].append(number) }
    return RelationLearner.Sentence(
      words: tree.words.map {
        ($0.tag.rawValue, numbers.word($0), numbers.ending($0), $0.gap)
      },
      heads: tree.words.map(\.head), relations: tree.words.map(\.relation),
      dependents: dependents)
  }
}
