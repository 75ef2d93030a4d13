public import Corpora
public import CorpusAnalysis
internal import CorpusStatistics
internal import TextAnalysis

/// One HTML page about a corpus: what it is, which terms set outlets and languages apart, what is frequent, what
/// stands together, what changes over time, how the tone differs, who is quoted, and who stands where on targets.
///
///     var options = ReportOptions()
///     options.title = "The dam"
///     let page = try await CorpusReport(options).page(of: corpus)
///     try Data(page.html).write(to: URL(fileURLWithPath: "dam.html"), options: .atomic)
///
/// The page needs no network and runs no script. The same documents and options give the same bytes, whatever
/// the number of workers.
public struct CorpusReport: Sendable {
  public var options: ReportOptions

  public init(_ options: ReportOptions = ReportOptions()) { self.options = options }

  /// A section that a page does not have.
  public struct Absence: Sendable, Equatable {
    /// The section's heading, such as `Tone`.
    public let section: String
    /// Why it would say nothing, in words.
    public let reason: String
  }

  /// A page, and what is to be known of it.
  public struct Page: Sendable {
    /// UTF-8; empty where the corpus has no document, since a page about nothing would hide that.
    public let html: [UInt8]
    /// The sections that would say nothing.
    public let absences: [Absence]
    /// What was read, skipped and left out.
    public let tally: ReadingTally
  }

  /// Reads a corpus and makes its page.
  ///
  /// Site furniture and copies are looked for first, so far as the options ask.
  ///
  /// - Parameter corpus: files, or documents in memory; standard input only with `readsTwice`.
  /// - Throws: `OptionError` where the options make no sense, `InputError` where a strict corpus
  ///   has a bad record, or a file can't be read.
  /// - Complexity: O(*n*) in the text, read twice, and up to five times more for furniture and copies.
  public func page(of corpus: Corpus, _ run: TableRun = TableRun()) async throws -> Page {
    try options.check()
    return try await page(
      ofNoted: try await corpus.noted(options.common, hasUnits: true, run), run)
  }

  /// Makes the page of a corpus whose furniture and copies are known, so far as they are to be known.
  package func page(ofNoted corpus: Corpus, _ run: TableRun) async throws -> Page {
    let plan = options.plan
    let (survey, tally) = try await corpus.survey(
      plan, options.targets,
      PoissonBootstrap(resamples: options.resamples, seed: options.seed), workers: run.workers,
      progress: run.of(.survey))
    guard tally.documents > 0 else { return Page(html: [], absences: [], tally: tally) }
    let builder = ReportBuilder(
      survey, tally, options, conditions: corpus.options.conditions,
      furniture: try await furniture(of: corpus, run))
    let evidence = try await corpus.evidence(
      plan, builder.choice, workers: run.workers, progress: run.of(.evidence))
    let report = try builder.report(evidence)
    return Page(
      html: try ReportPage(report).rendered(),
      absences: report.absent.map { Absence(section: $0.label, reason: $0.value) }, tally: tally)
  }

  /// The site furniture that was left out.
  private func furniture(of corpus: Corpus, _ run: TableRun) async throws -> [Furniture.Item] {
    guard let furniture = corpus.notes.furniture, !furniture.isEmpty else { return [] }
    return try await FurnitureSearch(corpus, workers: run.workers)
      .items(of: furniture, progress: run.of(.listing)).items
  }
}
