internal import ICU
internal import Segmentation

/// Gives the words of a text their tags: the best sequence for each sentence.
///
/// The tags that a word may have are found once for each of its shapes. A tagger keeps them, and belongs to one task.
struct Tagger {
  private let model: TagModel
  /// By term, shape and place in the sentence where the candidates lie, from 1; 0 where they are not known.
  private var known: [Int32] = []
  /// In how many ways a term may stand in a text.
  private let ways: Int
  private var candidates: [Candidates] = []
  private var finder: CandidateFinder
  private var search = TagSearch()

  init(_ model: TagModel) {
    self.model = model
    ways = model.hasCapitals ? WordShape.allCases.count * 2 : 2
    finder = CandidateFinder(model)
  }

  /// Tags the words among some tokens.
  ///
  /// - Complexity: O(*n*) in the bytes of the text.
  mutating func tag(
    _ tokens: inout [Token], in text: borrowing Span<UInt8>, terms: borrowing Vocabulary,
    areForms: Bool
  ) {
    if known.count < terms.count * ways {
      known.append(contentsOf: repeatElement(0, count: terms.count * ways - known.count))
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
      let way = Int(token.term) * ways + Int(shape.rawValue) * 2 + (gap.beginsAnew ? 1 : 0)
      if known[way] == 0 {
        add(token.term, shape, isFirst: gap.beginsAnew, terms, areForms: areForms)
        known[way] = Int32(candidates.count)
      }
      search.append(index, candidates[Int(known[way]) - 1], gap)
    }
    search.finish(model, near: finder.near, &tokens)
  }

  /// Finds the candidates of a word.
  private mutating func add(
    _ term: Vocabulary.ID, _ shape: WordShape, isFirst: Bool, _ terms: borrowing Vocabulary,
    areForms: Bool
  ) {
    let found = terms.withBytes(of: term) { bytes in
      if areForms, let folded = try? Folding.folded(bytes) {
        return finder.candidates(of: folded.span, shape: shape, isFirst: isFirst)
      }
      return finder.candidates(of: bytes, shape: shape, isFirst: isFirst)
    }
    candidates.append(found)
  }
}
