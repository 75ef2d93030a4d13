package import Corpora
package import Stance
package import TextAnalysis

/// The mentions of a document: those that the record brings, or those of targets.
package struct MentionSource: ~Copyable {
  private let hasTargets: Bool
  private var finder: TargetFinder

  package init(_ targets: [Target]) throws {
    hasTargets = !targets.isEmpty
    finder = try TargetFinder(targets)
  }

  package mutating func mentions(
    in document: Document, _ analysis: Analysis, analyzer: inout Analyzer
  ) throws -> [Mention] {
    try findings(in: document, analysis, analyzer: &analyzer)
      .lazy.filter { $0.reason == nil }.map(\.mention)
  }

  /// The mentions, and what has their words and is none.
  package mutating func findings(
    in document: Document, _ analysis: Analysis, analyzer: inout Analyzer
  ) throws -> [TargetFinding] {
    if hasTargets {
      return try finder.findings(in: analysis, text: document.text.span, analyzer: &analyzer)
    }
    return mentions(of: document).map { TargetFinding($0, reason: nil) }
  }

  /// The mentions that a record brings.
  private func mentions(of document: Document) -> [Mention] {
    var mentions = [Mention]()
    for number in 0... {
      guard let start = document.value(of: "targets.\(number).start").flatMap({ Int($0) }),
        let end = document.value(of: "targets.\(number).end").flatMap({ Int($0) })
      else { break }
      guard start >= 0, start < end, end <= document.text.count else { continue }
      mentions.append(
        Mention(
          target: String(decoding: document.text[start..<end], as: UTF8.self), range: start..<end))
    }
    return mentions
  }
}
