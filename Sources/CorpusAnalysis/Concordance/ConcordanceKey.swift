/// What the lines of a concordance are sorted by: `1L` to `9L`, the words before the node, `1R` to `9R`, those
/// behind it, `node`, `document`, `outlet` or `date`.
///
///     _ = ConcordanceKey(rawValue: "r1")?.rawValue
public struct ConcordanceKey: RawRepresentable, Codable, Hashable, Sendable {
  enum Kind: Hashable {
    case node, document, outlet, date
    /// So many words behind the node, from 1; before it where it is negative.
    case word(Int)
  }

  let kind: Kind

  /// Reads letters in any case, and the number before the letter or behind it.
  public init?(rawValue: String) {
    let text = rawValue.lowercased()
    switch text {
    case "node": kind = .node
    case "document": kind = .document
    case "outlet": kind = .outlet
    case "date": kind = .date
    default:
      let number = text.filter { $0 != "l" && $0 != "r" }
      let side = text.filter { $0 == "l" || $0 == "r" }
      guard text == number + side || text == side + number, side.utf8.count == 1,
        let places = Int(number), (1...9).contains(places)
      else { return nil }
      kind = .word(side == "l" ? -places : places)
    }
  }

  private init(_ kind: Kind) { self.kind = kind }

  /// The word so many places before the node, from 1 to 9.
  public static func left(_ places: Int) -> ConcordanceKey { ConcordanceKey(.word(-places)) }
  /// The word so many places behind the node, from 1 to 9.
  public static func right(_ places: Int) -> ConcordanceKey { ConcordanceKey(.word(places)) }
  public static let node = ConcordanceKey(.node)
  public static let document = ConcordanceKey(.document)
  public static let outlet = ConcordanceKey(.outlet)
  public static let date = ConcordanceKey(.date)

  public var rawValue: String {
    switch kind {
    case .node: "node"
    case .document: "document"
    case .outlet: "outlet"
    case .date: "date"
    case .word(let places): places < 0 ? "\(-places)L" : "\(places)R"
    }
  }

  /// What there is to sort by, in words.
  public static let known = "1L to 9L, 1R to 9R, node, document, outlet, date"
}
