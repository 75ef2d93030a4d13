package import Quotations

/// Whom the documents of a group quote.
package struct VoiceCounts: Sendable, Equatable {
  package private(set) var documents = 0
  /// Quotations that count.
  package private(set) var quotations = 0
  /// Quotations that are less sure.
  package private(set) var unsure = 0
  /// Bytes of all texts, and those in quotation marks.
  package private(set) var bytes = 0, quoted = 0
  /// Quotations by the writer's attitude.
  package private(set) var attitudes: [Attitude: Int] = [:]
  package private(set) var speakers: [String: Int] = [:]

  /// Quotations that are less sure do not count, nor do speakers: most of them would be wrong.
  package static let sure = Quotation.likely

  /// What has more characters is a description, no name.
  private static let longestName = 60

  package init() {}

  /// The share of the text in direct quotations.
  package var quotedShare: Double { Double(quoted) / Double(max(1, bytes)) }

  /// The share of reporting words that doubt, accuse or deny; `nan` where there are none.
  package var doubtShare: Double {
    let held = [Attitude.doubting, .accusing, .denying].reduce(0) { $0 + (attitudes[$1] ?? 0) }
    return Double(held) / Double(attitudes.values.reduce(0, +))
  }

  /// Adds the quotations of a document.
  ///
  /// - Parameter length: of its text, in bytes.
  package mutating func add(_ quotations: [Quotation], length: Int) {
    documents += 1
    bytes += length
    for quotation in quotations {
      guard quotation.confidence >= Self.sure else {
        unsure += 1
        continue
      }
      self.quotations += 1
      if quotation.kind == .direct { quoted += quotation.parts.reduce(0) { $0 + $1.count } }
      if let attitude = quotation.attitude { attitudes[attitude, default: 0] += 1 }
      if quotation.speakerConfidence >= Self.sure, let speaker = quotation.speakerName,
        speaker.unicodeScalars.count <= Self.longestName
      {
        speakers[speaker, default: 0] += 1
      }
    }
  }

  package mutating func merge(_ other: VoiceCounts) {
    documents += other.documents
    quotations += other.quotations
    unsure += other.unsure
    bytes += other.bytes
    quoted += other.quoted
    attitudes.merge(other.attitudes, uniquingKeysWith: +)
    speakers.merge(other.speakers, uniquingKeysWith: +)
  }
}
