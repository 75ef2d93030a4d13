internal import ICU
internal import BuiltinData

/// What the words of a language say of where its sentences end: the data of ``SentenceRules``.
///
/// The words are those of `sentences/xx.tsv`, below them the ones of `sentences/any.tsv`. They are looked
/// up by their bytes in the text, whatever their case; an abbreviation that is listed with a capital
/// (`Gen`) is one only where it has it.
struct SentenceWords: Sendable {
  /// What a word is; it may be several things.
  struct Kinds: OptionSet {
    let rawValue: UInt16

    /// An abbreviation that ends no sentence: `Sen`, `г-н`.
    static let never = Kinds(rawValue: 1 << 0)
    /// An abbreviation that ends a sentence where the next word begins one: `U.S`, `г`.
    static let may = Kinds(rawValue: 1 << 1)
    /// An abbreviation that goes on only before some words: `p.m`, `usw`.
    static let ends = Kinds(rawValue: 1 << 2)
    /// An abbreviation before a number: `No`, `стр`.
    static let number = Kinds(rawValue: 1 << 3)
    /// Makes an ordinal of the number with a stop behind it: `am`; all words do if the word is `*`.
    static let ordinal = Kinds(rawValue: 1 << 4)
    /// Makes an ordinal of the number with a stop before it: `Mai`.
    static let counted = Kinds(rawValue: 1 << 5)
    /// Begins a sentence when it follows an abbreviation.
    static let start = Kinds(rawValue: 1 << 6)
    /// Goes on with the sentence behind an abbreviation of kind ``ends``: `Monday`.
    static let follows = Kinds(rawValue: 1 << 7)
    /// Reports what was said: `said`.
    static let says = Kinds(rawValue: 1 << 8)
    /// Goes on with the sentence behind a quotation, without a space: `と`.
    static let goesOn = Kinds(rawValue: 1 << 9)
    /// The end of a word that ends a sentence without a stop: `습니다`.
    static let final = Kinds(rawValue: 1 << 10)
    /// The abbreviation is one only with a capital.
    static let capital = Kinds(rawValue: 1 << 11)
    /// Words that begin with it begin a sentence: listed as `و*`.
    static let beginning = Kinds(rawValue: 1 << 12)

    /// An abbreviation that ends a sentence unless it has just begun: `г`, `B.C`.
    static let date = Kinds(rawValue: 1 << 13)

    static let abbreviations: Kinds = [.never, .may, .ends, .number, .date]

    /// The kind with this name in the data.
    init?(named name: ArraySlice<UInt8>) {
      switch String(decoding: name, as: UTF8.self) {
      case "never": self = .never
      case "may": self = .may
      case "ends": self = .ends
      case "date": self = .date
      case "number": self = .number
      case "ordinal": self = .ordinal
      case "counted": self = .counted
      case "start": self = .start
      case "follows": self = .follows
      case "says": self = .says
      case "on": self = .goesOn
      case "final": self = .final
      default: return nil
      }
    }

    init(rawValue: UInt16) { self.rawValue = rawValue }
  }

  private struct Entry {
    let start, end: Int
    var kinds: Kinds
  }

  /// The kinds of all entries.
  private(set) var all: Kinds = []
  /// Whether any number with a stop may be an ordinal.
  private(set) var everyNumberIsOrdinal = false
  /// The number of bytes of the longest word.
  private var longest = 0
  /// The number of bytes of the longest abbreviation.
  private var longestAbbreviation = 0

  /// The folded words in a row.
  private var letters: [UInt8] = []
  private var entries: [Entry] = []
  /// By hash, the number of an entry and 1; 0 where there is none.
  private var slots: [UInt16] = Array(repeating: 0, count: 4096)
  private let folding = Folding.simple

  /// The words of a language, by its primary subtag.
  init(language: String, in files: DataFiles = .builtin) {
    let own = files.bytes(of: "sentences/\(language).tsv")
    if let any = files.bytes(of: "sentences/any.tsv") {
      read(any, skipping: own == nil ? [] : .start)
    }
    if let own { read(own, skipping: []) }
  }

  /// Reads lines of a word and a kind.
  private mutating func read(_ table: [UInt8], skipping skipped: Kinds) {
    var new = Set<Int>()
    for line in table.split(separator: 0x0A) where line.first != 0x23 {
      let fields = line.split(separator: 0x09)
      guard fields.count == 2, let kind = Kinds(named: fields[1]), kind.isDisjoint(with: skipped)
      else { continue }
      if fields[0].count > 1, fields[0].last == 0x2A {
        add(Array(fields[0].dropLast()), .beginning, &new)
      } else {
        add(Array(fields[0]), kind, &new)
      }
    }
  }

  /// - Parameter new: the entries of this table that are abbreviations.
  private mutating func add(_ word: [UInt8], _ kind: Kinds, _ new: inout Set<Int>) {
    if word == [0x2A], kind == .ordinal { everyNumberIsOrdinal = true }
    var kinds = kind
    let isAbbreviation = !kind.isDisjoint(with: .abbreviations)
    let range = 0..<word.count
    let first = ScalarReader.scalar(at: 0, in: word.span).value
    if isAbbreviation, ScalarProperties(first).isUppercase { kinds.insert(.capital) }
    all.formUnion(kind)
    longest = max(longest, word.count)
    if isAbbreviation { longestAbbreviation = max(longestAbbreviation, word.count) }
    let slot = self.slot(of: range, in: word.span)
    guard slots[slot] > 0 else {
      let start = letters.count
      forEachFolded(range, in: word.span) { letters.append($0) }
      if isAbbreviation { new.insert(entries.count) }
      entries.append(Entry(start: start, end: letters.count, kinds: kinds))
      slots[slot] = UInt16(entries.count)
      return
    }
    let index = Int(slots[slot]) - 1
    guard isAbbreviation else { return entries[index].kinds.formUnion(kinds) }
    if new.insert(index).inserted {
      entries[index].kinds.subtract(Kinds.abbreviations.union(.capital))
      entries[index].kinds.formUnion(kinds)
    } else {
      if !kinds.contains(.capital) { entries[index].kinds.remove(.capital) }
      entries[index].kinds.formUnion(kinds.subtracting(.capital))
    }
  }

  /// What a stretch of a text is.
  func kinds(of range: Range<Int>, in text: borrowing Span<UInt8>) -> Kinds {
    guard !range.isEmpty, range.count <= longest + 8 else { return [] }
    let number = Int(slots[slot(of: range, in: text)])
    return number == 0 ? [] : entries[number - 1].kinds
  }

  /// The kinds as an abbreviation, which may ask for a capital.
  func abbreviation(_ range: Range<Int>, in text: borrowing Span<UInt8>) -> Kinds {
    // Capitals may take more bytes than small letters.
    guard range.count <= longestAbbreviation + 4 else { return [] }
    let kinds = kinds(of: range, in: text)
    guard kinds.contains(.capital) else { return kinds.intersection(.abbreviations) }
    let first = ScalarReader.scalar(at: range.lowerBound, in: text).value
    return ScalarProperties(first).isUppercase ? kinds.intersection(.abbreviations) : []
  }

  /// Whether a stretch of a text begins with a word of a kind.
  func begins(_ range: Range<Int>, with kind: Kinds, in text: borrowing Span<UInt8>) -> Bool {
    var end = range.lowerBound
    while end < range.upperBound {
      end = ScalarReader.scalar(at: end, in: text).end
      if kinds(of: range.lowerBound..<min(end, range.upperBound), in: text).contains(kind) {
        return true
      }
    }
    return false
  }

  /// Whether a stretch of a text ends with a word of a kind.
  func ends(_ range: Range<Int>, with kind: Kinds, in text: borrowing Span<UInt8>) -> Bool {
    var start = range.upperBound
    while start > range.lowerBound, let scalar = ScalarReader.scalar(before: start, in: text) {
      start = max(scalar.start, range.lowerBound)
      if kinds(of: start..<range.upperBound, in: text).contains(kind) { return true }
    }
    return false
  }

  /// The slot that holds the folded form of a stretch, or the free one where it would be.
  private func slot(of range: Range<Int>, in text: borrowing Span<UInt8>) -> Int {
    var hash: UInt32 = 2_166_136_261
    forEachFolded(range, in: text) { hash = (hash ^ UInt32($0)) &* 16_777_619 }
    let mask = slots.count - 1
    var slot = Int(hash ^ hash >> 15) & mask
    while slots[slot] > 0, !holds(entries[Int(slots[slot]) - 1], range, in: text) {
      slot = (slot + 1) & mask
    }
    return slot
  }

  private func holds(
    _ entry: Entry, _ range: Range<Int>, in text: borrowing Span<UInt8>
  ) -> Bool {
    var index = entry.start
    var isSame = true
    forEachFolded(range, in: text) { byte in
      isSame = isSame && index < entry.end && letters[index] == byte
      index += 1
    }
    return isSame && index == entry.end
  }

  /// Calls `body` with each byte of the folded form: letters of one and two bytes are folded, the
  /// typographic apostrophe is the typewriter's, white space is a space.
  @inline(__always)
  private func forEachFolded(
    _ range: Range<Int>, in text: borrowing Span<UInt8>, _ body: (UInt8) -> Void
  ) {
    var index = range.lowerBound
    while index < range.upperBound {
      let byte = text[index]
      if byte < 0x80 {
        body(byte &- 0x41 < 26 ? byte | 0x20 : byte)
        index += 1
        continue
      }
      let scalar = ScalarReader.scalar(at: index, in: text)
      let folded = scalar.value < 0x800 ? folding[Int(scalar.value)] : 0
      if scalar.value == 0x2019 {
        body(0x27)
      } else if scalar.value == 0xA0 {
        body(0x20)
      } else if folded >= 0x80 {
        body(UInt8(0xC0 | folded >> 6))
        body(UInt8(0x80 | folded & 0x3F))
      } else if folded > 0 {
        body(UInt8(folded))
      } else {
        for offset in index..<min(scalar.end, range.upperBound) { body(text[offset]) }
      }
      index = scalar.end
    }
  }
}
