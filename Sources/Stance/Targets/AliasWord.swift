internal import ICU
internal import Lexicons
internal import Names
internal import TextAnalysis

/// A word of an alias, and which words of texts stand for it.
struct AliasWord {
  /// As a term.
  let text: String
  /// Whether it begins with a capital.
  let isName: Bool
  /// Whether it is all capitals: "US", "WHO".
  let isAcronym: Bool
  let script: Script
  let letters: NameLetters

  init(_ form: String, term: String) throws {
    let scalars = form.unicodeScalars
    text = term
    isName = scalars.first.map { ScalarProperties($0.value).isUppercase } ?? false
    isAcronym =
      scalars.dropFirst().isEmpty == false
      && scalars.allSatisfy { !ScalarProperties($0.value).isLowercase }
      && scalars.contains { ScalarProperties($0.value).isUppercase }
    script = Script(of: scalars.first?.value ?? 0x20)
    letters = try NameLetters(term)
  }
}

/// What a language writes onto words, by which a word of a text is known for a word of an alias.
struct AliasGrammar {
  private let endings: Set<String>
  /// Apostrophes that any letters may follow, as in Turkish: "Erdoğan'ın".
  private let openEndings: [String]
  /// Particles of Korean, in a text of whatever language.
  private let particles: Set<String>
  private let prefixes: [String]
  private let proclitics: [String]
  private let stemmer: WordStemmer?
  private let nameScripts: Set<String>
  private let assimilations: [(written: String, stem: String)]
  private let spellings: Spellings

  init(
    _ grammar: GrammarWords, korean: GrammarWords, prefixes: [String],
    _ stemmer: WordStemmer?,
    _ spellings: Spellings
  ) {
    endings = Set(grammar.nameEndings)
    openEndings = grammar.nameEndings.filter { $0.hasSuffix("*") }.map { String($0.dropLast()) }
    particles = Set(korean.nameEndings)
    self.prefixes = prefixes
    proclitics = grammar.proclitics
    self.stemmer = stemmer
    (nameScripts, assimilations) = (grammar.nameScripts, grammar.assimilations)
    self.spellings = spellings
  }

  /// How a word of a text stands to a word of an alias.
  enum Relation {
    case same, other
    /// The same if it is a spelling of one name.
    case name
  }

  func relation(of text: String, to word: AliasWord) throws -> Relation {
    if text == word.text { return .same }
    let script = Script(of: text.unicodeScalars.first?.value ?? 0x20)
    let length = word.text.unicodeScalars.count
    // In another script only names can be known.
    guard script == word.script else { return mayBeSpelled(word, in: script) ? .name : .other }
    if word.isAcronym, text.contains("."), text.replacing(".", with: "") == word.text {
      return .same
    }
    if text.hasPrefix(word.text), isEnding(text.dropFirst(word.text.count), script) {
      return .same
    }
    for prefix in prefixes
    where text.hasPrefix(prefix) && text.dropFirst(prefix.count) == word.text {
      return .same
    }
    // So short a word stands in too many others.
    guard length >= Self.fewestLetters else { return .other }
    if withoutProclitics(text).contains(word.text) { return .same }
    guard word.isName else {
      guard script.code != "Hang" else { return .other }
      let stem = stemmer?.stem(word.text)
      // What is left of a short word is in too many others: ماي and ما.
      return stem.map { $0.unicodeScalars.count >= Self.fewestLetters } == true
        && stemmer?.stem(text) == stem ? .same : .other
    }
    if spellings.isForm(try NameLetters(text), of: word.letters) { return .same }
    return ["Latn", "Hira", "Kana", "Hani", "Hang"].contains(script.code) ? .other : .name
  }

  /// A shorter word is found as it stands alone.
  private static let fewestLetters = 3
  /// Acronyms that are spoken as words have so many letters.
  private static let fewestSpoken = 4

  /// Whether a script may spell a word of an alias by its sounds.
  private func mayBeSpelled(_ word: AliasWord, in script: Script) -> Bool {
    let length = word.text.unicodeScalars.count
    guard script.isSpecific, word.isName, length >= Self.fewestLetters else { return false }
    // What letters stand for is translated where a script spells syllables.
    guard !nameScripts.isEmpty else { return !word.isAcronym || length >= Self.fewestSpoken }
    return !word.isAcronym && nameScripts.contains(script.code)
  }

  private func isEnding(_ rest: Substring, _ script: Script) -> Bool {
    if endings.contains(String(rest)) { return true }
    if openEndings.contains(where: { rest.hasPrefix($0) && rest.dropFirst($0.count).count <= 6 }) {
      return true
    }
    return script.code == "Hang" && isParticles(rest, 3)
  }

  /// Whether a stretch is one to three particles: "에서는".
  private func isParticles(_ rest: Substring, _ most: Int) -> Bool {
    if particles.contains(String(rest)) { return true }
    guard most > 1 else { return false }
    return rest.indices.dropFirst().contains { index in
      particles.contains(String(rest[..<index])) && isParticles(rest[index...], most - 1)
    }
  }

  /// A word without the particles of Korean behind it.
  func withoutParticles(_ text: String) -> [String] {
    guard Script(of: text.unicodeScalars.first?.value ?? 0x20).code == "Hang" else { return [] }
    return text.indices.dropFirst(2).filter { isParticles(text[$0...], 2) }.map {
      String(text[..<$0])
    }
  }

  /// A word without one to three proclitics; none where the language writes none.
  func withoutProclitics(_ text: String) -> [String] {
    var (found, open) = ([String](), [text])
    for _ in 0..<(proclitics.isEmpty ? 0 : 3) {
      open = open.flatMap { text -> [String] in
        var shorter = proclitics.compactMap {
          text.hasPrefix($0) ? String(text.dropFirst($0.count)) : nil
        }
        for one in assimilations where text.hasPrefix(one.written) {
          shorter.append(one.stem + text.dropFirst(one.written.count))
        }
        return shorter.filter { $0.unicodeScalars.count >= 3 }
      }
      found += open
    }
    return found
  }
}
