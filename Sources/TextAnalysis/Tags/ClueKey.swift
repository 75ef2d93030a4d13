/// What a clue, a form or a name in a table is found by: a hash of its characters.
///
/// Keys stand for what they were made of and nothing is compared again. A ``KeyTable`` tells some 47 bits of them apart, so
/// that in a text of a hundred thousand forms one of the million keys that are looked up and that are not there is found
/// by chance once in a thousand texts.
struct ClueKey {
  /// What has the key; equal characters of two kinds have two keys.
  enum Kind: UInt64 {
    case word, ending, capitalEnding, beginning
    /// The ending of a word that says something of its neighbours.
    case nearEnding
    case name
  }

  private static let factor: UInt64 = 0x9E37_79B9_7F4A_7C15
  private var hash: UInt64 = 0

  /// - Parameter character: its bytes as one number.
  @inline(__always)
  mutating func add(_ character: UInt32) {
    hash = ((hash << 5 | hash >> 59) ^ UInt64(character)) &* Self.factor
  }

  /// The key of the characters that were added, never 0.
  @inline(__always)
  func value(_ kind: Kind) -> UInt64 {
    let mixed = (hash ^ hash >> 29 ^ kind.rawValue << 56) &* 0xBF58_476D_1CE4_E5B9
    return (mixed ^ mixed >> 32) &* Self.factor | 1
  }
}

extension ClueKey {
  /// The key of bytes, as ``WordClues/characters`` has their characters.
  static func of(_ bytes: Span<UInt8>, _ kind: Kind) -> UInt64 {
    var (key, character) = (ClueKey(), UInt32(0))
    for offset in bytes.indices {
      let byte = bytes[offset]
      if offset > 0, byte & 0xC0 != 0x80 {
        key.add(character)
        character = 0
      }
      character = character << 8 | UInt32(byte)
    }
    if !bytes.isEmpty { key.add(character) }
    return key.value(kind)
  }

  /// The same from the last character to the first.
  static func ofReversed(_ bytes: Span<UInt8>, _ kind: Kind) -> UInt64 {
    var (key, end) = (ClueKey(), bytes.count)
    for offset in bytes.indices.reversed() where bytes[offset] & 0xC0 != 0x80 || offset == 0 {
      key.add((offset..<end).reduce(0) { $0 << 8 | UInt32(bytes[$1]) })
      end = offset
    }
    return key.value(kind)
  }
}
