/// A measure of how hard a text is to read that asks for no syllables.
///
/// In formulas W is the words, S the sentences, C the letters, L the words of more than six letters.
/// Safe across alphabets; without meaning for scripts in which a character is a word or a syllable.
public struct ReadabilityMeasure: Measure {
  public let explanation: Explanation
  /// Whether the measure is a grade of how hard a text is to read, and not a mean length.
  let isGrade: Bool
  /// The value for numbers of words, sentences, letters and long words.
  let compute: Formula

  typealias Formula = @Sendable (_ w: Double, _ s: Double, _ c: Double, _ l: Double) -> Double

  private init(
    _ name: String, _ meaning: String, formula: String, source: String, isGrade: Bool = true,
    _ compute: @escaping Formula
  ) {
    explanation = Explanation(
      name, meaning, formula: formula, source: source, caution: Self.schoolbooks)
    self.isGrade = isGrade
    self.compute = compute
  }

  /// All measures, in the order of the article on statistics.
  public static let allCases: [Self] = [
    .sentenceLength, .wordLength, .ari, .colemanLiau, .lix, .rix,
  ]

  /// Mean length of a sentence.
  public static let sentenceLength = Self(
    "sentence_length", "Words a sentence.",
    formula: "W/S",
    source: "–",
    isGrade: false
  ) { w, s, _, _ in w / s }

  /// Mean length of a word.
  public static let wordLength = Self(
    "word_length", "Letters and digits a word.",
    formula: "C/W",
    source: "–",
    isGrade: false
  ) { w, _, c, _ in c / w }

  /// Automated readability index.
  public static let ari = Self(
    "ari", "Automated readability index, a US school grade.",
    formula: "0.5 W/S + 4.71 C/W - 21.43",
    source: "Smith and Senter (1967), Automated readability index"
  ) { w, s, c, _ in 0.5 * w / s + 4.71 * c / w - 21.43 }

  /// Coleman and Liau's index.
  public static let colemanLiau = Self(
    "coleman_liau", "Coleman and Liau's index, a US school grade.",
    formula: "5.88 C/W - 29.6 S/W - 15.8",
    source: "Coleman and Liau (1975), A computer readability formula designed for machine scoring"
  ) { w, s, c, _ in 5.88 * c / w - 29.6 * s / w - 15.8 }

  /// Björnsson's Läsbarhetsindex.
  public static let lix = Self(
    "lix", "Läsbarhetsindex: below 30 easy, above 60 very hard.",
    formula: "W/S + 100 L/W",
    source: "Björnsson (1968), Läsbarhet"
  ) { w, s, _, l in w / s + 100 * l / w }

  /// Anderson's Rix.
  public static let rix = Self(
    "rix", "Long words a sentence.",
    formula: "L/S",
    source: "Anderson (1983), Lix and Rix: variations on a little-known readability index"
  ) { _, s, _, l in l / s }

  private static let schoolbooks =
    "Fitted to English or Swedish schoolbooks: its grades mean nothing elsewhere; compare texts of one language. No grade is given to a text of more than 100 words a sentence, because it has no marks that end its sentences."
}
