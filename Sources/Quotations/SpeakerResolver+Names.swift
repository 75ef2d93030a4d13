internal import TextAnalysis

/// The names of a document: those that begin with capitals, or else the subjects of its sentences.
extension SpeakerResolver {
  /// Takes every run of two words and more with capitals for a name, and each last word of one for the same.
  mutating func collectNames() throws {
    guard !reported.rules.hasPlainNames else {
      try collectSubjects()
      return
    }
    var runs = [(name: Range<Int>, person: Int?)]()
    var index = 0
    while index < reported.tokens.count {
      guard let name = words.name(from: index) else {
        index += 1
        continue
      }
      if name.count == 1 {
        runs.append((name, nil))
      } else if name.count <= Self.longestName {
        runs.append((name, try persons.add(name, of: words)))
      }
      index = name.upperBound
    }
    for run in runs {
      if let person = try run.person ?? persons.person(endingWith: words.word(run.name.lowerBound))
      {
        occurrences.append((run.name.lowerBound, person))
      }
    }
  }

  /// Takes the subjects of sentences that may be persons, in a script without capitals.
  private mutating func collectSubjects() throws {
    let syntax = ReportSyntax(text: reported, rules: reported.rules)
    // A name of one word is one where it is the subject of two sentences.
    var seen = Set<Int>()
    var start = 0
    while start < reported.tokens.count {
      let end = reported.sentenceEnd(start)
      defer { start = end }
      if let name = syntax.explainedName(start..<end) {
        let person = try persons.add(name, of: words)
        persons[person].isPerson = true
        occurrences.append((name.lowerBound, person))
        continue
      }
      let subject = syntax.sentenceSubject(start..<end)
      let isProper = words.isProperSubject(subject)
      guard reported.quoteOf[start] < 0,
        let name = words.nameWords(subject) ?? (isProper ? subject : nil),
        words.mayBePerson(name), isProper || words.isNamed(name)
      else { continue }
      if !words.isSurelyNamed(name) {
        let word = try words.word(name.lowerBound)
        guard name.count == 1, !seen.insert(word).inserted || isProper else { continue }
      }
      let person = try persons.add(name, of: words)
      persons[person].isPerson = true
      occurrences.append((name.lowerBound, person))
    }
  }

  mutating func introduce(_ tokens: Range<Int>) throws {
    guard let name = words.nameWords(tokens), name.count >= 2 else { return }
    try persons.add(name, of: words)
  }
}
