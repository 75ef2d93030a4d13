internal import Glibc
public import BuiltinData

/// What is known of how names are spelled: the units of each script and the letters of names.
public struct Spellings: Sendable {
  /// How likely letters are in names.
  let letters: LetterModel
  let models: [NameScript: SpellingModel]
  let endings: CaseEndings
  /// Of languages, not of lists, as the endings are.
  let register: NameRegister

  init(letters: LetterModel, models: [NameScript: SpellingModel]) {
    self.letters = letters
    self.models = models
    endings = CaseEndings()
    register = NameRegister()
  }

  /// What the program holds.
  public init() throws(DataError) {
    try self.init { BuiltinFile(named: "names/\($0)")?.bytes }
  }

  /// Reads `letters.tsv` and a `spelling-Cyrl.tsv` for each script.
  ///
  /// - Parameter file: the bytes of a file with this name; `nil` where there is none.
  /// - Throws: `DataError` for the first line that is not of the form.
  public init(_ file: (_ name: String) throws(DataError) -> [UInt8]?) throws(DataError) {
    guard let bytes = try file("letters.tsv") else {
      throw DataError(file: "letters.tsv", line: 0, reason: .missing)
    }
    letters = LetterModel(trigrams: try Self.trigrams(bytes))
    var models: [NameScript: SpellingModel] = [:]
    for script in NameScript.allCases + [.koreanCyrillic, .chineseCyrillic] {
      let name = "spelling-\(script.rawValue).tsv"
      guard let bytes = try file(name) else { continue }
      models[script] = SpellingModel(try Self.units(bytes, in: name, script))
    }
    self.models = models
    endings = try Self.endings()
    register = try NameRegister.builtin()
  }

  /// Endings are of languages, not of lists, so a folder has none of its own.
  private static func endings() throws(DataError) -> CaseEndings {
    let file = "names/endings.tsv"
    return CaseEndings(try BuiltinFile.table(named: file, header: CaseEndings.header))
  }

  private static func trigrams(_ bytes: [UInt8]) throws(DataError) -> [Double] {
    var trigrams = [Double](repeating: 0, count: 27 * 27 * 27)
    let table = try DataTable(bytes, file: "letters.tsv", header: "letters\tcount")
    for row in table.rows {
      let letters = row.fields[0].utf8.map { $0 == 0x5F ? 0 : Int($0) - 96 }
      guard letters.count == 3, letters.allSatisfy({ (0...26).contains($0) }),
        let count = Double(row.fields[1]), count >= 0
      else { throw table.badValue(in: row) }
      trigrams[(letters[0] * 27 + letters[1]) * 27 + letters[2]] = count
    }
    return trigrams
  }

  private static func units(
    _ bytes: [UInt8], in file: String, _ script: NameScript
  ) throws(DataError) -> [(symbols: [UInt16], letters: [UInt16], weight: Double)] {
    var units = [(symbols: [UInt16], letters: [UInt16], weight: Double)]()
    let table = try DataTable(bytes, file: file, header: "symbols\tletters\tcount")
    for row in table.rows {
      let symbols = row.fields[0].unicodeScalars.map { scalar -> UInt16 in
        let value = UInt16(truncatingIfNeeded: scalar == "_" ? 32 : scalar.value)
        return script == .latin ? value &- 96 : value
      }
      let letters = row.fields[1].utf8.map { UInt16($0) &- 96 }
      guard (1...2).contains(symbols.count), letters.count <= 3,
        letters.allSatisfy({ (1...26).contains($0) }), let count = Double(row.fields[2]), count > 0
      else { throw table.badValue(in: row) }
      units.append((symbols, letters, count))
    }
    return units
  }

  /// The file of a script's units, as ``init(_:)`` reads it.
  package static func text(
    _ estimate: SpellingModel.Estimate, script: NameScript, remarks: [String]
  ) -> String {
    let lines = estimate.units.filter { $0.weight >= 0.01 }.map { unit in
      let symbols = unit.symbols.map { symbol -> Character in
        let scalar = Unicode.Scalar(script == .latin ? symbol + 96 : symbol)
        return scalar.map { $0 == " " ? "_" : Character($0) } ?? "?"
      }
      // Scalars, since jamo and marks would join their neighbours.
      var text = String.UnicodeScalarView()
      for symbol in symbols { text.append(contentsOf: symbol.unicodeScalars) }
      let count = (unit.weight * 1000).rounded() / 1000
      return "\(String(text))\t\(NameWord.string(unit.letters))\t\(count)"
    }.sorted { Array($0.utf8).lexicographicallyPrecedes(Array($1.utf8)) }
    return (remarks.map { "# \($0)" } + ["symbols\tletters\tcount"] + lines).joined(separator: "\n")
      + "\n"
  }

  /// The file of letters, as ``init(_:)`` reads it.
  package static func text(
    letters words: some Sequence<[UInt16]>, remarks: [String]
  ) -> String {
    var counts: [String: Int] = [:]
    for word in words {
      let ends = "__" + NameWord.string(word) + "_"
      let bytes = Array(ends.utf8)
      for start in 0..<(bytes.count - 2) {
        counts[String(decoding: bytes[start..<(start + 3)], as: UTF8.self), default: 0] += 1
      }
    }
    let lines = counts.sorted { $0.key < $1.key }.map { "\($0.key)\t\($0.value)" }
    return (remarks.map { "# \($0)" } + ["letters\tcount"] + lines).joined(separator: "\n") + "\n"
  }

  /// The likeliest spelling of a word; `nil` where there is no model.
  func likeliestLatin(of symbols: [UInt16], in script: NameScript) -> [UInt16]? {
    models[script]?.likeliest(symbols, letters)
  }

  /// How much likelier two words are as spellings of one name than as words of two: a natural logarithm.
  ///
  /// ln P(one, other) − ln P(one) − ln P(other).
  package func evidence(_ one: NameWord, _ other: NameWord) -> Double {
    if one.isUnlike(other) { return Self.unlike }
    var most = plainEvidence(one, other)
    guard one.script != other.script || one.script == .latin else { return most }
    for reading in one.readings {
      most = max(most, plainEvidence(one.read(reading), other) - Self.otherwise)
    }
    for reading in other.readings {
      let read = other.read(reading)
      most = max(most, plainEvidence(one, read) - Self.otherwise)
      guard reading.script == .latin else { continue }
      for mine in one.readings where mine.script == .latin {
        most = max(most, plainEvidence(one.read(mine), read) - Self.otherwise)
      }
    }
    return most
  }

  /// The evidence of words that are surely two names.
  static let unlike = -20.0

  /// How much less a word says that is read otherwise than most are.
  private static let otherwise = 0.5

  private func plainEvidence(_ one: NameWord, _ other: NameWord) -> Double {
    if one.script == other.script || other.script == .latin || one.script == .latin {
      if one.script == .latin, other.script != .latin { return evidence(other, one) }
      guard one.script == other.script else { return evidence(one, spelled: other.latin) }
      let alike =
        (evidence(.latin, one.latin, other.latin) + evidence(.latin, other.latin, one.latin)) / 2
      // In one script what is written counts as well as how it sounds.
      return one.script == .latin ? alike : alike + (one.text == other.text ? 2 : -1)
    }
    // Through the script that says more.
    let ranks: [NameScript] = [
      .cyrillic, .koreanCyrillic, .chineseCyrillic, .kana, .hangul, .han, .hebrew, .arabic, .latin,
    ]
    let isFirst =
      (ranks.firstIndex(of: one.script) ?? 0) < (ranks.firstIndex(of: other.script) ?? 0)
    let (clear, other) = isFirst ? (one, other) : (other, one)
    return evidence(other, spelled: clear.latin)
  }

  /// How much less a word says that has to be brought to the nominative first.
  private static let declined = 1.5

  /// Of a word as it stands, or of what it may be in the nominative.
  private func evidence(_ word: NameWord, spelled: [UInt16]) -> Double {
    let stands = evidence(word.script, word.symbols, spelled)
    return word.nominatives.reduce(stands) {
      max($0, evidence(word.script, $1, spelled) - Self.declined)
    }
  }

  func evidence(_ script: NameScript, _ symbols: [UInt16], _ spelled: [UInt16]) -> Double {
    guard let model = models[script], !symbols.isEmpty, !spelled.isEmpty else { return -10 }
    let first = script == .latin ? letters.logarithm(of: symbols) : model.logarithm(of: symbols)
    return max(
      -15,
      model.logarithm(of: symbols, spelled: spelled) - first - letters.logarithm(of: spelled))
  }
}

extension Spellings {
  /// Learns how a script's words are spelled from pairs of a word and a spelling.
  ///
  /// - Returns: the units; pairs whose word is not of the script, or whose spelling has no letters, are left out.
  package static func learn(
    _ pairs: [(word: String, spelling: String, weight: Double)], script: NameScript
  ) throws -> SpellingModel.Estimate {
    var reader = NameReader(
      Spellings(
        letters: LetterModel(trigrams: [Double](repeating: 0, count: 27 * 27 * 27)), models: [:]))
    return SpellingModel.trained(
      on: try pairs.compactMap { pair in
        let (word, spelling) = (try reader.word(pair.word), try reader.word(pair.spelling))
        guard word.script == script, spelling.script == .latin, !spelling.latin.isEmpty else {
          return nil
        }
        return SpellingModel.Example(
          symbols: word.symbols, letters: spelling.latin, weight: pair.weight)
      })
  }

  /// The letters of a word as they are counted.
  package static func letters(of words: [String]) throws -> [[UInt16]] {
    var reader = NameReader(
      Spellings(
        letters: LetterModel(trigrams: [Double](repeating: 0, count: 27 * 27 * 27)), models: [:]))
    return try words.map { try reader.word($0).latin }
  }
}
