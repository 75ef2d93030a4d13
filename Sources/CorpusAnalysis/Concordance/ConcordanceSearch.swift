package import Corpora
package import TextAnalysis

/// Finds patterns in documents: words, or signs such as emoji, which are found as they stand.
package struct ConcordanceSearch: Sendable {
  private enum Pattern {
    case words(TermPatterns)
    case signs([UInt8])
  }

  /// A place where patterns were found.
  package struct Hit {
    /// The numbers of the patterns, in order.
    package fileprivate(set) var patterns: [Int]
    /// The bytes of what was found.
    package let range: Range<Int>
    /// The tokens of what was found; none, between those around it, where signs were found.
    package let tokens: Range<Int>
  }

  private let patterns: [Pattern]
  private let terms: TermOptions

  /// - Throws: ``PatternError`` where a pattern holds nothing to look for.
  package init(_ patterns: [String], _ terms: TermOptions) throws {
    self.terms = terms
    self.patterns = try patterns.map { text in
      do {
        return .words(try terms.patterns(text))
      } catch let error as PatternError {
        guard let signs = Self.signs(text) else { throw error }
        return .signs(signs)
      }
    }
  }

  /// Whether there is something to look for in patterns.
  package static func check(_ patterns: [String]) throws(OptionError) {
    for pattern in patterns {
      do {
        _ = try ConcordanceSearch([pattern], TermOptions())
      } catch {
        throw OptionError(
          "pattern", "must hold a word or a sign to look for, and \"\(pattern)\" does not.")
      }
    }
  }

  /// The selector that asks for the coloured form of a sign; texts have it or not.
  private static let selector: Unicode.Scalar = "\u{FE0F}"

  /// The bytes of a pattern of signs; `nil` where there is none.
  private static func signs(_ text: String) -> [UInt8]? {
    let signs = text.unicodeScalars.filter { $0 != selector }
    guard signs.contains(where: { $0 != "*" && $0 != "?" && $0 != " " }) else { return nil }
    return Array(String(String.UnicodeScalarView(signs)).utf8)
  }

  /// Where the patterns stand in a document, in the order of the text, shorter ones first.
  package func hits(
    in analysis: Analysis, of document: Document, language: String,
    _ vocabulary: borrowing Vocabulary
  ) -> [Hit] {
    let tokens = analysis.tokens
    var hits = [Hit]()
    for (number, pattern) in patterns.enumerated() {
      switch pattern {
      case .words(let patterns):
        let pattern = patterns[language]
        for index in tokens.indices where pattern.matches(tokens[index...], in: vocabulary) {
          let found = index..<(index + pattern.words.count)
          guard tokens[found].allSatisfy({ terms.admits($0, vocabulary) }) else { continue }
          hits.append(
            Hit(
              patterns: [number],
              range: Int(tokens[index].start)..<Int(tokens[found.upperBound - 1].end),
              tokens: found))
        }
      case .signs(let signs):
        hits += Self.places(of: signs, in: document.text).map { range in
          let before = tokens.firstIndex { $0.start >= range.lowerBound } ?? tokens.count
          return Hit(patterns: [number], range: range, tokens: before..<before)
        }
      }
    }
    return Self.joined(hits)
  }

  /// The hits in order, those of one place as one.
  private static func joined(_ hits: [Hit]) -> [Hit] {
    let sorted = hits.sorted {
      ($0.range.lowerBound, $0.range.upperBound, $0.patterns[0])
        < ($1.range.lowerBound, $1.range.upperBound, $1.patterns[0])
    }
    return sorted.reduce(into: []) { joined, hit in
      if joined.last?.range == hit.range {
        joined[joined.count - 1].patterns += hit.patterns
      } else {
        joined.append(hit)
      }
    }
  }

  private static func places(of signs: [UInt8], in text: [UInt8]) -> [Range<Int>] {
    let selector = Array(String(selector).utf8)
    var found = [Range<Int>]()
    var index = 0
    while index + signs.count <= text.count {
      guard text[index] == signs[0], text[index...].starts(with: signs) else {
        index += 1
        continue
      }
      var end = index + signs.count
      if text[end...].starts(with: selector) { end += selector.count }
      found.append(index..<end)
      index = end
    }
    return found
  }
}
