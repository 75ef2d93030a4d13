internal import Corpora
internal import Glibc

/// What figures were measured on.
enum Machine {
  /// The processor's name, where Linux tells it.
  static let processor: String = {
    guard let bytes = try? PlainFile.bytes(of: "/proc/cpuinfo") else { return "unknown" }
    for line in String(decoding: bytes, as: UTF8.self).split(separator: "\n") {
      let parts = line.split(separator: ":", maxSplits: 1)
      guard parts.count == 2, line.hasPrefix("model name") else { continue }
      return String(parts[1].drop { $0 == " " })
    }
    return "unknown"
  }()

  /// The day, in UTC.
  static var today: String {
    var now = time(nil)
    var parts = unsafe tm()
    unsafe gmtime_r(&now, &parts)
    func two(_ value: Int32) -> String { value < 10 ? "0\(value)" : "\(value)" }
    let (year, month, day) = unsafe (parts.tm_year + 1900, parts.tm_mon + 1, parts.tm_mday)
    return "\(year)-\(two(month))-\(two(day))"
  }
}
