internal import BuiltinData
internal import ArgumentParser
internal import Corpora
internal import CorpusAnalysis
internal import Names
internal import Reports
internal import Tables

struct MatchCommand: AsyncParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "match",
    abstract: "Find which names of one list are which of another, in any scripts.",
    discussion: """
      A line of a list is a name, or an id, a tab and a name. For each name of the first list the likeliest of \
      the second are printed, the likeliest first. score is the probability that both name one person, \
      where as many pairs do as do not; match tells whether it is at least --threshold; reason tells which \
      parts were taken for spellings of which. With --pairs a line is two names and a tab between.

        newsstat match people-ru.txt people-en.txt
        newsstat match --top 1 --format jsonl queries.tsv names.tsv
        newsstat match --pairs pairs.tsv
      """)

  @Argument(help: "The list of queries, and the list that is searched.")
  var lists: [String] = []

  @Option(help: ArgumentHelp("Decide on the pairs of this file.", valueName: "file"))
  var pairs: String?

  @Option(help: "How many names to print for a query; 5 if left out.")
  var top: Int?

  @Option(help: "Print only names of at least this score, and say of those that they match.")
  var threshold: Double?

  @Flag(help: "Add what each score is made of.")
  var features = false

  @Option(
    help: ArgumentHelp(
      "Use spellings from this folder, as lexicon spellings writes them.", valueName: "folder"))
  var spellings: String?

  @OptionGroup var work: WorkOptions
  @OptionGroup var output: OutputOptions

  var columns: [Column] {
    (pairs == nil ? MatchColumns.candidates : MatchColumns.decisions)
      + (features ? MatchColumns.features : [])
  }

  private func cells(_ match: NameMatch) -> [Cell] {
    features ? Decision.values(match.features).map { .number($0.value) } : []
  }

  func validate() throws {
    guard pairs != nil ? lists.isEmpty : lists.count == 2 else {
      throw ValidationError("Name two lists, or one file with --pairs.")
    }
    if pairs != nil, top != nil { throw ValidationError("--top does not go with --pairs.") }
    guard top ?? 1 > 0 else { throw ValidationError("--top must be at least 1.") }
    guard (0...1).contains(threshold ?? 0) else {
      throw ValidationError("--threshold must be from 0 to 1.")
    }
  }

  func run() async throws {
    try await Output.run(to: output.output) { output in
      let format = self.output.format ?? (output.isTerminal ? .table : .tsv)
      let table = TableOutput(TableWriter(format, columns: columns), to: output)
      try table.begin()
      if let pairs {
        try await decide(pairs, to: table)
      } else {
        try await search(to: table)
      }
      try table.end()
      return nil
    }
  }

  /// What matching needs.
  private struct Knowledge: Sendable {
    let spellings: Spellings
    let words: NameWords
    let decision: Decision

    init(folder: String?) throws {
      spellings =
        try folder.map { folder in
          try Spellings { (name: String) throws(DataError) -> [UInt8]? in
            try? PlainFile.bytes(of: "\(folder)/\(name)")
          }
        } ?? Spellings()
      words = try NameWords()
      decision = try Decision()
    }

    func matcher() -> NameMatcher { NameMatcher(spellings, words, decision) }
  }

  /// A line of a list.
  private struct Entry: Sendable {
    let id, name: String
  }

  /// Lines that are worked on at once.
  private static let batch = 64
  /// Batches between two looks at what has come.
  private static let round = 8

  private func decide(_ file: String, to table: TableOutput) async throws {
    let knowledge = try Knowledge(folder: spellings)
    let lines = try PlainFile.lines(of: file)
    let pairs = try lines.enumerated().map { number, line in
      let names = line.split(separator: "\t", omittingEmptySubsequences: false)
      guard names.count == 2 else {
        throw InputError(
          file: file, line: number + 1, .fieldCount(found: names.count, expected: 2))
      }
      return (String(names[0]), String(names[1]))
    }
    let least = threshold ?? knowledge.decision.threshold
    let rows = try await concurrently(Self.batches(pairs.indices), workers: work.workers) {
      [self] batch in
      var matcher = knowledge.matcher()
      return try batch.map { index -> [Cell] in
        let (one, other) = pairs[index]
        let (first, second) = (try matcher.parse(one), try matcher.parse(other))
        let match = try matcher.compare(first, second)
        return [
          .text(one), .text(other), .number(match.score), .flag(match.score >= least),
          .text(match.reason),
        ] + cells(match)
      }
    }
    for rows in rows { try table.write(rows) }
  }

  private func search(to table: TableOutput) async throws {
    let knowledge = try Knowledge(folder: spellings)
    let (queries, entries) = (try Self.entries(of: lists[0]), try Self.entries(of: lists[1]))
    var parser = knowledge.matcher()
    let index = NameIndex(try entries.map { try parser.parse($0.name) }, knowledge.spellings)
    let (least, top) = (threshold ?? knowledge.decision.threshold, top ?? 5)
    let certain = threshold == 0 ? knowledge.decision.threshold : least
    let meter = ProgressMeter("matching", isQuiet: work.quiet)
    defer { meter.finish() }
    // Some batches at a time, so that rows leave as they are made.
    for start in stride(from: 0, to: queries.count, by: Self.batch * Self.round) {
      let some = Self.batches(start..<min(start + Self.batch * Self.round, queries.count))
      let rounds = try await concurrently(some, workers: work.workers) { [self] batch in
        var matcher = knowledge.matcher()
        var scratch = NameIndex.Scratch(index)
        var rows = [[Cell]]()
        for queryIndex in batch {
          let query = try matcher.parse(queries[queryIndex].name)
          let found = try index.search(query, &matcher, &scratch)
          for (rank, item) in found.prefix(top).enumerated() where item.match.score >= least {
            let entry = entries[item.number]
            rows.append(
              [
                .text(queries[queryIndex].id), .text(queries[queryIndex].name), .count(rank + 1),
                .text(entry.id), .text(entry.name), .number(item.match.score),
                .flag(item.match.score >= certain),
                .text(item.match.reason),
              ] + cells(item.match))
          }
        }
        return rows
      }
      for rows in rounds { try table.write(rows) }
      meter.show(min(start + Self.batch * Self.round, queries.count), of: queries.count, "names")
    }
  }

  private static func batches(_ range: Range<Int>) -> [Range<Int>] {
    stride(from: range.lowerBound, to: range.upperBound, by: batch).map {
      $0..<min($0 + batch, range.upperBound)
    }
  }

  /// The names of a list; the id of one without is its line.
  private static func entries(of file: String) throws -> [Entry] {
    try PlainFile.lines(of: file).enumerated().compactMap { number, line in
      let fields = line.split(separator: "\t", maxSplits: 1, omittingEmptySubsequences: false)
      guard let name = fields.last, !name.isEmpty else { return nil }
      return Entry(id: fields.count == 2 ? String(fields[0]) : "\(number + 1)", name: String(name))
    }
  }
}
