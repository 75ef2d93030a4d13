import TextAnalysis

/// A clue as it stands in the tables: its kind and its value.
struct Clue: Hashable {
  let kind: String
  let value: [UInt8]
}

/// Weights of clues, learnt by a structured perceptron whose weights are averaged (Collins 2002).
///
/// A class, because it is one big state that is changed in place.
final class Learner {
  /// What the learner knows of a word of the training text.
  struct Word {
    /// Rows of its own clues.
    var rows: [Int32]
    /// Those of them that many words share.
    let shared: [Int32]
    /// Rows that it adds to its neighbours, by ``NearClues/Side``.
    let near: [[Int32]]
    let gap: WordGap
    let gold: Int
    /// Of parts of speech and of tags the kind of evidence; empty where the form is unknown.
    var ofSpeech, ofTags: [Int16]

    /// Leaves what many words share.
    mutating func forget() {
      rows = shared
      (ofSpeech, ofTags) = ([], [])
    }
  }

  private let labels: TagLabels
  /// How many rows are of clues; those of gaps follow.
  private let clueCount: Int
  private let width: Int
  private let rows: Averaged
  private let speechKinds = Averaged(FormEvidence.kinds)
  private let tagKinds = Averaged(FormEvidence.kinds)
  private let steps: [StepWeights]
  private let hasSpaces: Bool
  private let sums: UnsafeMutablePointer<Int32>
  private var time: Int64 = 1

  /// A word keeps so many tags for the search, and so does nearly every word in the tagger, which is stricter.
  private static let mostCandidates = 6

  /// - Parameter hasSpaces: whether most words have a space before them; where none has, plain steps say all.
  init(labels: TagLabels, clueCount: Int, hasSpaces: Bool) {
    self.hasSpaces = hasSpaces
    self.labels = labels
    self.clueCount = clueCount
    // Whole registers, so that rows are added fast.
    width = (labels.componentNames.count + 7) / 8 * 8
    rows = Averaged((clueCount + 2 * WordGap.allCases.count) * width)
    steps = WordGap.Steps.allCases.map { _ in StepWeights(labels) }
    sums = .allocate(capacity: width)
  }

  deinit { sums.deallocate() }

  /// The row of a gap, as one that stands before or behind a word.
  func gapRow(_ gap: WordGap, isBefore: Bool) -> Int {
    clueCount + (isBefore ? 0 : WordGap.allCases.count) + Int(gap.rawValue)
  }

  private func sum(_ rows: [Int32]) {
    sums.update(repeating: 0, count: width)
    for row in rows {
      let from = self.rows.weights + Int(row) * width
      for index in 0..<width { sums[index] &+= from[index] }
    }
  }

  private func score(_ label: Int) -> Int32 {
    labels.components[label].reduce(0) { $0 &+ sums[$1] }
  }

  private func contextRows(_ words: [Word], _ position: Int) -> [Int32] {
    var rows = [Int32]()
    if position > 0 { rows += words[position - 1].near[NearClues.Side.before.rawValue] }
    if position + 1 < words.count {
      rows += words[position + 1].near[NearClues.Side.after.rawValue]
    }
    let next = position + 1 < words.count ? words[position + 1].gap : WordGap.end
    rows.append(Int32(gapRow(words[position].gap, isBefore: true)))
    rows.append(Int32(gapRow(next, isBefore: false)))
    return rows
  }

  /// The tag that clues alone speak for.
  func best(_ rows: [Int32]) -> Int {
    sum(rows)
    return labels.tags.indices.max { score($0) < score($1) } ?? 0
  }

  /// The tags that a word may have, the best first, with their scores, and its right tag in any case.
  private func candidates(_ word: Word) -> [(label: Int, score: Int32)] {
    sum(word.rows)
    var chosen = [(label: Int, score: Int32)]()
    for label in labels.tags.indices {
      var score = score(label)
      if !word.ofTags.isEmpty {
        score &+= speechKinds.weights[Int(word.ofSpeech[labels.speech[label]])]
        score &+= tagKinds.weights[Int(word.ofTags[label])]
      }
      let index = chosen.firstIndex { $0.score < score } ?? chosen.count
      if index < Self.mostCandidates || label == word.gold {
        chosen.insert((label, score), at: index)
      }
      if chosen.count > Self.mostCandidates,
        let last = chosen.lastIndex(where: { $0.label != word.gold })
      {
        chosen.remove(at: last)
      }
    }
    return chosen
  }

  /// The best tags of a sentence, and the rows of the context of each word.
  private func decode(_ words: [Word]) -> (tags: [Int], contexts: [[Int32]]) {
    var lattice = [[(label: Int, score: Int32, from: Int)]]()
    var contexts = [[Int32]]()
    for (position, word) in words.enumerated() {
      let candidates = candidates(word)
      let context = contextRows(words, position)
      contexts.append(context)
      sum(context)
      lattice.append(
        candidates.map { label, own in
          let here = own &+ score(label)
          guard let last = lattice.last else {
            return (
              label, here &+ steps[WordGap.Steps.marked.rawValue].weight(from: nil, to: label), 0
            )
          }
          let steps = steps(over: word.gap)
          var (top, from) = (Int32.min, 0)
          for (index, one) in last.enumerated() {
            let total = steps.reduce(one.score) { $0 &+ $1.weight(from: one.label, to: label) }
            if total > top { (top, from) = (total, index) }
          }
          return (label, here &+ top, from)
        })
    }
    var found = [Int](repeating: 0, count: words.count)
    let last = lattice[words.count - 1]
    var index = last.indices.max { last[$0].score < last[$1].score } ?? 0
    for position in words.indices.reversed() {
      found[position] = lattice[position][index].label
      index = lattice[position][index].from
    }
    return (found, contexts)
  }

  /// Decodes a sentence, corrects the weights, and returns how many parts of speech were right.
  func learn(_ words: [Word]) -> Int {
    let (found, contexts) = decode(words)
    time += 1
    var right = 0
    for (position, word) in words.enumerated() {
      let (gold, guess) = (word.gold, found[position])
      if labels.speech[gold] == labels.speech[guess] { right += 1 }
      let (lastGold, lastGuess) =
        position == 0 ? (nil, nil) : (words[position - 1].gold, found[position - 1])
      if gold == guess, lastGold == lastGuess { continue }
      for steps in steps(over: position == 0 ? .end : word.gap) {
        steps.add(from: lastGold, to: gold, 1, time)
        steps.add(from: lastGuess, to: guess, -1, time)
      }
      if gold == guess { continue }
      for (label, delta) in [(gold, Int32(1)), (guess, -1)] {
        for row in word.rows { add(row, label, delta) }
        for row in contexts[position] { add(row, label, delta) }
        if word.ofTags.isEmpty { continue }
        speechKinds.add(Int(word.ofSpeech[labels.speech[label]]), delta, time)
        tagKinds.add(Int(word.ofTags[label]), delta, time)
      }
    }
    return right
  }

  private func add(_ row: Int32, _ label: Int, _ delta: Int32) {
    for component in labels.components[label] {
      rows.add(Int(row) * width + component, delta, time)
    }
  }

  /// Puts the averages in place of the weights.
  func finish(scale: Double) {
    for one in [rows, speechKinds, tagKinds] + steps.flatMap(\.levels) {
      one.settle(at: time, scale: scale)
    }
  }

  /// The weights of a row that are not 0, by component.
  func weights(of row: Int) -> [(component: String, weight: Int)] {
    labels.componentNames.indices.compactMap { component in
      let value = Int(rows.weights[row * width + component])
      return value == 0 ? nil : (labels.componentNames[component], value)
    }
  }

  /// The weights of a kind of evidence.
  func evidence(_ kind: Int) -> (speech: Int, tag: Int) {
    (Int(speechKinds.weights[kind]), Int(tagKinds.weights[kind]))
  }

  /// The weights of steps of one kind.
  func steps(_ kind: WordGap.Steps) -> StepWeights { steps[kind.rawValue] }

  /// The weights of steps over a gap, which are added up.
  private func steps(over gap: WordGap) -> [StepWeights] {
    let kind = gap.steps
    if kind == .glued { return hasSpaces ? [steps(.plain), steps(.glued)] : [steps(.plain)] }
    return [steps(kind)]
  }
}
