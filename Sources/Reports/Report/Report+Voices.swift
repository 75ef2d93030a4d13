internal import CorpusAnalysis
internal import CorpusStatistics
internal import Stance

/// Who is quoted, and who stands where on whom.
extension Report {
  /// Whom a group quotes.
  struct Voice: Sendable {
    let group: String
    let language: String
    let counts: VoiceCounts
    /// The most quoted, with how often.
    let speakers: [String]
  }

  /// Somebody whom the corpus quotes, under all spellings.
  struct Speaker: Sendable {
    let name: String
    let quotations: Int
    /// Who quotes them most, with how often.
    let groups: [String]
    /// Other spellings, with how often.
    let spellings: [String]
  }

  /// The stance of a group toward a target in one voice.
  struct StanceSide: Sendable {
    /// From −1 to 1, over mentions.
    let mean: Double
    let interval: Interval?
    let mentions, documents: Int
    /// Against the other groups, corrected.
    let q: Double
    /// The clearest sentences, against and for.
    let sentences: [ToneSentence]
  }

  /// The stance of a group toward a target, in its own voice and in those it quotes.
  struct Stance: Sendable {
    let group: String
    let language: String
    var own: StanceSide?
    var quoted: StanceSide?
    /// In its own voice, by time; empty where documents have no dates, or one.
    var course: [StanceTime] = []

    /// In all voices.
    var mentions: Int { (own?.mentions ?? 0) + (quoted?.mentions ?? 0) }
  }

  /// Who stands where on a target.
  struct StanceTable: Sendable {
    let target: String
    let aliases: [String]
    let rows: [Stance]
    /// What the measures say in the own voice of the groups of the rows, in their order.
    var profiles: [StanceProfile] = []
    /// What sets two groups apart, in sentences.
    var contrasts: [String] = []
    /// What the table leaves out; empty where it is whole.
    var note = ""
  }

  /// What the measures say of a target in the own voice of a group.
  struct StanceProfile: Sendable {
    let group: String
    let language: String
    let measures: [StanceMeasure: CorpusAnalysis.StanceTable.Row.Measured]
    /// What it is called most.
    let names: [CorpusAnalysis.StanceTable.Row.LabelShare]
    /// How often it is called something.
    let named: Int
    /// What it does, and what is done to it, the most frequent first.
    let done, suffered: [StanceAct]
    /// Whom the group quotes most on it.
    let speakers: [(name: String, mentions: Int)]

    var isEmpty: Bool { measures.isEmpty && names.isEmpty && speakers.isEmpty }
  }

  /// An act that a group tells of a target.
  struct StanceAct: Sendable {
    let name: String
    let mentions: Int
    /// How many of them are for the target, and against it.
    let good, bad: Int
  }
}
