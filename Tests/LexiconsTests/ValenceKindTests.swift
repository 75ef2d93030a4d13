@testable import Lexicons
import TextAnalysis
import Testing

/// What words do to the polarity of others, each kind in each language that has a lexicon.
///
/// Each cell is a sentence of its own, so that a language that lacks the words of a kind shows here.
struct ValenceKind: Sendable, CustomTestStringConvertible {
  /// What is expected of each sentence.
  enum Expectation: Sendable {
    case positive, negative, zero
  }

  let name: String
  let expectation: Expectation
  /// By language.
  let sentences: KeyValuePairs<String, String>

  var testDescription: String { name }
}

/// Scores texts by the shipped lexicons.
private struct ShippedScorer: ~Copyable {
  private var analyzer: Analyzer
  private var scorer: SentimentScorer

  init() throws {
    let lexicons = try SentimentLexicons()
    analyzer = try Analyzer()
    scorer = SentimentScorer(lexicons)
  }

  mutating func value(_ text: String, _ language: String) throws -> Double {
    let bytes = Array(text.utf8)
    let analysis = try analyzer.analyze(bytes.span, language: language)
    let score = try scorer.document(of: analysis, text: bytes.span, analyzer: &analyzer)
    return try #require(score).value
  }
}

@Suite struct ValenceKindTests {
  // One test of all, because the lexicons are read once for it.
  @Test func `each language has each kind`() throws {
    var scorer = try ShippedScorer()
    for kind in ValenceKind.ofDenial + ValenceKind.ofShifts {
      for (language, sentence) in kind.sentences {
        let value = try scorer.value(sentence, language)
        let isAsExpected =
          switch kind.expectation {
          case .positive: value > 0
          case .negative: value < 0
          case .zero: value == 0
          }
        #expect(isAsExpected, "\(kind.name), \(language): \(sentence) \(value)")
      }
    }
  }

  @Test func `the table has all languages`() {
    for kind in ValenceKind.ofDenial + ValenceKind.ofShifts where kind.expectation != .zero {
      #expect(kind.sentences.map(\.key).sorted() == Language.supported.sorted(), "\(kind.name)")
    }
  }

  /// Something bad that becomes more, and the same by itself.
  static let rising = [
    ("en", "Violence rose.", "Violence in May."),
    ("ru", "Насилие усилилось.", "Насилие в мае."),
    ("uk", "Насильство посилилося.", "Насильство в травні."),
    ("de", "Die Gewalt nahm zu.", "Die Gewalt im Mai."),
    ("fr", "La violence augmente.", "La violence en mai."),
    ("es", "La violencia aumentó.", "La violencia en mayo."),
    ("tr", "Şiddet arttı.", "Şiddet mayısta."),
    ("ar", "تصاعد العنف.", "العنف في مايو."),
    ("fa", "خشونت افزایش یافت.", "خشونت در تهران."),
    ("he", "האלימות גברה.", "האלימות במאי."),
    ("hi", "हिंसा बढ़ी।", "हिंसा मई में।"),
    ("zh", "暴力加剧。", "五月的暴力。"),
    ("ja", "暴力が増加した。", "五月の暴力。"),
    ("ko", "폭력이 증가했다.", "오월의 폭력."),
  ]

  @Test func `what rises weighs more`() throws {
    var scorer = try ShippedScorer()
    for (language, more, plain) in Self.rising {
      let (more, plain) = (
        try scorer.value(more, language), try scorer.value(plain, language)
      )
      #expect(more < plain && plain < 0, "\(language): \(more) \(plain)")
    }
  }

  /// The kinds of entries with the languages that have none, because they have no such words or say it otherwise.
  ///
  /// A language that is added has all other kinds.
  static let absent: [(kind: Lexicon.Kind, languages: String)] = [
    (.negator, ""),
    (.postnegator, ""),
    (.finalNegator, "ar en es fa fr he hi ja ko ru tr uk zh"),
    (.concord, "ar de ja ko zh"),
    (.negativeEnding, "ar de en es fa fr he hi ja ko ru uk zh"),
    (.privativeEnding, "ar de en es fa fr he hi ja ko ru uk zh"),
    (.affirmation, ""),
    (.decrease, "ja"),
    (.postdecrease, ""),
    (.increase, "ja"),
    (.postincrease, ""),
    (.relief, "hi ja ko tr"),
    (.postrelief, ""),
    (.harm, "hi ja ko"),
    (.postharm, ""),
    (.passive, "ar fa he hi ja ko ru tr uk zh"),
    (.boundary, ""),
    (.adposition, "hi ja ko tr"),
    (.conjunction, ""),
    (.name, "en es fr ko ru uk"),
    (.title, "ja ko"),
    (.intensifier, ""),
    (.contrast, ""),
    (.irrealis, ""),
    (.postirrealis, "ar de en es fa fr he ru uk zh"),
    (.prefix, "de en es fa fr hi ja ko ru tr uk zh"),
  ]

  @Test func `a language has each kind but those that it can not have`() throws {
    let lexicons = try SentimentLexicons().all
    for (kind, languages) in Self.absent {
      let without = lexicons.filter { lexicon in !lexicon.entries.contains { $0.kind == kind } }
      #expect(
        without.compactMap(\.language).joined(separator: " ") == languages, "\(kind.rawValue)")
    }
  }
}
