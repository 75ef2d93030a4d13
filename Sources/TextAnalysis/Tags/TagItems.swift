/// The items `name:number` of a field of a table, with spaces between them, one after the other.
struct TagItems: ~Escapable {
  private let bytes: Span<UInt8>
  private var offset: Int
  private let end: Int
  /// Whether all items until now are of the form.
  private(set) var areWellFormed: Bool

  @_lifetime(copy bytes)
  init(_ bytes: Span<UInt8>, _ field: Range<Int>) {
    self.bytes = bytes
    (offset, end) = (field.lowerBound, field.upperBound)
    areWellFormed = !field.isEmpty
  }

  /// The key of the next name and its number; `nil` behind the last and where one is not of the form.
  @inline(__always)
  mutating func next() -> (name: UInt64, number: Int)? {
    guard offset < end else { return nil }
    areWellFormed = false
    var key = ClueKey()
    let start = offset
    while offset < end, bytes[offset] != 0x3A {
      key.add(UInt32(bytes[offset]))
      offset += 1
    }
    guard offset > start, offset + 1 < end else { return nil }
    offset += 1
    let isNegative = bytes[offset] == 0x2D
    if isNegative { offset += 1 }
    let first = offset
    var number = 0
    while offset < end, bytes[offset] != 0x20 {
      let digit = bytes[offset] &- 0x30
      guard digit < 10, number < 1_000_000_000 else { return nil }
      number = number * 10 + Int(digit)
      offset += 1
    }
    guard offset > first else { return nil }
    offset += 1
    areWellFormed = true
    return (key.value(.name), isNegative ? -number : number)
  }
}

extension ClueKey {
  /// The key of a name of a tag or of a component, which are of ASCII.
  static func of(name: String) -> UInt64 { of(Array(name.utf8).span, .name) }
}
