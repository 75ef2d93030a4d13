internal import TextAnalysis

/// The entries of several lists, by the terms of one vocabulary.
///
/// The lists share their words and a tree. Each term is looked up once; later it costs one array access. It carries
/// state and belongs to one task.
struct EntryIndex {
  /// A list.
  struct Part {
    let overlap: EntryOverlap
    /// For each entry, the number of its key.
    let keys: [Int32]
    /// For each entry, whether it holds behind letters that were removed from the front of a word.
    let hasMeaning: [Bool]
    let symbols: SymbolEntries
    /// Letters that may be removed from the front of a word.
    let prefixes: [[UInt8]]
    /// Its classes of words, if it has prefixes.
    var classes: Set<Int32> = []

    init(_ list: EntryList, _ symbols: SymbolEntries) {
      let entries = list.lexicon.entries
      overlap = list.overlap
      var numbers = [String: Int32]()
      keys = entries.map { entry in
        let number = numbers[entry.key] ?? Int32(numbers.count)
        numbers[entry.key] = number
        return number
      }
      hasMeaning = entries.map(\.kind.hasMeaning)
      self.symbols = symbols
      prefixes = entries.filter { $0.kind == .prefix }.map { Array($0.term.utf8) }
    }
  }

  /// The step from the root of a list's tree by which a term begins entries.
  struct Start {
    let part: Int32
    let node: Int32
    /// The only entry that ends at the node if nothing goes on from there; else ``nothing``.
    let leaf: Int32
    /// Whether letters had to be removed from the front of the term.
    let isUnprefixed: Bool
  }

  /// What a term is in the lists.
  struct TermFact {
    /// The indices of its first steps in `starts`.
    let starts: Range<Int>
    /// The indices in `classes` of its classes by which an entry goes on, the most exact first.
    let classes: Range<Int>
    /// The index in `unprefixed` of its classes in lists that remove letters; ``nothing`` if there are none.
    let unprefixed: Int32
  }

  private(set) var parts: [Part] = []
  private(set) var tree: EntryTree
  private(set) var facts: [TermFact] = []
  private(set) var starts: [Start] = []
  private(set) var classes: [Int32] = []
  /// For terms without the letters on their front, their classes by list.
  private(set) var unprefixed: [[Int32: [Int32]]] = []
  private var words = WordClasses()
  /// For each term, the index of its fact; ``unknown`` before it was looked up, ``nothing`` if no entry has it.
  private var known: [Int32] = []

  private static let unknown: Int32 = -2
  static let nothing: Int32 = -1
  /// So many letters stay of a word at least; chosen by hand.
  private static let fewestLettersBehindPrefix = 2

  /// - Parameter analyzer: divides the entries into words as it divides the texts.
  init(_ lists: [EntryList], analyzer: inout Analyzer) throws {
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
    parts.append(part)
    if lexicon.language == nil { try addReadings(of: lexicon.entries, analyzer: &analyzer) }
  }

  /// Adds the entries of the last list, which has no language, as the rules of some languages divide them.
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

  // MARK: Terms

  /// Makes room for the terms of a vocabulary; call it before ``number(of:in:)``.
  mutating func reserve(terms count: Int) {
    known.append(contentsOf: repeatElement(Self.unknown, count: count - known.count))
  }

  /// The index of a term's fact; ``nothing`` if no entry has it.
  @inline(__always)
  mutating func number(
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

  mutating func fact(of term: [UInt8]) throws -> TermFact {
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

  /// The classes of a term without letters that are written onto the front of words, as the Arabic article is.
  private func unprefixedClasses(of term: [UInt8], in part: Part) throws -> [Int32] {
    for prefix in part.prefixes where term.starts(with: prefix) {
      let rest = Array(term[prefix.count...])
      guard
        String(decoding: rest, as: UTF8.self)
          .unicodeScalars.count >= Self.fewestLettersBehindPrefix
      else { continue }
      let found = try words.classes(of: rest).filter(part.classes.contains)
      if !found.isEmpty { return found }
    }
    return []
  }
}
