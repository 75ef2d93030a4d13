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

  private var counts = TermTable<Count>()
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
    for (term, occurrences) in document.terms {
      counts.update(term, from: Count()) {
        $0.occurrences += Int(occurrences)
        $0.documents += 1
      }
    }
  }

  public mutating func merge(_ other: consuming Self) {
    tokens += other.tokens
    documents += other.documents
    for (term, count) in other.counts.all {
      counts.update(term, from: Count()) {
        $0.occurrences += count.occurrences
        $0.documents += count.documents
      }
    }
  }

  public mutating func renumber(by ids: [TermID]) { counts.renumber(by: ids) }

  /// The counts of a term.
  public subscript(term: TermID) -> Count { counts[term] ?? Count() }

  /// The terms that occur, in no defined order.
  public var terms: some Sequence<TermID> { counts.all.lazy.map(\.term) }
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
