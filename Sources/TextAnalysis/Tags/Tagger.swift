internal import ICU
internal import Segmentation

/// Gives the words of a text their tags: the best sequence for each sentence.
///
/// The tags that a word may have are found once for each of its shapes. A tagger keeps them, and belongs to one task.
struct Tagger {
  private let model: TagModel
  /// By term, the way in which it stood in a text first, over where the candidates of that lie.
  ///
  /// Few terms stand in a second way, so that those are apart and this one is small.
  private var known: [UInt32] = []
  private var others = KeyTable()
  private var candidates: [Candidates] = []
  private var finder: CandidateFinder
  private var search = TagSearch()

  init(_ model: TagModel) {
    self.model = model
    finder = CandidateFinder(model)
  }

  /// Tags the words among some tokens.
  ///
  /// - Complexity: O(*n*) in the bytes of the text.
  mutating func tag(
    _ tokens: inout [Token], in text: borrowing Span<UInt8>, terms: borrowing Vocabulary,
    areForms: Bool
  ) {
    if known.count < terms.count {
      known.append(contentsOf: repeatElement(Self.unknown, count: terms.count - known.count))
    }
    var (end, sentence) = (0, Int32(-1))
    var tokens = tokens.mutableSpan
    for index in tokens.indices {
      let token = tokens[index]
      guard token.term != Token.none else { continue }
      if token.sentence != sentence {
        search.finish(model, near: finder.near, &tokens)
        sentence = token.sentence
        end = -1
      }
      let gap = end < 0 ? WordGap.end : WordGap(text, end..<Int(token.start))
      end = Int(token.end)
      let shape = model.hasCapitals ? WordShape(text, token.range) : .small
      let way = UInt32(shape.rawValue) * 2 + (gap.beginsAnew ? 1 : 0)
      var candidatesIndex = Int(known[Int(token.term)])
      if UInt32(candidatesIndex >> Self.indexBits) == way {
        candidatesIndex &= 1 << Self.indexBits - 1
      } else {
        candidatesIndex = self.candidatesIndex(token.term, way, terms, areForms: areForms)
      }
      search.append(index, candidates[candidatesIndex], gap)
    }
    search.finish(model, near: finder.near, &tokens)
  }

  private static let indexBits = 28
  private static let unknown = UInt32.max

  /// The index of a term's candidates, when ``known`` has none for the way in which the term stands.
  private mutating func candidatesIndex(
    _ term: Vocabulary.ID, _ way: UInt32, _ terms: borrowing Vocabulary, areForms: Bool
  ) -> Int {
    let isFirst = known[Int(term)] == Self.unknown
    var key = ClueKey()
    if !isFirst {
      key.add(term.rawValue)
      key.add(way)
      let index = others[key.value(.word)]
      if index != KeyTable.none { return Int(index) }
    }
    let index = candidates.count
    add(term, way, terms, areForms: areForms)
    if isFirst, index < 1 << Self.indexBits {
      known[Int(term)] = way << Self.indexBits | UInt32(index)
    } else {
      _ = others.add(key.value(.word), UInt32(index))
    }
    return index
  }

  /// Finds the candidates of a word.
  private mutating func add(
    _ term: Vocabulary.ID, _ way: UInt32, _ terms: borrowing Vocabulary, areForms: Bool
  ) {
    let shape = WordShape(rawValue: UInt8(way >> 1)) ?? .small
    let found = terms.withBytes(of: term) { bytes in
      if areForms, let folded = try? Folding.folded(bytes) {
        return finder.candidates(of: folded.span, shape: shape, isFirst: way & 1 == 1)
      }
      return finder.candidates(of: bytes, shape: shape, isFirst: way & 1 == 1)
    }
    candidates.append(found)
  }
}
