internal import ICU
internal import Names
internal import TextAnalysis

/// Tells mentions from what has their words and is none: by capitals, by tags, by what stands beside.
struct MentionJudge {
  private let language: String
  private let grammar: GrammarWords
  private let months: Set<String>
  private let words: NameWords
  private let common: StopWords?

  init(language: String, _ registry: LanguageRegistry, _ words: NameWords) throws {
    self.language = language
    self.words = words
    grammar = try GrammarWords(language: language, in: registry.files)
    common = StopWords(language: language, in: registry.files)
    months = try registry.months(of: language)
  }

  /// A text in which mentions are judged, with what is worked out of it when it is asked for.
  struct Context {
    let analysis: Analysis
    private var tags: [Tag]?
    private var capitals: [Int32: Capitals] = [:]

    init(_ analysis: Analysis) { self.analysis = analysis }

    /// How a sentence uses capitals.
    enum Capitals {
      /// None, or a script that has none.
      case none
      case some
      /// Most words begin with one, as in a headline, so that a capital says nothing.
      case most
      /// There are no small letters.
      case all
    }

    mutating func tag(
      of token: Int, _ text: borrowing Span<UInt8>, _ analyzer: inout Analyzer
    ) -> Tag {
      let known = tags ?? analyzer.tags(of: analysis, in: text)
      tags = known
      return known[token]
    }

    mutating func capitals(of token: Int, _ text: borrowing Span<UInt8>) -> Capitals {
      let number = analysis.tokens[token].sentence
      if let known = capitals[number] { return known }
      let tokens = analysis.tokens.lazy.filter { $0.sentence == number && $0.term != Token.none }
      var shapes: [WordShape: Int] = [:]
      for token in tokens { shapes[WordShape(text, token.range), default: 0] += 1 }
      let small = shapes[.small] ?? 0
      let large = (shapes[.capital] ?? 0) + (shapes[.capitals] ?? 0) + (shapes[.mixed] ?? 0)
      let found: Capitals =
        large == 0
        ? .none
        : small == 0 && (shapes[.capitals] ?? 0) > 1 && (shapes[.capital] ?? 0) == 0
          ? .all : large > 3 && large > 2 * small ? .most : .some
      capitals[number] = found
      return found
    }
  }

  /// Why a match is no mention; `nil` where it is one.
  func reason(
    against match: AliasFinder.Match, _ context: inout Context, _ text: borrowing Span<UInt8>,
    _ analyzer: inout Analyzer
  ) -> TargetFinding.Reason? {
    if let reason = beside(match, context.analysis, text, analyzer.vocabulary) { return reason }
    for (offset, word) in match.words.enumerated() {
      let index = match.tokens.lowerBound + offset
      let range = context.analysis.tokens[index].range
      guard Self.hasCase(text, range) else {
        // Where no capital tells a name, a word that says little is taken for that: می.
        let term = analyzer.vocabulary.string(context.analysis.tokens[index].term)
        if match.tokens.count == 1, common?.contains(term) == true { return .commonWord }
        continue
      }
      guard word.isName else { continue }
      let shape = WordShape(text, range)
      if let reason = capitals(word, shape, index, match, &context, text, &analyzer) {
        return reason
      }
    }
    return nil
  }

  /// What capitals say against a word of a match.
  private func capitals(
    _ word: AliasWord, _ shape: WordShape, _ index: Int, _ match: AliasFinder.Match,
    _ context: inout Context, _ text: borrowing Span<UInt8>, _ analyzer: inout Analyzer
  ) -> TargetFinding.Reason? {
    let term = analyzer.vocabulary.string(context.analysis.tokens[index].term)
    switch context.capitals(of: index, text) {
    case .none: return isCommon(term) ? .smallLetters : nil
    case .all:
      guard word.isAcronym, term == word.text, isCommon(term) else { return nil }
      return context.tag(of: index, text, &analyzer).partOfSpeech == .properNoun ? nil : .commonWord
    case .some, .most: break
    }
    if shape == .small { return .smallLetters }
    if word.isAcronym {
      // Some papers write Nato and Otan.
      return shape == .capital && isCommon(term) ? .commonWord : nil
    }
    guard match.tokens.count == 1 else { return nil }
    let isHeadline = context.capitals(of: index, text) == .most
    guard isHeadline || beginsAnew(index, context.analysis, text), isCommon(term) else {
      return nil
    }
    switch context.tag(of: index, text, &analyzer).partOfSpeech {
    case .properNoun, .noun, .adjective, nil: return nil
    case .auxiliary where isVerb(after: index, &context, text, &analyzer): return nil
    default: return .commonWord
    }
  }

  /// Whether a verb follows: behind an auxiliary that begins a sentence its subject would.
  private func isVerb(
    after index: Int, _ context: inout Context, _ text: borrowing Span<UInt8>,
    _ analyzer: inout Analyzer
  ) -> Bool {
    let next = index + 1
    guard next < context.analysis.tokens.count,
      context.analysis.tokens[next].sentence == context.analysis.tokens[index].sentence
    else { return false }
    let speech = context.tag(of: next, text, &analyzer).partOfSpeech
    return speech == .verb || speech == .auxiliary
  }

  /// Whether a word in small letters is one of the language.
  private func isCommon(_ term: String) -> Bool {
    common?.contains(term) == true
      || TagTables.builtin.isCommonWord(Array(term.utf8), language: language)
  }

  private func beginsAnew(
    _ index: Int, _ analysis: Analysis, _ text: borrowing Span<UInt8>
  ) -> Bool {
    let token = analysis.tokens[index]
    guard index > 0, analysis.tokens[index - 1].sentence == token.sentence else { return true }
    return WordGap(text, Int(analysis.tokens[index - 1].end)..<Int(token.start)).beginsAnew
  }

  /// What stands beside a match and makes it none.
  private func beside(
    _ match: AliasFinder.Match, _ analysis: Analysis, _ text: borrowing Span<UInt8>,
    _ vocabulary: borrowing Vocabulary
  ) -> TargetFinding.Reason? {
    let (before, after) = (
      neighbour(of: match, -1, analysis, text, vocabulary),
      neighbour(of: match, 1, analysis, text, vocabulary)
    )
    if let before {
      if before.isHyphen, grammar.opposed.contains(before.term) { return .opposed }
      if before.gap == .space || before.isHyphen || before.gap == .nothing,
        bears(before.term)
      {
        return .bearer
      }
    }
    if let after {
      if after.gap == .space || after.gap == .comma, words.isGeneration(after.term) {
        return .otherName
      }
      if isBearer(after) { return .bearer }
      // "housing district", "International Airport"
      if let second = neighbour(of: match, 2, analysis, text, vocabulary), after.gap == .space,
        second.gap == .space, after.isPlain, isBearer(second)
      {
        return .bearer
      }
    }
    return isMonth(match, before, after, analysis, vocabulary) ? .month : nil
  }

  /// Whether a word bears the name behind it, with or without what is written in front of it: "ברחוב".
  private func bears(_ term: String) -> Bool {
    grammar.bearersBefore.contains(term)
      || grammar.proclitics.contains {
        term.hasPrefix($0) && grammar.bearersBefore.contains(String(term.dropFirst($0.count)))
      }
  }

  private func isBearer(_ neighbour: Neighbour) -> Bool {
    guard neighbour.gap == .space || neighbour.isHyphen || neighbour.gap == .nothing else {
      return false
    }
    return grammar.isBearerBehind(neighbour.term)
  }

  private func isMonth(
    _ match: AliasFinder.Match, _ before: Neighbour?, _ after: Neighbour?, _ analysis: Analysis,
    _ vocabulary: borrowing Vocabulary
  ) -> Bool {
    guard match.tokens.count == 1,
      months.contains(vocabulary.string(analysis.tokens[match.tokens.lowerBound].term))
    else { return false }
    func isDay(_ neighbour: Neighbour?) -> Bool {
      neighbour.map { $0.isNumber && $0.gap == .space } ?? false
    }
    return isDay(before) || isDay(after)
      || before.map { $0.gap == .space && grammar.beforeMonths.contains($0.term) } == true
  }

  /// A word beside a match, in the same sentence.
  private struct Neighbour {
    let term: String
    let isNumber: Bool
    /// Whether it has no capital.
    let isPlain: Bool
    let gap: WordGap
    /// Whether one hyphen stands between and nothing else.
    let isHyphen: Bool
  }

  private func neighbour(
    of match: AliasFinder.Match, _ steps: Int, _ analysis: Analysis,
    _ text: borrowing Span<UInt8>, _ vocabulary: borrowing Vocabulary
  ) -> Neighbour? {
    let index =
      steps < 0 ? match.tokens.lowerBound + steps : match.tokens.upperBound - 1 + steps
    guard analysis.tokens.indices.contains(index) else { return nil }
    let (token, near) = (
      analysis.tokens[index], analysis.tokens[steps < 0 ? index + 1 : index - 1]
    )
    guard token.sentence == near.sentence, token.term != Token.none else { return nil }
    let gap = steps < 0 ? Int(token.end)..<Int(near.start) : Int(near.end)..<Int(token.start)
    let shape = WordShape(text, token.range)
    return Neighbour(
      term: vocabulary.string(token.term), isNumber: token.kind == .number,
      isPlain: shape == .small, gap: WordGap(text, gap),
      isHyphen: gap.count <= 3 && !gap.isEmpty && WordGap(text, gap) == .dash)
  }

  /// Whether a word begins with a letter of a script that has capitals.
  private static func hasCase(_ text: borrowing Span<UInt8>, _ range: Range<Int>) -> Bool {
    let bytes = range.map { text[$0] }
    guard let first = String(decoding: bytes, as: UTF8.self).unicodeScalars.first else {
      return false
    }
    let properties = ScalarProperties(first.value)
    return properties.isUppercase || properties.isLowercase
  }
}
