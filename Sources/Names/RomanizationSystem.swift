internal import ICU
internal import BuiltinData

/// A named system that writes one script in another: a published standard, as rules in a data file.
///
/// The file: lines `# name: value`, then rules of four fields, `before`, `source`, `after`, `target`, a tab between.
/// At each place of a text the longest source that fits is replaced, of equals the first in the file; what no rule has
/// stays. `before` and `after` are empty or name the letters one of which must stand there; `^` and `$` in them are
/// the ends of a word, `!` before them turns their meaning. `<V>` stands for a set that a line `set`, name, letters
/// has defined. A line `base` names a system whose rules follow these. A line `icu` names a transform of ICU that
/// comes first; lines `rule` are such a transform in ICU's own language. Rules are in small letters; a capital gets a
/// capital, and all capitals among capitals. Scripts without capitals get them by a line `case`: `names` for the first
/// letter of each word, `upper` for all. A line `form`, `nfd` writes letters and marks apart.
public struct RomanizationSystem: Sendable {
  /// An ISO 24229 code, such as `bgnpcgn-rus-Cyrl-Latn-1947`.
  public let id: String
  /// What the head of the file says: language, authority, year, source, round-trip.
  public let remarks: [String: String]
  private let rules: Rules
  /// The transform of ICU that comes before the rules.
  let transform: String?
  /// The same, written out in the file.
  let transformRules: String?
  /// Which letters become capitals after the rules.
  private let capitals: Capitals

  private enum Capitals: String { case none, names, upper }
  /// What the result is brought to.
  let form: NormalForm

  /// The folder of the files.
  private static let folder = "romanization"

  /// The codes of all systems that have a file, in order.
  public static var all: [String] {
    BuiltinFile.names(in: folder).map { String($0.dropLast(4)) }.sorted()
  }

  /// The system with this code; `nil` where there is none.
  ///
  /// - Throws: `DataError` for the first line that is not of the form.
  public init?(id: String) throws {
    guard let bytes = BuiltinFile(named: "\(Self.folder)/\(id).tsv")?.bytes else { return nil }
    try self.init(id: id, bytes)
  }

  init(id: String, _ bytes: [UInt8]) throws {
    var source = RomanizationSource(id: id)
    try source.read(bytes)
    self.id = id
    remarks = source.remarks
    transform = source.transform
    transformRules = source.transformRules
    guard let capitals = Capitals(rawValue: source.capitals ?? "none") else {
      throw DataError(file: "\(id).tsv", line: 0, reason: .badValue)
    }
    self.capitals = capitals
    form = source.form == "nfd" ? .nfd : .nfc
    rules = try Rules(source.rules, file: "\(id).tsv")
  }

  /// Rewrites a text by the rules alone.
  ///
  /// - Complexity: O(*n*) in the length of the text.
  func rewritten(_ text: borrowing Span<UInt8>) throws -> [UInt8] {
    let rewritten = rules.rewritten(text)
    switch capitals {
    case .none: return rewritten
    case .upper: return try CaseMap.upper.mapped(rewritten.span, locale: "")
    case .names:
      var (out, word) = ([UInt8](), [UInt8]())
      func end() throws {
        out += Array(try Rules.titled(String(decoding: word, as: UTF8.self)))
        word = []
      }
      for byte in rewritten {
        word.append(byte)
        if byte == 0x20 || byte == 0x0A { try end() }
      }
      try end()
      return out
    }
  }
}

extension RomanizationSystem {
  /// Rules made ready, by the first scalar of their sources.
  fileprivate struct Rules: Sendable {
    /// Which letters must stand beside a source.
    private struct Context: Sendable {
      let letters: Set<UInt32>
      let holdsEdge, isNegated: Bool

      init?(_ text: String, edge: Unicode.Scalar) {
        guard !text.isEmpty else { return nil }
        // By scalars, since a mark would make one character of itself and the sign.
        isNegated = text.unicodeScalars.first == "!"
        let scalars = text.unicodeScalars.dropFirst(isNegated ? 1 : 0)
        holdsEdge = scalars.contains(edge)
        letters = Set(scalars.filter { $0 != edge }.map(\.value))
      }

      /// - Parameter neighbour: in small letters; 0 where no letter stands there.
      func admits(_ neighbour: UInt32, isWord: Bool) -> Bool {
        (letters.contains(neighbour) || (holdsEdge && !isWord)) != isNegated
      }
    }

    private struct Rule: Sendable {
      /// In small letters.
      let source: [UInt32]
      let before, after: Context?
      let target, title, upper: [UInt8]
    }

    private let rules: [Rule]
    /// By the first scalar, in small letters, which rules to try.
    private let starts: [UInt32: Range<Int>]
    /// The same for scalars below U+3000, an empty range where there is none.
    private let near: [Range<Int32>]
    /// Small letters of capitals below U+3000; 0 for all else.
    private let small: [UInt16]

    /// For scalars below U+3000 that only one rule has, without a context: where in ``targets`` its target stands;
    /// else ``stays`` or ``asks``.
    private let direct: [Int32]
    private let targets: [[UInt8]]

    private static let reach = 0x3000
    /// No rule begins so, or several have to be tried.
    private static let stays: Int32 = -1, asks: Int32 = -2

    init(_ source: [RomanizationSource.Rule], file: String) throws {
      var byFirst: [UInt32: [(order: Int, rule: Rule)]] = [:]
      for (order, line) in source.enumerated() {
        func cased(_ map: CaseMap) throws -> [UInt8] {
          let bytes = Array(line.target.utf8)
          return try map.mapped(bytes.span, locale: "")
        }
        let scalars = line.source.unicodeScalars.map(\.value)
        guard let first = scalars.first else { continue }
        byFirst[first, default: []].append(
          (
            order,
            Rule(
              source: scalars, before: Context(line.before, edge: "^"),
              after: Context(line.after, edge: "$"), target: Array(line.target.utf8),
              title: try Self.titled(line.target), upper: try cased(.upper))
          ))
      }
      var (rules, starts) = ([Rule](), [UInt32: Range<Int>]())
      var near = [Range<Int32>](repeating: 0..<0, count: Self.reach)
      for (first, found) in byFirst.sorted(by: { $0.key < $1.key }) {
        // The longest first; of equals the first in the file.
        let sorted = found.sorted {
          ($1.rule.source.count, $0.order) < ($0.rule.source.count, $1.order)
        }
        let range = rules.count..<(rules.count + sorted.count)
        starts[first] = range
        if first < Self.reach {
          near[Int(first)] = Int32(range.lowerBound)..<Int32(range.upperBound)
        }
        rules += sorted.map(\.rule)
      }
      self.rules = rules
      self.starts = starts
      self.near = near
      small = try (0..<Self.reach).map { value -> UInt16 in
        guard ScalarProperties(UInt32(value)).isUppercase, let scalar = Unicode.Scalar(value) else {
          return 0
        }
        let bytes = Array(String(scalar).utf8)
        let lower = String(
          decoding: try CaseMap.lower.mapped(bytes.span, locale: ""), as: UTF8.self)
        return lower.unicodeScalars.first.flatMap {
          $0.value < Self.reach ? UInt16($0.value) : nil
        } ?? 0
      }
      var (direct, targets) = ([Int32](repeating: Self.stays, count: Self.reach), [[UInt8]]())
      for value in 0..<Self.reach {
        let range = near[small[value] == 0 ? value : Int(small[value])]
        guard let first = range.first else { continue }
        let rule = rules[Int(first)]
        direct[value] = Self.asks
        if small[value] == 0, range.count == 1, rule.source.count == 1, rule.before == nil,
          rule.after == nil
        {
          direct[value] = Int32(targets.count)
          targets.append(rule.target)
        }
      }
      self.direct = direct
      self.targets = targets
    }

    /// With the first letter as a capital, and the rest as it is.
    static func titled(_ target: String) throws -> [UInt8] {
      var scalars = target.unicodeScalars
      var head = ""
      // Signs before the first letter stay.
      while let first = scalars.first {
        scalars.removeFirst()
        let bytes = Array(String(first).utf8)
        head += String(decoding: try CaseMap.upper.mapped(bytes.span, locale: ""), as: UTF8.self)
        if ScalarProperties(first.value).isLetter { break }
      }
      return Array((head + String(scalars)).utf8)
    }

    private func lower(_ scalar: UInt32) -> UInt32 {
      guard scalar < Self.reach else { return scalar }
      let small = small[Int(scalar)]
      return small == 0 ? scalar : UInt32(small)
    }

    private func isUpper(_ scalar: UInt32) -> Bool {
      scalar < Self.reach && small[Int(scalar)] != 0
    }

    /// Whether a scalar goes on with a word: a letter, a mark, an apostrophe.
    private func isWord(_ scalar: UInt32) -> Bool {
      if scalar < 0x80 { return scalar | 0x20 >= 0x61 && scalar | 0x20 <= 0x7A }
      let properties = ScalarProperties(scalar)
      return properties.isLetter || properties.isMark || scalar == 0x2019 || scalar == 0x2BC
    }

    func rewritten(_ text: borrowing Span<UInt8>) -> [UInt8] {
      var out = [UInt8]()
      out.reserveCapacity(text.count * 3 / 2)
      var (place, before) = (0, UInt32(0))
      while place < text.count {
        let (scalar, length) = Self.scalar(at: place, in: text)
        let direct = scalar < Self.reach ? direct[Int(scalar)] : Self.asks
        if direct >= 0 {
          let target = targets[Int(direct)]
          for byte in target { out.append(byte) }
          (place, before) = (place + length, scalar)
          continue
        }
        let found =
          direct == Self.asks ? rule(for: scalar, at: place, after: before, in: text) : nil
        guard let (rule, end, last) = found else {
          // Ill-formed sequences stay as they are.
          for index in place..<(place + length) { out.append(text[index]) }
          (place, before) = (place + length, scalar)
          continue
        }
        if !isUpper(scalar) {
          out += rules[rule].target
        } else if isAmongCapitals(last, from: place, to: end, length, after: before, in: text) {
          out += rules[rule].upper
        } else {
          out += rules[rule].title
        }
        (place, before) = (end, last)
      }
      return out
    }

    /// The scalar at a place and how many bytes it has; what is ill-formed is one byte of no scalar.
    private static func scalar(
      at place: Int, in text: borrowing Span<UInt8>
    ) -> (scalar: UInt32, length: Int) {
      let lead = text[place]
      if lead < 0x80 { return (UInt32(lead), 1) }
      let length = lead < 0xE0 ? 2 : lead < 0xF0 ? 3 : 4
      guard lead >= 0xC2, lead < 0xF5, place + length <= text.count else { return (.max, 1) }
      var scalar = UInt32(lead) & (0x7F >> UInt32(length))
      for offset in 1..<length {
        let next = text[place + offset]
        guard next & 0xC0 == 0x80 else { return (.max, 1) }
        scalar = scalar << 6 | UInt32(next & 0x3F)
      }
      return (scalar, length)
    }

    /// The first rule that fits at a place, where its source ends, and the last scalar of it.
    private func rule(
      for scalar: UInt32, at place: Int, after before: UInt32, in text: borrowing Span<UInt8>
    ) -> (rule: Int, end: Int, last: UInt32)? {
      let first = lower(scalar)
      let range =
        first < Self.reach
        ? Int(near[Int(first)].lowerBound)..<Int(near[Int(first)].upperBound)
        : starts[first] ?? 0..<0
      for rule in range {
        if let (end, last) = fit(rules[rule], at: place, after: before, in: text) {
          return (rule, end, last)
        }
      }
      return nil
    }

    private func fit(
      _ rule: Rule, at place: Int, after neighbour: UInt32, in text: borrowing Span<UInt8>
    ) -> (end: Int, last: UInt32)? {
      var (end, last) = (place, UInt32(0))
      for scalar in rule.source {
        guard end < text.count else { return nil }
        let (next, length) = Self.scalar(at: end, in: text)
        guard lower(next) == scalar else { return nil }
        (end, last) = (end + length, next)
      }
      if let before = rule.before,
        !before.admits(lower(neighbour), isWord: neighbour != 0 && isWord(neighbour))
      {
        return nil
      }
      if let after = rule.after {
        let next = end < text.count ? Self.scalar(at: end, in: text).scalar : 0
        guard after.admits(lower(next), isWord: next != 0 && isWord(next)) else { return nil }
      }
      return (end, last)
    }

    /// Whether a capital stands in a word of capitals: the letter behind it is one, or the letter before where none
    /// follows.
    private func isAmongCapitals(
      _ last: UInt32, from start: Int, to end: Int, _ length: Int, after before: UInt32,
      in text: borrowing Span<UInt8>
    ) -> Bool {
      if end - start > length { return isUpper(last) }
      if end < text.count {
        let next = Self.scalar(at: end, in: text).scalar
        if isWord(next) { return isUpper(next) }
      }
      return isUpper(before)
    }
  }
}
