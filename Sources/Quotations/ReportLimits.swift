/// How long phrases and distances in reports may be, in tokens.
///
/// All were chosen by hand, on news in German and English; none is from a publication.
enum ReportLimits {
  // MARK: Words in marks

  /// A quotation that no words report has at least so many tokens; fewer are a name, a title or an ironic word.
  static let fewestUnreported = 6
  /// The same if it neither begins nor ends its sentence.
  static let fewestUnreportedInside = 8
  /// A part of a sentence in marks has at least so many tokens if nobody is named for it.
  static let fewestInside = 5
  /// A quotation that goes on with the speaker of the one before has at least so many tokens.
  static let fewestContinuing = 3
  /// A name or a title in marks has fewer tokens.
  static let longestName = 10
  /// Words in marks or brackets beside a speaker are a name if they have at most so many tokens.
  static let longestNameAside = 4

  /// A quotation goes over so many lines, where each sentence has a line.
  static let mostLines = 8

  // MARK: Frames

  /// The reporting words behind a quotation begin within so many tokens; those before it within twice as many.
  static let farthestCue = 16
  /// Behind a comma, the reporting words are beside the quotation if at most so many tokens stand between.
  static let farthestBehindComma = 8
  /// A cue that no comma joins to the quotation before it follows within so many tokens.
  static let farthestUnattachedCue = 3
  /// "According to" follows a quotation within so many tokens.
  static let farthestSource = 2
  /// So many words before a colon are a speaker.
  static let longestColonSpeaker = 8
  /// The verb of "als … bezeichnet" follows the marks within so many tokens.
  static let callingReach = 3
  /// The words for a speaker are searched in so many tokens.
  static let longestSpeaker = 12
  /// The words for an office before the name of whom has it are at most so many tokens.
  static let longestOffice = 20
  /// A relative clause without a subject of its own has at most so many tokens before its verb.
  static let longestRelative = 3
  /// The auxiliary of a participle stands at most so many tokens before it.
  static let farthestAuxiliary = 6
  /// So many parts of a clause, between commas, are looked through for a subject.
  static let mostSegments = 4

  /// Who is left out as known spoke at most so many sentences before.
  static let farthestLeftOut: Int32 = 1

  /// Whom a pronoun stands for is named at most so many sentences before.
  static let farthestNamed: Int32 = 1

  // MARK: Reported statements

  /// The speaker and verb behind a statement have at most so many tokens.
  static let longestFrame = 8
  /// A speaker so many tokens before the cue is too far off to be in one frame with it.
  static let farthestSpeaker = 3
  /// A statement before its reporting words has at least so many tokens.
  static let fewestBeforeFrame = 2
  /// The rest of a sentence behind the reporting words is no part of the statement if it is so short.
  static let longestTail = 6
  /// What opens a statement follows the cue within so many tokens.
  static let openerReach = 14
  /// The same where subjects begin clauses, and where what opens a statement opens other clauses too.
  static let nearOpener = 4
  /// An infinitive that is what is said follows the cue within so many tokens.
  static let infinitiveReach = 5
  /// An object that is what is said has at least so many tokens.
  static let fewestOfObject = 3
  /// A statement that only a comma opens has at least so many tokens.
  static let fewestBehindComma = 3
  /// A subordinate clause that the main clause follows has more tokens than this.
  static let shortestSubordinate = 2
  /// Where verbs stand last, the topic is looked for in so many tokens of the sentence.
  static let farthestTopic = 80
  /// Where verbs stand last, what a verb reports begins at most so many tokens before it.
  static let longestVerbLast = 200
  /// Where verbs stand last, a statement ends so many tokens before its verb at most.
  static let farthestClose = 12
  /// Where verbs stand last, a statement behind its verb opens within so many tokens.
  static let verbLastOpenerReach = 3
  /// Where verbs stand last, a statement before its verb has at least so many tokens.
  static let fewestBeforeVerb = 2
  /// The part of a sentence before "according to" has at least so many tokens.
  static let fewestBeforeSource = 2
  /// The part of a sentence behind the speaker of "according to" has at least so many tokens.
  static let fewestBehindSource = 3
  /// The part of a sentence behind "… zufolge" has at least so many tokens.
  static let fewestBehindLateSource = 2
}
