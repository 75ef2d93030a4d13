internal import ArgumentParser
internal import Corpora
internal import CorpusAnalysis

/// What becomes of documents that are near-copies of one another.
enum CopyTreatment: String, CaseIterable, ExpressibleByArgument, Sendable {
  /// Each counts as if it stood alone.
  case keep
  /// Only the oldest counts.
  case first
  /// Each counts, and all of them are one unit of tests and intervals.
  case cluster
}

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

extension CorpusCommand {
  /// The corpus that the options name, with its copies where they make a difference.
  ///
  /// - Parameters:
  ///   - copies: what becomes of copies.
  ///   - hasUnits: whether the command tests or gives intervals, so that clusters are its units.
  ///   - readsTwice: whether the command itself reads the corpus more than once.
  ///   - cutsLongTexts: whether it takes long texts in pieces; copies are looked for in whole texts.
  func corpus(
    _ copies: CopiesOptions, hasUnits: Bool, readsTwice: Bool = false, cutsLongTexts: Bool = false
  ) async throws -> Corpus {
    let needsClusters = copies.copies == .first || (copies.copies == .cluster && hasUnits)
    guard needsClusters else {
      return try input.corpus(readsTwice: readsTwice, cutsLongTexts: cutsLongTexts)
    }
    var corpus: Corpus
    if let path = copies.copiesFrom {
      corpus = try input.corpus(readsTwice: readsTwice, cutsLongTexts: cutsLongTexts)
      corpus.notes.copies = try CopyFile.clusters(in: path)
    } else {
      corpus = try input.corpus(readsTwice: true)
      let meter = ProgressMeter("finding copies", isQuiet: input.quiet)
      defer { meter.finish() }
      corpus.notes.copies = try await corpus.copies(
        workers: input.workers, progress: meter.show
      ).copies.notes
    }
    corpus.notes.dropsCopies = copies.copies == .first
    return corpus
  }
}
