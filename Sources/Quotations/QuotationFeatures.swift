internal import TextAnalysis

/// Reads what speaks for a quotation of a text and against it.
struct QuotationFeatures {
  let text: QuotationText
  /// The first word of the text that is one of a name.
  private let firstName: Int

  private typealias Features = [QuotationFeature]

  /// - Complexity: O(*n*) in the words of the text.
  init(text: QuotationText) {
    self.text = text
    firstName = text.tags.firstIndex { $0.partOfSpeech == .properNoun } ?? text.tags.count
  }

  /// - Complexity: O(*n*) in the words of the quotation.
  func features(of quotation: Quotation) -> [QuotationFeature] {
    let content = text.tokens(quotation.content)
    var features: Features = [.always, Self.evidence(of: quotation)]
    if let attitude = quotation.attitude { features.append(Self.feature(of: attitude)) }
    let cue = quotation.cue.map(text.tokens) ?? 0..<0
    if !cue.isEmpty { addCue(cue, content, to: &features) }
    addContent(content, to: &features)
    addSpeaker(quotation, cue, content, to: &features)
    return features
  }

  private static func evidence(of quotation: Quotation) -> QuotationFeature {
    let isMixed = quotation.kind == .mixed
    return switch quotation.foundBy {
    case .framed: .framed
    case .near: .near
    case .fragment: .fragment
    case .unframed: .unframed
    case .opener: isMixed ? .openerMixed : .opener
    case .source: isMixed ? .sourceMixed : .source
    case .verb: isMixed ? .verbMixed : .verb
    case .about: .about
    case .trailing: isMixed ? .trailingMixed : .trailing
    case .mood: .mood
    }
  }

  private static func feature(of attitude: Attitude) -> QuotationFeature {
    switch attitude {
    case .neutral: .neutral
    case .opinion: .opinion
    case .accusing: .accusing
    case .endorsing: .endorsing
    case .doubting: .doubting
    case .praising: .praising
    case .denying: .denying
    case .conceding: .conceding
    }
  }

  // MARK: The reporting word

  private func addCue(_ cue: Range<Int>, _ content: Range<Int>, to features: inout Features) {
    if cue.contains(where: isVerb) { features.append(.isVerb) }
    if cue.lowerBound >= content.upperBound { features.append(.cueBehind) }
    let between = max(
      content.lowerBound - cue.upperBound, cue.lowerBound - content.upperBound)
    if between > Self.beside { features.append(.cueFar) }
  }

  /// So many words between two things leave them beside each other.
  private static let beside = 2

  // MARK: The content

  private func addContent(_ content: Range<Int>, to features: inout Features) {
    switch content.count {
    case ...2: features.append(.shortest)
    case 3...5: features.append(.short)
    case 6...12: features.append(.middling)
    case 13...25: features.append(.long)
    default: features.append(.longest)
    }
    guard !content.isEmpty else { return }
    if text.isBoundary(before: content.lowerBound) { features.append(.startsSentence) }
    if text.isBoundary(before: content.upperBound) { features.append(.endsSentence) }
    if !content.contains(where: isVerb) { features.append(.hasNoVerb) }
  }

  private func isVerb(_ token: Int) -> Bool {
    switch text.tags[token].partOfSpeech {
    case .verb, .auxiliary: true
    default: false
    }
  }

  // MARK: Who speaks

  private func addSpeaker(
    _ quotation: Quotation, _ cue: Range<Int>, _ content: Range<Int>, to features: inout Features
  ) {
    if quotation.speakerName == nil {
      let first = min(cue.first ?? content.lowerBound, content.lowerBound)
      features.append(first <= firstName ? .nobodyNamed : .noName)
    }
    guard let bytes = quotation.speaker else {
      features.append(quotation.speakerName == nil ? .noSpeaker : .fromBefore)
      return
    }
    let speaker = text.tokens(bytes)
    guard let last = speaker.last else { return }
    switch speaker.count {
    case 1: features.append(.oneWord)
    case 2: features.append(.twoWords)
    case 3...4: features.append(.fewWords)
    default: features.append(.manyWords)
    }
    if case .pronoun = text.role(at: speaker.lowerBound), speaker.count <= 2 {
      features.append(.pronoun)
    } else if let name = quotation.speakerName, name.utf8.count != bytes.count {
      features.append(.otherName)
    }
    if speaker.contains(where: { text.tags[$0].partOfSpeech == .properNoun }) {
      features.append(.isNamed)
    }
    if speaker.contains(where: isVerb) { features.append(.holdsVerb) }
    if text.tags[last].partOfSpeech == .noun { features.append(.endsWithNoun) }
    guard !cue.isEmpty else { return }
    let between = max(cue.lowerBound - speaker.upperBound, speaker.lowerBound - cue.upperBound)
    features.append(between <= Self.beside ? .besideCue : .farFromCue)
  }
}
