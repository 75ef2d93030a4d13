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

  private var terms = TermTable<Firsts>()
  private var documents: [(index: Int32, tokens: Int)] = []

  public init() {}

  /// Adds a document by its place in the corpus and its counts.
  public mutating func add(_ document: (index: Int, counts: DocumentCounts)) {
    let index = Int32(document.index)
    documents.append((index, document.counts.tokens))
    for (term, occurrences) in document.counts.terms {
      terms.update(term, from: Firsts()) {
        $0.add(index)
        if occurrences > 1 { $0.add(index) }
      }
    }
  }

  public mutating func merge(_ other: consuming Self) {
    documents += other.documents
    documents.sort { $0.index < $1.index }
    for (term, firsts) in other.terms.all {
      terms.update(term, from: Firsts()) {
        $0.add(firsts.first)
        $0.add(firsts.second)
      }
    }
  }

  public mutating func renumber(by ids: [TermID]) { terms.renumber(by: ids) }

  /// The vocabulary at so many places, evenly far apart in documents, the last at the end.
  ///
  /// - Complexity: O(*n*) in terms and documents.
  public func points(_ count: Int) -> [Point] {
    let places = Dictionary(
      uniqueKeysWithValues: documents.enumerated().map { ($0.element.index, $0.offset) })
    var (firsts, seconds) = ([Int](repeating: 0, count: documents.count), [Int]())
    seconds = firsts
    for (_, term) in terms.all {
      if let place = places[term.first] { firsts[place] += 1 }
      if let place = places[term.second] { seconds[place] += 1 }
    }
    var points = [Point]()
    var (tokens, types, repeated) = (0, 0, 0)
    for (place, document) in documents.enumerated() {
      tokens += document.tokens
      types += firsts[place]
      repeated += seconds[place]
      // The place is the last that falls on a point.
      guard (place + 1) * count / documents.count > place * count / documents.count else {
        continue
      }
      points.append(
        Point(documents: place + 1, tokens: tokens, types: types, hapaxes: types - repeated))
    }
    return points
  }

  public static func == (one: Self, other: Self) -> Bool {
    one.terms == other.terms && one.documents.elementsEqual(other.documents, by: ==)
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
