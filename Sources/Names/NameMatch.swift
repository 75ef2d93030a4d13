/// Whether two names are spellings of one, and why.
public struct NameMatch: Sendable {
  /// Parts that were found to be spellings of one another.
  public struct Pair: Sendable {
    /// The indices of the parts in the first name, and in the second.
    public let one, other: Range<Int>
    /// How much likelier as one than as two: a natural logarithm.
    public let evidence: Double
    /// The same for a perfect spelling.
    let perfect: Double
    /// Whether one stands for the other and is no spelling of it.
    var isExchange = false
  }

  public let pairs: [Pair]
  /// What a decision is made of.
  public let features: Features
  /// The probability that the two name one person, where as many pairs do as do not.
  public let score: Double

  /// The names as they were read: a surname may have been parted from what it was written together with.
  let one, other: PersonName

  /// Which parts were taken for spellings of which, and what was left.
  public var reason: String {
    func text(_ parts: ArraySlice<PersonName.Part>) -> String {
      parts.map(\.word.text).joined(separator: " ")
    }
    var words = pairs.map { pair in
      let (mine, others) = (text(one.parts[pair.one]), text(other.parts[pair.other]))
      return mine == others ? mine : "\(mine) = \(others)"
    }
    if features.conflicts > 0 { words.append("\(Int(features.conflicts)) on both sides unlike") }
    if features.extras > 0 { words.append("\(Int(features.extras)) on one side only") }
    return words.joined(separator: ", ")
  }

  /// What a decision is made of.
  public struct Features: Sendable {
    /// The sum of the evidence of all pairs.
    public var evidence = 0.0
    /// The share of a perfect spelling's evidence, of all pairs and of the weakest.
    public var quality = 0.0, weakest = 0.0
    /// Names on both sides that are spellings of none on the other.
    public var conflicts = 0.0
    /// Names on one side more than on the other that are spellings of none.
    public var extras = 0.0
    /// Names that are spellings of one on the other side.
    public var matched = 0.0
    /// Pairs of an initial and a name.
    public var loose = 0.0
  }
}
