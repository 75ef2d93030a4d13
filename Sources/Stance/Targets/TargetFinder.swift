internal import Names
public import TextAnalysis

/// Finds mentions of targets in texts of any language and script.
///
/// A word of an alias that begins with a capital is a name: it is found in other scripts that `Names` has a model of, in
/// case forms of Cyrillic, with what a language writes onto names (`Erdoğan'ın`, `للأسد`), and where it begins with a
/// capital too, unless the text has none. One in capitals is an acronym: "US" is no "us". What has the words of an alias
/// and is no mention has a ``TargetFinding/reason``.
///
/// It carries state and belongs to one task.
///
///     var finder = try TargetFinder([Target(name: "Assad", aliases: ["Assad"])])
///     var analyzer = try Analyzer()
///     let text = Array("Асад прибыл в Москву.".utf8)
///     let analysis = try analyzer.analyze(text.span, language: "ru")
///     let mentions = try finder.mentions(in: analysis, text: text.span, analyzer: &analyzer)
///     print(mentions.count)  // 1
public struct TargetFinder: ~Copyable {
  private let targets: [Target]
  private let spellings: Spellings
  private let words: NameWords
  private let decision: NameMatchModel
  private var finders: [String: AliasFinder] = [:]
  private var judges: [String: MentionJudge] = [:]
  private let registry: LanguageRegistry

  /// - Parameter registry: the languages, and the files that their lists are read from.
  /// - Throws: `DataError` when data of names can't be read.
  public init(_ targets: [Target], registry: LanguageRegistry = .standard) throws {
    self.targets = targets
    self.registry = registry
    (spellings, words, decision) = (try Spellings(), try NameWords(), try NameMatchModel())
  }

  /// The mentions in a text, in order, none overlapping.
  ///
  /// - Parameter text: what was analysed.
  /// - Complexity: O(*n*) in the length of the text, and a comparison of names for each new word.
  public mutating func mentions(
    in analysis: Analysis, text: borrowing Span<UInt8>, analyzer: inout Analyzer
  ) throws -> [Mention] {
    try findings(in: analysis, text: text, analyzer: &analyzer)
      .lazy.filter { $0.reason == nil }.map(\.mention)
  }

  /// What looks like a mention in a text, in order, none overlapping, and why it is none where it is none.
  ///
  /// - Complexity: as ``mentions(in:text:analyzer:)``.
  public mutating func findings(
    in analysis: Analysis, text: borrowing Span<UInt8>, analyzer: inout Analyzer
  ) throws -> [TargetFinding] {
    let language = Language.primary(analysis.language)
    let finder: AliasFinder
    if let known = finders[language] {
      finder = known
    } else {
      finder = try AliasFinder(
        targets, language: language, registry, analyzer: &analyzer, spellings, words, decision)
      finders[language] = finder
      judges[language] = try MentionJudge(language: language, registry, words)
    }
    let matches = try finder.matches(in: analysis, vocabulary: analyzer.vocabulary)
    guard !matches.isEmpty, let judge = judges[language] else { return [] }
    var context = MentionJudge.Context(analysis)
    return matches.map { match in
      let tokens = analysis.tokens[match.tokens]
      let range =
        Int(tokens[match.tokens.lowerBound].start)..<Int(tokens[match.tokens.upperBound - 1].end)
      return TargetFinding(
        Mention(target: match.target, range: range),
        reason: judge.reason(against: match, &context, text, &analyzer))
    }
  }
}
