/// A sentence while it is parsed: a stack of words whose heads are sought, and the words to come.
///
/// The steps are those of the arc-hybrid system (Kuhlmann, Gómez-Rodríguez, Satta 2011). The root stands behind the last
/// word, and exactly one word gets it as its head. The room is used again for each sentence.
package struct ParserState {
  /// What the parser may do.
  package enum Step: UInt8, CaseIterable, Sendable {
    /// Puts the next word on the stack.
    case shift
    /// Makes the next word the head of the word on top of the stack, which leaves it.
    case left
    /// Makes the second word of the stack the head of the one on top, which leaves it.
    case right
  }

  /// A word and what is known of it so far.
  package struct Word {
    package let tag: UInt16
    /// The number of a word that the tables tell apart, or its tag.
    package let word: UInt16
    /// The number of its ending.
    let ending: UInt16
    /// What stands before it.
    let gap: UInt8
    /// Whether an odd number of quotation marks stand before it.
    let isQuoted: Bool
    /// The last word up to this one that a mark stands before; below 0 where there is none.
    let lastMark: Int32
    /// Its head: the number of words where it is the root; below 0 where it has none yet.
    package fileprivate(set) var head: Int32 = -1
    package fileprivate(set) var relation = Relation.other
    /// By how much its head and its relation won.
    fileprivate var margin: Int32 = 0
    /// Kinds of its dependents.
    fileprivate var has: UInt8 = 0
    /// Its dependents on the very left and the very right; below 0 where there is none.
    fileprivate var first: Int32 = -1
    fileprivate var last: Int32 = -1
  }

  /// The words; behind them the root, then a word for where there is none.
  package private(set) var words: [Word] = []
  private var stack: [Int32] = []
  /// The first of the words to come; the root where it is their number.
  package private(set) var next = 0
  package private(set) var count = 0

  package init() {}

  /// Empties it for another sentence.
  package mutating func clear() {
    words.removeAll(keepingCapacity: true)
    stack.removeAll(keepingCapacity: true)
    (next, count) = (0, 0)
  }

  /// Adds a word before the first step.
  package mutating func add(tag: UInt16, word: UInt16, ending: UInt16, gap: WordGap) {
    let last = words.last
    let hasMark = count > 0 && gap.steps == .marked
    words.append(
      Word(
        tag: tag, word: word, ending: ending, gap: gap.rawValue,
        isQuoted: (last?.isQuoted ?? false) != (hasMark && gap == .quotation),
        lastMark: hasMark ? Int32(count) : last?.lastMark ?? -1))
    count += 1
  }

  /// Adds the root.
  package mutating func begin() {
    let last = words.last
    for tag in [ClueValues.root, 0] {
      words.append(
        Word(
          tag: tag, word: tag, ending: 0, gap: WordGap.end.rawValue,
          isQuoted: last?.isQuoted ?? false,
          lastMark: last?.lastMark ?? -1))
    }
  }

  /// The words on the stack, the top last.
  package var stacked: [Int32] { stack }

  package var isDone: Bool { next == count && stack.isEmpty }

  @inline(__always)
  package func allows(_ step: Step) -> Bool {
    switch step {
    case .shift: next < count
    case .left: next < count ? !stack.isEmpty : stack.count == 1
    case .right: stack.count > 1
    }
  }

  package mutating func shift() {
    stack.append(Int32(next))
    next += 1
  }

  /// The head and the dependent of the arc that a step makes.
  @inline(__always)
  package func arc(of step: Step) -> (head: Int, dependent: Int) {
    let top = Int(stack[stack.count - 1])
    return (step == .left ? next : Int(stack[stack.count - 2]), top)
  }

  /// Makes an arc; the dependent leaves the stack.
  ///
  /// - Parameter margin: by how much they won.
  package mutating func attach(
    _ dependent: Int, to head: Int, as relation: Relation, margin: Int32 = 0
  ) {
    stack.removeLast()
    words[dependent].margin = margin
    words[dependent].head = Int32(head)
    words[dependent].relation = relation
    words[head].has |= ClueValues.dependents(of: relation)
    if dependent < head {
      words[head].first = Int32(dependent)
      if words[head].last < 0 { words[head].last = Int32(dependent) }
    } else {
      words[head].last = Int32(dependent)
      if words[head].first < 0 { words[head].first = Int32(dependent) }
    }
  }

  @inline(__always)
  private func slot(_ index: Int32) -> Int { index < 0 ? count + 1 : Int(index) }

  /// What stands between two words, the nearest mark to the second.
  @inline(__always)
  private func gap(_ one: Int, _ other: Int) -> UInt16 {
    let (first, second) = (words[one], words[other])
    let mark = second.lastMark
    return ClueValues.gap(
      Int(mark) > one ? words[Int(mark)].gap : WordGap.space.rawValue,
      dividesQuotation: first.isQuoted != second.isQuoted)
  }

  /// Sets what the choice of a step looks at.
  package func setStep(_ atoms: inout [UInt16]) {
    let none = count + 1
    let size = stack.count
    let s0 = size > 0 ? Int(stack[size - 1]) : none
    let s1 = size > 1 ? Int(stack[size - 2]) : none
    let s2 = size > 2 ? Int(stack[size - 3]) : none
    let n1 = min(next + 1, none)
    let n2 = min(next + 2, none)
    let (top, second, coming) = (words[s0], words[s1], words[next])
    func set(_ atom: ClueAtom, _ value: UInt16) { atoms[Int(atom.rawValue)] = value }
    set(.s0Tag, top.tag)
    set(.s0Word, top.word)
    set(.s1Tag, second.tag)
    set(.s1Word, second.word)
    set(.s2Tag, words[s2].tag)
    set(.n0Tag, coming.tag)
    set(.n0Word, coming.word)
    set(.n1Tag, words[n1].tag)
    set(.n1Word, words[n1].word)
    set(.n2Tag, words[n2].tag)
    set(.s0End, top.ending)
    set(.n0End, coming.ending)
    set(.s0First, words[slot(top.first)].word)
    set(.s0Last, words[slot(top.last)].tag)
    set(.s0Has, UInt16(top.has))
    set(.s1Last, words[slot(second.last)].tag)
    set(.s1Has, UInt16(second.has))
    set(.n0First, words[slot(coming.first)].word)
    set(.n0Has, UInt16(coming.has))
    set(.s0n0Gap, size > 0 ? gap(s0, next) : 0)
    set(.s1s0Gap, size > 1 ? gap(s1, s0) : 0)
    set(.n0n1Gap, UInt16(words[n1].gap))
    set(.distance, size > 0 ? ClueValues.distance(next - s0) : 0)
  }

  /// Whether a word hangs on another one, or on one that does.
  package func hangs(_ word: Int, on other: Int) -> Bool {
    var current = word
    while current < count {
      if current == other { return true }
      current = Int(words[current].head)
    }
    return false
  }

  /// Makes a word the subject of a verb, in place of what the parser took for it.
  package mutating func makeSubject(_ word: Int, of verb: Int) {
    if Int(words[word].head) == verb, words[word].relation.isSubject { return }
    if Int(words[verb].head) == word {
      words[verb].head = words[word].head
      words[verb].relation = words[word].relation
    }
    words[word].head = Int32(verb)
    words[word].relation = words[verb].has & 32 > 0 ? .passiveSubject : .subject
  }

  /// Leaves open what a word is to its head.
  package mutating func leaveOpen(_ word: Int) { words[word].relation = .other }

  /// Whether a word is a verb, or an auxiliary that serves no other word.
  package func isVerb(_ index: Int) -> Bool {
    guard index < count else { return false }
    switch Tag(rawValue: words[index].tag).partOfSpeech {
    case .verb: return true
    case .auxiliary: return !Self.serves(words[index].relation)
    default: return false
    }
  }

  private static func serves(_ relation: Relation) -> Bool {
    switch relation {
    case .auxiliary, .passiveAuxiliary, .copula, .flat, .fixed, .compound: true
    default: false
    }
  }

  /// Whether a word may be a subject: a nominal without an adposition before it.
  package func isNominal(_ index: Int) -> Bool {
    let word = words[index]
    guard word.has & 4 == 0 || hasParticle(index), word.tag & 1 << 13 == 0,
      let speech = Tag.PartOfSpeech(rawValue: UInt8(word.tag & 31))
    else { return false }
    switch speech {
    case .noun, .properNoun, .pronoun: return true
    case .numeral, .determiner, .adjective, .other, .symbol: return Self.standsAlone(word.relation)
    default: return word.relation.isSubject
    }
  }

  /// Whether an adposition stands behind a word.
  package func hasParticle(_ index: Int) -> Bool {
    let word = words[index]
    guard word.has & 4 > 0, Int(word.last) > index else { return false }
    let speech = Tag.PartOfSpeech(rawValue: UInt8(words[Int(word.last)].tag & 31))
    return speech == .adposition || speech == .particle
  }

  private static func standsAlone(_ relation: Relation) -> Bool {
    switch relation {
    case .determiner, .adjective, .numeral, .flat, .compound, .fixed: false
    default: true
    }
  }

  /// Sets what the choice of a subject looks at, once the sentence is parsed.
  package func setPair(_ verb: Int, _ word: Int, _ atoms: inout [UInt16], rival: Int?) {
    setArc(verb, word, &atoms)
    func set(_ atom: ClueAtom, _ value: UInt16) { atoms[Int(atom.rawValue)] = value }
    let isOwn = Int(words[word].head) == verb
    set(.hRelation, UInt16(words[verb].relation.rawValue))
    set(.dArc, UInt16(words[word].relation.rawValue) | (isOwn ? 0 : 64))
    set(.dMargin, UInt16(max(0, min(5, words[word].margin / 40))))
    var (verbs, nominals) = (0, 0)
    for index in (min(verb, word) + 1)..<max(verb, word) {
      if isVerb(index) { verbs += 1 }
      if words[index].relation.isSubject || words[index].relation == .object { nominals += 1 }
    }
    set(.verbsBetween, UInt16(min(verbs, 3)))
    set(.nominalsBetween, UInt16(min(nominals, 3)))
    set(.hGap, UInt16(words[verb].gap))
    set(.hBehindGap, UInt16(words[verb + 1].gap))
    set(.dGap, UInt16(words[word].gap))
    set(.dBehindGap, UInt16(words[word + 1].gap))
    set(.rival, rival == nil ? 0 : rival == word ? 1 : (rival ?? 0) < verb ? 2 : 3)
  }

  /// Sets what the choice of an arc's relation looks at.
  package func setArc(_ head: Int, _ dependent: Int, _ atoms: inout [UInt16]) {
    let (h, d) = (words[head], words[dependent])
    func set(_ atom: ClueAtom, _ value: UInt16) { atoms[Int(atom.rawValue)] = value }
    set(.hTag, h.tag)
    set(.hWord, h.word)
    set(.hHas, UInt16(h.has))
    set(.dTag, d.tag)
    set(.dWord, d.word)
    set(.dHas, UInt16(d.has))
    set(.dFirst, words[slot(d.first)].word)
    set(.dLast, words[slot(d.last)].tag)
    set(.hEnd, h.ending)
    set(.dEnd, d.ending)
    set(.dParticle, hasParticle(dependent) ? words[slot(d.last)].word : 0)
    set(.dBefore, words[dependent > 0 ? dependent - 1 : count + 1].tag)
    set(.dBehind, words[dependent + 1].tag)
    set(.side, dependent < head ? 0 : 1)
    let (one, other) = dependent < head ? (dependent, head) : (head, dependent)
    set(.arcGap, gap(one, other))
    set(.arcLength, head == count ? 0 : ClueValues.distance(other - one))
  }
}
