internal import Corpora

extension PhraseTable {
  /// The phrases of a file: one in each line, up to its first tab, or this table as CSV or JSON Lines, told by its
  /// first line.
  ///
  ///     options.phrases = try PhraseTable.phrases(in: "phrases.tsv")
  ///
  /// Lines that are empty or begin with # are left out, and so is the head of the table.
  ///
  /// - Throws: `InputError` where the file can't be read.
  public static func phrases(in file: String) throws -> [String] {
    let lines = try PlainFile.lines(of: file)
    let first = lines.first ?? ""
    if first.hasPrefix("{") { return try rows(in: file, .jsonl) }
    if first.contains("phrase,") { return try rows(in: file, .csv) }
    return lines.enumerated().compactMap { number, line in
      let phrase = line.prefix { $0 != "\t" }.trimmed
      // The head of the table was unit before.
      let isHeader = number == 0 && (phrase == "phrase" || phrase == "unit")
      return phrase.isEmpty || phrase.hasPrefix("#") || isHeader ? nil : phrase
    }
  }

  private static func rows(in file: String, _ format: Format) throws -> [String] {
    var options = Corpus.Options()
    (options.fieldNames, options.format, options.isStrict) = ([.text: ["phrase"]], format, true)
    var reader = CorpusReader(try Corpus(files: InputFiles(paths: [file]), options: options))
    var phrases = [String]()
    while let row = try reader.next() {
      phrases.append(String(decoding: row.text, as: UTF8.self)[...].trimmed)
    }
    return phrases.filter { !$0.isEmpty }
  }
}

extension Substring {
  /// Without spaces at its ends.
  fileprivate var trimmed: String {
    String(drop { $0 == " " }.reversed().drop { $0 == " " }.reversed())
  }
}
