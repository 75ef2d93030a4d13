internal import ArgumentParser
internal import TextAnalysis

/// Where tags of words come from.
struct TagDataOptions: ParsableArguments {
  @Option(
    help: ArgumentHelp(
      "Read the tables of tags from this folder, which has forms/xx.tsv and weights/xx.tsv of languages xx and may have relations/xx.tsv, instead of those inside the program.",
      valueName: "folder"))
  var tagData: String?
}

/// Which words count by what they are in their sentence.
struct TagFilterOptions: ParsableArguments {
  @Option(
    help: ArgumentHelp(
      "Only words of these parts of speech (Universal Dependencies), such as NOUN,PROPN; languages without tables of tags have none.",
      valueName: "tags"))
  var onlyTags: String?

  func validate() throws { _ = try parts() }

  /// The parts of speech; none without the option.
  func parts() throws -> [Tag.PartOfSpeech] {
    try (onlyTags ?? "").split(separator: ",").map { name in
      guard let part = Tag.PartOfSpeech(name: name.uppercased()) else {
        let known = Tag.PartOfSpeech.allCases.map(\.name).joined(separator: ", ")
        throw ValidationError("--only-tags knows no \"\(name)\": \(known).")
      }
      return part
    }
  }
}
