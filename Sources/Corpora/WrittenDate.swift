/// How dates of a corpus are written, where their forms do not say it.
public enum DateFormat: Sendable, Equatable, CustomStringConvertible {
  /// Of two numbers that could both be the month, the first is the day: 03/05/2023 is in May.
  case dayFirst
  /// Of two numbers that could both be the month, the first is the month: 03/05/2023 is in March.
  case monthFirst
  /// Seconds or milliseconds since 1 January 1970.
  case unix
  /// As `strptime` has it: `%d.%m.%y`, with `%d`, `%m`, `%b` or `%B`, `%y`, `%Y`; whatever follows is passed over.
  case pattern(String)

  /// Reads `day-first`, `month-first`, `unix`, or a pattern with `%`; `nil` for anything else.
  public init?(_ text: String) {
    switch text {
    case "day-first": self = .dayFirst
    case "month-first": self = .monthFirst
    case "unix": self = .unix
    default:
      let fields = text.split(separator: "%", omittingEmptySubsequences: false).dropFirst()
        .compactMap(\.first)
      guard fields.contains(where: { "yY".contains($0) }),
        fields.allSatisfy({ "dmbByY".contains($0) })
      else { return nil }
      self = .pattern(text)
    }
  }

  public var description: String {
    switch self {
    case .dayFirst: "day-first"
    case .monthFirst: "month-first"
    case .unix: "unix"
    case .pattern(let pattern): pattern
    }
  }
}

extension Day {
  /// Reads a date as people and programs write it, with or without a time behind or before it.
  ///
  /// The year comes first (2023-05-03, 2023/5/3, 20230503T100000Z, 2023年5月3日), or the month has a name in one of
  /// newsstat's languages (3 May 2023, May 3, 2023, Wed, 03 May 2023 10:00:00 GMT, 3 мая 2023 г.), or the day is
  /// certain because it can't be a month (25.05.2023). Of 03/05/2023 `format` says what it is; without it the answer
  /// is `nil`, as for anything else and for days that do not exist.
  public init?(written text: String, format: DateFormat? = nil) {
    switch format {
    case .unix: self.init(unix: text)
    case .pattern(let pattern): self.init(text, pattern: pattern)
    case nil, .dayFirst, .monthFirst:
      if let day = Day(iso8601: text) {
        self = day
        return
      }
      var tokens = DateTokens(text)
      guard let day = tokens.day(isDayFirst: format.map { $0 == .dayFirst }) else { return nil }
      self = day
    }
  }

  private init?(unix text: String) {
    guard let number = Double(text), number.isFinite, abs(number) < 1e14 else { return nil }
    let seconds = abs(number) >= 1e11 ? number / 1000 : number
    self.init(number: Int((seconds / 86_400).rounded(.down)))
  }

  private init?(_ text: String, pattern: String) {
    var (year, month, day): (Int?, Int?, Int?) = (nil, nil, 1)
    var rest = DateTokens.westernDigits(text)[...]
    var pattern = pattern[...]
    func number(_ most: Int) -> Int? {
      let digits = rest.prefix(most).prefix { $0.isASCII && $0.isNumber }
      rest = rest.dropFirst(digits.count)
      return Int(digits)
    }
    while let character = pattern.popFirst() {
      guard character == "%" else {
        guard rest.popFirst() == character else { return nil }
        continue
      }
      switch pattern.popFirst() {
      case "d": day = number(2)
      case "m": month = number(2)
      case "Y": year = number(4)
      // As POSIX has it: 69 to 99 are of the last century.
      case "y": year = number(2).map { $0 < 69 ? 2000 + $0 : 1900 + $0 }
      default:
        let word = rest.prefix { $0.isLetter || $0 == "." }
        rest = rest.dropFirst(word.count)
        month = MonthNames.month(String(word))
      }
    }
    guard let year, let month, let day else { return nil }
    self.init(year: year, month: month, day: day)
  }
}

/// A date's text in pieces: numbers, words and what stands between them.
struct DateTokens {
  private enum Token: Equatable {
    case number(Int, digits: Int)
    case word(String)
    case mark(Character)
  }

  private var tokens: [Token] = []

  /// Beyond this nothing is a date.
  private static let longest = 64

  init(_ text: String) {
    guard text.utf8.count <= Self.longest * 2 else { return }
    var rest = Self.westernDigits(text)[...]
    while let first = rest.first {
      if first.isASCII && first.isNumber {
        let digits = rest.prefix { $0.isASCII && $0.isNumber }
        rest = rest.dropFirst(digits.count)
        tokens.append(.number(Int(digits) ?? 0, digits: digits.count))
      } else if first.isLetter {
        let word = rest.prefix { $0.isLetter || $0 == "\u{200C}" }
        rest = rest.dropFirst(word.count)
        tokens.append(.word(String(word)))
      } else {
        tokens.append(.mark(first))
        rest = rest.dropFirst()
      }
    }
  }

  /// The digits of other scripts as ASCII has them.
  static func westernDigits(_ text: String) -> String {
    guard !text.utf8.allSatisfy({ $0 < 0x80 }) else { return text }
    return String(
      String.UnicodeScalarView(
        text.unicodeScalars.compactMap { scalar in
          for zero in [0x660, 0x6F0, 0x966, 0xFF10] as [UInt32]
          where (zero...zero + 9).contains(scalar.value) {
            return Unicode.Scalar(48 + scalar.value - zero)
          }
          // Marks of direction are no part of a date.
          return [0x200E, 0x200F, 0x61C].contains(scalar.value) ? nil : scalar
        }))
  }

  mutating func day(isDayFirst: Bool?) -> Day? {
    leaveOutTime()
    if let day = yearFirst { return day }
    if let day = namedMonth { return day }
    return numbersAlone(isDayFirst: isDayFirst)
  }

  /// Takes out `10:00`, `10:00:00.5`, `10h30`, and an offset behind it.
  private mutating func leaveOutTime() {
    guard
      let colon = tokens.firstIndex(where: { [.mark(":"), .word("h"), .word("H")].contains($0) }),
      colon > 0,
      case .number(_, digits: 1...2) = tokens[colon - 1]
    else { return }
    var end = colon
    while end < tokens.count {
      guard end + 1 < tokens.count, case .number = tokens[end + 1],
        end == colon || [.mark(":"), .mark("."), .mark(",")].contains(tokens[end])
      else { break }
      end += 2
    }
    let zone = end < tokens.count && tokens[end] == .mark(" ") ? end + 1 : end
    if zone + 1 < tokens.count, tokens[zone] == .mark("+") || tokens[zone] == .mark("-"),
      case .number(_, digits: 2...4) = tokens[zone + 1]
    {
      end = zone + 2
    }
    tokens.removeSubrange((colon - 1)..<end)
  }

  /// `2023-5-3`, `2023/05/03`, `2023. 5. 3.`, `2023年5月3日`, `20230503100000`.
  private var yearFirst: Day? {
    if case .number(let number, digits: let digits) = tokens.first, [12, 14].contains(digits) {
      let date = digits == 14 ? number / 1_000_000 : number / 10_000
      guard (1500...2999).contains(date / 10_000), tokens.count == 1 else { return nil }
      return Day(year: date / 10_000, month: date / 100 % 100, day: date % 100)
    }
    let numbers = numberPlaces
    guard numbers.count >= 2, case .number(let year, digits: 4) = tokens[numbers[0]],
      (1500...2999).contains(year),
      case .number(let month, digits: 1...2) = tokens[numbers[1]],
      Self.parts.contains(between(numbers[0], numbers[1]))
    else { return nil }
    guard numbers.count > 2 else { return Day(year: year, month: month, day: 1) }
    guard case .number(let day, digits: 1...2) = tokens[numbers[2]],
      Self.parts.contains(between(numbers[1], numbers[2])),
      numbers.count == 3 || !Self.parts.contains(between(numbers[2], numbers[3]))
    else { return nil }
    return Day(year: year, month: month, day: day)
  }

  /// What may stand between year, month and day.
  private static let parts: Set<String> = ["-", "/", ".", ". ", "年", "月", "년 ", "월 ", "년", "월"]

  private var numberPlaces: [Int] {
    tokens.indices.filter { if case .number = tokens[$0] { true } else { false } }
  }

  private func between(_ one: Int, _ other: Int) -> String {
    tokens[(one + 1)..<other].map { token in
      switch token {
      case .number: ""
      case .word(let word): word
      case .mark(let mark): String(mark)
      }
    }.joined()
  }

  /// `3 May 2023`, `May 3, 2023`, `Wednesday, 3 de mayo de 2023`, `May 2023`.
  private var namedMonth: Day? {
    var months = [Int]()
    var index = 0
    while index < tokens.count {
      defer { index += 1 }
      guard case .word(let word) = tokens[index] else { continue }
      if index + 2 < tokens.count, tokens[index + 1] == .mark(" "),
        case .word(let next) = tokens[index + 2], let month = MonthNames.month("\(word) \(next)")
      {
        months.append(month)
        index += 2
      } else if let month = MonthNames.month(word) {
        months.append(month)
      }
    }
    guard let month = months.first, months.allSatisfy({ $0 == month }) else { return nil }
    var (years, days) = ([Int](), [Int]())
    for case .number(let number, let digits) in tokens {
      if digits == 4, (1500...2999).contains(number) {
        years.append(number)
      } else if digits <= 2 {
        days.append(number)
      } else {
        return nil
      }
    }
    guard years.count == 1, days.count <= 1 else { return nil }
    return Day(year: years[0], month: month, day: days.first ?? 1)
  }

  /// `25.05.2023`; and `03/05/2023` where the order is known.
  private func numbersAlone(isDayFirst: Bool?) -> Day? {
    let places = numberPlaces
    guard places.count == 3, case .number(let one, digits: 1...2) = tokens[places[0]],
      case .number(let other, digits: 1...2) = tokens[places[1]],
      case .number(let year, digits: 4) = tokens[places[2]],
      between(places[0], places[1]) == between(places[1], places[2]),
      ["-", "/", ".", ". ", " "].contains(between(places[0], places[1])),
      places[0] == 0
    else { return nil }
    let isCertain = one > 12 || other > 12 || one == other
    guard let dayFirst = isDayFirst ?? (isCertain ? one > 12 || one == other : nil) else {
      return nil
    }
    return Day(year: year, month: dayFirst ? other : one, day: dayFirst ? one : other)
  }
}
