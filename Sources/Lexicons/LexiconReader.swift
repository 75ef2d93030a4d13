extension Lexicon {
  /// Reads a list in one of the formats of ``LexiconFormat``.
  ///
  /// - Parameters:
  ///   - name: the file's name. Its ending may tell the format; `positive` or `negative` in it say what the words
  ///     of a plain list are.
  ///   - format: `nil` to find it out by name and content.
  /// - Throws: ``LexiconError`` if the file is not of its format. Lines that can't be used are ``ignored``; in
  ///   newsstat's own format they are errors.
  /// - Complexity: O(*n*) in the length of the file.
  public init(name: String, bytes: [UInt8], format: LexiconFormat? = nil) throws(LexiconError) {
    let text: LexiconText
    do {
      text = try LexiconText(bytes)
    } catch {
      throw LexiconError(file: name, line: 1, reason: .syntax("\(error)"))
    }
    let format = format ?? LexiconFormat(name: name, text: text)
    var reader = LexiconReader(name: name, text: text)
    if let charset = text.charset { reader.draft.notes.append("not UTF-8: read as \(charset)") }
    switch format {
    case .newsstat: try reader.readOwn()
    case .vader: reader.readVader()
    case .values: reader.readValues()
    case .table: try reader.readTable()
    case .categories: reader.readCategories()
    case .yaml, .yoshikoder: try reader.readTree(format)
    case .liwc: try reader.readLIWC()
    case .lexicoder: reader.readLexicoder()
    case .wordstat: reader.readWordStat()
    case .mpqa: reader.readMPQA()
    case .rusentilex: reader.readRuSentiLex()
    case .words: reader.readWords()
    }
    self.init(name, format, reader.draft)
  }
}

/// Reads the lines of a lexicon; an extension for each format has a file in `Formats`.
struct LexiconReader {
  let name: String
  let text: LexiconText
  var draft = LexiconDraft()

  func error(_ line: Int, _ reason: LexiconError.Reason) -> LexiconError {
    LexiconError(file: name, line: line, reason: reason)
  }

  /// Adds a word of a category; the category's name may say that its words are good or bad.
  mutating func add(_ form: String, key: String, line: Int) {
    let last = key.split(separator: ".").last.map { $0.lowercased() } ?? ""
    // Negated words are subtracted from the count of their kind; they have no value of their own.
    let isNegated = last.hasPrefix("neg_")
    if let value = isNegated ? 0 : LexiconFormat.polarities[last] {
      draft.add(form, .score, value: value, key: key, line: line)
    } else {
      draft.add(form, .member, key: key, line: line)
    }
  }
}
