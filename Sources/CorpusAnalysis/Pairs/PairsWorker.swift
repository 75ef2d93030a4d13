package import Corpora
package import CorpusStatistics
package import TextAnalysis

/// A worker that counts what stands together in sentences, or in whole documents.
package struct PairsWorker<Counts: Accumulator & TermIndexed>: CorpusWorker, ~Copyable
where Counts.Input == [TermID] {
  private let plan: GroupPlan
  private let keepsStopWords, joinsSentences, varies: Bool
  private var analyzer: Analyzer
  private var counts: Counts
  private var survey = GroupedCounts()

  /// - Parameters:
  ///   - first: the term that has the number 0.
  ///   - varies: whether it is to be known how terms vary over documents.
  package init(
    _ empty: Counts, _ plan: GroupPlan, first: String?, keepsStopWords: Bool,
    joinsSentences: Bool, varies: Bool
  ) throws {
    var analyzer = try Analyzer(plan.terms.analysis)
    if let first { _ = analyzer.intern(first) }
    self.analyzer = analyzer
    self.plan = plan
    self.varies = varies
    self.keepsStopWords = keepsStopWords
    self.joinsSentences = joinsSentences
    counts = empty
  }

  package mutating func add(_ documents: [Document]) throws {
    for document in documents {
      let sentences = try PairTerms.sentences(
        document, terms: plan.terms, keepsStopWords: keepsStopWords, analyzer: &analyzer)
      for sentence in joinsSentences ? [sentences.flatMap(\.self)] : sentences {
        counts.add(sentence)
      }
      guard varies else { continue }
      let terms = DocumentCounts(sentences.joined().filter { $0 != PairCounts.gap })
      survey.add(
        DocumentCounts(terms: terms.terms, tokens: sentences.reduce(0) { $0 + $1.count }),
        to: GroupKey(within: "", group: ""), cluster: plan.cluster(of: document), varies: true)
    }
  }

  package consuming func finish() -> (GroupedCounts, Counts) {
    survey.vocabulary = analyzer.vocabulary
    return (survey, counts)
  }
}

/// A worker of a second pass, which counts chosen pairs in each document.
package struct PairPostingsWorker: CorpusWorker, ~Copyable {
  private let plan: GroupPlan
  private let keepsStopWords, joinsSentences: Bool
  private var analyzer: Analyzer
  private var postings: PairPostings

  /// - Parameter names: the terms that have the first numbers.
  package init(
    _ empty: PairPostings, _ plan: GroupPlan, names: [String], keepsStopWords: Bool,
    joinsSentences: Bool
  ) throws {
    var analyzer = try Analyzer(plan.terms.analysis)
    for name in names { _ = analyzer.intern(name) }
    self.analyzer = analyzer
    self.plan = plan
    self.keepsStopWords = keepsStopWords
    self.joinsSentences = joinsSentences
    postings = empty
  }

  package mutating func add(_ documents: [Document]) throws {
    for document in documents {
      let sentences = try PairTerms.sentences(
        document, terms: plan.terms, keepsStopWords: keepsStopWords, analyzer: &analyzer)
      postings.add(
        (
          document.index, plan.cluster(of: document),
          joinsSentences ? [sentences.flatMap(\.self)] : sentences
        ))
    }
  }

  package consuming func finish() -> PairPostings { postings }
}

/// The terms of sentences as pairs are counted: what is no term is a gap.
package enum PairTerms {
  package static func sentences(
    _ document: Document, terms: TermOptions, keepsStopWords: Bool, analyzer: inout Analyzer
  ) throws -> [[TermID]] {
    let language = terms.language(of: document)
    let analysis = try analyzer.analyze(document, language: language)
    return sentences(
      analysis, language: language, terms: terms, keepsStopWords: keepsStopWords,
      analyzer: &analyzer)
  }

  package static func sentences(
    _ analysis: Analysis, language: String, terms: TermOptions, keepsStopWords: Bool,
    analyzer: inout Analyzer
  ) -> [[TermID]] {
    analysis.sentences.map { places in
      var sentence = [TermID]()
      for token in analysis.tokens[places] {
        guard token.term != Token.none, terms.keepsDatelines || token.zone != .dateline else {
          continue
        }
        let isGap = !keepsStopWords && analyzer.isStopWord(token.term, language: language)
        sentence.append(isGap ? PairCounts.gap : token.term)
      }
      return sentence
    }
  }
}
