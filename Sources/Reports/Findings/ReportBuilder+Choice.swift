internal import CorpusAnalysis
internal import CorpusStatistics
internal import ICU
internal import TextAnalysis

/// Which languages, outlets and terms a report shows.
extension ReportBuilder {
  static func languages(of survey: GroupedCounts) -> [LanguageTotal] {
    var byTag = [String: [GroupKey]]()
    for key in survey.keys { byTag[key.within, default: []].append(key) }
    return byTag.map { tag, groups in
      LanguageTotal(
        tag: tag,
        counts: groups.reduce(into: TermCounts()) {
          if let part = survey.groups.parts[$1] { $0.merge(part) }
        }, groups: groups)
    }.sorted { one, other in
      let (a, b) = (one.counts, other.counts)
      if a.documents != b.documents { return a.documents > b.documents }
      // Of equals, those whose commonest words can be left out say more.
      let (known, otherKnown) = (hasStopWords(one.tag), hasStopWords(other.tag))
      if known != otherKnown { return known }
      return (b.tokens, one.tag) < (a.tokens, other.tag)
    }
  }

  static func hasStopWords(_ tag: String) -> Bool {
    Language.supported.contains(Language.primary(tag))
  }

  static func outletTables(_ survey: GroupedCounts, _ languages: [LanguageTotal]) -> [Comparison] {
    let comparable = languages.map { comparableGroups($0, in: survey) }.filter { !$0.isEmpty }
    let each = max(4, min(Limit.outletsOfOneLanguage, Limit.tables / max(1, comparable.count)))
    let keys = comparable.flatMap { groups in
      groups.sorted { one, other in
        let a = survey.groups.parts[one]?.documents ?? 0
        let b = survey.groups.parts[other]?.documents ?? 0
        return a != b ? a > b : one < other
      }.prefix(each)
    }
    let wholes = survey.wholes
    return keys.prefix(Limit.tables).map { key in
      Comparison(
        key, survey.sums(of: key), in: wholes[key.within] ?? KeynessTest.Whole(TermSums()),
        fewestDocuments: 2,
        vocabulary: survey)
    }
  }

  /// The outlets of a language that can be compared: with more than one document, against more
  /// than one.
  static func comparableGroups(_ language: LanguageTotal, in survey: GroupedCounts) -> [GroupKey] {
    language.groups.filter { key in
      let documents = survey.groups.parts[key]?.documents ?? 0
      return key.group != GroupPlan.none && documents > 1
        && language.counts.documents - documents > 1
    }
  }

  static func languageTables(
    _ words: GroupedCounts, _ languages: [LanguageTotal]
  ) -> [Comparison] {
    guard languages.count > 1 else { return [] }
    let whole = KeynessTest.Whole(words.sums(of: words.keys))
    return languages.prefix(Limit.languages).map { language in
      Comparison(
        GroupKey(within: language.tag, group: ""), words.sums(of: language.groups), in: whole,
        fewestDocuments: 2, vocabulary: words)
    }
  }

  /// The most frequent terms of the largest languages, equals in code-point order.
  static func frequentTerms(
    _ words: GroupedCounts, _ languages: [LanguageTotal], _ stopWords: [String: StopWords]
  ) -> [String: [TermID]] {
    var frequent = [String: [TermID]]()
    for language in languages.prefix(Limit.languages) {
      let content = language.counts.terms.filter {
        isContent(words.vocabulary.string($0), stopWords: stopWords[language.tag])
      }
      let ranked = content.map { ($0, language.counts[$0].occurrences) }.sorted { one, other in
        one.1 != other.1 ? one.1 > other.1 : words.precedes(one.0, other.0)
      }
      frequent[language.tag] = ranked.prefix(Limit.pairedTerms).map(\.0)
    }
    return frequent
  }

  /// The rows that a table shows: more frequent here, in more than one document where there are
  /// more; those that the test finds come first.
  static func keyRows(
    _ comparison: Comparison, _ survey: GroupedCounts, stopWords: StopWords?
  ) -> [Comparison.Row] {
    let fewest = min(2, comparison.target.documents)
    let rows = comparison.rows.lazy.filter { row in
      row.keyness.logRatio > 0 && row.documents >= fewest
        && isContent(survey.vocabulary.string(row.term), stopWords: stopWords)
    }
    let sure = Array(rows.filter { $0.q < 0.05 }.prefix(Limit.keyTerms))
    let unsure = rows.filter { !($0.q < 0.05) }.prefix(Limit.keyTerms - sure.count)
    return sure + unsure
  }

  /// Whether a term says something of its own: a word of two letters or more, no stop word.
  static func isContent(_ term: String, stopWords: StopWords?) -> Bool {
    var letters = 0
    for scalar in term.unicodeScalars {
      let properties = ScalarProperties(scalar.value)
      if properties.isLetter, !properties.isMark { letters += 1 }
    }
    return letters >= 2 && !(stopWords?.contains(term) ?? false)
  }

  /// The languages of documents, each with how many there are, and what share they all have.
  func languagesByDocuments(where isMeant: (DocumentFact) -> Bool) -> String {
    let facts = survey.facts.filter(isMeant)
    let counts = facts.reduce(into: [String: Int]()) { $0[$1.key.within, default: 0] += 1 }
    let sorted = counts.sorted { $0.value != $1.value ? $0.value > $1.value : $0.key < $1.key }
    var names = sorted.prefix(Self.namedLanguages).map {
      "\(Language.name($0.key)) (\(Report.grouped($0.value)))"
    }
    let more = sorted.dropFirst(Self.namedLanguages)
    if !more.isEmpty {
      names.append(
        "\(more.count) more languages (\(Report.grouped(more.reduce(0) { $0 + $1.value })))")
    }
    return
      "\(Report.share(facts.count, of: survey.facts.count)), \(names.joined(separator: ", "))"
  }

  /// How many languages a note names.
  private static let namedLanguages = 12
}
