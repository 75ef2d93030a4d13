/// Chooses the subjects of verbs once a sentence is parsed, with all of its clause in view.
///
/// The parser decides early. This looks at each pair of a verb and a nominal near it; a verb whose best pair is not sure
/// enough has no subject, since an absent subject is better than a wrong one.
package struct SubjectChoice {
  private var pairs: [(score: Int32, verb: Int, word: Int)] = []
  private var subjects: [Int] = []

  package init() {}

  /// A subject stands at most so many words from its verb.
  private static let reach = 30

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
    _ state: inout ParserState, _ model: borrowing RelationModel, _ atoms: inout [UInt16]
  ) {
    pairs.removeAll(keepingCapacity: true)
    Self.forEachPair(state) { verb, word, rival in
      state.setPair(verb, word, &atoms, rival: rival)
      let score = model.pairScore(atoms)
      if score >= model.leastMargin { pairs.append((score, verb, word)) }
    }
    pairs.sort { ($1.score, $0.verb, $0.word) < ($0.score, $1.verb, $1.word) }
    subjects.removeAll(keepingCapacity: true)
    subjects.append(contentsOf: repeatElement(-1, count: state.count))
    keepParticles(&state, model, &atoms)
    for pair in pairs {
      guard subjects[pair.verb] < 0, !subjects.contains(pair.word),
        Int(state.words[pair.word].head) == pair.verb || !state.hangs(pair.verb, on: pair.word)
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

  /// A particle behind a subject (Hindi ने, Japanese は) says more than all clues; of several the likeliest is one.
  private mutating func keepParticles(
    _ state: inout ParserState, _ model: borrowing RelationModel, _ atoms: inout [UInt16]
  ) {
    var best: [Int: Int32] = [:]
    for word in 0..<state.count
    where state.words[word].relation.isSubject && state.hasParticle(word) {
      let head = Int(state.words[word].head)
      guard state.isVerb(head) else { continue }
      state.setPair(head, word, &atoms, rival: subjects[head] < 0 ? word : subjects[head])
      let score = model.pairScore(atoms)
      if score > best[head] ?? .min { (best[head], subjects[head]) = (score, word) }
    }
  }
}
