/// Tells from the words of a name whether it is a man's or a woman's.
struct NameGender {
  private let words: NameWords

  init(_ words: NameWords) { self.words = words }

  /// The gender on which title, given names, patronymic and the form of the surname agree; `nil` where none tells it or
  /// they do not agree, as where a surname is a given name too.
  func gender(
    of parts: [PersonName.Part], titled title: KnownWord.Gender?
  ) -> KnownWord.Gender? {
    if let title { return title }
    var found: KnownWord.Gender?
    for part in parts where part.role == .name {
      guard let gender = part.word.known?.gender ?? ending(of: part.word) else { continue }
      if let found, found != gender { return nil }
      found = gender
    }
    return found
  }

  /// What the ending of a patronymic tells, or of a surname in Latin letters, which has no cases there.
  private func ending(of word: NameWord) -> KnownWord.Gender? {
    guard word.latin.count > Self.stem, word.known?.isGiven != true else { return nil }
    if word.script == .cyrillic {
      return words.patronymicEndings.first { word.key.hasSuffix($0.ending) }?.gender
    }
    guard word.script == .latin else { return nil }
    return (words.patronymicEndings + words.surnameEndings)
      .first { word.key.hasSuffix($0.ending) }?.gender
  }

  /// Letters of a word that has such an ending, less one.
  private static let stem = 5
}
