internal import BuiltinData
public import ICU
internal import Segmentation

/// Turns texts into tokens, sentences and zones, and gives every term a number.
///
/// A term is the folded form of a word (NFKC_Casefold, then NFC) under ``TermRules``, or its stem. Each
/// distinct form is folded once. An analyzer carries a vocabulary and state, and belongs to one task.
///
///     var analyzer = try Analyzer()
///     let text = Array("Rain fell. The rain stopped.".utf8)
///     let analysis = try analyzer.analyze(text.span, language: "en")
///     let words = analysis.tokens.map { analyzer.vocabulary.string($0.term) }
///     print(words)  // ["rain", "fell", "the", "rain", "stopped"]
public struct Analyzer: ~Copyable {
  /// What tokens and terms are.
  public struct Options: Sendable, Equatable {
    /// What a term is of its word.
    public var form: TermForm
    /// Which segments are tokens.
    public var segments: KeptSegments
    /// Words in a row that count as one term, as text (`prime minister`).
    public var phrases: [String]
    /// What decides how a text becomes terms and sentences.
    public var rules: TermRules
    /// Where tags come from; `nil` where words need none.
    public var tags: TagTables?

    public init(
      form: TermForm = .folded, segments: KeptSegments = .words, phrases: [String] = [],
      rules: TermRules = .words, tags: TagTables? = nil
    ) {
      (self.form, self.segments, self.phrases, self.rules) = (form, segments, phrases, rules)
      self.tags = tags
    }
  }

  /// The terms seen so far.
  public var vocabulary: Vocabulary { _read { yield terms.vocabulary } }

  /// What a term is.
  public let options: Options
  private var words: Segmenter
  private var sentences: Segmenter
  /// What is known of languages.
  let registry: LanguageRegistry
  private let zones: ZoneFinder
  let terms: FormTerms
  /// By the languages that have rules for words.
  var languages: [String: LanguageTerms] = [:]
  /// The forms that were counted, kept for its room.
  private var counted: [FormTable.Count] = []
  /// By language, the stem of each term that was asked for.
  var stems: [String: [Vocabulary.ID]] = [:]
  /// By language, which terms are stop words.
  var stopWords: [String: StopWordTable] = [:]
  /// By the language whose stems they are made of.
  private var phrases: [String: PhraseTree] = [:]
  private var sentenceRules: [String: SentenceRules] = [:]
  /// By the languages that have tables of tags.
  var taggers: [String: Tagger] = [:]
  /// By the languages that have tables of relations.
  var parsers: [String: Parser] = [:]

  /// - Throws: `ICUError` when ICU has no rules.
  public init(
    _ options: Options = Options(), registry: LanguageRegistry = .standard
  ) throws(ICUError) {
    let words = try Segmenter(.word)
    let sentences = try Segmenter(.sentence)
    self.words = words
    self.sentences = sentences
    self.options = options
    self.registry = registry
    terms = FormTerms(options.rules, keepsForms: options.form == .written, registry.words)
    zones = registry.zones
  }

  /// Analyses one text.
  ///
  /// - Parameters:
  ///   - text: UTF-8; ill-formed sequences are U+FFFD and no words.
  ///   - title: the headline, if the document has one apart from its text.
  ///   - language: a BCP 47 tag; it decides on stems and on the rules for words.
  ///   - isStart: whether headline and dateline may stand here, or the text is a later piece of a document.
  /// - Complexity: O(*n*) in the length of the text.
  public mutating func analyze(
    _ text: borrowing Span<UInt8>, title: String? = nil, language: String, isStart: Bool = true
  ) throws -> Analysis {
    var analysis = try divide(text, title: title, language: language, isStart: isStart)
    if !options.phrases.isEmpty {
      analysis.tokens = try phrases(for: language).joined(analysis.tokens, in: text)
    }
    return analysis
  }

  /// The phrases in terms of a language.
  private mutating func phrases(for language: String) throws -> PhraseTree {
    let language =
      options.form == .stem || rules(for: language) != nil ? Language.primary(language) : "und"
    if let known = phrases[language] { return known }
    var found = PhraseTree()
    for phrase in options.phrases {
      let bytes = Array(phrase.utf8)
      let words = try divide(bytes.span, title: nil, language: language, isStart: false).tokens
        .map(\.term).filter { $0 != Token.none }
      found.add(words, as: term(joining: words[...]))
    }
    phrases[language] = found
    return found
  }

  /// Where sentences end in a language.
  private mutating func sentenceRules(of language: String) -> SentenceRules {
    let language = Language.primary(language)
    if let known = sentenceRules[language] { return known }
    let rules = SentenceRules(language: language, in: registry.files)
    sentenceRules[language] = rules
    return rules
  }

  private mutating func divide(
    _ text: borrowing Span<UInt8>, title: String?, language: String, isStart: Bool
  ) throws -> Analysis {
    var analysis = Analysis(language: language, of: vocabulary.id)
    sentences.forEachBlock(in: text) { boundaries in
      for index in 0..<boundaries.count { analysis.sentenceEnds.append(boundaries.end(index)) }
    }
    if options.rules == .words {
      analysis.sentenceEnds = sentenceRules(of: language).amended(analysis.sentenceEnds, of: text)
    }
    analysis.tokens.reserveCapacity(text.count / (options.segments == .all ? 3 : 5))
    var lead = [Segment]()
    var (start, sentence): (Int32, Int32) = (0, 0)
    let keepsAll = options.segments == .all
    let spans = spans(of: text)
    var reading = reading(of: language)
    try forEachBlock(of: text, &reading) { boundaries, words, terms, signs, reading in
      if start == 0 { lead = Segment.lead(boundaries) }
      var word = 0
      for index in 0..<boundaries.count {
        let (end, kind) = (boundaries.end(index), boundaries.kind(index))
        defer { start = end }
        while Int(sentence) + 1 < analysis.sentenceEnds.count,
          start >= analysis.sentenceEnds[Int(sentence)]
        {
          sentence += 1
        }
        guard kind.isWordLike || keepsAll else { continue }
        var token = Token(
          start: start, end: end, term: Token.none, sentence: sentence, kind: kind, zone: .body)
        guard kind.isWordLike else {
          analysis.tokens.append(token)
          continue
        }
        token.term = reading.term(of: words[word], terms, signs)
        word += 1
        // What a span cuts is divided where it is cut.
        if let parts = reading.parts(token.term), !TextSpan.cut(token.range, spans) {
          analysis.tokens += token.divided(into: parts)
        } else {
          analysis.tokens.append(token)
        }
      }
    }
    try cutOut(spans, of: text, from: &analysis, &reading)
    keep(reading, of: language)
    analysis.vocabulary = vocabulary.id
    tag(&analysis, of: text)
    if isStart {
      analysis.zones = zones.zones(of: text, segments: lead, title: title)
      analysis.markZones()
    }
    return options.form == .stem ? stemmed(analysis) : analysis
  }

  /// Counts the words of a text, or of a piece of one, until the counts are taken.
  ///
  /// Their terms are those of ``analyze(_:title:language:isStart:)``, which costs several times as much:
  /// here each form is folded, stemmed and looked up in stop lists once.
  ///
  /// - Parameter skipsDateline: whether the words of a dateline do not count.
  /// - Complexity: O(*n*) in the length of the text.
  public mutating func count(
    _ text: borrowing Span<UInt8>, title: String? = nil, skipsDateline: Bool
  ) {
    let zones = zones
    let start = unsafe text.extracting(first: ZoneFinder.reach.bytes)
      .withUnsafeBufferPointer { unsafe Array($0) }
    let spans = spans(of: text)
    var under = SpanSegments(spans)
    var isFirst = skipsDateline
    var datelines = [Range<Int>]()
    words.countWords(in: text, forms: &terms.vocabulary.own().table) { boundaries, forms in
      if !spans.isEmpty { under.add(boundaries) }
      guard isFirst else { return }
      isFirst = false
      let lead = Segment.lead(boundaries)
      datelines = zones.zones(of: start.span, segments: lead, title: title)
        .filter { $0.zone == .dateline }.map(\.range)
      guard !datelines.isEmpty else { return }
      var segmentStart = 0
      for segment in lead {
        defer { segmentStart = Int(segment.end) }
        guard segment.kind.isWordLike, datelines.contains(where: { $0.contains(segmentStart) })
        else {
          continue
        }
        forms.uncount(start.span.extracting(segmentStart..<min(Int(segment.end), start.count)))
      }
    }
    if !spans.isEmpty { count(spans, over: under.pieces, of: text, without: datelines) }
  }

  /// Calls `body` with each term that was counted since the last call, and how often, in no defined
  /// order; a term may come several times.
  ///
  /// - Parameters:
  ///   - language: a BCP 47 tag; it decides on stems and stop words.
  ///   - skipsStopWords: whether stop words do not count.
  public mutating func takeCounts(
    language: String, skipsStopWords: Bool,
    _ body: (_ term: Vocabulary.ID, _ occurrences: UInt32) -> Void
  ) throws {
    try terms.fold()
    let primary = Language.primary(language)
    var stemming =
      options.form == .stem
      ? Stemming(primary, registry, known: stems.removeValue(forKey: primary)) : nil
    var stops =
      skipsStopWords
      ? stopWords.removeValue(forKey: language) ?? StopWordTable(language: language, registry.files)
      : nil
    terms.takeCounts(to: &counted)
    var reading = reading(of: language)
    let (ofForms, signs) = (terms.ofForms, terms.signs)
    func add(_ term: Vocabulary.ID, _ occurrences: UInt32) {
      var term = term
      stemming?.stem(&term, in: &terms.vocabulary)
      if stops?.contains(term, in: terms.vocabulary) ?? false { return }
      body(term, occurrences)
    }
    for count in counted {
      if reading.isUnread(count.number, signs) { try terms.read(count.number, &reading) }
      let term = reading.term(of: count.number, ofForms, signs)
      if let parts = reading.parts(term) {
        for part in parts { add(part.term, count.occurrences) }
      } else {
        add(term, count.occurrences)
      }
    }
    keep(reading, of: language)
    if stemming != nil { stems[primary] = stemming?.stems }
    if let stops { stopWords[language] = stops }
  }

  /// Segments a text and numbers the forms of its words and their terms.
  private mutating func forEachBlock(
    of text: borrowing Span<UInt8>, _ reading: inout LanguageTerms,
    _ body: (
      _ boundaries: borrowing Segmenter.Boundaries, _ words: Span<FormTable.Number>,
      _ terms: borrowing [UInt32], _ signs: borrowing [UInt8],
      _ reading: borrowing LanguageTerms
    ) throws -> Void
  ) throws {
    let terms = terms
    let storage = terms.vocabulary.own()
    try words.forEachBlockOfWords(in: text, forms: &storage.table) { boundaries, words, forms in
      try terms.fold(&forms, into: storage)
      try terms.read(words, &reading, &forms, into: storage)
      try body(boundaries, words, terms.ofForms, terms.signs, reading)
    }
  }
}
