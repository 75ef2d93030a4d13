public import BuiltinData
internal import Glibc

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

/// Compares names part by part, in any order of the parts.
///
/// It carries state and belongs to one task.
///
///     var matcher = try NameMatcher()
///     let (one, other) = (try matcher.parse("Захарова"), try matcher.parse("Zakharova"))
///     print(try matcher.compare(one, other).score > 0.65)  // true
public struct NameMatcher: ~Copyable {
  private var parser: NameParser
  private let spellings: Spellings
  private let words: NameWords
  private let decision: NameMatchModel
  private var known: [WordPair: Double] = [:]
  /// The evidence of words and their likeliest spellings.
  private var perfects: [String: Double] = [:]

  private struct WordPair: Hashable {
    let one, other: String
  }

  /// Evidence from which parts are rather taken for a bad spelling than for two names.
  private static let least = -5.0
  /// Evidence of a letter that begins a name, and of a name that stands for another.
  private static let initial = 1.5, nickname = 5.0

  /// A matcher with the data that travels in the program.
  ///
  /// - Throws: `DataError` where that can't be read.
  public init() throws(DataError) {
    self.init(try Spellings(), try NameWords(), try NameMatchModel())
  }

  public init(_ spellings: Spellings, _ words: NameWords, _ decision: NameMatchModel) {
    parser = NameParser(spellings, words)
    self.spellings = spellings
    self.words = words
    self.decision = decision
  }

  /// The parts of a name.
  public mutating func parse(_ text: String) throws -> PersonName { try parser.parse(text) }

  /// The readings of a name: as it is, and where a surname may stand without a space before the rest, so too.
  public mutating func readings(of name: PersonName) throws -> [PersonName] {
    [name] + (try parser.divided(name).map { [$0] } ?? [])
  }

  /// Each particle of a name as one word with the part behind it.
  mutating func withParticles(_ name: PersonName) throws -> [NameWord] {
    try name.parts.indices.dropLast().filter {
      name.parts[$0].role == .particle && name.parts[$0 + 1].role == .name
    }.map { try parser.joined(name.parts[$0...($0 + 1)]) }
  }

  /// Compares two names.
  ///
  /// - Complexity: O(parts · 2^parts · joins), at most ``PersonName/mostParts`` parts a side.
  public mutating func compare(_ one: PersonName, _ other: PersonName) throws -> NameMatch {
    var best: NameMatch?
    // A surname stands apart where the other name has parts to be compared with.
    for first in other.parts.count > 1 ? try readings(of: one) : [one] {
      for second in one.parts.count > 1 ? try readings(of: other) : [other] {
        let match = try compareParts(first, second)
        if match.score > best?.score ?? -1 { best = match }
      }
    }
    return try best ?? compareParts(one, other)
  }

  private mutating func compareParts(_ one: PersonName, _ other: PersonName) throws -> NameMatch {
    let options = try options(one, other)
    let pairs = Self.best(options, one.parts.count)
    let features = features(pairs, one, other)
    return NameMatch(
      pairs: pairs, features: features, score: decision.probability(of: features), one: one,
      other: other)
  }

  /// Every pair of runs of parts that may be spellings of one another, by the run's start in the first name.
  private mutating func options(
    _ one: PersonName, _ other: PersonName
  ) throws -> [[NameMatch.Pair]] {
    var options = [[NameMatch.Pair]](repeating: [], count: one.parts.count)
    var isSure = true
    for i in one.parts.indices {
      var most = 0.0
      for j in other.parts.indices {
        guard let pair = single(one.parts[i], other.parts[j], i, j) else { continue }
        options[i].append(pair)
        most = max(most, pair.evidence / max(1, pair.perfect))
      }
      isSure = isSure && (most > 0.6 || one.parts[i].role != .name)
    }
    // Runs are looked at where single parts leave something open.
    if isSure && one.parts.count == other.parts.count { return options }
    for i in one.parts.indices {
      for j in other.parts.indices {
        for count in 2...3 {
          if j + count <= other.parts.count, one.parts[i].role == .name {
            let run = try parser.joined(other.parts[j..<(j + count)])
            add(one.parts[i].word, run, i..<(i + 1), j..<(j + count), to: &options)
          }
          if i + count <= one.parts.count, other.parts[j].role == .name {
            let run = try parser.joined(one.parts[i..<(i + count)])
            add(run, other.parts[j].word, i..<(i + count), j..<(j + 1), to: &options)
          }
        }
      }
    }
    return options
  }

  private mutating func single(
    _ one: PersonName.Part, _ other: PersonName.Part, _ i: Int, _ j: Int
  ) -> NameMatch.Pair? {
    guard one.role != .particle, other.role != .particle else { return nil }
    if one.role == .initial || other.role == .initial {
      guard let first = one.word.latin.first, first == other.word.latin.first else { return nil }
      return NameMatch.Pair(
        one: i..<(i + 1), other: j..<(j + 1), evidence: Self.initial, perfect: Self.initial)
    }
    var evidence = evidence(one.word, other.word)
    var perfect = (self.perfect(one.word) + self.perfect(other.word)) / 2
    if words.areNicknames(one.word.text, other.word.text) {
      evidence = max(evidence, Self.nickname)
      perfect = max(Self.nickname, min(perfect, evidence))
    }
    guard evidence > Self.least else { return nil }
    return NameMatch.Pair(
      one: i..<(i + 1), other: j..<(j + 1), evidence: evidence, perfect: perfect)
  }

  private mutating func add(
    _ one: NameWord, _ other: NameWord, _ i: Range<Int>, _ j: Range<Int>,
    to options: inout [[NameMatch.Pair]]
  ) {
    // What is far longer than the other is no spelling of it.
    guard one.latin.count < 2 * other.latin.count + 3, other.latin.count < 2 * one.latin.count + 3
    else { return }
    let evidence = evidence(one, other)
    guard evidence > Self.least else { return }
    options[i.lowerBound].append(
      NameMatch.Pair(
        one: i, other: j, evidence: evidence, perfect: (perfect(one) + perfect(other)) / 2))
  }

  private mutating func evidence(_ one: NameWord, _ other: NameWord) -> Double {
    let pair = WordPair(one: one.text, other: other.text)
    if let known = known[pair] { return known }
    let evidence = spellings.evidence(one, other)
    if known.count > 1 << 18 { known.removeAll(keepingCapacity: true) }
    known[pair] = evidence
    return evidence
  }

  /// The evidence of a word and its likeliest spelling.
  private mutating func perfect(_ word: NameWord) -> Double {
    if let known = perfects[word.text] { return known }
    let spelled = NameWord(
      text: "", script: .latin, symbols: word.latin, nominatives: [], latin: word.latin)
    let evidence = max(1, spellings.evidence(word, spelled))
    perfects[word.text] = evidence
    return evidence
  }

  /// The pairs of most evidence that take no part twice.
  private static func best(_ options: [[NameMatch.Pair]], _ count: Int) -> [NameMatch.Pair] {
    struct State {
      var sum: Double
      var pairs: [NameMatch.Pair]
    }
    // By the index in the first name, and the parts of the second that are taken.
    var states = [[Int: State]](repeating: [:], count: count + 1)
    states[0][0] = State(sum: 0, pairs: [])
    func put(_ state: State, _ index: Int, _ taken: Int) {
      if state.sum > states[index][taken]?.sum ?? -.infinity { states[index][taken] = state }
    }
    for index in 0..<count {
      // In order, so that of equals always the same one is kept.
      for (taken, state) in states[index].sorted(by: { $0.key < $1.key }) {
        put(state, index + 1, taken)
        for pair in options[index] {
          let mask = pair.other.reduce(0) { $0 | 1 << $1 }
          guard taken & mask == 0 else { continue }
          put(
            State(sum: state.sum + pair.evidence - least, pairs: state.pairs + [pair]),
            pair.one.upperBound,
            taken | mask)
        }
      }
    }
    // Of equals the one that takes the earliest parts, so that the answer does not depend on a dictionary's order.
    return states[count].min {
      $0.value.sum != $1.value.sum ? $0.value.sum > $1.value.sum : $0.key < $1.key
    }?.value.pairs ?? []
  }

  private func features(
    _ pairs: [NameMatch.Pair], _ one: PersonName, _ other: PersonName
  ) -> NameMatch.Features {
    var features = NameMatch.Features()
    var (taken, othersTaken) = (Set<Int>(), Set<Int>())
    var perfect = 0.0
    features.weakest = pairs.isEmpty ? 0 : 1
    for pair in pairs {
      features.evidence += pair.evidence
      perfect += pair.perfect
      features.weakest = min(features.weakest, pair.evidence / pair.perfect)
      taken.formUnion(pair.one)
      othersTaken.formUnion(pair.other)
      let isLoose =
        one.parts[pair.one.lowerBound].role == .initial
        || other.parts[pair.other.lowerBound].role == .initial
      if isLoose { features.loose += 1 } else { features.matched += 1 }
    }
    features.quality = perfect > 0 ? min(1, features.evidence / perfect) : 0
    let left = one.parts.indices.count { one.parts[$0].role == .name && !taken.contains($0) }
    let right = other.parts.indices.count {
      other.parts[$0].role == .name && !othersTaken.contains($0)
    }
    features.conflicts = Double(min(left, right))
    features.extras = Double(abs(left - right))
    return features
  }
}
