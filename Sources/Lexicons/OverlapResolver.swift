/// What of a list's entries counts, taken from left to right, sentence by sentence.
struct OverlapResolver {
  private(set) var matches: [LexiconMatch] = []
  /// The index of the token behind the entries taken so far, by any key.
  private(set) var end = 0
  /// By key, the index of the token behind its last entry.
  private var ends: [Int] = []

  /// Begins a run of tokens that no entry reaches into.
  mutating func begin(at token: Int) { end = token }

  /// Takes what is written between tokens.
  mutating func take(sign match: LexiconMatch) { matches.append(match) }

  /// Takes those matches at one token that count; there is at least one match.
  ///
  /// - Parameter keys: of each entry the number of its key.
  mutating func take(
    _ found: [LexiconMatch], _ overlap: EntryOverlap, keys: [Int32]
  ) {
    switch overlap {
    case .all: matches += found
    case .key: takeByKey(found, keys)
    case .lexicon:
      // Of equals the first that was found is the most exact.
      var longest = 0
      for index in found.indices.dropFirst()
      where found[index].tokens.upperBound > found[longest].tokens.upperBound { longest = index }
      matches.append(found[longest])
      end = found[longest].tokens.upperBound
    }
  }

  /// Takes the longest of each key that overlaps none before it.
  private mutating func takeByKey(_ found: [LexiconMatch], _ keys: [Int32]) {
    // Most words begin one entry.
    if found.count == 1 {
      take(found[0], key: Int(keys[found[0].entry]))
      return
    }
    var longest: [(key: Int32, match: LexiconMatch)] = []
    for match in found {
      let key = keys[match.entry]
      if let index = longest.firstIndex(where: { $0.key == key }) {
        if match.tokens.count > longest[index].match.tokens.count { longest[index].match = match }
      } else {
        longest.append((key, match))
      }
    }
    for (key, match) in longest { take(match, key: Int(key)) }
  }

  /// Takes an entry of a key that overlaps none of that key before it.
  private mutating func take(_ match: LexiconMatch, key: Int) {
    while ends.count <= key { ends.append(0) }
    guard match.tokens.lowerBound >= ends[key] else { return }
    ends[key] = match.tokens.upperBound
    matches.append(match)
  }
}
