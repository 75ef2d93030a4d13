import ArgumentParser
import BuiltinData
import Foundation
import TextAnalysis

/// Learns the tables of `Lexicons/tags` from treebanks.
///
/// The same input gives the same bytes.
@main
struct TaggingTool: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "tagging", abstract: "Learn the tables of the tagger from treebanks.",
    discussion: """
      The folder of treebanks holds files UD_Language-Name.conllu, plain or compressed, and a README.md \
      whose table says their licences.

        tagging en ru --treebanks ud_train --annotated Tools/tagging/annotated -o Lexicons/tags
      """)

  @Argument(help: "The languages (BCP 47); all that are known if left out.")
  var languages = TaggingTool.names.keys.sorted()

  @Option(help: ArgumentHelp("The treebanks.", valueName: "folder"))
  var treebanks: String

  @Option(help: ArgumentHelp("Files xx.conllu of our own.", valueName: "folder"))
  var annotated = "Tools/tagging/annotated"

  @Option(help: ArgumentHelp("The project's lists.", valueName: "folder"))
  var lexicons = "Lexicons"

  @Option(
    help: ArgumentHelp(
      "Leave out the sentences of this file, or of the files of this folder, to be judged by them.",
      valueName: "path"))
  var without: [String] = []

  @Flag(help: "Learn the tables of relations instead of those of tags.")
  var relations = false

  @Option(name: .shortAndLong, help: ArgumentHelp("Where the tables go.", valueName: "folder"))
  var output: String

  @Flag(
    help:
      "Write the names of places in Unicode CLDR to names/places.tsv of the project's lists first.")
  var places = false

  static let names = [
    "ar": "Arabic", "de": "German", "en": "English", "es": "Spanish", "fa": "Persian",
    "fr": "French",
    "he": "Hebrew", "hi": "Hindi", "ja": "Japanese", "ko": "Korean", "ru": "Russian",
    "tr": "Turkish", "uk": "Ukrainian", "zh": "Chinese",
  ]

  func validate() throws {
    for language in languages where Self.names[language] == nil {
      throw ValidationError(
        "\(language) is none of \(Self.names.keys.sorted().joined(separator: " ")).")
    }
  }

  func run() throws {
    if places {
      let table = PlaceNames(languages: Self.names.keys.sorted()).table
      try Data(table.utf8).write(to: URL(fileURLWithPath: "\(lexicons)/names/places.tsv"))
    }
    let sources = try Sources(treebanks: treebanks, annotated: annotated, without: without)
    for language in languages {
      let lists = try Lists(
        language: language, lexicons: lexicons, others: sources.others(of: language))
      let names = try KnownNames(
        KnownNames.files.map { file in
          let path = "\(lexicons)/\(file)"
          return try DataTable(
            [UInt8](try Data(contentsOf: URL(fileURLWithPath: path))), file: path,
            header: KnownNames.header)
        }, language: language)
      if relations {
        try learnRelations(of: language, sources, lists, names)
        continue
      }
      let text = try sources.text(of: language, names: names)
      let training = Training.taught(text, language: language, lists: lists.entries, names: names) {
        FileHandle.standardError.write(Data("\(language): \($0)\n".utf8))
      }
      let writer = TableWriter(
        training: training, language: language, source: sources.description(of: language))
      try write(writer.forms, "forms", language)
      try write(writer.weights, "weights", language)
    }
  }

  private func write(_ table: String, _ folder: String, _ language: String) throws {
    try FileManager.default.createDirectory(
      atPath: "\(output)/\(folder)", withIntermediateDirectories: true)
    try Data(table.utf8).write(to: URL(fileURLWithPath: "\(output)/\(folder)/\(language).tsv"))
  }

  private func learnRelations(
    of language: String, _ sources: Sources, _ lists: Lists, _ names: KnownNames
  ) throws {
    let say = { (words: String) in
      FileHandle.standardError.write(Data("\(language): \(words)\n".utf8))
    }
    let trees = try TaggedTrees.of(language, sources, lists.entries, names: names, progress: say)
    let training = try RelationTraining.taught(
      trees, speech: lists.speech, progress: say)
    let writer = RelationTableWriter(
      training: training, language: language, source: sources.description(of: language))
    try write(writer.table, "relations", language)
  }
}
