internal import BuiltinData

/// The licences of the data files inside the program, as they name them themselves.
enum DataLicences {
  /// Lines of file, licence and source, separated by tabs, under a header.
  static var text: String {
    var lines = ["file\tlicense\tsource"]
    for name in BuiltinFile.names {
      guard let file = BuiltinFile(named: name) else { continue }
      let remarks = remarks(of: file)
      lines.append("\(name)\t\(remarks["license"] ?? "")\t\(remarks["source"] ?? "")")
    }
    return lines.map { $0 + "\n" }.joined()
  }

  /// The remarks of the form `# name: value` at the head of a file.
  private static func remarks(of file: BuiltinFile) -> [String: String] {
    var remarks = [String: String]()
    for line in file.bytes.prefix(longestHead).split(separator: 0x0A) {
      guard line.first == UInt8(ascii: "#") else { break }
      let text = String(decoding: line.dropFirst(), as: UTF8.self)
      let parts = text.split(separator: ":", maxSplits: 1)
      guard parts.count == 2 else { continue }
      let (name, value) = (parts[0].drop { $0 == " " }, parts[1].drop { $0 == " " })
      if remarks[String(name)] == nil { remarks[String(name)] = String(value) }
    }
    return remarks
  }

  /// No file says in more bytes what it is.
  private static let longestHead = 4096
}
