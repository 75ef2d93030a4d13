extension NameReader {
  /// Readings of a Japanese name at most.
  private static let mostReadings = 24

  /// How a word may be read otherwise.
  mutating func readings(of word: NameWord) throws -> [NameWord.Reading] {
    switch word.script {
    case .latin:
      return [Self.shortened(word.latin), Self.voiced(word.latin)].filter { $0 != word.latin }
        .map { NameWord.Reading(script: .latin, symbols: $0, latin: $0) }
    case .han:
      let japanese = try japaneseReadings(of: word.text) { $0.japanese(word.text) }
      return japanese + (try koreanReadings(of: word.text))
    default: return []
    }
  }

  /// A Cyrillic word as a part of a Korean or Chinese name, which are spelled by tables of their own.
  func reading(of word: NameWord, as script: NameScript) -> NameWord.Reading? {
    guard word.script == .cyrillic, let model = spellings.models[script] else { return nil }
    return NameWord.Reading(
      script: script, symbols: word.symbols, latin: model.likeliest(word.symbols, spellings.letters)
    )
  }

  /// A part of a Japanese name; `nil` where it is none.
  mutating func japanese(_ text: String, _ kind: HanReadings.Kind) throws -> NameWord? {
    let readings = try japaneseReadings(of: text) { $0.japanese(text, kind) }
    guard let first = readings.first else { return nil }
    var word = NameWord(text: text, script: .kana, symbols: first.symbols, latin: first.latin)
    word.key = try self.word(text).key
    word.readings = Array(readings.dropFirst())
    return word
  }

  /// The ways to cut what may be a Japanese name.
  mutating func japaneseDivisions(of text: String) throws -> [HanReadings.Division] {
    try loadedReadings().divisions(of: text)
  }

  /// Whether a word in Han is a Japanese family's or given name.
  mutating func isJapanese(_ text: String) throws -> Bool {
    try !loadedReadings().japanese(text).isEmpty
  }

  private mutating func japaneseReadings(
    of text: String, _ readings: (HanReadings) -> [String]
  ) throws -> [NameWord.Reading] {
    try readings(loadedReadings()).prefix(Self.mostReadings).map { reading in
      let symbols = try Self.symbols(ofReading: reading)
      return NameWord.Reading(
        script: .kana, symbols: symbols,
        latin: spellings.likeliestLatin(of: symbols, in: .kana) ?? [])
    }
  }

  /// The Korean reading of Han, as Hangul spells it.
  mutating func koreanReadings(of text: String) throws -> [NameWord.Reading] {
    guard text.unicodeScalars.count <= 4, let hangul = try loadedReadings().hangul(of: text)
    else { return [] }
    let symbols = try symbols(of: hangul, in: .hangul)
    return [
      NameWord.Reading(
        script: .hangul, symbols: symbols,
        latin: spellings.likeliestLatin(of: symbols, in: .hangul) ?? [])
    ]
  }

  private mutating func loadedReadings() throws -> HanReadings {
    if let hanReadings { return hanReadings }
    let loaded = try HanReadings()
    hanReadings = loaded
    return loaded
  }

  /// Runs of letters by which languages spell one sound of another's script, and shorter ones that models know.
  private static let clusters: [([UInt16], [UInt16])] = [
    ("schtsch", "sch"), ("shtsh", "sch"), ("chtch", "sch"), ("shch", "sch"), ("szcz", "sch"),
    ("tsch", "ch"), ("tch", "ch"), ("tsj", "ch"), ("dsch", "j"), ("dzh", "j"), ("dsh", "j"),
  ].map { (letters(of: $0.0), letters(of: $0.1)) }

  /// Letters with the sch at their beginning as zh, which is what German has for it in Russian names.
  private static func voiced(_ letters: [UInt16]) -> [UInt16] {
    let german = Self.letters(of: "sch")
    return letters.starts(with: german)
      ? Self.letters(of: "zh") + letters.dropFirst(german.count) : letters
  }

  private static func letters(of text: String) -> [UInt16] { text.utf8.map { UInt16($0) - 96 } }

  /// Letters with the short form of each cluster; the same where there is none.
  private static func shortened(_ letters: [UInt16]) -> [UInt16] {
    var short = [UInt16]()
    var index = 0
    while index < letters.count {
      if let (long, replacement) = clusters.first(where: {
        letters[index...].starts(with: $0.0)
      }) {
        short += replacement
        index += long.count
      } else {
        short.append(letters[index])
        index += 1
      }
    }
    return short
  }
}
