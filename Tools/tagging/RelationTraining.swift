import TextAnalysis

/// Teaches a parser with trees: first with all clues, then with those that turned out to matter.
struct RelationTraining {
  let learner: RelationLearner
  /// Words that are told apart: by themselves, and those by which somebody says something.
  let words: [[UInt8]]
  let speech: [[UInt8]]
  let values: ClueValues
  /// What clues weigh for a word to be the subject of a verb.
  let subjects: PairWeights?

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
  /// What words by which somebody says something count as.
  static let speechName = "@say"

  private init(
    learner: RelationLearner, words: [[UInt8]], speech: [[UInt8]], values: ClueValues,
    subjects: PairWeights?
  ) {
    (self.learner, self.words, self.speech, self.values) = (learner, words, speech, values)
    self.subjects = subjects
  }

  /// Teaches a parser with all parts of a treebank, and the choice of subjects with each part as a parser parses it that
  /// was taught with the others.
  ///
  /// - Parameter speech: words by which somebody says something.
  static func taught(
    _ parts: [[GoldTree]], speech: [[UInt8]], size: Size = Size(), progress: (String) -> Void
  ) throws -> RelationTraining {
    let trees = parts.flatMap { $0 }
    let words = Words(trees, speech, size.words)
    var examples = [PairWeights.Example]()
    for part in parts.indices {
      let others = parts.indices.filter { $0 != part }.flatMap { parts[$0] }
      let training = taught(others, words, size, subjects: nil) { _ in }
      let table = RelationTableWriter(training: training, language: "", source: "").table
      examples += SubjectTraining.examples(
        parts[part], try RelationModel.read(Array(table.utf8), name: "part"))
    }
    progress("\(examples.count) pairs, \(examples.count { $0.isRight }) of verb and subject")
    let subjects = PairWeights(examples, limit: size.pairs)
    return taught(trees, words, size, subjects: subjects, progress)
  }

  /// Words that are told apart: by themselves, and those by which somebody says something.
  private struct Words {
    let words, speech: [[UInt8]]

    init(_ trees: [GoldTree], _ speech: [[UInt8]], _ limit: Int) {
      words = RelationTraining.frequent(trees, limit)
      self.speech = Set(speech).union(RelationTraining.sayingVerbs(trees)).subtracting(words)
        .sorted { $0.lexicographicallyPrecedes($1) }
    }
  }

  private static func taught(
    _ trees: [GoldTree], _ chosen: Words, _ size: Size, subjects: PairWeights?,
    _ progress: (String) -> Void
  ) -> RelationTraining {
    let (words, speech) = (chosen.words, chosen.speech)
    let names = words.map { String(decoding: $0, as: UTF8.self) } + [speechName]
    let values = ClueValues(words: names)
    var numbers = [[UInt8]: UInt16]()
    for (number, word) in words.enumerated() {
      numbers[word] = ClueValues.firstWord + UInt16(number)
    }
    for word in speech { numbers[word] = ClueValues.firstWord + UInt16(words.count) }
    let sentences = trees.map { sentence($0, numbers) }
    let first = teach(sentences, kept: nil, progress)
    let kept = (
      steps: kept(first.steps, size.steps, at: first.time, strength: { Self.strength(of: $0) }),
      arcs: kept(first.arcs, size.arcs, at: first.time) { $0.map(abs).max() ?? 0 }
    )
    let second = teach(sentences, kept: kept, progress)
    return RelationTraining(
      learner: second, words: words, speech: speech, values: values, subjects: subjects)
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

  private static func frequent(_ trees: [GoldTree], _ limit: Int) -> [[UInt8]] {
    var counts = [[UInt8]: Int]()
    for word in trees.lazy.flatMap(\.words) where isPlain(word.term) {
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

  private static func sentence(
    _ tree: GoldTree, _ numbers: [[UInt8]: UInt16]
  ) -> RelationLearner.Sentence {
    var dependents = [[Int]](repeating: [], count: tree.words.count + 1)
    for (number, word) in tree.words.enumerated() { dependents[word.head].append(number) }
    return RelationLearner.Sentence(
      words: tree.words.map { ($0.tag.rawValue, numbers[$0.term] ?? $0.tag.rawValue, $0.gap) },
      heads: tree.words.map(\.head), relations: tree.words.map(\.relation),
      dependents: dependents)
  }
}
