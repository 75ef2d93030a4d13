internal import BuiltinData
internal import TextAnalysis

/// Names of persons as they are without a case: "Иван Петров" of "Ивана Петрова".
///
/// Only for names that begin with a given name which the lists have, since the ending of a surname alone does not tell
/// a man's in the genitive from a woman's; an indeclinable surname stays as it is.
struct NominativeNames: Sendable {
  /// The given names of the language, folded.
  private var given: Set<String> = []
  /// Given names of men and of women in all languages, folded.
  private var men: Set<String> = []
  private var women: Set<String> = []
  /// Names of places without their last letter, where names have endings of cases.
  private var placeStems: Set<String> = []
  /// Names of places, folded.
  private var places: Set<String> = []
  /// Of surnames by gender: endings of the genitive with those of the nominative, the longest first.
  private var endings: [Bool: [(genitive: String, nominative: String)]] = [:]

  /// - Throws: ``DataError`` where a list is not of its form.
  init(language: String, in files: DataFiles) throws(DataError) {
    for file in KnownNames.files {
      guard let table = try files.table(named: file, header: KnownNames.header) else { continue }
      for row in table.rows
      where row.fields[1].split(separator: " ").contains(where: { $0 == language }) {
        for name in row.fields[2].split(separator: " ") {
          guard let folded = try? Folding.folded(String(name)) else { continue }
          if row.fields[0] == "given" { given.insert(folded) }
          if row.fields[0] == "place" { places.insert(folded) }
        }
      }
    }
    // These are folded as they stand.
    for row in try files.table(named: "names/given.tsv", header: "kind\tnames")?.rows ?? [] {
      let names = row.fields[1].split(separator: " ").lazy.map(String.init)
      if row.fields[0] == "man" { men.formUnion(names) }
      if row.fields[0] == "woman" { women.formUnion(names) }
    }
    guard
      let table = try files.table(
        named: "names/nominatives.tsv", header: "gender\tgenitive\tnominative"),
      table.remarks["language"]?.split(separator: " ").contains(where: { $0 == language }) == true
    else { return }
    for row in table.rows {
      let nominative = row.fields[2] == "-" ? "" : String(row.fields[2])
      endings[row.fields[0] == "female", default: []].append((String(row.fields[1]), nominative))
    }
    placeStems = Set(places.filter { $0.count > 3 }.map { String($0.dropLast()) })
    for gender in endings.keys { endings[gender]?.sort { $0.genitive.count > $1.genitive.count } }
  }

  /// Whether the language's names have endings of cases.
  var hasCases: Bool { !endings.isEmpty }

  /// Whether a word is the name of a place.
  func isPlace(_ word: String) -> Bool {
    guard let folded = try? Folding.folded(word) else { return false }
    if places.contains(folded) { return true }
    guard hasCases, folded.count > 3 else { return false }
    // "России", "Ирана".
    let stem = String(folded.dropLast())
    return places.contains(stem) || placeStems.contains(stem)
  }

  /// Whose name a folded given name is; `nil` where it is unknown, or both a man's and a woman's.
  func gender(of word: String) -> QuotationRules.Gender? {
    switch (men.contains(word), women.contains(word)) {
    case (true, false): .he
    case (false, true): .she
    default: nil
    }
  }

  /// Whether a folded word is a given name, in the nominative.
  func isGiven(_ word: String) -> Bool { given.contains(word) }

  /// The words of a name in the nominative; `nil` where it is not clear, or where it is that already.
  ///
  /// - Parameter words: of a name in the genitive, a given name first.
  func nominative(of words: [String]) -> [String]? {
    guard !endings.isEmpty, words.count > 1, let first = words.first,
      let folded = try? Folding.folded(first), !given.contains(folded)
    else { return nil }
    for isFemale in [false, true] {
      for candidate in givenNames(folded, isFemale: isFemale) where given.contains(candidate) {
        let name = first.prefix(1) + candidate.dropFirst()
        return [String(name)] + words.dropFirst().map { surname($0, isFemale: isFemale) }
      }
    }
    return nil
  }

  /// What a given name in the genitive may be in the nominative.
  private func givenNames(_ word: String, isFemale: Bool) -> [String] {
    let stem = String(word.dropLast())
    switch word.last {
    case "а": return isFemale ? [] : [stem, stem + "о"]
    case "я": return isFemale ? [] : [stem + "й", stem + "ь"]
    case "ы", "и": return isFemale ? [stem + "а", stem + "я", stem + "ь"] : []
    case "і", "ї": return isFemale ? [stem + "я", stem + "а"] : []
    default: return []
    }
  }

  private func surname(_ word: String, isFemale: Bool) -> String {
    for (genitive, nominative) in endings[isFemale] ?? []
    where word.hasSuffix(genitive) && word.count > genitive.count + 1 {
      return word.dropLast(genitive.count) + nominative
    }
    return word
  }
}
