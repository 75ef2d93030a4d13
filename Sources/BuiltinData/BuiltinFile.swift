internal import CData

/// A data file that travels inside the binary.
public struct BuiltinFile: Sendable {
  /// Its folder and name, such as `stopwords/en.txt`.
  public let name: String
  /// Its bytes, as they lie in the project.
  public let bytes: [UInt8]

  /// The file with this name; `nil` when there is none.
  public init?(named name: String) {
    guard let index = Self.names.firstIndex(of: name) else { return nil }
    let file = unsafe cdata_files()[index]
    self.name = name
    bytes = unsafe Array(UnsafeBufferPointer(start: file.bytes, count: Int(file.count)))
  }

  /// The names of all files, in order.
  public static var names: [String] {
    (0..<Int(cdata_file_count())).map { unsafe String(cString: cdata_files()[$0].name) }
  }

  /// The names of the files in a folder, without the folder.
  public static func names(in folder: String) -> [String] {
    names.filter { $0.hasPrefix(folder + "/") }.map { String($0.dropFirst(folder.count + 1)) }
  }
}
