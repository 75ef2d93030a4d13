internal import ICU

/// What the package knows of a language, a row of `Lexicons/languages.tsv`.
public struct Language: Sendable, Equatable {
  /// What a capital inside a sentence marks.
  public enum Capitals: String, Sendable {
    /// A name.
    case names
    /// Any noun, as in German.
    case nouns
    /// Letters have no case.
    case none
  }

  /// How a language writes words.
  public enum Words: String, Sendable {
    /// With letters, and spaces between, so that lengths say how hard a text is to read.
    case letters
    /// With syllables, or without spaces.
    case syllables
    /// It can't be known.
    case mixed
  }

  /// The primary subtag.
  public let code: String
  /// Whether it has word lists of its own: stop words, sentiment, reporting words, stances, sentences, datelines.
  public let hasLists: Bool
  /// Snowball's name of its stemmer, if there is one.
  public let stemmer: String?
  public let capitals: Capitals
  /// Whether the endings of names tell what they do in the sentence.
  public let hasCaseEndings: Bool
  public let words: Words

  /// A language without a row.
  init(unlisted code: String) {
    self.code = code
    (hasLists, stemmer, capitals, hasCaseEndings, words) = (false, nil, .names, false, .letters)
  }

  /// The first line of the file.
  static let header = "code\tlists\tstemmer\tcapitals\tcases\twords"

  init?(_ fields: [Substring]) {
    guard !fields[0].isEmpty, let lists = Self.flag(fields[1], "own"),
      let capitals = Capitals(rawValue: String(fields[3])),
      let cases = Self.flag(fields[4], "endings"), let words = Words(rawValue: String(fields[5]))
    else { return nil }
    code = String(fields[0])
    hasLists = lists
    stemmer = fields[2] == "-" ? nil : String(fields[2])
    self.capitals = capitals
    hasCaseEndings = cases
    self.words = words
  }

  private static func flag(_ field: Substring, _ word: String) -> Bool? {
    field == word ? true : field == "-" ? false : nil
  }

  /// Whether the lengths of words say how hard a text is to read.
  public var hasReadability: Bool { words == .letters }

  /// The languages that have word lists of their own here.
  public static let supported = LanguageRegistry.standard.languages.filter(\.hasLists).map(\.code)

  /// The first part of a BCP 47 tag, in lower case: `zh` for `zh-Hant`, `en` for `en/fr`; `he` for its old code `iw`.
  public static func primary(_ tag: String) -> String {
    let code = String(tag.prefix { $0 != "-" && $0 != "_" && $0 != "/" && $0 != "," }).lowercased()
    return formerCodes[code] ?? code
  }

  /// Codes that ISO 639 withdrew and software still writes, with those of today.
  private static let formerCodes = ["in": "id", "iw": "he", "ji": "yi", "mo": "ro"]

  /// The name of a language in English words; the tag where it is not one.
  public static func name(_ tag: String) -> String {
    guard let name = try? DisplayName.language(tag), !name.isEmpty else { return tag }
    return name
  }
}

extension Language {
  /// Whether a text has the shape of a BCP 47 tag.
  package static func isTag(_ text: String) -> Bool {
    let parts = text.split(separator: "-", omittingEmptySubsequences: false)
    guard let first = parts.first, (2...8).contains(first.utf8.count) else { return false }
    return first.allSatisfy { $0.isASCII && $0.isLetter }
      && parts.allSatisfy {
        (1...8).contains($0.utf8.count)
          && $0.allSatisfy { $0.isASCII && ($0.isLetter || $0.isNumber) }
      }
  }
}
