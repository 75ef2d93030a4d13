public import Corpora
public import TextAnalysis

extension Analyzer {
  /// Analyses the text of a document, or of a piece of one, with what is known of the document.
  ///
  ///     let analysis = try analyzer.analyze(document, language: document.language)
  ///
  /// - Parameter language: a BCP 47 tag; the document's own unless a user says otherwise.
  /// - Complexity: O(*n*) in the length of the text.
  public mutating func analyze(_ document: Document, language: String) throws -> Analysis {
    try analyze(
      document.text.span, title: document.title, language: language, isStart: document.isStart)
  }

  /// Counts the words of a document, or of a piece of one, until the counts are taken.
  ///
  /// - Parameter skipsDateline: whether the words of a dateline do not count.
  /// - Complexity: O(*n*) in the length of the text.
  public mutating func count(_ document: Document, skipsDateline: Bool) {
    count(
      document.text.span, title: document.title, skipsDateline: skipsDateline && document.isStart)
  }
}
