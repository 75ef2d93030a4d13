/// An entry of a lexicon that stands in a text.
package struct LexiconMatch: Equatable, Sendable {
  /// The indices of the tokens; empty, before the next token, for a sign.
  package let tokens: Range<Int>
  /// The bytes in the text.
  package let range: Range<Int>
  /// The index of the entry in the lexicon.
  package let entry: Int
}
