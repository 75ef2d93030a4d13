/// Reads the data files of names.
enum NameData {
  /// The lines of a data file behind its remarks and its header.
  static func rows(
    _ bytes: [UInt8], in file: String, header: String
  ) throws(NameDataError) -> [(line: Int, fields: [Substring])] {
    var rows = [(line: Int, fields: [Substring])]()
    var hasHeader = false
    let lines = String(decoding: bytes, as: UTF8.self).split(
      separator: "\n", omittingEmptySubsequences: false)
    for (index, line) in lines.enumerated() where !line.isEmpty && !line.hasPrefix("#") {
      if !hasHeader {
        guard line == header else {
          throw NameDataError(file: file, line: index + 1, reason: .header(header))
        }
        hasHeader = true
        continue
      }
      let fields = line.split(separator: "\t", omittingEmptySubsequences: false)
      guard fields.count == header.split(separator: "\t").count else {
        throw NameDataError(file: file, line: index + 1, reason: .fieldCount(fields.count))
      }
      rows.append((index + 1, fields))
    }
    return rows
  }
}

/// A data file of names that can't be read: where and why.
public struct NameDataError: Error, Equatable, CustomStringConvertible {
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
    self.file = file
    self.line = line
    self.reason = reason
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
