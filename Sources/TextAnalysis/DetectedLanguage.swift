internal import CLanguages

/// What a text's language seems to be.
public struct DetectedLanguage: Equatable, Sendable {
  /// BCP 47; `und` where the text gives no reliable answer.
  public let tag: String
  /// The part of the text, in percent, that is in this language.
  public let percent: Int

  /// How much of a text is looked at, in bytes.
  private static let sample = 8192

  /// Detects with CLD2, on the first 8 kB of the text.
  public init(of text: borrowing Span<UInt8>) {
    let sample = text.extracting(first: Self.sample)
    // CLD2 wants well-formed text.
    var repaired = unsafe sample.withUnsafeBufferPointer {
      unsafe String(decoding: $0, as: UTF8.self)
    }
    let guess = repaired.withUTF8 {
      unsafe clanguages_detect($0.baseAddress, Int32($0.count))
    }
    let found = unsafe guess.reliable ? guess.tag.map { unsafe String(cString: $0) } : nil
    tag = found ?? "und"
    percent = unsafe found == nil ? 0 : Int(guess.percent)
  }
}
