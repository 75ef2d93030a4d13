internal import TextAnalysis

/// Names as lists know them and as they are without a case.
extension SpeakerText {
  /// A name as it is without a case, where that is clear; else as it stands in the text.
  func name(_ tokens: Range<Int>) -> String {
    guard !isPlain(tokens), let plain = reported.rules.names.nominative(of: tokens.map(form)) else {
      return words(tokens)
    }
    return plain.joined(separator: " ")
  }

  /// Whether no word of a name is in a case of its own.
  func isPlain(_ tokens: Range<Int>) -> Bool {
    guard reported.rules.hasCases else { return true }
    let isBehindSource =
      tokens.lowerBound > 0 && reported.role(at: tokens.lowerBound - 1) == .sourceBefore
    return !isBehindSource
      && tokens.allSatisfy {
        reported.tags[$0].case == nil || reported.tags[$0].case == .nominative
      }
  }

  /// Whether a word of a name is a given name of the language.
  func hasGivenName(_ tokens: Range<Int>) throws -> Bool {
    try tokens.contains { reported.rules.names.isGiven(try Folding.folded(form($0))) }
  }
}
