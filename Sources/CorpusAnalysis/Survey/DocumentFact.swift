package import Corpora

/// What a survey keeps of each document.
package struct DocumentFact: Sendable {
  package let index: Int
  package let id: String
  /// Of the unit of evidence that it is, or is a part of.
  package let identity: UInt64
  package let key: GroupKey
  package let day: Day?
  /// The id of the oldest of its copies; `nil` where it has none.
  package let cluster: String?
  package let isLanguageDetected: Bool
  package let tokens, sentences: Int
  /// Whether there is a sentiment lexicon for the language.
  package let hasLexicon: Bool
  /// The score in ten-thousandths and the tokens that the lexicon knows; `nil` where unscored.
  package let tone: (value: Int, known: Int)?
  package let hasHeadline, hasDateline: Bool
}
