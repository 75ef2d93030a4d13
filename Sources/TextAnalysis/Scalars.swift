/// UTF-8 to characters and back, for forms, which are short and many.
enum Scalars {
  /// The characters of a text; ill-formed bytes are U+FFFD.
  static func decoded(_ bytes: [UInt8]) -> [Unicode.Scalar] {
    var scalars = [Unicode.Scalar]()
    scalars.reserveCapacity(bytes.count)
    var offset = 0
    while offset < bytes.count {
      let first = UInt32(bytes[offset])
      let count = first < 0x80 ? 1 : first < 0xE0 ? 2 : first < 0xF0 ? 3 : 4
      guard first < 0x80 || first >= 0xC2, offset + count <= bytes.count else {
        return repaired(bytes)
      }
      var value = count == 1 ? first : first & (0x7F >> UInt32(count))
      for next in bytes[(offset + 1)..<(offset + count)] {
        guard next & 0xC0 == 0x80 else { return repaired(bytes) }
        value = value << 6 | UInt32(next & 0x3F)
      }
      guard let scalar = Unicode.Scalar(value) else { return repaired(bytes) }
      scalars.append(scalar)
      offset += count
    }
    return scalars
  }

  private static func repaired(_ bytes: [UInt8]) -> [Unicode.Scalar] {
    Array(String(decoding: bytes, as: UTF8.self).unicodeScalars)
  }

  static func encoded(_ scalars: some Sequence<Unicode.Scalar>) -> [UInt8] {
    var bytes = [UInt8]()
    bytes.reserveCapacity(scalars.underestimatedCount * 2)
    for scalar in scalars {
      if scalar.value < 0x80 {
        bytes.append(UInt8(scalar.value))
      } else if let encoded = UTF8.encode(scalar) {
        bytes.append(contentsOf: encoded)
      }
    }
    return bytes
  }
}
