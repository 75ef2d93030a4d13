extension PairTable {
  /// Orders the first elements by their keys, digit after digit from the lowest.
  ///
  /// - Complexity: O(*n*) for each digit; four of them for terms below 2^22.
  static func distribute<Element>(
    _ elements: inout [Element], by spare: inout [Element], first count: Int,
    _ key: (Element) -> UInt64
  ) {
    let ones = elements[..<count].reduce(UInt64(0)) { $0 | key($1) }
    for half in [UInt32(truncatingIfNeeded: ones), UInt32(ones >> 32)].enumerated() {
      let width = 32 - half.element.leadingZeroBitCount
      let digits = (width + 10) / 11
      guard digits > 0 else { continue }
      let step = (width + digits - 1) / digits
      for digit in 0..<digits {
        distribute(
          &elements, by: &spare, first: count, mask: 1 << UInt64(step) - 1
        ) {
          key($0) >> UInt64(32 * half.offset + digit * step)
        }
      }
    }
  }

  /// Orders the first elements by the low bits of a digit; equals stay in their order.
  private static func distribute<Element>(
    _ elements: inout [Element], by other: inout [Element], first count: Int, mask: UInt64,
    _ digit: (Element) -> UInt64
  ) {
    var starts = [Int](repeating: 0, count: Int(mask) + 2)
    unsafe starts.withUnsafeMutableBufferPointer { starts in
      for element in elements[..<count] { unsafe starts[Int(digit(element) & mask) + 1] += 1 }
      for digit in 1..<starts.count { unsafe starts[digit] += starts[digit - 1] }
      unsafe other.withUnsafeMutableBufferPointer { other in
        for element in elements[..<count] {
          let digit = Int(digit(element) & mask)
          unsafe other[starts[digit]] = element
          unsafe starts[digit] += 1
        }
      }
    }
    swap(&elements, &other)
  }
}
