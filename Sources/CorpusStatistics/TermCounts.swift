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

/// The terms of one document with their numbers of occurrences, in no defined order.
public struct DocumentCounts: Equatable, Sendable {
  public let terms: [(term: TermID, occurrences: UInt32)]
  /// The length of the document in tokens, or in whatever its terms are.
  public let tokens: Int

  /// Counts that are known already, each term once.
  public init(terms: [(term: TermID, occurrences: UInt32)], tokens: Int) {
    self.terms = terms
    self.tokens = tokens
  }

  /// Counts the terms of a document, which come once for each occurrence.
  public init(_ occurrences: [TermID]) {
    var terms = [(term: TermID, occurrences: UInt32)]()
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
    func sorted(_ counts: Self) -> [(term: TermID, occurrences: UInt32)] {
      counts.terms.sorted { $0.term < $1.term }
    }
    return one.tokens == other.tokens && sorted(one).elementsEqual(sorted(other), by: ==)
  }
}

/// Counts the terms of one document after the other.
///
/// It keeps a place for every term that it has seen, so a document costs no more than its tokens.
public struct TermTally: Sendable {
  private var occurrences: [UInt32] = []
  private var seen: [TermID] = []
  private var tokens = 0

  public init() {}

  /// Adds terms of the present document, once for each occurrence, in any order.
  public mutating func add(_ terms: Span<TermID>) {
    tokens += terms.count
    for index in 0..<terms.count {
      let place = Int(terms[index])
      if place >= occurrences.count {
        let missing = max(place + 1, occurrences.count * 2) - occurrences.count
        occurrences.append(contentsOf: repeatElement(0, count: missing))
      }
      let before = occurrences[place]
      if before == 0 { seen.append(terms[index]) }
      occurrences[place] = before + 1
    }
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
    var occurrences = TermTable<UInt32>()
    var tokens = 0
  }

  private var documents: [Int: Piece] = [:]

  public init() {}

  /// Adds the counts of a piece of a document.
  public mutating func add(_ piece: (document: Int, counts: DocumentCounts)) {
    documents[piece.document, default: Piece()].tokens += piece.counts.tokens
    for (term, occurrences) in piece.counts.terms {
      documents[piece.document]?.occurrences.update(term, from: 0) { $0 += occurrences }
    }
  }

  public mutating func merge(_ other: consuming Self) {
    for (document, piece) in other.documents {
      documents[document, default: Piece()].tokens += piece.tokens
      for (term, occurrences) in piece.occurrences.all {
        documents[document]?.occurrences.update(term, from: 0) { $0 += occurrences }
      }
    }
  }

  public mutating func renumber(by ids: [TermID]) {
    for document in Array(documents.keys) { documents[document]?.occurrences.renumber(by: ids) }
  }

  /// The counts of each document, in the order of the corpus.
  public var whole: [(document: Int, counts: DocumentCounts)] {
    documents.sorted { $0.key < $1.key }.map { document, piece in
      (
        document,
        DocumentCounts(
          terms: piece.occurrences.all.map { ($0.term, $0.value) }, tokens: piece.tokens)
      )
    }
  }
}
