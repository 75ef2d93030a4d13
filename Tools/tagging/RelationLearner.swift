import TextAnalysis

/// Learns which step the parser should take and what an arc is called.
///
/// The parser is taught along its own errors (a dynamic oracle with exploration: Goldberg and Nivre 2013). A class,
/// because it is one big state that is changed in place.
final class RelationLearner {
  /// What clues are made of, for steps and for arcs.
  static let stepTemplates = [
    "s0.word", "s1.word", "n0.word", "n1.word", "n2.tag", "s0.word n0.word", "s0.tag n0.word",
    "s0.word n0.tag", "s1.tag s0.tag", "s1.word s0.tag", "s1.tag s0.word", "n0.word n1.tag",
    "n0.tag n1.word", "s0.tag n0.tag n1.tag", "s0.tag n0.tag n1.word", "n0.tag n1.tag n2.tag",
    "s1.tag s0.tag n0.tag", "s2.tag s1.tag s0.tag", "s1.tag s0.tag s0-n0", "s0.tag n0.tag distance",
    "s0.tag n0.tag s0-n0", "s1.tag s0.tag s1-s0", "s0.word s0-n0", "n0.tag n1.tag n0-n1",
    "s0.tag s0.has n0.tag", "s1.tag s1.has s0.tag", "s0.tag n0.tag n0.has", "s1.tag s0.tag s0.has",
    "s0.tag s0.first n0.tag", "s1.tag s0.tag s0.first", "s0.tag s0.last n0.tag",
    "s1.tag s1.last s0.tag", "s0.tag n0.tag n0.first", "s1.has s0.has n0.tag",
    "s0.has s0-n0 n0.tag",
    "s0.has s0.word n0.word", "s1.has s1.word s0.tag", "s1.word s0-n0 n0.tag", "s0.end n0.end",
    "s0.tag n0.end", "s0.end n0.tag",
  ]
  static let arcTemplates = [
    "side h.word", "side d.word", "side h.tag d.tag", "side h.word d.tag", "side h.tag d.word",
    "h.word d.word", "h.tag d.tag length", "side h.has d.tag", "side h.has d.has",
    "side d.tag d.has", "side d.first h.tag", "d.first d.tag h.word", "d.tag d.first h.has",
    "side between d.tag", "side d.tag d.before", "side d.tag d.behind", "h.tag d.tag d.last",
    "side h.tag d.has", "h.word h.has d.tag", "h.tag d.tag h.has",
    "side d.tag", "side d.end h.tag", "side d.end h.end", "d.particle d.tag side",
    "d.particle h.tag",
  ]

  /// By how much what is right must win, in the learner's own units.
  private static let margin: Int32 = 30

  private let stepAtoms, arcAtoms: [AtomIndices]
  private(set) var steps: ClueWeights
  private(set) var arcs: ClueWeights
  private(set) var time: Int64 = 1
  private var state = ParserState()
  private var atoms = [UInt16](repeating: 0, count: ClueAtom.allCases.count)
  private var keys: [UInt64] = []
  private var stepScores = [Int32](repeating: 0, count: 3)
  private var arcScores = [Int32](repeating: 0, count: Relation.allCases.count)
  private var random = SplitMix(state: 20_261_201)

  /// - Parameter kept: clues of steps and of arcs that may have weights; all where it is `nil`.
  init(kept: (steps: Set<UInt64>, arcs: Set<UInt64>)?) {
    func atomIndices(_ names: [String]) -> [AtomIndices] {
      names.map { names in
        let indices = (ClueAtom.atoms(named: names) ?? []).map { Int($0.rawValue) } + [0, 0]
        return (indices[0], indices[1], indices[2])
      }
    }
    (stepAtoms, arcAtoms) = (atomIndices(Self.stepTemplates), atomIndices(Self.arcTemplates))
    let least: Int32 = kept == nil ? 3 : 1
    steps = ClueWeights(width: 3, allowed: kept?.steps, leastUpdates: least)
    arcs = ClueWeights(
      width: Relation.allCases.count, allowed: kept?.arcs, leastUpdates: least)
  }

  private func setKeys(_ templates: [AtomIndices]) {
    let atoms = atoms
    var keys = [UInt64]()
    swap(&keys, &self.keys)
    keys.removeAll(keepingCapacity: true)
    for (number, template) in templates.enumerated() {
      keys.append(
        ClueAtom.key(number, atoms[template.one], atoms[template.two], atoms[template.three]))
    }
    swap(&keys, &self.keys)
  }

  /// The indices of the pieces of a clue.
  private typealias AtomIndices = (one: Int, two: Int, three: Int)

  /// A tree as the parser sees it.
  struct Sentence {
    let words: [(tag: UInt16, word: UInt16, ending: UInt16, gap: WordGap)]
    let heads: [Int]
    let relations: [Relation]
    let dependents: [[Int]]
  }

  /// How many arcs of a tree a step makes unreachable.
  private func cost(_ step: ParserState.Step, _ tree: Sentence) -> Int {
    let (stack, next) = (state.stacked, state.next)
    switch step {
    case .shift:
      return tree.dependents[next].count { stack.contains(Int32($0)) }
        + (stack.dropLast().contains(Int32(tree.heads[next])) ? 1 : 0)
    case .left, .right:
      guard let last = stack.last else { return 0 }
      let top = Int(last)
      let head = tree.heads[top]
      let lost = tree.dependents[top].count { $0 >= next }
      if step == .right { return lost + (head >= next ? 1 : 0) }
      let below = stack.count > 1 ? Int(stack[stack.count - 2]) : -1
      return lost + (head > next || head == below ? 1 : 0)
    }
  }

  /// Learns from a tree; returns how many heads were right.
  func learn(_ tree: Sentence, explores: Bool) -> Int {
    state.clear()
    for word in tree.words {
      state.add(tag: word.tag, word: word.word, ending: word.ending, gap: word.gap)
    }
    state.begin()
    while !state.isDone {
      let allowed = ParserState.Step.allCases.filter { state.allows($0) }
      guard allowed.count > 1 else {
        take(allowed[0], tree)
        continue
      }
      state.setStep(&atoms)
      setKeys(stepAtoms)
      steps.score(keys, &stepScores)
      func best(_ steps: [ParserState.Step]) -> ParserState.Step {
        steps.max { stepScores[Int($0.rawValue)] < stepScores[Int($1.rawValue)] } ?? steps[0]
      }
      let costs = allowed.map { cost($0, tree) }
      let least = costs.min() ?? 0
      let right = best(zip(allowed, costs).filter { $0.1 == least }.map(\.0))
      let guess = best(allowed)
      time += 1
      let wrongs = zip(allowed, costs).filter { $0.1 > least }.map(\.0)
      guard !wrongs.isEmpty else {
        take(guess, tree)
        continue
      }
      let wrong = best(wrongs)
      guard
        stepScores[Int(wrong.rawValue)] + Self.margin > stepScores[Int(right.rawValue)]
      else {
        take(guess, tree)
        continue
      }
      steps.learn(keys, right: Int(right.rawValue), wrong: Int(wrong.rawValue), time)
      take(explores && random.next() % 10 > 0 ? guess : right, tree)
    }
    return tree.heads.indices.count { Int(state.words[$0].head) == tree.heads[$0] }
  }

  private func take(_ step: ParserState.Step, _ tree: Sentence) {
    guard step != .shift else {
      state.shift()
      return
    }
    let (head, dependent) = state.arc(of: step)
    guard head < state.count else {
      state.attach(dependent, to: head, as: .root)
      return
    }
    state.setArc(head, dependent, &atoms)
    setKeys(arcAtoms)
    arcs.score(keys, &arcScores)
    var guess = 0
    for index in arcScores.indices where arcScores[index] > arcScores[guess] { guess = index }
    if tree.heads[dependent] == head {
      let right = Int(tree.relations[dependent].rawValue)
      var wrong = right == 0 ? 1 : 0
      for index in arcScores.indices where index != right && arcScores[index] > arcScores[wrong] {
        wrong = index
      }
      if arcScores[wrong] + Self.margin > arcScores[right] {
        arcs.learn(keys, right: right, wrong: wrong, time)
      }
    }
    state.attach(dependent, to: head, as: Relation(rawValue: UInt8(guess)) ?? .other)
  }
}
