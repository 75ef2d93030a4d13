internal import Synchronization

/// The number of a term in a vocabulary, from 0.
///
/// It says nothing without its vocabulary: what is counted by numbers keeps a ``VocabularyID`` beside them.
///
///     let (war, peace) = (TermID(0), TermID(1))
///     print(war < peace, Int(peace))  // true 1
public struct TermID: Hashable, Comparable, Sendable {
  public let rawValue: UInt32

  /// What stands where there is no term.
  public static let none = TermID(UInt32.max)

  @inlinable public init(_ rawValue: UInt32) { self.rawValue = rawValue }

  /// - Precondition: the number fits into 32 bits.
  @inlinable public init(_ number: Int) { rawValue = UInt32(number) }

  @inlinable public static func < (one: TermID, other: TermID) -> Bool {
    one.rawValue < other.rawValue
  }
}

extension Int {
  /// The number of a term, as an index into what is kept by term.
  @inlinable public init(_ term: TermID) { self.init(term.rawValue) }
}

/// Which vocabulary gave the numbers of terms: within one, a number is the same term for good.
///
///     let id = VocabularyID()
///     print(id == id, id == VocabularyID())  // true false
public struct VocabularyID: Hashable, Sendable {
  private static let last = Atomic<UInt64>(0)
  private let number: UInt64

  /// That of a new vocabulary, unlike all others of this process.
  public init() { number = Self.last.add(1, ordering: .relaxed).newValue }
}

extension VocabularyID? {
  /// Takes the vocabulary of what is added; what has one already takes no other.
  mutating func adopt(_ other: VocabularyID?) {
    guard let other, other != self else { return }
    precondition(
      self == nil,
      "terms of two vocabularies: merge the vocabularies, and renumber by what the merge returns")
    self = other
  }
}

/// The terms of a text in their order, with the vocabulary that numbers them.
///
///     let terms = TermSequence([TermID(0), TermID(1), TermID(0)], of: VocabularyID())
///     print(terms.terms.count)  // 3
public struct TermSequence: Equatable, Sendable {
  /// One for each token.
  public let terms: [TermID]
  public let vocabulary: VocabularyID

  public init(_ terms: [TermID], of vocabulary: VocabularyID) {
    self.terms = terms
    self.vocabulary = vocabulary
  }
}

/// What the terms of one vocabulary are in another.
///
/// A merge of vocabularies returns it; ``TermIndexed/renumber(by:)`` takes it.
public struct Renumbering: Sendable {
  /// The vocabulary whose numbers it takes, and that whose numbers it gives.
  public let source, target: VocabularyID
  /// By the number in the source, the number in the target.
  package let terms: [TermID]

  package init(_ terms: [TermID], from source: VocabularyID, to target: VocabularyID) {
    self.terms = terms
    self.source = source
    self.target = target
  }

  /// The number of a term in the target.
  public subscript(term: TermID) -> TermID { terms[Int(term)] }

  /// Turns the vocabulary of some sums into the target.
  func apply(to vocabulary: inout VocabularyID?) {
    precondition(
      vocabulary == nil || vocabulary == source,
      "the terms are not of the vocabulary that was merged")
    vocabulary = target
  }
}
