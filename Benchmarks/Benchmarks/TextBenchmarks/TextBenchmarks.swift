import Benchmark
import CorpusStatistics
import Segmentation
import TextAnalysis

// Names are operation-language-size: a slash would keep their thresholds from being found. These fail where
// something takes twice as long; what other programs do on the machine changes less.
let benchmarks: @Sendable () -> Void = {
  let configuration = Benchmark.Configuration(
    metrics: [.wallClock, .throughput, .peakMemoryResident], scalingFactor: .one,
    maxDuration: .seconds(3),
    thresholds: [
      .wallClock: .init(relative: [.p90: 100]), .throughput: .init(relative: [.p90: 50]),
      .peakMemoryResident: .init(relative: [.p90: 50]),
    ])
  for language in Inputs.languages {
    let text = Inputs.text(language)
    for unit in Segmenter.Unit.allCases {
      Benchmark("\(unit.rawValue)s-\(language)-1M", configuration: configuration) { benchmark in
        var segmenter = try Segmenter(unit)
        for _ in benchmark.scaledIterations {
          var boundaries = 0
          segmenter.forEachBlock(in: text.span) { boundaries += $0.count }
          blackHole(boundaries)
        }
      }
    }
    Benchmark("terms-\(language)-1M", configuration: configuration) { benchmark in
      var analyzer = try Analyzer()
      benchmark.startMeasurement()
      for _ in benchmark.scaledIterations {
        var tally = DocumentTermCounter()
        analyzer.count(text.span, skipsDateline: false)
        try analyzer.takeCounts(language: language, skipsStopWords: false) {
          tally.add($0, Int($1))
        }
        blackHole(tally.finish(of: analyzer.vocabulary.id).tokens)
      }
    }
    Benchmark("pairs-\(language)-1M", configuration: configuration) { benchmark in
      var analyzer = try Analyzer()
      let analysis = try analyzer.analyze(text.span, language: language)
      let sentences = analysis.sentences.map {
        TermSequence(analysis.tokens[$0].map(\.term), of: analysis.vocabulary)
      }
      benchmark.startMeasurement()
      for _ in benchmark.scaledIterations {
        var counts = PairCounts(window: 5)
        for sentence in sentences { counts.add(sentence) }
        blackHole(counts.tokens)
      }
    }
    addStanceBenchmarks(language, text, configuration)
  }
  addEntryBenchmarks(configuration)
  addNameBenchmarks(configuration)
}
