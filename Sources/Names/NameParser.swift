internal import ICU

/// Cuts names into parts.
///
/// It carries state and belongs to one task.
public struct NameParser: ~Copyable {
  private var reader: NameReader
  private let words: NameWords

  public init(_ spellings: Spellings, _ words: NameWords) {
    reader = NameReader(spellings)
    self.words = words
  }

  /// What the parts of a name are collected in.
  private struct Draft {
    var parts: [PersonName.Part] = []
    var titles: [PersonName.Part] = []
    var generation: Generation?
    var gender: KnownWord.Gender?
    /// The indices of parts that are a letter without a stop: a syllable, in Korean and Chinese names.
    var syllables: Set<Int> = []
    /// Legal forms of companies, which are no parts where anything else stays.
    var forms: [PersonName.Part] = []
  }

  /// The parts of a name; titles are left out where anything else stays.
  ///
  /// Signs other than letters and apostrophes part words; a letter before a full stop, or alone, is an initial.
  public mutating func parse(_ text: String) throws -> PersonName {
    var draft = Draft()
    let pieces = try NamePieces(text).pieces
    var index = 0
    while index < pieces.count {
      let count = words.titleLength(pieces[index...].prefix(NameWords.longestTitle).map(\.folded))
      // A text that is nothing but a title is kept as it is.
      if count > 1, count < pieces.count {
        index += count
        continue
      }
      if !draft.parts.isEmpty, words.isForm(Self.letters(pieces[index...])) { break }
      if !draft.parts.isEmpty, index + 1 < pieces.count,
        let generation = words.generation("\(pieces[index].folded)_\(pieces[index + 1].folded)")
      {
        draft.generation = generation
        index += 2
        continue
      }
      try add(pieces[index], isLast: index + 1 == pieces.count, to: &draft)
      index += 1
    }
    var parts = draft.parts
    if !parts.contains(where: { $0.role == .name }) { parts += draft.titles }
    if parts.isEmpty { parts += draft.forms }
    // A name that is nothing but particles is a name.
    if !parts.contains(where: { $0.role == .name }) {
      parts = parts.map { .init(word: $0.word, role: $0.role == .particle ? .name : $0.role) }
    }
    parts = Self.declined(try eastAsian(PersonName.compared(parts), draft.syllables))
    var name = PersonName(text: text, parts: parts)
    name.generation = draft.generation
    name.gender = NameGender(words).gender(of: parts, titled: draft.gender)
    name.body = words.body(of: pieces.map(\.folded))
    return name
  }

  /// Letters that stand alone up to the end, as one word.
  private static func letters(_ pieces: ArraySlice<NamePieces.Piece>) -> String {
    guard pieces.count > 1, pieces.allSatisfy({ $0.folded.unicodeScalars.count == 1 }) else {
      return ""
    }
    return pieces.map(\.folded).joined()
  }

  private mutating func add(
    _ piece: NamePieces.Piece, isLast: Bool, to draft: inout Draft
  ) throws {
    let names = draft.parts.count { $0.role == .name }
    if names > 0, let generation = generation(piece, isLast: isLast, after: draft.parts) {
      draft.generation = generation
      return
    }
    var text = piece.text
    if let (shorter, generation) = words.withoutOrdinal(text) {
      draft.generation = generation
      text = shorter
    }
    let word = try reader.word(words.withoutTitle(text))
    guard !word.latin.isEmpty || word.script != .latin else { return }
    let count = piece.text.unicodeScalars.count
    let isAbbreviated = count == 1 && word.script != .han && word.script != .hangul
    if isAbbreviated, !piece.hasStop, word.script == .cyrillic {
      draft.syllables.insert(draft.parts.count)
    }
    if isAbbreviated || (piece.hasStop && count <= 2 && !words.isTitle(word.text)) {
      draft.parts.append(.init(word: word, role: .initial))
    } else if isTitle(word, piece, isLast: isLast, behind: names) {
      draft.gender = draft.gender ?? words.gender(ofTitle: word.text)
      draft.titles.append(.init(word: word, role: .name))
    } else if isForm(word, piece, isLast: isLast, behind: names) {
      draft.forms.append(.init(word: word, role: .name))
    } else if let article = words.article(of: word.text) {
      // The article is written onto the word; where it is none, it is joined again as any two parts may be.
      draft.parts.append(.init(word: try reader.word(article), role: .particle))
      let rest = word.text.unicodeScalars.dropFirst(article.unicodeScalars.count)
      draft.parts.append(.init(word: try reader.word(String(rest)), role: .name))
    } else {
      let isParticle = words.isParticle(word.text)
      draft.parts.append(.init(word: word, role: isParticle ? .particle : .name))
    }
  }

  /// Whether a word is a title where it stands: Stephen King is no king, and neither is KING, Stephen.
  private func isTitle(
    _ word: NameWord, _ piece: NamePieces.Piece, isLast: Bool, behind names: Int
  ) -> Bool {
    guard words.isTitle(word.text) else { return false }
    guard word.script == .latin, !words.isTitleBehind(word.text) else { return true }
    return !(isLast && names > 0 || piece.sign == "," && names == 0)
  }

  /// Whether a word is the legal form of a company: a short one in capitals, or with a stop, and behind the name.
  private func isForm(
    _ word: NameWord, _ piece: NamePieces.Piece, isLast: Bool, behind names: Int
  ) -> Bool {
    guard words.isForm(word.text), isLast || names == 0 else { return false }
    guard word.script == .latin, word.text.utf8.count < Self.longForm else { return true }
    return names > 0
      && (piece.hasStop || word.text == "co" || piece.text == piece.text.uppercased())
  }

  /// Letters of a form that is hardly a name.
  private static let longForm = 3

  /// The generation that a piece tells; `nil` where it may be a name.
  ///
  /// A single letter is a number behind given names alone, as rulers have them; longer numbers may be names too (Xi,
  /// Li) unless they are in capitals and the name is not.
  private func generation(
    _ piece: NamePieces.Piece, isLast: Bool, after parts: [PersonName.Part]
  ) -> Generation? {
    guard let generation = words.generation(piece.folded) else { return nil }
    guard case .number = generation, piece.text.utf8.allSatisfy({ $0 < 0x80 }) else {
      return generation
    }
    let isPlain = ["ii", "iii", "iv"].contains(piece.folded)
    guard piece.text.utf8.allSatisfy({ $0 < 0x60 }) || isPlain else { return nil }
    if piece.text.utf8.count == 1 {
      // In German a stop makes a number of it, elsewhere an initial.
      guard isLast, !piece.hasStop || parts.count == 1 && piece.folded != "x" else { return nil }
      return parts.allSatisfy { $0.word.known?.isGiven == true } ? generation : nil
    }
    return isPlain || piece.isAmongSmall ? generation : nil
  }

  /// Parts in a row as one word.
  mutating func joined(_ parts: ArraySlice<PersonName.Part>) throws -> NameWord {
    try reader.word(parts.map(\.word.text).joined())
  }
}

extension NameParser {
  /// Characters of a Chinese or Korean name, surname and all.
  private static let eastAsian = 2...4

  /// Parts with what is told by the company that they keep: names of Chinese, Japanese and Korean persons.
  private mutating func eastAsian(
    _ parts: [PersonName.Part], _ syllables: Set<Int>
  ) throws -> [PersonName.Part] {
    guard let first = parts.first else { return parts }
    switch first.word.script {
    case .han, .hangul: break
    case .cyrillic: return inCyrillic(parts, syllables)
    default: return parts
    }
    let script = first.word.script
    let characters = parts.reduce(0) { $0 + $1.word.text.unicodeScalars.count }
    guard Self.eastAsian.contains(characters), parts.allSatisfy({ $0.word.script == script }) else {
      return parts
    }
    var isName = words.surname(of: first.word.key) != nil
    if !isName, script == .han, parts.count == 1 {
      let text = first.word.text
      isName = try reader.isJapanese(text) || !reader.japaneseDivisions(of: text).isEmpty
    }
    guard isName else { return parts }
    return parts.map { .init(word: Self.eastAsian($0.word), role: $0.role) }
  }

  /// Parts of what may be a Korean or Chinese name in Cyrillic, by one of its surnames.
  private func inCyrillic(
    _ parts: [PersonName.Part], _ syllables: Set<Int>
  ) -> [PersonName.Part] {
    let scripts = [NameScript.koreanCyrillic, .chineseCyrillic].filter { script in
      (2...3).contains(parts.count)
        && parts.contains { words.isSurname($0.word.key, inCyrillic: script) }
    }
    guard !scripts.isEmpty else { return parts }
    return parts.enumerated().map { index, part in
      var word = part.word
      word.readings += scripts.compactMap { reader.reading(of: word, as: $0) }
      // Ван is a surname where it stands first, before one name.
      let isSurname = part.role == .particle && index == 0 && parts.count == 2
      let isName = part.role == .name || syllables.contains(index) || isSurname
      return .init(word: word, role: isName ? .name : part.role)
    }
  }

  /// Parts of which a woman's given name may be a man's in another case where no surname is a woman's: "Александра".
  private static func declined(_ parts: [PersonName.Part]) -> [PersonName.Part] {
    let women = parts.indices.filter {
      parts[$0].word.script == .cyrillic && parts[$0].word.known?.gender == .woman
    }
    guard women.count == 1, let index = women.first, parts.count > 1,
      !parts.indices.contains(where: { $0 != index && parts[$0].word.isInAOrYa })
    else { return parts }
    var parts = parts
    parts[index] = .init(word: parts[index].word.orDeclined(), role: parts[index].role)
    return parts
  }

  private static func eastAsian(_ word: NameWord) -> NameWord {
    var word = word
    word.isEastAsian = true
    return word
  }

  /// What a name may be that is written without spaces: a surname and the rest, in each language that it may be of.
  mutating func divided(_ name: PersonName) throws -> [PersonName] {
    guard name.parts.count == 1, let word = name.parts.first?.word,
      word.script == .hangul || word.script == .han
    else { return [] }
    func divided(_ words: [NameWord]) -> PersonName {
      var divided = name
      divided.parts = words.map { PersonName.Part(word: Self.eastAsian($0), role: .name) }
      return divided
    }
    var names = [PersonName]()
    if Self.eastAsian.contains(word.text.unicodeScalars.count),
      let surname = words.surname(of: word.key)
    {
      let count = surname.unicodeScalars.count
      let (first, rest) = (
        String(word.text.unicodeScalars.prefix(count)),
        String(word.text.unicodeScalars.dropFirst(count))
      )
      if !rest.isEmpty {
        names.append(divided([try reader.surname(first), try reader.word(rest)]))
      }
    }
    guard word.script == .han else { return names }
    for division in try reader.japaneseDivisions(of: word.text) {
      guard let family = try reader.japanese(division.family, .family),
        let given = try reader.japanese(division.given, .given)
      else { continue }
      names.append(divided([family, given]))
    }
    return names
  }
}
