package import Corpora
package import CorpusStatistics
package import TextAnalysis

/// What is measured of one document.
package struct TextProfile: Sendable {
  package let language: String
  package let counts: DocumentCounts
  package let spectrum: FrequencySpectrum
  package let lengths: TextLengths
  package let order: RunningDiversity

  package init(
    _ document: Document, _ terms: TermOptions, analyzer: inout Analyzer
  ) throws {
    language = terms.language(of: document)
    let analysis = try analyzer.analyze(document, language: language)
    let tokens = terms.tokens(analysis, language: language, analyzer: &analyzer)
    let ids = tokens.map(\.term)
    counts = DocumentCounts(TermSequence(ids, of: analysis.vocabulary))
    spectrum = FrequencySpectrum(counts.terms.map(\.occurrences))
    order = RunningDiversity(document.index, ids)
    var lengths = TextLengths(words: tokens.count)
    var sentence = Int32(-1)
    for token in tokens {
      if token.sentence != sentence { lengths.sentences += 1 }
      sentence = token.sentence
      // Code points: bytes that continue none.
      let letters = document.text[token.range].count { $0 & 0xC0 != 0x80 }
      lengths.letters += letters
      if letters > 6 { lengths.longWords += 1 }
    }
    self.lengths = lengths
  }
}
