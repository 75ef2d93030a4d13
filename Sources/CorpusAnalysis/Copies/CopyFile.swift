public import Corpora

/// Clusters of copies, read from a file that `newsstat copies -o` wrote.
public enum CopyFile {
  /// Reads TSV, CSV or JSON Lines, told by the file's ending or by how it begins.
  ///
  /// - Throws: `InputError` where the file can't be read, ``TableError/noCopies(file:)`` where it is another table.
  public static func clusters(in path: String) throws -> CopyClusters {
    // The clusters' ids stand in for the text that a record must have.
    var options = Corpus.Options()
    options.fieldNames = [.text: ["cluster"]]
    options.format = Format.ofTable(path)
    options.isStrict = true
    var reader = CorpusReader(try Corpus(files: InputFiles(paths: [path]), options: options))
    var clusters = CopyClusters()
    while let row = try reader.next() {
      guard var document = row.value(of: "document") else {
        throw TableError.noCopies(file: path)
      }
      var cluster = String(decoding: row.text, as: UTF8.self)
      if options.format == .tsv { (document, cluster) = (unescaped(document), unescaped(cluster)) }
      clusters.add(.id(document), to: cluster, isOldest: document == cluster)
    }
    if let problem = reader.tally.skipped.first { throw problem }
    return clusters
  }

  /// A field of TSV as it was before it was written: `\\t`, `\\n`, `\\r` and `\\\\` stand for one character.
  private static func unescaped(_ field: String) -> String {
    guard field.utf8.contains(UInt8(ascii: "\\")) else { return field }
    var (text, isEscaped) = ("", false)
    for scalar in field.unicodeScalars {
      if isEscaped {
        let plain: [Unicode.Scalar: Unicode.Scalar] = ["t": "\t", "n": "\n", "r": "\r"]
        text.unicodeScalars.append(plain[scalar] ?? scalar)
        isEscaped = false
      } else if scalar == "\\" {
        isEscaped = true
      } else {
        text.unicodeScalars.append(scalar)
      }
    }
    return text
  }
}

extension Format {
  /// The format of a table by its file's ending; TSV where that says nothing.
  fileprivate static func ofTable(_ path: String) -> Format {
    switch path.split(separator: "/").last?.split(separator: ".").dropFirst().last {
    case "csv": .csv
    case "jsonl", "ndjson", "json": .jsonl
    default: .tsv
    }
  }
}
