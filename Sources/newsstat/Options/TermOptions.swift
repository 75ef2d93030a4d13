internal import ArgumentParser
internal import Corpora
internal import TextAnalysis

/// Which tokens count, and as what.
struct TermOptions: ParsableArguments {
  @Flag(help: "Count Snowball stems where the language has a stemmer.")
  var stem = false

  @Flag(help: "Leave out the stop words of each document's language.")
  var dropStopWords = false

  @Flag(help: "Count the words of datelines too (MOSCOW, November 3. /TASS/.).")
  var keepDatelines = false

  @Option(help: ArgumentHelp("Take every document for this language (BCP 47).", valueName: "tag"))
  var lang: String?

  var analysis: Analyzer.Options { Analyzer.Options(stems: stem) }

  /// The language of a document under these options.
  func language(of document: Document) -> String { lang ?? document.language }
}
