internal import ArgumentParser
internal import Corpora
internal import CorpusAnalysis
internal import Reports
internal import Tables
internal import TextAnalysis

struct KwicCommand: TableCommand {
  static let configuration = CommandConfiguration(
    commandName: "kwic",
    abstract: "Print every occurrence of a term with the text around it.",
    discussion: """
      A pattern is a word or several in a row, in any case; an asterisk at a word's end stands for \
      any ending.

        newsstat kwic "ceasefire" news.jsonl
        newsstat kwic "terror*" --pattern "armed opposition" --context 12 news/
      """)

  @Argument(help: "The pattern to look for.")
  var pattern: String

  @OptionGroup var input: InputOptions
  @OptionGroup var boilerplate: BoilerplateOptions
  @OptionGroup var stemming: StemOptions
  @OptionGroup var language: LanguageOptions
  @OptionGroup var copies: CopiesOptions
  @OptionGroup var output: OutputOptions

  @Option(
    name: .customLong("pattern"),
    help: ArgumentHelp("Another pattern; may be repeated.", valueName: "pattern"))
  var others: [String] = []

  @Option(help: "How many tokens of context on either side.")
  var context = 10

  var columns: [String] {
    ["document", "outlet", "date", "start", "end", "left", "node", "right"]
  }

  func validate() throws {
    guard (0...1000).contains(context) else {
      throw ValidationError("--context must be from 0 to 1000.")
    }
    for text in [pattern] + others {
      for word in text.split(separator: " ") where word.dropLast().contains("*") || word == "*" {
        throw ValidationError("An asterisk stands at the end of a word: \"\(word)\".")
      }
    }
  }

  private var terms: TermOptions {
    TermOptions(stems: stemming.stem, language: language.lang, rules: language.terms)
  }

  func write(to table: TableOutput) async throws -> ReadingTally {
    let (terms, context, texts) = (terms, context, [pattern] + others)
    let corpus = try await self.corpus(boilerplate, copies)
    return try await writeRows(of: corpus, to: table, options: terms.analysis) { _ in
      let patterns = try texts.map { try terms.patterns($0) }
      return { document, analyzer in
        let language = terms.language(of: document)
        let analysis = try analyzer.analyze(document, language: language)
        let patterns = patterns.map { $0[language] }
        var rows = [[Cell]]()
        for place in analysis.tokens.indices {
          guard
            let pattern = patterns.first(where: {
              $0.matches(analysis.tokens[place...], in: analyzer.vocabulary)
            })
          else { continue }
          let line = ConcordanceLine(
            analysis.tokens, at: place..<(place + pattern.words.count), in: document.text,
            context: context)
          rows.append(
            [
              .text(document.id), document.outlet.map { .text($0) } ?? .absent,
              document.date.map { .text($0) } ?? .absent, .count(line.range.lowerBound),
              .count(line.range.upperBound), .text(line.left), .text(line.node), .text(line.right),
            ])
        }
        return rows
      }
    }
  }
}
