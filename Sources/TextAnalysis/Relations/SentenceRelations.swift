/// How the words of a sentence depend on one another: each word has a head, and one is the root.
///
/// Words are given by their indices among the tokens of the text. What is no word has no head.
public struct SentenceRelations: Sendable, Equatable {
  /// The tokens of the sentence.
  public private(set) var tokens: Range<Int>
  private var heads: [Int32]
  private var relations: [Relation]

  /// - Parameter tokens: none of them has a head yet.
  init(_ tokens: Range<Int>) {
    self.tokens = tokens
    heads = Array(repeating: -1, count: tokens.count)
    relations = Array(repeating: .other, count: tokens.count)
  }

  /// The relations of the same words where they stand so many tokens further on.
  consuming func moved(by count: Int) -> SentenceRelations {
    tokens = tokens.lowerBound + count..<tokens.upperBound + count
    return self
  }

  mutating func set(_ token: Int, head: Int?, _ relation: Relation) {
    heads[token - tokens.lowerBound] = head.map { Int32($0 - tokens.lowerBound) } ?? -2
    relations[token - tokens.lowerBound] = relation
  }

  /// The head of a word; `nil` for the root and for what is no word.
  public func head(of token: Int) -> Int? {
    let head = heads[token - tokens.lowerBound]
    return head < 0 ? nil : tokens.lowerBound + Int(head)
  }

  /// The number of a word's head among the tokens of the sentence, from 1; 0 for the root, `nil` for what is no word.
  public func number(ofHead token: Int) -> Int? {
    let head = heads[token - tokens.lowerBound]
    return head == -1 ? nil : max(0, Int(head) + 1)
  }

  /// What a word is to its head; `nil` for what is no word.
  public func relation(of token: Int) -> Relation? {
    heads[token - tokens.lowerBound] == -1 ? nil : relations[token - tokens.lowerBound]
  }

  /// The dependents of a word, in order.
  public func dependents(of token: Int) -> [Int] { tokens.filter { head(of: $0) == token } }

  /// The first dependent of a word that is something to it.
  public func dependent(of token: Int, _ isMeant: (Relation) -> Bool) -> Int? {
    tokens.first { head(of: $0) == token && isMeant(relations[$0 - tokens.lowerBound]) }
  }

  /// The subject of a verb; `nil` where it has none, or which word it is was not sure enough.
  public func subject(of verb: Int) -> Int? { dependent(of: verb, \.isSubject) }

  /// The object of a verb.
  public func object(of verb: Int) -> Int? { dependent(of: verb) { $0 == .object } }

  /// The words that hang on a word, itself among them: from the first to the last.
  ///
  /// - Parameter isLeftOut: relations whose words are left out with all that hangs on them.
  public func phrase(of word: Int, without isLeftOut: (Relation) -> Bool = { _ in false }) -> Range<
    Int
  > {
    var (first, last) = (word, word)
    for token in tokens where token != word {
      var current = token
      while current != word, !isLeftOut(relations[current - tokens.lowerBound]),
        let head = head(of: current)
      {
        current = head
      }
      if current == word { (first, last) = (min(first, token), max(last, token)) }
    }
    return first..<(last + 1)
  }
}
