import TextAnalysis

/// Learns which pairs of a verb and a word are verb and subject, from sentences that a parser parsed which had not
/// learnt from them.
enum SubjectTraining {
  static let templates = [
    "d.is", "d.is d.margin", "d.is d.margin h.tag", "d.is d.tag", "d.is d.word", "d.is h.word",
    "d.is h.tag h.has", "d.is side h.tag", "d.is rival", "d.is rival d.margin", "d.tag h.tag side",
    "d.tag h.word side", "d.word h.word", "d.first d.tag", "d.first d.tag side", "d.tag d.has side",
    "d.is d.has", "h.has side d.tag", "between side d.is", "between verbs nominals",
    "verbs nominals side", "verbs nominals d.is", "length side d.is", "length verbs d.is",
    "h.is d.is", "h.is side d.tag", "h.is h.has side", "d.before d.is", "d.behind d.is",
    "d.last d.is", "rival verbs d.tag", "h.word rival side", "rival nominals d.is",
    "d.word side h.tag", "d.is d.tag h.tag", "d.is d.first h.tag", "d.first d.tag h.has",
    "d.word h.has", "d.tag rival side", "d.first rival side", "d.is d.margin rival",
    "h.is verbs side", "h.tag verbs nominals", "d.has d.first d.tag", "d.tag h.has h.is",
    "h.word between side", "d.before d.tag side", "d.behind d.tag side",
    "h.end d.end side", "h.end d.tag side", "h.end d.first side", "h.end d.word side",
    "d.end d.tag h.tag", "d.particle d.tag", "d.particle h.tag side", "d.particle rival side",
    "d.particle d.is", "h-gap side length", "h.word h-gap side", "h.word length side",
    "h-gap d.tag side", "h+gap d.tag side", "h+gap side length", "d+gap side h-gap",
    "d+gap d.tag side", "h.word d.first side", "h.word d.has side", "h.is h.tag h.has",
    "h.is h.word",
    "h.word h.has", "h.tag h-gap h+gap", "h+gap verbs d.tag", "h+gap d-gap d.tag",
    "h.word verbs d.tag", "h.word verbs d.end", "h.end verbs d.end", "h.end verbs d.particle",
    "d-gap verbs d.tag", "h+gap verbs d.is",
  ]

  private static let atomIndices = templates.map { names in
    let indices = (ClueAtom.atoms(named: names) ?? []).map { Int($0.rawValue) }
    return indices + Array(repeating: 0, count: 3 - indices.count)
  }

  /// The pairs in some trees as a parser sees them.
  static func examples(_ trees: [GoldTree], _ model: RelationModel) -> [PairWeights.Example] {
    var parser = Parser(model)
    var atoms = [UInt16](repeating: 0, count: ClueAtom.allCases.count)
    var examples = [PairWeights.Example]()
    for tree in trees {
      parser.parse(tree)
      var ofVerbs = [Int: PairWeights.Example]()
      SubjectChoice.forEachPair(parser.state) { verb, word, rival in
        parser.state.setPair(verb, word, &atoms, rival: rival)
        let keys = atomIndices.enumerated().map {
          ClueAtom.key($0, atoms[$1[0]], atoms[$1[1]], atoms[$1[2]])
        }
        let gold = tree.words[word]
        var example = ofVerbs[verb] ?? PairWeights.Example()
        if gold.head == verb, gold.relation.isSubject { example.right = example.words.count }
        example.words.append(keys)
        ofVerbs[verb] = example
      }
      examples += ofVerbs.sorted { $0.key < $1.key }.map(\.value)
    }
    return examples
  }
}

extension Parser {
  /// Parses the words of a tree.
  mutating func parse(_ tree: GoldTree) {
    state.clear()
    for word in tree.words {
      state.add(
        tag: word.tag.rawValue,
        word: model.word(model.word(of: word.term.span), tag: word.tag),
        ending: model.ending(of: word.term.span), gap: word.gap)
    }
    run()
  }
}
