/// The entries of lists as a tree of their words, with a root for each list.
struct EntryTree {
  /// What a node leads to beside the steps by words, 0 for none, and the entries that end there.
  struct Node {
    var any: Int32 = 0
    var gap: Int32 = 0
    /// The first and the last of the entries that end here.
    var first = EntryTree.nothing
    var last = EntryTree.nothing
    var hasSteps = false
  }

  static let nothing: Int32 = -1

  private(set) var nodes: [Node]
  private var steps = EntrySteps()
  /// Whether a step by each class leads on from a node that is no root.
  private var leadsOn: [Bool] = []
  /// Of each list's entries the next one that ends at its node; ``nothing`` behind the last.
  private var followers: [[Int32]]

  /// - Parameter counts: how many entries each list has.
  init(entries counts: [Int]) {
    nodes = Array(repeating: Node(), count: counts.count)
    followers = counts.map { Array(repeating: Self.nothing, count: $0) }
  }

  /// Adds an entry of a list.
  ///
  /// - Parameter number: the class of a word.
  mutating func add(
    _ words: [EntryPattern.Word], entry: Int, of list: Int,
    class number: (EntryPattern.Word) throws -> Int32
  ) rethrows {
    guard let node = try node(words, of: list, class: number) else { return }
    if nodes[node].first == Self.nothing {
      nodes[node].first = Int32(entry)
    } else {
      followers[list][Int(nodes[node].last)] = Int32(entry)
    }
    nodes[node].last = Int32(entry)
  }

  /// Adds another reading of an entry that was added; all entries of its list were.
  ///
  /// Entries of the same words have the same readings, so that the first of them leads to the others.
  mutating func add(
    _ words: [EntryPattern.Word], reading entry: Int, of list: Int,
    class number: (EntryPattern.Word) throws -> Int32
  ) rethrows {
    guard let node = try node(words, of: list, class: number) else { return }
    if nodes[node].first == Self.nothing { nodes[node].first = Int32(entry) }
    // Words that are the entry's own already keep the entries that follow.
    if nodes[node].first != Int32(entry) || nodes[node].last == Self.nothing {
      nodes[node].last = Int32(entry)
    }
  }

  /// The node that words lead to; `nil` for none.
  private mutating func node(
    _ words: [EntryPattern.Word], of list: Int,
    class number: (EntryPattern.Word) throws -> Int32
  ) rethrows -> Int? {
    guard !words.isEmpty else { return nil }
    // A list's root has its number.
    var node = list
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
        let step = try number(word)
        if node != list { markLeadingOn(step) }
        next = steps.node(from: node, by: step, orNew: new)
      }
      if next == new { nodes.append(Node()) }
      node = Int(next)
    }
    return node
  }

  private mutating func markLeadingOn(_ number: Int32) {
    let missing = Int(number) + 1 - leadsOn.count
    if missing > 0 { leadsOn.append(contentsOf: repeatElement(false, count: missing)) }
    leadsOn[Int(number)] = true
  }

  /// Whether a word of a class may follow others in an entry.
  func leadsOn(by number: Int32) -> Bool { Int(number) < leadsOn.count && leadsOn[Int(number)] }

  /// The node that a step by a class of words leads to, 0 where there is none.
  func node(from node: Int, by number: Int32) -> Int32 { steps.node(from: node, by: number) }

  /// The entry of a list that ends at a node, if it is the only one and nothing goes on there; ``nothing`` elsewhere.
  func leaf(_ node: Int, of list: Int) -> Int32 {
    let node = nodes[node]
    return node.hasSteps || node.any > 0 || node.gap > 0 || node.first != node.last
      ? Self.nothing : node.first
  }

  /// The entry of a list that ends where another does; ``nothing`` behind the last.
  func entry(after entry: Int32, of list: Int) -> Int32 { followers[list][Int(entry)] }
}

/// The steps from node to node in a tree of entries, by classes of words: open addressing, a step's key in one number.
private struct EntrySteps {
  private var keys = [UInt64](repeating: 0, count: 64)
  private var nodes = [Int32](repeating: 0, count: 64)
  private var count = 0

  /// The node that a step leads to, 0 where there is none.
  func node(from node: Int, by number: Int32) -> Int32 { nodes[slot(of: Self.key(node, number))] }

  /// The node that a step leads to, which is `new` if there was none.
  mutating func node(from node: Int, by number: Int32, orNew new: Int32) -> Int32 {
    let slot = slot(of: Self.key(node, number))
    if nodes[slot] > 0 { return nodes[slot] }
    (keys[slot], nodes[slot]) = (Self.key(node, number), new)
    count += 1
    if count * 2 > nodes.count { grow() }
    return new
  }

  private static func key(_ node: Int, _ number: Int32) -> UInt64 {
    UInt64(node) << 32 | UInt64(UInt32(bitPattern: number))
  }

  /// The slot of a step, or the free one that it would take.
  private func slot(of key: UInt64) -> Int {
    var slot = Int((key &* 0x9E37_79B9_7F4A_7C15) >> 32) & (keys.count - 1)
    while nodes[slot] > 0, keys[slot] != key { slot = (slot + 1) & (keys.count - 1) }
    return slot
  }

  private mutating func grow() {
    let (oldKeys, oldNodes) = (keys, nodes)
    keys = Array(repeating: 0, count: oldKeys.count * 2)
    nodes = Array(repeating: 0, count: oldKeys.count * 2)
    for (key, node) in zip(oldKeys, oldNodes) where node > 0 {
      let slot = slot(of: key)
      (keys[slot], nodes[slot]) = (key, node)
    }
  }
}
