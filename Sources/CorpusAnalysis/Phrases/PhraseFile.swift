internal import Corpora

extension PhraseTable {
  /// The phrases of a file: one in each line, up to its first tab, as this table is written.
  ///
  ///     options.phrases = try PhraseTable.phrases(in: "phrases.tsv")
  ///
  /// Lines that are empty or begin with # are left out, and so is the head of the table.
  ///
  /// - Throws: `InputError` where the file can't be read.
  public static func phrases(in file: String) throws -> [String] {
    try PlainFile.lines(of: file).enumerated().compactMap { number, line in
      let phrase = line.prefix { $0 != "\t" }.trimmed
      // The head of the table was unit before.
      let isHeader = number == 0 && (phrase == "phrase" || phrase == "unit")
      return phrase.isEmpty || phrase.hasPrefix("#") || isHeader ? nil : phrase
    }
  }
}

extension Substring {
  /// Without spaces at its ends.
  fileprivate var trimmed: String {
    String(drop { $0 == " " }.reversed().drop { $0 == " " }.reversed())
  }
}
