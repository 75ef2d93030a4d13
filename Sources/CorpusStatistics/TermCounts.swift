/// How often terms occur, and in how many documents.
public struct TermCounts: Accumulator, TermIndexed, Equatable {
  /// The two counts of one term.
  public struct Count: Equatable, Sendable {
    /// How often it occurs.
    public var occurrences = 0
    /// In how many documents it occurs.
    public var documents = 0

    public init(occurrences: Int = 0, documents: Int = 0) {
      self.occurrences = occurrences
      self.documents = documents
    }
  }

  public typealias Input = DocumentCounts

  /// Counts by term; a term that is not there has none.
  private var counts: [Count] = []
  /// All occurrences of all terms: the size of the corpus in tokens.
  public private(set) var tokens = 0
  /// All documents, those without a term included.
  public private(set) var documents = 0

  public init() {}

  /// Adds a document by its terms, once for each occurrence, in any order.
  public mutating func add(_ terms: [TermID]) {
    add(DocumentCounts(terms))
  }

  /// Adds a document whose terms are counted already.
  public mutating func add(_ document: DocumentCounts) {
    documents += 1
    tokens += document.tokens
    if let last = document.terms.last { reserve(last.term) }
    for (term, occurrences) in document.terms {
      counts[Int(term)].occurrences += Int(occurrences)
      counts[Int(term)].documents += 1
    }
  }

  public mutating func merge(_ other: consuming Self) {
    tokens += other.tokens
    documents += other.documents
    if !other.counts.isEmpty { reserve(TermID(other.counts.count - 1)) }
    for (term, count) in other.counts.enumerated() {
      counts[term].occurrences += count.occurrences
      counts[term].documents += count.documents
    }
  }

  public mutating func renumber(by ids: [TermID]) {
    var renumbered = TermCounts()
    for (term, count) in counts.enumerated() where count.occurrences > 0 {
      renumbered.reserve(ids[term])
      renumbered.counts[Int(ids[term])] = count
    }
    counts = renumbered.counts
  }

  /// The counts of a term.
  public subscript(term: TermID) -> Count {
    Int(term) < counts.count ? counts[Int(term)] : Count()
  }

  /// The terms that occur, in the order of their numbers.
  public var terms: some Sequence<TermID> {
    counts.indices.lazy.filter { counts[$0].occurrences > 0 }.map { TermID($0) }
  }

  private mutating func reserve(_ term: TermID) {
    let missing = Int(term) + 1 - counts.count
    if missing > 0 { counts.append(contentsOf: repeatElement(Count(), count: missing)) }
  }

  public static func == (one: Self, other: Self) -> Bool {
    let shared = min(one.counts.count, other.counts.count)
    return one.tokens == other.tokens && one.documents == other.documents
      && one.counts[..<shared] == other.counts[..<shared]
      && one.counts[shared...].allSatisfy { $0 == Count() }
      && other.counts[shared...].allSatisfy { $0 == Count() }
  }
}

/// The terms of one document with their numbers of occurrences, in ascending order of terms.
public struct DocumentCounts: Equatable, Sendable {
  public private(set) var terms: [(term: TermID, occurrences: UInt32)] = []
  /// The length of the document in tokens, or in whatever its terms are.
  public let tokens: Int

  /// Counts the terms of a document, which come once for each occurrence.
  public init(_ occurrences: [TermID]) {
    tokens = occurrences.count
    for term in occurrences.sorted() {
      if terms.last?.term == term {
        terms[terms.count - 1].occurrences += 1
      } else {
        terms.append((term, 1))
      }
    }
  }

  public static func == (one: Self, other: Self) -> Bool {
    one.tokens == other.tokens && one.terms.elementsEqual(other.terms, by: ==)
  }
}
