public import ArgumentParser
internal import Corpora
internal import CorpusAnalysis
internal import Reports
internal import Tables
public import Quotations
internal import TextAnalysis

struct QuotesCommand: TableCommand {
  static let configuration = CommandConfiguration(
    commandName: "quotes",
    abstract: "Find who says what: quotations, speakers, reporting words.",
    discussion: """
      A row is a quotation: direct (in marks), indirect (in the writer's words) or mixed. start and end are the \
      bytes of what was said, without marks; parts are the stretches that it is in, with their marks and without \
      the words between them that say who speaks. cue is the reporting word, attitude what it says of the writer: \
      neutral, doubting, endorsing, accusing, conceding, denying, praising, opinion. speaker_name is the name that \
      the speaker has elsewhere in the document. confidence is how often annotators of German and English news had \
      what was found in the same way, from .35 (with a verb of blame or praise) to .9 (in marks, with a reporting verb).

        newsstat quotes news.jsonl
        newsstat quotes --type direct --min-confidence 0.8 --text --format jsonl news/
      """)

  @OptionGroup var input: InputOptions
  @OptionGroup var boilerplate: BoilerplateOptions
  @OptionGroup var language: LanguageOptions
  @OptionGroup var copies: CopiesOptions
  @OptionGroup var output: OutputOptions

  @Option(help: "Only quotations of this type; may be repeated.")
  var type: [Quotation.Kind] = []

  @Option(help: "Only quotations that are so sure, from 0 to 1.")
  var minConfidence = 0.0

  @Flag(help: "Add what was said, the speaker's words and the reporting word as text.")
  var text = false

  var columns: [String] {
    [
      "document", "type", "start", "end", "parts", "speaker", "speaker_start", "speaker_end", "cue",
      "cue_start", "cue_end", "speaker_name", "attitude", "confidence",
    ] + (text ? ["text"] : [])
  }

  func validate() throws {
    guard (0...1).contains(minConfidence) else {
      throw ValidationError("--min-confidence must be from 0 to 1.")
    }
  }

  func write(to table: TableOutput) async throws -> ReadingTally {
    let (terms, types, least, showsText) = (
      TermOptions(language: language.lang, rules: language.terms), Set(type), minConfidence, text
    )
    let corpus = try await self.corpus(boilerplate, copies)
    return try await writeRows(of: corpus, to: table, options: terms.unstemmed) { _ in
      var finder = QuotationFinder()
      return { document, analyzer in
        let analysis = try analyzer.analyze(document, language: terms.language(of: document))
        let quotations =
          try finder.quotations(of: analysis, text: document.text.span, analyzer: &analyzer) ?? []
        return quotations.filter {
          $0.confidence >= least && (types.isEmpty || types.contains($0.kind))
        }.map { Self.cells($0, document, showsText: showsText) }
      }
    }
  }

  private static func cells(
    _ quotation: Quotation, _ document: Document, showsText: Bool
  ) -> [Cell] {
    func words(_ range: Range<Int>?) -> Cell {
      range.map { .text(String(decoding: document.text[$0], as: UTF8.self)) } ?? .absent
    }
    func ends(_ range: Range<Int>?) -> [Cell] {
      range.map { [.count($0.lowerBound), .count($0.upperBound)] } ?? [.absent, .absent]
    }
    let parts = quotation.parts.map {
      JSONValue.array([.integer($0.lowerBound), .integer($0.upperBound)])
    }
    var cells: [Cell] = [.text(document.id), .text(quotation.kind.rawValue)]
    cells += ends(quotation.content) + [.json(.array(parts)), words(quotation.speaker)]
    cells += ends(quotation.speaker) + [words(quotation.cue)] + ends(quotation.cue)
    cells += [
      quotation.speakerName.map { .text($0) } ?? .absent,
      quotation.attitude.isEmpty ? .absent : .text(quotation.attitude),
      .number(quotation.confidence),
    ]
    return cells + (showsText ? [words(quotation.content)] : [])
  }
}

extension Quotation.Kind: ExpressibleByArgument {}
