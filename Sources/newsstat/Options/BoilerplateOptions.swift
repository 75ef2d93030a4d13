internal import ArgumentParser
internal import CorpusAnalysis
internal import TextAnalysis

/// What becomes of site furniture: subscribe lines, captions, share buttons.
struct BoilerplateOptions: ParsableArguments {
  @Flag(
    help:
      "Keep site furniture, which recurs in an outlet's documents: subscribe lines, bylines and datelines of the outlet, related links, titles of galleries."
  )
  var keepBoilerplate = false

  @Option(
    help: ArgumentHelp(
      "Leave out the furniture of this file, written by describe --boilerplate -o, and look for no other.",
      valueName: "file"))
  var boilerplateFrom: String?

  init() {}

  /// The options of a command that has none of them.
  init(keeping: Bool) {
    keepBoilerplate = keeping
    boilerplateFrom = nil
  }

  func validate() throws {
    if keepBoilerplate, boilerplateFrom != nil {
      throw ValidationError("--keep-boilerplate and --boilerplate-from exclude each other.")
    }
  }

  /// Whether furniture is looked for, which takes passes of its own.
  func looksForFurniture(in input: InputOptions) throws -> Bool {
    guard !keepBoilerplate, boilerplateFrom == nil else { return false }
    return try input.corpus().mayNameOutlets
  }

  /// The furniture of the file that is named; `nil` without one.
  func named() throws -> Furniture? { try boilerplateFrom.map(FurnitureFile.furniture) }
}
