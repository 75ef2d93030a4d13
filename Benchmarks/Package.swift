// swift-tools-version: 6.1

import PackageDescription

let package = Package(
  name: "Benchmarks",
  dependencies: [
    .package(name: "newsstat", path: ".."),
    // Its malloc counts need jemalloc, which is a trait; without it they read 0.
    .package(url: "https://github.com/ordo-one/benchmark", from: "1.38.1", traits: []),
  ],
  targets: [
    .executableTarget(
      name: "TextBenchmarks",
      dependencies: [
        .product(name: "Benchmark", package: "benchmark"),
        .product(name: "CorpusStatistics", package: "newsstat"),
        .product(name: "Lexicons", package: "newsstat"),
        .product(name: "Names", package: "newsstat"),
        .product(name: "Quotations", package: "newsstat"),
        .product(name: "Segmentation", package: "newsstat"),
        .product(name: "TextAnalysis", package: "newsstat"),
      ],
      path: "Benchmarks/TextBenchmarks",
      plugins: [.plugin(name: "BenchmarkPlugin", package: "benchmark")])
  ]
)
