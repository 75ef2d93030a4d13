internal import TextAnalysis

/// The search in one text.
struct QuotationSearch {
  let text: QuotationText
  let rules: QuotationRules
  var found: [Quotation] = []
  /// Whether each token is in a statement that is surely reported, and which stretches in marks were taken.
  var isReported: [Bool]
  var taken: Set<Int32> = []
  /// Whether the cue at hand stands in what another reports, and the end of the last statement.
  var isNested = false
  var lastEnd = 0
  /// The reporting words that a quotation has already, by their first token.
  var used: Set<Int> = []

  /// Words around a quotation that say who speaks.
  struct Frame {
    /// The tokens of the speaker; empty where none is told.
    let speaker: Range<Int>
    /// The tokens of the cue.
    let cue: Range<Int>
    let attitude: String
    /// Whether it stands beside the quotation, with nothing between that could be reported.
    let isBeside: Bool
  }

  init(_ text: QuotationText, _ rules: QuotationRules) {
    self.text = text
    self.rules = rules
    isReported = Array(repeating: false, count: text.tokens.count)
  }

  func quotations() -> [Quotation] {
    found.sorted { one, other in
      one.content.lowerBound != other.content.lowerBound
        ? one.content.lowerBound < other.content.lowerBound
        : one.content.upperBound < other.content.upperBound
    }
  }
}
