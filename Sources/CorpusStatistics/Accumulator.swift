/// A summary that can be built in pieces and put together.
///
/// `merge` is associative and an empty value is its identity, so a corpus may be cut anywhere: one
/// worker, many workers and many machines reach the same result. Sums are integers; ratios are
/// computed when they are asked for.
public protocol Accumulator<Input>: Sendable {
  associatedtype Input
  /// Takes one more document.
  mutating func add(_ input: Input)
  /// Takes all that another summary took.
  mutating func merge(_ other: consuming Self)
}

/// The number of a term in a vocabulary.
///
/// Numbers are local to the vocabulary that gave them; a merge of vocabularies says how to renumber.
public typealias TermID = UInt32

/// An accumulator whose sums hang on terms.
public protocol TermIndexed {
  /// Renames every term: what was `id` becomes `ids[id]`. No two terms may get one name.
  mutating func renumber(by ids: [TermID])
}

/// One accumulator for each value of a key, such as an outlet or a month.
public struct Grouped<Key: Hashable & Sendable, Part: Accumulator>: Accumulator {
  /// What each key has so far.
  public private(set) var parts: [Key: Part] = [:]
  private let empty: Part

  public init(_ empty: Part) { self.empty = empty }

  public mutating func add(_ input: (key: Key, value: Part.Input)) {
    let empty = empty
    parts[input.key, default: empty].add(input.value)
  }

  public mutating func merge(_ other: consuming Self) {
    let empty = empty
    for (key, part) in other.parts { parts[key, default: empty].merge(part) }
  }
}

extension Grouped: TermIndexed where Part: TermIndexed {
  public mutating func renumber(by ids: [TermID]) {
    for key in Array(parts.keys) { parts[key]?.renumber(by: ids) }
  }
}

extension Grouped: Equatable where Part: Equatable {
  public static func == (one: Self, other: Self) -> Bool { one.parts == other.parts }
}
