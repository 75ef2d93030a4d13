internal import Lexicons
internal import Quotations
internal import TextAnalysis

/// The sentences of a text in which mentions stand, each read once, and parsed only where something is said that counts.
struct MeasuredSentences {
  private let analysis: Analysis
  private let tags: [Tag]
  private var read: [Range<Int>: MeasuredSentence?] = [:]

  init(_ analysis: Analysis, _ tags: [Tag]) { (self.analysis, self.tags) = (analysis, tags) }

  /// The sentence of a mention; `nil` where nothing in it counts.
  mutating func sentence(
    of site: MentionSite, by reader: StanceFeatureExtractor, _ entries: LexiconMatches,
    text: borrowing Span<UInt8>, analyzer: inout Analyzer
  ) -> MeasuredSentence? {
    let tokens = site.sentence
    if let known = read[tokens] { return known }
    var sentence: MeasuredSentence?
    if reader.lists.contains(where: { !entries.matches(of: $0, in: tokens).isEmpty }) {
      let relations = analyzer.relations(of: tokens, in: analysis, tags: tags, text)
      sentence = reader.sentence(
        tokens, relations, tags, in: site.context, entries, text: text,
        vocabulary: analyzer.vocabulary)
    }
    read[tokens] = .some(sentence)
    return sentence
  }
}
