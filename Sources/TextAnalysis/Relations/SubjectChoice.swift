/// Chooses the subjects of verbs once a sentence is parsed, with all of its clause in view.
///
/// The parser decides early. This looks at each pair of a verb and a nominal near it. A verb whose best pair is not so much
/// better than the next best, and than no subject, has none, since an absent subject is better than a wrong one.
package struct SubjectChoice {
  private var pairs: [(margin: Int32, verb: Int, word: Int)] = []
  private var subjects: [Int] = []

  package init() {}

  /// The word for which most speaks, of those that may be a verb's subject.
  private struct Best {
    let verb: Int
    private(set) var word = -1
    private var score = Int32.min
    /// That of the next best, or of none.
    private var next: Int32 = 0

    init(verb: Int = -1) { self.verb = verb }

    /// By how much it is better than all others and than none.
    var margin: Int32 { word < 0 ? .min : score - next }

    mutating func add(_ word: Int, score: Int32) {
      if score > self.score {
        next = max(next, self.score)
        (self.word, self.score) = (word, score)
      } else {
        next = max(next, score)
      }
    }
  }

  /// A subject stands at most so many words from its verb.
  private static let reach = 40

  /// Calls `body` with each pair of a verb and a word that may be its subject.
  package static func forEachPair(
    _ state: ParserState, _ body: (_ verb: Int, _ word: Int, _ rival: Int?) -> Void
  ) {
    for verb in 0..<state.count where state.isVerb(verb) {
      let rival = (0..<state.count).first {
        Int(state.words[$0].head) == verb && state.words[$0].relation.isSubject
      }
      for word in max(0, verb - reach)..<min(state.count, verb + reach)
      where word != verb && state.isNominal(word) {
        body(verb, word, rival)
      }
    }
  }

  /// Chooses; what the parser took for the subject of a verb and was not chosen has its relation left open.
  mutating func choose(
    _ state: inout ParserState, _ model: borrowing RelationModel, _ atoms: inout [UInt16],
    leastMargin: Int32
  ) {
    pairs.removeAll(keepingCapacity: true)
    var best = Best()
    Self.forEachPair(state) { verb, word, rival in
      if verb != best.verb {
        if best.margin >= leastMargin { pairs.append((best.margin, best.verb, best.word)) }
        best = Best(verb: verb)
      }
      state.setPair(verb, word, &atoms, rival: rival)
      best.add(word, score: model.pairScore(atoms))
    }
    if best.margin >= leastMargin { pairs.append((best.margin, best.verb, best.word)) }
    pairs.sort { ($1.margin, $0.verb, $0.word) < ($0.margin, $1.verb, $1.word) }
    subjects.removeAll(keepingCapacity: true)
    subjects.append(contentsOf: repeatElement(-1, count: state.count))
    for pair in pairs {
      guard subjects[pair.verb] < 0, !subjects.contains(pair.word),
        Int(state.words[pair.word].head) == pair.verb
          || Int(state.words[pair.verb].head) == pair.word
          || !state.hangs(pair.verb, on: pair.word)
      else { continue }
      subjects[pair.verb] = pair.word
      state.makeSubject(pair.word, of: pair.verb)
    }
    for word in 0..<state.count where state.words[word].relation.isSubject {
      let head = Int(state.words[word].head)
      guard head < state.count else { continue }
      // A word has one subject; that of what is no verb is the first.
      if !state.isVerb(head), subjects[head] < 0 { subjects[head] = word }
      if subjects[head] != word { state.leaveOpen(word) }
    }
  }
}
