public import TextAnalysis

/// What is odd in a lexicon by itself.
public struct LexiconFinding: Sendable, Equatable {
  /// Why an entry, or a line, is worth a look.
  public enum Kind: String, Sendable, CaseIterable {
    /// The line can't be used.
    case ignored
    /// The segmenter never gives what the entry asks for, or another entry always wins.
    case neverMatches = "never matches"
    /// An entry that stands for it too says the opposite.
    case contradicted
    /// An entry that stands for it too says the same.
    case covered
  }

  public let kind: Kind
  /// The line of the file, from 1.
  public let line: Int
  /// The entry; empty for a line that is none.
  public let entry: String
  public let detail: String
}

extension Lexicon {
  /// Looks for lines that are no entries, entries that never match, and pairs of entries for the same words.
  ///
  /// - Complexity: O(*n*) in the number of entries, for lists without globs.
  public func findings(analyzer: inout Analyzer) throws -> [LexiconFinding] {
    var findings = ignored.map {
      LexiconFinding(kind: .ignored, line: $0.line, entry: "", detail: $0.reason)
    }
    var matcher = try MatchAutomaton(
      [EntryList(lexicon: self, overlap: .all)], analyzer: &analyzer)
    for (number, entry) in entries.enumerated() where entry.kind != .prefix {
      // A word that the entry stands for.
      let example = Self.example(of: entry)
      let bytes = Array(example.utf8)
      let analysis = try analyzer.analyze(bytes.span, language: language ?? "und", isStart: false)
      let matches = try matcher.matches(
        analysis.tokens[...], of: bytes.span, in: analyzer.vocabulary)
      guard let own = matches.first(where: { $0.entry == number }) else {
        if entry.term.utf8.first != UInt8(ascii: "/") {
          findings.append(
            LexiconFinding(
              kind: .neverMatches, line: entry.line, entry: entry.form,
              detail: "the segmenter parts \"\(example)\" otherwise"))
        }
        continue
      }
      for other in matches where other.entry != number && other.tokens == own.tokens {
        let rival = entries[other.entry]
        guard rival.kind == entry.kind, rival.key == entry.key, rival.term.count <= entry.term.count
        else { continue }
        let isOpposite = rival.thousandths.signum() * entry.thousandths.signum() < 0
        findings.append(
          LexiconFinding(
            kind: isOpposite ? .contradicted : .covered, line: entry.line, entry: entry.form,
            detail: "\"\(rival.form)\" in line \(rival.line) stands for it too"))
      }
    }
    return findings.sorted { $0.line < $1.line }
  }

  private static func example(of entry: Entry) -> String {
    let form = entry.form
    if entry.kind == .negativeEnding || entry.kind == .privativeEnding { return "xx\(form)" }
    if EntryPattern.isSymbol(form) { return "x \(form)" }
    var words = form.split(separator: " ").map(String.init)
    for index in words.indices where words[index] == "..." || words[index] == "*" {
      words[index] = "x"
    }
    return words.map { word in
      String(word.filter { $0 != "*" && $0 != "~" }.map { $0 == "?" ? "x" : $0 })
    }.joined(separator: " ")
  }
}
