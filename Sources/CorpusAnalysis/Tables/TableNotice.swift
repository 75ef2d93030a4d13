internal import CorpusStatistics
internal import ICU
internal import Segmentation
package import TextAnalysis

/// What a reader of a table's rows has to know: what is missing, and why.
public enum TableNotice: Sendable, Equatable, CustomStringConvertible {
  /// No document has a field that groups are made by.
  case noField(String)
  /// Groups that are too small for intervals and p values.
  case smallGroups(Int, of: Int, fewest: Int)
  /// Every group stands alone within this field, or in the corpus, so that there is nothing to compare.
  case nothingToCompare(field: String, within: String?)
  /// The table is empty.
  case noRows
  /// No text holds a pattern.
  case noHit(String)
  /// So many rows are shown of those that there are.
  case shortened(Int, of: Int)
  /// A word that is asked for is a stop word of texts, and is left out as one.
  case stopWord(String, languages: [String])
  /// Languages of texts for which there is no list of stop words.
  case noStopWords(languages: [String])
  /// Languages of texts that have no stemmer.
  case noStemmer(languages: [String])
  /// No target is named, and no record brings any.
  case noTarget
  /// No text mentions a target.
  case noMention(target: String)
  /// Documents of a language without lists were not read.
  case unread(language: String, documents: Int)
  /// Quotations that are less sure than they should be are left out.
  case unsure(quotations: Int, least: Double)
  /// Groups are of several languages, whose levels differ with their lists.
  case levelsDiffer(languages: [String])
  /// Only documents of one of so many languages count.
  case oneLanguage(String, of: Int)
  /// A seed of a scale occurs too rarely.
  case rareSeed(String, fewest: Int)
  /// Languages of texts for which there are no tables of tags.
  case noTags(languages: [String])
  /// Languages of texts that have tags and no table of relations.
  case noRelations(languages: [String])
  /// What the file of a lexicon says or lacks.
  case ofLexicon(String, String)
  /// What was found of near-copies.
  case copies(documents: Int, stories: Int, copies: Int, clusters: Int)
  /// No system of romanisation has rules for all letters of a text.
  case noSystem(text: String)
  /// Letters that a system has no rule for.
  case lettersLeft(Int, first: Unicode.Scalar)
  /// Words without the vowel marks that a system asks for.
  case vowelsUnmarked(Int, first: String)
  /// Rules of boundaries that the linked ICU keeps in an unknown form.
  case uncompiledRules(of: [String], icu: String)

  public var description: String {
    switch self {
    case .noField(let field): "no document has a field \"\(field)\""
    case .smallGroups(let small, let all, let fewest):
      "\(small) of \(all) groups have fewer than \(fewest) documents: their intervals and p values are left out"
    case .nothingToCompare(let field, let within):
      "nothing to compare: each \(field) stands alone in its \(within ?? "corpus")"
    case .noRows: "the table has no row: no document has what was asked for"
    case .noHit(let pattern): "no text holds \"\(pattern)\""
    case .shortened(let shown, let all): "showing \(shown) of \(all)"
    case .stopWord(let word, let languages):
      "\"\(word)\" is a stop word of \(Self.named(languages)) and is left out there; --keep-stop-words counts it"
    case .noStopWords(let languages):
      "no stop words were dropped: there is no list for \(Self.named(languages))"
    case .noStemmer(let languages):
      "words are folded and not stemmed: there is no stemmer for \(Self.named(languages))"
    case .noTarget: "no target: --target names one, and no record brings targets of its own"
    case .noMention(let target): "no text mentions \"\(target)\""
    case .unread(let language, let documents):
      "\(documents) \(documents == 1 ? "document" : "documents") in \(language) \(documents == 1 ? "is" : "are") not read: there are no lists for the language"
    case .unsure(let quotations, let least):
      "\(quotations) \(quotations == 1 ? "quotation is" : "quotations are") left out, of which content or speaker is less sure than \(least) (min-confidence)"
    case .levelsDiffer(let languages):
      "groups are compared within a language: levels of \(languages.joined(separator: ", ")) differ with their lists; standardized compares them"
    case .oneLanguage(let language, let all):
      "of \(all) languages only documents in \(language) are scaled"
    case .rareSeed(let seed, let fewest): "the seed \"\(seed)\" occurs fewer than \(fewest) times"
    case .noTags(let languages):
      "no tags: there are no tables for \(Self.named(languages))"
    case .noRelations(let languages):
      "no relations: there is no table for \(Self.named(languages))"
    case .ofLexicon(let lexicon, let note): "\(lexicon): \(note)"
    case .noSystem(let text): "no system here has rules for all letters of \"\(text)\""
    case .lettersLeft(let count, let first):
      "\(count) letters stayed as they were, \(first) the first: the system has no rule for them"
    case .vowelsUnmarked(let count, let first):
      "\(count) \(count == 1 ? "word has" : "words have") no vowel marks, \(first) the first: the system asks for them, and without them short vowels are missing"
    case .uncompiledRules(let units, let icu):
      "the rules of ICU \(icu) for \(units.joined(separator: " and ")) are of a form not known here; ICU divided the text, slower"
    case .copies(_, _, 0, _): "no document is a near-copy of another"
    case .copies(let documents, let stories, let copies, let clusters):
      "\(documents) printings are \(stories) \(stories == 1 ? "story" : "stories"): \(copies) of them are copies in \(clusters) \(clusters == 1 ? "cluster" : "clusters")"
    }
  }
}

extension TableNotice {
  /// Languages with their names: `Italian (it), Thai (th)`.
  private static func named(_ languages: [String]) -> String {
    languages.map { "\(Language.name($0)) (\($0))" }.joined(separator: ", ")
  }

  /// Which boundaries ICU itself finds, slower than the segmenter would; `nil` where the segmenter finds all.
  public static var slowBoundaries: TableNotice? {
    let units = Segmenter.uncompiled(among: [.word, .sentence])
    return units.isEmpty
      ? nil : .uncompiledRules(of: units.map { "\($0.rawValue)s" }, icu: Version.icu)
  }

  /// The languages that were to be tagged or parsed and for which tables are missing.
  package static func missing(in tables: TagTables) -> [TableNotice] {
    let (tags, relations) = (tables.missingLanguages, tables.languagesWithoutRelations)
    return (tags.isEmpty ? [] : [.noTags(languages: tags)])
      + (relations.isEmpty ? [] : [.noRelations(languages: relations)])
  }

  /// Of the languages without a list of stop words, where there are any.
  package static func missingStopWords(of languages: Set<String>) -> [TableNotice] {
    let missing = languages.filter { StopWords(language: $0) == nil }.sorted()
    return missing.isEmpty ? [] : [.noStopWords(languages: missing)]
  }

  /// Of the languages without a stemmer, where there are any.
  package static func missingStemmers(of languages: Set<String>) -> [TableNotice] {
    let missing = languages.filter { LanguageRegistry.standard[$0].stemmer == nil }.sorted()
    return missing.isEmpty ? [] : [.noStemmer(languages: missing)]
  }

  /// A notice of groups that are too small for intervals and p values, where there are any.
  ///
  /// - Parameter units: how many units of evidence each group has.
  static func small(_ units: some Collection<Int>) -> [TableNotice] {
    let fewest = ClusterBootstrap.fewestClusters
    let small = units.count { $0 < fewest }
    return small > 0 ? [.smallGroups(small, of: units.count, fewest: fewest)] : []
  }
}

/// An option that makes no sense, by itself or beside others.
public struct OptionError: Error, Equatable, CustomStringConvertible {
  /// The option as the command has it, without dashes.
  public let option: String
  /// What is wrong, to be read after the option, such as "must be from 1 to 5.".
  public let reason: String

  public init(_ option: String, _ reason: String) { (self.option, self.reason) = (option, reason) }

  public var description: String { "\(option) \(reason)" }
}
