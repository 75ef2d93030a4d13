internal import CorpusAnalysis

/// What a report says of a corpus: plain values, ready to be laid out as a page.
struct Report: Sendable {
  /// A label with what it labels.
  struct Fact: Sendable, Equatable {
    let label, value: String

    init(_ label: String, _ value: String) {
      self.label = label
      self.value = value
    }
  }

  /// Some documents that belong together: an outlet, a language.
  struct Group: Sendable, Equatable {
    let name: String
    let documents, tokens: Int
    /// Languages, dates: what else there is to say.
    var details: [String] = []
  }

  /// Documents by time.
  struct Timeline: Sendable {
    /// What a bar stands for: `day`, `week`, `month`, `year`.
    let bin: String
    let bars: [(name: String, documents: Int)]
    /// Documents without a date.
    let undated: Int
  }

  /// One occurrence with the text around it.
  typealias Line = TermEvidence.Line

  /// Records that were not read, by reason.
  struct Skipped: Sendable, Equatable {
    let reason: String
    let count: Int
    let examples: [String]
  }

  var title: String
  var facts: [Fact] = []
  /// Sections that would say nothing, each with the reason why it is not shown.
  var absent: [Fact] = []
  var outlets: [Group] = []
  var languages: [Group] = []
  var scripts: [Group] = []
  var timeline: Timeline?
  /// `nil` where copies are not spoken of.
  var copies: Copies?
  var readingNotes: [String] = []
  var skipped: [Skipped] = []
  var outletKeyness: [KeynessTable] = []
  var outletKeynessNote = ""
  var languageKeyness: [KeynessTable] = []
  var languageKeynessNote = ""
  var frequencies: [FrequencyTable] = []
  var frequencyNote = ""
  var networks: [Network] = []
  var networkNote = ""
  var trends: [Trends] = []
  var trendsNote = ""
  var tones: [Tone] = []
  var toneNotes: [String] = []
  var voices: [Voice] = []
  var voiceNotes: [String] = []
  var speakers: [Speaker] = []
  var stances: [StanceTable] = []
  var provenance: [Fact] = []
  var inputs: [(name: String, bytes: Int, digest: String)] = []

  init(title: String) { self.title = title }
}
