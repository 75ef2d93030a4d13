internal import CICU

/// Properties of a scalar value, from the linked ICU and never from Swift's own tables, which are
/// of another Unicode version.
public struct ScalarProperties: Sendable {
  private let scalar: UInt32

  public init(_ scalar: UInt32) { self.scalar = scalar }

  /// East Asian Width is Wide or Fullwidth (UAX #11): two columns on a terminal.
  public var isWide: Bool { cicu_is_wide(scalar) }
  /// Default_Ignorable_Code_Point: no column on a terminal.
  public var isDefaultIgnorable: Bool { cicu_is_default_ignorable(scalar) }
  /// A nonspacing or enclosing mark: no column of its own.
  public var isMark: Bool { cicu_is_mark(scalar) }
  public var isUppercase: Bool {
    scalar < 0x80 ? scalar &- 65 < 26 : cicu_is_uppercase(scalar)
  }
  public var isLowercase: Bool {
    scalar < 0x80 ? scalar &- 97 < 26 : cicu_is_lowercase(scalar)
  }
  /// A control character (general category Cc).
  public var isControl: Bool { cicu_is_control(scalar) }
  /// White_Space.
  public var isWhiteSpace: Bool { cicu_is_white_space(scalar) }
  /// Alphabetic: letters, ideographs, kana, and the marks that go with them.
  public var isLetter: Bool { cicu_is_letter(scalar) }
  /// A decimal digit of any script.
  public var isDigit: Bool { cicu_is_digit(scalar) }
  /// Sentence_Terminal: ends a sentence, as the full stop of most scripts does; the Latin one is
  /// of its own kind, for it ends abbreviations too.
  public var endsSentence: Bool { cicu_ends_sentence(scalar) }
  /// Quotation_Mark: a mark of quotations, of any country.
  public var isQuotationMark: Bool { cicu_is_quotation_mark(scalar) }
  /// A bracket that opens.
  public var isOpeningBracket: Bool { cicu_bracket(scalar) == 1 }
  /// A bracket that closes.
  public var isClosingBracket: Bool { cicu_bracket(scalar) == 2 }
}
