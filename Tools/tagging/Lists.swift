import Foundation
import TextAnalysis

/// Words whose part of speech is known without a treebank: those of the project's own lists, and countries.
///
/// A treebank of some hundred sentences lacks most of them.
struct Lists {
  /// A folded word with its part of speech.
  struct Entry {
    let term: [UInt8]
    let speech: Tag.PartOfSpeech
  }

  let entries: [Entry]
  /// Verbs by which somebody says something.
  private(set) var speech: [[UInt8]] = []

  /// How often a word of a list counts as seen.
  static let weight: Int32 = 2

  /// - Parameters:
  ///   - lexicons: the project's folder of lists.
  ///   - others: treebanks of languages in the same letters, whose names are names here too.
  init(language: String, lexicons: String, others: [Treebank]) throws {
    var analyzer = try Analyzer()
    var entries = [Entry]()
    var seen = Set<[UInt8]>()
    var says = [[UInt8]]()
    func add(_ word: String, _ speech: Tag.PartOfSpeech) throws {
      let text = Array(word.utf8)
      let tokens = try analyzer.analyze(text.span, language: language).tokens
      guard let token = tokens.first, tokens.count == 1, token.range == text.indices else { return }
      let term = analyzer.vocabulary.bytes(of: token.term)
      if speech == .verb { says.append(term) }
      if seen.insert(term).inserted { entries.append(Entry(term: term, speech: speech)) }
    }
    for row in try Self.rows("\(lexicons)/quotations/\(language).tsv") where row.count >= 4 {
      if let speech = Self.speech(ofKey: row[3]) { try add(row[0], speech) }
    }
    let locale = Locale(identifier: language)
    for region in Locale.Region.isoRegions.map(\.identifier).sorted() where region.count == 2 {
      if let name = locale.localizedString(forRegionCode: region), name != region {
        try add(name, .properNoun)
      }
    }
    for name in Self.names(in: others) { try add(name, .properNoun) }
    for row in try Self.rows("\(lexicons)/names/words.tsv") where row.first == "nickname" {
      for name in row[1].split(separator: " ") where Self.writes(language, String(name)) {
        try add(String(name), .properNoun)
      }
    }
    self.entries = entries
    self.speech = says
  }

  /// Languages in whose treebanks the names of a language stand, in the same letters.
  static func others(_ language: String) -> [String] {
    let families = [["de", "en", "es", "fr", "tr"], ["ru", "uk"]]
    return families.first { $0.contains(language) }?.filter { $0 != language && $0 != "tr" } ?? []
  }

  /// Words that are names at least twice, and in at least nine of ten occurrences, in order.
  private static func names(in treebanks: [Treebank]) -> [String] {
    var seen = [String: (names: Int, all: Int)]()
    for word in treebanks.lazy.flatMap(\.sentences).flatMap(\.words).map(\.word) {
      seen[word.form, default: (0, 0)].all += 1
      if word.speech == "PROPN" { seen[word.form, default: (0, 0)].names += 1 }
    }
    return seen.filter { form, count in
      count.names >= 2 && count.names * 10 >= count.all * 9 && form.unicodeScalars.count > 2
        && form.first?.isUppercase == true && form.dropFirst().contains(where: \.isLowercase)
    }.keys.sorted()
  }

  private static func rows(_ path: String) throws -> [[String]] {
    let text = String(decoding: try Data(contentsOf: URL(fileURLWithPath: path)), as: UTF8.self)
    return text.split(separator: "\n").filter { !$0.hasPrefix("#") && !$0.contains("*") }
      .map { $0.split(separator: "\t", omittingEmptySubsequences: false).map(String.init) }
  }

  /// What words of a kind of the lists for quotations are.
  private static func speech(ofKey key: String) -> Tag.PartOfSpeech? {
    if key.hasSuffix(".noun") || key.hasPrefix("title.") { return .noun }
    if key.hasPrefix("cue.") || key.hasPrefix("about.") { return .verb }
    if key.hasPrefix("pronoun.") { return .pronoun }
    switch key {
    case "prep", "source.before", "source.after": return .adposition
    default: return nil
    }
  }

  /// Whether a language is written in the letters of a name.
  private static func writes(_ language: String, _ name: String) -> Bool {
    guard let first = name.unicodeScalars.first?.value else { return false }
    switch language {
    case "ru", "uk": return (0x400..<0x500).contains(first)
    case "ar", "fa": return (0x600..<0x700).contains(first)
    case "he": return (0x590..<0x600).contains(first)
    case "en", "de", "fr", "es", "tr": return first < 0x250
    default: return false
    }
  }
}
