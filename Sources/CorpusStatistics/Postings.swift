/// Where a chosen set of terms occurs, document by document: what dispersion and resampling need.
///
/// Memory grows with the documents that hold the chosen terms, so the terms are chosen from a
/// first pass over the corpus.
public struct Postings: Accumulator, Equatable {
  /// One document, as resampling sees it.
  public struct Document: Equatable, Sendable {
    /// Its index in the corpus, from 0.
    public let index: Int
    public let tokens: Int
    /// The group it belongs to, a number that the caller gave.
    public let group: Int

    public init(index: Int, tokens: Int, group: Int) {
      self.index = index
      self.tokens = tokens
      self.group = group
    }
  }

  /// A document with the counts of those chosen terms that it has, by their index in the choice.
  public struct Input: Sendable {
    public let document: Document
    public let counts: [IndexedCount]

    public init(_ document: Document, _ counts: [IndexedCount]) {
      self.document = document
      self.counts = counts
    }
  }

  /// All documents, in the order of the corpus.
  public private(set) var documents: [Document] = []
  /// For each chosen term the documents, by their index in the corpus, with its count.
  private var postings: [[IndexedCount]]
  /// For each chosen term its tokens, where they were added: the document's index above, the token's below.
  private var tokens: [[UInt64]]

  /// - Parameter terms: how many terms were chosen.
  public init(terms: Int) {
    postings = Array(repeating: [], count: terms)
    tokens = postings.map { _ in [] }
  }

  public mutating func add(_ input: Input) {
    documents.append(input.document)
    for choice in input.counts {
      postings[choice.index].append(
        IndexedCount(index: input.document.index, count: choice.count))
    }
  }

  /// Adds a document by its terms in their order, where chosen terms are numbered by their index in the choice;
  /// ``tokenIndices(of:where:)`` asks that all documents come so.
  public mutating func add(_ document: Document, terms: [TermID]) {
    documents.append(document)
    for (index, term) in terms.enumerated() where Int(term) < postings.count {
      let choice = Int(term)
      if postings[choice].last?.index != document.index {
        postings[choice].append(IndexedCount(index: document.index, count: 0))
      }
      postings[choice][postings[choice].count - 1].count += 1
      tokens[choice].append(UInt64(document.index) << 32 | UInt64(index))
    }
  }

  public mutating func merge(_ other: consuming Self) {
    documents += other.documents
    documents.sort { $0.index < $1.index }
    for choice in postings.indices {
      postings[choice] += other.postings[choice]
      postings[choice].sort { $0.index < $1.index }
      tokens[choice] += other.tokens[choice]
      tokens[choice].sort()
    }
  }

  /// The indices of the tokens that are a chosen term, in some of the documents, as if these stood one behind the
  /// other.
  public func tokenIndices(of choice: Int, where belongs: (Document) -> Bool) -> [Int] {
    let own = tokens[choice]
    var (start, next) = (0, 0)
    var found = [Int]()
    for document in documents {
      while next < own.count, own[next] >> 32 == document.index {
        if belongs(document) { found.append(start + Int(own[next] & 0xFFFF_FFFF)) }
        next += 1
      }
      if belongs(document) { start += document.tokens }
    }
    return found
  }

  /// The counts of a chosen term by index in ``documents``, those of documents that hold it.
  public func counts(of choice: Int) -> [IndexedCount] {
    var index = 0
    return postings[choice].map { posting in
      while documents[index].index < posting.index { index += 1 }
      return IndexedCount(index: index, count: posting.count)
    }
  }

  /// The same counts with documents of one cluster put together, so that resampling draws clusters.
  ///
  /// A cluster that reaches over groups has a part in each.
  ///
  /// - Parameter cluster: the cluster of a document; `nil` where it stands for itself.
  /// - Complexity: O(*n*) in the documents and postings.
  public func clustered(by cluster: (Document) -> String?) -> Postings {
    struct Part: Hashable {
      let group: Int
      let cluster: String
    }
    var parts: [Part: Int] = [:]
    var whole = Postings(terms: postings.count)
    // Of each document the index of what it is part of.
    let wholes = documents.map { document in
      let known = cluster(document).map { Part(group: document.group, cluster: $0) }
      if let index = known.flatMap({ parts[$0] }) {
        let before = whole.documents[index]
        whole.documents[index] = Document(
          index: before.index, tokens: before.tokens + document.tokens, group: before.group)
        return index
      }
      if let known { parts[known] = whole.documents.count }
      whole.documents.append(document)
      return whole.documents.count - 1
    }
    for choice in postings.indices {
      var counts: [Int: Int] = [:]
      for count in self.counts(of: choice) {
        counts[whole.documents[wholes[count.index]].index, default: 0] += count.count
      }
      whole.postings[choice] = counts.sorted { $0.key < $1.key }.map {
        IndexedCount(index: $0.key, count: $0.value)
      }
    }
    return whole
  }

  /// How evenly a chosen term is spread over some of the documents.
  public func dispersion(of choice: Int, where belongs: (Document) -> Bool) -> Dispersion {
    let own = documents.lazy.filter(belongs).map(\.tokens)
    return Dispersion(
      occurrences: counts(of: choice).filter { belongs(documents[$0.index]) }.map {
        PartCount(count: $0.count, tokens: documents[$0.index].tokens)
      },
      tokens: own.reduce(0, +), parts: own.count, smallest: own.min() ?? 0,
      tokenIndices: tokens[choice].isEmpty ? [] : tokenIndices(of: choice, where: belongs))
  }
}
