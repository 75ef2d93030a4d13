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

  /// Appends ``text(_:significant:)``.
  static func write(_ value: Double, significant: Int = 10, to out: inout [UInt8]) {
    guard value.isFinite else {
      out += (value.isNaN ? "nan" : value < 0 ? "-inf" : "inf").utf8
      return
    }
    guard value != 0 else { return out.append(UInt8(ascii: "0")) }
    // The shortest digits that name the number are the rounded ones where they are fewer than a double tells apart.
    var shortest = value.description
    if significant <= 15, shortest.utf8.count <= significant,
      !shortest.utf8.contains(UInt8(ascii: "e"))
    {
      if shortest.hasSuffix(".0") { shortest.removeLast(2) }
      out += shortest.utf8
      return
    }
    let magnitude = Int(log10(abs(value)).rounded(.down))
    let decimals = max(0, significant - 1 - magnitude)
    write(value, decimals: decimals, to: &out)
    guard decimals > 0 else { return }
    while out.last == UInt8(ascii: "0") { out.removeLast() }
    if out.last == UInt8(ascii: ".") { out.removeLast() }
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
