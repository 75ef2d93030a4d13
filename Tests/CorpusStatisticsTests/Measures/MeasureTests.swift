import CorpusStatistics
import Foundation
import Testing

/// What holds for the measures of all families.
@Suite struct MeasureTests {
  private static let families: [any Measure.Type] = [
    AssociationMeasure.self, KeynessMeasure.self, DispersionMeasure.self, DiversityMeasure.self,
    SimilarityMeasure.self, ReadabilityMeasure.self,
  ]

  private static let room = URL(fileURLWithPath: #filePath).deletingLastPathComponent()
    .appendingPathComponent("../../../Sources/CorpusStatistics")

  @Test func `every statistic explains itself`() {
    for explanation in Explanation.all {
      for text in [
        explanation.name, explanation.meaning, explanation.formula, explanation.source,
        explanation.caution,
      ] { #expect(!text.isEmpty, "\(explanation.name)") }
    }
  }

  @Test(arguments: families)
  func `a measure is known by its name in its family`(family: any Measure.Type) throws {
    try expectNames(of: family)
  }

  private func expectNames<Family: Measure>(of family: Family.Type) throws {
    let measures = Array(Family.allCases)
    #expect(Set(measures.map(\.rawValue)).count == measures.count)
    for measure in measures {
      #expect(measure.rawValue == measure.explanation.name)
      #expect(Explanation.all.contains(measure.explanation))
      #expect(Family(rawValue: measure.rawValue) == measure && "\(measure)" == measure.rawValue)
      let written = try JSONEncoder().encode([measure])
      #expect(String(decoding: written, as: UTF8.self) == "[\"\(measure.rawValue)\"]")
      #expect(try JSONDecoder().decode([Family].self, from: written) == [measure])
    }
    #expect(Set(measures).count == measures.count)
    #expect(Family(rawValue: "none") == nil)
    #expect(throws: DecodingError.self) {
      try JSONDecoder().decode([Family].self, from: Data("[\"none\"]".utf8))
    }
  }

  /// Swift cannot list the static values of a type, so `allCases` could lack one.
  @Test func `no measure is missing from its family`() throws {
    let folder = Self.room.appendingPathComponent("Measures")
    let sources = try FileManager.default.contentsOfDirectory(atPath: folder.path).map {
      try String(contentsOf: folder.appendingPathComponent($0), encoding: .utf8)
    }
    let values = sources.joined().components(separatedBy: " = Self(").count - 1
    #expect(values == Self.families.reduce(0) { $0 + $1.allCases.count })
  }

  @Test func `the article is what newsstat explain --markdown prints`() throws {
    let article = Self.room.appendingPathComponent("CorpusStatistics.docc/Statistics.md")
    #expect(try String(contentsOf: article, encoding: .utf8) == Explanation.article)
  }
}
