import TextAnalysis

/// How often each form of a training text had each tag, block by block.
struct FormCounts {
  private struct Seen {
    var count: FormEvidence.Count
    let block: Int
  }

  private(set) var forms: [[UInt8]] = []
  private var numbers: [[UInt8]: Int] = [:]
  private var seen: [[Seen]] = []
  private let language: String

  /// The block of words of lists, which are never left out.
  private static let listed = -1

  init(
    of text: [[TrainingWord]], language: String, _ tagNumbers: [Tag: Int], _ lists: [Lists.Entry]
  ) {
    self.language = language
    for word in text.joined() {
      add(word.clues.bytes, shape(of: word), tagNumbers[word.tag] ?? 0, block: word.block, 1)
    }
    add(lists, seenIn: text, tagNumbers)
  }

  /// Under which shape a word counts: where it begins a sentence, by its tag.
  private func shape(of word: TrainingWord) -> WordShape {
    guard word.clues.isFirst, word.clues.shape == .capital else { return word.clues.shape }
    let speech = word.tag.partOfSpeech
    return speech == .properNoun || language == "de" && speech == .noun ? .capital : .small
  }

  private mutating func add(
    _ form: [UInt8], _ shape: WordShape, _ tag: Int, block: Int, _ occurrences: Int32
  ) {
    let number = numbers[form] ?? forms.count
    if number == forms.count {
      numbers[form] = number
      forms.append(form)
      seen.append([])
    }
    let count = FormEvidence.Count(shape: shape, tag: UInt8(tag), occurrences: occurrences)
    let index = seen[number].firstIndex {
      $0.block == block && $0.count.tag == count.tag && $0.count.shape == shape
    }
    if let index {
      seen[number][index].count.occurrences += occurrences
    } else {
      seen[number].append(Seen(count: count, block: block))
    }
  }

  /// Counts words of lists that the treebanks lack, with the attributes that words of their part of speech have that end
  /// as they do.
  private mutating func add(
    _ lists: [Lists.Entry], seenIn text: [[TrainingWord]], _ tagNumbers: [Tag: Int]
  ) {
    func keys(_ word: WordClues, _ speech: Tag.PartOfSpeech) -> [[UInt8]] {
      (0...min(3, word.length)).reversed().map {
        [speech.rawValue] + word.bytes[word.starts[word.length - $0]...]
      }
    }
    var byEnding = [[UInt8]: [Tag: Int]]()
    for word in text.joined() {
      guard let speech = word.tag.partOfSpeech, !word.tag.hasAdposition else { continue }
      for key in keys(word.clues, speech) { byEnding[key, default: [:]][word.tag, default: 0] += 1 }
    }
    let hasCapitals = text.joined().contains { $0.clues.shape != .small }
    for entry in lists {
      let isCapital =
        entry.speech == .properNoun || language == "de" && entry.speech == .noun
      let shape = hasCapitals && isCapital ? WordShape.capital : .small
      let word = WordClues(entry.term, shape: shape, isFirst: false)
      guard total(of: word.bytes) < Int(Lists.weight),
        let tags = keys(word, entry.speech).lazy.compactMap({ byEnding[$0] }).first,
        let best = tags.min(by: { ($1.value, $0.key.description) < ($0.value, $1.key.description) })
      else { continue }
      add(word.bytes, shape, tagNumbers[best.key] ?? 0, block: Self.listed, Lists.weight)
    }
  }

  /// The counts of a form outside of a block.
  func counts(of form: Int, without block: Int?) -> [FormEvidence.Count] {
    var counts = [FormEvidence.Count]()
    for one in seen[form] where one.block != block {
      if let index = counts.firstIndex(where: {
        $0.tag == one.count.tag && $0.shape == one.count.shape
      }) {
        counts[index].occurrences += one.count.occurrences
      } else {
        counts.append(one.count)
      }
    }
    return counts
  }

  /// The same of a form by its letters.
  func counts(of form: [UInt8], without block: Int?) -> [FormEvidence.Count] {
    numbers[form].map { counts(of: $0, without: block) } ?? []
  }

  /// How often a form was seen.
  func total(of form: [UInt8]) -> Int {
    numbers[form].map { seen[$0].reduce(0) { $0 + Int($1.count.occurrences) } } ?? 0
  }
}
