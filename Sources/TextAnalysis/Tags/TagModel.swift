/// What a language's tables say: how often each form had which tags, and the weights of clues.
///
/// A class because all tasks share the one that was read; nothing in it changes.
package final class TagModel: Sendable {
  let labels: TagLabels
  /// Whether the language tells capitals from small letters.
  let hasCapitals: Bool
  /// The weights of steps from tag to tag, by ``WordGap/Steps``; the last row is for the start.
  let steps, markedSteps, gluedSteps: [Int32]
  /// What each gap says of the word behind it, then what each says of the word before it: gap by gap, tag by tag.
  let gaps: [Int32]
  /// The weights of endings and beginnings, and those of ``words``.
  let clues: ClueTable
  /// By component the sums of the weights of the clues that every word has, for each ``WordClues/base``.
  let bases: [Int32]
  /// The weights of the clues of characters, by their numbers.
  let shapes: [ClueTable.Range]
  let words: TaggedWords
  /// The weights of what is known of a form, for parts of speech and for tags.
  let evidence: [(speech: Int32, tag: Int32)]

  /// Names of the language that lists hold.
  let names: KnownNames

  init(_ reader: TagTableReader, hasCapitals: Bool, names: KnownNames) {
    self.names = names
    let (labels, clues, shapes) = (reader.labels, reader.clues, reader.shapes)
    self.labels = labels
    self.hasCapitals = hasCapitals
    (self.clues, self.shapes, words) = (clues, shapes, reader.words)
    evidence = reader.evidence
    steps = reader.steps.ofTags(.plain)
    markedSteps = reader.steps.ofTags(.marked)
    gluedSteps = zip(steps, reader.steps.ofTags(.glued)).map { $0 &+ $1 }
    gaps = reader.gaps(reader.left) + reader.gaps(reader.right)
    bases = (0..<WordClues.bases).flatMap { base in
      var sums = [Int32](repeating: 0, count: labels.componentNames.count)
      clues.add(reader.always, to: &sums)
      for clue in WordClues.clues(ofBase: base) { clues.add(shapes[clue], to: &sums) }
      return sums
    }
  }
}

extension TagModel {
  /// Whether a form was seen in small letters, and more often as something else than as a name.
  func isCommonWord(_ form: [UInt8]) -> Bool {
    let counts = words.counts(of: words[ClueKey.of(form.span, .word)])
    let surplus = counts.reduce(Int32(0)) { sum, count in
      guard count.shape == .small else { return sum }
      let isName = labels.tags[Int(count.tag)].partOfSpeech == .properNoun
      return isName ? sum - count.occurrences : sum + count.occurrences
    }
    return surplus > 0
  }
}
