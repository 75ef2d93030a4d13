internal import Glibc
package import BuiltinData

/// Weights of what tells of a stance: how much each feature speaks against the mention, and for it, beside saying nothing.
///
/// A multinomial logistic model of three answers, against, neutral and for, with neutral as the base; estimated
/// by `Tools/stance-weights.py` from sentences with marked targets.
package struct StanceModel: Sendable {
  struct Weights: Sendable {
    let against, `for`: Double
  }

  private let weights: [String: Weights]
  /// The constant part of each answer.
  private let bias: Weights
  /// Whether words by themselves have weights.
  let knowsWords: Bool

  /// The model of a language, or else that for any.
  ///
  /// - Throws: `DataError` for a file that is not of the form.
  package init(language: String, in files: DataFiles = .builtin) throws(DataError) {
    let (own, any) = ("stance-weights/\(language).tsv", "stance-weights/any.tsv")
    if let bytes = files.bytes(of: own) {
      try self.init(bytes: bytes, name: own)
    } else {
      try self.init(bytes: files.bytes(of: any) ?? [], name: any)
    }
  }

  /// Reads lines `feature<TAB>against<TAB>for` behind a header; the feature `bias` is the constant part.
  init(bytes: [UInt8], name: String) throws(DataError) {
    let table = try DataTable(bytes, file: name, header: "feature\tagainst\tfor")
    var weights = [String: Weights]()
    for row in table.rows {
      guard let against = Double(row.fields[1]), let pro = Double(row.fields[2]) else {
        throw table.badValue(in: row)
      }
      weights[String(row.fields[0])] = Weights(against: against, for: pro)
    }
    bias = weights.removeValue(forKey: "bias") ?? Weights(against: 0, for: 0)
    self.weights = weights
    knowsWords = weights.keys.contains { $0.hasPrefix("word ") }
  }

  /// The weights of a feature, those of its parts together if it has some; `nil` where none is known.
  func weights(of feature: StanceFeature) -> Weights? {
    guard case .spelling = feature.kind else { return weights[feature.name] }
    let parts = feature.parts.compactMap { weights[$0.name] }
    guard !parts.isEmpty else { return nil }
    return Weights(
      against: parts.reduce(0) { $0 + $1.against } * StanceFeature.lettersValue,
      for: parts.reduce(0) { $0 + $1.for } * StanceFeature.lettersValue)
  }

  /// What is said of a mention, by the sums of the weights of all features: the stance is the probability of "for" less that of "against".
  func stance(against: Double, for pro: Double) -> Double {
    let (a, f) = (exp(against + bias.against), exp(pro + bias.for))
    return (f - a) / (1 + a + f)
  }
}
