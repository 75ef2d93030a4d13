internal import BuiltinData

/// Korean names and words that are read otherwise than their syllables tell, written as they are read.
///
/// The notice of 2000 asks for it: the surname apart from the given name, whose syllables do not change each other;
/// administrative units behind a hyphen, as they are; and the sounds of words that grow where their parts meet.
struct KoreanWords: Sendable {
  private var surnames: Set<String> = []
  private var givenNames: Set<String> = []
  private var provinces: Set<String> = []
  private var units: Set<Unicode.Scalar> = []
  /// Words that end like a unit.
  private var wholes: Set<String> = []
  private var readings: [String: String] = [:]

  private static let syllables: ClosedRange<Unicode.Scalar> = "가"..."힣"
  /// Syllables before a unit, at least, where no number stands there.
  private static let shortestPlace = 2
  /// How digits are read before a unit.
  private static let digits = "영일이삼사오육칠팔구".unicodeScalars.map { $0 }

  init() throws(DataError) {
    let table = try BuiltinFile.table(named: "names/korean.tsv", header: "kind\twords")
    for row in table.rows {
      let words = row.fields[1].split(separator: " ").map(String.init)
      switch row.fields[0] {
      case "surname": surnames.formUnion(words)
      case "given": givenNames.formUnion(words)
      case "province": provinces.formUnion(words)
      case "unit": units.formUnion(words.joined().unicodeScalars)
      case "whole": wholes.formUnion(words)
      case "read" where words.count == 2: readings[words[0]] = words[1]
      default: throw table.badValue(in: row)
      }
    }
  }

  /// A text with its words as they are read.
  ///
  /// - Complexity: O(*n*) in the length of the text.
  func read(_ text: String) -> String {
    var out = String.UnicodeScalarView()
    var word = [Unicode.Scalar]()
    for scalar in text.unicodeScalars {
      if Self.syllables.contains(scalar) || (!word.isEmpty && ("0"..."9").contains(scalar)) {
        word.append(scalar)
        continue
      }
      out.append(contentsOf: read(word))
      word = []
      out.append(scalar)
    }
    out.append(contentsOf: read(word))
    return String(out)
  }

  private func read(_ word: [Unicode.Scalar]) -> [Unicode.Scalar] {
    guard word.count > 1 else { return word }
    if let reading = readings[Self.text(word[...])] { return Array(reading.unicodeScalars) }
    return person(word) ?? unit(word) ?? word
  }

  private func person(_ word: [Unicode.Scalar]) -> [Unicode.Scalar]? {
    for count in [1, 2] where word.count == count + 2 {
      let (surname, given) = (word[..<count], word[count...])
      guard surnames.contains(Self.text(surname)), givenNames.contains(Self.text(given)) else {
        continue
      }
      return surname + [" ", word[count], TextPreparation.divider, word[count + 1]]
    }
    return nil
  }

  private func unit(_ word: [Unicode.Scalar]) -> [Unicode.Scalar]? {
    let text = Self.text(word[...])
    guard let last = word.last, !wholes.contains(text) else { return nil }
    let place = word.dropLast()
    if provinces.contains(text) { return place + [TextPreparation.divider, "-", last] }
    guard units.contains(last) else { return nil }
    guard let number = place.firstIndex(where: { ("0"..."9").contains($0) }) else {
      return place.count >= Self.shortestPlace ? place + [TextPreparation.divider, "-", last] : nil
    }
    let read = place[number...].map { Self.digits[Int($0.value) - 0x30] }
    return place[..<number] + [" "] + read + [TextPreparation.divider, "-", last]
  }

  private static func text(_ scalars: ArraySlice<Unicode.Scalar>) -> String {
    String(String.UnicodeScalarView(scalars))
  }
}
