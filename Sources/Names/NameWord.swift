/// One word of a name, ready to be compared.
package struct NameWord: Sendable, Hashable {
  /// The word as people see it, folded.
  package let text: String
  package let script: NameScript
  /// What its script writes, symbol by symbol.
  ///
  /// Letters without marks; jamo of Hangul; of kana and of Han the
  /// letters of their readings, with a space between syllables of Han. Latin letters are 1 to 26.
  package let symbols: [UInt16]
  /// The symbols of what the word may be in the nominative, where it may stand in another case.
  package let nominatives: [[UInt16]]
  /// An approximation in Latin letters, 1 to 26.
  package let latin: [UInt16]

  /// Latin letters as text.
  static func string(_ letters: [UInt16]) -> String {
    String(decoding: letters.map { UInt8($0 + 96) }, as: UTF8.self)
  }
}
