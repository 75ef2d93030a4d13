/// A day of the Gregorian calendar.
public struct Day: Hashable, Sendable, Comparable {
  /// Days since 1 January 1970.
  public let number: Int
  public let year, month, day: Int

  /// A span of time that dates are gathered in.
  public enum Bin: String, Sendable, CaseIterable {
    case day, week, month, year
  }

  /// Reads the date of an ISO 8601 text, the month and the day may be missing: `2016-11-03T10:00Z`,
  /// `20161103`, `2016-11`, `2016`.
  ///
  /// `nil` for anything else, or for a day that does not exist.
  public init?(iso8601 text: String) {
    let digits = Array(text.utf8)
    func number(_ range: Range<Int>) -> Int? {
      guard range.upperBound <= digits.count, digits[range].allSatisfy({ (48...57).contains($0) })
      else { return nil }
      return digits[range].reduce(0) { $0 * 10 + Int($1) - 48 }
    }
    guard let year = number(0..<4) else { return nil }
    let rest = digits.dropFirst(4)
    if rest.isEmpty {
      self.init(year: year, month: 1, day: 1)
    } else if rest.first == 45, let month = number(5..<7) {
      if digits.count == 7 {
        self.init(year: year, month: month, day: 1)
      } else if digits[7] == 45, let day = number(8..<10), Self.endsDate(digits.dropFirst(10)) {
        self.init(year: year, month: month, day: day)
      } else {
        return nil
      }
    } else if let month = number(4..<6), let day = number(6..<8), Self.endsDate(digits.dropFirst(8))
    {
      self.init(year: year, month: month, day: day)
    } else {
      return nil
    }
  }

  private static func endsDate(_ rest: ArraySlice<UInt8>) -> Bool {
    rest.first.map { $0 == UInt8(ascii: "T") || $0 == UInt8(ascii: " ") } ?? true
  }

  /// `nil` for a day that does not exist.
  public init?(year: Int, month: Int, day: Int) {
    let isLeap = year % 4 == 0 && (year % 100 != 0 || year % 400 == 0)
    let lengths = [31, isLeap ? 29 : 28, 31, 30, 31, 30, 31, 31, 30, 31, 30, 31]
    guard (1...12).contains(month), (1...lengths[month - 1]).contains(day) else { return nil }
    // Days from civil, with years that begin in March.
    let shifted = month <= 2 ? year - 1 : year
    let era = (shifted >= 0 ? shifted : shifted - 399) / 400
    let yearOfEra = shifted - era * 400
    let dayOfYear = (153 * (month + (month > 2 ? -3 : 9)) + 2) / 5 + day - 1
    let dayOfEra = yearOfEra * 365 + yearOfEra / 4 - yearOfEra / 100 + dayOfYear
    self.number = era * 146_097 + dayOfEra - 719_468
    self.year = year
    self.month = month
    self.day = day
  }

  /// The name of the bin that the day is in: `2016`, `2016-11`, `2016-10-31` (a week's Monday),
  /// `2016-11-03`.
  ///
  /// Names of one bin width sort as time does.
  public func name(of bin: Bin) -> String {
    switch bin {
    case .year: Self.padded(year, 4)
    case .month: "\(Self.padded(year, 4))-\(Self.padded(month, 2))"
    case .day: "\(Self.padded(year, 4))-\(Self.padded(month, 2))-\(Self.padded(day, 2))"
    // 1 January 1970 was a Thursday.
    case .week: Day(number: number - (((number + 3) % 7) + 7) % 7).name(of: .day)
    }
  }

  /// The day that is so many days after 1 January 1970.
  public init(number: Int) {
    let shifted = number + 719_468
    let era = (shifted >= 0 ? shifted : shifted - 146_096) / 146_097
    let dayOfEra = shifted - era * 146_097
    let yearOfEra = (dayOfEra - dayOfEra / 1460 + dayOfEra / 36_524 - dayOfEra / 146_096) / 365
    let dayOfYear = dayOfEra - (365 * yearOfEra + yearOfEra / 4 - yearOfEra / 100)
    let shiftedMonth = (5 * dayOfYear + 2) / 153
    self.number = number
    day = dayOfYear - (153 * shiftedMonth + 2) / 5 + 1
    month = shiftedMonth + (shiftedMonth < 10 ? 3 : -9)
    year = yearOfEra + era * 400 + (month <= 2 ? 1 : 0)
  }

  /// The first day of the bin after the one that the day is in.
  public func startOfNext(_ bin: Bin) -> Day {
    switch bin {
    case .day: Day(number: number + 1)
    case .week: Day(number: number + 7 - (((number + 3) % 7) + 7) % 7)
    case .month:
      Day(number: Day(year: year, month: month, day: 1).map { $0.number + 31 } ?? number)
        .startOfMonth
    case .year: Day(year: year + 1, month: 1, day: 1) ?? self
    }
  }

  private var startOfMonth: Day { Day(number: number - day + 1) }

  private static func padded(_ number: Int, _ width: Int) -> String {
    let digits = String(number)
    return String(repeating: "0", count: max(0, width - digits.count)) + digits
  }

  public static func < (one: Day, other: Day) -> Bool { one.number < other.number }
}
