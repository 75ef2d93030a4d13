internal import ICU

/// A name by its letters without accents, to be compared with words of one script.
package struct NameLetters: Sendable {
  fileprivate let symbols: [UInt16]

  /// - Parameter folded: й, ї and ў are letters of their own, and a dotless ı is an i.
  package init(_ folded: String) throws {
    if folded.utf8.allSatisfy({ $0 < 0x80 }) {
      symbols = folded.utf8.map { UInt16($0) }
      return
    }
    let kept = String(
      String.UnicodeScalarView(folded.unicodeScalars.map { Self.kept[$0] ?? $0 }))
    let bytes = Array(kept.utf8)
    let plain = String(decoding: try NormalForm.nfd.normalized(bytes.span), as: UTF8.self)
    symbols = plain.unicodeScalars.lazy.filter { !ScalarProperties($0.value).isMark }
      .map { scalar in UInt16(truncatingIfNeeded: (Self.letters[scalar] ?? scalar).value) }
  }

  /// Letters that would come apart, and what stands for them until they are put back.
  private static let kept: [Unicode.Scalar: Unicode.Scalar] = [
    "й": "\u{E000}", "ї": "\u{E001}", "ў": "\u{E002}",
  ]
  private static let letters: [Unicode.Scalar: Unicode.Scalar] = [
    "\u{E000}": "й", "\u{E001}": "ї", "\u{E002}": "ў", "ı": "i",
  ]
}

extension Spellings {
  /// Whether a word may be a name in another case, or with or without accents, both of one script.
  ///
  /// Cases are those of names in Cyrillic. Accents are left out by many who write: "Sanchez", "Горбачев".
  ///
  /// - Complexity: O(*n*) in the word.
  package func isForm(_ word: NameLetters, of name: NameLetters) -> Bool {
    if word.symbols == name.symbols { return true }
    guard let first = word.symbols.first, (0x400..<0x530).contains(first) else { return false }
    return endings.nominatives(of: word.symbols[...]).contains(name.symbols)
  }
}
