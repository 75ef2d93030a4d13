package import Lexicons

/// A sentence with a strong score.
package struct StrongSentence: Sendable {
  package let document: Int
  package let id: String
  package let start: Int
  package let text: String
  package let tenThousandths: Int
  package let evidence: [SentimentScorer.Evidence]

  /// Stronger first; of equals, the one that comes first in the corpus.
  static func isStronger(_ one: StrongSentence, _ other: StrongSentence) -> Bool {
    (-abs(one.tenThousandths), one.document, one.start) < (
      -abs(other.tenThousandths), other.document, other.start
    )
  }
}

/// The strongest sentences of a group, bad and good.
package struct StrongSentences: Sendable {
  private var kept: [StrongSentence] = []

  /// How many good and how many bad sentences are kept.
  private static let most = 3

  /// The bad ones and then the good ones, each the strongest first.
  package var sentences: [StrongSentence] { Self.trimmed(kept) }

  package mutating func add(_ sentence: StrongSentence) {
    kept.append(sentence)
    if kept.count > 16 * Self.most { kept = Self.trimmed(kept) }
  }

  package mutating func merge(_ other: StrongSentences) { kept = Self.trimmed(kept + other.kept) }

  private static func trimmed(_ sentences: [StrongSentence]) -> [StrongSentence] {
    let sorted = sentences.sorted(by: StrongSentence.isStronger)
    return Array(sorted.filter { $0.tenThousandths < 0 }.prefix(most))
      + sorted.filter { $0.tenThousandths > 0 }.prefix(most)
  }
}
