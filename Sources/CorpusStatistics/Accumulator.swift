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

/// An accumulator whose sums hang on terms.
///
/// It takes the vocabulary of what is added first, and a merge with sums of another vocabulary stops the
/// program: renumber one of them before.
public protocol TermIndexed {
  /// Turns the numbers of terms into those of another vocabulary.
  ///
  /// - Precondition: the sums are of the vocabulary that the numbers are taken from.
  mutating func renumber(by numbers: Renumbering)
}

/// A value with the key of the group that it belongs to.
public struct Keyed<Key: Hashable & Sendable, Value> {
  public let key: Key
  public let value: Value

  public init(_ key: Key, _ value: Value) {
    self.key = key
    self.value = value
  }
}

/// One accumulator for each value of a key, such as an outlet or a month.
public struct Grouped<Key: Hashable & Sendable, Part: Accumulator>: Accumulator {
  /// What each key has so far.
  public private(set) var parts: [Key: Part] = [:]
  private let empty: Part

  public init(_ empty: Part) { self.empty = empty }

  public mutating func add(_ input: Keyed<Key, Part.Input>) { add(input.value, to: input.key) }

  /// Adds a document to a group.
  public mutating func add(_ value: Part.Input, to key: Key) {
    let empty = empty
    parts[key, default: empty].add(value)
  }

  public mutating func merge(_ other: consuming Self) {
    let empty = empty
    for (key, part) in other.parts { parts[key, default: empty].merge(part) }
  }
}

extension Grouped: TermIndexed where Part: TermIndexed {
  public mutating func renumber(by numbers: Renumbering) {
    for key in Array(parts.keys) { parts[key]?.renumber(by: numbers) }
  }
}

extension Grouped: Equatable where Part: Equatable {
  public static func == (one: Self, other: Self) -> Bool { one.parts == other.parts }
}
