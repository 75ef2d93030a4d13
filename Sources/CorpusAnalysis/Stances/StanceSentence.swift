package import Stance

/// A sentence that shows a stance.
package struct StanceSentence: Sendable {
  package let document: Int
  package let id: String
  package let start: Int
  package let text: String
  package let stance: Double
  package let speaker: String?
  package let evidence: [MentionStance.Evidence]

  /// The clearest first; of equals the one that comes first in the corpus.
  package static func isClearer(_ one: StanceSentence, _ other: StanceSentence) -> Bool {
    (-abs(one.stance), one.document, one.start) < (-abs(other.stance), other.document, other.start)
  }

  /// The clearest sentences against and for.
  package static func trimmed(_ sentences: [StanceSentence]) -> [StanceSentence] {
    let sorted = sentences.sorted(by: isClearer)
    return Array(
      sorted.filter { $0.stance < 0 }.prefix(2) + sorted.filter { $0.stance > 0 }.prefix(2))
  }
}
