/// The entries of lexicons in one text.
public struct LexiconMatches: Sendable {
  /// For each sentence that has tokens, the range of their indices.
  let sentences: [Range<Int>]
  let lists: [EntryList]
  /// Of each list its entries in the text.
  let matches: [[LexiconMatch]]
  /// Of each list how many entries there are up to the end of each sentence that has tokens.
  let counts: [[Int]]

  /// The entries of a list in the text, in order; none of a list that was not looked for.
  package func matches(of list: EntryList) -> [LexiconMatch] {
    index(of: list).map { matches[$0] } ?? []
  }

  /// The entries of a list in each of the sentences.
  func matchesBySentence(of list: EntryList) -> [ArraySlice<LexiconMatch>] {
    guard let index = index(of: list) else { return sentences.map { _ in [] } }
    var start = 0
    return counts[index].map { end in
      defer { start = end }
      return matches[index][start..<end]
    }
  }

  /// The entries of a list in a run of tokens.
  ///
  /// - Complexity: O(log *n*) in the number of entries.
  package func matches(of list: EntryList, in tokens: Range<Int>) -> ArraySlice<LexiconMatch> {
    guard let index = index(of: list) else { return [] }
    let all = matches[index]
    func first(from token: Int) -> Int {
      var (low, high) = (0, all.count)
      while low < high {
        let middle = (low + high) / 2
        if all[middle].tokens.lowerBound < token { low = middle + 1 } else { high = middle }
      }
      return low
    }
    return all[first(from: tokens.lowerBound)..<first(from: tokens.upperBound)]
  }

  private func index(of list: EntryList) -> Int? { lists.firstIndex { $0.isSame(as: list) } }
}
