import ArgumentParser
import CorpusAnalysis
import Foundation
import Tables
import Testing

@testable import newsstat

/// The names of columns, which become names in Python and R.
@Suite struct ColumnTests {
  /// The tables of all commands, by the arguments that change their columns.
  private static let tables: [[String]] = [
    ["tokens", "x"], ["tokens", "x", "--all"],
    ["terms", "x"], ["terms", "x", "--by", "outlet", "--by", "year"],
    ["terms", "x", "--dispersion", "--measure", "dp", "--measure", "dp_norm", "--tf-idf"],
    ["terms", "x", "--intervals"] + measures(DispersionMeasureNames.all),
    ["compare", "x"], ["compare", "x", "--similarity"], ["compare", "x", "--each-pair"],
    ["compare", "x", "--within", "none", "--document-tests"],
    ["compare", "x", "--intervals", "--sort", "chi2"] + measures(KeynessNames.all),
    ["compare", "x", "--lexicon", "sentiment", "--intervals"],
    ["pairs", "x"], ["pairs", "x", "--node", "a", "--positions", "--left", "3", "--right", "4"],
    ["pairs", "x", "--intervals"] + measures(AssociationNames.all),
    ["kwic", "a", "x"], ["kwic", "a", "x", "--plot"],
    ["describe", "x"], ["describe", "x", "--by", "outlet"], ["describe", "x", "--growth"],
    ["describe", "x", "--boilerplate"], ["copies", "x"],
    ["describe", "x", "--growth", "--by", "outlet"],
    ["score", "x"], ["score", "x", "--unit", "sentence", "--evidence"],
    ["score", "x", "--by", "outlet"],
    ["quotes", "x"], ["quotes", "x", "--text"],
    ["stance", "x"], ["stance", "x", "--target", "a", "--evidence"],
    ["stance", "x", "--target", "a", "--by", "outlet"],
    ["stance", "x", "--target", "a", "--by", "lang"],
    ["stance", "x", "--target", "a", "--by", "lang", "--speakers"],
    ["stance", "x", "--target", "a", "--by", "outlet,month", "--match", "day"],
    ["stance", "x", "--target", "a", "--by", "outlet", "--speakers"],
    ["stance", "x", "--target", "a", "--by", "outlet", "--labels"],
    ["stance", "x", "--features"],
    ["bench", "x"],
    ["lexicon", "check"], ["lexicon", "check", "x"], ["lexicon", "check", "x", "--entries"],
    ["lexicon", "validate", "x"], ["lexicon", "validate", "x", "--draw", "9", "--coders", "3"],
    ["lexicon", "phrases", "x"],
    ["lexicon", "induce", "x", "--positive", "a", "--negative", "b"],
    ["match", "x", "y"], ["match", "x", "y", "--features"],
    ["match", "--pairs", "x", "--features"],
  ]

  private enum DispersionMeasureNames {
    static let all = ["range", "juilland_d", "carroll_d2", "arf"]
  }

  private enum KeynessNames {
    static let all = ["chi2", "lrc", "bic", "ell", "odds_ratio", "jsd_shift"]
  }

  private enum AssociationNames {
    static let all = ["g2", "pmi", "npmi", "log_dice", "t", "z", "dice", "log_ratio"]
  }

  private static func measures(_ names: [String]) -> [String] {
    names.flatMap { ["--measure", $0] }
  }

  private static let python = [
    "False", "None", "True", "and", "as", "assert", "async", "await", "break", "class", "continue",
    "def", "del", "elif", "else", "except", "finally", "for", "from", "global", "if", "import",
    "in", "is", "lambda", "nonlocal", "not", "or", "pass", "raise", "return", "try", "while",
    "with", "yield",
  ]

  private static let r = [
    "if", "else", "repeat", "while", "function", "for", "next", "break", "TRUE", "FALSE", "NULL",
    "Inf", "NaN", "NA", "NA_integer_", "NA_real_", "NA_complex_", "NA_character_", "in",
  ]

  private func columns(_ arguments: [String]) throws -> [String] {
    let command = try Newsstat.parseAsRoot(arguments)
    return try columns(of: command).map(\.name)
  }

  private func columns(of command: any ParsableCommand) throws -> [Column] {
    if let command = command as? any TableCommand {
      return try command.table(for: .tsv).columns
    }
    return try #require(command as? MatchCommand).table(reads: false).columns
  }

  @Test(arguments: tables)
  func `no two columns of a table have one name, and none is a reserved word`(
    arguments: [String]
  ) throws {
    let columns = try columns(arguments)
    #expect(Set(columns).count == columns.count, "\(columns)")
    let reserved = Set(Self.python + Self.r)
    #expect(columns.filter(reserved.contains) == [])
    // A name in Python and R: letters, digits and underscores, no digit at the start.
    for column in columns { #expect(column.wholeMatch(of: /[a-z][a-z0-9_]*/) != nil, "\(column)") }
  }

  @Test(arguments: tables)
  func `every column explains itself, and explain knows it`(arguments: [String]) throws {
    let known = Set(TableCatalog.columns.map(\.column.name))
    for column in try columns(of: Newsstat.parseAsRoot(arguments)) {
      #expect(column.meaning.hasSuffix("."), "\(column.name)")
      #expect(column.unit?.isEmpty != true && column.formula?.isEmpty != true)
      // The fields of a user, the coders of a sheet and the positions of a window are as many as are asked for.
      let isNumbered = column.name.wholeMatch(of: /(coder_|l|r)[0-9]+/) != nil
      #expect(
        known.contains(column.name) || isNumbered || Self.fields.contains(column.name),
        "\(column.name)")
    }
  }

  private static let fields = ["year", "month", "day", "outlet", "lang"]

  @Test func `every command that prints a table is among those that are checked`() {
    func names(_ type: any ParsableCommand.Type, _ path: [String]) -> [[String]] {
      let own = path + [type._commandName]
      let isTable = type is any TableCommand.Type || type == MatchCommand.self
      return (isTable ? [own] : []) + type.configuration.subcommands.flatMap { names($0, own) }
    }
    for name in names(Newsstat.self, []).map({ $0.dropFirst() }) {
      #expect(Self.tables.contains { $0.starts(with: name) }, "\(name)")
    }
  }

  @Test(arguments: [
    ["--by", "outlet", "--by", "rank"], ["--measure", "range", "--measure", "range"],
  ])
  func `a table with two columns of one name is refused`(arguments: [String]) async throws {
    let path = FileManager.default.temporaryDirectory.appendingPathComponent(
      "\(UUID().uuidString).jsonl"
    ).path
    defer { try? FileManager.default.removeItem(atPath: path) }
    try "{\"text\": \"One day\", \"rank\": \"1\"}".write(
      toFile: path, atomically: true, encoding: .utf8)
    let command = try TermsCommand.parse([path, "-q"] + arguments)
    await #expect(throws: ValidationError.self) {
      _ = try await command.execute(to: Output.memory())
    }
  }
}
