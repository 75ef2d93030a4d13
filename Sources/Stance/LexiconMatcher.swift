internal import TextAnalysis

/// A lexicon made ready for the terms of one vocabulary.
///
/// Each distinct term is looked up once; a token then costs one array access.
struct LexiconMatcher {
  /// An entry that matches some consecutive tokens.
  struct Match: Equatable {
    /// The places of the tokens.
    let tokens: Range<Int>
    /// The number of the entry in the lexicon.
    let entry: Int
  }

  let lexicon: Lexicon
  private var words: [String: Int] = [:]
  private var globs: [String: Int] = [:]
  private var phrases: [Phrase] = []
  private var prefixes: [String] = []
  private var longestGlob = 0
  /// What is known of each term of the vocabulary.
  private var known: [TermEntry?] = []

  /// An entry of several words.
  private struct Phrase {
    let entry: Int
    let pattern: TermPattern
  }

  /// What a term is in the lexicon: an entry by itself, and the phrases that it begins.
  private struct TermEntry {
    let entry: Int?
    let phrases: [Int]
  }

  /// - Parameter analyzer: whose word boundaries the entries have, as the texts do.
  init(_ lexicon: Lexicon, analyzer: inout Analyzer) throws {
    self.lexicon = lexicon
    for (number, entry) in lexicon.entries.enumerated() {
      if entry.kind == .prefix {
        prefixes.append(entry.term)
        continue
      }
      let pattern = try TermPattern(
        entry.term, language: lexicon.language ?? "und", analyzer: &analyzer)
      add(pattern, entry: number)
    }
    // The longest phrase first; of equals the first in the file.
    phrases.sort {
      ($1.pattern.words.count, $0.entry) < ($0.pattern.words.count, $1.entry)
    }
  }

  private mutating func add(_ pattern: TermPattern, entry: Int) {
    if pattern.words.count > 1 {
      phrases.append(Phrase(entry: entry, pattern: pattern))
    } else if let word = pattern.words.first {
      if word.isGlob {
        globs[word.text] = globs[word.text] ?? entry
        longestGlob = max(longestGlob, word.text.unicodeScalars.count)
      } else {
        words[word.text] = words[word.text] ?? entry
      }
    }
  }

  /// The value of a word that is an entry by itself, in thousandths; `nil` for others.
  func value(of word: String) -> Int? {
    guard let entry = self.word(word) ?? unprefixed(word), lexicon.entries[entry].kind == .score
    else { return nil }
    return lexicon.entries[entry].value
  }

  /// The entries in a run of tokens, from left to right, the longest first, none overlapping.
  mutating func matches(
    _ tokens: ArraySlice<Token>, in vocabulary: borrowing Vocabulary
  ) -> [Match] {
    var matches = [Match]()
    var place = tokens.startIndex
    while place < tokens.endIndex {
      guard tokens[place].term != Token.none else {
        place += 1
        continue
      }
      let first = entry(of: tokens[place].term, in: vocabulary)
      if let phrase = first.phrases.first(where: {
        phrases[$0].pattern.matches(tokens[place...], in: vocabulary)
      }) {
        let length = phrases[phrase].pattern.words.count
        matches.append(Match(tokens: place..<(place + length), entry: phrases[phrase].entry))
        place += length
        continue
      }
      if let entry = first.entry {
        matches.append(Match(tokens: place..<(place + 1), entry: entry))
      }
      place += 1
    }
    return matches
  }

  private mutating func entry(
    of term: Vocabulary.ID, in vocabulary: borrowing Vocabulary
  ) -> TermEntry {
    if Int(term) >= known.count {
      known.append(contentsOf: repeatElement(nil, count: vocabulary.count - known.count))
    }
    if let found = known[Int(term)] { return found }
    let text = vocabulary.string(term)
    let begun = phrases.indices.filter {
      phrases[$0].pattern.words[0].matches(text)
    }
    let found = TermEntry(entry: word(text) ?? unprefixed(text), phrases: begun)
    known[Int(term)] = found
    return found
  }

  /// The entry of a word by itself: as it stands, or else the longest with any ending.
  private func word(_ text: String) -> Int? {
    if let entry = words[text] { return entry }
    var scalars = Array(text.unicodeScalars.prefix(longestGlob))
    while !scalars.isEmpty {
      var start = String.UnicodeScalarView()
      start.append(contentsOf: scalars)
      if let entry = globs[String(start)] { return entry }
      scalars.removeLast()
    }
    return nil
  }

  /// The entry of a word without letters written onto its front, as the Arabic article is; at
  /// least two letters stay, and only what has a value may be found so.
  private func unprefixed(_ text: String) -> Int? {
    for prefix in prefixes where text.hasPrefix(prefix) {
      let rest = text.unicodeScalars.dropFirst(prefix.unicodeScalars.count)
      guard rest.count >= 2 else { continue }
      if let entry = word(String(rest)), lexicon.entries[entry].kind == .score { return entry }
    }
    return nil
  }
}
