/// What the search of one text has found, and which of its words are no longer free.
///
/// The steps of the search share this value and nothing else. Quotations in marks come first, then reported
/// statements, then sentences in the reported mood: each step leaves alone what an earlier one took.
struct QuotationFindings {
  /// The quotations in the order in which they were found.
  private(set) var quotations: [Quotation] = []
  /// For each token, whether it is in a statement that is surely reported.
  private var isReported: [Bool]
  /// The numbers of the spans in marks that are quotations.
  private var takenSpans: Set<Int32> = []
  /// The first tokens of the reporting words that already have a quotation.
  private var usedCues: Set<Int> = []

  /// The contents of all quotations.
  private var contents: Set<Range<Int>> = []

  init(tokens: Int) { isReported = Array(repeating: false, count: tokens) }

  mutating func add(_ quotation: Quotation) {
    quotations.append(quotation)
    contents.insert(quotation.content)
  }

  /// Whether a quotation has just this content.
  func holds(_ content: Range<Int>) -> Bool { contents.contains(content) }

  /// Adds a quotation of the spans in marks with these numbers.
  mutating func add(_ quotation: Quotation, ofSpans numbers: Range<Int>) {
    add(quotation)
    take(spans: numbers)
  }

  /// Adds spans in marks to the last quotation, which the reporting words have broken in two.
  mutating func extendLast(by spans: ArraySlice<QuotedSpan>) {
    guard let last = quotations.popLast() else { return }
    contents.remove(last.content)
    let end = max(last.content.upperBound, spans.last?.inner.upperBound ?? 0)
    add(
      Quotation(
        kind: last.kind, content: last.content.lowerBound..<end,
        parts: last.parts + spans.map(\.outer), speaker: last.speaker, cue: last.cue,
        report: last.report, attitude: last.attitude, speakerName: nil, foundBy: last.foundBy)
    )
    take(spans: spans.indices)
  }

  private mutating func take(spans numbers: Range<Int>) {
    for number in numbers { takenSpans.insert(Int32(number)) }
  }

  func hasTaken(span number: Int32) -> Bool { takenSpans.contains(number) }

  mutating func use(cue: Range<Int>) { usedCues.insert(cue.lowerBound) }

  func hasUsed(cue: Range<Int>) -> Bool { usedCues.contains(cue.lowerBound) }

  mutating func setReported(_ tokens: [Range<Int>]) {
    for index in tokens.joined() { isReported[index] = true }
  }

  func isReported(_ index: Int) -> Bool { isReported[index] }
}
