internal import Glibc

/// Numbers as plain decimals: a point, no exponent, no grouping, whatever the process's locale.
public enum Decimal {
  /// A number with so many significant digits and no zeros behind the last; `nan` where it is none.
  public static func text(_ value: Double, significant: Int = 10) -> String {
    var bytes = [UInt8]()
    write(value, significant: significant, to: &bytes)
    return String(decoding: bytes, as: UTF8.self)
  }

  /// A number with so many decimals.
  public static func text(_ value: Double, decimals: Int) -> String {
    var bytes = [UInt8]()
    write(value, decimals: decimals, to: &bytes)
    return String(decoding: bytes, as: UTF8.self)
  }

  /// A number with two significant digits and a power of ten: `1.2e-48`.
  static func scientific(_ value: Double) -> String {
    unsafe withUnsafeTemporaryAllocation(of: CChar.self, capacity: 32) { buffer in
      guard let base = buffer.baseAddress else { return "" }
      _ = unsafe withVaList([value]) { unsafe vsnprintf(base, 32, "%.1e", $0) }
      return unsafe String(cString: base)
    }
  }

  /// Appends ``text(_:significant:)``.
  static func write(_ value: Double, significant: Int = 10, to out: inout [UInt8]) {
    guard value.isFinite else {
      out += (value.isNaN ? "nan" : value < 0 ? "-inf" : "inf").utf8
      return
    }
    guard value != 0 else { return out.append(UInt8(ascii: "0")) }
    if significant <= 15, writeShortest(value, significant: significant, to: &out) { return }
    let magnitude = Int(log10(abs(value)).rounded(.down))
    let decimals = max(0, significant - 1 - magnitude)
    write(value, decimals: decimals, to: &out)
    guard decimals > 0 else { return }
    while out.last == UInt8(ascii: "0") { out.removeLast() }
    if out.last == UInt8(ascii: ".") { out.removeLast() }
  }

  /// Rounds the shortest digits that name a number; false where that may not be the number rounded, or is no decimal.
  ///
  /// No shorter digits name the number, so none end between them and the number itself: they round alike, but where they
  /// are half-way.
  private static func writeShortest(
    _ value: Double, significant: Int, to out: inout [UInt8]
  ) -> Bool {
    let (zero, point) = (UInt8(ascii: "0"), UInt8(ascii: "."))
    let start = out.count
    var (digits, isBehindPoint) = (0, false)
    let shortest = Array(value.description.utf8)
    func fails() -> Bool {
      out.removeLast(out.count - start)
      return false
    }
    for (index, byte) in shortest.enumerated() {
      if byte == point || byte == UInt8(ascii: "-") {
        out.append(byte)
        isBehindPoint = isBehindPoint || byte == point
        continue
      }
      guard byte >= zero, byte <= zero + 9, digits < significant || isBehindPoint else {
        return fails()
      }
      if digits == significant {
        let isHalf = byte == zero + 5 && index + 1 == shortest.count
        if isHalf || (byte >= zero + 5 && !carry(in: &out, from: start)) { return fails() }
        break
      }
      out.append(byte)
      // Zeros in front are no digits of the number.
      if digits > 0 || byte > zero { digits += 1 }
    }
    if shortest.contains(UInt8(ascii: "e")) { return fails() }
    if isBehindPoint {
      while out.last == zero { out.removeLast() }
      if out.last == point { out.removeLast() }
    }
    return true
  }

  /// Adds one to the last digit; false where there is no digit for what is carried.
  private static func carry(in out: inout [UInt8], from start: Int) -> Bool {
    for index in (start..<out.count).reversed() where out[index] >= UInt8(ascii: "0") {
      if out[index] < UInt8(ascii: "9") {
        out[index] += 1
        return true
      }
      out[index] = UInt8(ascii: "0")
    }
    return false
  }

  /// Appends ``text(_:decimals:)``.
  private static func write(_ value: Double, decimals: Int, to out: inout [UInt8]) {
    // The digits of a double end; 340 decimals hold the smallest that a p value reaches here.
    let decimals = min(decimals, 340)
    unsafe withUnsafeTemporaryAllocation(of: CChar.self, capacity: 340 + 340) { buffer in
      let count = unsafe withVaList([Int32(decimals), value]) {
        unsafe vsnprintf(buffer.baseAddress, buffer.count, "%.*f", $0)
      }
      for index in 0..<Int(count) { out.append(UInt8(bitPattern: unsafe buffer[index])) }
    }
  }

  /// Appends a whole number.
  static func write(_ value: Int, to out: inout [UInt8]) {
    let start = out.count
    var rest = value.magnitude
    repeat {
      out.append(UInt8(ascii: "0") + UInt8(rest % 10))
      rest /= 10
    } while rest > 0
    if value < 0 { out.append(UInt8(ascii: "-")) }
    out[start...].reverse()
  }
}
