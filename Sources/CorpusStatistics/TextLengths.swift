/// Sums from which readability is computed: integers that add.
public struct TextLengths: Accumulator, Equatable {
  /// Words, sentences that hold one, letters and digits of words, words of more than six of them.
  public var words = 0, sentences = 0, letters = 0, longWords = 0

  public init(words: Int = 0, sentences: Int = 0, letters: Int = 0, longWords: Int = 0) {
    self.words = words
    self.sentences = sentences
    self.letters = letters
    self.longWords = longWords
  }

  public mutating func add(_ other: TextLengths) { merge(other) }

  public mutating func merge(_ other: consuming TextLengths) {
    words += other.words
    sentences += other.sentences
    letters += other.letters
    longWords += other.longWords
  }

  /// How many words a sentence of a text may have on average: beyond it the text has no marks that end its
  /// sentences, and its sentences say nothing of how hard it is to read.
  private static let longestSentence = 100

  /// The value of a measure; `nan` for a text without words, and a grade for one without ends of sentences.
  public func value(of measure: ReadabilityMeasure) -> Double {
    guard words > 0, sentences > 0 else { return .nan }
    if measure.isGrade, words > sentences * Self.longestSentence { return .nan }
    return measure.compute(Double(words), Double(sentences), Double(letters), Double(longWords))
  }
}
