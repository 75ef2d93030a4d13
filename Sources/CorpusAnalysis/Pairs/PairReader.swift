internal import Corpora
internal import CorpusStatistics
internal import TextAnalysis

/// Reads documents as pairs are counted: in runs of terms that no pair crosses.
struct PairReader: ~Copyable {
  let plan: GroupPlan
  private let unit: CollocationTable.Unit
  private let keepsStopWords: Bool
  private var analyzer: Analyzer

  /// - Parameters:
  ///   - terms: the terms with the numbers 0, 1 and so on.
  ///   - unit: what a pair does not cross.
  init(
    _ plan: GroupPlan, terms: [String], within unit: CollocationTable.Unit, keepsStopWords: Bool
  ) throws {
    self.plan = plan
    self.unit = unit
    self.keepsStopWords = keepsStopWords
    analyzer = try Analyzer(plan.terms.analysis)
    for term in terms { _ = analyzer.intern(term) }
  }

  var vocabulary: Vocabulary { analyzer.vocabulary }

  /// The terms of a document, a run for each sentence or one for all.
  mutating func runs(of document: Document) throws -> [[TermID]] {
    let language = plan.terms.language(of: document)
    let analysis = try analyzer.analyze(document, language: language)
    let sentences = Self.sentences(
      of: analysis, language: language, plan.terms, keepsStopWords: keepsStopWords, &analyzer)
    return switch unit {
    case .sentence: sentences
    case .document: [sentences.flatMap(\.self)]
    }
  }

  /// The terms of each sentence; a stop word, or one of a part of speech that does not count, leaves a gap.
  static func sentences(
    of analysis: Analysis, language: String, _ terms: TermOptions, keepsStopWords: Bool,
    _ analyzer: inout Analyzer
  ) -> [[TermID]] {
    analysis.sentences.map { indices in
      var sentence = [TermID]()
      for token in analysis.tokens[indices] {
        guard token.term != Token.none, terms.keepsDatelines || token.zone != .dateline else {
          continue
        }
        let isGap =
          !terms.admits(token, analyzer.vocabulary)
          || (!keepsStopWords && analyzer.isStopWord(token.term, language: language))
        sentence.append(isGap ? PairCounts.gap : token.term)
      }
      return sentence
    }
  }
}
