internal import Segmentation

/// What a language's tables say: how often each form had which tags, and the weights of clues.
///
/// A class because all tasks share the one that was read; nothing in it changes.
package final class TagModel: Sendable {
  let labels: TagLabels
  /// Whether the language tells capitals from small letters.
  let hasCapitals: Bool
  /// The weights of steps from tag to tag, without and with a mark between; the last row is for the start.
  let steps: [[Int32]]
  /// What each gap says of the word behind it, then what each says of the word before it: gap by gap, tag by tag.
  let gaps: [Int32]
  private let forms: FormCounts
  private let clues: Clues
  /// The weights of what is known of a form, for parts of speech and for tags.
  private let evidence: [(speech: Int32, tag: Int32)]

  /// How often each form had each tag.
  struct FormCounts: ~Copyable, Sendable {
    var forms = FormTable()
    var starts: [Int32] = [0]
    var counts: [FormEvidence.Count] = []
  }

  /// The clues by kind.
  struct Clues: ~Copyable, Sendable {
    var always = ClueTable()
    var shapes = ClueTable()
    var endings = ClueTable()
    var capitalEndings = ClueTable()
    var beginnings = ClueTable()
    /// Of a word for the one behind it and for the one before it.
    var after = ClueTable()
    var before = ClueTable()
  }

  init(
    labels: TagLabels, hasCapitals: Bool, forms: consuming FormCounts, clues: consuming Clues,
    evidence: [(speech: Int32, tag: Int32)], steps: [[Int32]],
    gaps: [Int32]
  ) {
    var shapeNumbers = [Int]()
    for name in WordClues.shapeNames {
      let name = Array(name.utf8)
      shapeNumbers.append(clues.shapes.number(of: name.span) ?? -1)
    }
    self.shapeNumbers = shapeNumbers
    always = clues.always.number(of: [UInt8]().span) ?? -1
    self.labels = labels
    self.hasCapitals = hasCapitals
    self.forms = forms
    self.clues = clues
    self.evidence = evidence
    self.steps = steps
    self.gaps = gaps
    components = labels.components.flatMap { $0.map(UInt16.init) }
    var starts = [0]
    for list in labels.components { starts.append(starts[starts.count - 1] + list.count) }
    componentStarts = starts
  }

  private let components: [UInt16]
  private let componentStarts: [Int]
  private let shapeNumbers: [Int]
  private let always: Int

  /// Adds the sums of each tag's components to its score.
  private func spread(_ sums: [Int32], to scores: inout [Int32], from start: Int = 0) {
    for tag in 0..<labels.tags.count {
      var score: Int32 = 0
      for place in componentStarts[tag]..<componentStarts[tag + 1] {
        score &+= sums[Int(components[place])]
      }
      scores[start + tag] &+= score
    }
  }

  /// The score of each tag of a word by itself.
  ///
  /// - Parameter sums: some room.
  func score(_ word: WordClues, sums: inout [Int32], scores: inout [Int32]) {
    for place in sums.indices { sums[place] = 0 }
    for place in scores.indices { scores[place] = 0 }
    if always >= 0 { clues.always.add(always, to: &sums) }
    word.forEachShape { if shapeNumbers[$0] >= 0 { clues.shapes.add(shapeNumbers[$0], to: &sums) } }
    let bytes = word.bytes.span
    for length in word.endings {
      let ending = bytes.extracting(word.ending(length))
      if word.hasCapitalEnding {
        clues.capitalEndings.add(ending, to: &sums)
      } else {
        clues.endings.add(ending, to: &sums)
      }
    }
    for length in word.beginnings {
      clues.beginnings.add(bytes.extracting(word.beginning(length)), to: &sums)
    }
    spread(sums, to: &scores)
    addEvidence(word, to: &scores)
  }

  /// Whether a form was seen in training.
  func knows(_ form: [UInt8]) -> Bool { forms.forms.number(of: form.span) != nil }

  /// Whether a form was seen in small letters, and more often as something else than as a name.
  func isCommonWord(_ form: [UInt8]) -> Bool {
    guard let number = forms.forms.number(of: form.span) else { return false }
    let range = Int(forms.starts[Int(number)])..<Int(forms.starts[Int(number) + 1])
    let surplus = forms.counts[range].reduce(Int32(0)) { sum, count in
      guard count.shape == .small else { return sum }
      let isName = labels.tags[Int(count.tag)].partOfSpeech == .properNoun
      return isName ? sum - count.occurrences : sum + count.occurrences
    }
    return surplus > 0
  }

  private func addEvidence(_ word: WordClues, to scores: inout [Int32]) {
    guard let number = forms.forms.number(of: word.bytes.span) else { return }
    let range = Int(forms.starts[Int(number)])..<Int(forms.starts[Int(number) + 1])
    let known = FormEvidence(forms.counts[range], shape: word.shape, isFirst: word.isFirst)
    guard known.total > 0 else { return }
    let nothing = evidence[known.kind(0)]
    for tag in scores.indices { scores[tag] &+= nothing.tag &+ nothing.speech }
    for one in known.ofTags {
      scores[Int(one.tag)] &+= evidence[known.kind(one.occurrences)].tag &- nothing.tag
    }
    for (index, one) in known.ofTags.enumerated() {
      let speech = labels.speech[Int(one.tag)]
      if known.ofTags[..<index].contains(where: { labels.speech[Int($0.tag)] == speech }) {
        continue
      }
      let all = known.ofTags.reduce(0) {
        $0 + (labels.speech[Int($1.tag)] == speech ? $1.occurrences : 0)
      }
      let weight = evidence[known.kind(all)].speech &- nothing.speech
      for tag in scores.indices where labels.speech[tag] == speech { scores[tag] &+= weight }
    }
  }

  /// What a word says of its neighbours, as a key: the same key, the same weights.
  func nearKey(_ word: WordClues) -> NearKey {
    let own = NearKey(first: near(word.bytes.span), second: NearKey.none)
    if own.first != NearKey.none { return own }
    return NearKey(
      first: near(NearClues.ending(of: word).span), second: near(NearClues.shape(of: word).span))
  }

  /// The number of a clue among those for the word behind and those for the word before.
  private func near(_ value: borrowing Span<UInt8>) -> UInt64 {
    let (after, before) = (clues.after.number(of: value), clues.before.number(of: value))
    if after == nil, before == nil { return NearKey.none }
    return UInt64(after ?? 0xFFFF_FFFF) << 32 | UInt64(before ?? 0xFFFF_FFFF)
  }

  /// Which clues a word has for its neighbours.
  struct NearKey: Hashable {
    static let none = UInt64.max
    let first, second: UInt64
  }

  /// Appends the weights that a word gives to the tags of the word behind it, then to those of the word before it.
  func addNear(_ key: NearKey, to rows: inout [Int32], sums: inout [Int32]) {
    let start = rows.count
    rows.append(contentsOf: repeatElement(0, count: labels.tags.count * 2))
    for (isBefore, place) in [(false, start), (true, start + labels.tags.count)] {
      for index in sums.indices { sums[index] = 0 }
      for clue in [key.first, key.second] where clue != NearKey.none {
        let number = Int(isBefore ? clue & 0xFFFF_FFFF : clue >> 32)
        if number == 0xFFFF_FFFF { continue }
        if isBefore {
          clues.before.add(number, to: &sums)
        } else {
          clues.after.add(number, to: &sums)
        }
      }
      spread(sums, to: &rows, from: place)
    }
  }
}
