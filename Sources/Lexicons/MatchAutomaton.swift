internal import TextAnalysis

/// Finds the entries of all lists of a run in the terms of one vocabulary, in one pass over the tokens.
///
/// The lists share their words and a tree. Each distinct term is looked up once; a token that begins no entry of any
/// list then costs one array access. It carries state and belongs to one task.
struct MatchAutomaton {
  /// A list in the pass.
  private struct Part {
    let overlap: EntryOverlap
    /// Of each entry the number of its key, and whether it has a meaning of its own.
    let keys: [Int32]
    let hasMeaning: [Bool]
    let signs: SymbolEntries
    /// Letters that may be taken off the front of a word.
    let prefixes: [[UInt8]]
    /// Its classes of words, where it has prefixes.
    var classes: Set<Int32> = []

    init(_ list: EntryList, _ signs: SymbolEntries) {
      let entries = list.lexicon.entries
      overlap = list.overlap
      var numbers = [String: Int32]()
      keys = entries.map { entry in
        let number = numbers[entry.key] ?? Int32(numbers.count)
        numbers[entry.key] = number
        return number
      }
      hasMeaning = entries.map { $0.kind == .score || $0.kind == .member }
      self.signs = signs
      prefixes = entries.filter { $0.kind == .prefix }.map { Array($0.term.utf8) }
    }
  }

  /// The step from the root of a list by which a term begins its entries.
  private struct Start {
    let part: Int32
    let node: Int32
    /// The entry that ends at the node where it is the only one and nothing goes on; ``nothing`` elsewhere.
    let leaf: Int32
    /// Whether letters had to be taken off the term's front.
    let isUnprefixed: Bool
  }

  /// What a term is in the lists.
  private struct TermFact {
    /// The places of its first steps among all.
    let starts: Range<Int>
    /// The places of its classes among all, the most exact first; of those by which an entry goes on.
    let classes: Range<Int>
    /// The place among `unprefixed` of what it is in lists that take letters off it; ``nothing`` without.
    let unprefixed: Int32
  }

  let lists: [EntryList]
  private var parts: [Part] = []
  /// The parts that have signs.
  private var signed: [Int] = []
  private var words = WordClasses()
  private var tree: EntryTree
  /// Of each term the place in `facts`; ``unknown`` before it was looked up, ``nothing`` where no entry has it.
  private var known: [Int32] = []
  private var facts: [TermFact] = []
  private var starts: [Start] = []
  private var classes: [Int32] = []
  /// The classes of terms by list without letters on the front.
  private var unprefixed: [[Int32: [Int32]]] = []
  private var found: [LexiconMatch] = []

  private static let unknown: Int32 = -2
  private static let nothing: Int32 = -1

  /// - Parameter analyzer: whose word boundaries the entries have, as the texts do.
  init(_ lists: [EntryList], analyzer: inout Analyzer) throws {
    self.lists = lists
    tree = EntryTree(entries: lists.map(\.lexicon.entries.count))
    for list in lists { try add(list, analyzer: &analyzer) }
  }

  private mutating func add(_ list: EntryList, analyzer: inout Analyzer) throws {
    let lexicon = list.lexicon
    let patterns = try EntryPattern.patterns(
      of: lexicon.entries, language: lexicon.language ?? "und", analyzer: &analyzer)
    let entries = zip(lexicon.entries, patterns).enumerated()
    var part = Part(
      list,
      SymbolEntries(entries.compactMap { number, item in item.1.symbol.map { ($0, number) } }))
    for (number, (entry, pattern)) in entries where entry.kind != .prefix && pattern.symbol == nil {
      try tree.add(pattern.words, entry: number, of: parts.count) { word in
        let number = try words.class(of: word, language: lexicon.language)
        if !part.prefixes.isEmpty { part.classes.insert(number) }
        return number
      }
    }
    if !part.signs.isEmpty { signed.append(parts.count) }
    parts.append(part)
    if lexicon.language == nil { try addReadings(of: lexicon.entries, analyzer: &analyzer) }
  }

  /// Adds the entries of the last list, which has no language, as languages that divide words have them.
  private mutating func addReadings(
    of entries: [Lexicon.Entry], analyzer: inout Analyzer
  ) throws {
    let numbers = entries.indices.filter {
      entries[$0].kind != .prefix && TermPatterns.differ(entries[$0].term)
    }
    guard !numbers.isEmpty, analyzer.options.rules == .words else { return }
    for language in TermPatterns.languages {
      let patterns = try EntryPattern.patterns(
        of: numbers.map { entries[$0] }, language: language, analyzer: &analyzer)
      for (number, pattern) in zip(numbers, patterns) where pattern.symbol == nil {
        try tree.add(pattern.words, reading: number, of: parts.count - 1) {
          try words.class(of: $0, language: nil)
        }
      }
    }
  }

  /// The entry of the first list that a word by itself is, such as the value of a term; `nil` where it is none.
  mutating func entry(of word: String) throws -> Int? {
    let fact = try fact(of: Array(word.utf8))
    for start in starts[fact.starts] where start.part == 0 {
      let entry = tree.nodes[Int(start.node)].first
      guard entry != EntryTree.nothing else { continue }
      if !start.isUnprefixed || parts[0].hasMeaning[Int(entry)] { return Int(entry) }
    }
    return nil
  }

  // MARK: The pass

  /// The entries of each list in the sentences of a text.
  ///
  /// - Parameter text: the bytes that the tokens are of, where signs may be entries.
  mutating func entries(
    of analysis: Analysis, text: borrowing Span<UInt8>, in vocabulary: borrowing Vocabulary
  ) throws -> LexiconMatches {
    var taken = parts.map { _ in OverlapResolver() }
    var counts = parts.map { _ in [Int]() }
    let sentences = analysis.sentences
    // Without a list, as in a language that has none, there is nothing to look for.
    for places in sentences where !parts.isEmpty {
      try read(analysis.tokens[places], of: text, in: vocabulary, &taken)
      for part in parts.indices { counts[part].append(taken[part].matches.count) }
    }
    return LexiconMatches(
      sentences: sentences, lists: lists, matches: taken.map(\.matches), counts: counts)
  }

  /// The entries of the first list in a run of tokens, from left to right.
  mutating func matches(
    _ tokens: ArraySlice<Token>, of text: borrowing Span<UInt8>, in vocabulary: borrowing Vocabulary
  ) throws -> [LexiconMatch] {
    var taken = parts.map { _ in OverlapResolver() }
    try read(tokens, of: text, in: vocabulary, &taken)
    return taken[0].matches
  }

  private mutating func read(
    _ tokens: ArraySlice<Token>, of text: borrowing Span<UInt8>,
    in vocabulary: borrowing Vocabulary, _ taken: inout [OverlapResolver]
  ) throws {
    known.append(contentsOf: repeatElement(Self.unknown, count: vocabulary.count - known.count))
    for part in parts.indices { taken[part].begin(at: tokens.startIndex) }
    for place in tokens.indices {
      for part in signed where place > tokens.startIndex && taken[part].end <= place {
        let gap = Int(tokens[place - 1].end)..<Int(tokens[place].start)
        parts[part].signs.take(in: gap, before: place, of: text, to: &taken[part])
      }
      let number = try number(of: tokens[place].term, in: vocabulary)
      guard number >= 0, !facts[Int(number)].starts.isEmpty else { continue }
      try begin(facts[Int(number)].starts, at: place, tokens, vocabulary, &taken)
    }
    if let last = tokens.last {
      let tail = Int(last.end)..<Self.lineEnd(Int(last.end), text)
      for part in signed {
        parts[part].signs.take(in: tail, before: tokens.endIndex, of: text, to: &taken[part])
      }
    }
  }

  /// The end of what follows the last token: the line, or so many bytes.
  private static func lineEnd(_ start: Int, _ text: borrowing Span<UInt8>) -> Int {
    var end = start
    while end < text.count, end < start + 64, text[end] != 0x0A { end += 1 }
    return end
  }

  /// Takes what begins at a place, list by list.
  private mutating func begin(
    _ range: Range<Int>, at place: Int, _ tokens: ArraySlice<Token>,
    _ vocabulary: borrowing Vocabulary, _ taken: inout [OverlapResolver]
  ) throws {
    var index = range.lowerBound
    while index < range.upperBound {
      let part = Int(starts[index].part)
      let isFree = taken[part].end <= place
      found.removeAll(keepingCapacity: true)
      while index < range.upperBound, Int(starts[index].part) == part {
        let start = starts[index]
        index += 1
        guard isFree else { continue }
        if start.leaf != EntryTree.nothing {
          found.append(
            LexiconMatch(
              tokens: place..<(place + 1), range: tokens[place].range, entry: Int(start.leaf)))
          continue
        }
        let walk = Walk(part: part, start: place, isUnprefixed: start.isUnprefixed)
        try extend(Int(start.node), at: place + 1, walk, tokens, vocabulary)
      }
      if !found.isEmpty {
        taken[part].take(found, parts[part].overlap, keys: parts[part].keys)
      }
    }
  }

  /// A way through the tree.
  private struct Walk {
    let part: Int
    /// The place of its first token.
    let start: Int
    /// Whether letters had to be taken off the front of a word on it.
    var isUnprefixed: Bool
  }

  /// Goes on from a node of the entries' tree with the token at a place.
  private mutating func extend(
    _ node: Int, at place: Int, _ walk: Walk, _ tokens: ArraySlice<Token>,
    _ vocabulary: borrowing Vocabulary
  ) throws {
    var entry = tree.nodes[node].first
    while entry != EntryTree.nothing {
      if !walk.isUnprefixed || parts[walk.part].hasMeaning[Int(entry)] {
        let range = Int(tokens[walk.start].start)..<Int(tokens[place - 1].end)
        found.append(LexiconMatch(tokens: walk.start..<place, range: range, entry: Int(entry)))
      }
      entry = tree.entry(after: entry, of: walk.part)
    }
    guard place < tokens.endIndex else { return }
    if tree.nodes[node].hasSteps {
      let number = try number(of: tokens[place].term, in: vocabulary)
      if number >= 0 { try step(node, facts[Int(number)], at: place, walk, tokens, vocabulary) }
    }
    if tree.nodes[node].any > 0 {
      try extend(Int(tree.nodes[node].any), at: place + 1, walk, tokens, vocabulary)
    }
    if tree.nodes[node].gap > 0 {
      for length in 0...EntryPattern.longestGap where place + length < tokens.endIndex {
        try extend(Int(tree.nodes[node].gap), at: place + length, walk, tokens, vocabulary)
      }
    }
  }

  /// Goes on from a node by the classes of a term.
  private mutating func step(
    _ node: Int, _ fact: TermFact, at place: Int, _ walk: Walk, _ tokens: ArraySlice<Token>,
    _ vocabulary: borrowing Vocabulary
  ) throws {
    if fact.unprefixed != Self.nothing,
      let bare = unprefixed[Int(fact.unprefixed)][Int32(walk.part)]
    {
      var walk = walk
      walk.isUnprefixed = true
      for number in bare {
        let next = Int(tree.node(from: node, by: number))
        if next > 0 { try extend(next, at: place + 1, walk, tokens, vocabulary) }
      }
      return
    }
    for index in fact.classes {
      let next = Int(tree.node(from: node, by: classes[index]))
      if next > 0 { try extend(next, at: place + 1, walk, tokens, vocabulary) }
    }
  }

  // MARK: Terms

  /// The place of a term's fact; ``nothing`` where no entry has it.
  @inline(__always)
  private mutating func number(
    of term: Vocabulary.ID, in vocabulary: borrowing Vocabulary
  ) throws -> Int32 {
    guard term != Token.none else { return Self.nothing }
    let number = known[Int(term)]
    return number == Self.unknown ? try addFact(of: term, in: vocabulary) : number
  }

  private mutating func addFact(
    of term: Vocabulary.ID, in vocabulary: borrowing Vocabulary
  ) throws -> Int32 {
    let fact = try fact(of: vocabulary.bytes(of: term))
    let isNone = fact.starts.isEmpty && fact.classes.isEmpty && fact.unprefixed == Self.nothing
    known[Int(term)] = isNone ? Self.nothing : Int32(facts.count)
    if !isNone { facts.append(fact) }
    return known[Int(term)]
  }

  private mutating func fact(of term: [UInt8]) throws -> TermFact {
    let own = try words.classes(of: term)
    var bare = [Int32: [Int32]]()
    let first = (starts: starts.count, classes: classes.count)
    classes += own.filter(tree.leadsOn)
    for (number, part) in parts.enumerated() {
      var classes = own
      let isUnprefixed = !part.prefixes.isEmpty && !own.contains(where: part.classes.contains)
      if isUnprefixed {
        classes = try unprefixedClasses(of: term, in: part)
        if !classes.isEmpty { bare[Int32(number)] = classes }
      }
      for word in classes {
        let node = tree.node(from: number, by: word)
        guard node > 0 else { continue }
        let leaf = tree.leaf(Int(node), of: number)
        if leaf != EntryTree.nothing, isUnprefixed, !part.hasMeaning[Int(leaf)] { continue }
        starts.append(
          Start(part: Int32(number), node: node, leaf: leaf, isUnprefixed: isUnprefixed))
      }
    }
    if !bare.isEmpty { unprefixed.append(bare) }
    return TermFact(
      starts: first.starts..<starts.count, classes: first.classes..<classes.count,
      unprefixed: bare.isEmpty ? Self.nothing : Int32(unprefixed.count - 1))
  }

  /// The classes of a term without letters that are written onto the front of words, as the Arabic article is; at least
  /// two letters stay.
  private func unprefixedClasses(of term: [UInt8], in part: Part) throws -> [Int32] {
    for prefix in part.prefixes where term.starts(with: prefix) {
      let rest = Array(term[prefix.count...])
      guard String(decoding: rest, as: UTF8.self).unicodeScalars.count >= 2 else { continue }
      let found = try words.classes(of: rest).filter(part.classes.contains)
      if !found.isEmpty { return found }
    }
    return []
  }
}
