package import Corpora
internal import CorpusStatistics

/// Spans of time that the documents of a language are gathered in, from the first day to the last without a gap.
package struct TimeBins: Sendable {
  /// A span of time.
  package struct Span: Sendable, Equatable {
    package let name: String
    package let documents, tokens: Int
    /// Whether there are documents enough to say something.
    package let isKept: Bool

    package init(name: String, documents: Int, tokens: Int, isKept: Bool) {
      (self.name, self.documents, self.tokens) = (name, documents, tokens)
      self.isKept = isKept
    }
  }

  package let width: Day.Bin
  package let spans: [Span]
  /// The number of the span that each document with a date is in, by its index in the corpus.
  private let spanOfDocument: [Int: Int]

  /// A span with fewer documents of a language is left out, as groups so small have no p value.
  package static let fewestDocuments = AbsentP.fewestDocuments

  /// The share of documents that spans should hold which are not left out; else wider ones are tried.
  private static let coveredShare = 0.8

  /// The finest spans, from the width that suits all the days, in which enough documents are in spans that are
  /// kept; else those in which most are.
  ///
  /// `nil` where no width gives two spans to compare.
  package init?(of facts: [DocumentFact]) {
    let days = facts.compactMap(\.day)
    guard let finest = Self.width(for: days), let first = days.min(), let last = days.max() else {
      return nil
    }
    var best: (width: Day.Bin, spans: [Span], documents: Int)?
    for width in Day.Bin.allCases.drop(while: { $0 != finest }) {
      let spans = Self.spans(of: facts, width, from: first, to: last)
      let kept = spans.filter(\.isKept)
      let covered = kept.reduce(0) { $0 + $1.documents }
      guard kept.count > 1 else { continue }
      let isEnough = Double(covered) >= Self.coveredShare * Double(days.count)
      if isEnough || covered > best?.documents ?? 0 { best = (width, spans, covered) }
      if isEnough { break }
    }
    guard let best else { return nil }
    (width, spans) = (best.width, best.spans)
    let numbers = Dictionary(uniqueKeysWithValues: spans.enumerated().map { ($1.name, $0) })
    spanOfDocument = Dictionary(
      uniqueKeysWithValues: facts.compactMap { fact in
        fact.day.flatMap { numbers[$0.name(of: best.width)] }.map { (fact.index, $0) }
      })
  }

  private static func spans(
    of facts: [DocumentFact], _ width: Day.Bin, from first: Day, to last: Day
  ) -> [Span] {
    var (documents, tokens) = ([String: Int](), [String: Int]())
    for fact in facts {
      guard let name = fact.day?.name(of: width) else { continue }
      documents[name, default: 0] += 1
      tokens[name, default: 0] += fact.tokens
    }
    return names(width, from: first, to: last).map { name in
      Span(
        name: name, documents: documents[name] ?? 0, tokens: tokens[name] ?? 0,
        isKept: documents[name] ?? 0 >= fewestDocuments)
    }
  }

  /// The width of spans that suits some days; `nil` where they are fewer than two.
  package static func width(for days: [Day]) -> Day.Bin? {
    guard let first = days.min(), let last = days.max(), first != last else { return nil }
    switch last.number - first.number {
    case ...45: return .day
    case ...400: return .week
    case ...2600: return .month
    default: return .year
    }
  }

  /// The names of all spans from the first to the last day, without a gap.
  package static func names(_ width: Day.Bin, from first: Day, to last: Day) -> [String] {
    var names = [String]()
    var day = first
    while day <= last || names.last != last.name(of: width) {
      names.append(day.name(of: width))
      day = day.startOfNext(width)
      if day > last, names.last == last.name(of: width) { break }
    }
    return names
  }
}

/// A term in each span of time.
package struct TermCourse: Sendable {
  /// Occurrences and documents of each span.
  package let counts, documents: [Int]
  /// How unevenly the spans that are kept have it: the deviation of proportions.
  package let change: Double

  /// `nil` where the term is in too few documents of the spans that are kept.
  package init?(_ found: [(document: Int, count: Int)], in bins: TimeBins) {
    var counts = [Int](repeating: 0, count: bins.spans.count)
    var documents = counts
    for (document, count) in found {
      guard let span = bins.span(of: document) else { continue }
      counts[span] += count
      documents[span] += 1
    }
    let spans = bins.spans
    let kept = spans.indices.filter { spans[$0].isKept }
    guard kept.reduce(0, { $0 + documents[$1] }) >= TimeBins.fewestDocuments else { return nil }
    change =
      Dispersion(
        occurrences: kept.filter { counts[$0] > 0 }.map {
          PartCount(count: counts[$0], tokens: spans[$0].tokens)
        },
        tokens: kept.reduce(0) { $0 + spans[$1].tokens }, parts: kept.count,
        smallest: kept.map { spans[$0].tokens }.min() ?? 0
      ).deviation
    (self.counts, self.documents) = (counts, documents)
  }
}

extension TimeBins {
  /// The number of the span that a document is in; `nil` where it has no date, or another language.
  func span(of document: Int) -> Int? { spanOfDocument[document] }
}
