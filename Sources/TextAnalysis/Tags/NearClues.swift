/// What a word says of the tags of the words around it: a frequent word itself, another one its ending and its shape.
package enum NearClues {
  /// Where the word that says something stands, seen from the one of which it says it.
  package enum Side: Int, CaseIterable, Sendable {
    case before, after

    package var name: String { ["after", "before"][rawValue] }
  }

  /// The clue of a word's ending: a hyphen and its last characters.
  package static func ending(of clues: WordClues) -> [UInt8] {
    [0x2D] + clues.bytes[clues.ending(endingLength(of: clues))]
  }

  /// How many characters that ending has.
  static func endingLength(of clues: WordClues) -> Int { min(3, clues.length) }

  /// The clue of a word's shape: an equals sign and its name.
  package static func shape(of clues: WordClues) -> [UInt8] {
    shapes[shapeNumber(of: clues)]
  }

  /// The clues of shapes, by their numbers.
  static let shapes = (WordShape.allCases.map(\.name) + ["number"]).map { Array("=\($0)".utf8) }

  static func shapeNumber(of clues: WordClues) -> Int {
    if clues.bytes.first == 0x30 { return WordShape.allCases.count }
    return Int((clues.isFirst ? WordShape.small : clues.shape).rawValue)
  }
}
