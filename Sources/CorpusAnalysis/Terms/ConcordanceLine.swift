package import TextAnalysis

/// An occurrence with the text around it, on one line.
package struct ConcordanceLine {
  /// The node's bytes.
  package let range: Range<Int>
  package let left, node, right: String

  /// - Parameters:
  ///   - node: the indices of the tokens that make the node.
  ///   - context: how many tokens of text go on either side.
  package init(_ tokens: [Token], at node: Range<Int>, in text: [UInt8], context: Int) {
    let first = tokens[max(0, node.lowerBound - context)]
    let last = tokens[min(tokens.count, node.upperBound + context) - 1]
    range = Int(tokens[node.lowerBound].start)..<Int(tokens[node.upperBound - 1].end)
    left = Self.line(text[min(Int(first.start), range.lowerBound)..<range.lowerBound])
    self.node = Self.line(text[range])
    // What closes the last word, a quotation mark or a full stop, belongs to the line.
    var end = max(Int(last.end), range.upperBound)
    while end < text.count, text[end] > 0x20, text[end] < 0x80, end - Int(last.end) < 3 { end += 1 }
    right = Self.line(text[range.upperBound..<max(end, range.upperBound)])
  }

  /// The text with each run of white space as one space.
  private static func line(_ bytes: ArraySlice<UInt8>) -> String {
    var out = [UInt8]()
    for byte in bytes {
      let isSpace = byte == 0x20 || (0x09...0x0D).contains(byte)
      if !isSpace { out.append(byte) } else if out.last != 0x20 { out.append(0x20) }
    }
    return String(decoding: out, as: UTF8.self)
  }
}
