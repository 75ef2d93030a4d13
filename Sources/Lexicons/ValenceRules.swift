package import TextAnalysis

/// What changes the value of an entry in its sentence, by the words that the lexicon of the language has for it.
package enum ValenceRules {
  /// What turning leaves of a value: "not good" is less bad than "bad" is.
  ///
  /// The factor was estimated from raters by Hutto and Gilbert (2014), "VADER", as were those of contrast.
  private static let negation = -740
  /// What becomes more counts so much; chosen by hand as the lightest of the intensifiers.
  private static let increase = 1150
  private static let beforeContrast = 500
  private static let afterContrast = 1500
  /// What is left of what is only asked, wished or supposed.
  private static let unreal = 500
  /// Entries within so many tokens behind a word such as "would", or before one that follows its verb, in its clause,
  /// are not said to be so.
  private static let irrealisReach = 6

  /// The contributions of the entries that have a value, in thousandths.
  ///
  /// - Parameters:
  ///   - values, markers: of the two lists of the lexicon in the sentence.
  ///   - names: whether a token is a person's name, by tags; asked only of words that may be one.
  package static func evidence(
    _ values: ArraySlice<LexiconMatch>, _ markers: ArraySlice<LexiconMatch>,
    of lexicon: ValenceLexicon, tokens: ArraySlice<Token>, sentence: Range<Int>,
    text: borrowing Span<UInt8>, names: (Int) -> Bool = { _ in true }
  ) -> [SentimentScorer.Evidence] {
    var words = ValenceSentence(values, markers, tokens: tokens, text: text, lexicon: lexicon)
    words.removeNames(text, hasCapitals: lexicon.capitalsMarkNames, isName: names)
    guard !words.values.isEmpty else { return [] }
    let isQuestion = isQuestion(sentence, text)
    let contrast = words.markers.last {
      $0.isAny(of: .contrast) && $0.tokens.lowerBound > tokens.startIndex
    }
    let shifts = words.shifts()
    var weighed = words.values.indices.map { index in
      var item = Weighed(words.values[index].thousandths)
      words.intensify(index, &item)
      item.turn(words, shifts, index)
      if words.isUnreal(index, reach: irrealisReach) { item.change(unreal, "irrealis") }
      if isQuestion { item.change(unreal, "question") }
      if let contrast {
        let isBefore = words.values[index].tokens.upperBound <= contrast.tokens.lowerBound
        item.change(
          isBefore ? beforeContrast : afterContrast, isBefore ? "before contrast" : "after contrast"
        )
      }
      return item
    }
    // What turns something is bad or good as that becomes, not by itself.
    for shift in shifts
    where shift.turns(words.values[shift.targets.lowerBound]) || shift.increases {
      words.remove(shift.marker, turning: shift.targets.lowerBound, &weighed)
    }
    for marker in words.markers where marker.isAny(of: .denyingWords) {
      if let first = words.firstDenied(by: marker) {
        words.remove(marker, turning: first, &weighed)
      }
    }
    let entries = lexicon.values.lexicon.entries
    return zip(words.values, weighed).compactMap { value, item in
      item.isGone
        ? nil
        : SentimentScorer.Evidence(
          range: value.match.range, entry: entries[value.match.entry].term,
          key: entries[value.match.entry].key, rule: item.rule, thousandths: item.thousandths,
          isReversed: item.isReversed)
    }
  }

  /// A value as it is changed, and by which rules.
  fileprivate struct Weighed {
    private(set) var thousandths: Int
    private(set) var rule = "entry"
    private(set) var isReversed = false
    var isGone = false

    init(_ thousandths: Int) { self.thousandths = thousandths }

    mutating func change(_ factor: Int, _ name: String) {
      thousandths = thousandths * factor / 1000
      rule += ", \(name)"
    }

    /// Turns a value as often as it is denied, and ends, and does not.
    mutating func turn(_ words: ValenceSentence, _ shifts: [ValenceSentence.Shift], _ index: Int) {
      let denials = words.denials(of: index)
      var turns = denials
      var names = denials % 2 == 1 ? ["negated"] : []
      var isMore = false
      for shift in shifts where shift.targets.contains(index) {
        let isDenied = words.denials(of: shift.marker, notOf: index) % 2 == 1
        if shift.turns(words.values[index]) && !isDenied || shift.increases && isDenied {
          turns += 1
          names.append("decreased")
        } else if shift.increases {
          isMore = true
        }
      }
      isReversed = turns % 2 == 1
      if isReversed { thousandths = thousandths * ValenceRules.negation / 1000 }
      for name in names { rule += ", \(name)" }
      if isMore { change(ValenceRules.increase, "increased") }
    }
  }

  /// Whether a sentence ends with a question mark.
  private static func isQuestion(_ sentence: Range<Int>, _ text: borrowing Span<UInt8>) -> Bool {
    let tail =
      max(sentence.lowerBound, sentence.upperBound - 12)..<min(sentence.upperBound, text.count)
    return tail.lowerBound < tail.upperBound && SentenceMarks.ofQuestions.stand(in: tail, of: text)
  }
}

extension ValenceSentence {
  /// Multiplies a value by the word of degree before it.
  fileprivate func intensify(_ index: Int, _ item: inout ValenceRules.Weighed) {
    let start = values[index].tokens.lowerBound
    let word = markers.last {
      $0.isAny(of: .intensifier) && $0.tokens.upperBound <= start
        && start - $0.tokens.upperBound <= 1
    }
    guard let word, index == 0 || values[index - 1].tokens.upperBound <= word.tokens.lowerBound
    else { return }
    item.change(word.rule.factor, "intensified")
  }

  /// Removes the value of a word that turns another, unless both speak for the same side.
  fileprivate func remove(
    _ marker: ValenceMarker, turning target: Int, _ weighed: inout [ValenceRules.Weighed]
  ) {
    let result = weighed[target].thousandths.signum()
    for index in values.indices
    where index != target && values[index].tokens.overlaps(marker.tokens)
      && weighed[index].thousandths.signum() != result
    {
      weighed[index].isGone = true
    }
  }

  /// Whether a value is not said to be so.
  fileprivate func isUnreal(_ index: Int, reach: Int) -> Bool {
    let value = values[index].tokens
    return markers.contains { marker in
      let (first, last) =
        if marker.isAny(of: .irrealis) {
          (marker.tokens, value)
        } else if marker.isAny(of: .postirrealis) {
          (value, marker.tokens)
        } else {
          (0..<0, 0..<0)
        }
      guard !first.isEmpty, !last.isEmpty else { return false }
      let distance = last.lowerBound - first.upperBound
      return distance >= 0 && distance < reach && !parts(first.upperBound - 1, last.lowerBound)
    }
  }
}
