/// The rows of a file of tab-separated fields, and what it says of itself.
///
/// Lines that begin with `#` are remarks; those of the form `# name: value` are kept. Empty lines are nothing.
///
///     let table = try DataTable(file.bytes, file: file.name, header: "ending\tnominative")
///     for row in table.rows { print(row.line, row.fields[0]) }
public struct DataTable: Sendable {
  /// A line of the file.
  public struct Row: Sendable {
    /// Its number, from 1.
    public let line: Int
    public let fields: [Substring]
  }

  public let file: String
  public private(set) var rows: [Row] = []
  /// Of each name the value of its first remark.
  public private(set) var remarks: [String: String] = [:]

  /// - Parameters:
  ///   - file: its name, for errors.
  ///   - header: the first line that is no remark; every row has as many fields. Where it is `nil`, rows have any number.
  /// - Throws: ``DataError`` for the first line that is not of the form.
  /// - Complexity: O(*n*) in the bytes.
  public init(_ bytes: [UInt8], file: String, header: String? = nil) throws(DataError) {
    self.file = file
    var (rows, remarks) = ([Row](), [Substring]())
    func text(_ range: Range<Int>) -> Substring { Substring(decoding: bytes[range], as: UTF8.self) }
    try DataLines.forEach(in: bytes, file: file, header: header) {
      remarks.append(text($0))
    } row: { (line, fields) throws(DataError) in
      rows.append(Row(line: line, fields: fields.map(text)))
    }
    self.rows = rows
    for remark in remarks { addRemark(remark) }
  }

  private mutating func addRemark(_ line: Substring) {
    let parts = line.dropFirst().split(separator: ":", maxSplits: 1)
    guard parts.count == 2 else { return }
    let (name, value) = (String(parts[0].drop { $0 == " " }), String(parts[1].drop { $0 == " " }))
    if remarks[name] == nil { remarks[name] = value }
  }

  /// The error of a row with a field that can't be read.
  public func badValue(in row: Row) -> DataError {
    DataError(file: file, line: row.line, reason: .badValue)
  }
}

extension BuiltinFile {
  /// The rows of a file that travels inside the binary.
  ///
  /// - Throws: ``DataError`` where it is missing or not of the form.
  public static func table(named name: String, header: String? = nil) throws(DataError) -> DataTable
  {
    guard let file = BuiltinFile(named: name) else {
      throw DataError(file: name, line: 0, reason: .missing)
    }
    return try DataTable(file.bytes, file: name, header: header)
  }

  /// The same of a file without which the program can't work: one that is missing or not of the form
  /// is a fault of the build.
  public static func ownTable(named name: String, header: String? = nil) -> DataTable {
    do { return try table(named: name, header: header) } catch { fatalError("\(error)") }
  }
}
