internal import ICU
internal import Lexicons
internal import Names
internal import TextAnalysis

/// Finds the aliases of targets in texts of one language; it carries state.
final class AliasFinder {
  struct Alias {
    let target: String
    let words: [Int]
    /// All its words as one name, where each begins with a capital.
    let name: PersonName?
  }

  /// A run of tokens that has the words of an alias.
  struct Match {
    let target: String
    /// Of tokens.
    let tokens: Range<Int>
    /// The words of the alias; none where tokens spell it in other characters.
    let words: [AliasWord]
  }

  private let words: [AliasWord]
  let aliases: [Alias]
  /// Of each term the words of aliases that it may stand for; `nil` before it was looked up.
  private var known: [[Int]?] = []
  /// Of each term whether a name may begin with it that characters spell; `nil` before it was looked up.
  var beginnings: [Bool?] = []
  /// Of each run of characters that are no words the alias that it spells.
  var spelled: [[Vocabulary.ID]: Int?] = [:]
  private let language: String
  let common: StopWords?
  /// Words of the sentiment lexicon, which are no names.
  private let plain: Set<String>
  private let grammar: AliasGrammar
  /// Which words of aliases a word may be a spelling of.
  var sieve: NameSieve
  var names: NameMatcher

  /// From what score on a word of another script is the name: higher where few letters stand for many sounds.
  static func threshold(_ script: Script) -> Double {
    switch script.code {
    case "Hani": 0.75
    case "Hebr", "Hang": 0.7
    case "Arab": 0.67
    default: 0.65
    }
  }
  /// So much more where letters in front are taken for proclitics.
  private static let proclitic = 0.05
  /// A name that is spelled without vowels has three letters at least.
  private static func fewestSpelled(_ script: Script) -> Int {
    ["Arab", "Hebr"].contains(script.code) ? 3 : 2
  }

  /// Of a shorter name so many words of another script are spellings that none is looked for behind proclitics.
  private static let fewestLetters = 5

  init(
    _ targets: [Target], language: String, _ registry: LanguageRegistry,
    analyzer: inout Analyzer, _ spellings: Spellings, _ nameWords: NameWords,
    _ decision: NameMatchModel
  ) throws {
    let files = registry.files
    var names = NameMatcher(spellings, nameWords, decision)
    self.language = language
    common = StopWords(language: language, in: files)
    plain = Set(try SentimentLexicons.shipped(language, in: files)?.entries.map(\.term) ?? [])
    let entries = try StanceLexicon(language: language, in: files)?.list.lexicon.entries ?? []
    grammar = AliasGrammar(
      try GrammarWords(language: language, in: files),
      korean: try GrammarWords(language: "ko", in: files),
      prefixes: entries.filter { $0.kind == .prefix }.map(\.term),
      WordStemmer(language, in: registry), spellings)
    var (words, aliases) = ([AliasWord](), [Alias]())
    for target in targets {
      for alias in target.aliases {
        var numbers = [Int]()
        let bytes = Array(alias.utf8)
        for token in try analyzer.analyze(bytes.span, language: language).tokens {
          numbers.append(words.count)
          words.append(
            try AliasWord(
              String(decoding: bytes[token.range], as: UTF8.self),
              term: analyzer.vocabulary.string(token.term)))
        }
        guard !numbers.isEmpty else { continue }
        let own = numbers.map { words[$0] }
        let isName = own.allSatisfy { $0.isName && !$0.isAcronym }
        aliases.append(
          Alias(
            target: target.name, words: numbers, name: isName ? try names.parse(alias) : nil))
      }
    }
    self.words = words
    sieve = NameSieve(try words.map { try names.parse($0.text) }, spellings, nameWords)
    self.names = names
    // The longest alias first; of equals the first that was named.
    self.aliases = aliases.enumerated().sorted {
      ($1.element.words.count, $0.offset) < ($0.element.words.count, $1.offset)
    }.map(\.element)
  }

  /// The runs of tokens that have the words of an alias, in order, none overlapping.
  func matches(
    in analysis: Analysis, vocabulary: borrowing Vocabulary
  ) throws -> [Match] {
    var found = [Match]()
    var index = 0
    while index < analysis.tokens.count {
      if let match = try match(at: index, in: analysis.tokens, vocabulary) {
        found.append(match)
        index = match.tokens.upperBound
      } else {
        index += 1
      }
    }
    return found
  }

  private func match(
    at index: Int, in tokens: [Token], _ vocabulary: borrowing Vocabulary
  ) throws -> Match? {
    let first = try candidates(tokens[index].term, vocabulary)
    if first.isEmpty { return try spelling(at: index, in: tokens, vocabulary) }
    for alias in aliases where first.contains(alias.words[0]) {
      let end = index + alias.words.count
      guard end <= tokens.count, tokens[end - 1].sentence == tokens[index].sentence else {
        continue
      }
      let fits = try alias.words.enumerated().allSatisfy { offset, word in
        try candidates(tokens[index + offset].term, vocabulary).contains(word)
      }
      if fits, isWhole(index..<end, tokens, vocabulary) {
        return Match(
          target: alias.target, tokens: index..<end, words: alias.words.map { words[$0] })
      }
    }
    return nil
  }

  /// Whether a word is one of the language, which is no name.
  func isWord(_ text: String) -> Bool {
    common?.contains(text) == true
      || TagTables.builtin.isCommonWord(Array(text.utf8), language: language)
  }

  private func candidates(
    _ term: Vocabulary.ID, _ vocabulary: borrowing Vocabulary
  ) throws -> [Int] {
    guard term != Token.none else { return [] }
    if Int(term) >= known.count {
      known.append(contentsOf: repeatElement(nil, count: vocabulary.count - known.count))
    }
    if let found = known[Int(term)] { return found }
    let text = vocabulary.string(term)
    var (found, names) = ([Int](), [Int]())
    for (number, word) in words.enumerated() {
      switch try grammar.relation(of: text, to: word) {
      case .same: found.append(number)
      case .other: break
      case .name: names.append(number)
      }
    }
    if !names.isEmpty {
      let spellings = try spellings(in: text)
      found += try names.filter { try isSpelled(by: spellings, $0) }
      found.sort()
    }
    known[Int(term)] = found
    return found
  }

  /// A word, or what is left of it without what a language writes onto names.
  private struct Spelling {
    let text: String
    /// Whether letters in front were taken for proclitics.
    let isStripped: Bool
    /// The words of aliases that it may spell.
    let likely: [Int]
  }

  /// What in a word may spell a name; nothing in a word of the language.
  private func spellings(in word: String) throws -> [Spelling] {
    let fewest = Self.fewestSpelled(Script(of: word.unicodeScalars.first?.value ?? 0x20))
    let stripped = grammar.withoutProclitics(word)
    let bare = [word] + grammar.withoutParticles(word)
    var found = [Spelling]()
    for (index, text) in (bare + stripped).enumerated() {
      guard text.unicodeScalars.count >= fewest,
        !text.unicodeScalars.contains(where: { ScalarProperties($0.value).isDigit })
      else { continue }
      let likely = try sieve.names(like: text)
      guard !likely.isEmpty, !isWord(text), !plain.contains(text) else { continue }
      found.append(Spelling(text: text, isStripped: index >= bare.count, likely: likely))
    }
    // "and perhaps" is no Obama.
    return found.isEmpty || stripped.contains(where: isWord) ? [] : found
  }

  /// Whether one of some spellings is that of a word of an alias.
  private func isSpelled(by spellings: [Spelling], _ number: Int) throws -> Bool {
    let word = words[number].text
    let isLong = word.unicodeScalars.count >= Self.fewestLetters
    return try spellings.contains { spelling in
      guard spelling.likely.contains(number), isLong || !spelling.isStripped else { return false }
      let script = Script(of: spelling.text.unicodeScalars.first?.value ?? 0x20)
      // What was taken off may have been the word's own.
      let threshold = Self.threshold(script) + (spelling.isStripped ? Self.proclitic : 0)
      return try names.compare(names.parse(word), names.parse(spelling.text)).score >= threshold
    }
  }
}
