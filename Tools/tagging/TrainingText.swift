import Segmentation
import TextAnalysis

/// One of our words with the tag that it should get.
struct TrainingWord {
  let clues: WordClues
  let tag: Tag
  /// What stands before it.
  let gap: WordGap
  /// Which of the parts of its treebank it stands in.
  let block: Int
}

/// A language's treebanks in our words, sentence by sentence.
struct TrainingText: ~Copyable {
  private(set) var sentences: [[TrainingWord]] = []

  /// A treebank has so many blocks.
  ///
  /// What is known of a word's form is counted outside of its block, so that the learner
  /// meets unknown words as often as the tagger will.
  static let blocks = 20

  private let language: String
  private let gold: GoldTags
  private let names: KnownNames
  private var analyzer: Analyzer

  init(language: String, names: KnownNames) throws {
    self.names = names
    self.language = language
    gold = GoldTags(language: language)
    analyzer = try Analyzer(Analyzer.Options(segments: .addresses))
  }

  mutating func add(_ sentences: [GoldSentence]) throws {
    for (number, sentence) in sentences.enumerated() {
      try add(sentence, block: number * Self.blocks / sentences.count)
    }
  }

  /// A sentence in which a word of ours holds none of the treebank's is left out.
  private mutating func add(_ sentence: GoldSentence, block: Int) throws {
    let text = Array(sentence.text.utf8)
    let analysis = try analyzer.analyze(text.span, language: language)
    for range in analysis.sentences {
      var words = [TrainingWord]()
      var end = -1
      for token in analysis.tokens[range] where token.term != Token.none {
        let inside = sentence.words.filter { $0.range.overlaps(token.range) }
        guard let tag = gold.tag(of: inside.map(\.word)) else {
          words = []
          break
        }
        let gap = end < 0 ? WordGap.end : WordGap(text.span, end..<Int(token.start))
        var clues = WordClues(
          analyzer.vocabulary.bytes(of: token.term),
          shape: WordShape(text.span, token.range), isFirst: gap.beginsAnew)
        clues.names = names.clues(of: clues)
        words.append(TrainingWord(clues: clues, tag: tag, gap: gap, block: block))
        end = Int(token.end)
      }
      if !words.isEmpty { self.sentences.append(words) }
    }
  }
}
