/// Which of a few names a word may be a spelling of, by a test that costs little.
///
/// It leaves out nearly all words that a ``NameMatcher`` would find to be no spelling, and few others: the letters of a
/// name, without vowels, must stand behind one another in what the word's symbols may be spelled with, and all but one
/// of the symbols that are no vowels must have a letter in the name. It carries state and belongs to one task.
public struct NameSieve: ~Copyable {
  /// A name by its letters.
  private struct Outline {
    /// Which letters it has, a bit each.
    let letters: UInt32
    /// For each letter its positions in the outline, one bit each.
    let positions: [UInt64]
    let count: Int
    /// How many of them may be missing.
    var slack: Int { count < 4 ? 0 : 1 }
    /// Letters in all.
    let length: Int

    init(_ letters: [UInt16]) {
      self.letters = letters.reduce(0) { $0 | 1 << UInt32($1) }
      length = letters.count
      var kept = [UInt16]()
      for letter in letters where NameSieve.outlined >> UInt32(letter) & 1 == 1 {
        if kept.last != letter { kept.append(letter) }
      }
      var positions = [UInt64](repeating: 0, count: 27)
      for (position, letter) in kept.prefix(64).enumerated() {
        positions[Int(letter)] |= 1 << position
      }
      self.positions = positions
      count = min(64, kept.count)
    }
  }

  private let outlines: [Outline]
  private let names: [[UInt16]]
  private let spellings: Spellings
  /// Articles that are written onto names.
  private let articles: [[UInt16]]
  private var letters: [NameScript: [UInt16: UInt32]] = [:]
  private var reader: NameReader

  /// Consonants that every script writes: all but h, w and y.
  private static let outlined: UInt32 = "bcdfgjklmnpqrstvxz".utf8.reduce(0) {
    $0 | 1 << UInt32($1 - 96)
  }

  /// Vowels, and the bit of symbols that may be silent.
  private static let vowels: UInt32 = "aeiou".utf8.reduce(1) { $0 | 1 << UInt32($1 - 96) }

  /// - Parameter names: of which the words other than particles are looked for.
  public init(_ names: [PersonName], _ spellings: Spellings, _ words: NameWords) {
    articles = words.articles.map { Array($0.utf16) }
    self.names = names.map { name in
      name.parts.filter { $0.role == .name }.flatMap(\.word.latin)
    }
    outlines = self.names.map(Outline.init)
    self.spellings = spellings
    reader = NameReader(spellings)
  }

  /// The indices of the names that a word may be a spelling of.
  ///
  /// - Complexity: O(names · symbols).
  public mutating func names(like word: String) throws -> [Int] {
    let (script, symbols) = try reader.symbols(of: word)
    guard !symbols.isEmpty else { return [] }
    let known = letters(of: script)
    let masks = symbols.map { known[$0] ?? 1 }
    return outlines.indices.filter {
      Self.fits(masks, outlines[$0]) && evidence(script, symbols, names[$0]) > Self.least
    }
  }

  /// Whether a name may begin with what a word begins with.
  ///
  /// - Complexity: O(names).
  package mutating func mayBegin(_ word: String) throws -> Bool {
    let (script, symbols) = try reader.symbols(of: word)
    guard let first = symbols.first else { return false }
    let mask = letters(of: script)[first] ?? 1
    return names.contains { $0.first.map { mask >> UInt32($0) & 1 == 1 } ?? false }
  }

  /// Of each symbol of a script the letters that it may be spelled with; the lowest bit says that it may be silent.
  private mutating func letters(of script: NameScript) -> [UInt16: UInt32] {
    if let known = letters[script] { return known }
    // Of Latin letters most are spelled as they are.
    let share = script == .latin ? 0.001 : 0.01
    let found = spellings.models[script]?.lettersOfSymbols(share: share) ?? [:]
    letters[script] = found
    return found
  }

  /// How much likelier two words are as spellings of one name, as one stands, without its article, or in the nominative.
  private func evidence(_ script: NameScript, _ symbols: [UInt16], _ name: [UInt16]) -> Double {
    let whole = spellings.evidence(script, symbols, name)
    guard whole <= Self.least else { return whole }
    switch script {
    case .cyrillic:
      return NameReader.nominatives(of: symbols, spellings).reduce(whole) {
        max($0, spellings.evidence(script, $1, name))
      }
    default:
      guard let article = articles.first(where: { symbols.starts(with: $0) }) else { return whole }
      return spellings.evidence(script, Array(symbols.dropFirst(article.count)), name)
    }
  }

  /// Evidence from which on a part may still be half of a match.
  private static let least = -3.0

  private static func fits(_ masks: [UInt32], _ outline: Outline) -> Bool {
    guard outline.length <= 4 * masks.count, masks.count <= 4 * outline.length else { return false }
    var strangers = 0
    for mask in masks where mask & (outline.letters | vowels) == 0 {
      strangers += 1
      if strangers > 1 { return false }
    }
    // The longest common subsequence, a bit for each letter: Hyyrö (2004), "Bit-parallel LCS-length computation
    // revisited".
    var unmatched = UInt64.max
    for mask in masks {
      var here: UInt64 = 0
      var rest = mask & outlined & outline.letters
      while rest != 0 {
        here |= outline.positions[rest.trailingZeroBitCount]
        rest &= rest - 1
      }
      let met = unmatched & here
      unmatched = (unmatched &+ met) | (unmatched & ~here)
    }
    let last = outline.count == 64 ? UInt64.max : 1 << UInt64(outline.count) - 1
    return (~unmatched & last).nonzeroBitCount + outline.slack >= outline.count
  }
}

extension SpellingModel {
  /// A symbol may be silent if it is in at least this share of what it is spelled with.
  private static let leastSilence = 0.1

  /// Of each symbol a bit for each letter that it may be spelled with; bit 0 where it may be silent.
  ///
  /// What two symbols are spelled with together belongs to both where it is neither's alone.
  ///
  /// - Parameter share: how often a symbol has a letter at least, of all that it is spelled with.
  func lettersOfSymbols(share: Double) -> [UInt16: UInt32] {
    var totals: [UInt16: Double] = [:]
    forEachUnit { symbols, _, probability in
      for symbol in symbols { totals[symbol, default: 0] += probability }
    }
    var masks = totals.mapValues { _ in UInt32(0) }
    for size in 1...Self.mostSymbols {
      var weights: [UInt16: [Double]] = [:]
      forEachUnit { symbols, letters, probability in
        guard symbols.count == size else { return }
        let alone = symbols.reduce(0) { $0 | (masks[$1] ?? 0) }
        for letter in Set(letters.isEmpty ? [0] : letters) where alone >> UInt32(letter) & 1 == 0 {
          for symbol in symbols {
            weights[symbol, default: Array(repeating: 0, count: 27)][Int(letter)] += probability
          }
        }
      }
      for (symbol, weights) in weights {
        let total = totals[symbol] ?? 0
        for letter in 0..<27
        where weights[letter] >= (letter == 0 ? Self.leastSilence : share) * total {
          masks[symbol, default: 0] |= 1 << UInt32(letter)
        }
      }
    }
    return masks
  }
}
