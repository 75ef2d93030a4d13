internal import ICU

/// The folding that makes one term of the forms of a word: NFKC_Casefold, then NFC.
public enum Folding {
  /// Of each scalar value below U+0800 what it becomes by itself, 0 where that depends on others.
  static let simple = (0..<0x800).map { ShortFolding.simple(UInt16($0)) }

  /// The folded form.
  ///
  /// Scripts of one and two bytes are folded from a table that ICU fills, others by ICU.
  public static func folded(_ form: borrowing Span<UInt8>) throws -> [UInt8] {
    var folded = [UInt8]()
    if foldSimply(form, into: &folded) || ShortFolding.fold(form, into: &folded) { return folded }
    let compatible = try NormalForm.nfkcCasefold.normalized(form)
    // What holds nothing but ignorable characters would fold to nothing; it stays as it is.
    return try compatible.isEmpty
      ? NormalForm.nfc.normalized(form) : NormalForm.nfc.normalized(compatible.span)
  }

  /// Folds by the table; false where that is not enough.
  static func foldSimply(
    _ form: borrowing Span<UInt8>, into buffer: inout [UInt8]
  ) -> Bool {
    buffer.reserveCapacity(form.count)
    var index = 0
    while index < form.count {
      var scalar = UInt32(form[index])
      if scalar >= 0x80 {
        guard scalar >= 0xC2, scalar < 0xE0, index + 1 < form.count, form[index + 1] & 0xC0 == 0x80
        else { return false }
        scalar = (scalar & 0x1F) << 6 | UInt32(form[index + 1] & 0x3F)
        index += 1
      }
      let folded = simple[Int(scalar)]
      guard folded > 0 else { return false }
      if folded < 0x80 {
        buffer.append(UInt8(folded))
      } else {
        buffer.append(UInt8(0xC0 | folded >> 6))
        buffer.append(UInt8(0x80 | folded & 0x3F))
      }
      index += 1
    }
    return true
  }

  /// The folded form of a string.
  public static func folded(_ form: String) throws -> String {
    let bytes = Array(form.utf8)
    return String(decoding: try folded(bytes.span), as: UTF8.self)
  }
}
