package import TextAnalysis

/// What stands within some tokens of a pattern, in its sentence.
package struct Nearness: Sendable {
  /// The pattern as it was asked for.
  package let text: String
  package let patterns: TermPatterns
  package let window: Int

  /// - Throws: ``PatternError`` where the pattern holds no word.
  package init(_ text: String, window: Int, _ terms: TermOptions) throws {
    self.text = text
    patterns = try terms.patterns(text)
    self.window = window
  }

  /// What stands near a pattern, where one is asked for.
  package init?(_ text: String?, window: Int, _ terms: TermOptions) throws {
    guard let text else { return nil }
    try self.init(text, window: window, terms)
  }

  /// Whether the options make sense.
  static func check(_ text: String?, window: Int) throws(OptionError) {
    guard (1...100).contains(window) else {
      throw OptionError("window", "must be from 1 to 100.")
    }
  }
}

/// A pattern that no text can match: it holds no word.
package struct PatternError: Error, Equatable, CustomStringConvertible {
  package let pattern: String

  package var description: String { "The pattern \"\(pattern)\" holds no word." }
}
