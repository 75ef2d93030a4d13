public import BuiltinData

/// The languages that something is known of, and the files that say more of them.
///
/// A language is a row of `languages.tsv` and a file in each folder of word lists (`stopwords/xx.txt`,
/// `sentences/xx.tsv`, `datelines/xx.tsv` and so on). Files of one's own add languages to those inside the binary:
///
///     let files = DataFiles(["languages.tsv": rows, "stopwords/xx.txt": words])
///     var analyzer = try Analyzer(registry: LanguageRegistry(files))
public struct LanguageRegistry: Sendable {
  /// What travels in the binary.
  public static let standard = DataFiles.builtin { files throws(DataError) in
    try LanguageRegistry(files)
  }

  /// The files that word lists are read from.
  public let files: DataFiles
  /// Those that have a row, by their codes.
  public let languages: [Language]
  private let byCode: [String: Language]
  /// Where there are files of one's own.
  private let ownZones: ZoneFinder?
  private let ownWords: CommonRules?

  /// - Parameter files: a row of their `languages.tsv` adds a language, or stands for one that has a row.
  /// - Throws: `DataError` for a row that is not of the form.
  public init(_ files: DataFiles) throws(DataError) {
    self.files = files
    var byCode = [String: Language]()
    for table in try files.addedTables(named: "languages.tsv", header: Language.header) {
      for row in table.rows {
        guard let language = Language(row.fields) else { throw table.badValue(in: row) }
        byCode[language.code] = language
      }
    }
    self.byCode = byCode
    languages = byCode.values.sorted { $0.code < $1.code }
    ownZones = files.areBuiltin ? nil : ZoneFinder(try DatelineWords(files))
    ownWords = files.areBuiltin ? nil : try CommonRules(files)
  }

  /// What is known of a language; one without a row has capitals, letters and no lists.
  ///
  /// - Parameter tag: BCP 47.
  public subscript(tag: String) -> Language {
    if let known = byCode[tag] { return known }
    let code = Language.primary(tag)
    return byCode[code] ?? Language(unlisted: code)
  }

  var zones: ZoneFinder { ownZones ?? .standard }

  /// How words become terms.
  var words: CommonRules { ownWords ?? .standard }
}
