internal import BuiltinData
internal import TextAnalysis

/// A lexicon made ready for our rule: words that have values, and words that change the values of others.
///
/// The two are found apart, because a word may do both: "fell" is bad by itself, and makes "unemployment" good. A word
/// of several kinds is one marker.
package struct ValenceLexicon: Sendable {
  /// The entries that have values.
  package let values: EntryList
  /// The entries that change them.
  package let markers: EntryList
  /// For each entry of the markers, what it does.
  let rules: [ValenceMarker.Rule]
  /// Whether a capital inside a sentence of the language marks a name.
  let capitalsMarkNames: Bool

  /// Forms of words, such as endings, are found beside the words themselves.
  private static let keyOfForms = "form"

  /// - Parameter overlap: which values may hold the same words.
  package init(_ lexicon: Lexicon, overlap: EntryOverlap) {
    let own = lexicon.entries.filter { [.score, .member, .prefix].contains($0.kind) }
    values = EntryList(
      lexicon: Lexicon("\(lexicon.name) values", of: lexicon, entries: own), overlap: overlap)
    var entries = own.filter { $0.kind == .prefix }
    var rules = entries.map { _ in ValenceMarker.Rule() }
    var known: [[String]: Int] = [:]
    let language = lexicon.language.map { LanguageRegistry.standard[$0] }
    let names = language.map(Self.givenNames) ?? []
    for entry in lexicon.entries + names where ![.score, .member, .prefix].contains(entry.kind) {
      let isForm = entry.kind == .negativeEnding || entry.kind == .privativeEnding
      let identity = [isForm ? Self.keyOfForms : "", entry.term]
      if let index = known[identity] {
        rules[index].add(entry)
        if entry.kind.hasMeaning { entries[index] = entry }
      } else {
        known[identity] = entries.count
        var rule = ValenceMarker.Rule()
        rule.add(entry)
        rules.append(rule)
        entries.append(entry.withKey(identity[0]))
      }
    }
    markers = EntryList(
      lexicon: Lexicon("\(lexicon.name) markers", of: lexicon, entries: entries), overlap: .key)
    self.rules = Self.withBeginnings(rules, of: entries)
    capitalsMarkNames = language?.capitals == .names
  }

  /// Whether an entry of the markers may be a person's name.
  func isName(_ marker: Int) -> Bool { !rules[marker].kinds.isDisjoint(with: .name) }

  /// Given names, which other names follow, of a language whose names have capitals.
  private static func givenNames(in language: Language) -> [Lexicon.Entry] {
    guard language.capitals != .none else { return [] }
    let rows = DataFiles.builtin { files throws(DataError) in
      try files.table(named: "names/known.tsv", header: "kind\tlanguages\tnames")?.rows ?? []
    }
    return rows.lazy.filter { row in
      row.fields[0] == "given"
        && row.fields[1].split(separator: " ").contains { $0 == language.code }
    }.flatMap { $0.fields[2].split(separator: " ") }.compactMap { name in
      guard let term = try? Folding.folded(String(name)) else { return nil }
      return Lexicon.Entry(
        term: term, form: String(name), kind: .title, thousandths: 0,
        key: ValenceMarker.Rule.keyOfGivenNames,
        deviation: nil,
        line: 0)
    }
  }

  /// The rules of entries, those of words with what their beginnings shift: `bedroht` is found before `bedroh*`, and shifts
  /// what that does.
  private static func withBeginnings(
    _ rules: [ValenceMarker.Rule], of entries: [Lexicon.Entry]
  ) -> [ValenceMarker.Rule] {
    var beginnings: [Substring: Int] = [:]
    for (index, entry) in entries.enumerated() where entry.term.hasSuffix("*") {
      beginnings[entry.term.dropLast()] = index
    }
    return zip(entries, rules).map { entry, rule in
      var rule = rule
      guard !beginnings.isEmpty, rule.shifts, !entry.term.contains(" ") else { return rule }
      var beginning = entry.term.dropLast()
      while !beginning.isEmpty {
        if let index = beginnings[beginning] { rule.addShifts(of: rules[index]) }
        beginning = beginning.dropLast()
      }
      return rule
    }
  }
}
