public import CorpusStatistics

/// Who is quoted, and who stands where on whom.
extension Report {
  /// Whom a group quotes.
  public struct Voice: Sendable {
    public let group: String
    public let language: String
    public let documents, quotations: Int
    /// Quotations that are not sure enough to count.
    public let unsure: Int
    /// Share of the text in direct quotations.
    public let quotedShare: Double
    /// Share of reporting words that doubt, accuse or deny; `nan` where there are none.
    public let doubtShare: Double
    /// The most quoted, with how often.
    public let speakers: [String]

    public init(
      group: String, language: String, documents: Int, quotations: Int, unsure: Int,
      quotedShare: Double, doubtShare: Double, speakers: [String]
    ) {
      self.group = group
      self.language = language
      self.documents = documents
      self.quotations = quotations
      self.unsure = unsure
      self.quotedShare = quotedShare
      self.doubtShare = doubtShare
      self.speakers = speakers
    }
  }

  /// Somebody whom the corpus quotes, under all spellings.
  public struct Speaker: Sendable {
    public let name: String
    public let quotations: Int
    /// Who quotes them most, with how often.
    public let groups: [String]
    /// Other spellings, with how often.
    public let spellings: [String]

    public init(name: String, quotations: Int, groups: [String], spellings: [String]) {
      self.name = name
      self.quotations = quotations
      self.groups = groups
      self.spellings = spellings
    }
  }

  /// The stance of a group toward a target in one voice.
  public struct StanceSide: Sendable {
    /// From −1 to 1, over mentions.
    public let mean: Double
    public let interval: Interval?
    public let mentions, documents: Int
    /// Against the other groups, corrected.
    public let q: Double
    /// The clearest sentences, against and for.
    public let sentences: [ToneSentence]

    public init(
      mean: Double, interval: Interval?, mentions: Int, documents: Int, q: Double,
      sentences: [ToneSentence]
    ) {
      self.mean = mean
      self.interval = interval
      self.mentions = mentions
      self.documents = documents
      self.q = q
      self.sentences = sentences
    }
  }

  /// The mean stance over some time.
  public struct StanceTime: Sendable, Equatable {
    /// Of the bin, such as `2016-11`.
    public let name: String
    /// From −1 to 1, over mentions; `nan` where there are none.
    public let mean: Double
    public let mentions: Int

    public init(name: String, mean: Double, mentions: Int) {
      self.name = name
      self.mean = mean
      self.mentions = mentions
    }
  }

  /// The stance of a group toward a target, in its own voice and in those it quotes.
  public struct Stance: Sendable {
    public let group: String
    public let language: String
    public var own: StanceSide?
    public var quoted: StanceSide?
    /// In its own voice, by time; empty where documents have no dates, or one.
    public var course: [StanceTime] = []

    /// In all voices.
    public var mentions: Int { (own?.mentions ?? 0) + (quoted?.mentions ?? 0) }

    public init(group: String, language: String) {
      self.group = group
      self.language = language
    }
  }

  /// Who stands where on a target.
  public struct StanceTable: Sendable {
    public let target: String
    public let aliases: [String]
    public let rows: [Stance]
    /// What the table leaves out; empty where it is whole.
    public let note: String

    public init(target: String, aliases: [String], rows: [Stance], note: String = "") {
      self.target = target
      self.aliases = aliases
      self.rows = rows
      self.note = note
    }
  }
}
