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
    let (w, s, c, l) = (Double(words), Double(sentences), Double(letters), Double(longWords))
    guard words > 0, sentences > 0 else { return .nan }
    if measure.isGrade, words > sentences * Self.longestSentence { return .nan }
    return switch measure {
    case .sentenceLength: w / s
    case .wordLength: c / w
    case .ari: 0.5 * w / s + 4.71 * c / w - 21.43
    case .colemanLiau: 5.88 * c / w - 29.6 * s / w - 15.8
    case .lix: w / s + 100 * l / w
    case .rix: l / s
    }
  }
}

/// A measure of how hard a text is to read that asks for no syllables.
///
/// Safe across alphabets; without meaning for scripts in which a character is a word or a syllable.
public enum ReadabilityMeasure: String, CaseIterable, Codable, Sendable {
  /// Words a sentence.
  ///
  /// `W/S`; –. Fitted to English or Swedish schoolbooks: its grades mean nothing elsewhere; compare texts of one language. No grade is given to a text of more than 100 words a sentence, because it has no marks that end its sentences.
  case sentenceLength = "sentence_length"
  /// Letters and digits a word.
  ///
  /// `C/W`; –. Fitted to English or Swedish schoolbooks: its grades mean nothing elsewhere; compare texts of one language. No grade is given to a text of more than 100 words a sentence, because it has no marks that end its sentences.
  case wordLength = "word_length"
  /// Automated readability index, a US school grade.
  ///
  /// `0.5 W/S + 4.71 C/W - 21.43`; Smith and Senter (1967), Automated readability index. Fitted to English or Swedish schoolbooks: its grades mean nothing elsewhere; compare texts of one language. No grade is given to a text of more than 100 words a sentence, because it has no marks that end its sentences.
  case ari
  /// Coleman and Liau's index, a US school grade.
  ///
  /// `5.88 C/W - 29.6 S/W - 15.8`; Coleman and Liau (1975), A computer readability formula designed for machine scoring. Fitted to English or Swedish schoolbooks: its grades mean nothing elsewhere; compare texts of one language. No grade is given to a text of more than 100 words a sentence, because it has no marks that end its sentences.
  case colemanLiau = "coleman_liau"
  /// Läsbarhetsindex: below 30 easy, above 60 very hard.
  ///
  /// `W/S + 100 L/W`; Björnsson (1968), Läsbarhet. Fitted to English or Swedish schoolbooks: its grades mean nothing elsewhere; compare texts of one language. No grade is given to a text of more than 100 words a sentence, because it has no marks that end its sentences.
  case lix
  /// Long words a sentence.
  ///
  /// `L/S`; Anderson (1983), Lix and Rix: variations on a little-known readability index. Fitted to English or Swedish schoolbooks: its grades mean nothing elsewhere; compare texts of one language. No grade is given to a text of more than 100 words a sentence, because it has no marks that end its sentences.
  case rix

  /// Whether the measure is a grade of how hard a text is to read, and not a mean length.
  var isGrade: Bool {
    switch self {
    case .sentenceLength, .wordLength: false
    case .ari, .colemanLiau, .lix, .rix: true
    }
  }

  /// What the measure is; W words, S sentences, C letters, L words of more than six letters.
  public var explanation: Explanation {
    func explain(_ meaning: String, _ formula: String, _ source: String) -> Explanation {
      Explanation(
        rawValue, meaning, formula: formula, source: source,
        caution:
          "Fitted to English or Swedish schoolbooks: its grades mean nothing elsewhere; compare texts of one language. No grade is given to a text of more than 100 words a sentence, because it has no marks that end its sentences."
      )
    }
    return switch self {
    case .sentenceLength: explain("Words a sentence.", "W/S", "–")
    case .wordLength: explain("Letters and digits a word.", "C/W", "–")
    case .ari:
      explain(
        "Automated readability index, a US school grade.", "0.5 W/S + 4.71 C/W - 21.43",
        "Smith and Senter (1967), Automated readability index")
    case .colemanLiau:
      explain(
        "Coleman and Liau's index, a US school grade.", "5.88 C/W - 29.6 S/W - 15.8",
        "Coleman and Liau (1975), A computer readability formula designed for machine scoring")
    case .lix:
      explain(
        "Läsbarhetsindex: below 30 easy, above 60 very hard.", "W/S + 100 L/W",
        "Björnsson (1968), Läsbarhet")
    case .rix:
      explain(
        "Long words a sentence.", "L/S",
        "Anderson (1983), Lix and Rix: variations on a little-known readability index")
    }
  }
}
