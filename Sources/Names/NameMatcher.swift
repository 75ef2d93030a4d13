public import BuiltinData

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
  private let decision: NameMatchModel
  private var known: [WordPair: Double] = [:]
  /// The evidence of words and their likeliest spellings.
  private var perfects: [NameWord.Identity: Double] = [:]

  private struct WordPair: Hashable {
    let one, other: NameWord.Identity
  }

  /// Evidence from which parts are rather taken for a bad spelling than for two names.
  private static let least = -5.0
  /// Evidence of a letter that begins a name, of a name that stands for another, and of one name for a body.
  private static let initial = 1.5, nickname = 5.0, body = 9.0
  /// How much of a perfect spelling's evidence a known spelling has.
  private static let known = 0.85

  /// A matcher with the data that travels in the program.
  ///
  /// - Throws: `DataError` where that can't be read.
  public init() throws(DataError) {
    self.init(try Spellings(), try NameWords(), try NameMatchModel())
  }

  public init(_ spellings: Spellings, _ words: NameWords, _ decision: NameMatchModel) {
    parser = NameParser(spellings, words)
    self.spellings = spellings
    self.decision = decision
  }

  /// The parts of a name.
  public mutating func parse(_ text: String) throws -> PersonName { try parser.parse(text) }

  /// The readings of a name: as it is, and where a surname may stand without a space before the rest, so too.
  public mutating func readings(of name: PersonName) throws -> [PersonName] {
    [name] + (try parser.divided(name))
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
    if let match = body(one, other) { return match }
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
          if j + count <= other.parts.count, one.parts[i].role == .name,
            Self.isRun(other.parts[j..<(j + count)])
          {
            let run = try parser.joined(other.parts[j..<(j + count)])
            add(one.parts[i].word, run, i..<(i + 1), j..<(j + count), to: &options)
          }
          if i + count <= one.parts.count, other.parts[j].role == .name,
            Self.isRun(one.parts[i..<(i + count)])
          {
            let run = try parser.joined(one.parts[i..<(i + count)])
            add(run, other.parts[j].word, i..<(i + count), j..<(j + 1), to: &options)
          }
        }
      }
    }
    return options
  }

  /// Whether parts may have been one word: letters are one among themselves.
  private static func isRun(_ parts: ArraySlice<PersonName.Part>) -> Bool {
    let initials = parts.count { $0.role == .initial }
    return initials == 0 || initials == parts.count
  }

  private mutating func single(
    _ one: PersonName.Part, _ other: PersonName.Part, _ i: Int, _ j: Int
  ) -> NameMatch.Pair? {
    guard one.role != .particle, other.role != .particle else { return nil }
    if one.role == .initial || other.role == .initial {
      guard one.word.mayBegin(as: other.word) else { return nil }
      return NameMatch.Pair(
        one: i..<(i + 1), other: j..<(j + 1), evidence: Self.initial, perfect: Self.initial)
    }
    return pair(one.word, other.word, i..<(i + 1), j..<(j + 1))
  }

  private mutating func add(
    _ one: NameWord, _ other: NameWord, _ i: Range<Int>, _ j: Range<Int>,
    to options: inout [[NameMatch.Pair]]
  ) {
    // What is far longer than the other is no spelling of it.
    guard one.latin.count < 2 * other.latin.count + 3, other.latin.count < 2 * one.latin.count + 3
    else { return }
    if let pair = pair(one, other, i, j) { options[i.lowerBound].append(pair) }
  }

  /// Two words with what speaks for them; `nil` where they are rather two names.
  private mutating func pair(
    _ one: NameWord, _ other: NameWord, _ i: Range<Int>, _ j: Range<Int>
  ) -> NameMatch.Pair? {
    var evidence = evidence(one, other)
    var perfect = (self.perfect(one) + self.perfect(other)) / 2
    var isExchange = false
    if let known = one.known, let others = other.known {
      if known.isSpelledLike(others) {
        evidence = max(evidence, Self.known * perfect)
      } else if known.standsFor(others), evidence > Spellings.unlike {
        isExchange = evidence < Self.known * perfect || one.script == other.script
        evidence = max(evidence, Self.nickname)
        perfect = max(Self.nickname, min(perfect, evidence))
      }
    }
    guard evidence > Self.least else { return nil }
    return NameMatch.Pair(
      one: i, other: j, evidence: evidence, perfect: perfect, isExchange: isExchange)
  }

  /// What two names of one body make, or a name and its initials.
  private func body(_ one: PersonName, _ other: PersonName) -> NameMatch? {
    guard !one.parts.isEmpty, !other.parts.isEmpty else { return nil }
    let isBody = one.body != nil && one.body == other.body
    guard isBody || one.isInitials(of: other) || other.isInitials(of: one) else { return nil }
    let pair = NameMatch.Pair(
      one: one.parts.indices, other: other.parts.indices, evidence: Self.body, perfect: Self.body)
    let features = features([pair], one, other)
    return NameMatch(
      pairs: [pair], features: features, score: decision.probability(of: features), one: one,
      other: other)
  }

  private mutating func evidence(_ one: NameWord, _ other: NameWord) -> Double {
    let pair = WordPair(one: one.identity, other: other.identity)
    if let known = known[pair] { return known }
    let evidence = spellings.evidence(one, other)
    if known.count > 1 << 18 { known.removeAll(keepingCapacity: true) }
    known[pair] = evidence
    return evidence
  }

  /// The evidence of a word and its likeliest spelling.
  private mutating func perfect(_ word: NameWord) -> Double {
    if let known = perfects[word.identity] { return known }
    let spelled = NameWord(text: "", script: .latin, symbols: word.latin, latin: word.latin)
    let evidence = max(1, spellings.evidence(word, spelled))
    perfects[word.identity] = evidence
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
    let contradictions = NameContradictions(pairs: pairs, one: one, other: other).count
    features.conflicts = Double(min(left, right) + contradictions)
    features.extras = Double(abs(left - right))
    return features
  }
}
