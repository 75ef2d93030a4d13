internal import TextAnalysis

/// A word list with values: what each entry says when it stands in a text.
///
/// The file's form: lines `# name: value`, then the header `term<TAB>kind<TAB>value`, then an entry
/// a line, folded, unique, in code-point order. A `*` at the end of a word stands for any ending.
/// A multi-word entry has single spaces.
public struct Lexicon: Sendable, Equatable {
  /// What an entry does.
  public enum Kind: String, Sendable, CaseIterable {
    /// It is good or bad by its value, usually from −3 to 3.
    case score
    /// It turns what follows it in the clause.
    case negator
    /// It turns what stands before it, as in Turkish, Japanese and Korean.
    case postnegator
    /// It multiplies the value of the next entry.
    case intensifier
    /// Letters that are written onto the front of a word and may be taken off to find it.
    case prefix
  }

  /// One line of the list.
  public struct Entry: Sendable, Equatable {
    public let term: String
    public let kind: Kind
    /// Thousandths, so that sums are exact; 0 where the kind has no value.
    public let value: Int
    /// The line of the file, from 1.
    public let line: Int
  }

  /// The name that records carry, such as `sentiment/en`.
  public let name: String
  /// BCP 47; `nil` where the list is for any language.
  public let language: String?
  /// What else the head of the file says: source, licence.
  public let remarks: [(name: String, value: String)]
  public let entries: [Entry]

  /// Reads a list.
  ///
  /// - Throws: ``LexiconError`` for the first line that is not of the form.
  public init(name: String, tsv text: String) throws(LexiconError) {
    var remarks = [(name: String, value: String)]()
    var entries = [Entry]()
    var seen = Set<String>()
    var hasHeader = false
    for (index, line) in text.split(
      separator: "\n", omittingEmptySubsequences: false
    ).enumerated() {
      let number = index + 1
      if line.isEmpty { continue }
      if line.hasPrefix("#") {
        let parts = line.dropFirst().split(separator: ":", maxSplits: 1)
        guard !hasHeader, parts.count == 2 else { continue }
        remarks.append((Self.trimmed(parts[0]), Self.trimmed(parts[1])))
        continue
      }
      guard hasHeader else {
        guard line == "term\tkind\tvalue" else {
          throw LexiconError(file: name, line: number, reason: .noHeader)
        }
        hasHeader = true
        continue
      }
      let entry = try Self.entry(line, file: name, line: number)
      guard seen.insert("\(entry.kind.rawValue)\t\(entry.term)").inserted else {
        throw LexiconError(file: name, line: number, reason: .duplicate(entry.term))
      }
      entries.append(entry)
    }
    guard hasHeader else { throw LexiconError(file: name, line: 1, reason: .noHeader) }
    self.name = name
    self.remarks = remarks
    self.entries = entries
    language = remarks.first { $0.name == "language" }.map(\.value)
  }

  private static func entry(
    _ line: Substring, file: String, line number: Int
  ) throws(LexiconError) -> Entry {
    let fields = line.split(separator: "\t", omittingEmptySubsequences: false)
    guard (2...3).contains(fields.count), !fields[0].isEmpty else {
      throw LexiconError(file: file, line: number, reason: .fieldCount(fields.count))
    }
    guard let kind = Kind(rawValue: String(fields[1])) else {
      throw LexiconError(file: file, line: number, reason: .unknownKind(String(fields[1])))
    }
    let text = fields.count == 3 ? String(fields[2]) : ""
    let needsValue = kind == .score || kind == .intensifier
    guard let value = needsValue ? thousandths(text) : 0 else {
      throw LexiconError(file: file, line: number, reason: .badValue(text))
    }
    let term: String
    do {
      term = try Folding.folded(String(fields[0]))
    } catch {
      throw LexiconError(file: file, line: number, reason: .badTerm(String(fields[0])))
    }
    return Entry(term: term, kind: kind, value: value, line: number)
  }

  /// A decimal with at most three places, in thousandths.
  static func thousandths(_ text: String) -> Int? {
    let digits = text.drop { $0 == "-" || $0 == "+" }
    guard text.count - digits.count <= 1 else { return nil }
    let parts = digits.split(separator: ".", omittingEmptySubsequences: false)
    guard (1...2).contains(parts.count), let whole = Int(parts[0]), parts[0].count <= 6 else {
      return nil
    }
    let decimals = parts.count == 2 ? parts[1] : "0"
    guard (1...3).contains(decimals.count), decimals.allSatisfy({ $0.isASCII && $0.isNumber }),
      let fraction = Int(decimals + String(repeating: "0", count: 3 - decimals.count))
    else { return nil }
    return (whole * 1000 + fraction) * (text.hasPrefix("-") ? -1 : 1)
  }

  private static func trimmed(_ text: Substring) -> String {
    String(text.drop { $0 == " " }.reversed().drop { $0 == " " }.reversed())
  }

  public static func == (one: Self, other: Self) -> Bool {
    one.name == other.name && one.entries == other.entries
      && one.remarks.elementsEqual(other.remarks, by: ==)
  }
}

/// A line of a lexicon that can't be read: where and why.
public struct LexiconError: Error, Equatable, CustomStringConvertible {
  public let file: String
  /// From 1.
  public let line: Int
  public let reason: Reason

  /// Why it can't be read.
  public enum Reason: Equatable, Sendable {
    case noHeader
    case fieldCount(Int)
    case unknownKind(String)
    case badValue(String)
    case badTerm(String)
    case duplicate(String)
  }

  public var description: String {
    let words =
      switch reason {
      case .noHeader: "the line \"term<TAB>kind<TAB>value\" is missing before the first entry"
      case .fieldCount(let count): "\(count) fields where an entry has term, kind and value"
      case .unknownKind(let kind): "\"\(kind)\" is no kind of entry"
      case .badValue(let value): "\"\(value)\" is not a number with at most three decimals"
      case .badTerm(let term): "\"\(term)\" can't be folded"
      case .duplicate(let term): "\"\(term)\" stands here twice"
      }
    return "\(file):\(line): \(words)"
  }
}
