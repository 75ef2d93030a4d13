internal import TextAnalysis

/// Speakers whom the words around a report do not show, and its parsed sentence does: "der Minister, der lange schwieg,
/// sagte".
struct ParsedSpeakers {
  let syntax: ReportSyntax
  let sentences: ParsedSentences

  private var text: QuotationText { syntax.text }

  /// Gives reports without a speaker the subject of their verb.
  func complete(_ quotations: inout [Quotation]) {
    for index in quotations.indices where quotations[index].speaker == nil {
      guard let cue = quotations[index].cue else { continue }
      let content = text.tokens(quotations[index].content)
      let words = text.tokens(cue)
      if let speaker = speaker(of: words, apartFrom: content) ?? bodyAround(words) {
        quotations[index].speaker = syntax.bytes(speaker)
      }
    }
  }

  private func speaker(of cue: Range<Int>, apartFrom content: Range<Int>) -> Range<Int>? {
    guard !cue.isEmpty, !isPassive(cue),
      let subject = sentences.subject(of: cue), !content.contains(subject),
      text.quoteOf[subject] == text.quoteOf[cue.lowerBound], isSpeaker(subject),
      let relations = sentences.relations(at: subject),
      relations.relation(of: subject) == .subject
    else { return nil }
    let sentence = text.sentenceStart(subject)..<text.sentenceEnd(subject)
    var around = sentence
    if content.upperBound <= subject {
      around = max(sentence.lowerBound, content.upperBound)..<sentence.upperBound
    } else if content.lowerBound > subject, content.lowerBound < sentence.upperBound {
      around = sentence.lowerBound..<content.lowerBound
    }
    around =
      subject < cue.lowerBound
      ? around.lowerBound..<min(around.upperBound, cue.lowerBound)
      : max(around.lowerBound, cue.upperBound)..<around.upperBound
    guard !around.isEmpty else { return nil }
    guard let phrase = syntax.nominals(in: around).first(where: { $0.tokens.contains(subject) })
    else { return nil }
    if !phrase.isGoverned { return phrase.tokens }
    // What begins the sentence is no adposition before its subject: "Des témoins".
    let first = phrase.tokens.lowerBound - 1
    return first == sentence.lowerBound ? first..<phrase.tokens.upperBound : nil
  }

  /// The body in which several who are left out say something: "в министерстве сообщили".
  private func bodyAround(_ cue: Range<Int>) -> Range<Int>? {
    guard let word = text.word(at: cue.lowerBound), word.isPlural, syntax.rules.hasCases else {
      return nil
    }
    let first = syntax.text.sentenceStart(cue.lowerBound)
    var end = cue.lowerBound
    while end > first, syntax.isBetween(end - 1), !syntax.isPhraseBreak(before: end) { end -= 1 }
    return syntax.nominals(in: first..<end).last { phrase in
      phrase.tokens.upperBound == end && phrase.tokens.lowerBound > first
        && syntax.part(phrase.tokens.lowerBound - 1) == .adposition
        && !syntax.isPhraseBreak(before: phrase.tokens.lowerBound)
        && text.tags[phrase.head].case == .locative
        && (text.role(at: phrase.head) == .body
          || text.tags[phrase.head].partOfSpeech == .properNoun)
    }?.tokens
  }

  /// Whether what reports tells of no subject's act: "сказано".
  private func isPassive(_ cue: Range<Int>) -> Bool {
    if text.word(at: cue.lowerBound)?.isPassive ?? true { return true }
    if syntax.isPassive(cue, from: text.sentenceStart(cue.lowerBound)) { return true }
    return syntax.rules.hasCases && syntax.rules.hasCapitals && cue.count == 1
      && text.tags[cue.lowerBound].verbForm == .participle
  }

  private func isSpeaker(_ word: Int) -> Bool {
    switch text.role(at: word) {
    case .time, .auxiliary: return false
    case .pronoun(let gender): return gender != .it
    default: break
    }
    switch text.tags[word].partOfSpeech {
    case .noun, .properNoun: return true
    default: return false
    }
  }
}
