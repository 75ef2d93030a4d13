internal import ICU

/// Names that a corpus counts, those together that are spellings of one in any script.
///
/// The most frequent names of several parts lead, then those of one part; each takes to it what is likelier a
/// spelling of it than of another. Nothing is joined by way of a third: what a group holds is a spelling of its
/// leader. A name of one part that may be short for two persons stays alone, and so do words for somebody who has no
/// name, such as "officials".
///
///     let groups = try NameGroups(["Maria Zakharova": 9, "Мария Захарова": 4])
///     print(groups.group(of: "Мария Захарова")?.name ?? "-")  // Maria Zakharova
public struct NameGroups: Sendable {
  /// A spelling, and how often the corpus has it.
  public struct Spelling: Equatable, Sendable {
    public let name: String
    public let count: Int
  }

  /// Spellings of one name.
  public struct Group: Sendable {
    /// The leader, or what is nearly as frequent and says no more than the name.
    public let name: String
    /// The most frequent first; equals in the order of code points.
    public fileprivate(set) var spellings: [Spelling]

    public var count: Int { spellings.reduce(0) { $0 + $1.count } }
  }

  /// The most frequent first; equals in the order of code points.
  public let groups: [Group]
  private let indices: [String: Int]

  /// Names that lead at most, of several parts and of one, and names that are looked at.
  private static let leaders = (several: 40, one: 20)
  private static let mostNames = 1200
  /// Parts that a name has at most.
  private static let mostParts = 6
  /// How likely a name of one part is that of another in the same script, at least.
  private static let sureInScript = 0.85
  /// By how much the name of one part must be rather that of one leader than of the next.
  private static let clear = 3
  /// Parts that one name has more than the other, at most.
  private static let mostExtras = 2.0

  private struct Name {
    let text: String
    let count: Int
    let parsed: PersonName
    var parts: [PersonName.Part] { parsed.parts.filter { $0.role == .name } }
    /// Whether a word was left out as a title that is longer than "Mrs" or "Sen".
    var isTitled: Bool {
      let words = text.split(separator: " " as Character)
      return parsed.parts.count == 1 && words.dropLast().contains { $0.count > 4 }
    }
  }

  private struct Joint {
    let leader: Int
    let score: Double
  }

  /// - Parameter counts: how often each name stands in the corpus.
  /// - Throws: `DataError` where the spellings that travel with the program can't be read.
  /// - Complexity: a search among the names for each of at most 60 leaders.
  public init(_ counts: [String: Int]) throws {
    let sorted = counts.sorted { $0.value != $1.value ? $0.value > $1.value : $0.key < $1.key }
    let spellings = try Spellings()
    let decision = try NameMatchModel()
    var matcher = NameMatcher(spellings, try NameWords(), decision)
    var names = [Name]()
    for (text, count) in sorted where names.count < Self.mostNames && Self.isName(text) {
      let parsed = try matcher.parse(text)
      let name = Name(text: text, count: count, parsed: parsed)
      if (1...Self.mostParts).contains(name.parts.count) { names.append(name) }
    }
    let index = NameIndex(names.map(\.parsed), spellings)
    var scratch = NameIndex.Scratch(index)
    // Of each name the leaders that it may be a spelling of.
    var joints = [[Joint]](repeating: [], count: names.count)
    var isLeader = [Bool](repeating: false, count: names.count)
    for hasSeveral in [true, false] {
      var left = hasSeveral ? Self.leaders.several : Self.leaders.one
      for number in names.indices
      where left > 0 && (names[number].parts.count > 1) == hasSeveral && joints[number].isEmpty {
        isLeader[number] = true
        left -= 1
        for found in try index.search(names[number].parsed, &matcher, &scratch)
        where found.number != number && !isLeader[found.number] {
          guard found.match.score >= decision.threshold,
            Self.fits(names[number], names[found.number], found.match)
          else { continue }
          joints[found.number].append(Joint(leader: number, score: found.match.score))
        }
      }
    }
    var members: [Int: [Int]] = [:]
    // How often a leader stands in the corpus under names of several parts, or as it is.
    var counts = [Int](repeating: 0, count: names.count)
    for hasSeveral in [true, false] {
      for number in names.indices where (names[number].parts.count > 1) == hasSeveral {
        let leader =
          isLeader[number]
          ? number : Self.leader(of: names[number], joints[number], counts) ?? number
        members[leader, default: []].append(number)
        if hasSeveral || leader == number { counts[leader] += names[number].count }
      }
    }
    let found = members.map { leader, numbers in
      let name = Self.plain(names[leader], among: numbers.map { names[$0] })
      let sorted = numbers.sorted()
      return Group(
        name: name.text,
        spellings: sorted.map { Spelling(name: names[$0].text, count: names[$0].count) })
    }
    groups = found.sorted { $0.count != $1.count ? $0.count > $1.count : $0.name < $1.name }
    var known: [String: Int] = [:]
    for (groupIndex, group) in groups.enumerated() {
      for spelling in group.spellings { known[spelling.name] = groupIndex }
    }
    self.indices = known
  }

  /// The group of a name; `nil` where it is alone.
  public func group(of name: String) -> Group? { indices[name].map { groups[$0] } }

  /// The leader that a name goes to: the likeliest; a name of one part only to one that is not far less frequent, and
  /// where no other is nearly as frequent.
  private static func leader(of name: Name, _ joints: [Joint], _ counts: [Int]) -> Int? {
    guard name.parts.count == 1 else {
      return joints.max { ($0.score, $1.leader) < ($1.score, $0.leader) }?.leader
    }
    let sorted = joints.map(\.leader).sorted {
      counts[$0] != counts[$1] ? counts[$0] > counts[$1] : $0 < $1
    }
    guard let first = sorted.first, counts[first] * 2 >= name.count else { return nil }
    if sorted.count > 1, counts[first] < clear * counts[sorted[1]] { return nil }
    return first
  }

  /// Whether a spelling may belong to a leader.
  private static func fits(_ leader: Name, _ name: Name, _ match: NameMatch) -> Bool {
    let features = match.features
    guard features.conflicts == 0, features.extras <= mostExtras else { return false }
    let (one, other) = (leader.parsed.parts, name.parsed.parts)
    guard one[0].word.script == other[0].word.script else { return true }
    if min(leader.parts.count, name.parts.count) == 1 {
      guard match.score >= sureInScript else { return false }
      // Many have a surname; and what is a title in a name may be more: "State Department", "Justice Department".
      guard name.parts.count == 1, !name.isTitled else { return false }
    }
    // What stands before a name is an office or a place, what stands behind it makes another of it: "New York Times".
    return match.pairs.contains { pair in
      pair.one.upperBound == one.count && pair.other.upperBound == other.count
    }
  }

  /// The shortest of the spellings of several parts that are in a leader's script and nearly as frequent.
  private static func plain(_ leader: Name, among names: [Name]) -> Name {
    names.filter {
      $0.parts.count > 1 && $0.parts.count < leader.parts.count && $0.count * 3 >= leader.count
        && $0.parts[0].word.script == leader.parts[0].word.script
    }.min { ($0.parts.count, -$0.count) < ($1.parts.count, -$1.count) } ?? leader
  }

  /// Whether words may be a name: the first, and those of more than three letters, begin with a capital where there
  /// are any.
  private static func isName(_ text: String) -> Bool {
    let words = text.split(separator: " ")
    return words.enumerated().allSatisfy { index, word in
      index > 0 && word.unicodeScalars.count <= 3
        || word.unicodeScalars.first.map { !ScalarProperties($0.value).isLowercase } ?? false
    } && text.unicodeScalars.contains { ScalarProperties($0.value).isLetter }
  }
}
