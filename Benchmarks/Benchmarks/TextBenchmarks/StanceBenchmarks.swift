import Benchmark
import Lexicons
import Quotations
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

/// The look-up of a lexicon's entries in a text that is analysed, by itself: phrases of two words of the text, so that
/// nearly every word begins many.
func addEntryBenchmarks(_ configuration: Benchmark.Configuration) {
  let text = Inputs.text("en")
  for (name, count) in [("20K", 20_000), ("500K", 500_000)] {
    Benchmark("entries-\(name)-en-1M", configuration: configuration) { benchmark, lexicons in
      var analyzer = try Analyzer()
      var finder = LexiconMatcher()
      var scorer = SentimentScorer(lexicons)
      let lists = scorer.lists(for: "en")
      let analysis = try analyzer.analyze(text.span, language: "en")
      // The entries are divided, and the words of the text looked up, before time is taken.
      blackHole(
        try finder.entries(of: lists, in: analysis, text: text.span, analyzer: &analyzer))
      benchmark.startMeasurement()
      for _ in benchmark.scaledIterations {
        blackHole(
          try finder.entries(of: lists, in: analysis, text: text.span, analyzer: &analyzer))
      }
    } setup: {
      let lines = Inputs.phrases(count).map { "\($0)\tscore\t1\n" }
      return try SentimentLexicons(
        Lexicon(name: "phrases", tsv: "term\tkind\tvalue\n" + lines.joined()))
    }
  }
}
