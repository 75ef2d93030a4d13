internal import Segmentation

// What the layer over ICU's words does to a text; see ``TermRules``.
extension Analyzer {
  /// The rules for words of a language; `nil` where there are none, or none are wanted.
  func rules(for language: String) -> WordRules? {
    options.rules == .words ? WordRules.rules(for: language, in: registry) : nil
  }

  /// The stretches of a text that are one thing, if they are wanted.
  func spans(of text: borrowing Span<UInt8>) -> [TextSpan] {
    options.rules == .words ? SpanFinder.spans(in: text) : []
  }

  /// The terms of a language, which ``keep(_:of:)`` takes back.
  mutating func reading(of language: String) -> LanguageTerms {
    let rules = rules(for: language)
    guard rules != nil else { return LanguageTerms(nil) }
    return languages.removeValue(forKey: Language.primary(language)) ?? LanguageTerms(rules)
  }

  mutating func keep(_ reading: LanguageTerms, of language: String) {
    if reading.hasRules { languages[Language.primary(language)] = reading }
  }

  /// Puts addresses, character references and words that hold one in place of the tokens that ICU's
  /// boundaries make of them.
  mutating func cutOut(
    _ spans: [TextSpan], of text: borrowing Span<UInt8>, from analysis: inout Analysis,
    _ reading: inout LanguageTerms
  ) throws {
    guard !spans.isEmpty else { return }
    var tokens = [Token]()
    tokens.reserveCapacity(analysis.tokens.count + spans.count)
    // The next span, and the next whose own token is to come.
    var (next, coming) = (0, 0)
    for token in analysis.tokens {
      while next < spans.count, spans[next].range.upperBound <= Int(token.start) {
        next += 1
      }
      while coming < next {
        tokens += try self.tokens(of: spans[coming], in: analysis, &reading)
        coming += 1
      }
      guard next < spans.count, spans[next].range.lowerBound < Int(token.end) else {
        tokens.append(token)
        continue
      }
      for rest in TextSpan.rest(of: token.range, without: spans[next...]) {
        while coming < spans.count, spans[coming].range.lowerBound < rest.lowerBound {
          tokens += try self.tokens(of: spans[coming], in: analysis, &reading)
          coming += 1
        }
        tokens += try self.tokens(of: rest, from: token, in: text, analysis, &reading)
      }
    }
    while coming < spans.count {
      tokens += try self.tokens(of: spans[coming], in: analysis, &reading)
      coming += 1
    }
    analysis.tokens = tokens
  }

  /// The tokens of what spans leave of one.
  private mutating func tokens(
    of rest: Range<Int>, from token: Token, in text: borrowing Span<UInt8>, _ analysis: Analysis,
    _ reading: inout LanguageTerms
  ) throws -> [Token] {
    func piece(_ range: Range<Int>, _ kind: SegmentKind) -> Token {
      Token(
        start: Int32(range.lowerBound), end: Int32(range.upperBound), term: Token.none,
        sentence: analysis.sentence(at: range.lowerBound), kind: kind, zone: token.zone)
    }
    func others(_ range: Range<Int>) -> [Token] {
      options.segments == .all && !range.isEmpty ? [piece(range, .none)] : []
    }
    guard token.kind.isWordLike, let word = TextSpan.word(in: rest, of: text) else {
      return others(rest)
    }
    var left = piece(word, token.kind)
    left.term = try terms.term(of: word.map { text[$0] }, &reading)
    return others(rest.lowerBound..<word.lowerBound)
      + (reading.parts(left.term).map(left.divided) ?? [left])
      + others(word.upperBound..<rest.upperBound)
  }

  /// The tokens of a span.
  private mutating func tokens(
    of span: TextSpan, in analysis: Analysis, _ reading: inout LanguageTerms
  ) throws -> [Token] {
    func token(_ range: Range<Int>, _ term: Vocabulary.ID, _ kind: SegmentKind) -> Token {
      Token(
        start: Int32(range.lowerBound), end: Int32(range.upperBound), term: term,
        sentence: analysis.sentence(at: range.lowerBound), kind: kind, zone: .body)
    }
    switch span.content {
    case .mark(let kind):
      return options.segments != .words ? [token(span.range, Token.none, kind)] : []
    case .word(let form, let offsets):
      let term = try terms.term(of: form, &reading)
      guard let parts = reading.parts(term) else { return [token(span.range, term, .letter)] }
      var start = 0
      return parts.map { part in
        let end = start + Int(part.length)
        defer { start = end }
        return token(Int(offsets[start])..<Int(offsets[end]), part.term, .letter)
      }
    }
  }

  /// Takes back the words that were counted under some spans, and counts what stands there instead.
  mutating func count(
    _ spans: [TextSpan], over pieces: [SpanSegments.Piece], of text: borrowing Span<UInt8>,
    without datelines: [Range<Int>]
  ) {
    let storage = terms.vocabulary.own()
    func counts(_ offset: Int) -> Bool { !datelines.contains { $0.contains(offset) } }
    for piece in pieces where piece.isWord && counts(piece.range.lowerBound) {
      storage.table.uncount(text.extracting(piece.range))
    }
    var next = 0
    for piece in pieces where piece.isWord {
      while next < spans.count, spans[next].range.upperBound <= piece.range.lowerBound {
        next += 1
      }
      for rest in TextSpan.rest(of: piece.range, without: spans[next...]) {
        guard let word = TextSpan.word(in: rest, of: text), counts(word.lowerBound) else {
          continue
        }
        storage.table.count(text.extracting(word))
      }
    }
    for span in spans where counts(span.range.lowerBound) {
      if case .word(let form, _) = span.content { storage.table.count(form.span) }
    }
  }
}

extension Token {
  /// The parts of a form as tokens.
  func divided(into parts: [LanguageTerms.Part]) -> [Token] {
    var from = start
    return parts.map { part in
      defer { from += part.length }
      return Token(
        start: from, end: from + part.length, term: part.term, sentence: sentence, kind: kind,
        zone: zone)
    }
  }
}
