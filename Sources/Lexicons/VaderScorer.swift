internal import ICU
internal import BuiltinData
internal import TextAnalysis

/// Scores texts by VADER's rules, to the letter of its authors' program (vaderSentiment 3.3.2).
///
/// Source: Hutto and Gilbert (2014), "VADER: A parsimonious rule-based model for sentiment analysis of social media
/// text". What is odd is kept: words are parted by white space, the indices of equal values are mixed up beside
/// "but", and an emoji of several characters is not found.
struct VaderScorer: Sendable {
  /// The values of the list, by the token as the list has it.
  private let values: [String: Double]
  private let emojis: [Unicode.Scalar: String]
  private let negations: Set<String>
  private let boosters: [String: Double]
  private let idioms: [String: Double]

  /// What a word in capitals among others adds, and what a negation leaves (empirical, from the paper).
  private static let capitals = 0.733
  private static let negation = -0.74
  private static let exclamation = 0.292
  private static let question = 0.18
  private static let questions = 0.96

  /// - Parameter emojis: descriptions by emoji, as VADER's second file has them.
  init(_ lexicon: Lexicon, emojis: [String: String]) throws {
    values = Dictionary(
      lexicon.entries.map { ($0.form, $0.value) }, uniquingKeysWith: { $1 })
    var single: [Unicode.Scalar: String] = [:]
    for (emoji, words) in emojis where emoji.unicodeScalars.count == 1 {
      if let scalar = emoji.unicodeScalars.first { single[scalar] = words }
    }
    self.emojis = single
    var (negations, boosters, idioms) = (Set<String>(), [String: Double](), [String: Double]())
    if let rules = BuiltinFile(named: "rules/vader.tsv") {
      let lexicon = try Lexicon(name: rules.name, bytes: rules.bytes, format: .newsstat)
      for entry in lexicon.entries {
        switch entry.kind {
        case .negator: negations.insert(entry.form)
        case .intensifier: boosters[entry.form] = entry.value
        default: idioms[entry.form] = entry.value
        }
      }
    }
    (self.negations, self.boosters, self.idioms) = (negations, boosters, idioms)
  }

  /// A token as VADER parts them.
  private struct Word {
    let text: String
    let lowered: String
    let isUpper: Bool
    let range: Range<Int>
  }

  /// The score of a stretch of a text.
  ///
  /// - Complexity: O(*n*) in its length.
  func score(_ text: [UInt8], in range: Range<Int>) throws -> SentimentScorer.Score {
    let (words, exclamations, questions) = try words(text, in: range)
    let upper = words.count(where: \.isUpper)
    let differs = upper > 0 && upper < words.count
    var sentiments = words.indices.map { index -> Double in
      let word = words[index].lowered
      if boosters[word] != nil { return 0 }
      if word == "kind", index + 1 < words.count, words[index + 1].lowered == "of" { return 0 }
      return valence(of: index, words, differs)
    }
    weighContrast(words, &sentiments)

    let emphasis =
      Double(min(exclamations, 4)) * Self.exclamation
      + (questions > 3 ? Self.questions : questions > 1 ? Double(questions) * Self.question : 0)
    var sum = sentiments.reduce(0, +)
    if sum > 0 { sum += emphasis } else if sum < 0 { sum -= emphasis }
    let compound = max(-1, min(1, sum / (sum * sum + 15).squareRoot()))
    let evidence = words.indices.compactMap { index -> SentimentScorer.Evidence? in
      let weight = Int((sentiments[index] * 1000).rounded())
      guard weight != 0 else { return nil }
      return SentimentScorer.Evidence(
        range: words[index].range, entry: words[index].lowered, key: "", rule: "vader",
        thousandths: weight)
    }
    return SentimentScorer.Score(
      tenThousandths: Int((compound * 10_000).rounded()),
      goodThousandths: evidence.reduce(0) { $0 + max(0, $1.thousandths) },
      badThousandths: evidence.reduce(0) { $0 + min(0, $1.thousandths) }, evidence: evidence,
      tokens: words.count, range: range)
  }

  // MARK: Words

  private func words(
    _ text: [UInt8], in range: Range<Int>
  ) throws -> (words: [Word], exclamations: Int, questions: Int) {
    var words = [Word]()
    var current: [(scalar: Unicode.Scalar, start: Int, end: Int)] = []
    var (exclamations, questions) = (0, 0)
    func finish() throws {
      if !current.isEmpty { words.append(try word(current)) }
      current.removeAll(keepingCapacity: true)
    }
    var isAfterSpace = true
    var offset = range.lowerBound
    for scalar in String(decoding: text[range], as: UTF8.self).unicodeScalars {
      let end = offset + UTF8.width(scalar)
      defer { offset = end }
      if scalar.value >= 0x80, let description = emojis[scalar] {
        if !isAfterSpace { try finish() }
        for letter in description.unicodeScalars {
          if letter == " " { try finish() } else { current.append((letter, offset, end)) }
        }
        isAfterSpace = false
        continue
      }
      isAfterSpace = scalar == " "
      if scalar == "!" { exclamations += 1 }
      if scalar == "?" { questions += 1 }
      if Self.isSpace(scalar) { try finish() } else { current.append((scalar, offset, end)) }
    }
    try finish()
    return (words, exclamations, questions)
  }

  /// White space as Python's strings have it.
  private static func isSpace(_ scalar: Unicode.Scalar) -> Bool {
    scalar.value < 0x80
      ? scalar == " " || (0x09...0x0D).contains(scalar.value)
        || (0x1C...0x1F).contains(scalar.value)
      : ScalarProperties(scalar.value).isWhiteSpace
  }

  /// A token without punctuation at its ends, unless too little would be left: then it may be an emoticon.
  private func word(_ scalars: [(scalar: Unicode.Scalar, start: Int, end: Int)]) throws -> Word {
    var kept = scalars[...]
    while let first = kept.first, Self.isPunctuation(first.scalar) { kept.removeFirst() }
    while let last = kept.last, Self.isPunctuation(last.scalar) { kept.removeLast() }
    if kept.count <= 2 { kept = scalars[...] }
    var view = String.UnicodeScalarView()
    view.append(contentsOf: kept.map(\.scalar))
    let text = String(view)
    let bytes = Array(text.utf8)
    let range = (kept.first?.start ?? 0)..<(kept.last?.end ?? 0)
    // ASCII needs no tables.
    if bytes.allSatisfy({ $0 < 0x80 }) {
      let hasUpper = bytes.contains { $0 &- 65 < 26 }
      let hasLower = bytes.contains { $0 &- 97 < 26 }
      let lowered =
        hasUpper
        ? String(decoding: bytes.map { $0 &- 65 < 26 ? $0 | 0x20 : $0 }, as: UTF8.self) : text
      return Word(text: text, lowered: lowered, isUpper: hasUpper && !hasLower, range: range)
    }
    let lowered = try CaseMap.lower.mapped(bytes.span, locale: "")
    var (hasUpper, hasLower) = (false, false)
    for scalar in view {
      let properties = ScalarProperties(scalar.value)
      if properties.isUppercase { hasUpper = true }
      if properties.isLowercase { hasLower = true }
    }
    return Word(
      text: text, lowered: String(decoding: lowered, as: UTF8.self), isUpper: hasUpper && !hasLower,
      range: range)
  }

  /// Python's `string.punctuation`: the signs of ASCII.
  private static func isPunctuation(_ scalar: Unicode.Scalar) -> Bool {
    switch scalar.value {
    case 0x21...0x2F, 0x3A...0x40, 0x5B...0x60, 0x7B...0x7E: true
    default: false
    }
  }

  // MARK: Rules

  private func valence(of index: Int, _ words: [Word], _ differs: Bool) -> Double {
    let word = words[index].lowered
    guard let value = values[word] else { return 0 }
    func before(_ distance: Int) -> String { words[index - distance].lowered }
    var valence = value
    if word == "no", index + 1 < words.count, values[words[index + 1].lowered] != nil {
      valence = 0
    }
    if (index > 0 && before(1) == "no") || (index > 1 && before(2) == "no")
      || (index > 2 && before(3) == "no" && ["or", "nor"].contains(before(1)))
    {
      valence = value * Self.negation
    }
    if words[index].isUpper, differs {
      valence += valence > 0 ? Self.capitals : -Self.capitals
    }
    for distance in 1...3 where index >= distance && values[before(distance)] == nil {
      var scalar = boost(words[index - distance], valence, differs)
      if distance == 2 { scalar *= 0.95 }
      if distance == 3 { scalar *= 0.9 }
      valence += scalar
      valence = negated(valence, words, index, distance)
      if distance == 3 { valence = withIdioms(valence, words, index) }
    }
    if index > 0, values[before(1)] == nil, before(1) == "least",
      index == 1 || (before(2) != "at" && before(2) != "very")
    {
      valence *= Self.negation
    }
    return valence
  }

  /// What a word of degree adds.
  private func boost(_ word: Word, _ valence: Double, _ differs: Bool) -> Double {
    guard var scalar = boosters[word.lowered] else { return 0 }
    if valence < 0 { scalar *= -1 }
    if word.isUpper, differs { scalar += valence > 0 ? Self.capitals : -Self.capitals }
    return scalar
  }

  private func isNegation(_ word: String) -> Bool {
    negations.contains(word) || word.contains("n't")
  }

  private func negated(
    _ valence: Double, _ words: [Word], _ index: Int, _ distance: Int
  ) -> Double {
    func before(_ distance: Int) -> String { words[index - distance].lowered }
    func isSo(_ distance: Int) -> Bool { before(distance) == "so" || before(distance) == "this" }
    switch distance {
    case 2:
      if before(2) == "never", isSo(1) { return valence * 1.25 }
      if before(2) == "without", before(1) == "doubt" { return valence }
    case 3:
      if (before(3) == "never" && isSo(2)) || isSo(1) { return valence * 1.25 }
      if before(3) == "without", before(2) == "doubt" || before(1) == "doubt" { return valence }
    default: break
    }
    return isNegation(before(distance)) ? valence * Self.negation : valence
  }

  /// The value of an idiom around a word that is the fourth or later.
  private func withIdioms(_ valence: Double, _ words: [Word], _ index: Int) -> Double {
    func run(_ range: ClosedRange<Int>) -> String? {
      guard index + range.upperBound < words.count else { return nil }
      return range.map { words[index + $0].lowered }.joined(separator: " ")
    }
    var valence = valence
    for range in [-1...0, -2...0, -2...(-1), -3...(-1), -3...(-2)] {
      if let value = run(range).flatMap({ idioms[$0] }) {
        valence = value
        break
      }
    }
    for range in [0...1, 0...2] {
      if let value = run(range).flatMap({ idioms[$0] }) { valence = value }
    }
    for range in [-3...(-1), -3...(-2), -2...(-1)] {
      if let value = run(range).flatMap({ boosters[$0] }) { valence += value }
    }
    return valence
  }

  /// Halves what stands before "but" and adds half to what follows.
  ///
  /// The program looks each value up by the index of the first equal one; so does this.
  private func weighContrast(_ words: [Word], _ sentiments: inout [Double]) {
    guard let but = words.firstIndex(where: { $0.lowered == "but" }) else { return }
    for index in sentiments.indices {
      let value = sentiments[index]
      guard let first = sentiments.firstIndex(of: value) else { continue }
      if first < but { sentiments[first] = value * 0.5 }
      if first > but { sentiments[first] = value * 1.5 }
    }
  }
}
