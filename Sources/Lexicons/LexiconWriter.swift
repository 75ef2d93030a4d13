/// A form that lexicons are written in, with what it can't hold.
public enum LexiconOutput: String, Sendable, CaseIterable {
  /// Our own: everything.
  case newsstat
  /// Columns term, kind, value, key: everything, with commas.
  case csv
  /// quanteda's YAML: keys with their entries, no values.
  case yaml
  /// LIWC: keys with their entries, no values, no globs inside words.
  case liwc
  /// A word and its value, as AFINN has them: no keys, no words without a value.
  case values

  /// A lexicon in another form.
  public struct Written: Sendable, Equatable {
    public let text: String
    /// How many entries the form cannot hold.
    public let lost: Int
  }

  /// A lexicon in this form, and how many entries it lost.
  ///
  /// - Complexity: O(*n* log *n*) in the entries.
  public func text(of lexicon: Lexicon) -> Written {
    switch self {
    case .newsstat:
      return Written(text: Self.table(lexicon, separator: "\t", quotes: false), lost: 0)
    case .csv: return Written(text: Self.table(lexicon, separator: ",", quotes: true), lost: 0)
    case .yaml: return Self.yaml(lexicon)
    case .liwc: return Self.liwc(lexicon)
    case .values:
      let kept = lexicon.entries.filter { $0.kind == .score && $0.key.isEmpty }
      let lines = kept.map { "\($0.term)\t\(Self.decimal($0.thousandths))\n" }
      return Written(text: lines.joined(), lost: lexicon.entries.count - kept.count)
    }
  }

  private static func decimal(_ thousandths: Int) -> String {
    let sign = thousandths < 0 ? "-" : ""
    let (whole, rest) = abs(thousandths).quotientAndRemainder(dividingBy: 1000)
    guard rest > 0 else { return "\(sign)\(whole)" }
    var digits = String(rest + 1000).dropFirst()
    while digits.last == "0" { digits.removeLast() }
    return "\(sign)\(whole).\(digits)"
  }

  private static func table(_ lexicon: Lexicon, separator: String, quotes: Bool) -> String {
    func field(_ text: String) -> String {
      guard quotes, text.contains(where: { $0 == "," || $0 == "\"" }) else { return text }
      return "\"" + text.replacing("\"", with: "\"\"") + "\""
    }
    var text = ""
    if !quotes {
      let hasLanguage = lexicon.remarks.contains { $0.name == "language" }
      if !hasLanguage, let language = lexicon.language { text += "# language: \(language)\n" }
      for remark in lexicon.remarks { text += "# \(remark.name): \(remark.value)\n" }
    }
    let hasKeys = lexicon.entries.contains { !$0.key.isEmpty }
    text +=
      ["term", "kind", "value"].joined(separator: separator) + (hasKeys ? "\(separator)key" : "")
      + "\n"
    let sorted = lexicon.entries.sorted { one, other in
      let (a, b) = (Array(one.term.utf8), Array(other.term.utf8))
      return a == b ? one.key < other.key : a.lexicographicallyPrecedes(b)
    }
    for entry in sorted {
      let hasValue = entry.kind.needsValue || entry.thousandths != 0
      let fields =
        [field(entry.term), entry.kind.rawValue, hasValue ? decimal(entry.thousandths) : ""]
        + (hasKeys ? [field(entry.key)] : [])
      text += fields.joined(separator: separator) + "\n"
    }
    return text
  }

  /// The entries by key: those of the list, or good and bad where there are none.
  private static func byKey(_ lexicon: Lexicon) -> [(key: String, terms: [String])] {
    let keyed = lexicon.entries.filter { [.score, .member].contains($0.kind) }.map { entry in
      let side = entry.value > 0 ? "positive" : entry.value < 0 ? "negative" : "neutral"
      return (entry.key.isEmpty ? (entry.kind == .member ? "words" : side) : entry.key, entry.term)
    }
    return Dictionary(grouping: keyed, by: \.0).sorted { $0.key < $1.key }
      .map { ($0.key, $0.value.map(\.1)) }
  }

  private static func yaml(_ lexicon: Lexicon) -> Written {
    var text = ""
    var open: [String] = []
    var kept = 0
    for (key, terms) in byKey(lexicon) {
      let path = key.split(separator: ".").map(String.init)
      let common = zip(path, open).prefix { $0 == $1 }.count
      for (depth, name) in path.enumerated() where depth >= common {
        text += String(repeating: "  ", count: depth) + "\(quoted(name)):\n"
      }
      open = path
      let indent = String(repeating: "  ", count: path.count)
      for term in terms { text += "\(indent)- \(quoted(term))\n" }
      kept += terms.count
    }
    return Written(text: text, lost: lexicon.entries.count - kept)
  }

  /// A scalar in double quotes, so that no word becomes a truth value or a number.
  private static func quoted(_ text: String) -> String {
    "\"" + text.replacing("\\", with: "\\\\").replacing("\"", with: "\\\"") + "\""
  }

  private static func liwc(_ lexicon: Lexicon) -> Written {
    let keys = byKey(lexicon)
    var text = "%\n"
    for (number, key) in keys.enumerated() { text += "\(number + 1)\t\(key.key)\n" }
    text += "%\n"
    var numbers: [String: [Int]] = [:]
    var order = [String]()
    for (number, key) in keys.enumerated() {
      for term in key.terms where !term.dropLast().contains("*") && !term.hasPrefix("/") {
        if numbers[term] == nil { order.append(term) }
        numbers[term, default: []].append(number + 1)
      }
    }
    for term in order {
      text += term + "\t" + (numbers[term] ?? []).map(String.init).joined(separator: "\t") + "\n"
    }
    return Written(
      text: text, lost: lexicon.entries.count - numbers.values.reduce(0) { $0 + $1.count })
  }
}
