import Benchmark
import Stance
import TextAnalysis

/// Scores and quotations of a text that is analysed, and the analysis with them, as `newsstat score` and `quotes` do.
func addStanceBenchmarks(
  _ language: String, _ text: [UInt8], _ configuration: Benchmark.Configuration
) {
  Benchmark("score-\(language)-1M", configuration: configuration) { benchmark in
    var analyzer = try Analyzer()
    var scorer = SentimentScorer(try SentimentLexicons())
    benchmark.startMeasurement()
    for _ in benchmark.scaledIterations {
      let analysis = try analyzer.analyze(text.span, language: language)
      blackHole(try scorer.document(of: analysis, text: text.span, analyzer: &analyzer))
    }
  }
  Benchmark("quotes-\(language)-1M", configuration: configuration) { benchmark in
    var analyzer = try Analyzer()
    var finder = QuotationFinder()
    benchmark.startMeasurement()
    for _ in benchmark.scaledIterations {
      let analysis = try analyzer.analyze(text.span, language: language)
      blackHole(try finder.quotations(of: analysis, text: text.span, analyzer: &analyzer))
    }
  }
}
