internal import Glibc

/// How often terms occur, and in how many documents.
///
///     let vocabulary = VocabularyID()
///     let (war, peace) = (TermID(0), TermID(1))
///     var counts = TermCounts()
///     counts.add(DocumentCounts(TermSequence([war, peace, war], of: vocabulary)))
///     counts.add(DocumentCounts(TermSequence([peace], of: vocabulary)))
///     print(counts[peace].occurrences, counts[peace].documents)  // 2 2
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

  /// A term with its counts.
  public struct Entry: Equatable, Sendable {
    public let term: TermID
    public let count: Count
  }

  public typealias Input = DocumentCounts

  /// Whose terms these are; `nil` before the first document.
  public private(set) var vocabulary: VocabularyID?
  private var counts = TermTable<Count>()
  /// All occurrences of all terms: the size of the corpus in tokens.
  public private(set) var tokens = 0
  /// All documents, those without a term included.
  public private(set) var documents = 0

  public init() {}

  /// Adds a document.
  ///
  /// - Precondition: its terms are of the vocabulary of those before.
  public mutating func add(_ document: DocumentCounts) {
    vocabulary.adopt(document.vocabulary)
    documents += 1
    tokens += document.tokens
    if tokens == document.tokens { counts.reserve(document.terms.count) }
    for entry in document.terms {
      counts.update(entry.term, from: Count()) {
        $0.occurrences += entry.occurrences
        $0.documents += 1
      }
    }
  }

  public mutating func merge(_ other: consuming Self) {
    vocabulary.adopt(other.vocabulary)
    tokens += other.tokens
    documents += other.documents
    for (term, count) in other.counts.all {
      counts.update(term, from: Count()) {
        $0.occurrences += count.occurrences
        $0.documents += count.documents
      }
    }
  }

  public mutating func renumber(by numbers: Renumbering) {
    numbers.apply(to: &vocabulary)
    counts.renumber(by: numbers)
  }

  /// The counts of a term.
  public subscript(term: TermID) -> Count { counts[term] ?? Count() }

  /// Occurrences of a term, weighted by how few documents have it: v ln(documents/documents with it).
  ///
  /// Spärck Jones (1972), "A statistical interpretation of term specificity"; `nan` for a term that does not
  /// occur.
  public func tfIdf(of term: TermID) -> Double {
    let count = self[term]
    return Double(count.occurrences) * log(Double(documents) / Double(count.documents))
  }

  /// The terms that occur, in no defined order.
  public var terms: [TermID] { counts.all.map(\.term) }

  /// The terms that occur with their counts, in no defined order.
  public var all: [Entry] { counts.all.map { Entry(term: $0.term, count: $0.value) } }
}

/// The terms of one document with their numbers of occurrences, in no defined order.
public struct DocumentCounts: Equatable, Sendable {
  /// A term and how often it occurs.
  public struct Entry: Hashable, Sendable {
    public let term: TermID
    public let occurrences: Int

    public init(_ term: TermID, _ occurrences: Int) {
      self.term = term
      self.occurrences = occurrences
    }
  }

  /// Each term once.
  public let terms: [Entry]
  /// The length of the document in tokens, or in whatever its terms are.
  public let tokens: Int
  /// Whose terms these are.
  public let vocabulary: VocabularyID

  /// Counts that are known already, each term once.
  public init(terms: [Entry], tokens: Int, of vocabulary: VocabularyID) {
    self.terms = terms
    self.tokens = tokens
    self.vocabulary = vocabulary
  }

  /// Counts the terms of a document.
  ///
  /// - Complexity: O(*n* log *n*) in the tokens.
  public init(_ sequence: TermSequence) {
    var terms = [Entry]()
    for term in sequence.terms.sorted() {
      if let last = terms.last, last.term == term {
        terms[terms.count - 1] = Entry(term, last.occurrences + 1)
      } else {
        terms.append(Entry(term, 1))
      }
    }
    self.init(terms: terms, tokens: sequence.terms.count, of: sequence.vocabulary)
  }

  /// Equal where all terms have the same counts, in whatever order they stand.
  public static func == (one: Self, other: Self) -> Bool {
    one.tokens == other.tokens && one.vocabulary == other.vocabulary
      && Set(one.terms) == Set(other.terms)
  }
}

/// Counts the terms of one document after the other.
///
/// It keeps a number for every term that it has seen, so a document costs no more than its tokens.
public struct DocumentTermCounter: Sendable {
  private var occurrences: [Int] = []
  private var seen: [TermID] = []
  private var tokens = 0

  public init() {}

  /// Adds occurrences of a term in the present document.
  public mutating func add(_ term: TermID, _ count: Int = 1) {
    guard count > 0 else { return }
    tokens += count
    let index = Int(term)
    if index >= occurrences.count {
      let missing = max(index + 1, occurrences.count * 2) - occurrences.count
      occurrences.append(contentsOf: repeatElement(0, count: missing))
    }
    if occurrences[index] == 0 { seen.append(term) }
    occurrences[index] += count
  }

  /// The counts of the present document, which ends here.
  ///
  /// - Parameter vocabulary: whose terms were added.
  public mutating func finish(of vocabulary: VocabularyID) -> DocumentCounts {
    let counts = seen.map { DocumentCounts.Entry($0, occurrences[Int($0)]) }
    for term in seen { occurrences[Int(term)] = 0 }
    defer {
      seen.removeAll(keepingCapacity: true)
      tokens = 0
    }
    return DocumentCounts(terms: counts, tokens: tokens, of: vocabulary)
  }
}
