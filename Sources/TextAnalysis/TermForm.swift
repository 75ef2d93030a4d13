/// What a term is of the word that it counts.
public enum TermForm: String, CaseIterable, Codable, Sendable {
  /// Folded (NFKC_Casefold, then NFC), so that case and forms of a character are one.
  case folded
  /// Its Snowball stem where the language has a stemmer, else folded.
  case stem
  /// As it stands in the text.
  case written
}

/// Which segments of a text are tokens.
public enum KeptSegments: String, CaseIterable, Codable, Sendable {
  /// Words.
  case words
  /// Words, and addresses and what is left of HTML as tokens without a term.
  case addresses
  /// All segments; those that are no words are tokens without a term.
  case all
}
