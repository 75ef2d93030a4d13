package import Corpora
package import CorpusStatistics
package import TextAnalysis

/// Which groups a pass counts, and what a term is.
package struct GroupPlan: Sendable {
  /// The fields to group by; a group has a value of each.
  package var fields: [String] = []
  /// The field that comparisons stay within.
  package var within: String?
  /// The only groups that count; all where it is `nil`.
  package var members: Set<String>?
  /// The field whose values are units of evidence; clusters of copies where it is `nil`.
  package var cluster: String?
  /// Tokens in a row that make a term.
  package var length = 1
  /// How many tokens a term may leave out.
  package var skips = 0
  /// What the tokens of a term stand in together.
  package var unit = GramUnit.sentence
  /// When set, only what stands near it counts.
  package var near: Nearness?
  package var terms: TermOptions

  package init(
    fields: [String] = [], within: String? = nil, members: Set<String>? = nil,
    cluster: String? = nil, length: Int = 1, skips: Int = 0, unit: GramUnit = .sentence,
    near: Nearness? = nil, terms: TermOptions
  ) {
    (self.fields, self.within, self.members, self.cluster) = (fields, within, members, cluster)
    (self.length, self.skips, self.unit, self.near) = (length, skips, unit, near)
    self.terms = terms
  }

  /// The group of a document; `nil` where it does not count.
  package func key(of document: Document) -> GroupKey? {
    let group = fields.map { document.value(of: $0) ?? Self.none }
      .joined(separator: Self.separator)
    if let members, !members.contains(group) { return nil }
    return GroupKey(within: within.map { scope($0, of: document) } ?? "", group: group)
  }

  /// What the document is one unit of evidence with; `nil` where it stands for itself.
  ///
  /// A document without the field is a cluster of its own.
  package func cluster(of document: Document) -> String? {
    cluster.map { document.value(of: $0) ?? "\(Self.separator)\(document.index)" }
      ?? document.cluster
  }

  /// The number of the unit of evidence that a document is, or is a part of.
  package func identity(of document: Document) -> UInt64 {
    guard cluster != nil, let name = cluster(of: document) else { return document.identity }
    return Document.identity(ofCluster: name)
  }

  /// What stands between the values of two fields, and in no value.
  private static let separator = "\u{1F}"

  /// The values of a group, one for each field.
  package func values(_ key: GroupKey) -> [String] {
    fields.count == 1
      ? [key.group]
      : key.group.split(separator: Self.separator, omittingEmptySubsequences: false).map(
        String.init)
  }

  /// The fields that no document of some groups has.
  package func missingFields(in keys: some Collection<GroupKey>) -> [String] {
    guard !keys.isEmpty else { return [] }
    return fields.indices.filter { field in
      keys.allSatisfy { values($0)[field] == Self.none }
    }.map { fields[$0] }
  }

  /// The group of documents that lack the field.
  package static let none = "(none)"

  private func scope(_ field: String, of document: Document) -> String {
    Field(synonym: field) == .language
      ? terms.language(of: document) : document.value(of: field) ?? Self.none
  }

  /// Counts the terms of a document, or of a piece of one.
  package func counts(
    of document: Document, analyzer: inout Analyzer, tally: inout DocumentTermCounter
  ) throws -> DocumentCounts {
    let language = terms.language(of: document)
    if length == 1, near == nil, terms.phrases.isEmpty, terms.onlyTags.isEmpty {
      analyzer.count(document, skipsDateline: !terms.keepsDatelines)
      try analyzer.takeCounts(language: language, skipsStopWords: terms.dropsStopWords) {
        tally.add($0, Int($1))
      }
    } else {
      for gram in try grams(of: document, language: language, analyzer: &analyzer) {
        tally.add(gram)
      }
    }
    return tally.finish(of: analyzer.vocabulary.id)
  }

  /// The terms of a document in their order.
  package func grams(
    of document: Document, language: String, analyzer: inout Analyzer
  ) throws -> [TermID] {
    let analysis = try analyzer.analyze(document, language: language)
    let words =
      near.map {
        $0.patterns[language].neighbours(in: analysis, window: $0.window, analyzer.vocabulary)
      } ?? analysis.tokens
    let tokens = terms.tokens(words, language: language, analyzer: &analyzer)
    return analyzer.skipGrams(of: tokens, length: length, skips: skips, within: unit).map(\.term)
  }
}

extension GroupPlan {
  /// The fields that no document of some counts has.
  private func missingFields(in counts: GroupedCounts) -> [String] {
    let keys = counts.keys
    guard !keys.isEmpty else { return [] }
    let scope = keys.allSatisfy { $0.within == Self.none } ? within : nil
    let unit = counts.hasClusterField ? nil : cluster
    return missingFields(in: keys) + [scope, unit].compactMap(\.self)
  }

  /// Of languages without the lists and stemmers that were asked for.
  package func wordNotices(for counts: GroupedCounts) -> [TableNotice] {
    (terms.dropsStopWords ? TableNotice.missingStopWords(of: counts.languages) : [])
      + (terms.form == .stem ? TableNotice.missingStemmers(of: counts.languages) : [])
  }

  /// What a reader of grouped counts has to know.
  ///
  /// - Parameter tests: the groups that are tested or have intervals.
  package func notices(
    for counts: GroupedCounts, tests: some Collection<GroupKey>
  ) -> [TableNotice] {
    let isEmpty = counts.groups.parts.values.allSatisfy { $0.tokens == 0 }
    let near: [TableNotice] = isEmpty ? near.map { [.noHit($0.text)] } ?? [] : []
    return missingFields(in: counts).map { .noField($0) } + near + wordNotices(for: counts)
      + terms.tagNotices + TableNotice.small(tests.map { counts.units(of: $0) })
  }
}
