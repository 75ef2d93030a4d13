internal import ICU
internal import TextAnalysis

/// The tokens of a text as words of names and of speakers.
struct SpeakerText {
  let reported: QuotationText
  private let bytes: [UInt8]
  private let vocabulary: Vocabulary
  let speakerWords: SpeakerWords

  init(
    _ reported: QuotationText, _ text: borrowing Span<UInt8>, _ vocabulary: Vocabulary,
    _ words: SpeakerWords
  ) {
    speakerWords = words
    self.reported = reported
    self.vocabulary = vocabulary
    bytes = unsafe text.withUnsafeBufferPointer { unsafe Array($0) }
  }

  /// A token as it stands in the text, without what marks it as the speaker.
  func form(_ index: Int) -> String {
    if let ending = nominative(index) { return ending }
    let form = bare(String(decoding: bytes[reported.tokens[index].range], as: UTF8.self), index)
    let isTopic = reported.role(at: index) == .topic
    guard !reported.rules.particles.isEmpty,
      reported.role(at: index) == .topic || reported.role(at: index) == .preposition
        || reported.tags[index].case != nil,
      let ending = reported.rules.particles.first(where: {
        form.hasSuffix($0) && form.count > $0.count + (isTopic ? 0 : 1)
      })
    else { return form }
    return String(form.dropLast(ending.count))
  }

  /// A token as it stands in the text.
  func written(_ index: Int) -> String {
    String(decoding: bytes[reported.tokens[index].range], as: UTF8.self)
  }

  /// A word without the preposition that a source writes onto it: Arabic وفقا ل.
  private func bare(_ form: String, _ index: Int) -> String {
    for (written, stem) in reported.rules.conjunctions
    where form.hasPrefix(written) && reported.role(at: index) == nil
      && form.count > written.count + 1
    {
      return stem + form.dropFirst(written.count)
    }
    guard index > 0, let word = reported.word(at: index - 1), word.takesClitic else { return form }
    for (written, stem) in reported.rules.clitics where form.hasPrefix(written) {
      return stem + form.dropFirst(written.count)
    }
    return form
  }

  /// The number of a token's word, folded.
  func word(_ index: Int) throws -> Int {
    let term = reported.tokens[index].term
    guard term == Token.none || reported.role(at: index) == .topic else {
      return speakerWords.number(of: term, in: vocabulary)
    }
    return speakerWords.number(of: try Folding.folded(form(index)))
  }

  /// Whether a token may be a word of a name.
  func isNamePart(_ index: Int) -> Bool {
    guard reported.isCapitalized[index], !isAcronym(index) else { return false }
    switch reported.role(at: index) {
    case nil, .abbreviation: return true
    case .participle: return reported.tags[index].partOfSpeech == .properNoun
    default: return false
    }
  }

  /// Whether a word is all capitals, as the name of an office is.
  func isAcronym(_ index: Int) -> Bool {
    let range = reported.tokens[index].range
    if bytes[range].allSatisfy({ $0 < 0x80 }) {
      return range.count >= 2 && !bytes[range].contains { $0 >= 0x61 && $0 <= 0x7A }
    }
    let scalars = form(index).unicodeScalars
    return scalars.count >= 2 && scalars.allSatisfy { !ScalarProperties($0.value).isLowercase }
  }

  /// What stands between two words of a name: a hyphen or a dot, else a space; nothing where the text has nothing.
  func between(_ one: Int, _ other: Int) -> String {
    let gap = bytes[Int(reported.tokens[one].end)..<Int(reported.tokens[other].start)]
    if gap.isEmpty { return "" }
    let text = String(decoding: gap, as: UTF8.self)
    return text.unicodeScalars.count == 1
      && text.unicodeScalars.allSatisfy { !ScalarProperties($0.value).isWhiteSpace }
      ? text : " "
  }

  /// The words as they stand in the text.
  func words(_ tokens: Range<Int>) -> String {
    var words = ""
    for index in tokens {
      if index > tokens.lowerBound { words += between(index - 1, index) }
      words += form(index)
    }
    return words
  }

  /// The words that say of what kind somebody is, where one with a capital is no name but goes with what follows:
  /// "Turkish officials"; `nil` for a name.
  func kind(of name: Range<Int>, in tokens: Range<Int>) -> Range<Int>? {
    guard reported.rules.capitalsAreNames, reported.rules.hasCapitals, name.count == 1 else {
      return nil
    }
    var end = name.upperBound
    while end < tokens.upperBound, isJoined(end), isKind(end),
      !reported.isCapitalized[end] || reported.role(at: end) == .body
    {
      end += 1
    }
    // "Labour Party spokesman", but "Justice Department".
    return end > name.upperBound && !reported.isCapitalized[end - 1] ? name.lowerBound..<end : nil
  }

  private func isKind(_ index: Int) -> Bool {
    switch reported.role(at: index) {
    case nil, .title, .person, .body: true
    default: false
    }
  }

  /// The words for a speaker who has no name; an article is small wherever it stands.
  func description(_ tokens: Range<Int>) throws -> String {
    switch tokens.first.flatMap({ reported.role(at: $0) }) {
    case .determiner where tokens.count > 1, .article where tokens.count > 1:
      return try Folding.folded(form(tokens.lowerBound))
        + between(tokens.lowerBound, tokens.lowerBound + 1)
        + words(tokens.lowerBound + 1..<tokens.upperBound)
    default: return words(tokens)
    }
  }

  /// Words for a speaker without what stands before them in the sentence: "A day later a military source".
  func withoutFront(_ tokens: Range<Int>) -> Range<Int> {
    let start = tokens.dropFirst().last { index in
      guard reported.role(at: index) == .determiner else { return false }
      switch reported.role(at: index - 1) {
      case nil, .auxiliary, .time: return true
      default: return false
      }
    }
    return (start ?? tokens.lowerBound)..<tokens.upperBound
  }

  /// Words for a speaker without whom or what they belong to, in scripts without capitals whose heads stand last.
  func withoutOwners(_ tokens: Range<Int>) -> Range<Int> {
    guard reported.rules.isVerbLast, !reported.rules.hasCapitals,
      let of = tokens.dropLast(2).last(where: { reported.role(at: $0) == .genitive }),
      case .title = reported.role(at: tokens.upperBound - 1)
    else { return tokens }
    return of + 1..<tokens.upperBound
  }

  /// Whether the words for a speaker name somebody known: "the diplomat".
  func isDefinite(_ tokens: Range<Int>) throws -> Bool {
    guard tokens.count <= 3, let first = tokens.first else { return false }
    guard !reported.rules.hasPlainNames || tokens.count == 1 else { return false }
    let articles = reported.rules.articles
    return try articles.isEmpty || articles.contains(Folding.folded(form(first)))
      || (tokens.count == 1 && reported.isCapitalized[first])
  }

  /// Whether a word names an office or a kind of person.
  func isPerson(_ index: Int) -> Bool {
    switch reported.role(at: index) {
    case .title, .person: true
    default: false
    }
  }

  func isPronoun(_ index: Int) -> Bool {
    if case .pronoun = reported.role(at: index) { return true }
    return false
  }
}
