internal import ArgumentParser
internal import BuiltinData
internal import Glibc
internal import TextAnalysis

/// Where tags of words come from.
struct TagDataOptions: ParsableArguments {
  @Option(
    help: ArgumentHelp(
      "Read the tables of tags from this folder, which has forms/xx.tsv and weights/xx.tsv of languages xx, instead of those inside the program.",
      valueName: "folder"))
  var tagData: String?

  /// The tables, those of the folder read and checked.
  func tables() throws -> TagTables {
    guard let tagData else { return TagTables() }
    var files = [String: (forms: [UInt8], weights: [UInt8])]()
    for language in try Self.languages(in: tagData) {
      files[language] = (
        try PlainFile.bytes(of: "\(tagData)/forms/\(language).tsv"),
        try PlainFile.bytes(of: "\(tagData)/weights/\(language).tsv")
      )
    }
    return try TagTables(files)
  }

  /// The languages that have a table of weights, in order.
  private static func languages(in folder: String) throws -> [String] {
    let path = folder + "/weights"
    guard let directory = unsafe opendir(path) else {
      throw ValidationError("--tag-data: \(path) is no folder.")
    }
    defer { unsafe closedir(directory) }
    var languages = [String]()
    while let entry = unsafe readdir(directory) {
      let name = unsafe withUnsafePointer(to: &entry.pointee.d_name) {
        unsafe $0.withMemoryRebound(to: CChar.self, capacity: 256) { unsafe String(cString: $0) }
      }
      if name.hasSuffix(".tsv") { languages.append(String(name.dropLast(4))) }
    }
    guard !languages.isEmpty else { throw ValidationError("--tag-data: \(path) holds no table.") }
    return languages.sorted()
  }
}

extension Console {
  /// Says which languages have no tables of tags.
  static func report(untagged tables: TagTables?) {
    let missing = tables?.missingLanguages ?? []
    guard !missing.isEmpty else { return }
    let names = missing.map { "\(Language.name($0)) (\($0))" }.joined(separator: ", ")
    say("no tags: there are no tables for \(names)")
  }
}
