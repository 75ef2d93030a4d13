internal import TextAnalysis

/// Finds the entries of all lists of a run in the terms of one vocabulary, in one pass over the tokens.
///
/// A token that begins no entry of any list costs one array access. It carries state and belongs to one task.
struct MatchAutomaton {
  let lists: [EntryList]
  private var index: EntryIndex
  /// The numbers of the lists that have symbols.
  private let withSymbols: [Int]
  private var found: [LexiconMatch] = []

  /// In so many bytes behind the last token, up to the end of the line, symbols are looked for; chosen by hand.
  private static let longestTail = 64

  /// - Parameter analyzer: divides the entries into words as it divides the texts.
  init(_ lists: [EntryList], analyzer: inout Analyzer) throws {
    self.lists = lists
    index = try EntryIndex(lists, analyzer: &analyzer)
    withSymbols = index.parts.indices.filter { [index] in !index.parts[$0].symbols.isEmpty }
  }

  /// The entry of the first list that consists of one word, such as the value of a term; `nil` if there is none.
  mutating func entry(of word: String) throws -> Int? {
    let fact = try index.fact(of: Array(word.utf8))
    for start in index.starts[fact.starts] where start.part == 0 {
      let entry = index.tree.nodes[Int(start.node)].first
      guard entry != EntryTree.nothing else { continue }
      if !start.isUnprefixed || index.parts[0].hasMeaning[Int(entry)] { return Int(entry) }
    }
    return nil
  }

  // MARK: The pass

  /// The entries of each list in the sentences of a text.
  ///
  /// - Parameter text: the bytes of the tokens; symbols between tokens may be entries.
  mutating func entries(
    of analysis: Analysis, text: borrowing Span<UInt8>, in vocabulary: borrowing Vocabulary
  ) throws -> LexiconMatches {
    var taken = index.parts.map { _ in OverlapResolver() }
    var counts = index.parts.map { _ in [Int]() }
    let sentences = analysis.sentences
    // A language without lists has nothing to look for.
    for tokens in sentences where !index.parts.isEmpty {
      try read(analysis.tokens[tokens], of: text, in: vocabulary, &taken)
      for part in index.parts.indices { counts[part].append(taken[part].matches.count) }
    }
    return LexiconMatches(
      sentences: sentences, lists: lists, matches: taken.map(\.matches), counts: counts)
  }

  /// The entries of the first list in a run of tokens, from left to right.
  mutating func matches(
    _ tokens: ArraySlice<Token>, of text: borrowing Span<UInt8>, in vocabulary: borrowing Vocabulary
  ) throws -> [LexiconMatch] {
    var taken = index.parts.map { _ in OverlapResolver() }
    try read(tokens, of: text, in: vocabulary, &taken)
    return taken[0].matches
  }

  private mutating func read(
    _ tokens: ArraySlice<Token>, of text: borrowing Span<UInt8>,
    in vocabulary: borrowing Vocabulary, _ taken: inout [OverlapResolver]
  ) throws {
    index.reserve(terms: vocabulary.count)
    for part in index.parts.indices { taken[part].begin(at: tokens.startIndex) }
    for token in tokens.indices {
      for part in withSymbols where token > tokens.startIndex && taken[part].end <= token {
        let gap = Int(tokens[token - 1].end)..<Int(tokens[token].start)
        index.parts[part].symbols.take(in: gap, before: token, of: text, to: &taken[part])
      }
      let number = try index.number(of: tokens[token].term, in: vocabulary)
      guard number >= 0, !index.facts[Int(number)].starts.isEmpty else { continue }
      try begin(index.facts[Int(number)].starts, at: token, tokens, vocabulary, &taken)
    }
    if let last = tokens.last {
      let tail = Int(last.end)..<Self.lineEnd(Int(last.end), text)
      for part in withSymbols {
        index.parts[part].symbols.take(
          in: tail, before: tokens.endIndex, of: text, to: &taken[part])
      }
    }
  }

  /// The end of the bytes behind the last token in which symbols are looked for.
  private static func lineEnd(_ start: Int, _ text: borrowing Span<UInt8>) -> Int {
    var end = start
    while end < text.count, end < start + longestTail, text[end] != 0x0A { end += 1 }
    return end
  }

  /// Takes the entries that begin at a token, list by list.
  private mutating func begin(
    _ range: Range<Int>, at token: Int, _ tokens: ArraySlice<Token>,
    _ vocabulary: borrowing Vocabulary, _ taken: inout [OverlapResolver]
  ) throws {
    var next = range.lowerBound
    while next < range.upperBound {
      let part = Int(index.starts[next].part)
      let isFree = taken[part].end <= token
      found.removeAll(keepingCapacity: true)
      while next < range.upperBound, Int(index.starts[next].part) == part {
        let start = index.starts[next]
        next += 1
        guard isFree else { continue }
        if start.leaf != EntryTree.nothing {
          found.append(
            LexiconMatch(
              tokens: token..<(token + 1), range: tokens[token].range, entry: Int(start.leaf)))
          continue
        }
        let walk = Walk(part: part, start: token, isUnprefixed: start.isUnprefixed)
        try extend(Int(start.node), at: token + 1, walk, tokens, vocabulary)
      }
      if !found.isEmpty {
        taken[part].take(found, index.parts[part].overlap, keys: index.parts[part].keys)
      }
    }
  }

  /// A path through the tree.
  private struct Walk {
    let part: Int
    /// The index of its first token.
    let start: Int
    /// Whether letters had to be removed from the front of a word on it.
    var isUnprefixed: Bool
  }

  /// Takes the entries that end at a node, and goes on with the next token.
  private mutating func extend(
    _ node: Int, at token: Int, _ walk: Walk, _ tokens: ArraySlice<Token>,
    _ vocabulary: borrowing Vocabulary
  ) throws {
    var entry = index.tree.nodes[node].first
    while entry != EntryTree.nothing {
      if !walk.isUnprefixed || index.parts[walk.part].hasMeaning[Int(entry)] {
        let range = Int(tokens[walk.start].start)..<Int(tokens[token - 1].end)
        found.append(LexiconMatch(tokens: walk.start..<token, range: range, entry: Int(entry)))
      }
      entry = index.tree.entry(after: entry, of: walk.part)
    }
    guard token < tokens.endIndex else { return }
    if index.tree.nodes[node].hasSteps {
      let number = try index.number(of: tokens[token].term, in: vocabulary)
      if number >= 0 {
        try step(node, index.facts[Int(number)], at: token, walk, tokens, vocabulary)
      }
    }
    if index.tree.nodes[node].any > 0 {
      try extend(Int(index.tree.nodes[node].any), at: token + 1, walk, tokens, vocabulary)
    }
    if index.tree.nodes[node].gap > 0 {
      for length in 0...EntryPattern.longestGap where token + length < tokens.endIndex {
        try extend(Int(index.tree.nodes[node].gap), at: token + length, walk, tokens, vocabulary)
      }
    }
  }

  /// Goes on from a node by the classes of a term.
  private mutating func step(
    _ node: Int, _ fact: EntryIndex.TermFact, at token: Int, _ walk: Walk,
    _ tokens: ArraySlice<Token>,
    _ vocabulary: borrowing Vocabulary
  ) throws {
    if fact.unprefixed != EntryIndex.nothing,
      let bare = index.unprefixed[Int(fact.unprefixed)][Int32(walk.part)]
    {
      var walk = walk
      walk.isUnprefixed = true
      for number in bare {
        let next = Int(index.tree.node(from: node, by: number))
        if next > 0 { try extend(next, at: token + 1, walk, tokens, vocabulary) }
      }
      return
    }
    for number in fact.classes {
      let next = Int(index.tree.node(from: node, by: index.classes[number]))
      if next > 0 { try extend(next, at: token + 1, walk, tokens, vocabulary) }
    }
  }
}
