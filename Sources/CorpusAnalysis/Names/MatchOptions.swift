internal import BuiltinData
internal import Corpora
internal import Names

/// How names are matched, for one name among many or for two.
public struct MatchOptions: Codable, Equatable, Sendable {
  /// The score from which two names match, from 0 to 1; that of the program where it is `nil`.
  public var threshold: Double?
  /// Whether it is told what each score is made of.
  public var addsFeatures = false
  /// A folder with files of spellings, such as spelling-Cyrl.tsv; those inside the program where it is `nil`.
  public var spellings: String?

  public init() {}

  func check() throws(OptionError) {
    guard (0...1).contains(threshold ?? 0) else {
      throw OptionError("threshold", "must be from 0 to 1.")
    }
  }

  /// - Throws: `DataError` for a line of a file of spellings that is not of the form.
  func knowledge() throws -> NameKnowledge {
    NameKnowledge(
      spellings: try spellings.map { folder in
        try Spellings { (name: String) throws(DataError) -> [UInt8]? in
          try? PlainFile.bytes(of: "\(folder)/\(name)")
        }
      } ?? Spellings(), words: try NameWords(), decision: try NameMatchModel())
  }
}

/// What matching needs, for all tasks.
struct NameKnowledge: Sendable {
  let spellings: Spellings
  let words: NameWords
  let decision: NameMatchModel

  func matcher() -> NameMatcher { NameMatcher(spellings, words, decision) }

  /// Names that one task works on at once.
  private static let batch = 64

  /// The parts of a range of names that tasks work on.
  static func batches(of range: Range<Int>) -> [Range<Int>] {
    stride(from: range.lowerBound, to: range.upperBound, by: batch).map {
      $0..<min($0 + batch, range.upperBound)
    }
  }
}
