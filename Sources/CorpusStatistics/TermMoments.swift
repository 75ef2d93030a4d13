/// How much the frequency of each term varies from document to document, as sums that merge.
///
/// With the counts of ``TermCounts`` these sums say all that ``KeynessTest`` has to know of a group. A
/// document is the unit of evidence; copies of one story are added up and come as one document.
public struct TermMoments: Accumulator, TermIndexed, Equatable {
  /// The sums of one term over documents: x counts the term, n the tokens of the document.
  struct Sums: Equatable, Sendable {
    /// Σx² and Σxn.
    var squares = 0, products = 0

    /// Past the largest number, which no real corpus reaches, a sum stays there.
    static func += (one: inout Sums, other: Sums) {
      one.squares = added(one.squares, other.squares)
      one.products = added(one.products, other.products)
    }

    /// This less what is a part of it.
    static func - (one: Sums, part: Sums) -> Sums {
      Sums(squares: one.squares - part.squares, products: one.products - part.products)
    }

    private static func added(_ one: Int, _ other: Int) -> Int {
      let (sum, isTooLarge) = one.addingReportingOverflow(other)
      return isTooLarge ? .max : sum
    }
  }

  public typealias Input = DocumentCounts

  private var sums = TermTable<Sums>()
  /// Whose terms these are; `nil` before the first document.
  private(set) var vocabulary: VocabularyID?
  /// How many documents there are.
  public private(set) var documents = 0
  /// Σn, Σn² and Σn³ over all documents.
  private(set) var tokens = 0
  private(set) var squares: Int128 = 0, cubes: Int128 = 0

  public init() {}

  public mutating func add(_ document: DocumentCounts) {
    vocabulary.adopt(document.vocabulary)
    let length = document.tokens
    // A document without a token is no evidence.
    guard length > 0 else { return }
    documents += 1
    tokens += length
    squares += Int128(length) * Int128(length)
    cubes += Int128(length) * Int128(length) * Int128(length)
    if documents == 1 { sums.reserve(document.terms.count) }
    for entry in document.terms {
      let occurrences = entry.occurrences
      sums.update(entry.term, from: Sums()) {
        $0 += Sums(squares: occurrences * occurrences, products: occurrences * length)
      }
    }
  }

  public mutating func merge(_ other: consuming Self) {
    vocabulary.adopt(other.vocabulary)
    documents += other.documents
    tokens += other.tokens
    squares += other.squares
    cubes += other.cubes
    for (term, sum) in other.sums.all { sums.update(term, from: Sums()) { $0 += sum } }
  }

  public mutating func renumber(by numbers: Renumbering) {
    numbers.apply(to: &vocabulary)
    sums.renumber(by: numbers)
  }

  /// The sums of a term; zeros where it does not occur.
  subscript(term: TermID) -> Sums { sums[term] ?? Sums() }
}

/// The counts of a group's terms and how they vary: what a comparison of groups starts from.
public struct TermSums: Sendable, Equatable {
  public private(set) var counts: TermCounts
  public private(set) var moments: TermMoments

  /// - Parameters:
  ///   - counts: of all documents.
  ///   - moments: of the same documents, those of one cluster of copies put together.
  public init(_ counts: TermCounts = TermCounts(), _ moments: TermMoments = TermMoments()) {
    self.counts = counts
    self.moments = moments
    var vocabulary = counts.vocabulary
    vocabulary.adopt(moments.vocabulary)
  }

  /// Takes all that another group has; both are of one vocabulary.
  public mutating func merge(_ other: TermSums) {
    counts.merge(other.counts)
    moments.merge(other.moments)
  }
}
