internal import TextAnalysis

/// The search for quotations in one text.
///
/// ``ReportSyntax`` answers what words are to each other; it does not change. All that changes is in
/// ``QuotationFindings``.
struct QuotationSearch {
  let syntax: ReportSyntax
  var findings: QuotationFindings

  var text: QuotationText { syntax.text }
  var rules: QuotationRules { syntax.rules }

  init(_ text: QuotationText, _ rules: QuotationRules) {
    syntax = ReportSyntax(text: text, rules: rules)
    findings = QuotationFindings(tokens: text.tokens.count)
  }

  /// The quotations of the text, ordered by where their content begins, then by where it ends.
  static func quotations(
    in text: QuotationText, _ rules: QuotationRules, bytes: borrowing Span<UInt8>
  ) -> [Quotation] {
    var search = QuotationSearch(text, rules)
    search.findDirect(bytes)
    search.findIndirect()
    search.findFree()
    return search.findings.quotations.sorted { one, other in
      one.content.lowerBound != other.content.lowerBound
        ? one.content.lowerBound < other.content.lowerBound
        : one.content.upperBound < other.content.upperBound
    }
  }

  /// Adds a statement in the writer's words.
  ///
  /// - Parameter isNested: whether its reporting words are themselves part of a reported statement.
  /// - Returns: the index behind its last token; `nil` if it is no statement of its own.
  @discardableResult
  mutating func add(_ statement: ReportedStatement, isNested: Bool = false) -> Int? {
    guard let first = statement.content.first, let last = statement.content.last else { return nil }
    let holdsMarks = statement.content.contains { part in
      part.contains { text.quoteOf[$0] >= 0 }
    }
    // A quotation inside a reported statement belongs to that statement.
    if holdsMarks, isNested { return nil }
    // "“…”, said Lee, according to the agency": they are Lee's words.
    if statement.content.count == 1, text.quoteOf[first.lowerBound] >= 0,
      text.quoteOf[first.lowerBound] == text.quoteOf[first.upperBound - 1],
      findings.hasTaken(span: text.quoteOf[first.lowerBound])
    {
      return nil
    }
    if statement.evidence.isReported { findings.setReported(statement.content) }
    let isMixed = holdsMarks && rules.mixesWhole
    // A mark whose fellow is inside is part of the content.
    let content =
      holdsMarks
      ? bytesWithMarks(first).lowerBound..<bytesWithMarks(last).upperBound
      : text.bytes(first).lowerBound..<text.bytes(last).upperBound
    // Two words may report one statement: a verb and "according to".
    if findings.holds(content) { return nil }
    // A line that begins with a dash is speech.
    let isDialogue = statement.evidence == .trailing && syntax.isBehindDash(first.lowerBound)
    findings.add(
      Quotation(
        kind: isDialogue ? .direct : isMixed ? .mixed : .indirect,
        content: content,
        parts: statement.content.map(bytesWithMarks),
        speaker: syntax.bytes(statement.speaker),
        cue: syntax.bytes(statement.cue), report: syntax.report(statement.cue),
        attitude: statement.attitude, speakerName: nil,
        foundBy: statement.evidence))
    return last.upperBound
  }

  /// The bytes of some tokens, with the marks of quotations that begin or end there.
  private func bytesWithMarks(_ tokens: Range<Int>) -> Range<Int> {
    var bytes = text.bytes(tokens)
    let (first, last) = (text.quoteOf[tokens.lowerBound], text.quoteOf[tokens.upperBound - 1])
    if first >= 0, text.quoteTokens[Int(first)].lowerBound == tokens.lowerBound {
      bytes = text.quotes[Int(first)].outer.lowerBound..<bytes.upperBound
    }
    if last >= 0, text.quoteTokens[Int(last)].upperBound == tokens.upperBound {
      bytes = bytes.lowerBound..<text.quotes[Int(last)].outer.upperBound
    }
    return bytes
  }
}
