internal import Corpora
public import TextAnalysis

/// Site furniture, read from a file that `newsstat describe --boilerplate -o` wrote.
///
///     let furniture = try FurnitureFile.furniture(in: "furniture.tsv")
public enum FurnitureFile {
  /// Reads a table of furniture in any format of documents.
  ///
  /// - Throws: `InputError` where the file can't be read, ``TableError/noFurniture(file:)`` where it is another
  ///   table.
  /// - Complexity: O(*n*) in the size of the file.
  public static func furniture(in path: String) throws -> Furniture {
    var reader = CorpusReader(try Corpus(files: InputFiles(paths: [path])))
    var furniture = Furniture()
    while let row = try reader.next() {
      let item = Furniture.Item(
        outlet: row.outlet ?? "", text: String(decoding: row.text, as: UTF8.self),
        kind: row.value(of: "place") ?? "",
        documents: row.value(of: "documents").flatMap(Int.init) ?? 0)
      guard furniture.add(item) else { throw TableError.noFurniture(file: path) }
    }
    return furniture
  }
}
