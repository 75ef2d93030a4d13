public import ICU
internal import Segmentation

/// Turns texts into tokens, sentences and zones, and gives every term a number.
///
/// A term is the folded form of a word (NFKC_Casefold, then NFC), or its stem. Each distinct form
/// is folded once. An analyzer carries a vocabulary and state, and belongs to one task.
public struct Analyzer: ~Copyable {
  /// What a term is.
  public struct Options: Sendable, Equatable {
    /// Terms are Snowball stems where the document's language has a stemmer.
    public var stems: Bool
    /// Segments that are no words stay, as tokens without a term.
    public var keepsAllSegments: Bool

    public init(stems: Bool = false, keepsAllSegments: Bool = false) {
      self.stems = stems
      self.keepsAllSegments = keepsAllSegments
    }
  }

  /// The terms seen so far.
  public private(set) var vocabulary = Vocabulary()

  private let options: Options
  private var words: Segmenter
  private var sentences: Segmenter
  private let zones: ZoneFinder
  /// Forms as they stand in texts, and the term of each, by language where stems differ.
  private var forms = Vocabulary()
  private var termsOfForms: [Vocabulary.ID] = []
  private var stemsOfTerms: [String: [Vocabulary.ID]] = [:]
  private var stopWords: [String: StopWordTable] = [:]

  /// - Throws: ``ICUError`` when ICU has no rules.
  public init(_ options: Options = Options()) throws(ICUError) {
    let words = try Segmenter(.word)
    let sentences = try Segmenter(.sentence)
    self.words = words
    self.sentences = sentences
    self.options = options
    zones = ZoneFinder.standard
  }

  /// Analyses one text.
  ///
  /// - Parameters:
  ///   - text: UTF-8; ill-formed sequences are U+FFFD and no words.
  ///   - title: the headline, if the document has one apart from its text.
  ///   - language: a BCP 47 tag; it decides on stems.
  /// - Complexity: O(*n*) in the length of the text.
  public mutating func analyze(
    _ text: borrowing Span<UInt8>, title: String? = nil, language: String
  ) throws -> Analysis {
    var analysis = Analysis(language: language)
    sentences.forEachBlock(in: text) { boundaries in
      for index in 0..<boundaries.count { analysis.sentenceEnds.append(boundaries.end(index)) }
    }
    var segments = [Segment]()
    segments.reserveCapacity(text.count / 3)
    words.forEachBlock(in: text) { boundaries in
      for index in 0..<boundaries.count {
        segments.append(Segment(end: boundaries.end(index), kind: boundaries.kind(index)))
      }
    }
    try addTokens(segments, of: text, to: &analysis)
    analysis.zones = zones.zones(of: text, segments: segments, title: title)
    analysis.markZones()
    if options.stems { stem(&analysis) }
    return analysis
  }

  /// The number of a word's term, as ``analyze(_:title:language:)`` would give it without stems.
  public mutating func term(for word: String) throws -> Vocabulary.ID {
    let folded = try Folding.folded(word)
    let bytes = Array(folded.utf8)
    return vocabulary.intern(bytes.span)
  }

  /// The number of a term that is folded already.
  public mutating func intern(_ term: String) -> Vocabulary.ID {
    let bytes = Array(term.utf8)
    return vocabulary.intern(bytes.span)
  }

  /// The number of a term that stands for several in a row, joined by spaces.
  public mutating func term(joining terms: ArraySlice<Vocabulary.ID>) -> Vocabulary.ID {
    var joined = [UInt8]()
    for term in terms {
      if !joined.isEmpty { joined.append(0x20) }
      joined.append(contentsOf: vocabulary[term])
    }
    return vocabulary.intern(joined.span)
  }

  /// Whether a term is in the stop list of a language; never where there is no list.
  public mutating func isStopWord(_ term: Vocabulary.ID, language: String) -> Bool {
    stopWords[language, default: StopWordTable(language: language)]
      .contains(term, in: vocabulary)
  }

  private mutating func addTokens(
    _ segments: [Segment], of text: borrowing Span<UInt8>, to analysis: inout Analysis
  ) throws {
    var (start, sentence): (Int32, Int32) = (0, 0)
    analysis.tokens.reserveCapacity(segments.count / (options.keepsAllSegments ? 1 : 2) + 1)
    for segment in segments {
      defer { start = segment.end }
      while Int(sentence) + 1 < analysis.sentenceEnds.count,
        start >= analysis.sentenceEnds[Int(sentence)]
      {
        sentence += 1
      }
      guard segment.kind.isWordLike || options.keepsAllSegments else { continue }
      let term =
        segment.kind.isWordLike
        ? try term(ofForm: text.extracting(Int(start)..<Int(segment.end))) : Token.none
      analysis.tokens.append(
        Token(
          start: start, end: segment.end, term: term, sentence: sentence, kind: segment.kind,
          zone: .body))
    }
  }

  private mutating func term(ofForm form: borrowing Span<UInt8>) throws -> Vocabulary.ID {
    let id = forms.intern(form)
    if Int(id) == termsOfForms.count {
      let folded = try Folding.folded(form)
      termsOfForms.append(vocabulary.intern(folded.span))
    }
    return termsOfForms[Int(id)]
  }

  private mutating func stem(_ analysis: inout Analysis) {
    let language = Language.primary(analysis.language)
    guard var stemmer = Stemmer(language: language) else { return }
    var stems = stemsOfTerms.removeValue(forKey: language) ?? []
    for index in analysis.tokens.indices where analysis.tokens[index].term != Token.none {
      let term = Int(analysis.tokens[index].term)
      if term >= stems.count {
        stems.append(contentsOf: repeatElement(Token.none, count: vocabulary.count - stems.count))
      }
      if stems[term] == Token.none {
        let word = Array(vocabulary[UInt32(term)])
        let stem = stemmer.stem(word.span)
        stems[term] = vocabulary.intern(stem.span)
      }
      analysis.tokens[index].term = stems[term]
    }
    stemsOfTerms[language] = stems
  }
}

/// A segment of a text: it ends here and is this; it begins where the one before ends.
struct Segment {
  let end: Int32
  let kind: SegmentKind
}

/// Which terms of a vocabulary are stop words of one language, looked up once each.
private struct StopWordTable {
  private let words: StopWords?
  private var known: [Bool?] = []

  init(language: String) {
    words = StopWords(language: Language.primary(language))
  }

  mutating func contains(_ term: Vocabulary.ID, in vocabulary: borrowing Vocabulary) -> Bool {
    guard let words else { return false }
    if Int(term) >= known.count {
      known.append(contentsOf: repeatElement(nil, count: vocabulary.count - known.count))
    }
    if let answer = known[Int(term)] { return answer }
    let answer = words.contains(vocabulary.string(term))
    known[Int(term)] = answer
    return answer
  }
}
