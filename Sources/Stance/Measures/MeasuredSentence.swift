internal import Lexicons
internal import Quotations
internal import TextAnalysis

/// A sentence as the measures read it, whatever the mention.
struct MeasuredSentence {
  /// An act that an entry tells.
  struct Act {
    var doers: Set<Int>
    let doneTo: Set<Int>
    let isNegated: Bool
    /// Whether a participle tells it of the noun before it: "rebels backed by".
    let isReduced: Bool
    /// Whom it is done to: those who are called bad, or those who fight.
    let isAgainstBad, isAgainstCombatants: Bool
  }

  /// The words of entries of some roles.
  struct Marked {
    /// Those of bad labels: to harm those who are called so is to one's credit.
    var bad: Set<Int> = []
    /// What actors act by.
    var forces: Set<Int> = []
    /// Those who fight.
    var combatants: Set<Int> = []
    /// The verbs that make acts of their objects.
    var performing: Set<Int> = []
  }

  /// The good and bad words, with what turns them.
  let values: [SentimentScorer.Evidence]
  /// Of the stance lexicon.
  let matches: ArraySlice<LexiconMatch>
  /// `nil` where the language has no tables of relations.
  let roles: SentenceRoles?
  let marked: Marked
  /// By the index of the match that tells it.
  private(set) var acts: [Int: Act] = [:]

  init(
    values: [SentimentScorer.Evidence], matches: ArraySlice<LexiconMatch>, roles: SentenceRoles?,
    _ marked: Marked, isAct: (LexiconMatch) -> Bool
  ) {
    (self.values, self.matches, self.roles, self.marked) = (values, matches, roles, marked)
    guard let roles else { return }
    for index in matches.indices where isAct(matches[index]) {
      acts[index] = act(matches[index].tokens, roles)
    }
  }

  private func act(_ words: Range<Int>, _ roles: SentenceRoles) -> Act? {
    guard let word = words.first(where: roles.isVerb) ?? noun(words, roles) else { return nil }
    let participants = roles.participants(of: word)
    let objects = roles.objects(of: word)
    var act = Act(
      doers: participants.doers, doneTo: participants.doneTo, isNegated: roles.isNegated(word),
      isReduced: roles.isReducedParticiple(word),
      isAgainstBad: isAny(of: objects, marked.bad, roles),
      isAgainstCombatants: isAny(of: objects, marked.combatants, roles))
    // "Carried out a massacre".
    if act.doers.isEmpty, !roles.isVerb(word), let verb = roles.verb(withObject: word),
      marked.performing.contains(verb)
    {
      act.doers = roles.participants(of: verb).doers
    }
    return act
  }

  private func noun(_ words: Range<Int>, _ roles: SentenceRoles) -> Int? {
    roles.apex(of: words).flatMap { roles.isNoun($0) ? $0 : nil }
  }

  private func isAny(of objects: [Int], _ kind: Set<Int>, _ roles: SentenceRoles) -> Bool {
    objects.contains { object in
      kind.contains(object) || roles.modifiers(of: object).contains(where: kind.contains)
    }
  }
}
