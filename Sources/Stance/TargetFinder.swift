internal import Lexicons
internal import ICU
internal import Names
public import TextAnalysis

/// Finds mentions of targets in texts of any language and script.
///
/// It carries state and belongs to one task.
///
///     var finder = try TargetFinder([Target(name: "Assad", aliases: ["Assad"])])
///     var analyzer = try Analyzer()
///     let text = Array("Асад прибыл в Москву.".utf8)
///     let analysis = try analyzer.analyze(text.span, language: "ru")
///     print(try finder.mentions(in: analysis, analyzer: &analyzer).count)  // 1
public struct TargetFinder: ~Copyable {
  private let targets: [Target]
  private var names: NameMatcher
  private let spellings: Spellings
  private let words: NameWords
  private var finders: [String: AliasFinder] = [:]
  private let registry: LanguageRegistry

  /// - Parameter registry: the languages, and the files that their lists are read from.
  /// - Throws: `DataError` when data of names can't be read.
  public init(_ targets: [Target], registry: LanguageRegistry = .standard) throws {
    self.targets = targets
    self.registry = registry
    let (spellings, words, decision) = (try Spellings(), try NameWords(), try Decision())
    self.spellings = spellings
    self.words = words
    names = NameMatcher(spellings, words, decision)
  }

  /// The mentions in a text, in order, none overlapping.
  ///
  /// - Complexity: O(*n*) in the length of the text, and a comparison of names for each new word.
  public mutating func mentions(
    in analysis: Analysis, analyzer: inout Analyzer
  ) throws -> [Mention] {
    let language = Language.primary(analysis.language)
    let finder: AliasFinder
    if let known = finders[language] {
      finder = known
    } else {
      finder = try AliasFinder(
        targets, language: language, registry, analyzer: &analyzer, names: &names, spellings,
        self.words)
      finders[language] = finder
    }
    return try finder.mentions(in: analysis, vocabulary: analyzer.vocabulary, names: &names)
  }
}

/// Finds the aliases of targets in texts of one language; it carries state.
private final class AliasFinder {
  /// A word of an alias.
  private struct Word {
    let text: String
    let isName: Bool
    let script: Script
  }

  private struct Alias {
    let target: String
    let words: [Int]
  }

  private let words: [Word]
  private let aliases: [Alias]
  /// Of each term the words of aliases that it may stand for; `nil` before it was looked up.
  private var known: [[Int]?] = []
  private let common: StopWords?
  /// Words of the sentiment lexicon, which are no names.
  private let plain: Set<String>
  private let stemmer: WordStemmer?
  private let prefixes: [String]
  /// What may be written onto a name, such as "'s".
  private let endings: Set<String>
  /// Which words of aliases a word may be a spelling of.
  private var sieve: NameSieve

  /// From what score on a word of another script is the name.
  private static let threshold = 0.65

  init(
    _ targets: [Target], language: String, _ registry: LanguageRegistry,
    analyzer: inout Analyzer, names: inout NameMatcher, _ spellings: Spellings,
    _ nameWords: NameWords
  ) throws {
    let files = registry.files
    common = StopWords(language: language, in: files)
    plain = Set(try SentimentLexicons.shipped(language, in: files)?.entries.map(\.term) ?? [])
    let entries = try StanceLexicon(language: language, in: files)?.list.lexicon.entries ?? []
    prefixes = entries.filter { $0.kind == .prefix }.map(\.term)
    endings = Set(try GrammarWords(language: language, in: files).nameEndings)
    stemmer = WordStemmer(language, in: registry)
    var (words, aliases) = ([Word](), [Alias]())
    for target in targets {
      for alias in target.aliases {
        var numbers = [Int]()
        let bytes = Array(alias.utf8)
        for token in try analyzer.analyze(bytes.span, language: language).tokens {
          let form = String(decoding: bytes[token.range], as: UTF8.self)
          let first = form.unicodeScalars.first ?? " "
          let text = analyzer.vocabulary.string(token.term)
          let isName = ScalarProperties(first.value).isUppercase
          numbers.append(words.count)
          words.append(Word(text: text, isName: isName, script: Script(of: first.value)))
        }
        if !numbers.isEmpty { aliases.append(Alias(target: target.name, words: numbers)) }
      }
    }
    self.words = words
    sieve = NameSieve(try words.map { try names.parse($0.text) }, spellings, nameWords)
    // The longest alias first; of equals the first that was named.
    self.aliases = aliases.enumerated().sorted {
      ($1.element.words.count, $0.offset) < ($0.element.words.count, $1.offset)
    }.map(\.element)
  }

  func mentions(
    in analysis: Analysis, vocabulary: borrowing Vocabulary, names: inout NameMatcher
  ) throws -> [Mention] {
    let tokens = analysis.tokens
    var mentions = [Mention]()
    var index = 0
    while index < tokens.count {
      let first = try candidates(tokens[index].term, vocabulary, &names)
      guard !first.isEmpty else {
        index += 1
        continue
      }
      var found: (alias: Int, end: Int)?
      for (number, alias) in aliases.enumerated()
      where found == nil && first.contains(alias.words[0]) {
        let end = index + alias.words.count
        guard end <= tokens.count, tokens[end - 1].sentence == tokens[index].sentence else {
          continue
        }
        var fits = true
        for (offset, word) in alias.words.enumerated() where fits {
          fits = try candidates(tokens[index + offset].term, vocabulary, &names).contains(word)
        }
        if fits { found = (number, end) }
      }
      guard let found else {
        index += 1
        continue
      }
      mentions.append(
        Mention(
          target: aliases[found.alias].target,
          range: Int(tokens[index].start)..<Int(tokens[found.end - 1].end)))
      index = found.end
    }
    return mentions
  }

  private func candidates(
    _ term: Vocabulary.ID, _ vocabulary: borrowing Vocabulary, _ names: inout NameMatcher
  ) throws -> [Int] {
    guard term != Token.none else { return [] }
    if Int(term) >= known.count {
      known.append(contentsOf: repeatElement(nil, count: vocabulary.count - known.count))
    }
    if let found = known[Int(term)] { return found }
    let text = vocabulary.string(term)
    var found = [Int]()
    var spelled: [Int]?
    for (number, word) in words.enumerated() {
      switch relation(of: text, to: word) {
      case .same: found.append(number)
      case .other: break
      case .name:
        // Words of the language are no names.
        guard text.unicodeScalars.count >= 2, common?.contains(text) != true, !plain.contains(text)
        else { break }
        let likely = try spelled ?? sieve.names(like: text)
        spelled = likely
        if likely.contains(number),
          try names.compare(names.parse(word.text), names.parse(text)).score >= Self.threshold
        {
          found.append(number)
        }
      }
    }
    known[Int(term)] = found
    return found
  }

  /// How a word of a text stands to a word of an alias.
  private enum Relation {
    case same, other
    /// The same if it is a spelling of one name.
    case name
  }

  private func relation(of text: String, to word: Word) -> Relation {
    if text == word.text { return .same }
    let first = text.unicodeScalars.first ?? " "
    let script = Script(of: first.value)
    // In another script only names can be known.
    guard script == word.script else {
      return word.isName && word.text.unicodeScalars.count >= 3 ? .name : .other
    }
    if text.hasPrefix(word.text), endings.contains(String(text.dropFirst(word.text.count))) {
      return .same
    }
    for prefix in prefixes
    where text.hasPrefix(prefix) && text.dropFirst(prefix.count) == word.text {
      return .same
    }
    // Particles are written onto a word in Hangul, in a text of whatever language.
    if script.code == "Hang", text.hasPrefix(word.text) { return .same }
    guard word.isName else {
      return stemmer.map { $0.stem(text) == $0.stem(word.text) } == true ? .same : .other
    }
    return ["Latn", "Hira", "Kana", "Hani"].contains(script.code) ? .other : .name
  }
}
