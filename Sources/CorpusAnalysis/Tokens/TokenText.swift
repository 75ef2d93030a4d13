public import Corpora
internal import ICU
internal import TextAnalysis

/// The tokens of a corpus in a form for corpus tools, with their sentences.
///
///     _ = try await TokenText(.vertical).write(corpus) { parts.add($0) }
public struct TokenText: Sendable {
  /// Forms that are no tables.
  public enum Style: String, CaseIterable, Sendable {
    /// Ten columns a token, as Universal Dependencies have them.
    case conllu
    /// A token a line between XML tags, as corpus managers read them.
    case vertical
  }

  public var style: Style
  /// What is told of tokens; whatever its segments, punctuation is there and spaces are not.
  public var options: TokenTable.Options

  public init(_ style: Style, _ options: TokenTable.Options = TokenTable.Options()) {
    (self.style, self.options) = (style, options)
  }

  /// Writes the documents in their order.
  ///
  /// - Parameter body: takes the text, some documents at once.
  /// - Throws: `InputError` where a strict corpus has a bad record, or a file can't be read; what `body` throws.
  /// - Complexity: O(*n*) in the text, read once.
  public func write(
    _ corpus: Corpus, _ run: TableRun = TableRun(),
    _ body: @escaping @Sendable (_ text: [UInt8]) throws -> Void
  ) async throws -> TableOutcome {
    let terms = options.common.terms
    let tables =
      options.addsTags || options.addsRelations ? try TagTables(named: options.tagData) : nil
    let analysis = Analyzer.Options(
      form: terms.form, segments: .all, rules: terms.rules, tags: tables)
    let tally = try await corpus.run(
      workers: run.workers, progress: run.of(.reading), print: body
    ) { [style, options] in
      try StyledWorker(
        style, options: analysis, terms: terms, addsRelations: options.addsRelations)
    }.tally
    return TableOutcome(tally, notices: tables.map { TableNotice.missing(in: $0) } ?? [])
  }
}

/// A worker that writes tokens in a form for corpus tools.
private struct StyledWorker: CorpusWorker, ~Copyable {
  private let style: TokenText.Style
  private let terms: TermOptions
  private let addsRelations: Bool
  private var analyzer: Analyzer

  init(
    _ style: TokenText.Style, options: Analyzer.Options, terms: TermOptions, addsRelations: Bool
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

  private mutating func addCoNLLU(
    _ document: Document, _ analysis: Analysis, to out: inout [UInt8]
  ) {
    out += "# newdoc id = \(Self.line(document.id))\n".utf8
    for (number, range) in analysis.sentences.enumerated() {
      let indices = range.filter { !isSpace(analysis.tokens[$0], in: document) }
      let tokens = indices.map { analysis.tokens[$0] }
      guard let first = tokens.first, let last = tokens.last else { continue }
      let relations =
        addsRelations ? analyzer.relations(of: range, in: analysis, document.text.span) : nil
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
    for range in analysis.sentences {
      let tokens = analysis.tokens[range].filter { !isSpace($0, in: document) }
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
