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
      parser.state.clear()
      for word in tree.words {
        let tag = word.tag.rawValue
        parser.state.add(tag: tag, word: model.word(of: word.term.span) ?? tag, gap: word.gap)
      }
      parser.run()
      SubjectChoice.forEachPair(parser.state) { verb, word, rival in
        parser.state.setPair(verb, word, &atoms, rival: rival)
        let keys = atomIndices.enumerated().map {
          ClueAtom.key($0, atoms[$1[0]], atoms[$1[1]], atoms[$1[2]])
        }
        let gold = tree.words[word]
        examples.append(
          PairWeights.Example(keys: keys, isRight: gold.head == verb && gold.relation.isSubject))
      }
    }
    return examples
  }
}
