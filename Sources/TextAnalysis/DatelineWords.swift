internal import BuiltinData

/// What a dateline may hold, in any language: the data of ``ZoneFinder``, `datelines/xx.tsv`.
///
/// All words are folded; those of a name are joined by spaces.
struct DatelineWords: Sendable {
  /// What travels in the binary.
  static let standard = DataFiles.builtin { files throws(DataError) in try DatelineWords(files) }

  /// What a word is.
  enum Kind: String {
    /// A news agency.
    case agency
    case month
    /// It stands behind the number of a day: 日.
    case date
    /// It says that a report came by wire: 电.
    case wire
    /// It follows the name of who wrote a report: 기자.
    case reporter
  }

  let agencies: Set<String>
  let months: Set<String>
  // So few that looking at each costs least.
  let dates, wires, reporters: [String]
  /// All that an agency's name may begin with.
  let beginnings: Set<String>

  /// The first line of a file.
  static let header = "kind\tname"

  /// - Throws: `DataError` for a row of no known kind.
  init(_ files: DataFiles) throws(DataError) {
    var byKind = [Kind: Set<String>]()
    for table in try files.tables(in: "datelines", header: Self.header) {
      for row in table.rows {
        guard let kind = Kind(rawValue: String(row.fields[0])),
          let name = try? Folding.folded(String(row.fields[1]))
        else { throw table.badValue(in: row) }
        byKind[kind, default: []].insert(name)
      }
    }
    (agencies, months) = (byKind[.agency] ?? [], byKind[.month] ?? [])
    func few(_ kind: Kind) -> [String] { byKind[kind]?.sorted() ?? [] }
    (dates, wires, reporters) = (few(.date), few(.wire), few(.reporter))
    beginnings = Set(
      agencies.flatMap { name in
        name.unicodeScalars.indices.map { String(name.unicodeScalars[...$0]) }
      })
  }
}

extension LanguageRegistry {
  /// The names of months in a language, folded; none where no file has them.
  package func months(of language: String) throws -> Set<String> {
    let name = "datelines/\(language).tsv"
    let table = try files.table(named: name, header: DatelineWords.header)
    return try Set(
      (table?.rows ?? []).lazy.filter { $0.fields[0] == DatelineWords.Kind.month.rawValue }
        .map { try Folding.folded(String($0.fields[1])) })
  }
}
