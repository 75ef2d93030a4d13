internal import ICU
internal import BuiltinData

/// What is done to a text before the rules of a system see it.
///
/// A system is a table of letters; what a word is, and how it is read where its letters do not tell, stands in lists
/// beside it.
struct TextPreparation: Sendable {
  /// Words by their first scalar, the longest first, and how they are read.
  private var readings: [Unicode.Scalar: [(word: [Unicode.Scalar], reading: [Unicode.Scalar])]] =
    [:]
  private var korean: KoreanWords?
  /// Parts letters that do not change each other; no system writes it.
  static let divider: Unicode.Scalar = "\u{E000}"
  private let isCyrillic, isKana: Bool

  /// - Parameters:
  ///   - id: the code of the system, which tells the script.
  ///   - words: the name of the list that its file names.
  init(system id: String, words: String?) throws(DataError) {
    let parts = id.split(separator: "-")
    isCyrillic = parts.count > 2 && parts[2] == "Cyrl"
    isKana = parts.count > 2 && parts[2] == "Hrkt"
    guard let words else { return }
    if words == "korean" {
      korean = try KoreanWords()
      return
    }
    let table = try BuiltinFile.table(named: "names/\(words).tsv", header: "word\treading")
    for row in table.rows {
      let word = Array(row.fields[0].unicodeScalars)
      guard let first = word.first else { throw table.badValue(in: row) }
      readings[first, default: []].append((word, Array(row.fields[1].unicodeScalars)))
    }
    for first in readings.keys { readings[first]?.sort { $0.word.count > $1.word.count } }
  }

  /// Whether the rules may see a text as it is.
  func isNeeded(for text: borrowing Span<UInt8>) -> Bool {
    if korean != nil || !readings.isEmpty { return true }
    guard isCyrillic || isKana else { return false }
    for index in text.indices.dropLast() {
      // A combining grave or acute; half-width kana.
      if isCyrillic, text[index] == 0xCC, text[index + 1] & 0xFE == 0x80 { return true }
      if isKana, text[index] == 0xEF, text[index + 1] & 0xFE == 0xBC { return true }
      if isKana, text[index] == 0xEF, text[index + 1] == 0xBE { return true }
    }
    return false
  }

  /// The text as the rules shall see it.
  ///
  /// - Complexity: O(*n*) in the length of the text.
  func prepared(_ text: borrowing Span<UInt8>) throws -> [UInt8] {
    var bytes = try NormalForm.nfc.normalized(text)
    if isKana { bytes = try Self.widened(bytes) }
    if isCyrillic { bytes = Array(Self.withoutStress(String(decoding: bytes, as: UTF8.self)).utf8) }
    if let korean { bytes = Array(korean.read(String(decoding: bytes, as: UTF8.self)).utf8) }
    if !readings.isEmpty { bytes = Array(read(String(decoding: bytes, as: UTF8.self)).utf8) }
    return bytes
  }

  /// What rules wrote, without what parted words for them.
  static func withoutDividers(_ bytes: [UInt8]) -> [UInt8] {
    let divider = Array(String(Self.divider).utf8)
    guard bytes.contains(divider[0]) else { return bytes }
    var out = [UInt8]()
    var index = 0
    while index < bytes.count {
      if bytes[index...].starts(with: divider) {
        index += divider.count
      } else {
        out.append(bytes[index])
        index += 1
      }
    }
    return out
  }

  private func read(_ text: String) -> String {
    let scalars = Array(text.unicodeScalars)
    var out = String.UnicodeScalarView()
    var index = 0
    while index < scalars.count {
      if let found = readings[scalars[index]]?.first(where: {
        scalars[index...].starts(with: $0.word)
      }) {
        out.append(contentsOf: found.reading)
        index += found.word.count
      } else {
        out.append(scalars[index])
        index += 1
      }
    }
    return String(out)
  }

  /// Half-width kana as they are written elsewhere.
  private static func widened(_ bytes: [UInt8]) throws -> [UInt8] {
    let text = String(decoding: bytes, as: UTF8.self)
    guard text.unicodeScalars.contains(where: halfWidth.contains) else { return bytes }
    let parts = String.UnicodeScalarView(
      text.unicodeScalars.flatMap { scalar -> [Unicode.Scalar] in
        guard halfWidth.contains(scalar) else { return [scalar] }
        let bytes = Array(String(scalar).utf8)
        guard let wide = try? NormalForm.nfkcCasefold.normalized(bytes.span) else {
          return [scalar]
        }
        return Array(String(decoding: wide, as: UTF8.self).unicodeScalars)
      })
    let wide = Array(String(parts).utf8)
    return try NormalForm.nfc.normalized(wide.span)
  }

  private static let halfWidth: ClosedRange<Unicode.Scalar> = "\u{FF61}"..."\u{FF9F}"

  /// A text in NFC without the marks of stress: what is left of them behind a letter of Cyrillic is no letter.
  private static func withoutStress(_ text: String) -> String {
    var out = String.UnicodeScalarView()
    var last: Unicode.Scalar = " "
    for scalar in text.unicodeScalars {
      if scalar == "\u{301}" || scalar == "\u{300}", (0x400..<0x530).contains(last.value) {
        continue
      }
      out.append(scalar)
      last = scalar
    }
    return String(out)
  }
}
