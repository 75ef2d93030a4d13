/// Where the data of languages are looked for: in files of one's own, then in those inside the binary.
///
///     let files = DataFiles(["stopwords/xx.txt": Array("ba\nbo\n".utf8)])
public struct DataFiles: Sendable {
  /// Those inside the binary.
  public static let builtin = DataFiles([:])

  /// By folder and name.
  private let own: [String: [UInt8]]

  /// - Parameter own: files by folder and name, such as `stopwords/xx.txt`; each stands for the one inside the binary that
  ///   has its name.
  public init(_ own: [String: [UInt8]]) { self.own = own }

  /// Whether there are none but those inside the binary.
  public var areBuiltin: Bool { own.isEmpty }

  /// The bytes of a file; `nil` when there is none.
  public func bytes(of name: String) -> [UInt8]? {
    own[name] ?? BuiltinFile(named: name)?.bytes
  }

  /// The names of the files in a folder, without the folder, in order.
  public func names(in folder: String) -> [String] {
    let names = own.keys.filter { $0.hasPrefix(folder + "/") }.map {
      String($0.dropFirst(folder.count + 1))
    }
    return Set(names + BuiltinFile.names(in: folder)).sorted()
  }

  /// The rows of a file; `nil` when there is none.
  ///
  /// - Throws: ``DataError`` where it is not of the form.
  public func table(named name: String, header: String) throws(DataError) -> DataTable? {
    guard let bytes = bytes(of: name) else { return nil }
    return try DataTable(bytes, file: name, header: header)
  }

  /// The rows of all files in a folder, a table a file, in the order of their names.
  public func tables(in folder: String, header: String) throws(DataError) -> [DataTable] {
    var tables = [DataTable]()
    for name in names(in: folder) {
      if let table = try table(named: "\(folder)/\(name)", header: header) { tables.append(table) }
    }
    return tables
  }

  /// The rows of a file inside the binary and, behind them, those of one's own file of that name.
  public func addedTables(named name: String, header: String) throws(DataError) -> [DataTable] {
    var tables = [try BuiltinFile.table(named: name, header: header)]
    if let bytes = own[name] { tables.append(try DataTable(bytes, file: name, header: header)) }
    return tables
  }

  /// What is made of the files inside the binary: one that is not of the form is a fault of the build.
  public static func builtin<Value>(_ read: (DataFiles) throws(DataError) -> Value) -> Value {
    do { return try read(.builtin) } catch { fatalError("\(error)") }
  }
}
