/// The search for sentences in the mood of reported speech, as German "sei".
extension QuotationSearch {
  /// Sentences in a row that report by their mood alone, and the quotation whose speaker goes on.
  private struct Continuation {
    var tokens: Range<Int>
    let source: Quotation
  }

  /// Finds sentences that go on with a report, in its mood, without a word that reports.
  mutating func findFree() {
    guard text.words.contains(where: { $0.role == .reportedMood }) else { return }
    let spoken = findings.quotations.filter { $0.speaker != nil }.sorted {
      $0.content.lowerBound < $1.content.lowerBound
    }
    var open: Continuation?
    // How many quotations begin before the sentence.
    var before = 0
    var start = 0
    while start < text.tokens.count {
      let sentence = start..<text.sentenceEnd(start)
      start = sentence.upperBound
      let firstByte = Int(text.tokens[sentence.lowerBound].start)
      while before < spoken.count, spoken[before].content.lowerBound < firstByte { before += 1 }
      let isFree = isFree(sentence)
      if isFree, let tokens = open?.tokens,
        syntax.isSameParagraph(tokens.upperBound - 1, sentence.lowerBound)
      {
        open?.tokens = tokens.lowerBound..<sentence.upperBound
        continue
      }
      add(open)
      open = isFree && before > 0 ? continuation(of: spoken[before - 1], by: sentence) : nil
    }
    add(open)
  }

  /// A sentence that goes on with a quotation, if the sentence before it holds the end of the quotation.
  private func continuation(
    of source: Quotation, by sentence: Range<Int>
  ) -> Continuation? {
    guard sentence.lowerBound > 0 else { return nil }
    let start = Int(text.tokens[text.sentenceStart(sentence.lowerBound - 1)].start)
    guard source.content.upperBound > start || source.speaker?.upperBound ?? 0 > start else {
      return nil
    }
    return Continuation(tokens: sentence, source: source)
  }

  private func isFree(_ sentence: Range<Int>) -> Bool {
    var hasMood = false
    for index in sentence {
      guard let word = text.word(at: index) else { continue }
      switch word.role {
      case .reportedMood where text.quoteOf[index] < 0: hasMood = true
      case .cue where findings.hasUsed(cue: word.tokens): return false
      case .sourceBefore, .sourceAfter: return false
      default: break
      }
    }
    return hasMood && !sentence.contains(where: findings.isReported)
  }

  private mutating func add(_ continuation: Continuation?) {
    guard let continuation else { return }
    let bytes = text.bytes(continuation.tokens)
    findings.add(
      Quotation(
        kind: .indirect, content: bytes, parts: [bytes], speaker: continuation.source.speaker,
        cue: nil, report: continuation.source.report, attitude: continuation.source.attitude,
        speakerName: nil,
        foundBy: .mood))
  }
}
