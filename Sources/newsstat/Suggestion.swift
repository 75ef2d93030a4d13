/// What may have been meant by a name that is none.
enum Suggestion {
  /// How many names are listed.
  private static let most = 20

  /// The name that is closest; `nil` where none is close.
  static func nearest(to name: String, in known: some Collection<String>) -> String? {
    let own = Array(name.lowercased())
    let limit = max(1, own.count / 3)
    return known.map { (name: $0, distance: distance(own, Array($0.lowercased()))) }
      .filter { $0.distance <= limit }
      .min { ($0.distance, $0.name) < ($1.distance, $1.name) }?.name
  }

  /// In words: the name that is close, then those that there are, in their order.
  static func words(for name: String, in known: [String]) -> String {
    let nearest = nearest(to: name, in: known).map { "did you mean \($0)? " } ?? ""
    let rest = known.count > most ? ", … (\(known.count) in all)" : ""
    return "\(nearest)there are \(known.prefix(most).joined(separator: ", "))\(rest)"
  }

  /// How many letters are added, left out, changed, or swapped with the next.
  ///
  /// - Complexity: O(*n* · *m*).
  static func distance(_ one: [Character], _ other: [Character]) -> Int {
    var rows = [Array(0...other.count)]
    for i in one.indices {
      var row = [i + 1]
      for j in other.indices {
        var best = min(rows[i][j + 1] + 1, row[j] + 1, rows[i][j] + (one[i] == other[j] ? 0 : 1))
        if i > 0, j > 0, one[i] == other[j - 1], one[i - 1] == other[j] {
          best = min(best, rows[i - 1][j - 1] + 1)
        }
        row.append(best)
      }
      rows.append(row)
    }
    return rows[one.count][other.count]
  }
}
