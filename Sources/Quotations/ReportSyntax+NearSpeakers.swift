internal import TextAnalysis

/// Speakers beside a verb that stands last, behind the statement.
extension ReportSyntax {
  /// A speaker between a statement and its verb: "…, the minister said" of Japanese and Korean.
  func nearSpeaker(_ cue: Range<Int>, from start: Int) -> Nominal? {
    if let near = speakerBehindCloser(cue, from: start) { return near }
    guard rules.marksSubjects,
      let near = nominals(in: region(before: cue, from: start)).last(where: {
        $0.isMarked && mayBeSpeaker($0)
      }),
      near.tokens.lowerBound > start + 1,
      (near.tokens.upperBound..<cue.lowerBound).allSatisfy({
        part($0) != .verb && part($0) != .clause && !isObjectMark($0)
      })
    else { return nil }
    var before = near.tokens.lowerBound - 1
    while before > start, text.role(at: before) == .time { before -= 1 }
    switch text.role(at: before) {
    case .opener, .closer: return near
    default:
      return !rules.hasClosers && text.gaps[near.tokens.lowerBound].contains(.comma)
        && (text.tags[before].partOfSpeech == .verb
          || text.tags[before].partOfSpeech == .auxiliary)
        ? near : nil
    }
  }

  /// The words between what closes a statement and a particle that marks subjects, whatever their tags.
  private func speakerBehindCloser(_ cue: Range<Int>, from start: Int) -> Nominal? {
    guard !rules.topicEndings.isEmpty,
      let near = nominals(in: region(before: cue, from: start)).last(where: { $0.isMarked }),
      (near.tokens.upperBound..<cue.lowerBound).allSatisfy({
        part($0) != .verb && part($0) != .clause
      })
    else { return nil }
    let lowest = max(start + 1, near.tokens.lowerBound - ReportLimits.longestNameAside)
    guard
      let closer = (lowest..<max(lowest, near.tokens.lowerBound)).last(where: {
        text.role(at: $0) == .closer || text.role(at: $0) == .opener
      }), closer + 1 < near.tokens.upperBound,
      (closer + 1..<near.tokens.lowerBound).allSatisfy({
        text.role(at: $0) != .topic && text.role(at: $0).flatMap(Self.attitude) == nil
      })
    else { return nil }
    return Nominal(
      tokens: closer + 1..<near.tokens.upperBound, head: near.head, isGoverned: false,
      isMarked: true,
      isTopic: near.isTopic, maySpeak: true)
  }

  private func region(before cue: Range<Int>, from start: Int) -> Range<Int> {
    max(start, cue.lowerBound - 2 * ReportLimits.longestSpeaker)..<cue.lowerBound
  }

  /// Whose saying it is, where the verb is a noun that belongs to them: Hindi का कहना है.
  func owner(of cue: Range<Int>, from start: Int) -> Range<Int>? {
    guard text.tags[cue.lowerBound].partOfSpeech == .adposition else { return nil }
    let last = nominals(in: region(before: cue, from: start)).last
    return last.flatMap {
      $0.tokens.upperBound == cue.lowerBound && mayBeSpeaker($0) ? $0.tokens : nil
    }
  }
}
