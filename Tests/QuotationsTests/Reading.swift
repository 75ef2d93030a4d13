import Quotations
import TextAnalysis

/// The quotations of a text in a language.
func quotations(_ text: String, _ language: String) throws -> [Quotation] {
  var analyzer = try Analyzer()
  var finder = QuotationFinder()
  let bytes = Array(text.utf8)
  let analysis = try analyzer.analyze(bytes.span, language: language)
  return try finder.quotations(of: analysis, text: bytes.span, analyzer: &analyzer) ?? []
}

/// The words of a range of a text's bytes.
func text(_ range: Range<Int>?, of text: String) -> String? {
  range.map { String(decoding: Array(text.utf8)[$0], as: UTF8.self) }
}
