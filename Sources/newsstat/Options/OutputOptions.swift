public import ArgumentParser
public import CorpusAnalysis
internal import Tables

/// Where the table goes, and how it looks.
struct OutputOptions: ParsableArguments {
  @Option(
    help:
      "Form of the table: told by the ending of -o, else aligned on a terminal and TSV elsewhere, if left out. excel is CSV that Excel opens as it is."
  )
  var format: TableFormat?

  @Option(
    name: .shortAndLong,
    help: ArgumentHelp(
      "Write to this file, whole or not at all; its ending (.tsv, .csv, .jsonl, .json, .txt) tells the form.",
      valueName: "file"))
  var output: String?

  /// The ending of ``output``, in lower case; `nil` where there is none.
  var ending: String? {
    output?.split(separator: "/").last?.split(separator: ".", omittingEmptySubsequences: false)
      .dropFirst().last?.lowercased()
  }

  /// The format that the file's ending tells.
  var endingFormat: TableFormat? {
    switch ending {
    case "tsv", "tab": .tsv
    case "csv": .csv
    case "jsonl", "ndjson": .jsonl
    case "json": .json
    case "txt": .table
    default: nil
    }
  }

  /// Endings of files that are none of the forms here.
  private static let foreign: Set = [
    "xlsx", "xls", "xlsm", "ods", "numbers", "parquet", "arrow", "feather", "sav", "dta",
    "sas7bdat",
    "rds", "rdata", "pkl", "pickle", "sqlite", "db", "pdf", "doc", "docx", "odt", "rtf", "html",
    "htm",
    "md", "tex", "xml", "yml", "yaml", "svg", "png", "jpg", "gz", "bz2", "xz", "zst", "zip",
  ]

  func validate() throws {
    guard let output, let ending, Self.foreign.contains(ending) else { return }
    let advice =
      ["xlsx", "xls", "xlsm", "ods", "numbers"].contains(ending)
      ? "; for Excel, --format excel -o \(output.dropLast(ending.count))csv" : ""
    throw ValidationError(
      "-o \(output): tables are written as .tsv, .csv, .jsonl, .json or .txt, not as .\(ending)\(advice)."
    )
  }
}

/// What offsets count.
struct OffsetOptions: ParsableArguments {
  @Option(
    help:
      "What offsets count: bytes of UTF-8, code-points as Python counts, or utf16 as Java and JavaScript do."
  )
  var offsets = OffsetUnit.bytes
}

extension OffsetUnit: ExpressibleByArgument {}
extension TableFormat: ExpressibleByArgument {}
