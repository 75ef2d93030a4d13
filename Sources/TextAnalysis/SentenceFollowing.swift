internal import ICU

extension SentenceRules {
  /// What stands behind an end: the first word of the next sentence, if one begins there.
  struct Following {
    enum Kind {
      case capital, small, digit
      /// A letter of a script without case.
      case caseless
      /// A quotation mark, or an opening bracket, before anything else.
      case quotation, bracket
      /// Something else, or nothing.
      case other
    }

    let kind: Kind
    /// The letters of the word, up to the first apostrophe and with it.
    let word: Range<Int>
    /// The word is one letter with a stop: an initial.
    let isInitial: Bool

    init(at end: Int, in text: borrowing Span<UInt8>) {
      var offset = end
      while offset < text.count {
        let scalar = ScalarReader.scalar(at: offset, in: text)
        guard SentenceRules.isSpace(scalar.value) else { break }
        offset = scalar.end
      }
      guard offset < text.count else {
        (kind, word, isInitial) = (.other, offset..<offset, false)
        return
      }
      let first = ScalarReader.scalar(at: offset, in: text)
      kind = Self.kind(of: first.value)
      var (letters, end) = (0, offset)
      while end < text.count {
        let scalar = ScalarReader.scalar(at: end, in: text)
        guard SentenceRules.isWordScalar(scalar.value) else {
          if letters > 0, scalar.value == 0x27 || scalar.value == 0x2019 { end = scalar.end }
          break
        }
        letters += scalar.value >= 0x80 && ScalarProperties(scalar.value).isMark ? 0 : 1
        end = scalar.end
      }
      word = offset..<end
      isInitial = letters == 1 && end < text.count && text[end] == 0x2E
    }

    private static func kind(of scalar: UInt32) -> Kind {
      let properties = ScalarProperties(scalar)
      if properties.isUppercase { return .capital }
      if properties.isLowercase { return .small }
      if properties.isDigit || scalar == 0x2116 { return .digit }
      if properties.isLetter { return .caseless }
      if SentenceRules.isOpening(scalar) { return .quotation }
      return scalar == 0x28 || scalar == 0x5B || scalar == 0xFF08 ? .bracket : .other
    }

    /// Whether the word is of a kind; an initial is no word.
    func begins(
      with kind: SentenceWords.Kinds, _ words: borrowing SentenceWords,
      in text: borrowing Span<UInt8>
    ) -> Bool {
      guard !isInitial, !word.isEmpty else { return false }
      if words.kinds(of: word, in: text).contains(kind) { return true }
      // It's: without the apostrophe.
      if let last = ScalarReader.scalar(before: word.upperBound, in: text),
        last.value == 0x27 || last.value == 0x2019
      {
        return words.kinds(of: word.lowerBound..<last.start, in: text).contains(kind)
      }
      // و*: letters that are written onto the next word.
      guard kind == .start, self.kind == .caseless else { return false }
      let first = ScalarReader.scalar(at: word.lowerBound, in: text)
      return word.upperBound > first.end
        && words.kinds(of: first.range, in: text).contains(.beginning)
    }
  }
}
