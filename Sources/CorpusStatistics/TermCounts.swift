internal import Glibc

/// How often terms occur, and in how many documents.
///
///     var counts = TermCounts()
///     counts.add([0, 1, 0])
///     counts.add([1])
///     print(counts[1].occurrences, counts[1].documents)  // 2 2
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
    if tokens == document.tokens { counts.reserve(document.terms.count) }
    for (term, occurrences) in document.terms {
      counts.update(term, from: Count()) {
        $0.occurrences += occurrences
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
  public var all: [(term: TermID, count: Count)] {
    counts.all.map { (term: $0.term, count: $0.value) }
  }
}

/// The terms of one document with their numbers of occurrences, in no defined order.
public struct DocumentCounts: Equatable, Sendable {
  public let terms: [(term: TermID, occurrences: Int)]
  /// The length of the document in tokens, or in whatever its terms are.
  public let tokens: Int

  /// Counts that are known already, each term once.
  public init(terms: [(term: TermID, occurrences: Int)], tokens: Int) {
    self.terms = terms
    self.tokens = tokens
  }

  /// Counts the terms of a document, which come once for each occurrence.
  public init(_ occurrences: [TermID]) {
    var terms = [(term: TermID, occurrences: Int)]()
    for term in occurrences.sorted() {
      if terms.last?.term == term {
        terms[terms.count - 1].occurrences += 1
      } else {
        terms.append((term, 1))
      }
    }
    self.init(terms: terms, tokens: occurrences.count)
  }

  public static func == (one: Self, other: Self) -> Bool {
    func sorted(_ counts: Self) -> [(term: TermID, occurrences: Int)] {
      counts.terms.sorted { $0.term < $1.term }
    }
    return one.tokens == other.tokens && sorted(one).elementsEqual(sorted(other), by: ==)
  }
}

/// Counts the terms of one document after the other.
///
/// It keeps a place for every term that it has seen, so a document costs no more than its tokens.
public struct TermTally: Sendable {
  private var occurrences: [Int] = []
  private var seen: [TermID] = []
  private var tokens = 0

  public init() {}

  /// Adds occurrences of a term in the present document.
  public mutating func add(_ term: TermID, _ count: Int = 1) {
    guard count > 0 else { return }
    tokens += count
    let place = Int(term)
    if place >= occurrences.count {
      let missing = max(place + 1, occurrences.count * 2) - occurrences.count
      occurrences.append(contentsOf: repeatElement(0, count: missing))
    }
    if occurrences[place] == 0 { seen.append(term) }
    occurrences[place] += count
  }

  /// The counts of the present document, which ends here.
  public mutating func finish() -> DocumentCounts {
    let counts = seen.map { (term: $0, occurrences: occurrences[Int($0)]) }
    for term in seen { occurrences[Int(term)] = 0 }
    defer {
      seen.removeAll(keepingCapacity: true)
      tokens = 0
    }
    return DocumentCounts(terms: counts, tokens: tokens)
  }
}

/// The counts of documents that come in pieces, by the document's place in the corpus.
public struct PiecewiseCounts: Accumulator, TermIndexed, Equatable {
  private struct Piece: Sendable, Equatable {
    /// Of each term.
    var occurrences: [Int] = []
    var tokens = 0

    mutating func add(_ term: TermID, _ count: Int) {
      let missing = Int(term) + 1 - occurrences.count
      if missing > 0 { occurrences.append(contentsOf: repeatElement(0, count: missing)) }
      occurrences[Int(term)] += count
    }
  }

  private var documents: [Int: Piece] = [:]

  public init() {}

  /// Adds the counts of a piece of a document.
  public mutating func add(_ piece: (document: Int, counts: DocumentCounts)) {
    var whole = documents.removeValue(forKey: piece.document) ?? Piece()
    whole.tokens += piece.counts.tokens
    for (term, occurrences) in piece.counts.terms { whole.add(term, occurrences) }
    documents[piece.document] = whole
  }

  public mutating func merge(_ other: consuming Self) {
    for (document, piece) in other.documents {
      var whole = documents.removeValue(forKey: document) ?? Piece()
      whole.tokens += piece.tokens
      for (term, count) in piece.occurrences.enumerated() where count > 0 {
        whole.add(TermID(term), count)
      }
      documents[document] = whole
    }
  }

  public mutating func renumber(by ids: [TermID]) {
    for (document, piece) in documents {
      var renumbered = Piece(tokens: piece.tokens)
      for (term, count) in piece.occurrences.enumerated() where count > 0 {
        renumbered.add(ids[term], count)
      }
      documents[document] = renumbered
    }
  }

  /// The counts of each document, in the order of the corpus.
  public var whole: [(document: Int, counts: DocumentCounts)] {
    documents.sorted { $0.key < $1.key }.map { document, piece in
      (
        document,
        DocumentCounts(
          terms: piece.occurrences.enumerated().lazy.filter { $0.element > 0 }.map {
            (TermID($0.offset), $0.element)
          }, tokens: piece.tokens)
      )
    }
  }
}
