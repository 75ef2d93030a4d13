public import ArgumentParser
internal import Corpora
internal import CorpusAnalysis
internal import ICU
internal import Reports
internal import Segmentation
internal import Tables
internal import TextAnalysis

struct TokensCommand: TableCommand {
  static let configuration = CommandConfiguration(
    commandName: "tokens",
    abstract: "Print the tokens of each document, in order.",
    discussion: """
      With --boundaries, the boundaries of plain files instead: the byte offset where each segment \
      ends, a tab, and ICU's rule status.

        newsstat tokens --format jsonl news.jsonl
        newsstat tokens --style conllu news/ -o news.conllu
        newsstat tokens --tags --format jsonl news.jsonl
        newsstat tokens --relations --style conllu news.jsonl
        newsstat tokens --boundaries --unit sentence article.txt
      """)

  /// Forms that are no tables.
  enum Style: String, ExpressibleByArgument, CaseIterable {
    case conllu, vertical
  }

  @OptionGroup var input: InputOptions
  @OptionGroup var stemming: StemOptions
  @OptionGroup var language: LanguageOptions
  @OptionGroup var output: OutputOptions

  @OptionGroup var tagData: TagDataOptions

  @Flag(
    help:
      "What each word is in its sentence: part of speech and features of Universal Dependencies.")
  var tags = false

  @Flag(
    help: "The head of each word in its sentence and what it is to it: subject, object. With tags.")
  var relations = false

  @Flag(help: "Spaces and punctuation too.")
  var all = false

  @Option(help: "A form for corpus tools instead of a table.")
  var style: Style?

  @Flag(help: "Print boundaries of plain files instead of tokens of documents.")
  var boundaries = false

  @Option(help: "What the boundaries separate.")
  var unit: Segmenter.Unit = .word

  @Option(
    help: ArgumentHelp("Whose tailoring of the boundaries holds (BCP 47).", valueName: "tag"))
  var locale = ""

  func validate() throws {
    if style != nil, output.format != nil {
      throw ValidationError("--style and --format exclude each other.")
    }
    if !boundaries, unit != .word || !locale.isEmpty {
      throw ValidationError("--unit and --locale go with --boundaries.")
    }
    if !locale.isEmpty, !LanguageOptions.isTag(locale) {
      throw ValidationError("--locale takes a BCP 47 tag such as sv.")
    }
    if tagData.tagData != nil, !tags, !relations {
      throw ValidationError("--tag-data goes with --tags or --relations.")
    }
    let others =
      all || tags || relations || style != nil || output.format != nil || stemming.stem
      || language.lang != nil
      || language.terms != .words
      || !input.conditions.isEmpty || input.encoding != nil || input.inputFormat != nil
      || input.textField != nil
    if boundaries, others || input.inputs.count > 1 {
      throw ValidationError(
        "--boundaries reads the bytes of one plain file, with --unit and --locale only.")
    }
  }

  var needsDocuments: Bool { !boundaries }

  func execute(to output: Output) async throws -> ReadingTally {
    if boundaries { return try writeBoundaries(to: output) }
    if let style { return try await writeStyled(style, to: output) }
    return try await writeTable(to: output)
  }

  var boilerplate: BoilerplateOptions { BoilerplateOptions(keeping: true) }

  private var common: TableOptions { TableOptions(boilerplate, nil, language, stemming) }

  func table(for format: TableFormat) -> any CorpusTable {
    var options = TokenTable.Options()
    (options.common, options.segments) = (common, all ? .all : .addresses)
    (options.addsTags, options.addsRelations) = (tags, relations)
    options.tagData = tagData.tagData
    return TokenTable(options)
  }

  private func writeStyled(_ style: Style, to output: Output) async throws -> ReadingTally {
    let meter = ProgressMeter("reading", isQuiet: input.quiet)
    defer { meter.finish() }
    let terms = common.terms
    let (tags, relations) = (tags, relations)
    let tables = tags || relations ? try TagTables(named: tagData.tagData) : nil
    defer {
      if !input.quiet, let tables {
        for notice in TableNotice.missing(in: tables) { Console.say("\(notice)") }
      }
    }
    let options = Analyzer.Options(
      form: terms.form, segments: .all, rules: terms.rules, tags: tables)
    return try await input.corpus().run(
      workers: input.workers, progress: meter.show, print: { try output.write($0) }
    ) {
      try StyledWorker(style, options: options, terms: terms, addsRelations: relations)
    }.tally
  }

  private func writeBoundaries(to output: Output) throws -> ReadingTally {
    var segmenter = try Segmenter(unit, locale: locale)
    for file in try InputFiles(paths: input.inputs).files {
      let bytes = try PlainFile.bytes(of: file.path)
      try segmenter.forEachBlock(in: bytes.span) { boundaries in
        var lines = [UInt8]()
        for index in 0..<boundaries.count {
          lines += "\(boundaries.end(index))\t\(boundaries.status(index))\n".utf8
        }
        try output.write(lines)
      }
    }
    return ReadingTally()
  }
}

extension Segmenter.Unit: ExpressibleByArgument {}

/// A worker that prints tokens in a form for corpus tools.
private struct StyledWorker: CorpusWorker, ~Copyable {
  private let style: TokensCommand.Style
  private let terms: TermOptions
  private let addsRelations: Bool
  private var analyzer: Analyzer

  init(
    _ style: TokensCommand.Style, options: Analyzer.Options, terms: TermOptions,
    addsRelations: Bool
  ) throws {
    let analyzer = try Analyzer(options)
    self.analyzer = analyzer
    self.style = style
    self.terms = terms
    self.addsRelations = addsRelations
  }

  mutating func add(_ documents: [Document]) throws -> [UInt8] {
    var out = [UInt8]()
    for document in documents {
      let analysis = try analyzer.analyze(document, language: terms.language(of: document))
      switch style {
      case .conllu: addCoNLLU(document, analysis, to: &out)
      case .vertical: addVertical(document, analysis, to: &out)
      }
    }
    return out
  }

  consuming func finish() -> Void {}

  private mutating func addCoNLLU(_ document: Document, _ analysis: Analysis, to out: inout [UInt8])
  {
    out += "# newdoc id = \(Self.line(document.id))\n".utf8
    for (number, places) in analysis.sentences.enumerated() {
      let indices = places.filter { !isSpace(analysis.tokens[$0], in: document) }
      let tokens = indices.map { analysis.tokens[$0] }
      guard let first = tokens.first, let last = tokens.last else { continue }
      let relations =
        addsRelations ? analyzer.relations(of: places, in: analysis, document.text.span) : nil
      out += "# sent_id = \(Self.line(document.id))-\(number + 1)\n".utf8
      out += "# text = \(Self.line(text(Int(first.start)..<Int(last.end), of: document)))\n".utf8
      for (index, token) in tokens.enumerated() {
        let next = index + 1 < tokens.count ? tokens[index + 1].start : token.end
        let misc = index + 1 < tokens.count && next == token.end ? "SpaceAfter=No" : "_"
        let form = Self.line(text(token.range, of: document))
        let arc = Self.arc(indices[index], of: relations, among: indices)
        out +=
          "\(index + 1)\t\(form)\t\(lemma(token))\t\(tag(token))\t_\t\(features(token))\t\(arc)\t_\t\(misc)\n"
          .utf8
      }
      out.append(0x0A)
    }
  }

  /// The columns HEAD and DEPREL of a token; heads count the tokens that are printed.
  private static func arc(
    _ token: Int, of relations: SentenceRelations?, among indices: [Int]
  ) -> String {
    guard let relation = relations?.relation(of: token) else { return "_\t_" }
    let head = relations?.head(of: token).flatMap { indices.firstIndex(of: $0) }
    return "\(head.map { $0 + 1 } ?? 0)\t\(relation.name)"
  }

  private func addVertical(_ document: Document, _ analysis: Analysis, to out: inout [UInt8]) {
    out += "<doc id=\"\(Self.escaped(document.id))\"".utf8
    for (name, value) in [
      ("outlet", document.outlet), ("date", document.date), ("lang", document.language),
    ] {
      if let value { out += " \(name)=\"\(Self.escaped(value))\"".utf8 }
    }
    out += ">\n".utf8
    for places in analysis.sentences {
      let tokens = analysis.tokens[places].filter { !isSpace($0, in: document) }
      guard !tokens.isEmpty else { continue }
      out += "<s>\n".utf8
      var end = tokens.first?.start
      for token in tokens {
        if token.start == end, token != tokens.first { out += "<g/>\n".utf8 }
        end = token.end
        let form = Self.escaped(Self.line(text(token.range, of: document)))
        out += "\(form)\t\(Self.escaped(lemma(token)))\t\(token.kind.name)\n".utf8
      }
      out += "</s>\n".utf8
    }
    out += "</doc>\n".utf8
  }

  private func isSpace(_ token: Token, in document: Document) -> Bool {
    token.term == Token.none
      && text(token.range, of: document).unicodeScalars.allSatisfy {
        ScalarProperties($0.value).isWhiteSpace
      }
  }

  private func lemma(_ token: Token) -> String {
    token.term == Token.none ? "_" : analyzer.vocabulary.string(token.term)
  }

  private func features(_ token: Token) -> String {
    let features = token.tag.features
    return features.isEmpty ? "_" : features
  }

  private func tag(_ token: Token) -> String {
    if let partOfSpeech = token.tag.partOfSpeech { return partOfSpeech.name }
    return switch token.kind {
    case .none: "PUNCT"
    case .number: "NUM"
    case .letter, .kana, .ideograph: "X"
    case .url, .address, .entity: "SYM"
    }
  }

  private func text(_ range: Range<Int>, of document: Document) -> String {
    String(decoding: document.text[range], as: UTF8.self)
  }

  /// Text that must stay on one line and in one column.
  private static func line(_ text: String) -> String {
    String(
      decoding: text.utf8.map { $0 == 0x0A || $0 == 0x0D || $0 == 0x09 ? 0x20 : $0 },
      as: UTF8.self)
  }

  private static func escaped(_ text: String) -> String {
    text.replacing("&", with: "&amp;").replacing("<", with: "&lt;").replacing(">", with: "&gt;")
      .replacing("\"", with: "&quot;")
  }
}
