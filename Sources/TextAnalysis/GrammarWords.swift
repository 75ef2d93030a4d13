package import BuiltinData

/// Small words of a language that tell what others are, as terms; data in `Lexicons/grammar`.
package struct GrammarWords: Sendable {
  /// What a word is.
  private enum Kind: String {
    case article, passive, agent, proclitic
    case nameEnding = "name ending"
    case bearerBefore = "bearer before"
    case bearerBehind = "bearer behind"
    case beforeMonth = "before month"
    case opposed, assimilated
    case nameScript = "name script"
  }

  /// Definite articles: "the".
  package private(set) var articles: Set<String> = []
  /// Words before a verb that make it passive: "was".
  package private(set) var passives: Set<String> = []
  /// Words before who does an act, one or several in a row: "by", "على يد".
  package private(set) var agents: [[String]] = []
  /// What may be written onto a name: "'s"; `'*` is an apostrophe with any letters.
  package private(set) var nameEndings: [String] = []
  /// What may be written in front of a word, several in a row: "و".
  package private(set) var proclitics: [String] = []
  /// What a proclitic and the letters behind it became, and those letters: "لل" is ل before "ال".
  package private(set) var assimilations: [(written: String, stem: String)] = []
  /// The scripts in which foreign names are spelled by their sounds, by ISO 15924, where the language has several.
  package private(set) var nameScripts: Set<String> = []
  /// What bears the name that follows it: "rue", "улица".
  package private(set) var bearersBefore: Set<String> = []
  /// What bears the name that stands before it: "street"; with a `*` any ending may follow.
  private var bearersBehind: Set<String> = []
  private var openBearers: [String] = []
  /// Words before the name of a month: "in", "since".
  package private(set) var beforeMonths: Set<String> = []
  /// What stands before a name with a hyphen and makes it no mention: "anti".
  package private(set) var opposed: Set<String> = []

  /// The first line of a file.
  private static let header = "form\tkind"

  /// The words of a language, and those of all.
  ///
  /// - Parameter language: a primary language subtag.
  /// - Throws: `DataError` for a row of no known kind.
  package init(language: String, in files: DataFiles = .builtin) throws(DataError) {
    for name in ["any", language] {
      guard let table = try files.table(named: "grammar/\(name).tsv", header: Self.header) else {
        continue
      }
      for row in table.rows {
        guard let kind = Kind(rawValue: String(row.fields[1])), !row.fields[0].isEmpty else {
          throw table.badValue(in: row)
        }
        do {
          try add(row.fields[0], kind, language)
        } catch {
          throw table.badValue(in: row)
        }
      }
    }
  }

  private mutating func add(_ form: Substring, _ kind: Kind, _ language: String) throws {
    let terms = try form.split(separator: " ").map { word in
      try Folding.term(String(word), language: language)
    }
    switch kind {
    case .article: articles.insert(terms.joined(separator: " "))
    case .passive: passives.insert(terms.joined(separator: " "))
    case .agent: agents.append(terms)
    // As they are written: a term has no apostrophe at its end.
    case .nameEnding: nameEndings.append(String(form))
    case .proclitic: proclitics.append(String(form))
    case .bearerBefore: bearersBefore.insert(terms.joined(separator: " "))
    case .bearerBehind where form.hasSuffix("*"): openBearers.append(String(form.dropLast()))
    case .bearerBehind: bearersBehind.insert(terms.joined(separator: " "))
    case .assimilated:
      guard terms.count == 2 else { return }
      assimilations.append((terms[0], terms[1]))
    case .nameScript: nameScripts.insert(String(form))
    case .beforeMonth: beforeMonths.insert(terms.joined(separator: " "))
    case .opposed: opposed.insert(terms.joined(separator: " "))
    }
  }

  /// Whether a term bears the name that stands before it.
  package func isBearerBehind(_ term: String) -> Bool {
    bearersBehind.contains(term) || openBearers.contains { term.hasPrefix($0) }
  }
}
