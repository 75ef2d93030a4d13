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
  /// - Complexity: O(*n*) for strings that differ early; O(*n* log *n*) at worst, for each eight bytes in
  ///   which they agree.
  public func ranked(_ counts: [(id: ID, count: Int)]) -> [(id: ID, count: Int)] {
    var terms = counts.map { Ranked(id: $0.id, count: $0.count, word: word(of: $0.id, at: 0)) }
    var other = terms
    for shift in stride(from: UInt64(0), to: 64, by: 8) {
      Ranked.distribute(&terms, by: &other) { $0.word >> shift }
    }
    let most = UInt64(counts.lazy.map(\.count).max() ?? 0)
    var shift = UInt64(0)
    while most >> shift > 0 {
      Ranked.distribute(&terms, by: &other) { ~(UInt64($0.count) >> shift) }
      shift += 8
    }
    orderRuns(&terms, in: 0..<terms.count, at: 0)
    return terms.map { ($0.id, $0.count) }
  }

  /// A term among others that are being ordered, with the eight bytes of its string that are looked at.
  private struct Ranked {
    let id: ID
    let count: Int
    var word: UInt64

    /// Orders terms by the lowest byte of a key; equals stay in their order.
    static func distribute(
      _ terms: inout [Ranked], by other: inout [Ranked], _ key: (Ranked) -> UInt64
    ) {
      var places = [Int](repeating: 0, count: 257)
      for term in terms { places[Int(key(term) & 0xFF) + 1] += 1 }
      guard !places.contains(terms.count) else { return }
      for digit in 1...256 { places[digit] += places[digit - 1] }
      for term in terms {
        let digit = Int(key(term) & 0xFF)
        other[places[digit]] = term
        places[digit] += 1
      }
      swap(&terms, &other)
    }
  }

  /// Orders terms that agree in their counts and in all bytes up to and with the word at a place.
  private func orderRuns(_ terms: inout [Ranked], in range: Range<Int>, at place: Int) {
    var start = range.lowerBound
    while start < range.upperBound {
      var end = start + 1
      while end < range.upperBound, terms[end].word == terms[start].word,
        terms[end].count == terms[start].count
      {
        end += 1
      }
      if end - start > 1 { order(&terms, in: start..<end, at: place + 8) }
      start = end
    }
  }

  /// Orders terms that agree in their counts and in all bytes before a place.
  private func order(_ terms: inout [Ranked], in range: Range<Int>, at place: Int) {
    if !range.contains(where: { self.range(of: terms[$0].id).count > place }) {
      // They differ in zeros at the end.
      return terms[range].sort { self.range(of: $0.id).count < self.range(of: $1.id).count }
    }
    for index in range { terms[index].word = word(of: terms[index].id, at: place) }
    terms[range].sort { $0.word < $1.word }
    orderRuns(&terms, in: range, at: place)
  }

  /// Eight bytes of a string from a place on as one number, zeros behind its end.
  private func word(of id: ID, at place: Int) -> UInt64 {
    let range = range(of: id)
    let start = min(range.lowerBound + place, range.upperBound)
    if start + 8 <= range.upperBound {
      return unsafe bytes.withUnsafeBytes {
        UInt64(bigEndian: unsafe $0.loadUnaligned(fromByteOffset: start, as: UInt64.self))
      }
    }
    var word: UInt64 = 0
    for index in start..<range.upperBound {
      word |= UInt64(bytes[index]) << UInt64(56 - 8 * (index - start))
    }
    return word
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
