internal import ICU

/// The rules of a romanization, by the first scalar of their sources.
///
/// Sources are compared in small letters. Scalars below U+3000 have tables; nearly all text that is romanized is there.
struct RomanizationRules: Sendable {
  /// The letters one of which must stand beside a source.
  private struct Context: Sendable {
    let letters: Set<UInt32>
    let holdsEdge, isNegated: Bool

    init?(_ text: String, edge: Unicode.Scalar) {
      guard !text.isEmpty else { return nil }
      // By scalars, because a sign and a mark behind it are one character.
      isNegated = text.unicodeScalars.first == "!"
      let scalars = text.unicodeScalars.dropFirst(isNegated ? 1 : 0)
      holdsEdge = scalars.contains(edge)
      letters = Set(scalars.filter { $0 != edge }.map(\.value))
    }

    /// - Parameter neighbour: in small letters; 0 if no letter stands there.
    func admits(_ neighbour: UInt32, isWord: Bool) -> Bool {
      (letters.contains(neighbour) || (holdsEdge && !isWord)) != isNegated
    }
  }

  private struct Rule: Sendable {
    /// In small letters.
    let source: [UInt32]
    let before, after: Context?
    let target, title, upper: [UInt8]

    init(_ line: RomanizationSource.Rule) throws {
      source = line.source.unicodeScalars.map(\.value)
      before = Context(line.before, edge: "^")
      after = Context(line.after, edge: "$")
      let target = Array(line.target.utf8)
      title = try RomanizationRules.titled(line.target)
      upper = try CaseMap.upper.mapped(target.span, locale: "")
      self.target = target
    }
  }

  private let rules: [Rule]
  /// For each first scalar, the rules to try.
  private let starts: [UInt32: Range<Int>]
  /// The same for scalars below ``reach``; empty if there is no rule.
  private let near: [Range<Int32>]
  /// For each capital below ``reach``, its small letter; 0 for other scalars.
  private let small: [UInt16]

  /// For each scalar below ``reach``, the index of its target if it has one rule, of one scalar and without a context;
  /// else ``stays`` or ``asks``.
  private let direct: [Int32]
  private let targets: [[UInt8]]

  /// The end of the scalars that have tables.
  private static let reach = 0x3000
  /// No rule begins with the scalar.
  private static let stays: Int32 = -1
  /// Rules have to be tried.
  private static let asks: Int32 = -2

  init(_ source: [RomanizationSource.Rule]) throws {
    var byFirst: [UInt32: [Rule]] = [:]
    for line in source {
      let rule = try Rule(line)
      guard let first = rule.source.first else { continue }
      byFirst[first, default: []].append(rule)
    }
    var (rules, starts) = ([Rule](), [UInt32: Range<Int>]())
    for (first, found) in byFirst.sorted(by: { $0.key < $1.key }) {
      starts[first] = rules.count..<(rules.count + found.count)
      rules += Self.longestFirst(found)
    }
    self.rules = rules
    self.starts = starts
    near = (0..<Self.reach).map { first in
      let range = starts[UInt32(first)] ?? 0..<0
      return Int32(range.lowerBound)..<Int32(range.upperBound)
    }
    small = try (0..<Self.reach).map { try Self.smallLetter(of: UInt32($0)) }
    (direct, targets) = Self.directTargets(rules, near, small)
  }

  /// Rules that begin alike, the longest first; of equals the first in the file.
  private static func longestFirst(_ rules: [Rule]) -> [Rule] {
    rules.enumerated().sorted {
      ($1.element.source.count, $0.offset) < ($0.element.source.count, $1.offset)
    }.map(\.element)
  }

  /// The small letter of a capital, if it is below ``reach``; 0 for other scalars.
  private static func smallLetter(of value: UInt32) throws -> UInt16 {
    guard ScalarProperties(value).isUppercase, let scalar = Unicode.Scalar(value) else { return 0 }
    let bytes = Array(String(scalar).utf8)
    let lower = String(decoding: try CaseMap.lower.mapped(bytes.span, locale: ""), as: UTF8.self)
    guard let first = lower.unicodeScalars.first, first.value < reach else { return 0 }
    return UInt16(first.value)
  }

  /// The targets of scalars that need no look at their neighbours, and for each scalar which it has.
  private static func directTargets(
    _ rules: [Rule], _ near: [Range<Int32>], _ small: [UInt16]
  ) -> (direct: [Int32], targets: [[UInt8]]) {
    var (direct, targets) = ([Int32](repeating: stays, count: reach), [[UInt8]]())
    for value in 0..<reach {
      let isCapital = small[value] != 0
      let range = near[isCapital ? Int(small[value]) : value]
      guard let first = range.first else { continue }
      let rule = rules[Int(first)]
      direct[value] = asks
      if !isCapital, range.count == 1, rule.source.count == 1, rule.before == nil,
        rule.after == nil
      {
        direct[value] = Int32(targets.count)
        targets.append(rule.target)
      }
    }
    return (direct, targets)
  }

  /// A target with its first letter as a capital.
  static func titled(_ target: String) throws -> [UInt8] {
    var scalars = target.unicodeScalars
    var head = ""
    // The first letter may stand behind signs.
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

  /// Whether a scalar is part of a word: a letter, a mark, an apostrophe.
  private func isWord(_ scalar: UInt32) -> Bool {
    if scalar < 0x80 { return scalar | 0x20 >= 0x61 && scalar | 0x20 <= 0x7A }
    let properties = ScalarProperties(scalar)
    return properties.isLetter || properties.isMark || scalar == 0x2019 || scalar == 0x2BC
  }

  func rewritten(_ text: borrowing Span<UInt8>) -> [UInt8] {
    var out = [UInt8]()
    out.reserveCapacity(text.count * 3 / 2)
    var (offset, before) = (0, UInt32(0))
    while offset < text.count {
      let (scalar, length) = Self.scalar(at: offset, in: text)
      let direct = scalar < Self.reach ? direct[Int(scalar)] : Self.asks
      if direct >= 0 {
        let target = targets[Int(direct)]
        for byte in target { out.append(byte) }
        (offset, before) = (offset + length, scalar)
        continue
      }
      let found =
        direct == Self.asks ? rule(for: scalar, at: offset, after: before, in: text) : nil
      guard let (rule, end, last) = found else {
        // Ill-formed sequences stay.
        for index in offset..<(offset + length) { out.append(text[index]) }
        (offset, before) = (offset + length, scalar)
        continue
      }
      if !isUpper(scalar) {
        out += rules[rule].target
      } else if isAmongCapitals(last, from: offset, to: end, length, after: before, in: text) {
        out += rules[rule].upper
      } else {
        out += rules[rule].title
      }
      (offset, before) = (end, last)
    }
    return out
  }

  /// The scalar at an offset and how many bytes it has; an ill-formed byte has the scalar `UInt32.max`.
  private static func scalar(
    at offset: Int, in text: borrowing Span<UInt8>
  ) -> (scalar: UInt32, length: Int) {
    let lead = text[offset]
    if lead < 0x80 { return (UInt32(lead), 1) }
    let length = lead < 0xE0 ? 2 : lead < 0xF0 ? 3 : 4
    guard lead >= 0xC2, lead < 0xF5, offset + length <= text.count else { return (.max, 1) }
    var scalar = UInt32(lead) & (0x7F >> UInt32(length))
    for index in 1..<length {
      let next = text[offset + index]
      guard next & 0xC0 == 0x80 else { return (.max, 1) }
      scalar = scalar << 6 | UInt32(next & 0x3F)
    }
    return (scalar, length)
  }

  /// The first rule that fits at an offset, where its source ends, and the last scalar of the source.
  private func rule(
    for scalar: UInt32, at offset: Int, after before: UInt32, in text: borrowing Span<UInt8>
  ) -> (rule: Int, end: Int, last: UInt32)? {
    let first = lower(scalar)
    let range =
      first < Self.reach
      ? Int(near[Int(first)].lowerBound)..<Int(near[Int(first)].upperBound)
      : starts[first] ?? 0..<0
    for rule in range {
      if let (end, last) = fit(rules[rule], at: offset, after: before, in: text) {
        return (rule, end, last)
      }
    }
    return nil
  }

  private func fit(
    _ rule: Rule, at offset: Int, after neighbour: UInt32, in text: borrowing Span<UInt8>
  ) -> (end: Int, last: UInt32)? {
    var (end, last) = (offset, UInt32(0))
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

  /// Whether a capital stands in a word of capitals: the letter behind it is one, or the letter before it if none
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
