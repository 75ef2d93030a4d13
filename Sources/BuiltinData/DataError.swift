/// A file of data that can't be read: where and why.
public struct DataError: Error, Equatable, CustomStringConvertible {
  public let file: String
  /// From 1; 0 for the file as a whole.
  public let line: Int
  public let reason: Reason

  /// Why it can't be read.
  public enum Reason: Equatable, Sendable {
    case missing
    case header(String)
    case fieldCount(Int)
    case badValue
  }

  public init(file: String, line: Int, reason: Reason) {
    (self.file, self.line, self.reason) = (file, line, reason)
  }

  public var description: String {
    let words =
      switch reason {
      case .missing: "there is no such file"
      case .header(let header):
        "the line \"\(header.split(separator: "\t").joined(separator: "<TAB>"))\" is missing"
      case .fieldCount(let count): "\(count) fields are not what the header has"
      case .badValue: "a field is not of the form that its column has"
      }
    return line > 0 ? "\(file):\(line): \(words)" : "\(file): \(words)"
  }
}
