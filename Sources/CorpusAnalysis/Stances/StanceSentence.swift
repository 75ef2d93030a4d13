package import Stance

/// A sentence that shows a stance.
package struct StanceSentence: Sendable {
  package let document: Int
  package let id: String
  package let start: Int
  package let text: String
  package let stance: Double
  /// The side that the measures take.
  package let label: Int
  package let speaker: String?
  package let evidence: [MentionStance.Evidence]

  /// The side that the sentence is on: that of the measures, or else that of the model.
  package var side: Int { label != 0 ? label : stance < 0 ? -1 : 1 }

  /// The clearest first: those in which a measure takes a side, by how far the model agrees; of equals the one that
  /// comes first in the corpus.
  package static func isClearer(_ one: StanceSentence, _ other: StanceSentence) -> Bool {
    (one.label == 0 ? 1 : 0, -Double(one.side) * one.stance, one.document, one.start)
      < (other.label == 0 ? 1 : 0, -Double(other.side) * other.stance, other.document, other.start)
  }

  /// The clearest sentences against and for.
  package static func trimmed(_ sentences: [StanceSentence]) -> [StanceSentence] {
    let sorted = sentences.sorted(by: isClearer)
    return Array(
      sorted.filter { $0.side < 0 }.prefix(2) + sorted.filter { $0.side > 0 }.prefix(2))
  }
}
