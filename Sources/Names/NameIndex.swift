internal import Glibc

/// Names that can be looked up by what sounds alike in any script.
///
/// The words of all names stand in a tree of their Latin letters; a query's word is looked up in it by the units of
/// its script's spellings, keeping the likeliest beginnings, so that no list is gone through.
///
///     let spellings = try Spellings()
///     var matcher = try NameMatcher(spellings, NameWords(), NameMatchModel())
///     let names = [try matcher.parse("Zakharova"), try matcher.parse("Merkel")]
///     let index = NameIndex(names, spellings)
///     var scratch = NameIndex.Scratch(index)
///     let found = try index.search(try matcher.parse("Захарова"), &matcher, &scratch)
///     print(found[0].number)  // 0
public struct NameIndex: Sendable {
  /// The names, in the order in which they came.
  public let names: [PersonName]
  private let spellings: Spellings
  private let tree: LetterTree
  /// For each word of the tree, the numbers of the names that have it.
  private let starts: [Int32]
  private let postings: [Int32]

  /// Beginnings that are kept at each symbol of a query, and words that are taken from the tree.
  private static let beam = 400, words = 80
  /// Beginnings that may go on with letters that a symbol never was.
  private static let open = 60
  /// Evidence that a word has at least.
  private static let least: Float = -6
  /// Names whose parts are compared with the query's.
  private static let compared = 60

  /// - Complexity: O(*n* log *n*) in the words of the names.
  public init(_ names: [PersonName], _ spellings: Spellings) {
    var entries = [(letters: [UInt16], name: Int32)]()
    for (number, name) in names.enumerated() {
      func add(_ letters: [UInt16]) {
        if !letters.isEmpty { entries.append((letters, Int32(number))) }
      }
      for (index, part) in name.parts.enumerated() where part.role == .name {
        add(part.word.latin)
        // Two in a row may be one in the query.
        if index + 1 < name.parts.count { add(part.word.latin + name.parts[index + 1].word.latin) }
        if index > 0, name.parts[index - 1].role == .particle {
          add(name.parts[index - 1].word.latin + part.word.latin)
        }
      }
    }
    entries.sort {
      $0.letters == $1.letters
        ? $0.name < $1.name : $0.letters.lexicographicallyPrecedes($1.letters)
    }
    var (words, starts, postings) = ([[UInt16]](), [Int32](), [Int32]())
    for entry in entries {
      if words.last != entry.letters {
        words.append(entry.letters)
        starts.append(Int32(postings.count))
      }
      if postings.count == Int(starts[starts.count - 1]) || postings.last != entry.name {
        postings.append(entry.name)
      }
    }
    starts.append(Int32(postings.count))
    self.names = names
    self.spellings = spellings
    self.starts = starts
    self.postings = postings
    tree = LetterTree(words, spellings.letters)
  }

  /// What a look-up needs, for one task.
  public struct Scratch: ~Copyable {
    fileprivate var sums: [Float]
    fileprivate var stamps: [Int32]
    fileprivate var stamp: Int32 = 0
    fileprivate var column: NodeSums

    public init(_ index: NameIndex) {
      sums = Array(repeating: 0, count: index.names.count)
      stamps = Array(repeating: 0, count: index.names.count)
      column = NodeSums(index.tree.count)
    }
  }

  /// The names that may be spellings of another, by number, the likeliest first by their words alone.
  func candidates(
    _ readings: [PersonName], _ matcher: inout NameMatcher, _ scratch: inout Scratch
  ) throws -> [Int] {
    var touched = [Int32]()
    for reading in readings {
      let words = reading.parts.filter { $0.role == .name }.map(\.word)
      for word in try words + matcher.withParticles(reading) {
        scratch.stamp += 1
        for (word, evidence) in self.words(like: word, &scratch.column) {
          for posting in Int(starts[word])..<Int(starts[word + 1]) {
            let name = Int(postings[posting])
            guard scratch.stamps[name] != scratch.stamp else { continue }
            scratch.stamps[name] = scratch.stamp
            if scratch.sums[name] == 0 { touched.append(Int32(name)) }
            // What speaks against is little, since another part may speak for the name.
            scratch.sums[name] += evidence > 0 ? evidence + 0.5 : 0.5 * exp(evidence)
          }
        }
      }
    }
    var found = touched.map { (name: Int($0), sum: scratch.sums[Int($0)]) }
    for name in touched { scratch.sums[Int(name)] = 0 }
    // The bound above which just enough lie, so that not all are sorted by both.
    if found.count > 4 * Self.compared {
      let bound = found.map(\.sum).sorted(by: >)[Self.compared - 1]
      found.removeAll { $0.sum < bound }
    }
    return found.sorted { ($1.sum, $0.name) < ($0.sum, $1.name) }
      .prefix(Self.compared).map(\.name)
  }

  /// The words of the tree that may be spellings of a word, with their evidence, the most first.
  private func words(like word: NameWord, _ column: inout NodeSums) -> [(Int, Float)] {
    guard let model = spellings.models[word.script], !word.symbols.isEmpty else { return [] }
    let rows = model.rows(of: word.symbols)
    var columns = [[(node: Int32, value: Double)]](repeating: [], count: rows.count + 1)
    columns[0] = [(0, 1)]
    for index in 0...rows.count {
      if index > 0 {
        for entry in columns[index] { column.add(entry.value, to: entry.node) }
        columns[index] = column.take()
        let ranked = columns[index].map {
          ($0, Float(log($0.value)) - tree.logarithm[Int($0.node)])
        }
        .sorted { $0.1 != $1.1 ? $0.1 > $1.1 : $0.0.node < $1.0.node }
        columns[index] = ranked.prefix(Self.beam).map(\.0)
      }
      guard index < rows.count else { break }
      for (more, row) in rows[index].enumerated() where !row.isEmpty {
        for (node, value) in columns[index] {
          for unit in row {
            guard let end = tree.node(from: node, along: unit.letters, count: Int(unit.count))
            else {
              continue
            }
            columns[index + more + 1].append((end, value * unit.probability))
          }
        }
      }
      // A symbol may be silent, or what it never was.
      for (rank, (node, value)) in columns[index].enumerated() {
        let value = value * model.accident(word.symbols[index])
        columns[index + 1].append((node, value))
        guard rank < Self.open else { continue }
        tree.forEachChild(of: node) { child, letter in
          let one = value * model.share(of: letter)
          columns[index + 1].append((child, one))
          tree.forEachChild(of: child) { grandchild, letter in
            columns[index + 1].append((grandchild, one * model.share(of: letter)))
          }
        }
      }
    }
    let first =
      word.script == .latin
      ? spellings.letters.logarithm(of: word.symbols) : model.logarithm(of: word.symbols)
    var found = [(Int, Float)]()
    for (node, value) in columns[rows.count] {
      guard let end = tree.word(at: node) else { continue }
      let evidence = Float(log(value) - first) - end.logarithm
      if evidence > Self.least { found.append((end.number, evidence)) }
    }
    found.sort { $0.1 != $1.1 ? $0.1 > $1.1 : $0.0 < $1.0 }
    return Array(found.prefix(Self.words))
  }
}

/// Words by their letters, each letter a step down.
struct LetterTree: Sendable {
  /// Of each node which letters follow, and where the first of its children stands; they stand in a row.
  private var letters: [UInt32] = [0]
  private var children: [Int32] = [0]
  /// Of each node the word that ends there; −1 for none.
  private var words: [Int32] = [-1]
  /// ln P of the letters up to each node.
  private(set) var logarithm: [Float] = [0]
  /// ln P of each word, its end included.
  private var wordLogarithms: [Float]

  var count: Int { letters.count }

  /// - Parameter sorted: distinct words in order.
  init(_ sorted: [[UInt16]], _ model: LetterModel) {
    wordLogarithms = sorted.map { Float(model.logarithm(of: $0)) }
    // Level by level, so that the children of a node stand in a row.
    struct Open {
      let node: Int
      let words: Range<Int>
      let one, two: Int
    }
    var level = [Open(node: 0, words: sorted.indices, one: 0, two: 0)]
    var depth = 0
    while !level.isEmpty {
      var next = [Open]()
      for open in level {
        var wordIndex = open.words.lowerBound
        if wordIndex < open.words.upperBound, sorted[wordIndex].count == depth {
          words[open.node] = Int32(wordIndex)
          wordIndex += 1
        }
        children[open.node] = Int32(letters.count)
        while wordIndex < open.words.upperBound {
          let letter = Int(sorted[wordIndex][depth])
          var end = wordIndex + 1
          while end < open.words.upperBound, Int(sorted[end][depth]) == letter { end += 1 }
          letters[open.node] |= 1 << UInt32(letter)
          next.append(
            Open(node: letters.count, words: wordIndex..<end, one: open.two, two: letter))
          letters.append(0)
          children.append(0)
          words.append(-1)
          logarithm.append(
            logarithm[open.node] + model.logarithm(of: letter, after: open.one, open.two))
          wordIndex = end
        }
      }
      level = next
      depth += 1
    }
  }

  /// The node that some letters lead to; `nil` where no word goes on so.
  func node(from node: Int32, along run: UInt16, count: Int) -> Int32? {
    var node = node
    var shift = UInt16(5 * count)
    while shift > 0 {
      shift -= 5
      let letter = UInt32(run >> shift & 31)
      let follows = letters[Int(node)]
      guard follows >> letter & 1 == 1 else { return nil }
      node = children[Int(node)] + Int32((follows & (1 << letter - 1)).nonzeroBitCount)
    }
    return node
  }

  func forEachChild(of node: Int32, _ body: (_ child: Int32, _ letter: UInt16) -> Void) {
    var (child, rest) = (children[Int(node)], letters[Int(node)])
    while rest != 0 {
      body(child, UInt16(rest.trailingZeroBitCount))
      child += 1
      rest &= rest - 1
    }
  }

  func word(at node: Int32) -> (number: Int, logarithm: Float)? {
    let word = words[Int(node)]
    return word < 0 ? nil : (Int(word), wordLogarithms[Int(word)])
  }
}

/// Sums by node of a tree.
struct NodeSums: ~Copyable {
  private var sums: [Double]
  private var nodes: [Int32] = []

  init(_ count: Int) { sums = Array(repeating: 0, count: count) }

  mutating func add(_ value: Double, to node: Int32) {
    if sums[Int(node)] == 0 { nodes.append(node) }
    sums[Int(node)] += value
  }

  /// The sums since the last call.
  mutating func take() -> [(node: Int32, value: Double)] {
    let taken = nodes.map { ($0, sums[Int($0)]) }
    for node in nodes { sums[Int(node)] = 0 }
    nodes.removeAll(keepingCapacity: true)
    return taken
  }
}

extension NameIndex {
  /// The names that may be spellings of a query, the likeliest first; equals in their order.
  ///
  /// - Complexity: O(*n*) in the letters of the query's words, times the beginnings that are kept; then a comparison with
  ///   each of at most 60 names.
  public func search(
    _ query: PersonName, _ matcher: inout NameMatcher, _ scratch: inout Scratch
  ) throws -> [(number: Int, match: NameMatch)] {
    let readings = try matcher.readings(of: query)
    let found = try candidates(readings, &matcher, &scratch).map { number in
      (number: number, match: try matcher.compare(query, names[number]))
    }
    func rank(_ f: NameMatch.Features) -> Double { f.evidence - 6 * f.conflicts - 1 * f.extras }
    return found.sorted {
      (rank($1.match.features), $0.number) < (rank($0.match.features), $1.number)
    }
  }
}
