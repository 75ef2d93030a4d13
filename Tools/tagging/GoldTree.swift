import Segmentation
import TextAnalysis

/// A sentence in newsstat's words, with the tags that a tagger gave them and the heads that they should get.
struct GoldTree {
  /// A word.
  struct Word {
    let term: [UInt8]
    let tag: Tag
    let gap: WordGap
    /// The number of its head in the sentence; the number of words where it is the root.
    var head: Int
    var relation: Relation
    /// Whether the treebank calls it a verb.
    let isVerb: Bool
  }

  private(set) var words: [Word] = []
}

/// A language's trees in our words.
struct GoldTrees: ~Copyable {
  private(set) var trees: [GoldTree] = []
  private let language: String
  private var analyzer: Analyzer

  /// - Parameter tags: tables that were learnt without the sentences that are added.
  init(language: String, tags: TagTables) throws {
    self.language = language
    analyzer = try Analyzer(Analyzer.Options(segments: .addresses, tags: tags))
  }

  /// Adds a sentence, or several where newsstat divides it; those in which a word holds none of the treebank's are left
  /// out.
  mutating func add(_ sentence: GoldSentence) throws {
    let text = Array(sentence.text.utf8)
    let analysis = try analyzer.analyze(text.span, language: language)
    for range in analysis.sentences {
      let tokens = analysis.tokens[range].filter { $0.term != Token.none }
      guard let arcs = Projection(tokens, of: sentence, language: language)?.arcs else { continue }
      var words = [GoldTree.Word]()
      var end = -1
      for (token, arc) in zip(tokens, arcs) {
        let gap = end < 0 ? WordGap.end : WordGap(text.span, end..<Int(token.start))
        words.append(
          GoldTree.Word(
            term: analyzer.vocabulary.bytes(of: token.term), tag: token.tag, gap: gap,
            head: arc.head, relation: arc.relation, isVerb: arc.isVerb))
        end = Int(token.end)
      }
      trees.append(GoldTree(words: words))
    }
  }
}

/// A treebank's tree laid over newsstat's words.
///
/// A word that holds several of the treebank's stands for that with content whose head is outside; of the words over
/// which one of the treebank's stretches, the first has its head and the others hang on it.
private struct Projection {
  private let words: [GoldWord]
  private let language: String
  /// Of each token the words of the treebank in it, and that for which it stands.
  private let inside: [[Int]]
  private var main: [Int] = []
  /// The token of each word of the treebank.
  private var tokens: [Int: Int] = [:]

  init?(_ tokens: [Token], of sentence: GoldSentence, language: String) {
    words = sentence.words.map(\.word)
    self.language = language
    inside = tokens.map { token in
      sentence.words.indices.filter { sentence.words[$0].range.overlaps(token.range) }
    }
    guard !tokens.isEmpty, inside.allSatisfy({ !$0.isEmpty }),
      words.contains(where: { !$0.relation.isEmpty }),
      words.allSatisfy({ ($0.head ?? 0) < sentence.words.count })
    else { return nil }
    for (token, inside) in inside.enumerated() {
      let outer = inside.filter { word in words[word].head.map { !inside.contains($0) } ?? true }
      let best = (outer.isEmpty ? inside : outer).min { content(of: $0) < content(of: $1) }
      main.append(best ?? inside[0])
      if self.tokens[main[token]] == nil { self.tokens[main[token]] = token }
    }
    for (token, inside) in inside.enumerated() {
      for word in inside where self.tokens[word] == nil { self.tokens[word] = token }
    }
  }

  /// How much content a word has, the most first; an adposition is what an article in it serves.
  private func content(of word: Int) -> Int {
    let speech = words[word].speech
    return speech == "ADP"
      ? 8 : (GoldTags.content.firstIndex(of: speech) ?? 99) + (speech == "DET" ? 1 : 0)
  }

  /// A token's head and its relation to it.
  struct Arc {
    let head: Int
    let relation: Relation
    let isVerb: Bool
  }

  /// Of each token its head and its relation; `nil` where that is no tree.
  var arcs: [Arc]? {
    let count = main.count
    var arcs = [Arc]()
    func add(_ head: Int, _ relation: Relation) {
      arcs.append(
        Arc(
          head: head, relation: relation, isVerb: words[main[arcs.count]].speech == "VERB"))
    }
    var root: Int?
    for token in 0..<count {
      if let owner = tokens[main[token]], owner != token {
        add(owner, .flat)
        continue
      }
      var (word, steps) = (main[token], 0)
      while let head = words[word].head, tokens[head] ?? token == token {
        if tokens[head] == nil, words[head].speech != "PUNCT" { break }
        (word, steps) = (head, steps + 1)
        guard steps < words.count else { return nil }
      }
      if let head = words[word].head.flatMap({ tokens[$0] }), head != token {
        add(head, relation(of: word))
      } else if let root {
        add(root, .parataxis)
      } else {
        root = token
        add(count, .root)
      }
    }
    return root != nil && (0..<count).allSatisfy { reachesRoot($0, arcs) } ? arcs : nil
  }

  private func reachesRoot(_ token: Int, _ arcs: [Arc]) -> Bool {
    var (current, steps) = (token, 0)
    while current < arcs.count, steps <= arcs.count {
      (current, steps) = (arcs[current].head, steps + 1)
    }
    return current == arcs.count
  }

  /// Names of the first version of Universal Dependencies, and rare relations.
  private static let others = [
    "dobj": "obj", "nsubjpass": "nsubj:pass", "csubjpass": "csubj", "auxpass": "aux:pass",
    "neg": "advmod:neg", "name": "flat", "foreign": "flat", "mwe": "fixed", "goeswith": "flat",
    "list": "parataxis", "ROOT": "root",
  ]

  private func relation(of word: Int) -> Relation {
    let gold = words[word]
    let name = Self.others[gold.relation] ?? gold.relation
    let relation = Relation(name: name) ?? .other
    let isNegation =
      gold.features["Polarity"] == "Neg" && ["ADV", "PART", "INTJ"].contains(gold.speech)
    if isNegation, relation == .adverb { return .negation }
    // Older Chinese trees call every nominal dependent a modifier.
    if language == "zh", relation == .nominalModifier, let head = gold.head,
      ["VERB", "ADJ"].contains(words[head].speech)
    {
      return .oblique
    }
    // Korean Kaist tells topics apart from subjects, which the other Korean trees do not.
    return language == "ko" && relation == .dislocated ? .subject : relation
  }
}
