internal import Glibc

/// Numbers as plain decimals: a point, no exponent, no grouping, whatever the process's locale.
public enum Decimal {
  /// A number with so many significant digits and no zeros behind the last; `nan` where it is none.
  public static func text(_ value: Double, significant: Int = 10) -> String {
    guard value.isFinite else { return value.isNaN ? "nan" : value < 0 ? "-inf" : "inf" }
    guard value != 0 else { return "0" }
    let magnitude = Int(log10(abs(value)).rounded(.down))
    let text = text(value, decimals: max(0, significant - 1 - magnitude))
    guard text.contains(".") else { return text }
    let stripped = text.reversed().drop { $0 == "0" }.drop { $0 == "." }
    return String(stripped.reversed())
  }

  /// A number with so many decimals.
  public static func text(_ value: Double, decimals: Int) -> String {
    // The digits of a double end; 340 decimals hold the smallest that a p value reaches here.
    let decimals = min(decimals, 340)
    var buffer = [CChar](repeating: 0, count: 340 + 340)
    let count = unsafe withVaList([Int32(decimals), value]) {
      unsafe vsnprintf(&buffer, buffer.count, "%.*f", $0)
    }
    return String(
      decoding: buffer.prefix(Int(count)).map { UInt8(bitPattern: $0) }, as: UTF8.self)
  }
}
