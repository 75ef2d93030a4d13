/// Finds the relations of a sentence's words: step by step, without going back on what was done.
///
/// What each term counts as is found once. A parser keeps that and its room, and belongs to one task.
package struct Parser {
  package let model: RelationModel
  /// A word is a subject if so much speaks for it.
  package var leastMargin: Int32
  /// By term what it counts as, and its ending.
  private var known: [(word: UInt16, ending: UInt16)] = []
  package var state = ParserState()
  private var atoms = [UInt16](repeating: 0, count: ClueAtom.allCases.count)
  private var scores = [Int32](repeating: 0, count: Relation.allCases.count)
  private var words: [Int] = []
  private var choice = SubjectChoice()

  /// Stands in ``known`` for a term that was not sought yet.
  private static let unknown = UInt16.max

  package init(_ model: RelationModel) {
    self.model = model
    leastMargin = model.leastMargin
  }

  /// The relations of the words among the tokens of a sentence.
  ///
  /// - Complexity: O(*n*) in the number of tokens.
  mutating func parse(
    _ tokens: [Token], _ sentence: Range<Int>, in text: borrowing Span<UInt8>,
    terms: borrowing Vocabulary, form: TermForm
  ) -> SentenceRelations {
    state.clear()
    words.removeAll(keepingCapacity: true)
    var end = -1
    for index in sentence where tokens[index].term != Token.none {
      let token = tokens[index]
      let gap = end < 0 ? WordGap.end : WordGap(text, end..<Int(token.start))
      end = Int(token.end)
      let (word, ending) = word(token, in: text, terms, form)
      state.add(
        tag: token.tag.rawValue, word: model.word(word, tag: token.tag), ending: ending, gap: gap)
      words.append(index)
    }
    run()
    var found = SentenceRelations(sentence)
    for (position, index) in words.enumerated() {
      let word = state.words[position]
      let head = Int(word.head)
      found.set(index, head: head < words.count ? words[head] : nil, word.relation)
    }
    return found
  }

  /// Parses the words that the state was given.
  package mutating func run() {
    state.begin()
    while !state.isDone { step() }
    if model.choosesSubjects { choice.choose(&state, model, &atoms, leastMargin: leastMargin) }
  }

  /// What a word counts as, and its ending.
  private mutating func word(
    _ token: Token, in text: borrowing Span<UInt8>, _ terms: borrowing Vocabulary, _ form: TermForm
  ) -> (word: UInt16, ending: UInt16) {
    if form == .stem {
      guard let folded = try? Folding.folded(text.extracting(token.range)) else { return (0, 0) }
      return (model.word(of: folded.span), model.ending(of: folded.span))
    }
    let term = Int(token.term)
    if term >= known.count {
      known.append(
        contentsOf: repeatElement(
          (word: Self.unknown, ending: UInt16(0)), count: max(terms.count, term + 1) - known.count))
    }
    if known[term].word == Self.unknown {
      var bytes = terms.bytes(of: token.term)
      if form == .written, let folded = try? Folding.folded(bytes.span) { bytes = folded }
      known[term] = (model.word(of: bytes.span), model.ending(of: bytes.span))
    }
    return known[term]
  }

  private mutating func step() {
    state.setStep(&atoms)
    let (left, right) = model.stepScores(atoms)
    var (best, second) = (ParserState.Step.shift, Int32.min)
    var top: Int32 = state.allows(.shift) ? 0 : .min
    if state.allows(.left) {
      if left > top { (best, second, top) = (.left, top, left) } else { second = left }
    }
    if state.allows(.right) {
      if right > top {
        (best, second, top) = (.right, top, right)
      } else {
        second = max(second, right)
      }
    }
    guard best != .shift else {
      state.shift()
      return
    }
    attach(best, margin: second == .min ? top : top &- second)
  }

  /// Makes an arc.
  ///
  /// - Parameter margin: by how much it won.
  private mutating func attach(_ step: ParserState.Step, margin: Int32) {
    let (head, dependent) = state.arc(of: step)
    guard head < state.count else {
      state.attach(dependent, to: head, as: .root)
      return
    }
    for index in scores.indices { scores[index] = 0 }
    // Where no clue speaks, a word is what words of its kind are.
    let tag = Tag(rawValue: state.words[dependent].tag)
    scores[Int(Relation(usualOf: tag.partOfSpeech).rawValue)] = 1
    state.setArc(head, dependent, &atoms)
    model.addArcScores(atoms, to: &scores)
    var (best, top, other) = (0, Int32.min, Int32.min)
    for index in scores.indices where scores[index] > top { (best, top) = (index, scores[index]) }
    let relation = Relation(rawValue: UInt8(best)) ?? .other
    for one in Relation.allCases where one != relation && !(one.isSubject && relation.isSubject) {
      other = max(other, scores[Int(one.rawValue)])
    }
    state.attach(dependent, to: head, as: relation, margin: min(margin, top &- other))
  }
}
