internal import ICU
internal import Segmentation

/// A segment of the start of a text, folded.
struct LeadPiece {
  let start, end: Int
  let kind: SegmentKind
  /// Folded.
  let text: String
  /// All letters are upper case, and there are at least two.
  let isCapitals: Bool
  /// The first letter is upper case.
  let isTitled: Bool
  /// No letter is upper or lower case: a script without case.
  let isCaseless: Bool

  /// What the piece is, where it is one character.
  private let mark: Unicode.Scalar?
  let isSpace: Bool

  init(_ range: Range<Int>, of source: [UInt8], _ kind: SegmentKind) {
    (start, end, self.kind) = (range.lowerBound, range.upperBound, kind)
    var (upper, lower) = (0, 0)
    let bytes = source[range]
    // What most pieces are costs least.
    if bytes.allSatisfy({ $0 < 0x80 }) {
      for byte in bytes {
        upper += byte &- 0x41 < 26 ? 1 : 0
        lower += byte &- 0x61 < 26 ? 1 : 0
      }
      isTitled = source[start] &- 0x41 < 26
      text = unsafe String(unsafeUninitializedCapacity: bytes.count) { out in
        for (index, byte) in bytes.enumerated() {
          unsafe out[index] = byte &- 0x41 < 26 ? byte | 0x20 : byte
        }
        return bytes.count
      }
      mark = bytes.count == 1 ? Unicode.Scalar(source[start]) : nil
      isSpace = bytes.allSatisfy { $0 == 0x20 || $0 == 0x09 }
    } else {
      let form = Array(bytes)
      for scalar in String(decoding: form, as: UTF8.self).unicodeScalars {
        let properties = ScalarProperties(scalar.value)
        let isUpper = properties.isUppercase
        upper += isUpper ? 1 : 0
        lower += !isUpper && properties.isLowercase ? 1 : 0
      }
      isTitled =
        String(decoding: form, as: UTF8.self).unicodeScalars.first
        .map { ScalarProperties($0.value).isUppercase } ?? false
      text = String(decoding: (try? Folding.folded(form.span)) ?? form, as: UTF8.self)
      let scalars = text.unicodeScalars
      mark = scalars.dropFirst().isEmpty ? scalars.first : nil
      isSpace = mark == "\u{3000}"
    }
    isCapitals = upper >= 2 && lower == 0
    isCaseless = kind != .number && upper + lower == 0
  }

  /// Whether the piece is one of some characters.
  func isAny(of marks: String) -> Bool { mark.map(marks.unicodeScalars.contains) ?? false }

  var isWord: Bool { kind.isWordLike }
}
