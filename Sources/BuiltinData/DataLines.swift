/// The lines of a file of tab-separated fields, as bytes: for files that are too long to be made of strings.
///
/// A ``DataTable`` is made of them.
public enum DataLines {
  /// Calls `remark` with each line that begins with `#` and `row` with each other one that is not empty.
  ///
  /// - Parameters:
  ///   - file: its name, for errors.
  ///   - header: the first line that is no remark; every row has as many fields. Where it is `nil`, rows have any number.
  ///   - row: is given the number of the line, from 1, and where its fields lie.
  /// - Throws: ``DataError`` for the first line that is not of the form, and what `row` throws.
  /// - Complexity: O(*n*) in the bytes.
  public static func forEach(
    in bytes: [UInt8], file: String, header: String? = nil, remark: (Range<Int>) -> Void,
    row: (_ line: Int, _ fields: [Range<Int>]) throws(DataError) -> Void
  ) throws(DataError) {
    let wanted = header.map { Array($0.utf8) }
    let columns = wanted.map { $0.count { $0 == tab } + 1 }
    var hasHeader = header == nil
    var (start, number) = (0, 0)
    var isEmpty = true
    var fields = [Range<Int>]()
    while start < bytes.count {
      let end = bytes[start...].firstIndex(of: 0x0A) ?? bytes.count
      defer { start = end + 1 }
      number += 1
      guard start < end else { continue }
      isEmpty = false
      if bytes[start] == 0x23 {
        remark(start..<end)
        continue
      }
      guard hasHeader else {
        guard let wanted, bytes[start..<end].elementsEqual(wanted) else {
          throw DataError(file: file, line: number, reason: .header(header ?? ""))
        }
        hasHeader = true
        continue
      }
      fields.removeAll(keepingCapacity: true)
      var first = start
      for index in start..<end where bytes[index] == tab {
        fields.append(first..<index)
        first = index + 1
      }
      fields.append(first..<end)
      guard columns == nil || fields.count == columns else {
        throw DataError(file: file, line: number, reason: .fieldCount(fields.count))
      }
      try row(number, fields)
    }
    guard hasHeader || isEmpty else {
      throw DataError(file: file, line: 0, reason: .header(header ?? ""))
    }
  }

  private static let tab: UInt8 = 0x09
}
