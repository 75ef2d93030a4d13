/// Finds what sites say to their readers among the words of a text, wherever it stands: phrases, headings
/// with the links behind them, and headlines that links left in a sentence.
struct PageSigns: Sendable {
  static let standard = PageSigns(.standard, scanner: .standard)

  /// What a phrase tells.
  private enum Role: Sendable {
    /// What it stands in may be furniture.
    case phrase
    /// It is furniture itself.
    case insert
    /// What follows it is a list of links.
    case list
    /// An agency's name and a date.
    case byline
  }

  private struct Phrase: Sendable {
    let keys: [UInt64]
    let role: Role
  }

  /// By the key of the first word, the longest first.
  private var phrases: [UInt64: [Phrase]] = [:]
  /// Which low bits the keys of first words have: most words begin no phrase.
  private var filter = [Bool](repeating: false, count: 1 << 14)
  /// Words in capitals that end the headlines of a link.
  private var closings: Set<UInt64> = []

  /// A list has at most so many words and units behind its heading.
  private static let longestList = (words: 120, units: 12)
  /// The headlines of a link have at most so many words.
  private static let longestLinks = 90
  /// So far before the headlines of a link the name stands that it belongs to.
  private static let longestName = 10

  init(_ data: FurnitureData, scanner: UnitScanner) {
    var scanned = ScannedText()
    func keys(of phrase: String) -> [UInt64] {
      let bytes = Array(phrase.utf8)
      scanner.scan(bytes.span, into: &scanned)
      return scanned.words.map(\.key)
    }
    for (role, texts) in [
      (Role.insert, data.inserts), (.list, data.lists), (.phrase, data.phrases),
    ] {
      for text in texts {
        let keys = keys(of: text)
        guard let first = keys.first else { continue }
        phrases[first, default: []].append(Phrase(keys: keys, role: role))
        filter[Int(first & 0x3FFF)] = true
      }
    }
    // What is an insert or a heading may be in the table as a phrase too.
    for key in phrases.keys {
      phrases[key] = phrases[key]?.enumerated().sorted {
        (-$0.element.keys.count, $0.offset) < (-$1.element.keys.count, $1.offset)
      }.map(\.element)
    }
    for agency in data.agencies {
      let keys = keys(of: agency)
      guard let first = keys.first else { continue }
      phrases[first, default: []].append(Phrase(keys: keys + [ScannedText.slot], role: .byline))
      filter[Int(first & 0x3FFF)] = true
    }
    closings = Set(data.closings.compactMap { keys(of: $0).first })
  }

  /// Whether a phrase stands among some words.
  func occur(in words: ArraySlice<ScannedText.Word>) -> Bool {
    words.indices.contains { index in
      phrase(at: index, in: words).map { $0.role != .byline } ?? false
    }
  }

  @inline(__always)
  private func phrase(at index: Int, in words: ArraySlice<ScannedText.Word>) -> Phrase? {
    let key = words[index].key
    guard filter[Int(key & 0x3FFF)], let candidates = phrases[key] else { return nil }
    let rest = words[index...]
    return candidates.first { phrase in
      phrase.keys.count <= rest.count && zip(phrase.keys, rest).allSatisfy { $0 == $1.key }
    }
  }

  /// Adds the signs of a text to its units.
  func find(in scanned: inout ScannedText, text: borrowing Span<UInt8>) {
    var signs = [ScannedText.Unit]()
    for (number, unit) in scanned.units.enumerated()
    where unit.kind == .line || unit.kind == .sentence {
      let words = scanned.words[unit.words]
      var index = unit.words.lowerBound
      while index < unit.words.upperBound {
        let word = scanned.words[index]
        if isClosing(word), let links = links(endingAt: index, in: scanned) { signs.append(links) }
        guard let phrase = phrase(at: index, in: words), phrase.role != .phrase else {
          index += 1
          continue
        }
        let keyWords = index..<(index + phrase.keys.count)
        switch phrase.role {
        case .phrase: break
        case .insert: signs.append(insert(keyWords, in: unit, of: scanned))
        case .list:
          if isHeading(word, text) {
            signs.append(list(keyWords, inUnit: number, of: scanned, text))
          }
        case .byline:
          if scanned.hasYear(keyWords.upperBound - 1, text) {
            var byline = scanned.sign(.insert, keyWords, keyWords: keyWords)
            byline.range = byline.range.lowerBound..<scanned.dateEnd(keyWords.upperBound - 1, text)
            signs.append(byline)
          }
        }
        index = keyWords.upperBound
      }
    }
    scanned.units += signs
    scanned.addDatelines(of: text)
  }

  /// Whether a word ends the headlines that a link left.
  private func isClosing(_ word: ScannedText.Word) -> Bool {
    word.shape.contains(.isCapitals) && closings.contains(word.key)
  }

  /// A phrase with the date or time before it.
  private func insert(
    _ keyWords: Range<Int>, in unit: ScannedText.Unit, of scanned: ScannedText
  ) -> ScannedText.Unit {
    var low = keyWords.lowerBound
    if low > unit.words.lowerBound, scanned.words[low - 1].key == ScannedText.slot,
      !scanned.words[low - 1].shape.contains(.isPlainNumber)
    {
      low -= 1
    }
    return scanned.sign(.insert, low..<keyWords.upperBound, keyWords: keyWords)
  }

  /// Whether a word is written as a heading begins: with a capital where its script has them.
  private func isHeading(_ word: ScannedText.Word, _ text: borrowing Span<UInt8>) -> Bool {
    word.shape.contains(.startsCapital) || text[Int(word.start)] >= 0xD6
  }

  /// A heading and what follows on it, up to the next sentence; titles of videos with their durations
  /// end with the last of these.
  private func list(
    _ keyWords: Range<Int>, inUnit number: Int, of scanned: ScannedText,
    _ text: borrowing Span<UInt8>
  ) -> ScannedText.Unit {
    let unit = scanned.units[number]
    var end = unit.endsSentence ? keyWords.upperBound : unit.words.upperBound
    if !unit.endsSentence {
      var units = 0
      // Links beside their heading end with the line; links below it are lines themselves.
      let isAlone = keyWords == unit.words
      for next in scanned.units[(number + 1)...]
      where next.words.lowerBound >= end && (next.kind == .line || next.kind == .sentence) {
        guard !next.endsSentence, isAlone || next.line == unit.line,
          units < Self.longestList.units,
          next.words.upperBound - keyWords.upperBound <= Self.longestList.words
        else { break }
        units += 1
        end = next.words.upperBound
      }
    }
    // Behind the last duration the article goes on.
    if let last = lastDuration(after: keyWords.upperBound, in: scanned, text) { end = last }
    var list = scanned.sign(.list, keyWords.lowerBound..<end, keyWords: keyWords)
    list.line = unit.line
    return list
  }

  /// A title has at most so many words before its duration.
  private static let longestTitle = 15

  /// Where the last of titles ends that have durations behind them, such as "Storm hits coast 02:14".
  private func lastDuration(
    after first: Int, in scanned: ScannedText, _ text: borrowing Span<UInt8>
  ) -> Int? {
    var (end, index) = (Int?.none, first)
    while index < min(scanned.words.count, (end ?? first) + Self.longestTitle),
      index - first < Self.longestList.words
    {
      let word = scanned.words[index]
      index += 1
      if word.key == ScannedText.slot, isDuration(text.extracting(Int(word.start)..<Int(word.end)))
      {
        end = index
      }
    }
    return end
  }

  /// Whether a number is written as "02:14" or "1:02:14".
  private func isDuration(_ number: borrowing Span<UInt8>) -> Bool {
    guard (4...8).contains(number.count), number[number.count - 3] == UInt8(ascii: ":") else {
      return false
    }
    return number.indices.allSatisfy { index in
      (UInt8(ascii: "0")...UInt8(ascii: ":")).contains(number[index])
    }
  }

  /// The headlines that a link to a page about somebody left.
  ///
  /// In "Ann Lee Ann Bo LeeLee wins vote MORE said" all but "Ann Lee said" comes from the link.
  /// The full name and the headlines behind it go; the name that the sentence has stays.
  private func links(endingAt last: Int, in scanned: ScannedText) -> ScannedText.Unit? {
    let lowest = max(1, last - Self.longestLinks)
    for glued in stride(from: last - 1, through: lowest, by: -1) {
      // Another link ends there: what is before it belongs to that one.
      if isClosing(scanned.words[glued]) { return nil }
      guard scanned.words[glued].shape.contains(.isGlued) else { continue }
      let surname = scanned.words[glued - 1].key
      let first = max(0, glued - 1 - Self.longestName)
      if let named = (first..<(glued - 1)).last(where: { scanned.words[$0].key == surname }) {
        return scanned.sign(.links, (named + 1)..<(last + 1), keyWords: last..<(last + 1))
      }
    }
    return nil
  }
}

extension ScannedText {
  func sign(_ kind: Unit.Kind, _ words: Range<Int>, keyWords: Range<Int>) -> Unit {
    let range = Int(self.words[words.lowerBound].start)..<Int(self.words[words.upperBound - 1].end)
    return Unit(kind, range, words: words, keyWords: keyWords, length: words.count)
  }
}
