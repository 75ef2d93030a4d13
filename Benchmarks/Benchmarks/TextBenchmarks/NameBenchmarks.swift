import Benchmark
import Names

/// Romanisation by tables, beside ICU's own, and a look-up of names in another script.
func addNameBenchmarks(_ configuration: Benchmark.Configuration) {
  let text = Inputs.text("ru")
  for (name, system) in [
    ("gost", "gost-rus-Cyrl-Latn-7.79-2000-2002"), ("bgnpcgn", "bgnpcgn-rus-Cyrl-Latn-1947"),
    ("icu", "Cyrillic-Latin"), ("icu-bgn", "ru-ru_Latn/BGN"),
  ] {
    Benchmark("translit-\(name)-ru-1M", configuration: configuration) { benchmark in
      let romanizer = try Romanizer(system: system)
      benchmark.startMeasurement()
      for _ in benchmark.scaledIterations { blackHole(try romanizer.romanized(text.span)) }
    }
  }
  // Made-up names: two words of the English sample each, a tenth of them looked up in Cyrillic letters.
  let names = Inputs.names(20_000)
  Benchmark("match-ru-20K", configuration: configuration) { benchmark in
    let spellings = try Spellings()
    var matcher = try NameMatcher(spellings, NameWords(), NameMatchModel())
    let index = NameIndex(try names.map { try matcher.parse($0) }, spellings)
    let cyrillic = try Romanizer(system: "Latin-Cyrillic")
    let queries = try stride(from: 0, to: names.count, by: 100).map { number in
      let bytes = try cyrillic.romanized(Array(names[number].utf8).span)
      return try matcher.parse(String(decoding: bytes, as: UTF8.self))
    }
    var scratch = NameIndex.Scratch(index)
    benchmark.startMeasurement()
    for _ in benchmark.scaledIterations {
      for query in queries { blackHole(try index.search(query, &matcher, &scratch).first?.number) }
    }
  }
}
