internal import ArgumentParser

/// Where tags of words come from.
struct TagDataOptions: ParsableArguments {
  @Option(
    help: ArgumentHelp(
      "Read the tables of tags from this folder, which has forms/xx.tsv and weights/xx.tsv of languages xx, instead of those inside the program.",
      valueName: "folder"))
  var tagData: String?
}
