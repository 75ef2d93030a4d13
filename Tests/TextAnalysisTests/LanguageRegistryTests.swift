import BuiltinData
@testable import TextAnalysis
import Testing

@Suite struct LanguageRegistryTests {
  /// The folders that have a file for each language with lists of its own.
  private static let complete = [
    "stopwords", "sentiment", "quotations", "stance", "sentences", "datelines", "furniture",
  ]

  @Test func `a language with lists has a file in each folder`() {
    let languages = Language.supported
    #expect(languages.contains("en") && languages.contains("zh"))
    for folder in Self.complete {
      let files = Set(BuiltinFile.names(in: folder).map { $0.prefix { $0 != "." } })
      for language in languages {
        #expect(files.contains(Substring(language)), "\(folder), \(language)")
      }
    }
  }

  @Test(arguments: Self.complete + ["grammar", "terms", "stance-weights"])
  func `a language with a file has a row`(folder: String) {
    let listed = Set(LanguageRegistry.standard.languages.map(\.code) + ["any"])
    for name in BuiltinFile.names(in: folder) {
      #expect(listed.contains(String(name.prefix { $0 != "." })), "\(folder)/\(name)")
    }
  }

  @Test func `every stemmer that a row names is there`() {
    for language in LanguageRegistry.standard.languages where language.stemmer != nil {
      #expect(hasStemmer(language.code), "\(language.code)")
    }
    #expect(!hasStemmer("zh"))
  }

  private func hasStemmer(_ language: String) -> Bool {
    if let _ = Stemmer(language: language) { true } else { false }
  }

  @Test(arguments: LanguageRegistry.standard.languages.map(\.code))
  func `the small words of a language can be read`(language: String) throws {
    _ = try GrammarWords(language: language)
  }

  @Test func `a tag is read by its language`() {
    let registry = LanguageRegistry.standard
    #expect(registry["de-AT"].capitals == .nouns)
    #expect(registry["uk"].hasCaseEndings && !registry["en"].hasCaseEndings)
    #expect(registry["zh-Hant"].hasReadability == false)
    #expect(registry["und"].hasReadability == false)
    // A language without a row is read as most are.
    #expect(registry["qx"] == Language(unlisted: "qx") && registry["qx"].hasReadability)
  }

  /// Terms have one spelling, and what they are compared with has the same.
  @Test func `an agent is a term of its language`() throws {
    let words = try GrammarWords(language: "ar")
    #expect(words.agents.contains(["على", "يد"]))
    #expect(words.nameEndings.contains("'s"))
  }
}
