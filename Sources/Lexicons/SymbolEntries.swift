/// The entries of a list that are signs, as emoticons and emoji are, which stand between tokens.
struct SymbolEntries {
  private struct Sign {
    let bytes: [UInt8]
    let entry: Int
  }

  /// By their first byte, the longest first.
  private var signs = [[Sign]](repeating: [], count: 256)
  private(set) var isEmpty = true

  /// - Parameter all: entries by their bytes.
  init(_ all: [(bytes: [UInt8], entry: Int)]) {
    for (bytes, entry) in all {
      guard let first = bytes.first else { continue }
      signs[Int(first)].append(Sign(bytes: bytes, entry: entry))
      isEmpty = false
    }
    for first in signs.indices { signs[first].sort { $0.bytes.count > $1.bytes.count } }
  }

  /// Takes the signs in a stretch of bytes between tokens; one may reach into the next token, as `:D` does.
  ///
  /// - Parameter token: the index of the next token.
  func take(
    in range: Range<Int>, before token: Int, of text: borrowing Span<UInt8>,
    to taken: inout OverlapResolver
  ) {
    var index = range.lowerBound
    while index < range.upperBound {
      let match = signs[Int(text[index])].first { sign in
        guard index + sign.bytes.count <= text.count else { return false }
        for offset in sign.bytes.indices where text[index + offset] != sign.bytes[offset] {
          return false
        }
        return true
      }
      guard let match else {
        index += 1
        continue
      }
      let end = index + match.bytes.count
      taken.take(sign: .init(tokens: token..<token, range: index..<end, entry: match.entry))
      index = end
    }
  }
}
