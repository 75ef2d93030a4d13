/// Lists of links at the end of a text, and galleries of pictures.
extension Furniture {
  /// Takes all behind a heading of links as furniture, up to the end of the text.
  ///
  /// At least half of it must be known as furniture, and no other sentence may stand on a later line. Behind a list of
  /// videos, which ends with a duration, the article goes on.
  static func closeLists(_ found: inout [Find], of scanned: ScannedText) {
    guard let last = scanned.words.last, found.contains(where: { $0.key.kind == .list }) else {
      return
    }
    let known = united(found.map(\.range))
    // For each word, how many of those before it are known as furniture.
    var sums = [0]
    scanned.forEachWord(in: known) { sums.append(sums[sums.count - 1] + ($0 ? 1 : 0)) }
    let lastLine = scanned.lastLine(ofSentencesOutside: known, fewestWords: Self.shortestSentence)
    let list = found.indices.first { index in
      let find = found[index]
      guard find.key.kind == .list, find.line >= lastLine,
        scanned.words[find.unitWords.upperBound - 1].key != ScannedText.slot
      else { return false }
      let first = find.unitWords.lowerBound
      return 2 * (sums[scanned.words.count] - sums[first]) >= scanned.words.count - first
    }
    guard let list else { return }
    found[list].range = found[list].range.lowerBound..<Int(last.end)
  }

  /// The title of a gallery has so many words, and stands behind so many numbers of captions; chosen by
  /// hand.
  private static let titles = (words: 3...25, captions: 3)

  /// Adds the titles of galleries, which stand behind the numbers of captions as in "caption 2 of 9".
  static func addTitles(to found: inout [Find], of scanned: ScannedText) {
    struct Opening: Hashable { let key, first, second: UInt64 }
    var groups = [Opening: [Int]]()
    for index in found.indices where found[index].key.kind == .insert {
      let next = found[index].next
      let numbers = found[index].key.words.count { scanned.words[$0].key == ScannedText.slot }
      guard numbers == 2, next + 1 < scanned.words.count else { continue }
      let opening = Opening(
        key: found[index].key.value, first: scanned.words[next].key,
        second: scanned.words[next + 1].key)
      groups[opening, default: []].append(index)
    }
    for group in groups.values {
      var firsts = group.map { found[$0].next }
      while firsts.count >= titles.captions {
        let (title, owners) = title(of: firsts, in: scanned)
        if titles.words.contains(title.count) {
          addTitle(title, of: found[group[0]], to: &found, scanned)
        }
        firsts.removeAll { owners.contains($0) }
      }
    }
  }

  /// The title that begins at some words, and the words at which it does.
  ///
  /// The first two words are the same at all of them. The words that all have in common are the title: captions may
  /// begin alike, with a name. If these are too few, two galleries share their first words, and one of them is taken.
  private static func title(
    of firsts: [Int], in scanned: ScannedText
  ) -> (words: Range<Int>, owners: Set<Int>) {
    func following(_ firsts: [Int], _ length: Int) -> [[Int]] {
      Dictionary(
        grouping: firsts.filter { $0 + length < scanned.words.count },
        by: { scanned.words[$0 + length].key }
      ).values.sorted { ($1.count, $0[0]) < ($0.count, $1[0]) }
    }
    var length = 2
    while length < titles.words.upperBound, following(firsts, length).first?.count == firsts.count {
      length += 1
    }
    if titles.words.contains(length) { return (firsts[0]..<(firsts[0] + length), Set(firsts)) }
    var owners = firsts
    while length < titles.words.upperBound {
      let next = following(owners, length).prefix(2)
      // Three fifths go on alike, or four fifths in one of two ways; chosen by hand.
      guard let most = next.first, most.count >= titles.captions,
        5 * most.count >= 3 * owners.count
          || 5 * next.reduce(0, { $0 + $1.count }) >= 4 * owners.count
      else { break }
      owners = most
      length += 1
    }
    return (owners[0]..<(owners[0] + length), Set(owners))
  }

  /// Adds a title wherever the text has it.
  private static func addTitle(
    _ title: Range<Int>, of find: Find, to found: inout [Find], _ scanned: ScannedText
  ) {
    let keys = scanned.words[title].map(\.key)
    for first in scanned.words.indices.dropLast(keys.count - 1)
    where scanned.words[first].key == keys[0]
      && zip(scanned.words[first...], keys).allSatisfy({ $0.key == $1 })
    {
      var copy = find
      let last = scanned.words[first + keys.count - 1]
      copy.range = Int(scanned.words[first].start)..<Int(last.end)
      found.append(copy)
    }
  }
}
