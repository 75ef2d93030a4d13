/// How many stories two outlets both print.
public struct OutletSharing: Sendable, Equatable {
  /// Two outlets, with what both print.
  public struct Pair: Sendable, Equatable {
    public let outlet, other: String
    /// Stories of which both print a copy.
    public let stories: Int
    /// Copies of these stories in either.
    public let printings: Int
  }

  /// The pairs that share a story: those that share most first, equals in code-point order.
  public let pairs: [Pair]

  private struct Key: Hashable {
    let outlet, other: String

    init(_ outlet: String, _ other: String) { (self.outlet, self.other) = (outlet, other) }
  }

  /// - Parameter printings: the cluster and the outlet of each document that has copies.
  /// - Complexity: O(*n*²) in the outlets that print one story.
  public init(_ printings: some Sequence<(cluster: String, outlet: String)>) {
    var clusters = [String: [String: Int]]()
    for (cluster, outlet) in printings {
      clusters[cluster, default: [:]][outlet, default: 0] += 1
    }
    var sums = [Key: (stories: Int, printings: Int)]()
    for outlets in clusters.values {
      let names = outlets.keys.sorted()
      for (index, outlet) in names.enumerated() {
        for other in names[(index + 1)...] {
          var sum = sums[Key(outlet, other)] ?? (0, 0)
          sum.stories += 1
          sum.printings += (outlets[outlet] ?? 0) + (outlets[other] ?? 0)
          sums[Key(outlet, other)] = sum
        }
      }
    }
    pairs = sums.map { key, sum in
      Pair(
        outlet: key.outlet, other: key.other, stories: sum.stories, printings: sum.printings)
    }.sorted {
      (-$0.stories, -$0.printings, $0.outlet, $0.other)
        < (-$1.stories, -$1.printings, $1.outlet, $1.other)
    }
  }
}

extension Copies {
  /// Which outlets print the same stories; documents without an outlet are left out.
  public var sharing: OutletSharing {
    OutletSharing(
      printings.lazy.compactMap { printing in
        printing.outlet.map { (cluster: "\(printing.oldest)", outlet: $0) }
      })
  }
}
