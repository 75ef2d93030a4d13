package import Corpora
public import Tables
internal import TextAnalysis

/// Every occurrence of a term with the text around it.
///
///     for row in try await ConcordanceTable(["terror*"]).rows(of: corpus).rows {
///       print(row.left, row.node, row.right)
///     }
///
/// The rows come in the order of the text.
public struct ConcordanceTable: OnePassTable {
  public static let name = "kwic"

  /// What is looked for, and how much text is shown.
  public struct Options: Codable, Equatable, Sendable {
    public var common = TableOptions()
    /// Words, or several in a row; an asterisk at a word's end stands for any ending.
    public var patterns: [String]
    /// How many tokens of context on either side, from 0 to 1000.
    public var context = 10

    public init(_ patterns: [String]) { self.patterns = patterns }
  }

  /// An occurrence.
  public struct Row: Sendable, Equatable {
    /// The id of the document, and what its record names.
    public let document: String
    public let outlet, date: String?
    /// The bytes of what was found.
    public let range: Range<Int>
    /// The text before it, what was found, and the text behind it, each on one line.
    public let left, node, right: String
  }

  public var options: Options
  public init(_ options: Options) { self.options = options }
  public init(_ patterns: [String]) { options = Options(patterns) }

  public var common: TableOptions { options.common }
  public var columns: [Column] {
    [.document, .outlet, .date, .start, .end, .left, .node, .right]
  }

  public func cells(of row: Row) -> [Cell] {
    [
      .text(row.document), .optional(row.outlet), .optional(row.date),
      .count(row.range.lowerBound), .count(row.range.upperBound), .text(row.left),
      .text(row.node), .text(row.right),
    ]
  }

  public func check() throws(OptionError) {
    guard (0...1000).contains(options.context) else {
      throw OptionError("context", "must be from 0 to 1000.")
    }
    for text in options.patterns {
      for word in text.split(separator: " ") where word.dropLast().contains("*") || word == "*" {
        throw OptionError(
          "pattern", "takes an asterisk at the end of a word, not as in \"\(word)\".")
      }
    }
  }

  package var stage: TableRun.Stage { .reading }

  package func makeWorker() throws -> TableWorker<Row, NoPart> {
    let (terms, context) = (common.terms, options.context)
    let patterns = try options.patterns.map { try terms.patterns($0) }
    return try TableWorker(analyzing: terms.analysis) { document, analyzer in
      let language = terms.language(of: document)
      let analysis = try analyzer.analyze(document, language: language)
      let patterns = patterns.map { $0[language] }
      var rows = [Row]()
      for index in analysis.tokens.indices {
        guard
          let pattern = patterns.first(where: {
            $0.matches(analysis.tokens[index...], in: analyzer.vocabulary)
              && analysis.tokens[index..<(index + $0.words.count)].allSatisfy {
                terms.admits($0, analyzer.vocabulary)
              }
          })
        else { continue }
        let line = ConcordanceLine(
          analysis.tokens, at: index..<(index + pattern.words.count), in: document.text,
          context: context)
        rows.append(
          Row(
            document: document.id, outlet: document.outlet, date: document.date,
            range: line.range, left: line.left, node: line.node, right: line.right))
      }
      return rows
    }
  }

  package func write<Sink: RowSink>(
    _ part: consuming NoPart, of corpus: Corpus, to sink: Sink, _ run: TableRun
  ) async throws -> [TableNotice] where Sink.Row == Row { common.terms.tagNotices }
}
