internal import Quotations
internal import TextAnalysis

/// What a document says around its mentions.
struct MentionContext {
  let analysis: Analysis
  let quotations: [Quotation]
  let reported: QuotationText
  /// Of each stretch of the text the quotations whose content or speaker reaches into it.
  private var near: [Int: [Int]] = [:]

  /// The length of a stretch, in bytes.
  private static let stretch = 1024

  init(_ analysis: Analysis, _ quotations: [Quotation], _ reported: QuotationText) {
    self.analysis = analysis
    self.quotations = quotations
    self.reported = reported
    for (number, quotation) in quotations.enumerated() {
      var stretches = Set<Int>()
      for range in quotation.parts + [quotation.speaker].compactMap(\.self) {
        stretches.formUnion(range.lowerBound / Self.stretch...range.upperBound / Self.stretch)
      }
      for stretch in stretches { near[stretch, default: []].append(number) }
    }
  }

  /// The quotations that may reach into a range of bytes, in order.
  func quotations(near range: Range<Int>) -> [Quotation] {
    let stretches = range.lowerBound / Self.stretch...range.upperBound / Self.stretch
    return Set(stretches.flatMap { near[$0] ?? [] }).sorted().map { quotations[$0] }
  }

  /// The tokens that a range of bytes touches.
  func tokens(_ bytes: Range<Int>) -> Range<Int> {
    let tokens = analysis.tokens
    var (low, high) = (0, tokens.count)
    while low < high {
      let middle = (low + high) / 2
      if Int(tokens[middle].end) <= bytes.lowerBound { low = middle + 1 } else { high = middle }
    }
    var end = low
    while end < tokens.count, Int(tokens[end].start) < bytes.upperBound { end += 1 }
    return low..<end
  }
}

/// The features of one mention.
struct MentionFeatures {
  /// One thing that speaks.
  struct Item {
    let feature: StanceFeature
    let value: Double
    let range: Range<Int>
    let entry: String
  }

  let mention: Mention
  var items: [Item] = []
  /// The numbers that the reader of the language has for the features of the last items.
  var numbers: [Int] = []
  var labels: [MentionStance.Label] = []
  /// What the four measures count.
  var measured: [MeasureItem] = []
  var voice = MentionStance.Voice.outlet
  var speaker: String?

  /// The value of each feature, of letters by their parts; what is said again and again counts twice at most.
  var sums: [StanceFeature: Double] {
    var sums = [StanceFeature: Double]()
    for item in items { sums[item.feature, default: 0] += item.value }
    sums = sums.mapValues { min($0, Self.most) }
    for (feature, value) in sums where !feature.parts.isEmpty {
      sums[feature] = nil
      for part in feature.parts { sums[part, default: 0] += value * StanceFeature.lettersValue }
    }
    return sums
  }

  static let most = 2.0
}
