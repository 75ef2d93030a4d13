internal import CorpusStatistics

/// How the pairs of candidates are compared in full, so that what is held has a bound.
///
/// Where the shingles of all their documents fit, one reading takes them up, and then they are
/// compared. Otherwise the older documents are taken up in turns: each reading compares the later ones
/// with those that the reading before took up.
struct CopyRounds: Sendable {
  struct Reading: Sendable {
    /// The documents of which it is kept what is printed.
    var named: Set<Int> = []
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
    guard !candidates.order.isEmpty else { return }
    let pairs = candidates.pairs
    readings = [Reading(named: Set(candidates.order.lazy.map { Int($0) }))]
    let lengths = candidates.lengths
    let compared = Set(pairs.lazy.flatMap { [$0.later, $0.older] })
    // The documents of one reading are held alone, those of turns together with the turn before.
    guard compared.reduce(0, { $0 + Int(lengths[$1]) }) > 2 * most else {
      readings[0].wanted = compared
      afterwards = pairs
      return
    }
    var readingOf = [Int: Int]()
    var size = 0
    for document in Set(pairs.lazy.map(\.older)).sorted() {
      let length = Int(lengths[document])
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
