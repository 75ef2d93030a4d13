internal import TextAnalysis

/// newsstat's own form: `term<TAB>kind<TAB>value`, with remarks before the header.
extension LexiconReader {
  mutating func readOwn() throws(LexiconError) {
    var hasHeader = false
    for line in text.lines where !line.text.isEmpty {
      if line.text.utf8.first == UInt8(ascii: "#") {
        let parts = line.text.dropFirst().split(separator: ":", maxSplits: 1)
        guard !hasHeader, parts.count == 2 else { continue }
        draft.remarks.append(
          Lexicon.Remark(
            name: LexiconText.trimmed(parts[0]), value: LexiconText.trimmed(parts[1])))
        continue
      }
      guard hasHeader else {
        guard ["term\tkind\tvalue", "term\tkind\tvalue\tkey"].contains(line.text) else {
          throw error(line.number, .noHeader)
        }
        hasHeader = true
        continue
      }
      try readOwn(line)
    }
    guard hasHeader else { throw error(1, .noHeader) }
  }

  private mutating func readOwn(_ line: LexiconText.Line) throws(LexiconError) {
    let fields = line.text.split(separator: "\t", omittingEmptySubsequences: false).map(String.init)
    guard (2...4).contains(fields.count), !fields[0].isEmpty else {
      throw error(line.number, .fieldCount(fields.count))
    }
    guard let kind = Lexicon.Kind(rawValue: fields[1]) else {
      throw error(line.number, .unknownKind(fields[1]))
    }
    let number = fields.count > 2 ? fields[2] : ""
    let hasValue = kind.needsValue || (kind.mayReach && !number.isEmpty)
    guard let value = hasValue ? Self.exactThousandths(number) : 0 else {
      throw error(line.number, .badValue(number))
    }
    guard (try? Folding.folded(fields[0])) != nil else {
      throw error(line.number, .badTerm(fields[0]))
    }
    let isNew = draft.add(
      fields[0], kind, value: value, key: fields.count > 3 ? fields[3] : "", line: line.number)
    guard isNew else {
      throw error(line.number, .duplicate((try? Folding.folded(fields[0])) ?? fields[0]))
    }
  }

  /// A decimal with at most three decimals, in thousandths.
  private static func exactThousandths(_ text: String) -> Int? {
    let digits = text.drop { $0 == "-" || $0 == "+" }
    guard text.count - digits.count <= 1 else { return nil }
    let parts = digits.split(separator: ".", omittingEmptySubsequences: false)
    guard (1...2).contains(parts.count), let whole = Int(parts[0]), parts[0].count <= 6 else {
      return nil
    }
    let decimals = parts.count == 2 ? parts[1] : "0"
    guard (1...3).contains(decimals.count), decimals.allSatisfy({ $0.isASCII && $0.isNumber }),
      let fraction = Int(decimals + String(repeating: "0", count: 3 - decimals.count))
    else { return nil }
    return (whole * 1000 + fraction) * (text.hasPrefix("-") ? -1 : 1)
  }
}
