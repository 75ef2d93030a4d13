/// What the parser looks at, piece by piece; a clue is made of one to three of them.
///
/// `s0` is the word on top of the stack, `s1` and `s2` those below it, `n0` the next word of the sentence and `n1` and
/// `n2` those behind it. When an arc gets its relation, `h` is the head and `d` the dependent.
package enum ClueAtom: UInt8, CaseIterable, Sendable {
  case nothing
  case s0Tag, s0Word, s1Tag, s1Word, s2Tag, n0Tag, n0Word, n1Tag, n1Word, n2Tag
  /// Dependents on the very left and on the very right, and which kinds of dependents there are.
  case s0First, s0Last, s0Has, s1Last, s1Has, n0First, n0Has
  /// What stands between words, or behind one.
  case s0n0Gap, s1s0Gap, n0n1Gap
  case distance
  case hTag, hWord, hHas, dTag, dWord, dHas, dFirst, dLast
  /// The words beside the dependent.
  case dBefore, dBehind
  /// On which side of its head the dependent stands.
  case side
  case arcGap, arcLength
  /// Of a pair of a verb and a word that may be its subject: what the verb is itself, what the parser made of the word
  /// and how surely, what stands between them, and which subject the parser gave the verb.
  case hRelation, dArc, dMargin, verbsBetween, nominalsBetween, rival
  /// How words end, by which verbs and their subjects agree.
  case s0End, n0End, hEnd, dEnd
  /// The particle behind a word, and what stands before and behind the verb and behind the word.
  case dParticle, dGap, dBehindGap, hGap, hBehindGap

  /// What the values of a piece are.
  package enum Kind: Sendable {
    case nothing, tag, word, ending, gap, distance, dependents, side, relation, arc, number
  }

  package var kind: Kind {
    switch self {
    case .nothing: .nothing
    case .s0Tag, .s1Tag, .s2Tag, .n0Tag, .n1Tag, .n2Tag, .s0Last, .s1Last, .hTag, .dTag, .dLast,
      .dBefore, .dBehind:
      .tag
    case .s0Word, .s1Word, .n0Word, .n1Word, .s0First, .n0First, .hWord, .dWord, .dFirst,
      .dParticle:
      .word
    case .s0End, .n0End, .hEnd, .dEnd: .ending
    case .s0n0Gap, .s1s0Gap, .n0n1Gap, .arcGap, .dGap, .dBehindGap, .hGap, .hBehindGap: .gap
    case .distance, .arcLength: .distance
    case .s0Has, .s1Has, .n0Has, .hHas, .dHas: .dependents
    case .side: .side
    case .hRelation: .relation
    case .dArc: .arc
    case .dMargin, .verbsBetween, .nominalsBetween, .rival: .number
    }
  }

  private static let names = [
    "", "s0.tag", "s0.word", "s1.tag", "s1.word", "s2.tag", "n0.tag", "n0.word", "n1.tag",
    "n1.word", "n2.tag", "s0.first", "s0.last", "s0.has", "s1.last", "s1.has", "n0.first",
    "n0.has", "s0-n0", "s1-s0", "n0-n1", "distance", "h.tag", "h.word", "h.has", "d.tag",
    "d.word", "d.has", "d.first", "d.last", "d.before", "d.behind", "side", "between", "length",
    "h.is", "d.is", "d.margin", "verbs", "nominals", "rival", "s0.end", "n0.end", "h.end", "d.end",
    "d.particle", "d-gap", "d+gap", "h-gap", "h+gap",
  ]

  /// As tables write it.
  package var name: String { Self.names[Int(rawValue)] }

  package init?(name: some StringProtocol) {
    guard !name.isEmpty, let index = Self.names.firstIndex(where: { $0 == name }) else {
      return nil
    }
    self.init(rawValue: UInt8(index))
  }

  /// The pieces of a clue's name, such as `s0.tag n0.word`; `nil` where one is unknown.
  package static func atoms(named names: String) -> [ClueAtom]? {
    let atoms = names.split(separator: " ").map { ClueAtom(name: $0) }
    guard !atoms.isEmpty, atoms.count <= 3, !atoms.contains(nil) else { return nil }
    return atoms.compactMap { $0 }
  }

  /// A clue with its values, as one number.
  @inline(__always)
  package static func key(_ template: Int, _ one: UInt16, _ two: UInt16, _ three: UInt16) -> UInt64
  {
    UInt64(template) << 48 | UInt64(one) << 32 | UInt64(two) << 16 | UInt64(three)
  }
}
