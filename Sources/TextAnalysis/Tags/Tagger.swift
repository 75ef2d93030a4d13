internal import ICU
internal import Segmentation

/// Gives the words of a text their tags: the best sequence for each sentence, by a Viterbi search.
///
/// The tags that a word may have are found once for each of its shapes. A tagger keeps them, and belongs to one task.
struct Tagger {
  /// A word may have so many tags at most.
  static let mostCandidates = 4

  /// A tag whose score by itself is so much below the best is none that the sentence could make right.
  ///
  /// In units of the tables; neighbours and steps often say 300 together.
  static let widestScore: Int32 = 600

  let model: TagModel
  /// By term, shape and place in the sentence where the candidates lie, from 1; 0 where they are not known.
  private var known: [Int32] = []
  private let ways: Int
  private var candidates: [Candidates] = []
  /// By row, what words say of the tags of the next word and of the one before.
  private var near: [Int32]
  private var nearRows: [TagModel.NearKey: Int32] = [:]
  private var sums: [Int32]
  private var scores: [Int32]
  private var lattice = Lattice()

  /// The tags that a word may have by itself, the best first, with their scores.
  struct Candidates {
    var count: Int32 = 0
    var tags: SIMD4<Int32> = .zero
    var scores: SIMD4<Int32> = .zero
    /// Where the word's row begins.
    var near: Int32 = 0
  }

  /// A sentence: its words, and of each candidate the best score that ends there and whence it came.
  private struct Lattice {
    var tokens: [Int32] = []
    var words: [Int32] = []
    var gaps: [UInt8] = []
    var best: [SIMD4<Int32>] = []
    var back: [SIMD4<UInt8>] = []

    mutating func clear() {
      tokens.removeAll(keepingCapacity: true)
      words.removeAll(keepingCapacity: true)
      gaps.removeAll(keepingCapacity: true)
    }
  }

  init(_ model: TagModel) {
    self.model = model
    ways = model.hasCapitals ? WordShape.allCases.count * 2 : 2
    sums = Array(repeating: 0, count: model.labels.componentNames.count)
    scores = Array(repeating: 0, count: model.labels.tags.count)
    // The row of a word that says nothing, and of no word.
    near = Array(repeating: 0, count: model.labels.tags.count * 2)
  }

  /// Tags the words among some tokens.
  ///
  /// - Complexity: O(*n*) in the bytes of the text.
  mutating func tag(
    _ tokens: inout [Token], in text: borrowing Span<UInt8>, terms: borrowing Vocabulary,
    areForms: Bool
  ) {
    var lattice = Lattice()
    swap(&lattice, &self.lattice)
    if known.count < terms.count * ways {
      known.append(contentsOf: repeatElement(0, count: terms.count * ways - known.count))
    }
    var (end, sentence) = (0, Int32(-1))
    for index in tokens.indices where tokens[index].term != Token.none {
      let token = tokens[index]
      if token.sentence != sentence {
        decode(&lattice, &tokens)
        lattice.clear()
        sentence = token.sentence
        end = -1
      }
      let gap = end < 0 ? WordGap.end : WordGap(text, end..<Int(token.start))
      end = Int(token.end)
      let isFirst = gap.beginsAnew
      let shape = model.hasCapitals ? WordShape(text.extracting(token.range)) : .small
      let way = Int(token.term) * ways + Int(shape.rawValue) * 2 + (isFirst ? 1 : 0)
      if known[way] == 0 {
        known[way] = add(token.term, shape, isFirst: isFirst, terms, areForms: areForms)
      }
      lattice.tokens.append(Int32(index))
      lattice.words.append(known[way] - 1)
      lattice.gaps.append(gap.rawValue)
    }
    decode(&lattice, &tokens)
    lattice.clear()
    swap(&lattice, &self.lattice)
  }

  /// A form without the dots of Devanagari that mark foreign sounds (U+093C), which writers set or leave out.
  private static func withoutNukta(_ form: [UInt8]) -> [UInt8] {
    var plain = [UInt8]()
    var index = 0
    while index < form.count {
      if form[index...].starts(with: [0xE0, 0xA4, 0xBC]) {
        index += 3
      } else {
        plain.append(form[index])
        index += 1
      }
    }
    return plain
  }

  /// Finds the candidates of a word.
  private mutating func add(
    _ term: Vocabulary.ID, _ shape: WordShape, isFirst: Bool, _ terms: borrowing Vocabulary,
    areForms: Bool
  ) -> Int32 {
    var bytes = terms.bytes(of: term)
    if areForms, let folded = try? Folding.folded(bytes.span) { bytes = folded }
    if !model.knows(bytes) {
      let plain = Self.withoutNukta(bytes)
      if model.knows(plain) { bytes = plain }
    }
    let word = WordClues(bytes, shape: shape, isFirst: isFirst)
    model.score(word, sums: &sums, scores: &scores)
    var found = Candidates()
    for tag in scores.indices {
      let score = scores[tag]
      var place = Int(found.count)
      while place > 0, found.scores[place - 1] < score { place -= 1 }
      guard place < Self.mostCandidates else { continue }
      var last = min(Int(found.count), Self.mostCandidates - 1)
      while last > place {
        found.tags[last] = found.tags[last - 1]
        found.scores[last] = found.scores[last - 1]
        last -= 1
      }
      found.tags[place] = Int32(tag)
      found.scores[place] = score
      found.count = min(found.count + 1, Int32(Self.mostCandidates))
    }
    while found.count > 1, found.scores[Int(found.count) - 1] < found.scores[0] &- Self.widestScore
    {
      found.count -= 1
    }
    let key = model.nearKey(word)
    if key.first != TagModel.NearKey.none || key.second != TagModel.NearKey.none {
      if let row = nearRows[key] {
        found.near = row
      } else {
        found.near = Int32(near.count)
        nearRows[key] = found.near
        model.addNear(key, to: &near, sums: &sums)
      }
    }
    candidates.append(found)
    return Int32(candidates.count)
  }

  /// Finds the best tags of a sentence.
  private func decode(_ lattice: inout Lattice, _ tokens: inout [Token]) {
    let count = lattice.words.count
    guard count > 0 else { return }
    if lattice.best.count < count {
      lattice.best.append(contentsOf: repeatElement(.zero, count: count - lattice.best.count))
      lattice.back.append(contentsOf: repeatElement(.zero, count: count - lattice.back.count))
    }
    let tags = model.labels.tags.count
    // The loop reads tables at places that the tables themselves name, so their ends need no check.
    unsafe candidates.withUnsafeBufferPointer { candidates in
      unsafe near.withUnsafeBufferPointer { near in
        unsafe model.steps[0].withUnsafeBufferPointer { steps in
          unsafe model.steps[1].withUnsafeBufferPointer { markedSteps in
            unsafe model.gaps.withUnsafeBufferPointer { gaps in
              let search = unsafe Search(
                tags: tags, candidates: candidates, near: near, steps: steps,
                markedSteps: markedSteps, gaps: gaps)
              search.run(count, &lattice)
            }
          }
        }
      }
    }
    let ends = candidates[Int(lattice.words[count - 1])]
    let final = lattice.best[count - 1]
    var choice = 0
    for one in 1..<max(1, Int(ends.count)) where final[one] > final[choice] { choice = one }
    for place in (0..<count).reversed() {
      let tag = candidates[Int(lattice.words[place])].tags[choice]
      tokens[Int(lattice.tokens[place])].tag = model.labels.tags[Int(tag)]
      choice = Int(lattice.back[place][choice])
    }
  }

  /// The forward part of the search, over the tables as they lie in memory.
  @safe
  private struct Search {
    let tags: Int
    let candidates: UnsafeBufferPointer<Candidates>
    let near: UnsafeBufferPointer<Int32>
    let steps, markedSteps: UnsafeBufferPointer<Int32>
    /// What gaps say of the words behind them, then of those before them.
    let gaps: UnsafeBufferPointer<Int32>

    func run(_ count: Int, _ lattice: inout Lattice) {
      let behind = WordGap.allCases.count * tags
      var last = Candidates()
      var word = unsafe candidates[Int(lattice.words[0])]
      for place in 0..<count {
        let next =
          place + 1 < count ? unsafe candidates[Int(lattice.words[place + 1])] : Candidates()
        defer { (last, word) = (word, next) }
        // What is added to the only score of a word changes nothing.
        if word.count == 1, last.count <= 1 {
          lattice.best[place] = .zero
          lattice.back[place] = .zero
          continue
        }
        let gap = Int(lattice.gaps[place])
        let following = Int(place + 1 < count ? lattice.gaps[place + 1] : WordGap.end.rawValue)
        let steps = unsafe gap > Int(WordGap.space.rawValue) ? markedSteps : self.steps
        let before = place == 0 ? .zero : lattice.best[place - 1]
        var (best, back) = (SIMD4<Int32>.zero, SIMD4<UInt8>.zero)
        for candidate in 0..<Int(word.count) {
          let tag = Int(word.tags[candidate])
          var (top, from) = (Int32.min, UInt8(0))
          if place == 0 { top = unsafe steps[tags * tags + tag] }
          for one in 0..<Int(last.count) {
            let total = unsafe before[one] &+ steps[Int(last.tags[one]) * tags + tag]
            if total > top { (top, from) = (total, UInt8(one)) }
          }
          var score = word.scores[candidate] &+ top
          unsafe score &+= gaps[gap * tags + tag] &+ gaps[behind + following * tags + tag]
          unsafe score &+= near[Int(last.near) + tag] &+ near[Int(next.near) + tags + tag]
          best[candidate] = score
          back[candidate] = from
        }
        lattice.best[place] = best
        lattice.back[place] = back
      }
    }
  }
}
