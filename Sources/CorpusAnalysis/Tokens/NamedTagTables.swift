internal import Corpora
internal import Glibc
public import TextAnalysis

extension TagTables {
  /// The tables inside the program, or those of a folder, which are read and checked.
  ///
  /// - Parameter folder: has forms/xx.tsv and weights/xx.tsv of languages xx, and may have relations/xx.tsv.
  /// - Throws: ``Corpora/InputError`` where the folder or a file can't be read, ``BuiltinData/DataError`` for a line that
  ///   is not of the form.
  public convenience init(named folder: String?) throws {
    guard let folder else {
      self.init()
      return
    }
    var files = [String: Files]()
    for language in try Self.languages(in: folder) {
      files[language] = Files(
        forms: try PlainFile.bytes(of: "\(folder)/forms/\(language).tsv"),
        weights: try PlainFile.bytes(of: "\(folder)/weights/\(language).tsv"),
        relations: try PlainFile.bytesIfThere("\(folder)/relations/\(language).tsv"))
    }
    try self.init(files)
  }

  /// The languages that have a table of weights, in order.
  private static func languages(in folder: String) throws -> [String] {
    let path = folder + "/weights"
    guard let directory = unsafe opendir(path) else {
      throw InputError(file: path, .system(unsafe String(cString: strerror(errno))))
    }
    defer { unsafe closedir(directory) }
    var languages = [String]()
    while let entry = unsafe readdir(directory) {
      let name = unsafe withUnsafePointer(to: &entry.pointee.d_name) {
        unsafe $0.withMemoryRebound(to: CChar.self, capacity: 256) { unsafe String(cString: $0) }
      }
      if name.hasSuffix(".tsv") { languages.append(String(name.dropLast(4))) }
    }
    guard !languages.isEmpty else {
      throw InputError(file: path, .system("it holds no table of tags"))
    }
    return languages.sorted()
  }
}
