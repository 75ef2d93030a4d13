package import Corpora
package import Lexicons
package import Quotations
package import Stance
package import TextAnalysis

/// Reads a document by all word lists of a run, in one pass over its words.
package struct DocumentReader: ~Copyable {
  /// What a document says, and how.
  package struct Reading {
    /// Of the sentences; `nil` where the language has no lexicon.
    package let scores: [SentimentScorer.Score]?
    package let document: SentimentScorer.Score?
    /// `nil` where there are no rules for the language.
    package let quotations: [Quotation]?
    /// Toward the targets; `nil` where the language has no lists.
    package let stances: [MentionStance]?
  }

  package let hasTargets: Bool
  private var scorer: SentimentScorer
  private var quotations = QuotationFinder()
  private var source: MentionSource
  private var reader = StanceReader()
  private var finder = LexiconMatcher()

  package init(_ lexicons: SentimentLexicons, _ targets: [Target]) throws {
    source = try MentionSource(targets)
    scorer = SentimentScorer(lexicons)
    hasTargets = !targets.isEmpty
  }

  /// - Parameter analysis: with terms that are not stemmed, as entries are not.
  package mutating func read(
    _ document: Document, _ analysis: Analysis, analyzer: inout Analyzer
  ) throws -> Reading {
    let (language, text) = (analysis.language, document.text.span)
    let lists =
      try scorer.lists(for: language) + quotations.lists(for: language)
      + (hasTargets ? reader.lists(for: language) : [])
    let entries = try finder.entries(of: lists, in: analysis, text: text, analyzer: &analyzer)
    let scores = try scorer.sentences(
      of: analysis, entries, text: text, analyzer: &analyzer)
    let mentions =
      hasTargets ? try source.mentions(in: document, analysis, analyzer: &analyzer) : []
    let read =
      hasTargets
      ? try reader.read(
        mentions, in: analysis, entries, text: text, analyzer: &analyzer) : nil
    let found =
      try read?.quotations
      ?? quotations.quotations(of: analysis, entries, text: text, analyzer: &analyzer)
    return Reading(
      scores: scores, document: scores.flatMap { scorer.document($0, language: language) },
      quotations: found, stances: read?.stances)
  }
}
