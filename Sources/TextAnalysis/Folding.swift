internal import ICU

/// The folding that makes one term of the forms of a word: NFKC_Casefold, then NFC.
public enum Folding {
  /// The folded form; ASCII is folded without ICU, which gives the same.
  public static func folded(_ form: borrowing Span<UInt8>) throws -> [UInt8] {
    var folded = [UInt8]()
    folded.reserveCapacity(form.count)
    for index in 0..<form.count {
      let byte = form[index]
      guard byte < 0x80 else {
        let compatible = try NormalForm.nfkcCasefold.normalized(form)
        // What holds nothing but ignorable characters would fold to nothing; it stays as it is.
        guard !compatible.isEmpty else { return try NormalForm.nfc.normalized(form) }
        return try NormalForm.nfc.normalized(compatible.span)
      }
      folded.append(byte &- 65 < 26 ? byte | 0x20 : byte)
    }
    return folded
  }

  /// The folded form of a string.
  public static func folded(_ form: String) throws -> String {
    let bytes = Array(form.utf8)
    return String(decoding: try folded(bytes.span), as: UTF8.self)
  }
}
