public import CorpusStatistics

/// What a report says of a corpus: plain values, ready to be laid out as a page.
public struct Report: Sendable {
  /// A label with what it labels.
  public struct Fact: Sendable, Equatable {
    public let label, value: String

    public init(_ label: String, _ value: String) {
      self.label = label
      self.value = value
    }
  }

  /// Some documents that belong together: an outlet, a language.
  public struct Group: Sendable, Equatable {
    public let name: String
    public let documents, tokens: Int
    /// Languages, dates: what else there is to say.
    public let details: [String]

    public init(name: String, documents: Int, tokens: Int, details: [String] = []) {
      self.name = name
      self.documents = documents
      self.tokens = tokens
      self.details = details
    }
  }

  /// Documents by time.
  public struct Timeline: Sendable, Equatable {
    /// What a bar stands for: `day`, `week`, `month`, `year`.
    public let bin: String
    public let bars: [(name: String, documents: Int)]
    /// Documents without a date.
    public let undated: Int

    public init(bin: String, bars: [(name: String, documents: Int)], undated: Int) {
      self.bin = bin
      self.bars = bars
      self.undated = undated
    }

    public static func == (one: Self, other: Self) -> Bool {
      one.bin == other.bin && one.undated == other.undated
        && one.bars.elementsEqual(other.bars, by: ==)
    }
  }

  /// One occurrence with the text around it.
  public struct Line: Sendable, Equatable {
    public let document, outlet, left, node, right: String

    public init(document: String, outlet: String, left: String, node: String, right: String) {
      self.document = document
      self.outlet = outlet
      self.left = left
      self.node = node
      self.right = right
    }
  }

  /// A term that a group uses more than the rest.
  public struct KeyTerm: Sendable {
    public let term: String
    public let keyness: Keyness
    /// Documents of the group that have it.
    public let documents: Int
    /// Of the log ratio, over documents; `nil` where there are too few.
    public let interval: Interval?
    /// With the document as the unit of evidence, and after correction; `nan` where there is none.
    public let p, q: Double
    public let lines: [Line]

    public init(
      term: String, keyness: Keyness, documents: Int, interval: Interval?, p: Double, q: Double,
      lines: [Line]
    ) {
      self.term = term
      self.keyness = keyness
      self.documents = documents
      self.interval = interval
      self.p = p
      self.q = q
      self.lines = lines
    }
  }

  /// What sets one group apart from the rest.
  public struct KeynessTable: Sendable {
    public let group: String
    /// BCP 47, of the terms.
    public let language: String
    /// What the group is compared with, in words.
    public let reference: String
    public let documents, tokens: Int
    public let terms: [KeyTerm]

    public init(
      group: String, language: String, reference: String, documents: Int, tokens: Int,
      terms: [KeyTerm]
    ) {
      self.group = group
      self.language = language
      self.reference = reference
      self.documents = documents
      self.tokens = tokens
      self.terms = terms
    }
  }

  /// A frequent term.
  public struct FrequentTerm: Sendable {
    public let term: String
    public let occurrences, documents: Int
    public let perMillion: Double
    /// Deviation of proportions; `nan` where the documents are too few to say.
    public let deviation: Double
    public let lines: [Line]

    public init(
      term: String, occurrences: Int, documents: Int, perMillion: Double, deviation: Double,
      lines: [Line]
    ) {
      self.term = term
      self.occurrences = occurrences
      self.documents = documents
      self.perMillion = perMillion
      self.deviation = deviation
      self.lines = lines
    }
  }

  /// The frequent terms of one language.
  public struct FrequencyTable: Sendable {
    public let language: String
    public let hasStopWords: Bool
    public let terms: [FrequentTerm]

    public init(language: String, hasStopWords: Bool, terms: [FrequentTerm]) {
      self.language = language
      self.hasStopWords = hasStopWords
      self.terms = terms
    }
  }

  /// Two terms that stand together.
  public struct Pair: Sendable, Equatable {
    public let a, b: String
    public let together: Int
    public let expected, logDice, logLikelihood: Double

    public init(
      a: String, b: String, together: Int, expected: Double, logDice: Double, logLikelihood: Double
    ) {
      self.a = a
      self.b = b
      self.together = together
      self.expected = expected
      self.logDice = logDice
      self.logLikelihood = logLikelihood
    }
  }

  /// What stands together in one language.
  public struct Network: Sendable {
    public let language: String
    public let pairs: [Pair]
    /// Occurrences of the terms that the pairs name, and lines that show them.
    public let occurrences: [String: Int]
    public let lines: [String: [Line]]

    public init(
      language: String, pairs: [Pair], occurrences: [String: Int], lines: [String: [Line]]
    ) {
      self.language = language
      self.pairs = pairs
      self.occurrences = occurrences
      self.lines = lines
    }

    /// The terms by falling occurrences, equals in code-point order.
    public var terms: [String] {
      occurrences.keys.sorted { one, other in
        let (a, b) = (occurrences[one] ?? 0, occurrences[other] ?? 0)
        return a != b ? a > b : one.utf8.lexicographicallyPrecedes(other.utf8)
      }
    }
  }

  /// The tone of a group's documents.
  public struct Tone: Sendable {
    public let group: String
    public let language: String
    public let documents, scored: Int
    /// From −1 to 1, the mean over scored documents; `nan` where none is scored.
    public let mean: Double
    public let interval: Interval?
    /// Share of tokens that the lexicon knows.
    public let coverage: Double
    /// The strongest sentences, bad and good.
    public let sentences: [ToneSentence]

    public init(
      group: String, language: String, documents: Int, scored: Int, mean: Double,
      interval: Interval?, coverage: Double, sentences: [ToneSentence]
    ) {
      self.group = group
      self.language = language
      self.documents = documents
      self.scored = scored
      self.mean = mean
      self.interval = interval
      self.coverage = coverage
      self.sentences = sentences
    }
  }

  /// A sentence with its score and what made it.
  public struct ToneSentence: Sendable, Equatable {
    public let document, text: String
    public let score: Double
    /// Entries with their contributions, such as `massacre −3.0`.
    public let evidence: [String]

    public init(document: String, text: String, score: Double, evidence: [String]) {
      self.document = document
      self.text = text
      self.score = score
      self.evidence = evidence
    }
  }

  /// Records that were not read, by reason.
  public struct Skipped: Sendable, Equatable {
    public let reason: String
    public let count: Int
    public let examples: [String]

    public init(reason: String, count: Int, examples: [String]) {
      self.reason = reason
      self.count = count
      self.examples = examples
    }
  }

  public var title: String
  public var facts: [Fact] = []
  /// Sections that would say nothing, each with the reason why it is not shown.
  public var absent: [Fact] = []
  public var outlets: [Group] = []
  public var languages: [Group] = []
  public var scripts: [Group] = []
  public var timeline: Timeline?
  /// `nil` where copies are not spoken of.
  public var copies: Copies?
  public var readingNotes: [String] = []
  public var skipped: [Skipped] = []
  public var outletKeyness: [KeynessTable] = []
  public var outletKeynessNote = ""
  public var languageKeyness: [KeynessTable] = []
  public var languageKeynessNote = ""
  public var frequencies: [FrequencyTable] = []
  public var frequencyNote = ""
  public var networks: [Network] = []
  public var networkNote = ""
  public var trends: [Trends] = []
  public var trendsNote = ""
  public var tones: [Tone] = []
  public var toneNotes: [String] = []
  public var voices: [Voice] = []
  public var voiceNotes: [String] = []
  public var speakers: [Speaker] = []
  public var stances: [StanceTable] = []
  public var provenance: [Fact] = []
  public var inputs: [(name: String, bytes: Int, digest: String)] = []

  public init(title: String) { self.title = title }
}

extension Report {
  /// A number for people: digits in groups of three, with thin spaces that do not break.
  public static func grouped(_ number: Int) -> String {
    let digits = String(number.magnitude)
    var out = ""
    for (index, digit) in digits.enumerated() {
      if index > 0, (digits.count - index) % 3 == 0 { out += "\u{202F}" }
      out.append(digit)
    }
    return number < 0 ? "−" + out : out
  }
}
