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
    let form = bare(String(decoding: bytes[reported.tokens[index].range], as: UTF8.self), index)
    guard !reported.rules.particles.isEmpty,
      reported.role(at: index) == .topic || reported.role(at: index) == .preposition
        || reported.tags[index].case != nil,
      let ending = reported.rules.particles.first(where: {
        form.hasSuffix($0) && form.count > $0.count + 1
      })
    else { return form }
    return String(form.dropLast(ending.count))
  }

  /// A word without the preposition that a source writes onto it: Arabic وفقا ل.
  private func bare(_ form: String, _ index: Int) -> String {
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

  /// The tokens in a range of bytes.
  func tokens(_ bytes: Range<Int>) -> Range<Int> {
    let tokens = reported.tokens
    var (low, high) = (0, tokens.count)
    while low < high {
      let middle = (low + high) / 2
      if Int(tokens[middle].start) < bytes.lowerBound { low = middle + 1 } else { high = middle }
    }
    var end = low
    while end < tokens.count, Int(tokens[end].end) <= bytes.upperBound { end += 1 }
    return low..<end
  }

  /// Whether a token may be a word of a name.
  func isNamePart(_ index: Int) -> Bool {
    guard reported.isCapitalized[index], !isAcronym(index) else { return false }
    switch reported.role(at: index) {
    case nil, .abbreviation: return true
    default: return false
    }
  }

  /// Whether a word is all capitals, as the name of an office is.
  private func isAcronym(_ index: Int) -> Bool {
    let range = reported.tokens[index].range
    if bytes[range].allSatisfy({ $0 < 0x80 }) {
      return range.count >= 2 && !bytes[range].contains { $0 >= 0x61 && $0 <= 0x7A }
    }
    let scalars = form(index).unicodeScalars
    return scalars.count >= 2 && scalars.allSatisfy { !ScalarProperties($0.value).isLowercase }
  }

  /// The words as they stand in the text.
  func words(_ tokens: Range<Int>) -> String {
    var words = ""
    for index in tokens {
      if index > tokens.lowerBound, reported.tokens[index].start > reported.tokens[index - 1].end {
        words += " "
      }
      words += form(index)
    }
    return words
  }

  // MARK: Speakers

  /// The words of a speaker that are a name: behind the last office, without roles.
  func nameWords(_ tokens: Range<Int>) -> Range<Int>? {
    // Where there are no capitals, an office stands with its name, and what holds no name is none.
    if !reported.rules.hasCapitals {
      let isNamed = tokens.contains { index in
        reported.tags[index].partOfSpeech == .properNoun || reported.isCapitalized[index]
      }
      let isOffice = tokens.allSatisfy { reported.role(at: $0) != nil }
      guard isNamed, !isOffice else { return nil }
      func isOfName(_ index: Int) -> Bool {
        switch reported.tags[index].partOfSpeech {
        case .noun, .properNoun, .other, .adjective, .numeral, nil: true
        case .adposition, .particle: reported.role(at: index) != .preposition
        default: reported.role(at: index) != nil || index > tokens.lowerBound
        }
      }
      let first = tokens.first(where: isOfName) ?? tokens.lowerBound
      return first..<tokens.upperBound
    }
    var best: Range<Int>?
    var index = tokens.lowerBound
    while index < tokens.upperBound {
      // "who" and "which" tell of whom was named before them.
      if best != nil, reported.role(at: index) == .clause { break }
      func fits(_ index: Int) -> Bool { isNamePart(index) }
      guard fits(index) else {
        index += 1
        continue
      }
      var end = index + 1
      while end < tokens.upperBound, isJoined(end) {
        if fits(end) {
          // "Of Massachusetts Elizabeth Warren".
          if reported.rules.names.isPlace(form(end - 1)), end - 1 == index,
            index > tokens.lowerBound,
            isOf(index - 1)
          {
            index = end
          }
          end += 1
        } else if end + 1 < tokens.upperBound, isLink(end), isJoined(end + 1), fits(end + 1) {
          end += 2
        } else {
          break
        }
      }
      // "Petrov's deputy" is not Petrov.
      if end + 1 < tokens.upperBound, reported.isApostrophe(end) {
        index = end + 1
        continue
      }
      // An office at the end of a name is a surname: "Stephen King".
      if end < tokens.upperBound, isSurname(end, to: tokens.upperBound) { end += 1 }
      // "Britain-based" is no name.
      if end < tokens.upperBound, !reported.isCapitalized[end], isHyphenated(end) {
        index = end
        continue
      }
      // Places, and what belongs to something else, are no names of speakers.
      let isOther = isNoName(index..<end, in: tokens)
      if isOther {
        index = end
        continue
      }
      // The first name of several parts before a comma, or the last.
      if best == nil
        || (!reported.gaps[index].contains(.comma) && !reported.gaps[index].contains(.bracket))
      {
        best = index..<end
      }
      index = end
    }
    return best
  }

  private func isOf(_ index: Int) -> Bool {
    switch reported.role(at: index) {
    case .genitive, .preposition, .agent: true
    default: reported.tags[index].partOfSpeech == .adposition
    }
  }

  /// Whether capitals begin no name of a speaker: an adjective, or a name behind a noun that it belongs to.
  private func isNoName(_ name: Range<Int>, in tokens: Range<Int>) -> Bool {
    let isTagged = reported.tags[name.lowerBound] != .none
    guard isTagged else { return false }
    if !name.contains(where: {
      reported.tags[$0].partOfSpeech == .properNoun || reported.tags[$0].partOfSpeech == .other
        || (reported.tags[$0].partOfSpeech == .noun && reported.rules.capitalsAreNames
          && name.count > 1)
    }) {
      return true
    }
    guard name.lowerBound > tokens.lowerBound else { return false }
    // "University of Potsdam", "Universität Potsdam".
    return isOf(name.lowerBound - 1)
      || (name.count == 1 && reported.role(at: name.lowerBound - 1) == .body)
      || (name.count == 1 && reported.rules.names.isPlace(form(name.lowerBound)))
  }

  /// Whether a word that names an office stands where a surname does.
  private func isSurname(_ index: Int, to end: Int) -> Bool {
    guard reported.isCapitalized[index], isJoined(index), reported.rules.capitalsAreNames,
      index + 1 == end || !isJoined(index + 1) || !reported.isCapitalized[index + 1]
    else { return false }
    switch reported.role(at: index) {
    case .title, .person: return reported.tags[index].partOfSpeech == .properNoun
    default: return false
    }
  }

  /// Whether nothing but space, or the stop of an abbreviation, is before a token.
  private func isJoined(_ index: Int) -> Bool {
    reported.gaps[index].isEmpty || reported.gaps[index] == .stop
  }

  /// Whether a hyphen joins a token to the one before.
  private func isHyphenated(_ index: Int) -> Bool {
    let end = Int(reported.tokens[index - 1].end)
    return Int(reported.tokens[index].start) == end + 1 && bytes[end] == 0x2D
  }

  /// Whether a word may stand inside a name.
  private func isLink(_ index: Int) -> Bool {
    switch reported.role(at: index) {
    case .link: return true
    // "Corée du Nord".
    case .genitive: return index > 0 && reported.rules.names.isPlace(form(index - 1))
    default: return false
    }
  }

  /// The words that say of what kind somebody is, where one with a capital is no name but goes with what follows:
  /// "Turkish officials"; `nil` for a name.
  func kind(of name: Range<Int>, in tokens: Range<Int>) -> Range<Int>? {
    guard reported.rules.capitalsAreNames, name.count == 1 else { return nil }
    var end = name.upperBound
    while end < tokens.upperBound, isJoined(end), !reported.isCapitalized[end], isKind(end) {
      end += 1
    }
    return end > name.upperBound ? name.lowerBound..<end : nil
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
      return try Folding.folded(form(tokens.lowerBound)) + " "
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

  /// Whether the words for a speaker name somebody known: "the diplomat".
  func isDefinite(_ tokens: Range<Int>) throws -> Bool {
    guard tokens.count <= 3, let first = tokens.first else { return false }
    return try tokens.count == 1 || reported.rules.articles.contains(Folding.folded(form(first)))
  }

  func isPronoun(_ index: Int) -> Bool {
    if case .pronoun = reported.role(at: index) { return true }
    return false
  }
}
