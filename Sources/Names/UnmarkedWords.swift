internal import ICU

/// The words of texts in Arabic or Hebrew letters that are written without marks for their vowels, under a system that
/// asks for them.
///
///     var unmarked = try UnmarkedWords(system: "bgnpcgn-ara-Arab-Latn-1956")
///     unmarked.add(Array("بشار".utf8))
///     print(unmarked.count, unmarked.first ?? "")  // 1 بشار
public struct UnmarkedWords: Sendable, Equatable {
  private let isAsked: Bool
  /// How many there are in all texts that were added.
  public private(set) var count = 0
  public private(set) var first: String?

  /// Letters of a word that can hardly be read without marks, at least.
  private static let shortest = 3

  /// - Parameter id: an ISO 24229 code; other systems ask for nothing.
  /// - Throws: `DataError` where the file of the system is damaged.
  public init(system id: String) throws {
    isAsked = try RomanizationSystem(id: id)?.remarks["vowels"] == "marks"
  }

  /// Adds those of a text.
  ///
  /// - Complexity: O(*n*) in the length of the text.
  public mutating func add(_ text: [UInt8]) {
    // Letters of both scripts begin with D6 to DB.
    guard isAsked, text.contains(where: { (0xD6...0xDB).contains($0) }) else { return }
    var word = String.UnicodeScalarView()
    var isMarked = false
    for scalar in String(decoding: text + [0x0A], as: UTF8.self).unicodeScalars {
      let properties = ScalarProperties(scalar.value)
      let isOfScript = (0x590...0x6FF).contains(scalar.value)
      if isOfScript, properties.isMark { isMarked = true }
      if isOfScript, properties.isLetter || properties.isMark {
        word.append(scalar)
        continue
      }
      if !isMarked, word.count >= Self.shortest {
        count += 1
        first = first ?? String(word)
      }
      word = .init()
      isMarked = false
    }
  }
}
