internal import Corpora
public import Names

/// Examples from which is learnt how names of a script are spelled in Latin letters.
///
///     let examples = SpellingExamples(file: "pairs.tsv", script: .cyrillic)
///     let text = try examples.learned(remarks: ["source: my pairs"])  // a file that matching reads
public struct SpellingExamples: Sendable {
  /// Whose words are spelled.
  public typealias Script = NameScript

  /// The file of examples; `-` is standard input.
  ///
  /// With a script a line is a word, a tab and a spelling of it, and how often that was seen
  /// where there is a third field; without one a line is a word.
  public var file: String
  /// The script of the words; `nil` where it is to be learnt how likely letters are in names.
  public var script: Script?

  public init(file: String, script: Script?) { (self.file, self.script) = (file, script) }

  /// The text of `spelling-Cyrl.tsv` for Cyrillic, of `letters.tsv` without a script.
  ///
  /// - Parameter remarks: lines for the head of the file.
  /// - Throws: `InputError` where the file can't be read, or with the first line that is no example.
  /// - Complexity: O(*n*) in the size of the file, some rounds over.
  public func learned(remarks: [String] = []) throws -> String {
    let lines = try PlainFile.lines(of: file)
    guard let script else {
      return Spellings.text(
        letters: try Spellings.letters(of: lines.filter { !$0.isEmpty }), remarks: remarks)
    }
    let pairs = try lines.enumerated().filter { !$0.element.isEmpty }.map { number, line in
      let fields = line.split(separator: "\t", omittingEmptySubsequences: false)
      guard (2...3).contains(fields.count),
        let weight = fields.count == 3 ? Double(fields[2]) : 1, weight > 0
      else {
        throw InputError(
          file: file, line: number + 1, .fieldCount(found: fields.count, expected: 2))
      }
      return (String(fields[0]), String(fields[1]), weight)
    }
    return Spellings.text(
      try Spellings.learn(pairs, script: script), script: script,
      remarks: ["script: \(script.rawValue)"] + remarks)
  }
}
