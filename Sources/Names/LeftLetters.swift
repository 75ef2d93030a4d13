internal import ICU

/// The letters that a system left in another script than it writes, such as Han whose reading is not known.
///
///     var left = LeftLetters(system: "bgnpcgn-rus-Cyrl-Latn-1947")
///     left.add(Array("Zakharova 漢".utf8))
///     print(left.count, left.first ?? " ")  // 1 漢
public struct LeftLetters: Sendable, Equatable {
  private let target: Script?
  /// How many there are in all texts that were added.
  public private(set) var count = 0
  public private(set) var first: Unicode.Scalar?

  /// - Parameter id: an ISO 24229 code; what a transform of ICU writes is not known, so it leaves none.
  public init(system id: String) {
    let parts = id.split(separator: "-")
    target = parts.count > 3 ? Script(code: String(parts[3])) : nil
  }

  /// Adds those of a text that was written under the system.
  ///
  /// - Complexity: O(*n*) in the length of the text.
  public mutating func add(_ text: [UInt8]) {
    // Below U+0370 all letters are Latin.
    guard let target, text.contains(where: { $0 >= 0xCD }) else { return }
    for scalar in String(decoding: text, as: UTF8.self).unicodeScalars where scalar.value >= 0x370 {
      let script = Script(of: scalar.value)
      guard script.isSpecific, script != target, ScalarProperties(scalar.value).isLetter else {
        continue
      }
      count += 1
      first = first ?? scalar
    }
  }
}
