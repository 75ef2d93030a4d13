internal import CorpusStatistics

/// How the pairs of candidates are compared in full, so that what is held has a bound.
///
/// Where the shingles of all their documents fit, one reading takes them up, and then they are
/// compared. Otherwise the older documents are taken up in turns: each reading compares the later ones
/// with those that the reading before took up.
struct CopyRounds: Sendable {
  struct Reading: Sendable {
    /// For each later document the older ones to compare it with.
    var pairs: [Int: [Int]] = [:]
    /// The documents whose shingles are to be held.
    var wanted: Set<Int> = []
  }

  private(set) var readings: [Reading] = []
  /// The pairs that are compared when all is read.
  private(set) var afterwards: [CopyCandidates.Pair] = []

  /// - Parameter most: how many shingles a reading may take up.
  init(_ candidates: CopyCandidates, most: Int) {
    let pairs = candidates.pairs
    guard !pairs.isEmpty else { return }
    // The documents of one reading are held alone, those of turns together with the turn before.
    guard candidates.lengths.values.reduce(0, +) > 2 * most else {
      readings = [Reading(wanted: Set(candidates.order))]
      afterwards = pairs
      return
    }
    readings = [Reading()]
    var readingOf = [Int: Int]()
    var size = 0
    for document in Set(pairs.map(\.older)).sorted() {
      let length = candidates.lengths[document, default: 0]
      if size > 0, size + length > most {
        readings.append(Reading())
        size = 0
      }
      size += length
      readings[readings.count - 1].wanted.insert(document)
      readingOf[document] = readings.count - 1
    }
    readings.append(Reading())
    for pair in pairs {
      guard let reading = readingOf[pair.older] else { continue }
      readings[reading + 1].pairs[pair.later, default: []].append(pair.older)
    }
  }
}
