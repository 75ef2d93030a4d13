/// What other programs write as JSON and JSON does not allow: NaN, and a comma behind an object.
enum JSONRepair {
  private static let words = ["NaN", "Infinity", "-Infinity", "undefined"].map { Array($0.utf8) }

  /// A text with `null` for each value that is no number, and without a comma at its end.
  static func repaired(_ text: [UInt8]) -> [UInt8] {
    var out = [UInt8]()
    out.reserveCapacity(text.count)
    var (isInside, index) = (false, 0)
    while index < text.count {
      let byte = text[index]
      if byte == UInt8(ascii: "\""), !isEscaped(text, index) { isInside.toggle() }
      if !isInside, "NI-u".utf8.contains(byte),
        let word = words.first(where: { text[index...].starts(with: $0) })
      {
        out += "null".utf8
        index += word.count
      } else {
        out.append(byte)
        index += 1
      }
    }
    while let last = out.last, last <= 0x20 { out.removeLast() }
    if out.last == UInt8(ascii: ",") { out.removeLast() }
    return out
  }

  /// A fault in words that say what to do; `nil` where none is known.
  static func fault(of text: [UInt8]) -> String? {
    guard let first = text.first(where: { $0 > 0x20 }) else { return nil }
    let second = text.drop { $0 <= 0x20 }.dropFirst().first { $0 > 0x20 }
    return switch first {
    case UInt8(ascii: "{") where second == UInt8(ascii: "'"):
      "names in single quotation marks, as Python prints objects; json.dumps writes JSON"
    case UInt8(ascii: "["): "an array in a line of its own, where an object is expected"
    case UInt8(ascii: "{") where !JSONScan.closes(text[...]):
      "the object does not end in this line"
    default: nil
    }
  }

  private static func isEscaped(_ text: [UInt8], _ index: Int) -> Bool {
    var count = 0
    while count < index, text[index - count - 1] == UInt8(ascii: "\\") { count += 1 }
    return count % 2 == 1
  }
}
