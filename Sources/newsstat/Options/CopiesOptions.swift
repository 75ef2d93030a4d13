public import ArgumentParser
public import CorpusAnalysis

extension CopyTreatment: ExpressibleByArgument {}

struct CopiesOptions: ParsableArguments {
  @Option(
    help:
      "Near-copies of one text: keep counts each by itself; first counts the oldest only; cluster counts each, and takes all of them for one unit of tests and intervals."
  )
  var copies = CopyTreatment.cluster

  @Option(
    help: ArgumentHelp(
      "Take the copies from this file, which copies -o wrote, and look for none.",
      valueName: "file"))
  var copiesFrom: String?

  func validate() throws {
    if copiesFrom != nil, copies == .keep {
      throw ValidationError("--copies-from does not go with --copies keep.")
    }
  }
}
