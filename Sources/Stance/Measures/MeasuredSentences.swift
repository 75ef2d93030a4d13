internal import Lexicons
internal import Quotations
internal import TextAnalysis

/// The sentences of a text in which mentions stand, each parsed once, and only where something is said that counts.
struct MeasuredSentences {
  private let analysis: Analysis
  private let tags: [Tag]
  /// By the first token.
  private var read: [Int: StanceFeatureExtractor.MeasuredSentence?] = [:]

  init(_ analysis: Analysis, _ tags: [Tag]) { (self.analysis, self.tags) = (analysis, tags) }

  /// The sentence of a mention; `nil` where nothing in it counts, or the language has no tables of relations.
  mutating func sentence(
    of site: MentionSite, by reader: StanceFeatureExtractor, _ entries: LexiconMatches,
    text: borrowing Span<UInt8>, analyzer: inout Analyzer
  ) -> StanceFeatureExtractor.MeasuredSentence? {
    let tokens = site.sentence
    if let known = read[tokens.lowerBound] { return known }
    var sentence: StanceFeatureExtractor.MeasuredSentence?
    let counts = reader.lists.contains { !entries.matches(of: $0, in: tokens).isEmpty }
    if counts, let relations = analyzer.relations(of: tokens, in: analysis, tags: tags, text) {
      sentence = reader.measured(
        relations, tags, in: site.context, entries, text: text, vocabulary: analyzer.vocabulary)
    }
    read[tokens.lowerBound] = .some(sentence)
    return sentence
  }
}
