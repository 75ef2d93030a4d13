internal import Segmentation

/// What a language's table says of relations: the words that it tells apart, and the weights of clues.
///
/// A class because all tasks share the one that was read; nothing in it changes.
package final class RelationModel: Sendable {
  /// One to three pieces that make a clue.
  struct Template: Sendable {
    let one, two, three: Int

    init(_ atoms: [ClueAtom]) {
      func index(_ number: Int) -> Int { number < atoms.count ? Int(atoms[number].rawValue) : 0 }
      (one, two, three) = (index(0), index(1), index(2))
    }
  }

  /// A relation and what a clue weighs for it.
  struct Weight: Sendable {
    let relation: UInt8
    let weight: Int16
  }

  /// What a table holds.
  struct Parts: ~Copyable, Sendable {
    /// The forms of words that are told apart, and what each counts as.
    var forms = FormTable()
    var wordNumbers: [UInt16] = []
    /// The number of words by which somebody says something.
    var speech: UInt16 = 0
    /// The endings that are told apart, counted from 1.
    var endings = FormTable()
    var stepTemplates: [Template] = []
    var arcTemplates: [Template] = []
    var pairTemplates: [Template] = []
    /// Two numbers of 16 bits each: what a clue weighs for an arc to the left and one to the right.
    var steps = ClueMap()
    /// Which of the lists of weights a clue has.
    var arcs = ClueMap()
    /// What a clue weighs for a word to be the subject of a verb.
    var pairs = ClueMap()
    var starts: [Int32] = [0]
    var weights: [Weight] = []
    var leastMargin: Int32 = 0
  }

  private let parts: Parts

  init(_ parts: consuming Parts) { self.parts = parts }

  /// A word is a verb's subject if it won by so much.
  var leastMargin: Int32 { parts.leastMargin }

  /// What a form counts as; 0 where only its tag counts.
  package func word(of form: borrowing Span<UInt8>) -> UInt16 {
    parts.forms.number(of: form).map { parts.wordNumbers[Int($0)] } ?? 0
  }

  /// What a word counts as by its form and its tag: one of saying only as a verb.
  @inline(__always)
  package func word(_ word: UInt16, tag: Tag) -> UInt16 {
    word == 0 || word == parts.speech && tag.partOfSpeech != .verb ? tag.rawValue : word
  }

  /// The number of a form's ending; 0 where it is none of those that are told apart.
  package func ending(of form: borrowing Span<UInt8>) -> UInt16 {
    let ending = form.extracting(ClueValues.ending(of: form))
    return parts.endings.number(of: ending).map { UInt16($0 + 1) } ?? 0
  }

  /// The scores of an arc to the left and of one to the right, where shifting has 0.
  @inline(__always)
  func stepScores(_ atoms: [UInt16]) -> (left: Int32, right: Int32) {
    var (left, right): (Int32, Int32) = (0, 0)
    for (number, template) in parts.stepTemplates.enumerated() {
      let key = ClueAtom.key(
        number, atoms[template.one], atoms[template.two], atoms[template.three])
      guard let both = parts.steps[key] else { continue }
      left &+= both >> 16
      right &+= Int32(Int16(truncatingIfNeeded: both))
    }
    return (left, right)
  }

  /// Adds what the clues of an arc weigh to the scores of relations.
  func addArcScores(_ atoms: [UInt16], to scores: inout [Int32]) {
    for (number, template) in parts.arcTemplates.enumerated() {
      let key = ClueAtom.key(
        number, atoms[template.one], atoms[template.two], atoms[template.three])
      guard let list = parts.arcs[key] else { continue }
      for index in Int(parts.starts[Int(list)])..<Int(parts.starts[Int(list) + 1]) {
        let one = parts.weights[index]
        scores[Int(one.relation)] &+= Int32(one.weight)
      }
    }
  }

  /// How much speaks for a word to be the subject of a verb.
  @inline(__always)
  func pairScore(_ atoms: [UInt16]) -> Int32 {
    var score: Int32 = 0
    for (number, template) in parts.pairTemplates.enumerated() {
      let key = ClueAtom.key(
        number, atoms[template.one], atoms[template.two], atoms[template.three])
      if let weight = parts.pairs[key] { score &+= weight }
    }
    return score
  }

  /// Whether subjects are chosen once a sentence is parsed.
  var choosesSubjects: Bool { !parts.pairTemplates.isEmpty }
}
