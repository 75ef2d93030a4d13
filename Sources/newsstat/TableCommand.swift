internal import ArgumentParser
internal import Corpora
internal import CorpusAnalysis
internal import Tables

/// A command whose result is a table of a corpus: it maps arguments to the table's options and prints its rows.
protocol TableCommand: CorpusCommand {
  var output: OutputOptions { get }
  var boilerplate: BoilerplateOptions { get }
  /// What becomes of copies; `nil` where all documents are read alike.
  var copyOptions: CopiesOptions? { get }

  /// The table that the options ask for.
  ///
  /// - Parameter format: how it is going to be printed.
  func table(for format: TableFormat) throws -> any CorpusTable
}

extension TableCommand {
  var outputPath: String? { output.output }
  var copyOptions: CopiesOptions? { nil }

  func validate() throws { try checkTable() }

  /// Whether the options of the table make sense, in the command's words.
  func checkTable() throws {
    let table: any CorpusTable
    do {
      table = try self.table(for: .tsv)
    } catch is InputError {
      // A file that can't be read is no matter of usage: it is told when the table is made.
      return
    }
    try table.checkOptions()
  }

  func execute(to output: Output) async throws -> ReadingTally { try await writeTable(to: output) }

  /// Writes the table from header to footer.
  func writeTable(to output: Output) async throws -> ReadingTally {
    try await write(try table(for: self.output.format(on: output)), to: output)
  }

  /// Writes a table, whose rows may be taken for something else too.
  func write<Table: CorpusTable>(
    _ table: Table, to output: Output, alsoTo also: (@Sendable ([Table.Row]) -> Void)? = nil
  ) async throws -> ReadingTally {
    let meter = StageMeter(isQuiet: input.quiet)
    defer { meter.finish() }
    let run = meter.run(workers: input.workers)
    let outcome = try await self.output.write(table, to: output, run: run, alsoTo: also) {
      try await input.corpus(table.common, table.reading, boilerplate, copyOptions, run)
    }
    meter.finish()
    if !input.quiet {
      for notice in outcome.notices { Console.say(Advice.words(on: notice, outcome.tally)) }
    }
    return outcome.tally
  }
}

extension InputOptions {
  /// The corpus that the options name, with what is to be known of all of it before it is read: its site
  /// furniture, and its copies where they make a difference.
  func corpus(
    _ options: TableOptions, _ reading: TableReading, _ boilerplate: BoilerplateOptions,
    _ copies: CopiesOptions?, _ run: TableRun
  ) async throws -> Corpus {
    let needsClusters = options.copies.needsClusters(hasUnits: reading.hasUnits)
    let looksForCopies = needsClusters && copies?.copiesFrom == nil
    let looksForFurniture = try boilerplate.looksForFurniture(in: self)
    var corpus = try corpus(
      readsTwice: reading.isTwice || looksForCopies || looksForFurniture,
      cutsLongTexts: reading.cutsLongTexts && !looksForCopies)
    // A file that is named is read, if only to say what is wrong with it.
    corpus.notes.furniture = try boilerplate.named()
    let named = try copies?.copiesFrom.map { try CopyFile.clusters(in: $0) }
    corpus.notes.copies = needsClusters ? named : nil
    return try await corpus.noted(options, hasUnits: reading.hasUnits, run)
  }
}
