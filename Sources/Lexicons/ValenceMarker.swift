/// A word in a text that changes the values of others.
struct ValenceMarker {
  /// What an entry does, by all its kinds.
  struct Rule: Sendable {
    private(set) var kinds: KindSet = []
    /// How many tokens it reaches behind it, and before it; `nil` where the entry does not say.
    private(set) var ahead: Int?
    private(set) var back: Int?
    /// What an intensifier multiplies by, in thousandths.
    private(set) var factor = 1000
    /// Whether other words may stand between its own.
    private(set) var hasGap = false
    /// The length of its letters in bytes.
    private(set) var length = 0

    /// Whether it is a given name, which is one only with a capital.
    private(set) var isGivenName = false

    /// The key of given names among the entries.
    static let keyOfGivenNames = "given"

    /// Whether it shifts anything.
    var shifts: Bool { !kinds.isDisjoint(with: .shifting) }

    /// Adds what another entry shifts.
    mutating func addShifts(of other: Rule) {
      kinds.formUnion(other.kinds.intersection(.shifting))
      ahead = ahead ?? other.ahead
      back = back ?? other.back
    }

    mutating func add(_ entry: Lexicon.Entry) {
      let kind = KindSet(entry.kind)
      kinds.formUnion(kind)
      hasGap = entry.term.contains("...")
      length = entry.term.utf8.count
      isGivenName = isGivenName || entry.key == Self.keyOfGivenNames
      let reach = entry.thousandths / 1000
      if entry.kind == .intensifier {
        factor = entry.thousandths
      } else if reach > 0 {
        if KindSet.lookingBack.isSuperset(of: kind) { back = reach } else { ahead = reach }
      }
    }
  }

  /// Kinds of entries, as bits.
  struct KindSet: OptionSet, Sendable {
    let rawValue: UInt32

    init(rawValue: UInt32) { self.rawValue = rawValue }

    init(_ kinds: Lexicon.Kind...) {
      rawValue = kinds.reduce(0) { bits, kind in
        bits | 1 << UInt32(Lexicon.Kind.allCases.firstIndex(of: kind) ?? 0)
      }
    }

    /// Those that turn what they reach.
    static let denying = KindSet(
      .negator, .concord, .postnegator, .finalNegator, .negativeEnding, .privativeEnding)
    /// Those of words by themselves that turn what they reach.
    static let denyingWords = KindSet(.negator, .concord, .postnegator, .finalNegator)
    /// Those that reach what stands before them.
    static let lookingBack = KindSet(
      .postnegator, .finalNegator, .negativeEnding, .postdecrease, .postincrease, .postrelief,
      .postharm)
    /// Those of words that turn what follows.
    static let negatorAhead = KindSet(.negator, .concord)
    /// Those by which what is bad becomes less, and what is good.
    static let turningBad = KindSet(.decrease, .postdecrease, .relief, .postrelief)
    static let turningGood = KindSet(.decrease, .postdecrease, .harm, .postharm)
    static let increasing = KindSet(.increase, .postincrease)
    static let shiftingAhead = KindSet(.decrease, .increase, .relief, .harm)
    static let shiftingBack = KindSet(.postdecrease, .postincrease, .postrelief, .postharm)
    static let shifting = shiftingAhead.union(shiftingBack)
    static let forms = KindSet(.negativeEnding, .privativeEnding)
    /// Those that a verb's object does not stand behind.
    static let beforeNoObject = KindSet(.adposition, .passive)
    /// Those whose words have no value of their own.
    static let withoutValue = KindSet(
      .affirmation, .intensifier, .contrast, .irrealis, .postirrealis)

    static let concord = KindSet(.concord)
    static let postnegator = KindSet(.postnegator)
    static let finalNegator = KindSet(.finalNegator)
    static let negativeEnding = KindSet(.negativeEnding)
    static let privativeEnding = KindSet(.privativeEnding)
    static let affirmation = KindSet(.affirmation)
    static let passive = KindSet(.passive)
    static let boundary = KindSet(.boundary)
    static let adposition = KindSet(.adposition)
    static let conjunction = KindSet(.conjunction)
    static let name = KindSet(.name)
    static let title = KindSet(.title)
    static let intensifier = KindSet(.intensifier)
    static let contrast = KindSet(.contrast)
    static let irrealis = KindSet(.irrealis)
    static let postirrealis = KindSet(.postirrealis)
  }

  let tokens: Range<Int>
  let rule: Rule

  /// Whether it is of one of some kinds.
  func isAny(of kinds: KindSet) -> Bool { !rule.kinds.isDisjoint(with: kinds) }
}
