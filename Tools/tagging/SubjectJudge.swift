import TextAnalysis

/// How many subjects a parser finds in trees that it was not taught with.
struct SubjectJudge {
  /// Subjects that were found rightly, all that were found, and all that are there.
  struct Count: CustomStringConvertible {
    var right = 0
    var given = 0
    var wanted = 0

    /// In whole per cents.
    var precision: Int { Self.percent(right, of: given) }
    var recall: Int { Self.percent(right, of: wanted) }

    private static func percent(_ part: Int, of whole: Int) -> Int {
      whole == 0 ? 100 : (part * 200 + whole) / (whole * 2)
    }

    var description: String { "\(precision) % right, \(recall) % of \(wanted) found" }

    static func += (one: inout Count, other: Count) {
      one.right += other.right
      one.given += other.given
      one.wanted += other.wanted
    }
  }

  /// Of all verbs, and of verbs of saying: those with a clause of what is said, or themselves parataxis.
  private(set) var all = Count()
  private(set) var saying = Count()

  mutating func add(_ tree: GoldTree, _ state: ParserState) {
    let words = tree.words
    var says = [Bool](repeating: false, count: words.count)
    for (number, word) in words.enumerated() {
      if word.relation == .parataxis { says[number] = true }
      if [.clausalComplement, .parataxis].contains(word.relation), word.head < words.count {
        says[word.head] = true
      }
    }
    for (number, gold) in words.enumerated() {
      let found = state.words[number]
      let (head, wanted) = (Int(found.head), gold.relation.isSubject ? gold.head : words.count)
      let isGiven = found.relation.isSubject && head < words.count && words[head].isVerb
      let isWanted = wanted < words.count && words[wanted].isVerb
      let isRight = isGiven && isWanted && head == wanted
      all += Count(right: isRight ? 1 : 0, given: isGiven ? 1 : 0, wanted: isWanted ? 1 : 0)
      saying += Count(
        right: isRight && says[head] ? 1 : 0, given: isGiven && says[head] ? 1 : 0,
        wanted: isWanted && says[wanted] ? 1 : 0)
    }
  }
}
