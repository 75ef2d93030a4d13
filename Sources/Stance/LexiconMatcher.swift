internal import ICU
internal import TextAnalysis

/// Which entries of a lexicon may hold the same words.
public enum EntryOverlap: String, Sendable, CaseIterable {
  /// Of entries that overlap the longest counts, whatever its key.
  case lexicon
  /// Of entries with one key that overlap the longest counts.
  case key
  /// Every entry counts.
  case all
}

/// Finds the entries of lists in the terms of one vocabulary, all lists in one pass.
///
/// Each distinct term is looked up once; a token that begins no entry then costs one array access. It
/// carries state and belongs to one task.
struct LexiconMatcher {
  /// An entry that stands in the text.
  struct Match: Equatable {
    /// The places of the tokens; empty, before the next token, for a sign.
    let tokens: Range<Int>
    /// The bytes in the text.
    let range: Range<Int>
    /// The number of the entry in the lexicon.
    let entry: Int
  }

  let lexicon: Lexicon
  private let overlap: EntryOverlap
  private var exact = WordClasses()
  private var beginnings = WordClasses()
  private var globs: [(pattern: GlobPattern, class: Int32)] = []
  private var stems: [String: Int32] = [:]
  /// Of words that are open or stems.
  private var classes: [EntryPattern.Word: Int32] = [:]
  private var classCount: Int32 = 0
  private var nodes = [Node()]
  private var steps = EntrySteps()
  /// Of each entry the next one that ends at its node; ``nothing`` behind the last.
  private var followers: [Int32]
  private var prefixes: [[UInt8]] = []
  /// Entries of signs by their first byte, the longest first.
  private var symbols = [[Symbol]](repeating: [], count: 256)
  private var hasSymbols = false
  private let stemmer: WordStemmer?
  private let regexes = Regexes()
  /// Of each term the place in `facts`; ``unknown`` before it was looked up, ``nothing`` where no entry has it.
  private var known: [Int32] = []
  private var facts: [TermFact] = []
  private var factClasses: [Int32] = []
  /// Of each of them the node that it leads to from the root; 0 where there is none.
  private var factRoots: [Int32] = []
  private var found: [Match] = []

  private static let unknown: Int32 = -2
  private static let nothing: Int32 = -1

  private struct Node {
    var any: Int32 = 0
    var gap: Int32 = 0
    /// The first and the last of the entries that end here.
    var first = LexiconMatcher.nothing
    var last = LexiconMatcher.nothing
    var hasSteps = false
  }

  private struct Symbol {
    let bytes: [UInt8]
    let entry: Int
  }

  /// What a term is in the lexicon.
  private struct TermFact {
    /// The places among `factClasses` of the classes that it belongs to, the most exact first.
    let classes: Range<Int32>
    /// Whether letters had to be taken off its front.
    let isUnprefixed: Bool
    let beginsEntry: Bool
  }

  /// How long a regular expression may take for a word, in milliseconds.
  private static let regexLimit: Int32 = 20

  /// - Parameter analyzer: whose word boundaries the entries have, as the texts do.
  init(
    _ lexicon: Lexicon, overlap: EntryOverlap = .lexicon, analyzer: inout Analyzer
  ) throws {
    self.lexicon = lexicon
    self.overlap = overlap
    stemmer = lexicon.language.flatMap { WordStemmer(Language.primary($0)) }
    followers = Array(repeating: Self.nothing, count: lexicon.entries.count)
    let patterns = try EntryPattern.patterns(
      of: lexicon.entries, language: lexicon.language ?? "und", analyzer: &analyzer)
    for (number, (entry, pattern)) in zip(lexicon.entries, patterns).enumerated() {
      if entry.kind == .prefix {
        prefixes.append(Array(entry.term.utf8))
        continue
      }
      if let symbol = pattern.symbol, let first = symbol.first {
        symbols[Int(first)].append(Symbol(bytes: symbol, entry: number))
        hasSymbols = true
      } else {
        try add(pattern.words, entry: number)
      }
    }
    for first in symbols.indices { symbols[first].sort { $0.bytes.count > $1.bytes.count } }
  }

  private mutating func add(_ words: [EntryPattern.Word], entry: Int) throws {
    guard !words.isEmpty else { return }
    var node = 0
    for word in words {
      let new = Int32(nodes.count)
      let next: Int32
      switch word {
      case .any:
        if nodes[node].any == 0 { nodes[node].any = new }
        next = nodes[node].any
      case .gap:
        if nodes[node].gap == 0 { nodes[node].gap = new }
        next = nodes[node].gap
      default:
        nodes[node].hasSteps = true
        next = steps.node(from: node, by: try self.class(of: word), orNew: new)
      }
      if next == new { nodes.append(Node()) }
      node = Int(next)
    }
    if nodes[node].first == Self.nothing {
      nodes[node].first = Int32(entry)
    } else {
      followers[Int(nodes[node].last)] = Int32(entry)
    }
    nodes[node].last = Int32(entry)
  }

  /// The number of the terms that a word of an entry stands for.
  private mutating func `class`(of word: EntryPattern.Word) throws -> Int32 {
    let known: Int32? =
      switch word {
      case .exact(let text): exact.class(of: text, orNew: classCount)
      case .beginning(let text): beginnings.class(of: text, orNew: classCount)
      default: classes[word]
      }
    if let known, known < classCount { return known }
    let number = classCount
    classCount += 1
    switch word {
    case .glob(let text): globs.append((GlobPattern(text), number))
    case .stem(let text): stems[stem(of: text)] = number
    case .regex(let text):
      try regexes.add(text, class: number, milliseconds: Self.regexLimit)
    case .exact, .beginning, .any, .gap: return number
    }
    classes[word] = number
    return number
  }

  private func stem(of word: String) -> String {
    stemmer?.stem(word) ?? word
  }

  /// The entry that a word by itself is, such as the value of a term; `nil` where it is none.
  mutating func entry(of word: String) throws -> Int? {
    let bytes = Array(word.utf8)
    let (classes, isUnprefixed) = try allClasses(of: bytes)
    for number in classes {
      let node = Int(steps.node(from: 0, by: number))
      guard node > 0, nodes[node].first != Self.nothing else { continue }
      let entry = Int(nodes[node].first)
      if !isUnprefixed || hasMeaning(entry) { return entry }
    }
    return nil
  }

  private func hasMeaning(_ entry: Int) -> Bool {
    lexicon.entries[entry].kind == .score || lexicon.entries[entry].kind == .member
  }

  /// The entries in a run of tokens, from left to right.
  ///
  /// - Parameter text: the bytes that the tokens are of, where signs may be entries.
  mutating func matches(
    _ tokens: ArraySlice<Token>, of text: borrowing Span<UInt8>, in vocabulary: borrowing Vocabulary
  ) throws -> [Match] {
    var matches = [Match]()
    matches.reserveCapacity(tokens.count / 4)
    var taken = Taken()
    var place = tokens.startIndex
    var signStart = tokens.first.map { Int($0.start) } ?? 0
    while place < tokens.endIndex {
      if hasSymbols {
        addSymbols(in: signStart..<Int(tokens[place].start), before: place, of: text, to: &matches)
        signStart = Int(tokens[place].end)
      }
      let fact = try number(of: tokens[place].term, in: vocabulary)
      guard fact >= 0, facts[Int(fact)].beginsEntry else {
        place += 1
        continue
      }
      found.removeAll(keepingCapacity: true)
      try begin(facts[Int(fact)], at: place, tokens, vocabulary)
      switch overlap {
      case .all: matches += found
      case .key: taken.take(found, lexicon, into: &matches)
      case .lexicon:
        if let longest = found.max(by: { $0.tokens.count < $1.tokens.count }),
          // Of equals the first that was found is the most exact.
          let first = found.first(where: { $0.tokens.count == longest.tokens.count })
        {
          matches.append(first)
          place = first.tokens.upperBound
          if hasSymbols, place > tokens.startIndex { signStart = Int(tokens[place - 1].end) }
          continue
        }
      }
      place += 1
    }
    if hasSymbols {
      addSymbols(
        in: signStart..<sentenceEnd(signStart, text), before: place, of: text, to: &matches)
    }
    return matches
  }

  /// The end of what follows the last token: the line, or so many bytes.
  private func sentenceEnd(_ start: Int, _ text: borrowing Span<UInt8>) -> Int {
    var end = start
    while end < text.count, end < start + 64, text[end] != 0x0A { end += 1 }
    return end
  }

  /// Takes the first step from the root of the entries' tree, which each term keeps.
  private mutating func begin(
    _ fact: TermFact, at place: Int, _ tokens: ArraySlice<Token>,
    _ vocabulary: borrowing Vocabulary
  ) throws {
    for word in fact.classes where factRoots[Int(word)] > 0 {
      try extend(
        Int(factRoots[Int(word)]), at: place + 1, from: place, isUnprefixed: fact.isUnprefixed,
        tokens, vocabulary)
    }
    try extendOpenly(0, at: place, from: place, isUnprefixed: false, tokens, vocabulary)
  }

  /// Goes on from a node of the entries' tree with the token at a place.
  private mutating func extend(
    _ node: Int, at place: Int, from start: Int, isUnprefixed: Bool, _ tokens: ArraySlice<Token>,
    _ vocabulary: borrowing Vocabulary
  ) throws {
    if place > start {
      var entry = Int(nodes[node].first)
      while entry != Int(Self.nothing) {
        if !isUnprefixed || hasMeaning(entry) {
          found.append(
            Match(
              tokens: start..<place, range: Int(tokens[start].start)..<Int(tokens[place - 1].end),
              entry: entry))
        }
        entry = Int(followers[entry])
      }
    }
    guard place < tokens.endIndex else { return }
    if nodes[node].hasSteps {
      let number = try number(of: tokens[place].term, in: vocabulary)
      if number >= 0 {
        let fact = facts[Int(number)]
        for word in fact.classes {
          let next = steps.node(from: node, by: factClasses[Int(word)])
          guard next > 0 else { continue }
          try extend(
            Int(next), at: place + 1, from: start, isUnprefixed: isUnprefixed || fact.isUnprefixed,
            tokens, vocabulary)
        }
      }
    }
    try extendOpenly(
      node, at: place, from: start, isUnprefixed: isUnprefixed, tokens, vocabulary)
  }

  /// Goes on from a node with any token, or over a gap.
  private mutating func extendOpenly(
    _ node: Int, at place: Int, from start: Int, isUnprefixed: Bool, _ tokens: ArraySlice<Token>,
    _ vocabulary: borrowing Vocabulary
  ) throws {
    if nodes[node].any > 0 {
      try extend(
        Int(nodes[node].any), at: place + 1, from: start, isUnprefixed: isUnprefixed, tokens,
        vocabulary)
    }
    if nodes[node].gap > 0 {
      for length in 0...EntryPattern.longestGap where place + length < tokens.endIndex {
        try extend(
          Int(nodes[node].gap), at: place + length, from: start, isUnprefixed: isUnprefixed, tokens,
          vocabulary)
      }
    }
  }

  /// The signs in a stretch of bytes between tokens; one may reach into the next token, as `:D` does.
  private func addSymbols(
    in range: Range<Int>, before place: Int, of text: borrowing Span<UInt8>,
    to matches: inout [Match]
  ) {
    var index = range.lowerBound
    while index < range.upperBound {
      let candidates = symbols[Int(text[index])]
      let match = candidates.first { symbol in
        guard index + symbol.bytes.count <= text.count else { return false }
        for offset in symbol.bytes.indices where text[index + offset] != symbol.bytes[offset] {
          return false
        }
        return true
      }
      guard let match else {
        index += 1
        continue
      }
      matches.append(
        Match(tokens: place..<place, range: index..<(index + match.bytes.count), entry: match.entry)
      )
      index += match.bytes.count
    }
  }

  private mutating func number(
    of term: Vocabulary.ID, in vocabulary: borrowing Vocabulary
  ) throws -> Int32 {
    guard term != Token.none else { return Self.nothing }
    if Int(term) >= known.count {
      known.append(
        contentsOf: repeatElement(Self.unknown, count: vocabulary.count - known.count))
    }
    if known[Int(term)] == Self.unknown {
      let (classes, isUnprefixed) = try allClasses(of: vocabulary.bytes(of: term))
      if classes.isEmpty {
        known[Int(term)] = Self.nothing
      } else {
        known[Int(term)] = Int32(facts.count)
        let first = Int32(factClasses.count)
        factClasses += classes
        factRoots += classes.map { steps.node(from: 0, by: $0) }
        facts.append(
          TermFact(
            classes: first..<Int32(factClasses.count), isUnprefixed: isUnprefixed,
            beginsEntry: factRoots[Int(first)...].contains { $0 > 0 }))
      }
    }
    return known[Int(term)]
  }

  /// The classes of a term, and whether letters that are written onto the front of words had to be taken off for them,
  /// as the Arabic article is; at least two letters stay.
  private mutating func allClasses(of word: [UInt8]) throws -> ([Int32], isUnprefixed: Bool) {
    let found = try classes(of: word)
    guard found.isEmpty else { return (found, false) }
    for prefix in prefixes where word.starts(with: prefix) {
      let rest = Array(word[prefix.count...])
      guard String(decoding: rest, as: UTF8.self).unicodeScalars.count >= 2 else { continue }
      let found = try classes(of: rest)
      if !found.isEmpty { return (found, true) }
    }
    return ([], false)
  }

  /// The classes of a term: itself, then the longest beginning first, then what is open or a stem.
  private mutating func classes(of word: [UInt8]) throws -> [Int32] {
    var found = [Int32]()
    if let number = exact.class(of: word.span) { found.append(number) }
    for length in stride(from: min(beginnings.longest, word.count), to: 0, by: -1) {
      // Where a character goes on no beginning ends.
      if length < word.count, word[length] & 0xC0 == 0x80 { continue }
      if let number = beginnings.class(of: word.span.extracting(first: length)) {
        found.append(number)
      }
    }
    if !globs.isEmpty || !stems.isEmpty {
      let text = String(decoding: word, as: UTF8.self)
      for glob in globs where glob.pattern.matches(text) { found.append(glob.class) }
      if !stems.isEmpty, let number = stems[stem(of: text)] { found.append(number) }
    }
    try regexes.addClasses(of: word, to: &found)
    return found
  }
}

/// Which places of a sentence entries of a key hold already.
private struct Taken {
  private var ends: [String: Int] = [:]

  /// Takes of the matches at one place the longest of each key that overlaps none before it.
  mutating func take(
    _ found: [LexiconMatcher.Match], _ lexicon: Lexicon, into matches: inout [LexiconMatcher.Match]
  ) {
    var longest: [(key: String, match: LexiconMatcher.Match)] = []
    for match in found {
      let key = lexicon.entries[match.entry].key
      if let place = longest.firstIndex(where: { $0.key == key }) {
        if match.tokens.count > longest[place].match.tokens.count { longest[place].match = match }
      } else {
        longest.append((key, match))
      }
    }
    for (key, match) in longest where match.tokens.lowerBound >= ends[key] ?? 0 {
      ends[key] = match.tokens.upperBound
      matches.append(match)
    }
  }
}
