// swift-tools-version: 6.2

import PackageDescription

// Warnings are errors in the package's own targets; those of its dependencies are theirs.
let swift: [SwiftSetting] = [
  .treatAllWarnings(as: .error), .strictMemorySafety(),
  .enableUpcomingFeature("InternalImportsByDefault"), .enableExperimentalFeature("Lifetimes"),
]
let testing: [SwiftSetting] = [.treatAllWarnings(as: .error)]
let c: [CSetting] = [.treatAllWarnings(as: .error)]
let cxx: [CXXSetting] = [.treatAllWarnings(as: .error)]

let package = Package(
  name: "newsstat",
  products: [
    .executable(name: "newsstat", targets: ["newsstat"]),
    .library(name: "BuiltinData", targets: ["BuiltinData"]),
    .library(name: "Segmentation", targets: ["Segmentation"]),
    .library(name: "TextAnalysis", targets: ["TextAnalysis"]),
    .library(name: "CorpusStatistics", targets: ["CorpusStatistics"]),
    .library(name: "Names", targets: ["Names"]),
    .library(name: "Lexicons", targets: ["Lexicons"]),
    .library(name: "Quotations", targets: ["Quotations"]),
    .library(name: "Stance", targets: ["Stance"]),
    .library(name: "Corpora", targets: ["Corpora"]),
    .library(name: "CorpusAnalysis", targets: ["CorpusAnalysis"]),
    .library(name: "Tables", targets: ["Tables"]),
    .library(name: "Reports", targets: ["Reports"]),
  ],
  dependencies: [
    .package(url: "https://github.com/apple/swift-argument-parser", from: "1.8.2"),
    // The command of `make documentation`; no target depends on it, so that the usual build leaves it out.
    .package(url: "https://github.com/swiftlang/swift-docc-plugin", from: "1.5.0"),
  ],
  targets: [
    .target(
      name: "CICU", cSettings: c, cxxSettings: cxx,
      linkerSettings: [.linkedLibrary("icuuc"), .linkedLibrary("icui18n")]),
    .target(
      name: "CLanguages", cSettings: c, cxxSettings: cxx,
      linkerSettings: [.linkedLibrary("cld2"), .linkedLibrary("stemmer")]),
    .target(
      name: "CReaders", dependencies: ["CLibXML2"], cSettings: c, cxxSettings: cxx,
      linkerSettings: [
        .linkedLibrary("archive"), .linkedLibrary("simdjson"),
        .linkedLibrary("xml2"), .linkedLibrary("xxhash"), .linkedLibrary("z"),
      ]),
    .systemLibrary(
      name: "CLibXML2", pkgConfig: "libxml-2.0", providers: [.apt(["libxml2-dev"])]),
    .target(
      name: "CLexicons", dependencies: ["CLibXML2"], cxxSettings: cxx,
      linkerSettings: [.linkedLibrary("yaml"), .linkedLibrary("xml2")]),
    .target(
      name: "CMustache", cxxSettings: cxx, linkerSettings: [.linkedLibrary("simdjson")]),
    .target(name: "CData", cSettings: c),
    .target(name: "BuiltinData", dependencies: ["CData"], swiftSettings: swift),
    .target(name: "ICU", dependencies: ["CICU"], swiftSettings: swift),
    .target(name: "CSegment", cSettings: c),
    .target(name: "Segmentation", dependencies: ["CSegment", "ICU"], swiftSettings: swift),
    .target(
      name: "TextAnalysis",
      dependencies: ["BuiltinData", "CLanguages", "CorpusStatistics", "ICU", "Segmentation"],
      swiftSettings: swift),
    .target(name: "CorpusStatistics", swiftSettings: swift),
    .target(
      name: "Names", dependencies: ["BuiltinData", "ICU"], swiftSettings: swift),
    .target(
      name: "Lexicons", dependencies: ["BuiltinData", "CLexicons", "ICU", "TextAnalysis"],
      swiftSettings: swift),
    .target(
      name: "Quotations", dependencies: ["BuiltinData", "ICU", "Lexicons", "TextAnalysis"],
      swiftSettings: swift),
    .target(
      name: "Stance",
      dependencies: ["BuiltinData", "ICU", "Lexicons", "Names", "Quotations", "TextAnalysis"],
      swiftSettings: swift),
    .target(
      name: "Corpora", dependencies: ["CReaders", "ICU", "Segmentation", "TextAnalysis"],
      swiftSettings: swift),
    .target(name: "Tables", dependencies: ["ICU"], swiftSettings: swift),
    .target(
      name: "Reports",
      dependencies: [
        "BuiltinData", "CMustache", "Corpora", "CorpusAnalysis", "CorpusStatistics", "ICU", "Names",
        "Stance", "Tables", "TextAnalysis",
      ],
      exclude: ["Templates"],
      swiftSettings: swift),
    .target(
      name: "CorpusAnalysis",
      dependencies: [
        "BuiltinData", "Corpora", "CorpusStatistics", "ICU", "Lexicons", "Names", "Quotations",
        "Segmentation", "Stance", "Tables", "TextAnalysis",
      ],
      swiftSettings: swift),
    .executableTarget(
      name: "newsstat",
      dependencies: [
        .product(name: "ArgumentParser", package: "swift-argument-parser"),
        "Corpora", "CorpusAnalysis", "CorpusStatistics", "Lexicons", "Quotations", "Reports",
        "Stance",
        "Tables", "TextAnalysis",
      ],
      swiftSettings: swift),
    .executableTarget(
      name: "tagging",
      dependencies: [
        .product(name: "ArgumentParser", package: "swift-argument-parser"), "BuiltinData",
        "CReaders",
        "TextAnalysis",
      ],
      path: "Tools/tagging", exclude: ["annotated", "README.md"], swiftSettings: testing),
    .target(name: "TestSupport", path: "Tests/TestSupport", swiftSettings: testing),
    .testTarget(name: "ICUTests", dependencies: ["ICU"], swiftSettings: testing),
    .testTarget(
      name: "SegmentationTests", dependencies: ["ICU", "Segmentation", "TestSupport"],
      swiftSettings: testing),
    .testTarget(
      name: "TextAnalysisTests",
      dependencies: [
        "ICU", "BuiltinData", "CorpusStatistics", "Segmentation", "TextAnalysis", "TestSupport",
      ],
      exclude: ["Relations/subjects.tsv", "Tags/sentences.tsv"], swiftSettings: testing),
    .testTarget(
      name: "CorpusStatisticsTests", dependencies: ["CorpusStatistics", "TestSupport"],
      swiftSettings: testing),
    .testTarget(
      name: "NamesTests", dependencies: ["BuiltinData", "Names", "TestSupport"],
      swiftSettings: testing),
    .testTarget(
      name: "LexiconsTests",
      dependencies: ["Lexicons", "BuiltinData", "TextAnalysis", "TestSupport"],
      swiftSettings: testing),
    .testTarget(
      name: "QuotationsTests",
      dependencies: ["Lexicons", "Quotations", "BuiltinData", "TextAnalysis", "TestSupport"],
      swiftSettings: testing),
    .testTarget(
      name: "StanceTests",
      dependencies: ["Lexicons", "Quotations", "BuiltinData", "Stance", "TextAnalysis"],
      swiftSettings: testing),
    .testTarget(name: "CorporaTests", dependencies: ["Corpora"], swiftSettings: testing),
    .testTarget(
      name: "CorpusAnalysisTests",
      dependencies: [
        "Corpora", "CorpusAnalysis", "CorpusStatistics", "Lexicons", "Stance", "Tables",
        "TextAnalysis", "TestSupport",
      ],
      swiftSettings: testing),
    .testTarget(
      name: "BuiltinDataTests", dependencies: ["BuiltinData"], swiftSettings: testing),
    .testTarget(name: "TablesTests", dependencies: ["Tables"], swiftSettings: testing),
    .testTarget(
      name: "ReportsTests",
      dependencies: [
        "BuiltinData", "Corpora", "CorpusAnalysis", "CorpusStatistics", "Reports", "Stance",
      ],
      swiftSettings: testing),
    .testTarget(
      name: "taggingTests",
      dependencies: [
        .product(name: "ArgumentParser", package: "swift-argument-parser"), "tagging",
        "TextAnalysis",
      ],
      swiftSettings: testing),
    .testTarget(
      name: "ExamplesTests",
      dependencies: [
        "BuiltinData", "Corpora", "CorpusAnalysis", "CorpusStatistics", "ICU", "Lexicons", "Names",
        "Quotations", "Reports", "Segmentation", "Stance", "Tables", "TextAnalysis",
      ],
      swiftSettings: testing),
    .testTarget(
      name: "newsstatTests",
      dependencies: [
        .product(name: "ArgumentParser", package: "swift-argument-parser"), "CorpusAnalysis",
        "Tables", "newsstat",
      ],
      swiftSettings: testing),
  ],
  cLanguageStandard: .gnu17,
  cxxLanguageStandard: .gnucxx17
)
