internal import Lexicons
internal import TextAnalysis

/// The terms of a vocabulary as the features of stances have them, looked up once each.
///
/// Each comes with the numbers of its features.
struct WordForms {
  struct Form {
    let word, stem: String
    /// Its first four letters, and its last two.
    let beginning, ending: String
  }

  /// The slots of a term's features, by number.
  enum Slot {
    static let spelling = 0
    static let sentence = 1
    static let count = 20

    static func beginning(_ side: StanceFeature.Side) -> Int { side == .before ? 2 : 3 }
    static func near(_ offset: Int) -> Int { 6 + offset }
    static func ending(_ offset: Int) -> Int { 12 + offset }
    static func word(_ position: StanceFeature.RelativePosition) -> Int {
      switch position {
      case .beside: 6
      case .before: 16
      case .after: 17
      case .farBefore: 18
      case .farAfter: 19
      }
    }
  }

  private let stemmer: WordStemmer?
  private var forms: [Form?] = []
  /// By term and slot; ``unknown`` before a feature was met.
  private var numbers: [Int32] = []

  private static let unknown: Int32 = -1

  init(stemmer: WordStemmer?) { self.stemmer = stemmer }

  mutating func form(of term: Vocabulary.ID, _ vocabulary: borrowing Vocabulary) -> Form {
    if Int(term) >= forms.count {
      forms.append(contentsOf: repeatElement(nil, count: vocabulary.count - forms.count))
      let missing = forms.count * Slot.count - numbers.count
      numbers.append(contentsOf: repeatElement(Self.unknown, count: missing))
    }
    if let known = forms[Int(term)] { return known }
    let word = vocabulary.string(term)
    let form = Form(
      word: word, stem: stemmer?.stem(word) ?? word, beginning: String(word.prefix(4)),
      ending: String(word.suffix(2)))
    forms[Int(term)] = form
    return form
  }

  /// The number of a feature of a term whose form was looked up; `nil` before it was met.
  subscript(term: Vocabulary.ID, slot: Int) -> Int? {
    get {
      let number = numbers[Int(term) * Slot.count + slot]
      return number == Self.unknown ? nil : Int(number)
    }
    set { numbers[Int(term) * Slot.count + slot] = newValue.map { Int32($0) } ?? Self.unknown }
  }
}
