internal import Glibc

/// How many terms a corpus has after each of its documents.
public struct VocabularyGrowth: Accumulator, TermIndexed, Equatable {
  /// The vocabulary after some documents.
  public struct Point: Equatable, Sendable {
    /// Documents, tokens, distinct terms and terms that occur once, from the start to here.
    public let documents, tokens, types, hapaxes: Int

    /// How many new terms the next token brings: V₁/N (Baayen 1992, "Quantitative aspects of morphological
    /// productivity").
    public var growthRate: Double { Double(hapaxes) / Double(tokens) }

    /// The exponent of Heaps's law here, d ln V / d ln N = V₁/V, in the mean over orders of the tokens.
    ///
    /// Heaps (1978), "Information retrieval"; the derivative as in Baayen (2001), "Word frequency
    /// distributions", 2.4.
    public var heapsExponent: Double { Double(hapaxes) / Double(types) }
  }

  /// The documents of a term's first two occurrences.
  private struct Firsts: Equatable, Sendable {
    var first = Int32.max, second = Int32.max

    mutating func add(_ document: Int32) {
      if document < first {
        (first, second) = (document, first)
      } else {
        second = min(second, document)
      }
    }
  }

  /// A document's length.
  private struct Length: Equatable, Sendable {
    let index: Int32
    let tokens: Int
  }

  /// A document: its index in the corpus, and its counts.
  public struct Document: Equatable, Sendable {
    public let index: Int
    public let counts: DocumentCounts

    public init(index: Int, counts: DocumentCounts) {
      self.index = index
      self.counts = counts
    }
  }

  private var vocabulary: VocabularyID?
  private var terms = TermTable<Firsts>()
  private var documents: [Length] = []

  public init() {}

  public mutating func add(_ document: Document) {
    vocabulary.adopt(document.counts.vocabulary)
    let index = Int32(document.index)
    documents.append(Length(index: index, tokens: document.counts.tokens))
    for entry in document.counts.terms {
      terms.update(entry.term, from: Firsts()) {
        $0.add(index)
        if entry.occurrences > 1 { $0.add(index) }
      }
    }
  }

  public mutating func merge(_ other: consuming Self) {
    vocabulary.adopt(other.vocabulary)
    documents += other.documents
    documents.sort { $0.index < $1.index }
    for (term, firsts) in other.terms.all {
      terms.update(term, from: Firsts()) {
        $0.add(firsts.first)
        $0.add(firsts.second)
      }
    }
  }

  public mutating func renumber(by numbers: Renumbering) {
    numbers.apply(to: &vocabulary)
    terms.renumber(by: numbers)
  }

  /// The vocabulary at so many points, evenly far apart in documents, the last at the end.
  ///
  /// - Complexity: O(*n*) in terms and documents.
  public func points(_ count: Int) -> [Point] {
    let indices = Dictionary(
      uniqueKeysWithValues: documents.enumerated().map { ($0.element.index, $0.offset) })
    var (firsts, seconds) = ([Int](repeating: 0, count: documents.count), [Int]())
    seconds = firsts
    for (_, term) in terms.all {
      if let index = indices[term.first] { firsts[index] += 1 }
      if let index = indices[term.second] { seconds[index] += 1 }
    }
    var points = [Point]()
    var (tokens, types, repeated) = (0, 0, 0)
    for (index, document) in documents.enumerated() {
      tokens += document.tokens
      types += firsts[index]
      repeated += seconds[index]
      // The document is the last that falls on a point.
      guard (index + 1) * count / documents.count > index * count / documents.count else {
        continue
      }
      points.append(
        Point(documents: index + 1, tokens: tokens, types: types, hapaxes: types - repeated))
    }
    return points
  }
}

extension FrequencySpectrum {
  /// How many distinct terms so many of the tokens hold, drawn at random: Σ 1 - C(N-f, n)/C(N, n).
  ///
  /// Hurlbert (1971), "The nonconcept of species diversity".
  /// - Complexity: O(*n*) in the distinct frequencies.
  public func expectedTypes(of draws: Int) -> Double {
    let (n, all) = (Double(draws), Double(tokens))
    return sum { frequency in
      guard all - frequency >= n else { return 1 }
      let misses =
        lgamma(all - frequency + 1) - lgamma(all - frequency - n + 1) - lgamma(all + 1)
        + lgamma(all - n + 1)
      return 1 - exp(misses)
    }
  }
}
