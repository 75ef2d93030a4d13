internal import CorpusAnalysis
public import ArgumentParser
public import TextAnalysis

/// What language the documents are in, and how their words become terms.
struct LanguageOptions: ParsableArguments {
  @Option(
    help: ArgumentHelp(
      "Take every document for this language, by any usual code or name: de, deu, de-AT, German, Deutsch.",
      valueName: "language"))
  var lang: String?

  /// The BCP 47 tag of ``lang``.
  var tag: String? { lang.flatMap(Language.tag(named:)) }

  @Option(
    help:
      "How texts become terms: words (one apostrophe, elisions and 's apart, vowel signs and addresses left out) or icu (ICU's words, folded)."
  )
  var terms = TermRules.words

  func validate() throws {
    if let lang, tag == nil {
      throw ValidationError(
        "--lang knows no language \"\(lang)\": a BCP 47 tag such as ru or zh-Hant, or a name such as Russian."
      )
    }
  }
}

struct StemOptions: ParsableArguments {
  @Flag(help: "Terms are Snowball stems where the language has a stemmer.")
  var stem = false
}

struct DatelineOptions: ParsableArguments {
  @Flag(help: "Count the words of datelines too (MOSCOW, November 3. /TASS/.).")
  var keepDatelines = false
}

struct StopWordOptions: ParsableArguments {
  @Flag(help: "Leave out the stop words of each document's language.")
  var dropStopWords = false
}

struct PhraseOptions: ParsableArguments {
  // The option was called --units before; programs may still use that name.
  @Option(
    name: [.customLong("phrases"), .customLong("units")],
    help: ArgumentHelp(
      "Count words in a row as one term: a file with a phrase in each line, up to its first tab, such as lexicon phrases writes.",
      valueName: "file"))
  var file: String?

  /// The phrases of the file; none without one.
  func phrases() throws -> [String] { try file.map(PhraseTable.phrases) ?? [] }
}

struct NearOptions: ParsableArguments {
  @Option(
    help: ArgumentHelp(
      "Only what stands near this word or phrase (terror*); its company is then the corpus.",
      valueName: "pattern"))
  var near: String?

  @Option(help: "How many tokens from the pattern count as near, in its sentence; 5 if left out.")
  var window: Int?

  func validate() throws {
    if window != nil, near == nil { throw ValidationError("--window goes with --near.") }
  }
}

extension TermRules: ExpressibleByArgument {}
