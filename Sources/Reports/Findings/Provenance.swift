internal import BuiltinData
internal import Corpora
internal import ICU
internal import TextAnalysis

/// What made a report, so that it can be made again.
struct Provenance {
  let options: ReportOptions
  let conditions: [Corpus.Condition]
  /// The languages of the corpus.
  let languages: [String]

  var facts: [Report.Fact] {
    var facts = [
      Report.Fact("newsstat", Release.version),
      Report.Fact(
        "ICU, Unicode, CLDR", "\(ICU.Version.icu), \(ICU.Version.unicode), \(ICU.Version.cldr)"),
      Report.Fact("Groups", "by \(options.outletField), compared within a language"),
      Report.Fact(
        "Terms",
        options.common.form == .stem
          ? "Snowball stems" : "folded words (NFKC_Casefold, NFC) in one spelling"),
      Report.Fact(
        "Datelines", options.common.keepsDatelines ? "counted" : "found, and their words left out"),
      Report.Fact("Redraws, seed", "\(Report.grouped(options.resamples)), \(options.seed)"),
    ]
    if !options.targets.isEmpty {
      let targets = options.targets.map { "\($0.name) = \($0.aliases.joined(separator: " | "))" }
      facts.append(Report.Fact("Targets", targets.joined(separator: "; ")))
    }
    if let language = options.common.language {
      facts.append(Report.Fact("Language", "\(language), given"))
    }
    if !conditions.isEmpty {
      facts.append(
        Report.Fact("Only", conditions.map(\.description).joined(separator: ", ")))
    }
    let lists = Set(languages.map(Language.primary)).sorted().flatMap(Self.lists)
    facts.append(
      Report.Fact(
        "Word lists, XXH3-128", lists.isEmpty ? "none" : lists.joined(separator: "; ")))
    return facts
  }

  /// The word lists of a language that a report reads, each with the digest of its bytes.
  private static func lists(of language: String) -> [String] {
    [
      "stopwords/\(language).txt", "sentiment/\(language).tsv", "quotations/\(language).tsv",
      "stance/\(language).tsv",
    ].compactMap { name in
      BuiltinFile(named: name).map { "\(name) \(Digest.text(of: $0.bytes))" }
    }
  }
}
