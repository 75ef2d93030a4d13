internal import CorpusAnalysis
internal import Corpora
internal import ICU
internal import Reports
internal import BuiltinData
internal import Stance
internal import TextAnalysis

/// What decides a report beside the documents.
struct ReportSettings: Sendable {
  let title: String
  let by: String
  let terms: TermOptions
  let conditions: [String]
  let replicates: Int
  let seed: UInt64
  /// Whose stance is shown.
  let targets: [Target]
  /// What becomes of copies; `nil` where there is nothing to say of it.
  let copies: CopyTreatment?

  /// What made the report, so that it can be made again.
  func provenance(languages: [String]) -> [Report.Fact] {
    var facts = [
      Report.Fact("newsstat", Version.newsstat),
      Report.Fact(
        "ICU, Unicode, CLDR", "\(ICU.Version.icu), \(ICU.Version.unicode), \(ICU.Version.cldr)"),
      Report.Fact("Groups", "by \(by), compared within a language"),
      Report.Fact(
        "Terms",
        terms.stems ? "Snowball stems" : "folded words (NFKC_Casefold, NFC) in one spelling"),
      Report.Fact(
        "Datelines", terms.keepsDatelines ? "counted" : "found, and their words left out"),
      Report.Fact("Redraws, seed", "\(Report.grouped(replicates)), \(seed)"),
    ]
    if !targets.isEmpty {
      facts.append(
        Report.Fact(
          "Targets",
          targets.map { "\($0.name) = \($0.aliases.joined(separator: " | "))" }.joined(
            separator: "; ")))
    }
    if let language = terms.language { facts.append(Report.Fact("Language", "\(language), given")) }
    if !conditions.isEmpty {
      facts.append(Report.Fact("Only", conditions.joined(separator: ", ")))
    }
    let lists = Set(languages.map(Language.primary)).sorted().flatMap { language in
      [
        "stopwords/\(language).txt", "sentiment/\(language).tsv", "quotations/\(language).tsv",
        "stance/\(language).tsv",
      ].filter {
        BuiltinFile(named: $0) != nil
      }
    }
    facts.append(
      Report.Fact(
        "Word lists, XXH3-128",
        lists.isEmpty ? "none" : lists.map(Self.digest(of:)).joined(separator: "; ")))
    return facts
  }

  private static func digest(of name: String) -> String {
    "\(name) \(BuiltinFile(named: name).map { Digest.text(of: $0.bytes) } ?? "")"
  }
}
