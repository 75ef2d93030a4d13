/// The words of a sentence, and the search for the best sequence of their tags (Viterbi).
struct TagSearch {
  /// A word: its candidates, what stands before it, and its token.
  fileprivate struct Word {
    let candidates: Candidates
    let gap: UInt8
    let token: Int32
  }

  private var words: [Word] = []
  /// Of each candidate of each word, which candidate of the word before it came from.
  private var back: [SIMD4<UInt8>] = []

  /// Adds a word.
  @inline(__always)
  mutating func append(_ token: Int, _ candidates: Candidates, _ gap: WordGap) {
    words.append(
      Word(
        candidates: candidates, gap: gap.rawValue, token: Int32(truncatingIfNeeded: token)))
  }

  /// Gives the tokens their tags, and forgets them.
  mutating func finish(
    _ model: TagModel, near: [Int16], _ all: inout MutableSpan<Token>
  ) {
    let count = words.count
    guard count > 0 else { return }
    var back = [SIMD4<UInt8>]()
    swap(&back, &self.back)
    defer { swap(&back, &self.back) }
    if back.count < count {
      back.append(contentsOf: repeatElement(.zero, count: count - back.count))
    }
    let (steps, markedSteps) = (model.steps, model.markedSteps)
    let (gluedSteps, ofGaps) = (model.gluedSteps, model.gaps)
    let tables = SearchTables(
      tags: model.labels.tags.count, steps: steps.span, markedSteps: markedSteps.span,
      gluedSteps: gluedSteps.span, ofGaps: ofGaps.span, near: near.span)
    let scores = tables.run(words.span, &back)
    let ends = words[count - 1].candidates
    var choice = 0
    for one in 1..<max(1, Int(ends.count)) where scores[one] > scores[choice] { choice = one }
    for position in (0..<count).reversed() {
      let word = words[position]
      all[Int(word.token)].tag = model.labels.tags[Int(word.candidates.tags[choice])]
      choice = Int(back[position][choice])
    }
    words.removeAll(keepingCapacity: true)
  }
}

/// The tables of a search as they lie in memory.
///
/// They are read at indices that they themselves name, so no index is checked.
private struct SearchTables: ~Escapable {
  let tags: Int
  let steps, markedSteps, gluedSteps: Span<Int32>
  /// What gaps say of the words behind them, then of those before them.
  let ofGaps: Span<Int32>
  let near: Span<Int16>

  @_lifetime(copy steps, copy markedSteps, copy gluedSteps, copy ofGaps, copy near)
  init(
    tags: Int, steps: Span<Int32>, markedSteps: Span<Int32>, gluedSteps: Span<Int32>,
    ofGaps: Span<Int32>, near: Span<Int16>
  ) {
    self.tags = tags
    (self.steps, self.markedSteps, self.gluedSteps) = (steps, markedSteps, gluedSteps)
    (self.ofGaps, self.near) = (ofGaps, near)
  }

  /// Searches from the first word to the last, and returns the scores of the last one's candidates.
  func run(
    _ words: Span<TagSearch.Word>, _ back: inout [SIMD4<UInt8>]
  ) -> SIMD4<Int32> {
    var back = back.mutableSpan
    var scores = SIMD4<Int32>.zero
    var last = Candidates()
    for position in words.indices {
      let (word, gap) = unsafe (
        words[unchecked: position].candidates, Int(words[unchecked: position].gap)
      )
      defer { last = word }
      // What is added to the only score of a word changes nothing.
      if word.count == 1, last.count <= 1 {
        scores = .zero
        unsafe back[unchecked: position] = .zero
        continue
      }
      var (following, nextNear) = (Int(WordGap.end.rawValue), 0)
      if position + 1 < words.count {
        let next = unsafe words[unchecked: position + 1]
        (following, nextNear) = (Int(next.gap), Int(next.candidates.near))
      }
      let (best, from) =
        position == 0
        ? (starts(word), .zero) : bestSteps(last, scores, to: word, gap)
      scores = best &+ word.scores &+ context(word, gap, following, last.near, nextNear)
      unsafe back[unchecked: position] = from
    }
    return scores
  }

  /// Four numbers of a table, for the tags of a word's candidates.
  @inline(__always)
  private func four<Number: FixedWidthInteger>(
    _ table: Span<Number>, _ start: Int, _ tags: SIMD4<UInt8>
  ) -> SIMD4<Int32> {
    unsafe SIMD4(
      Int32(table[unchecked: start + Int(tags[0])]), Int32(table[unchecked: start + Int(tags[1])]),
      Int32(table[unchecked: start + Int(tags[2])]), Int32(table[unchecked: start + Int(tags[3])]))
  }

  private func starts(_ word: Candidates) -> SIMD4<Int32> {
    four(markedSteps, tags * tags, word.tags)
  }

  /// Of each candidate the best score of a way to it, and which candidate of the word before it comes from.
  @inline(__always)
  private func bestSteps(
    _ last: Candidates, _ scores: SIMD4<Int32>, to word: Candidates, _ gap: Int
  ) -> (SIMD4<Int32>, SIMD4<UInt8>) {
    let steps =
      gap == Int(WordGap.space.rawValue)
      ? steps : gap == Int(WordGap.nothing.rawValue) ? gluedSteps : markedSteps
    var best = four(steps, Int(last.tags[0]) * tags, word.tags) &+ SIMD4(repeating: scores[0])
    var from = SIMD4<Int32>.zero
    for one in 1..<max(1, Int(last.count)) {
      let way =
        four(steps, Int(last.tags[one]) * tags, word.tags) &+ SIMD4(repeating: scores[one])
      let isBetter = way .> best
      best.replace(with: way, where: isBetter)
      from.replace(with: Int32(truncatingIfNeeded: one), where: isBetter)
    }
    return (best, SIMD4<UInt8>(truncatingIfNeeded: from))
  }

  /// What the marks and the words beside a word say.
  @inline(__always)
  private func context(
    _ word: Candidates, _ gap: Int, _ following: Int, _ lastNear: Int32, _ nextNear: Int
  ) -> SIMD4<Int32> {
    four(ofGaps, gap * tags, word.tags)
      &+ four(ofGaps, (WordGap.allCases.count + following) * tags, word.tags)
      &+ four(near, Int(lastNear), word.tags) &+ four(near, nextNear + tags, word.tags)
  }
}
