internal import Tables

/// Numbers as the tables show them.
extension ReportPage {
  static func rate(_ occurrences: Int, _ tokens: Int) -> String {
    guard tokens > 0 else { return "–" }
    return Report.grouped(Int((Double(occurrences) / Double(tokens) * 1e6).rounded()))
  }

  static func signed(_ value: Double, decimals: Int) -> String {
    let text = Decimal.text(abs(value), decimals: decimals)
    let isZero = !text.contains { $0 != "0" && $0 != "." }
    return (isZero ? "" : value < 0 ? "−" : "+") + text
  }

  static func percent(_ share: Double) -> String {
    let percent =
      share > 0 && share < 0.0005
      ? "< 0.1" : Decimal.text(share * 100, decimals: share < 0.1 ? 1 : 0)
    return percent + "\u{A0}%"
  }

  static func probability(_ value: Double) -> String {
    guard value.isFinite else { return "–" }
    return value < 0.001 ? "< .001" : Decimal.text(value, decimals: 3)
  }
}
