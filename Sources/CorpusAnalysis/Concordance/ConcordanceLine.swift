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
    self.init(
      tokens, at: node, Int(tokens[node.lowerBound].start)..<Int(tokens[node.upperBound - 1].end),
      in: text, context: context)
  }

  /// - Parameters:
  ///   - node: the indices of the tokens that make the node; none, between those around it, where it is no word.
  ///   - range: the node's bytes.
  ///   - context: how many tokens of text go on either side.
  package init(
    _ tokens: [Token], at node: Range<Int>, _ range: Range<Int>, in text: [UInt8], context: Int
  ) {
    self.range = range
    let before = max(0, node.lowerBound - context)..<node.lowerBound
    let behind = node.upperBound..<min(tokens.count, node.upperBound + context)
    let start = before.isEmpty ? range.lowerBound : Int(tokens[before.lowerBound].start)
    left = Self.line(text[min(start, range.lowerBound)..<range.lowerBound])
    self.node = Self.line(text[range])
    // What closes the last word, a quotation mark or a full stop, belongs to the line.
    let last = behind.isEmpty ? range.upperBound : Int(tokens[behind.upperBound - 1].end)
    var end = max(last, range.upperBound)
    while end < text.count, text[end] > 0x20, text[end] < 0x80, end - last < 3 { end += 1 }
    right = Self.line(text[range.upperBound..<end])
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
