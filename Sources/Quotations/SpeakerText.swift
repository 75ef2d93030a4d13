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
  private func form(_ place: Int) -> String {
    let form = String(decoding: bytes[reported.tokens[place].range], as: UTF8.self)
    guard reported.role(at: place) == .topic,
      let ending = reported.rules.topicEndings.first(where: {
        form.hasSuffix($0) && form.count > $0.count + 1
      })
    else { return form }
    return String(form.dropLast(ending.count))
  }

  /// The number of a token's word, folded.
  func word(_ place: Int) throws -> Int {
    let term = reported.tokens[place].term
    guard term == Token.none || reported.role(at: place) == .topic else {
      return speakerWords.number(of: term, in: vocabulary)
    }
    return speakerWords.number(of: try Folding.folded(form(place)))
  }

  /// The tokens in a range of bytes.
  func places(_ bytes: Range<Int>) -> Range<Int> {
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
  func isNamePart(_ place: Int) -> Bool {
    guard reported.isCapitalized[place], !isAcronym(place) else { return false }
    switch reported.role(at: place) {
    case nil, .abbreviation: return true
    default: return false
    }
  }

  /// Whether a word is all capitals, as the name of an office is.
  private func isAcronym(_ place: Int) -> Bool {
    let range = reported.tokens[place].range
    if bytes[range].allSatisfy({ $0 < 0x80 }) {
      return range.count >= 2 && !bytes[range].contains { $0 >= 0x61 && $0 <= 0x7A }
    }
    let scalars = form(place).unicodeScalars
    return scalars.count >= 2 && scalars.allSatisfy { !ScalarProperties($0.value).isLowercase }
  }

  /// The words as they stand in the text.
  func words(_ places: Range<Int>) -> String {
    var words = ""
    for place in places {
      if place > places.lowerBound, reported.tokens[place].start > reported.tokens[place - 1].end {
        words += " "
      }
      words += form(place)
    }
    return words
  }

  // MARK: Speakers

  /// The words of a speaker that are a name: behind the last office, without roles.
  func nameWords(_ places: Range<Int>) -> Range<Int>? {
    let hasCapitals = places.contains { reported.isCapitalized[$0] }
    // Where there are no capitals, all words that are not just an office are the name.
    if !hasCapitals {
      let isOffice = places.allSatisfy { reported.role(at: $0) != nil }
      return isOffice || places.isEmpty ? nil : places
    }
    var best: Range<Int>?
    var place = places.lowerBound
    while place < places.upperBound {
      // "who" and "which" tell of whom was named before them.
      if best != nil, reported.role(at: place) == .clause { break }
      func fits(_ place: Int) -> Bool { isNamePart(place) }
      guard fits(place) else {
        place += 1
        continue
      }
      var end = place + 1
      while end < places.upperBound, isJoined(end) {
        if fits(end) {
          end += 1
        } else if end + 1 < places.upperBound, isLink(end), isJoined(end + 1), fits(end + 1) {
          end += 2
        } else {
          break
        }
      }
      // "Britain-based" is no name.
      if end < places.upperBound, !reported.isCapitalized[end], isHyphenated(end) {
        place = end
        continue
      }
      // The first name of several parts before a comma, or the last.
      if best == nil
        || (!reported.gaps[place].contains(.comma) && !reported.gaps[place].contains(.bracket))
      {
        best = place..<end
      }
      place = end
    }
    return best
  }

  /// Whether nothing but space, or the stop of an abbreviation, is before a token.
  private func isJoined(_ place: Int) -> Bool {
    reported.gaps[place].isEmpty || reported.gaps[place] == .stop
  }

  /// Whether a hyphen joins a token to the one before.
  private func isHyphenated(_ place: Int) -> Bool {
    let end = Int(reported.tokens[place - 1].end)
    return Int(reported.tokens[place].start) == end + 1 && bytes[end] == 0x2D
  }

  /// Whether a word may stand inside a name.
  private func isLink(_ place: Int) -> Bool {
    if case .link = reported.role(at: place) { return true }
    return false
  }

  /// The words that say of what kind somebody is, where one with a capital is no name but goes with what follows:
  /// "Turkish officials"; `nil` for a name.
  func kind(of name: Range<Int>, in places: Range<Int>) -> Range<Int>? {
    guard reported.rules.capitalsAreNames, name.count == 1 else { return nil }
    var end = name.upperBound
    while end < places.upperBound, isJoined(end), !reported.isCapitalized[end],
      reported.role(at: end) == nil
    {
      end += 1
    }
    return end > name.upperBound ? name.lowerBound..<end : nil
  }

  /// The words for a speaker who has no name; an article is small wherever it stands.
  func description(_ places: Range<Int>) throws -> String {
    switch places.first.flatMap({ reported.role(at: $0) }) {
    case .determiner where places.count > 1, .article where places.count > 1:
      return try Folding.folded(form(places.lowerBound)) + " "
        + words(places.lowerBound + 1..<places.upperBound)
    default: return words(places)
    }
  }

  /// Words for a speaker without what stands before them in the sentence: "A day later a military source".
  func withoutFront(_ places: Range<Int>) -> Range<Int> {
    let start = places.dropFirst().last { place in
      guard reported.role(at: place) == .determiner else { return false }
      switch reported.role(at: place - 1) {
      case nil, .auxiliary, .time: return true
      default: return false
      }
    }
    return (start ?? places.lowerBound)..<places.upperBound
  }

  /// Whether the words for a speaker name somebody known: "the diplomat".
  func isDefinite(_ places: Range<Int>) throws -> Bool {
    guard places.count <= 3, let first = places.first else { return false }
    return try places.count == 1 || reported.rules.articles.contains(Folding.folded(form(first)))
  }

  func isPronoun(_ place: Int) -> Bool {
    if case .pronoun = reported.role(at: place) { return true }
    return false
  }
}
