/// Numbers for byte strings: each distinct string gets the next number, from 0.
///
/// An open-addressing table over one buffer of bytes; no string is kept as an object of its own.
public struct Vocabulary: Sendable {
  /// The number of a string.
  public typealias ID = UInt32

  private var bytes: [UInt8] = []
  private var ends: [Int] = []
  private var hashes: [UInt32] = []
  private var slots = [ID](repeating: Self.free, count: 1 << 12)

  private static let free = ID.max

  public init() {}

  /// How many distinct strings there are.
  public var count: Int { ends.count }

  /// The number of a string, a new one where it is new.
  public mutating func intern(_ string: borrowing Span<UInt8>) -> ID {
    let hash = Self.hash(string)
    let slot = slot(of: string, hash: hash)
    guard slots[slot] == Self.free else { return slots[slot] }
    let id = ID(ends.count)
    unsafe string.withUnsafeBufferPointer { unsafe bytes.append(contentsOf: $0) }
    ends.append(bytes.count)
    hashes.append(hash)
    slots[slot] = id
    if ends.count * 2 > slots.count { grow() }
    return id
  }

  /// The number of a string; `nil` where it was never interned.
  public func id(of string: borrowing Span<UInt8>) -> ID? {
    let slot = slot(of: string, hash: Self.hash(string))
    return slots[slot] == Self.free ? nil : slots[slot]
  }

  /// The bytes of a string, by its number.
  public subscript(id: ID) -> ArraySlice<UInt8> { bytes[range(of: id)] }

  /// A string as text; ill-formed bytes are U+FFFD.
  public func string(_ id: ID) -> String { String(decoding: self[id], as: UTF8.self) }

  /// Numbers with their counts in falling order of the counts; equals in the order of their strings'
  /// bytes, which is that of code points.
  ///
  /// - Complexity: O(*n* log *n*).
  public func ranked(_ counts: [(id: ID, count: Int)]) -> [(id: ID, count: Int)] {
    // The first eight bytes decide nearly always.
    let keyed = counts.map { (id: $0.id, count: $0.count, start: firstBytes(of: $0.id)) }
    return keyed.sorted { one, other in
      if one.count != other.count { return one.count > other.count }
      if one.start != other.start { return one.start < other.start }
      return self[one.id].lexicographicallyPrecedes(self[other.id])
    }.map { ($0.id, $0.count) }
  }

  /// The first eight bytes of a string as one number, zeros behind them where it is shorter.
  private func firstBytes(of id: ID) -> UInt64 {
    var bytes: UInt64 = 0
    let range = range(of: id)
    for place in 0..<8 {
      let index = range.lowerBound + place
      bytes = bytes << 8 | (index < range.upperBound ? UInt64(self.bytes[index]) : 0)
    }
    return bytes
  }

  /// Adds the strings of another vocabulary and returns the number of each here.
  public mutating func merge(_ other: Vocabulary) -> [ID] {
    (0..<ID(other.count)).map { id in intern(other.bytes.span.extracting(other.range(of: id))) }
  }

  private func range(of id: ID) -> Range<Int> { (id == 0 ? 0 : ends[Int(id) - 1])..<ends[Int(id)] }

  /// The place of a string, or the free place where it belongs.
  private func slot(of string: borrowing Span<UInt8>, hash: UInt32) -> Int {
    var slot = Int(hash) & (slots.count - 1)
    while slots[slot] != Self.free {
      let id = slots[slot]
      if hashes[Int(id)] == hash, equals(id, string) { break }
      slot = (slot + 1) & (slots.count - 1)
    }
    return slot
  }

  private func equals(_ id: ID, _ string: borrowing Span<UInt8>) -> Bool {
    let range = range(of: id)
    guard range.count == string.count else { return false }
    return unsafe bytes.withUnsafeBytes { known in
      unsafe string.withUnsafeBytes { unsafe known[range].elementsEqual($0) }
    }
  }

  private mutating func grow() {
    slots = Array(repeating: Self.free, count: slots.count * 4)
    for (id, hash) in hashes.enumerated() {
      var slot = Int(hash) & (slots.count - 1)
      while slots[slot] != Self.free { slot = (slot + 1) & (slots.count - 1) }
      slots[slot] = ID(id)
    }
  }

  /// A multiplication for every eight bytes, its high half folded in.
  private static func hash(_ string: borrowing Span<UInt8>) -> UInt32 {
    unsafe string.withUnsafeBytes { bytes in
      var hash = UInt64(bytes.count) &* 0x9E37_79B9_7F4A_7C15
      var index = 0
      while index < bytes.count {
        var word: UInt64 = 0
        if index + 8 <= bytes.count {
          word = unsafe bytes.loadUnaligned(fromByteOffset: index, as: UInt64.self)
        } else {
          for place in index..<bytes.count { word = word << 8 | UInt64(unsafe bytes[place]) }
        }
        hash = (hash ^ word) &* 0xD6E8_FEB8_6659_FD93
        hash ^= hash >> 32
        index += 8
      }
      return UInt32(truncatingIfNeeded: hash ^ (hash >> 29))
    }
  }
}
