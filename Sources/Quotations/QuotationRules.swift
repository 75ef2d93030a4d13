internal import Lexicons
internal import BuiltinData
internal import TextAnalysis

/// How a language reports what others say: its words and the order of them; data in `Lexicons/quotations`.
package struct QuotationRules: Sendable {
  /// What a word does in a report.
  package enum Role: Equatable, Sendable {
    /// It reports a statement: "said"; with the writer's attitude.
    case cue(Attitude)
    /// It reports what was said of its object: "accused", "praised".
    case about(Attitude)
    /// The speaker follows: "according to".
    case sourceBefore
    /// The speaker stands before: German "zufolge".
    case sourceAfter
    /// It opens the statement: "that"; in languages whose verbs stand last, it closes it.
    case opener
    case pronoun(Gender)
    /// It may stand between a speaker and a cue: "has", "also".
    case auxiliary
    /// It says when somebody spoke and is no part of the statement: "Monday".
    case time
    /// It begins words that are no subject: "in", "after"; in languages whose verbs stand last, it ends them.
    case preposition
    /// Behind a comma it ends a statement: "noting", "which".
    case participle
    /// A verb in the mood of reported speech: German "sei".
    case reportedMood
    /// It begins another clause: "but", "who".
    case clause
    /// An office: "spokeswoman".
    case title(Gender)
    /// Words in quotation marks behind it are a name or ironic: "so-called".
    case scare
    /// It begins a clause that says something else: "but".
    case turn
    /// Words in marks behind it are what somebody calls something: "as", "a".
    case like
    /// A full stop behind it ends no sentence: "Mr".
    case abbreviation
    /// What follows it is a noun: "the", "his".
    case determiner
    /// An article that is a pronoun too: German "der".
    case article
    /// It opens a clause before the main clause: "when", "if".
    case subordinate
    /// It may stand inside a name, and neither begins nor ends it: "al".
    case link
    /// What follows belongs to the noun before it: "of".
    case genitive
    /// It makes a verb passive: "was".
    case passive
    /// It says that something is not so: Russian "не".
    case negation
    /// It turns a verb on its subject: French "se".
    case reflexive
    /// Who does what a passive verb says follows: "by".
    case agent
    /// A noun of people who may speak and hold no office: "witness".
    case person(Gender)
    /// What speaks and is no person: "ministry", "report".
    case body
    /// It closes the words for the speaker in languages whose verbs stand last: Japanese は.
    case topic
    /// What stands before it is an object: Persian "را".
    case object
    /// It is the last word of a statement before its verb, in such languages: Turkish "olduğunu".
    case closer
  }

  package enum Gender: String, Sendable {
    case she, he, they, i, it, any

    /// - Parameter key: the part of an entry's key that says it; of another word any.
    init(key: String) {
      switch key {
      case "female": self = .she
      case "male": self = .he
      default: self = Self(rawValue: key) ?? .any
      }
    }
  }

  let list: EntryList
  /// For each entry, its role.
  let roles: [Role?]
  /// For each entry, whether it reports only as a verb, and may be a noun too: "claims".
  let isAmbiguous: [Bool]
  /// For each entry, whether it reports words in marks only: "continued".
  let needsMarks: [Bool]
  /// For each entry, whether it is another verb where it is done to itself: "s'assurer".
  let isActiveOnly: [Bool]
  /// For each entry, whether it is a verb of several: Spanish "dicen".
  let isPlural: [Bool]
  /// For each entry, whether it is a form of address, and no part of a name: "Mr".
  let isAddress: [Bool]
  /// For each entry, whether a preposition is written onto the word behind it.
  let takesClitic: [Bool]
  /// For each entry that reports, whether its object is who hears it: "told".
  let takesHearer: [Bool]
  /// For each entry that reports, whether it is in the passive and so leaves open who says it: "was said".
  let isPassive: [Bool]
  /// For each entry that marks phrases, whether it marks subjects only, not topics.
  let isSubject: [Bool]
  /// What conjunctions make of a word's beginning, and what that is without them: Hebrew "שה" of "ה".
  let conjunctions: [(written: String, stem: String)]
  /// What such a preposition makes of a word's beginning, and what that is without it, the longest first.
  let clitics: [(written: String, stem: String)]
  /// For each entry, what it reports.
  let reports: [ReportKind]
  /// Whether words in marks inside a reported clause are part of it, or a quotation of their own.
  let mixesWhole: Bool
  /// Whether a quotation that its reporting words break goes on behind them.
  let joinsBroken: Bool
  let isVerbLast: Bool
  /// The endings of words that mark the speaker, as in Korean, the longest first.
  let topicEndings: [String]
  /// The endings of words that are particles: those of the speaker, and those that end other phrases.
  let particles: [String]
  /// Whether a comma opens what is reported, as in German and Russian.
  let opensByComma: Bool
  /// Whether a word with a capital inside a sentence is no common noun, as it may be in German.
  let capitalsAreNames: Bool
  /// Whether names change with their case, as in Russian.
  let hasCases: Bool
  /// Whether letters have capitals.
  ///
  /// Without capitals, the words for a speaker end at words that begin something else.
  let hasCapitals: Bool
  /// Whether a particle or an ending marks subjects.
  let marksSubjects: Bool
  /// Whether verbs stand before their subjects, as in Arabic.
  let isVerbFirst: Bool
  /// Whether sentences leave out subjects that are known.
  let leavesOutSubjects: Bool
  /// Whether adjectives stand behind their nouns, as in French.
  let adjectivesFollow: Bool
  /// Whether pronouns tell women from men.
  let hasGenders: Bool
  /// Whether words that close a statement before its verb are listed.
  let hasClosers: Bool
  /// Whether no subject follows its verb.
  let hasSubjectsBefore: Bool
  /// Whether names have no capitals and subjects stand before their verbs: then tags and offices tell names.
  var hasPlainNames: Bool { hasSubjectsBefore && !hasCapitals }
  /// Whether subjects begin their clauses, verbs do not end them and letters have no capitals, as in Chinese.
  var opensBySubject: Bool { hasSubjectsBefore && !isVerbLast && !hasCapitals }
  /// Endings of words before "according to" with those of the nominative, the longest first; else empty.
  let endings: [(written: String, plain: String)]
  /// The words for offices where particles are written onto them; else empty.
  let offices: Set<String>
  /// Endings of words that describe what follows them, where tags do not tell: Korean "의".
  let genitiveEndings: [String]
  let names: NominativeNames
  /// Definite articles, folded.
  let articles: Set<String>
  /// The article that is written onto words and ends what belongs to the noun before it: Arabic "ال"; else empty.
  let articlePrefix: [UInt8]

  /// - Parameter language: a primary language subtag.
  /// - Returns: `nil` if there are no rules for the language.
  init?(language: String, in registry: LanguageRegistry = .standard) throws {
    guard let bytes = registry.files.bytes(of: "quotations/\(language).tsv") else { return nil }
    self.init(
      try Lexicon(name: "quotations/\(language)", bytes: bytes, format: .newsstat),
      registry[language], try GrammarWords(language: language, in: registry.files),
      try NominativeNames(language: language, in: registry.files))
  }

  private init(
    _ lexicon: Lexicon, _ language: Language, _ words: GrammarWords, _ names: NominativeNames
  ) {
    self.names = names
    list = EntryList(lexicon: lexicon, overlap: .lexicon)
    roles = lexicon.entries.map { Self.role(of: $0.key) }
    let parts = lexicon.entries.map { $0.key.split(separator: ".") }
    isAmbiguous = parts.map { $0.contains("noun") }
    needsMarks = parts.map { $0.contains("marks") }
    isActiveOnly = parts.map { $0.contains("active") }
    isPlural = parts.map { $0.contains("plural") }
    isAddress = parts.map { $0.contains("address") }
    takesClitic = parts.map { $0.contains("clitic") }
    takesHearer = parts.map { $0.contains("hearer") }
    isPassive = parts.map { $0.contains("passive") && $0.count > 1 }
    isSubject = parts.map { $0.contains("subject") }
    clitics =
      takesClitic.contains(true)
      ? words.assimilations + words.proclitics.map { (written: $0, stem: "") } : []
    reports = parts.map { $0.lazy.compactMap { ReportKind(rawValue: String($0)) }.first ?? .said }
    func remark(_ name: String) -> String? { lexicon.remarks.first { $0.name == name }?.value }
    conjunctions = (remark("conjunctions") ?? "").split(separator: " ").compactMap { pair in
      let parts = pair.split(separator: "=").map(String.init)
      return parts.count == 2 ? (written: parts[0], stem: parts[1]) : nil
    }
    mixesWhole = remark("mixed") != "parts"
    joinsBroken = remark("broken") != "apart"
    capitalsAreNames = language.capitals != .nouns
    hasCapitals = language.capitals != .none
    hasCases = names.hasCases
    articles = words.articles
    articlePrefix = Array((remark("article") ?? "").utf8)
    hasSubjectsBefore = remark("subject") == "before"
    topicEndings =
      remark("topic") == "ending"
      ? zip(lexicon.entries, roles).filter { $0.1 == .topic }
        .map { String($0.0.term.drop { $0 == "*" }) }.sorted { $0.count > $1.count } : []
    particles =
      remark("topic") == "ending"
      ? zip(lexicon.entries, roles).filter {
        ($0.1 == .topic || $0.1 == .preposition) && $0.0.term.hasPrefix("*")
      }.map { String($0.0.term.dropFirst()) }.sorted { $0.count > $1.count } : []
    marksSubjects = roles.contains(.topic)
    hasGenders = roles.contains(.pronoun(.she))
    hasClosers = roles.contains(.closer)
    leavesOutSubjects = remark("subjects") == "left out"
    adjectivesFollow = remark("adjectives") == "behind"
    isVerbFirst = remark("order") == "verb first"
    opensByComma = remark("clauses") == "commas"
    isVerbLast = remark("order") == "verb last"
    offices =
      remark("topic") == "ending"
      ? Set(zip(lexicon.entries, parts).filter { $0.1.first == "title" }.map { $0.0.term }) : []
    genitiveEndings = (remark("genitives") ?? "").split(separator: " ").map(String.init)
    endings = (remark("endings") ?? "").split(separator: " ").map { pair in
      let parts = pair.split(separator: "=", omittingEmptySubsequences: false).map(String.init)
      return (parts[0], parts.count > 1 ? parts[1] : "")
    }.sorted { $0.0.count > $1.0.count }
  }

  static func role(of key: String) -> Role? {
    let parts = key.split(separator: ".", maxSplits: 1).map(String.init)
    let detail = parts.count > 1 ? String(parts[1].prefix { $0 != "." }) : ""
    switch parts.first {
    case "cue": return Attitude(rawValue: detail).map { .cue($0) }
    case "about": return Attitude(rawValue: detail).map { .about($0) }
    case "source": return detail == "after" ? .sourceAfter : .sourceBefore
    case "that": return .opener
    case "pronoun": return .pronoun(Gender(key: detail))
    case "aux": return .auxiliary
    case "time": return .time
    case "participle": return .participle
    case "prep": return .preposition
    case "mood": return .reportedMood
    case "clause": return .clause
    case "title": return .title(Gender(key: detail))
    case "scare": return .scare
    case "but": return .turn
    case "like": return .like
    case "abbr": return .abbreviation
    case "det": return .determiner
    case "when": return .subordinate
    case "art": return .article
    case "link": return .link
    case "of": return .genitive
    case "passive": return .passive
    case "not": return .negation
    case "reflexive": return .reflexive
    case "agent": return .agent
    case "person": return .person(Gender(key: detail))
    case "body": return .body
    case "topic": return .topic
    case "close": return .closer
    case "object": return .object
    default: return nil
    }
  }
}
