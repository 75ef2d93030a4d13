internal import ICU
internal import Names
internal import TextAnalysis

extension AliasFinder {
  /// As many characters of Chinese or Japanese spell a name at most.
  private static let longestRun = 8

  /// A name that is spelled by characters which are no words of Chinese or Japanese: 普京.
  func spelling(
    at index: Int, in tokens: [Token], _ vocabulary: borrowing Vocabulary
  ) throws -> Match? {
    guard tokens[index].kind == .ideograph || tokens[index].kind == .kana,
      try mayBegin(tokens[index], vocabulary)
    else { return nil }
    var (end, best): (Int, Match?) = (index, nil)
    while end < tokens.count, isCharacters(tokens[end], vocabulary),
      end == index || joins(tokens[end - 1], tokens[end], vocabulary)
    {
      end += 1
      guard end - index > 1 else { continue }
      guard tokens[end - 1].end - tokens[index].start <= 3 * Self.longestRun else { break }
      if isWhole(index..<end, tokens, vocabulary),
        let alias = try alias(spelledBy: tokens[index..<end], vocabulary)
      {
        best = Match(target: aliases[alias].target, tokens: index..<end, words: [])
      }
    }
    return best
  }

  private func mayBegin(_ token: Token, _ vocabulary: borrowing Vocabulary) throws -> Bool {
    let term = Int(token.term)
    if term >= beginnings.count {
      beginnings.append(contentsOf: repeatElement(nil, count: vocabulary.count - beginnings.count))
    }
    if let known = beginnings[term] { return known }
    let mayBegin =
      try isCharacters(token, vocabulary) && sieve.mayBegin(vocabulary.string(token.term))
    beginnings[term] = mayBegin
    return mayBegin
  }

  /// Whether a token may be a piece of a name: one character of Chinese that is no word by itself, or katakana.
  private func isCharacters(_ token: Token, _ vocabulary: borrowing Vocabulary) -> Bool {
    guard token.term != Token.none, token.kind == .ideograph || token.kind == .kana else {
      return false
    }
    if isKatakana(token, vocabulary) { return true }
    return token.end - token.start == 3
      && common?.contains(vocabulary.string(token.term)) != true
  }

  private func isKatakana(_ token: Token, _ vocabulary: borrowing Vocabulary) -> Bool {
    guard token.term != Token.none, token.kind == .ideograph || token.kind == .kana else {
      return false
    }
    return vocabulary.string(token.term).unicodeScalars.allSatisfy {
      Script(of: $0.value).code == "Kana" || $0 == "ー"
    }
  }

  /// Whether no token goes on in katakana before or behind: マイ is no name in マイルズ.
  func isWhole(
    _ range: Range<Int>, _ tokens: [Token], _ vocabulary: borrowing Vocabulary
  ) -> Bool {
    func isCut(_ index: Int) -> Bool {
      tokens.indices.contains(index - 1) && tokens.indices.contains(index)
        && tokens[index - 1].end == tokens[index].start
        && isKatakana(tokens[index - 1], vocabulary) && isKatakana(tokens[index], vocabulary)
    }
    return !isCut(range.lowerBound) && !isCut(range.upperBound)
  }

  private func joins(_ one: Token, _ next: Token, _ vocabulary: borrowing Vocabulary) -> Bool {
    one.end == next.start && one.sentence == next.sentence && isCharacters(one, vocabulary)
  }

  private func alias(
    spelledBy tokens: ArraySlice<Token>, _ vocabulary: borrowing Vocabulary
  ) throws -> Int? {
    let terms = tokens.map(\.term)
    if let known = spelled[terms] { return known }
    let text = terms.reduce(into: "") { $0 += vocabulary.string($1) }
    // Of a name of several words one is enough to look closer.
    let likely = try Set(isWord(text) ? [] : sieve.names(like: text))
    let near = aliases.indices.filter {
      aliases[$0].name != nil && aliases[$0].words.contains(where: likely.contains)
    }
    var best: (alias: Int, score: Double)?
    if !near.isEmpty {
      let threshold = Self.threshold(Script(of: text.unicodeScalars.first?.value ?? 0x20))
      let word = try names.parse(text)
      for number in near {
        guard let name = aliases[number].name else { continue }
        let score = try names.compare(name, word).score
        if score >= threshold, score > best?.score ?? 0 { best = (number, score) }
      }
    }
    spelled[terms] = .some(best?.alias)
    return best?.alias
  }
}
