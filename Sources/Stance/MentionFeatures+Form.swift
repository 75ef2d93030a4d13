internal import ICU
internal import Quotations
internal import TextAnalysis

// What a mention is, and what stands around it, whatever it says.
extension MentionFeatures {
  private mutating func add(
    _ kind: StanceFeature.Kind, _ value: Double = 1, at range: Range<Int>? = nil,
    entry: String = ""
  ) {
    items.append(
      Item(
        feature: StanceFeature(kind: kind), value: value, range: range ?? mention.range,
        entry: entry))
  }

  /// Who speaks, and whether the mention does.
  mutating func addVoice(_ site: MentionSite) {
    let (context, range) = (site.context, mention.range)
    var inner: Quotation?
    for quotation in context.quotations(near: range) {
      let attitude = quotation.attitude?.rawValue ?? ""
      if let speaker = quotation.speaker, speaker.overlaps(range), let cue = quotation.cue {
        add(.speaker(attitude), at: cue, entry: attitude)
      }
      guard quotation.parts.contains(where: { $0.overlaps(range) }) else { continue }
      if inner == nil || quotation.content.count <= inner?.content.count ?? 0 { inner = quotation }
      // What is said of somebody begins with the name.
      if quotation.kind == .indirect || quotation.kind == .mixed, let cue = quotation.cue,
        site.own.lowerBound - context.tokens(quotation.content).lowerBound < Self.longestStart
      {
        add(.spokenOf(attitude), at: cue, entry: attitude)
      }
    }
    guard let inner else { return }
    voice = .quoted
    // No name where it is more likely wrong than right.
    if inner.speakerConfidence >= Quotation.likely { speaker = inner.speakerName }
    add(.quoted)
  }

  /// How many words of what is said may stand before the name that it begins with, and one.
  private static let longestStart = 6

  /// What the mention is by its form and position, which tells how often such mentions are spoken of at all.
  ///
  /// - Parameter ending: the case ending of the mention, where the language has them.
  mutating func addForm(_ site: MentionSite, ending: String?, _ text: borrowing Span<UInt8>) {
    let (reported, own, sentence) = (site.reported, site.own, site.sentence)
    if reported.isCapitalized[own.lowerBound] { add(.form("named")) }
    if own.count > 1 { add(.form("several words")) }
    if own.count > 2 { add(.form("many words")) }
    if own.count == 1, Self.isAcronym(reported.tokens[own.lowerBound].range, text) {
      add(.form("acronym"))
    }
    let gap = reported.gaps[own.lowerBound]
    if gap.contains(.bracket) { add(.form("in brackets")) }
    if gap.contains(.quote) { add(.form("in marks")) }
    if let ending { add(.form("ending " + ending), 0.5) }
    add(.length, min(2, Double(sentence.count) / 40))
    add(.lateness, Double(own.lowerBound - sentence.lowerBound) / Double(max(1, sentence.count)))
  }

  /// Whether a word is a few letters, all capitals.
  private static func isAcronym(_ range: Range<Int>, _ text: borrowing Span<UInt8>) -> Bool {
    guard (2...longestAcronym).contains(range.count) else { return false }
    let bytes = range.map { text[$0] }
    return String(decoding: bytes, as: UTF8.self).unicodeScalars.allSatisfy {
      ScalarProperties($0.value).isUppercase
    }
  }

  /// In bytes: five letters of two.
  private static let longestAcronym = 10

  /// What stands around the mention, whatever it says: names, figures, marks.
  mutating func addSurroundings(_ site: MentionSite) {
    let (reported, own, sentence) = (site.reported, site.own, site.sentence)
    let before = sentence.lowerBound..<own.lowerBound
    let after = own.upperBound..<max(own.upperBound, sentence.upperBound)
    if before.isEmpty { add(.form("first")) }
    if reported.gaps[own.lowerBound].contains(.comma) { add(.form("behind a comma")) }
    if reported.gaps[own.upperBound].contains(.comma) { add(.form("before a comma")) }
    if let last = before.last, !reported.isCapitalized[last] { add(.form("behind a small word")) }
    if let next = after.first, reported.isCapitalized[next] { add(.form("before a name")) }
    let names = [before, after].map { indices in indices.count { reported.isCapitalized[$0] } }
    let values = names.map { min(1, Double($0) / 10) }
    if values[0] > 0 { add(.form("names before"), values[0]) }
    if values[1] > 0 { add(.form("names behind"), values[1]) }
    if names.reduce(0, +) == 0 { add(.form("alone")) }
    if sentence.contains(where: { reported.tokens[$0].kind == .number }) {
      add(.form("beside figures"))
    }
    if sentence.contains(where: { reported.quoteOf[$0] >= 0 }) { add(.form("beside marks")) }
  }

  /// What the good and bad words of a sentence come to, which is more than each by itself.
  mutating func addTone(good: Double, bad: Double, ending: String?) {
    guard good > 0 || bad > 0 else { return }
    if good > bad {
      add(.toneGood, good - bad)
      add(.mostlyGood, 1)
    } else if bad > good {
      add(.toneBad, bad - good)
      add(.mostlyBad, 1)
    }
    if good > 0, bad > 0 { add(.toneMixed, 1) }
    guard let ending else { return }
    if good > 0 { add(.endingGood(ending), good) }
    if bad > 0 { add(.endingBad(ending), bad) }
  }
}
