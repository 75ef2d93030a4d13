internal import TextAnalysis

/// A word list: what each entry says when it stands in a text.
public struct Lexicon: Sendable, Equatable {
  /// What an entry does.
  public enum Kind: String, Sendable, CaseIterable {
    /// It is good or bad by its value, usually from −3 to 3.
    case score
    /// It belongs to its key, and says nothing of good or bad.
    case member
    /// It turns what follows it in the clause.
    case negator
    /// It turns what stands before it, as in Turkish, Japanese and Korean.
    case postnegator
    /// It turns the clause that it closes, as German "nicht" does.
    case finalNegator = "final negator"
    /// It turns what follows it, and is one denial with a negator of the clause: Russian "никто", French "ne".
    case concord
    /// The end of a verb that denies what the verb, and what stands before it, says: Turkish "-miyor".
    case negativeEnding = "negative ending"
    /// The end of a word that lacks what the word says: Turkish "-siz".
    case privativeEnding = "privative ending"
    /// It has words of denial and denies nothing: "not only", "no doubt".
    case affirmation
    /// What it is said of becomes less or ends, and stands behind it, or before it in the passive.
    case decrease
    /// What it is said of becomes less or ends, and stands before it.
    case postdecrease
    /// What it is said of becomes more, and stands behind it, or before it in the passive.
    case increase
    /// What it is said of becomes more, and stands before it.
    case postincrease
    /// What is bad is turned: it is fought, healed or left behind, and stands behind it. What is good stays.
    case relief
    /// The same of what stands before it.
    case postrelief
    /// What is good is turned: it is threatened or lost, and stands behind it. What is bad stays.
    case harm
    /// The same of what stands before it.
    case postharm
    /// A word that makes the verb behind it passive.
    case passive
    /// It begins another clause, which nothing before it reaches into.
    case boundary
    /// It stands between a verb and what is not its object: "in", "with".
    case adposition
    /// It joins two things that are turned together: "and".
    case conjunction
    /// It is a person's name too.
    case name
    /// A name follows it: "Mrs".
    case title
    /// It multiplies the value of the next entry.
    case intensifier
    /// It takes weight from what stands before it in the sentence and gives it to what follows, as "but" does.
    case contrast
    /// What follows it is not said to be so: "would", "if".
    case irrealis
    /// What stands before it in the clause is not said to be so, as behind verbs in Turkish, Hindi, Japanese and Korean.
    case postirrealis
    /// Letters that are written onto the front of a word and may be taken off to find it.
    case prefix
  }

  /// One line of the list.
  public struct Entry: Sendable, Equatable {
    /// Folded, its words parted by spaces; `EntryPattern` tells what stands for what.
    public let term: String
    /// As it stands in the file.
    public let form: String
    public let kind: Kind
    /// Its value in thousandths, so that sums are exact; of a word that turns others, how many tokens it reaches.
    package let thousandths: Int
    /// The category, with the names of those above it before a dot: `care.virtue`; empty where there is none.
    public let key: String
    /// The standard deviation of raters, where the list tells it.
    public let deviation: Double?
    /// The line of the file, from 1.
    public let line: Int

    /// On the scale of the list; 0 where the kind has no value.
    public var value: Double { Double(thousandths) / 1000 }

    /// The entry under another key.
    func withKey(_ key: String) -> Entry {
      Entry(
        term: term, form: form, kind: kind, thousandths: thousandths, key: key,
        deviation: deviation, line: line)
    }
  }

  /// A line of the file that is no entry here, and why.
  public struct Ignored: Sendable, Equatable {
    public let line: Int
    public let reason: String
  }

  /// What the head of the file says: source, licence.
  public struct Remark: Sendable, Equatable {
    public let name, value: String
  }

  /// The name that records carry, such as `sentiment/en`.
  public let name: String
  public let format: LexiconFormat
  /// BCP 47; `nil` where the list is for any language.
  public let language: String?
  /// What else the head of the file says: source, licence.
  public let remarks: [Remark]
  public let entries: [Entry]
  /// What could not be used, in the order of lines.
  public let ignored: [Ignored]
  /// What was decided in reading that the file itself does not say.
  public let notes: [String]

  /// The rule that its authors give for scores.
  public var rule: ScoringRule {
    switch format {
    case .newsstat: entries.contains { $0.kind == .score } ? .newsstat : .share
    case .vader: .vader
    case .values: .sum
    case .table: isKeyed ? .mean : .sum
    case .categories, .yaml, .liwc, .lexicoder, .wordstat, .yoshikoder, .mpqa, .rusentilex, .words:
      .share
    }
  }

  /// The keys that entries have, in order; none where there are no keys.
  public let keys: [String]

  /// Whether each key is a score of its own, and not the whole list.
  package let isKeyed: Bool

  init(_ name: String, _ format: LexiconFormat, _ draft: consuming LexiconDraft) {
    self.name = name
    self.format = format
    language = draft.remarks.first { $0.name == "language" }.map(\.value)
    remarks = draft.remarks
    entries = draft.entries
    keys = Set(entries.lazy.map(\.key)).subtracting([""]).sorted()
    isKeyed = entries.contains { $0.kind == .member } || (format == .table && keys.count > 1)
    ignored = draft.ignored.sorted { $0.line < $1.line }
    notes = draft.notes
  }

  /// Some entries of another list, by another name.
  init(_ name: String, of other: Lexicon, entries: [Entry]) {
    (self.name, self.entries) = (name, entries)
    (format, language, remarks) = (other.format, other.language, other.remarks)
    keys = Set(entries.lazy.map(\.key)).subtracting([""]).sorted()
    (isKeyed, ignored, notes) = (other.isKeyed, [], [])
  }

  /// Reads a list in newsstat's own form: lines `# name: value`, then the header
  /// `term<TAB>kind<TAB>value`, with `<TAB>key` if there are keys, then an entry a line.
  ///
  /// - Throws: ``LexiconError`` for the first line that is not of the form.
  public init(name: String, tsv text: String) throws(LexiconError) {
    let bytes = Array(text.utf8)
    try self.init(name: name, bytes: bytes, format: .newsstat)
  }
}

/// A line of a lexicon that can't be read: where and why.
public struct LexiconError: Error, Equatable, CustomStringConvertible {
  public let file: String
  /// From 1.
  public let line: Int
  public let reason: Reason

  package init(file: String, line: Int, reason: Reason) {
    (self.file, self.line, self.reason) = (file, line, reason)
  }

  /// Why it can't be read.
  public enum Reason: Equatable, Sendable {
    case noHeader
    case fieldCount(Int)
    case unknownKind(String)
    case badValue(String)
    case badTerm(String)
    case duplicate(String)
    case noEntry
    case noTermColumn
    case syntax(String)
  }

  public var description: String {
    let words =
      switch reason {
      case .noHeader: "the line \"term<TAB>kind<TAB>value\" is missing before the first entry"
      case .fieldCount(let count):
        "\(count) fields where an entry has term, kind, value and perhaps a key"
      case .unknownKind(let kind): "\"\(kind)\" is no kind of entry"
      case .badValue(let value): "\"\(value)\" is not a number with at most three decimals"
      case .badTerm(let term): "\"\(term)\" can't be folded"
      case .duplicate(let term): "\"\(term)\" stands here twice"
      case .noEntry: "there is no entry in the file"
      case .noTermColumn: "no column is named term, word, token, entry or feature"
      case .syntax(let words): words
      }
    return "\(file):\(line): \(words)"
  }
}

/// A lexicon that is being read.
struct LexiconDraft {
  /// What an entry is known by.
  private struct Identity: Hashable {
    let term: String
    let kind: Lexicon.Kind
    let key: String
  }

  var remarks: [Lexicon.Remark] = []
  private(set) var entries: [Lexicon.Entry] = []
  private(set) var ignored: [Lexicon.Ignored] = []
  var notes: [String] = []
  private var known: [Identity: Int] = [:]

  /// Whether entries that differ in case are two, and the last of equal ones holds, not the first.
  var isByForm = false

  /// Longer lines are text, no entries, in bytes.
  private static let longest = 200

  mutating func ignore(_ line: Int, _ reason: String) {
    ignored.append(Lexicon.Ignored(line: line, reason: reason))
  }

  /// Takes an entry; what can't be one is ignored with a reason.
  ///
  /// - Returns: whether there was none like it before.
  @discardableResult mutating func add(
    _ form: String, _ kind: Lexicon.Kind, value: Int = 0, key: String = "", deviation: Int? = nil,
    line: Int
  ) -> Bool {
    guard form.utf8.count <= Self.longest else {
      ignore(line, "longer than an entry is")
      return true
    }
    guard let term = try? Folding.folded(form), !term.isEmpty else {
      ignore(line, "nothing to match")
      return true
    }
    let entry = Lexicon.Entry(
      term: term, form: form, kind: kind, thousandths: value, key: key,
      deviation: deviation.map { Double($0) / 1000 }, line: line)
    let identity = Identity(term: isByForm ? form : term, kind: kind, key: key)
    guard let index = known[identity] else {
      known[identity] = entries.count
      entries.append(entry)
      return true
    }
    let other = entries[index]
    if isByForm {
      ignore(other.line, "\"\(other.form)\" stands again in line \(line), which holds")
      entries[index] = entry
    } else {
      let differs = other.thousandths == value ? "" : " with another value"
      ignore(line, "\"\(form)\" stands in line \(other.line) already\(differs)")
    }
    return false
  }
}
