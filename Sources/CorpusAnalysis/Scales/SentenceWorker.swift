package import Corpora
package import CorpusStatistics
internal import TextAnalysis

/// A worker that turns documents of one language into lists of chosen terms.
package struct SentenceWorker: CorpusWorker, ~Copyable {
  private let terms: TermOptions
  private let language: String
  private var analyzer: Analyzer
  private var lists: SentenceLists

  /// - Parameter choice: the terms, with their numbers.
  package init(_ terms: TermOptions, choice: ScaleTerms) throws {
    var analyzer = try Analyzer(terms.analysis)
    for term in choice.names { _ = analyzer.intern(term) }
    self.analyzer = analyzer
    self.terms = terms
    language = choice.language
    lists = choice.emptyLists
  }

  package mutating func add(_ documents: [Document]) throws {
    for document in documents where terms.language(of: document) == language {
      let analysis = try analyzer.analyze(document, language: language)
      let sentences = analysis.sentences.map { indices in
        analysis.tokens[indices].compactMap { token -> TermID? in
          guard terms.keepsDatelines || token.zone != .dateline else { return nil }
          return Int(token.term) < lists.termCount ? token.term : PairCounts.gap
        }
      }
      lists.add(SentenceLists.Input(index: document.index, sentences: sentences))
    }
  }

  package consuming func finish() -> SentenceLists { lists }
}
