import Corpora
import CorpusAnalysis
import Testing
import TextAnalysis

@Suite struct AnalyzerDocumentTests {
  @Test func `a document is analysed with its title`() throws {
    let record = #"{"text": "Dam fails\nThe dam failed.", "title": "Dam fails", "lang": "en"}"#
    let corpus = try Corpus(name: "news.jsonl", bytes: Array(record.utf8))
    var reader = CorpusReader(corpus)
    let document = try #require(try reader.next())
    var analyzer = try Analyzer()
    let analysis = try analyzer.analyze(document, language: document.language)
    #expect(analysis.zones.map(\.zone) == [.headline])
    #expect(analysis.tokens.count == 5)
  }
}
