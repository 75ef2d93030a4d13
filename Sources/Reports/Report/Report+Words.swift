internal import Tables

/// Numbers and notes in words for people.
extension Report {
  /// The significance that tables mark, and that sentences ask for.
  static let significant = 0.05

  /// A number for people: digits in groups of three, with thin spaces that do not break.
  static func grouped(_ number: Int) -> String {
    let digits = String(number.magnitude)
    var out = ""
    for (index, digit) in digits.enumerated() {
      if index > 0, (digits.count - index) % 3 == 0 { out += "\u{202F}" }
      out.append(digit)
    }
    return number < 0 ? "−" + out : out
  }

  static func documents(_ number: Int) -> String {
    "\(grouped(number)) \(number == 1 ? "document" : "documents")"
  }

  /// A number of documents and their share.
  static func share(_ number: Int, of all: Int) -> String {
    let percent = 100 * Double(number) / Double(max(1, all))
    let text = percent > 0 && percent < 0.1 ? "less than 0.1" : Decimal.text(percent, decimals: 1)
    return "\(documents(number)) of \(grouped(all)) (\(text) %)"
  }

  /// What a table of the largest groups leaves out; `nil` where it is whole.
  static func shown(
    _ shown: Int, of all: Int, _ what: String, by measure: String = "documents"
  ) -> String? {
    guard shown < all else { return nil }
    return
      "Shown are the \(grouped(shown)) with the most \(measure) of \(grouped(all)) \(what)."
  }
}
