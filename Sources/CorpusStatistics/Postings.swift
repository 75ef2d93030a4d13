/// Where a chosen set of terms occurs, document by document: what dispersion and resampling need.
///
/// Memory grows with the documents that hold the chosen terms, so the terms are chosen from a
/// first pass over the corpus.
public struct Postings: Accumulator, Equatable {
  /// One document, as resampling sees it.
  public struct Document: Equatable, Sendable {
    /// Its place in the corpus, from 0.
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

  /// All documents, in the order of the corpus.
  public private(set) var documents: [Document] = []
  /// For each chosen term (by its place in the choice): document index and count.
  private var postings: [[(document: Int, count: Int)]]
  /// For each chosen term its places, where they were added: the document's index above, the token below.
  private var places: [[UInt64]]

  /// - Parameter terms: how many terms were chosen.
  public init(terms: Int) {
    postings = Array(repeating: [], count: terms)
    places = postings.map { _ in [] }
  }

  /// Adds a document with the counts of those chosen terms that it has.
  public mutating func add(_ input: (document: Document, counts: [(choice: Int, count: Int)])) {
    documents.append(input.document)
    for (choice, count) in input.counts {
      postings[choice].append((input.document.index, count))
    }
  }

  /// Adds a document with the places of those chosen terms that it has, in their order; ``places(of:where:)``
  /// asks that all documents come so.
  public mutating func add(_ document: Document, places found: [(choice: Int, place: Int)]) {
    documents.append(document)
    for (choice, place) in found {
      if postings[choice].last?.document != document.index {
        postings[choice].append((document.index, 0))
      }
      postings[choice][postings[choice].count - 1].count += 1
      places[choice].append(UInt64(document.index) << 32 | UInt64(place))
    }
  }

  public mutating func merge(_ other: consuming Self) {
    documents += other.documents
    documents.sort { $0.index < $1.index }
    for choice in postings.indices {
      postings[choice] += other.postings[choice]
      postings[choice].sort { $0.document < $1.document }
      places[choice] += other.places[choice]
      places[choice].sort()
    }
  }

  /// The places of a chosen term in some of the documents, as if these stood one behind the other.
  public func places(of choice: Int, where belongs: (Document) -> Bool) -> [Int] {
    var (start, next) = (0, 0)
    var found = [Int]()
    for document in documents {
      while next < places[choice].count, places[choice][next] >> 32 == document.index {
        if belongs(document) { found.append(start + Int(places[choice][next] & 0xFFFF_FFFF)) }
        next += 1
      }
      if belongs(document) { start += document.tokens }
    }
    return found
  }

  /// The counts of a chosen term by place in ``documents``, restricted to documents that hold it.
  public func counts(of choice: Int) -> [(place: Int, count: Int)] {
    var place = 0
    return postings[choice].map { posting in
      while documents[place].index < posting.document { place += 1 }
      return (place, posting.count)
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
    var places: [Part: Int] = [:]
    var whole = Postings(terms: postings.count)
    // Of each document the place of what it is part of.
    let placeOfDocument = documents.map { document in
      let known = cluster(document).map { Part(group: document.group, cluster: $0) }
      if let place = known.flatMap({ places[$0] }) {
        let before = whole.documents[place]
        whole.documents[place] = Document(
          index: before.index, tokens: before.tokens + document.tokens, group: before.group)
        return place
      }
      if let known { places[known] = whole.documents.count }
      whole.documents.append(document)
      return whole.documents.count - 1
    }
    for choice in postings.indices {
      var counts: [Int: Int] = [:]
      for count in self.counts(of: choice) {
        counts[whole.documents[placeOfDocument[count.place]].index, default: 0] += count.count
      }
      whole.postings[choice] = counts.sorted { $0.key < $1.key }.map { ($0.key, $0.value) }
    }
    return whole
  }

  /// How evenly a chosen term is spread over some of the documents.
  public func dispersion(of choice: Int, where belongs: (Document) -> Bool) -> Dispersion {
    let own = documents.lazy.filter(belongs).map(\.tokens)
    return Dispersion(
      occurrences: counts(of: choice).filter { belongs(documents[$0.place]) }.map {
        ($0.count, documents[$0.place].tokens)
      },
      tokens: own.reduce(0, +), parts: own.count, smallest: own.min() ?? 0,
      places: places[choice].isEmpty ? [] : places(of: choice, where: belongs))
  }

  public static func == (one: Self, other: Self) -> Bool {
    one.documents == other.documents && one.places == other.places
      && zip(one.postings, other.postings).allSatisfy { $0.elementsEqual($1, by: ==) }
  }
}
