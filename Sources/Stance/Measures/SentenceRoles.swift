internal import Quotations
internal import TextAnalysis

/// Who does what to whom in a sentence, and what is said of whom: its relations as roles.
struct SentenceRoles {
  let relations: SentenceRelations
  let reported: QuotationText
  let tags: [Tag]
  /// For each token whether it is a word before who acts, and one for what belongs to an actor and acts for it.
  let isAgent, isForce: (Int) -> Bool
  /// Of each token of the sentence the words that hang on it.
  private let children: [[Int]]

  /// How many steps up a chain of verbs or nouns a role is looked for.
  static let longestChain = 4

  /// - Parameters:
  ///   - tags: those of all tokens of the text.
  ///   - isAgent: whether a word stands before who acts: "by".
  ///   - isForce: whether a word is what an actor acts by: "army", "government".
  init(
    _ relations: SentenceRelations, _ reported: QuotationText, _ tags: [Tag],
    isAgent: @escaping (Int) -> Bool, isForce: @escaping (Int) -> Bool
  ) {
    (self.relations, self.reported, self.tags) = (relations, reported, tags)
    (self.isAgent, self.isForce) = (isAgent, isForce)
    var children = [[Int]](repeating: [], count: relations.tokens.count)
    for token in relations.tokens {
      if let head = relations.head(of: token) {
        children[head - relations.tokens.lowerBound].append(token)
      }
    }
    self.children = children
  }

  var tokens: Range<Int> { relations.tokens }

  func relation(_ word: Int) -> Relation? {
    tokens.contains(word) ? relations.relation(of: word) : nil
  }

  func head(_ word: Int) -> Int? { tokens.contains(word) ? relations.head(of: word) : nil }

  /// The words that hang on a word, in order.
  func dependents(_ word: Int) -> [Int] {
    tokens.contains(word) ? children[word - tokens.lowerBound] : []
  }

  /// The first of them that is one of some things to it.
  func dependent(_ word: Int, _ wanted: Set<Relation>) -> Int? {
    dependents(word).first { relation($0).map(wanted.contains) ?? false }
  }

  func ownSubject(_ verb: Int) -> Int? { dependent(verb, [.subject, .passiveSubject]) }

  func object(_ verb: Int) -> Int? { dependent(verb, [.object]) }

  func isNominal(_ word: Int) -> Bool {
    switch tags[word].partOfSpeech {
    case .noun, .properNoun, .pronoun, .other, .adjective, .numeral: true
    default: false
    }
  }

  func isVerb(_ word: Int) -> Bool {
    switch tags[word].partOfSpeech {
    case .verb, .auxiliary: true
    default: false
    }
  }

  func isParticiple(_ word: Int) -> Bool { tags[word].verbForm == .participle }

  /// Whether a participle stands behind the noun that it describes: "rebels backed by".
  func isReducedParticiple(_ word: Int) -> Bool {
    isParticiple(word) && relation(word) == .adnominalClause
  }

  func isNoun(_ word: Int) -> Bool { tags[word].partOfSpeech == .noun }

  /// The word of some tokens on which the others hang: the last whose head is outside.
  func apex(of range: Range<Int>) -> Int? {
    let outside = range.filter { word in
      guard let relation = relation(word) else { return false }
      guard relation != .root, let head = head(word) else { return true }
      return !range.contains(head)
    }
    return outside.last(where: isNominal) ?? outside.last
  }

  // MARK: Who is who

  /// The words that stand for whom a mention is: its own, and those of which it is the name ("dictator Assad").
  func names(of own: Range<Int>) -> Set<Int> {
    guard var word = apex(of: own) else { return [] }
    var names = Set(own).union([word])
    // A name whose words were told apart: "Ларса Орланда".
    while relation(word) == .other, tokens.contains(word - 1), isJoined(word),
      tags[word - 1].partOfSpeech == .properNoun
    {
      word -= 1
      names.insert(word)
    }
    for _ in 0..<Self.longestChain {
      guard let relation = relation(word), let head = head(word), isNominal(head),
        relation == .apposition || relation == .flat
      else { break }
      names.insert(head)
      word = head
    }
    return names
  }

  /// The words whose role a mention has: its names, those that they are joined to ("Assad and Putin"), and what it acts
  /// by ("Assad's army").
  func actors(of own: Range<Int>) -> Set<Int> {
    var actors = names(of: own)
    for name in actors {
      var word = name
      for _ in 0..<Self.longestChain {
        guard let above = actor(joinedTo: word) else { break }
        actors.insert(above)
        word = above
      }
    }
    return actors
  }

  /// The word above one that shares its role, or by which it acts.
  private func actor(joinedTo word: Int) -> Int? {
    guard let relation = relation(word), let head = head(word) else { return nil }
    switch relation {
    case .conjunct: return isNominal(head) ? head : nil
    case .compound, .adjective, .nominalModifier, .flat, .determiner:
      // "Attack on Assad's army" is none of the army's.
      let isOwn = dependent(word, [.adposition]).map(isLink) ?? true
      return isForce(head) && isOwn ? head : nil
    default: return nil
    }
  }

  /// Whether an adposition only says whose something is: "of".
  func isLink(_ word: Int) -> Bool { reported.role(at: word) == .genitive }
}
