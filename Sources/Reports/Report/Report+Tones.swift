internal import CorpusAnalysis

/// How the tone of groups differs.
extension Report {
  /// The tone of a group's documents.
  struct Tone: Sendable {
    let group: String
    let language: String
    let all: GroupTone
    /// The strongest sentences, bad and good.
    let sentences: [ToneSentence]
  }

  /// A sentence with its score and what made it.
  struct ToneSentence: Sendable, Equatable {
    let document, text: String
    let score: Double
    /// Entries with their contributions, such as `massacre −3.0`.
    let evidence: [String]
  }
}
