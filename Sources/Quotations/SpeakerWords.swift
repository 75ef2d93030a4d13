internal import TextAnalysis

/// The words of names by number, folded, each looked up once for all texts of a task.
final class SpeakerWords {
  private var numbers: [String: Int] = [:]
  /// Of each term its number; −1 before it was looked up.
  private var ofTerms: [Int32] = []
  /// The letters of each word.
  private(set) var letters: [[Unicode.Scalar]] = []
  /// The number of what each word begins with.
  private(set) var beginnings: [Int] = []
  private var beginningNumbers: [[Unicode.Scalar]: Int] = [:]

  /// Letters that spellings of one name have in common.
  private static let common = 4

  /// The number of a term.
  func number(of term: Vocabulary.ID, in vocabulary: borrowing Vocabulary) -> Int {
    if Int(term) >= ofTerms.count {
      ofTerms.append(contentsOf: repeatElement(-1, count: vocabulary.count - ofTerms.count))
    }
    if ofTerms[Int(term)] < 0 {
      ofTerms[Int(term)] = Int32(number(of: vocabulary.string(term)))
    }
    return Int(ofTerms[Int(term)])
  }

  /// The number of a folded word.
  func number(of word: String) -> Int {
    if let known = numbers[word] { return known }
    let number = letters.count
    numbers[word] = number
    letters.append(Array(word.unicodeScalars))
    let beginning = Array(letters[number].prefix(Self.common))
    let (new, known) = (beginningNumbers.count, beginningNumbers[beginning])
    if known == nil { beginningNumbers[beginning] = new }
    beginnings.append(known ?? new)
    return number
  }
}
