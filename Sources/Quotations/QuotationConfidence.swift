internal import BuiltinData
internal import Glibc

/// How sure quotations are, by what speaks for them: two logistic models, of the content and of who speaks, that were
/// estimated from what readers found right and wrong in news of fourteen languages.
///
/// The weights are data, with where they come from (`Lexicons/quotation-confidence.tsv`); those of a language are how
/// much surer or less sure it is than the mean.
struct QuotationConfidence {
  private struct Weights {
    var content, speaker: Double

    static let none = Weights(content: 0, speaker: 0)
  }

  private var byFeature: [QuotationFeature: Weights] = [:]
  private var byLanguage: [String: Weights] = [:]

  private static let file = "quotation-confidence.tsv"
  private static let header = "feature\tcontent\tspeaker"
  /// What the name of a feature begins with that is a language.
  private static let languageMark = "language "

  /// That of the file in the binary.
  static let standard = QuotationConfidence(BuiltinFile.ownTable(named: file, header: header))

  private init(_ table: DataTable) {
    for row in table.rows {
      guard let content = Double(row.fields[1]), let speaker = Double(row.fields[2]) else {
        fatalError("\(table.badValue(in: row))")
      }
      let weights = Weights(content: content, speaker: speaker)
      if row.fields[0].hasPrefix(Self.languageMark) {
        byLanguage[String(row.fields[0].dropFirst(Self.languageMark.count))] = weights
      } else if let feature = QuotationFeature(rawValue: String(row.fields[0])) {
        byFeature[feature] = weights
      } else {
        fatalError("\(table.badValue(in: row))")
      }
    }
  }

  /// Says how sure quotations are.
  func judge(_ quotations: inout [Quotation], by reader: QuotationFeatures, language: String) {
    for index in quotations.indices {
      let features = reader.features(of: quotations[index])
      var sum = byLanguage[language] ?? .none
      for feature in features {
        let weights = byFeature[feature] ?? .none
        sum.content += weights.content
        sum.speaker += weights.speaker
      }
      quotations[index].features = features
      quotations[index].confidence = Self.share(sum.content)
      quotations[index].speakerConfidence = Self.share(sum.speaker)
    }
  }

  /// What each of some features weighs.
  func evidence(of features: [QuotationFeature]) -> [Quotation.Evidence] {
    features.map { feature in
      let weights = byFeature[feature] ?? .none
      return .init(rule: feature.rawValue, content: weights.content, speaker: weights.speaker)
    }
  }

  /// A share to the nearest hundredth from its logarithm of odds.
  private static func share(_ odds: Double) -> Double { (100 / (1 + exp(-odds))).rounded() / 100 }
}
