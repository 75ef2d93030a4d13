internal import TextAnalysis

/// The classes of words by their bytes.
struct WordClasses {
  private var words = Vocabulary()
  private var classes: [Int32] = []
  /// The length of the longest in bytes.
  private(set) var longest = 0

  /// The class of a word; `nil` where it has none.
  func `class`(of word: borrowing Span<UInt8>) -> Int32? {
    words.id(of: word).map { classes[Int($0)] }
  }

  /// The class of a word, `new` where it had none.
  mutating func `class`(of word: String, orNew new: Int32) -> Int32 {
    let bytes = Array(word.utf8)
    let id = Int(words.intern(bytes.span))
    longest = max(longest, bytes.count)
    if id == classes.count { classes.append(new) }
    return classes[id]
  }
}

/// The steps of a tree of entries from node to node by classes of words: open addressing, a step in one number's place.
struct EntrySteps {
  private var keys = [UInt64](repeating: 0, count: 64)
  private var nodes = [Int32](repeating: 0, count: 64)
  private var count = 0

  /// The node that a step leads to, 0 where there is none.
  func node(from node: Int, by number: Int32) -> Int32 { nodes[place(of: Self.key(node, number))] }

  /// The node that a step leads to, which is `new` if there was none.
  mutating func node(from node: Int, by number: Int32, orNew new: Int32) -> Int32 {
    let place = place(of: Self.key(node, number))
    if nodes[place] > 0 { return nodes[place] }
    (keys[place], nodes[place]) = (Self.key(node, number), new)
    count += 1
    if count * 2 > nodes.count { grow() }
    return new
  }

  private static func key(_ node: Int, _ number: Int32) -> UInt64 {
    UInt64(node) << 32 | UInt64(UInt32(bitPattern: number))
  }

  /// The place of a step, or the free one that it would take.
  private func place(of key: UInt64) -> Int {
    var place = Int((key &* 0x9E37_79B9_7F4A_7C15) >> 32) & (keys.count - 1)
    while nodes[place] > 0, keys[place] != key { place = (place + 1) & (keys.count - 1) }
    return place
  }

  private mutating func grow() {
    let (oldKeys, oldNodes) = (keys, nodes)
    keys = Array(repeating: 0, count: oldKeys.count * 2)
    nodes = Array(repeating: 0, count: oldKeys.count * 2)
    for (key, node) in zip(oldKeys, oldNodes) where node > 0 {
      let place = place(of: key)
      (keys[place], nodes[place]) = (key, node)
    }
  }
}
