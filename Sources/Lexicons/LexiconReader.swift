internal import CLexicons
internal import TextAnalysis

extension Lexicon {
  /// Reads a list in any form that ``LexiconFormat`` knows.
  ///
  /// - Parameters:
  ///   - name: the file's name; its ending may tell the form, and `positive` or `negative` in it what a plain
  ///     list of words says.
  ///   - format: told by name and content if it is `nil`.
  /// - Throws: ``LexiconError`` where the file is not of its form; single lines that can't be used are
  ///   ``ignored`` instead, except in newsstat's own form, where they are errors.
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

/// Reads the lines of a lexicon in one form or another.
private struct LexiconReader {
  let name: String
  let text: LexiconText
  var draft = LexiconDraft()

  init(name: String, text: LexiconText) {
    self.name = name
    self.text = text
  }

  private func error(_ line: Int, _ reason: LexiconError.Reason) -> LexiconError {
    LexiconError(file: name, line: line, reason: reason)
  }

  // MARK: Our own

  mutating func readOwn() throws(LexiconError) {
    var hasHeader = false
    for line in text.lines where !line.text.isEmpty {
      if line.text.utf8.first == UInt8(ascii: "#") {
        let parts = line.text.dropFirst().split(separator: ":", maxSplits: 1)
        guard !hasHeader, parts.count == 2 else { continue }
        draft.remarks.append(
          Lexicon.Remark(
            name: LexiconText.trimmed(parts[0]), value: LexiconText.trimmed(parts[1])))
        continue
      }
      guard hasHeader else {
        guard ["term\tkind\tvalue", "term\tkind\tvalue\tkey"].contains(line.text) else {
          throw error(line.number, .noHeader)
        }
        hasHeader = true
        continue
      }
      try readOwn(line)
    }
    guard hasHeader else { throw error(1, .noHeader) }
  }

  private mutating func readOwn(_ line: LexiconText.Line) throws(LexiconError) {
    let fields = line.text.split(separator: "\t", omittingEmptySubsequences: false).map(String.init)
    guard (2...4).contains(fields.count), !fields[0].isEmpty else {
      throw error(line.number, .fieldCount(fields.count))
    }
    guard let kind = Lexicon.Kind(rawValue: fields[1]) else {
      throw error(line.number, .unknownKind(fields[1]))
    }
    let number = fields.count > 2 ? fields[2] : ""
    let needsValue = kind == .score || kind == .intensifier
    guard let value = needsValue ? Self.exactThousandths(number) : 0 else {
      throw error(line.number, .badValue(number))
    }
    guard (try? Folding.folded(fields[0])) != nil else {
      throw error(line.number, .badTerm(fields[0]))
    }
    let isNew = draft.add(
      fields[0], kind, value: value, key: fields.count > 3 ? fields[3] : "", line: line.number)
    guard isNew else {
      throw error(line.number, .duplicate((try? Folding.folded(fields[0])) ?? fields[0]))
    }
  }

  /// A decimal with at most three places, in thousandths.
  private static func exactThousandths(_ text: String) -> Int? {
    let digits = text.drop { $0 == "-" || $0 == "+" }
    guard text.count - digits.count <= 1 else { return nil }
    let parts = digits.split(separator: ".", omittingEmptySubsequences: false)
    guard (1...2).contains(parts.count), let whole = Int(parts[0]), parts[0].count <= 6 else {
      return nil
    }
    let decimals = parts.count == 2 ? parts[1] : "0"
    guard (1...3).contains(decimals.count), decimals.allSatisfy({ $0.isASCII && $0.isNumber }),
      let fraction = Int(decimals + String(repeating: "0", count: 3 - decimals.count))
    else { return nil }
    return (whole * 1000 + fraction) * (text.hasPrefix("-") ? -1 : 1)
  }

  // MARK: Words and numbers

  mutating func readVader() {
    // As the reference program does, which puts the lines into a dictionary.
    draft.isByForm = true
    for line in text.lines where !line.text.isEmpty {
      let fields = line.text.split(separator: "\t", omittingEmptySubsequences: false).map(
        String.init)
      guard fields.count >= 2, let value = LexiconText.thousandths(fields[1]) else {
        draft.ignore(line.number, "no token and mean")
        continue
      }
      draft.add(
        fields[0], .score, value: value,
        deviation: fields.count > 2 ? LexiconText.thousandths(fields[2]) : nil, line: line.number)
    }
  }

  mutating func readValues() {
    for line in text.content {
      let fields = LexiconText.fields(line.text)
      guard fields.count >= 2, let value = LexiconText.thousandths(fields[1]) else {
        draft.ignore(line.number, "no word and number")
        continue
      }
      draft.add(fields[0], .score, value: value, line: line.number)
    }
    if text.content.contains(where: { LexiconText.fields($0.text).count > 2 }) {
      draft.notes.append("only the first number of each line is used")
    }
  }

  mutating func readTable() throws(LexiconError) {
    guard let header = text.content.first else { return }
    let isTab = header.text.utf8.contains(0x09)
    let columns = LexiconText.fields(header.text)
    let names = columns.map { $0.lowercased() }
    guard let term = names.firstIndex(where: { LexiconFormat.termColumns.contains($0) }) else {
      throw error(header.number, .noTermColumn)
    }
    let value = names.firstIndex {
      ["score", "value", "valence", "weight", "polarity"].contains($0)
    }
    let label = names.firstIndex {
      ["sentiment", "category", "key", "label", "emotion"].contains($0)
    }
    let kinds = names.firstIndex(of: "kind")
    var hasUnread = false
    for line in text.content.dropFirst() {
      let fields = isTab ? LexiconText.fields(line.text) : Self.quoted(line.text)
      guard fields.count == columns.count else {
        draft.ignore(line.number, "\(fields.count) fields where the header has \(columns.count)")
        continue
      }
      if let kinds, let kind = Lexicon.Kind(rawValue: fields[kinds]), kind != .score,
        kind != .intensifier
      {
        draft.add(fields[term], kind, key: label.map { fields[$0] } ?? "", line: line.number)
      } else if let value {
        guard let number = LexiconText.thousandths(fields[value]) else {
          draft.ignore(line.number, "\"\(fields[value])\" is not a number")
          continue
        }
        draft.add(
          fields[term], kinds.flatMap { Lexicon.Kind(rawValue: fields[$0]) } ?? .score,
          value: number,
          key: label.map { fields[$0] } ?? "", line: line.number)
      } else if let label {
        add(fields[term], key: fields[label], line: line.number)
      } else {
        // Every column of numbers is a key of its own.
        for (place, field) in fields.enumerated() where place != term {
          guard let number = LexiconText.thousandths(field) else {
            hasUnread = true
            continue
          }
          draft.add(fields[term], .score, value: number, key: columns[place], line: line.number)
        }
      }
    }
    if hasUnread { draft.notes.append("columns that hold no numbers are not used") }
  }

  /// The fields of a line of CSV whose values hold no line feed (RFC 4180).
  private static func quoted(_ line: String) -> [String] {
    var fields = [String]()
    var field = String.UnicodeScalarView()
    var (isQuoted, wasQuote) = (false, false)
    for scalar in line.unicodeScalars {
      if scalar == "\"" {
        if wasQuote { field.append(scalar) }
        wasQuote = isQuoted && !wasQuote
        isQuoted.toggle()
      } else if scalar == ",", !isQuoted {
        fields.append(String(field))
        field = String.UnicodeScalarView()
        wasQuote = false
      } else {
        field.append(scalar)
        wasQuote = false
      }
    }
    return fields + [String(field)]
  }

  /// Adds a word of a category that may say of itself whether it is good or bad.
  private mutating func add(_ form: String, key: String, line: Int) {
    let last = key.split(separator: ".").last.map { $0.lowercased() } ?? ""
    // Negated words are taken from the count of their kind, and say nothing by themselves.
    let isNegated = last.hasPrefix("neg_")
    if let value = isNegated ? 0 : LexiconFormat.polarities[last] {
      draft.add(form, .score, value: value, key: key, line: line)
    } else {
      draft.add(form, .member, key: key, line: line)
    }
  }

  mutating func readCategories() {
    let rows = text.content.map { (line: $0.number, fields: LexiconText.fields($0.text)) }
    let firsts = Set(rows.compactMap(\.fields.first)).count
    let seconds = Set(rows.compactMap { $0.fields.count > 1 ? $0.fields[1] : nil }).count
    // The column of fewer values is that of the categories; where there are none, one column explains the other.
    let keyFirst = firsts < seconds
    guard min(firsts, seconds) * 4 < rows.count * 3 else {
      draft.notes.append("the second column is not used: it has as many values as there are words")
      for row in rows { draft.add(row.fields[0], .member, line: row.line) }
      return
    }
    for row in rows {
      guard row.fields.count >= 2 else {
        draft.ignore(row.line, "no word and category")
        continue
      }
      let (form, key) = keyFirst ? (row.fields[1], row.fields[0]) : (row.fields[0], row.fields[1])
      guard row.fields.count > 2, let number = LexiconText.thousandths(row.fields[2]) else {
        add(form, key: key, line: row.line)
        continue
      }
      // NRC lists every word with every category, and a 0 where it does not belong.
      if number == 1000 {
        add(form, key: key, line: row.line)
      } else if number != 0 {
        draft.add(form, .score, value: number, key: key, line: row.line)
      }
    }
    if keyFirst { draft.notes.append("the first column is the key, the second the word") }
  }

  mutating func readWords() {
    let lowered = name.lowercased()
    let value = lowered.contains("positive") ? 1000 : lowered.contains("negative") ? -1000 : nil
    if let value {
      draft.notes.append("the file's name says that its words are \(value > 0 ? "good" : "bad")")
    }
    for line in text.content where line.text.utf8.first != UInt8(ascii: "%") {
      let word = LexiconText.trimmed(line.text)
      if word.contains("://") {
        draft.ignore(line.number, "an address, no word")
      } else if let value {
        draft.add(word, .score, value: value, line: line.number)
      } else {
        draft.add(word, .member, line: line.number)
      }
    }
  }

  // MARK: Keys and words

  mutating func readTree(_ format: LexiconFormat) throws(LexiconError) {
    let leaves = try leaves(format)
    // A dictionary may lie below a head that tells its name.
    let isHeaded = leaves.contains { $0.keys.first == "Dictionary" }
    let hasGlobs = leaves.contains { $0.text.contains("*") }
    let isStems = isHeaded && !hasGlobs && leaves.contains { $0.text.hasPrefix("LSD") }
    if isStems {
      draft.notes.append(
        "its entries are beginnings of words, as those of the LSD are: each may have any ending")
    }
    for leaf in leaves {
      if isHeaded, leaf.keys.first != "Dictionary" {
        if leaf.keys == ["Name"] {
          draft.remarks.append(Lexicon.Remark(name: "source", value: leaf.text))
        }
        continue
      }
      let keys = isHeaded ? Array(leaf.keys.dropFirst()) : leaf.keys
      let word = LexiconText.trimmed(leaf.text)
      add(isStems ? word + "*" : word, key: keys.joined(separator: "."), line: leaf.line)
    }
  }

  /// The texts of a tree with the keys above them.
  private func leaves(
    _ format: LexiconFormat
  ) throws(LexiconError) -> [(keys: [String], text: String, line: Int)] {
    let bytes = Array(text.lines.map(\.text).joined(separator: "\n").utf8)
    var message = [CChar](repeating: 0, count: 256)
    var line: Int64 = 0
    let isYAML = format == .yaml
    let parse = unsafe isYAML ? clexicons_yaml : clexicons_yoshikoder
    let tree = unsafe parse(bytes, Int64(bytes.count), &message, &line)
    guard let tree = unsafe tree else {
      let words = message.prefix { $0 != 0 }.map { UInt8(bitPattern: $0) }
      throw error(Int(line), .syntax(String(decoding: words, as: UTF8.self)))
    }
    var leaves = [(keys: [String], text: String, line: Int)]()
    let count = unsafe clexicons_count(tree)
    for index in 0..<count {
      let leaf = unsafe clexicons_leaf_at(tree, index)
      let path = unsafe String(cString: leaf.path)
      let text = unsafe String(cString: leaf.text)
      unsafe leaves.append(
        (path.split(separator: "\u{1F}").map(String.init), text, Int(leaf.line)))
    }
    unsafe clexicons_close(tree)
    return leaves
  }

  mutating func readLIWC() throws(LexiconError) {
    var categories: [String: String] = [:]
    var percents = 0
    for line in text.lines {
      let parts = line.text.split { $0 == " " || $0 == "\t" }.map(String.init)
      guard let first = parts.first else { continue }
      if first == "%" {
        percents += 1
        continue
      }
      if percents == 1 {
        guard parts.count >= 2 else {
          draft.ignore(line.number, "a category without a name")
          continue
        }
        categories[first] = parts.dropFirst().joined(separator: " ")
        continue
      }
      guard percents >= 2 else { continue }
      // The numbers stand at the end; words may hold spaces.
      let numbers = parts.reversed().prefix { categories[$0] != nil || Int($0) != nil }
      let word = parts.dropLast(numbers.count).joined(separator: " ")
      guard !word.isEmpty, !numbers.isEmpty else {
        draft.ignore(line.number, numbers.isEmpty ? "\"\(line.text)\" has no category" : "no word")
        continue
      }
      if word.contains("(") || word.contains("<") {
        draft.ignore(line.number, "\"\(word)\": conditions on neighbours are not read")
        continue
      }
      for number in numbers.reversed() {
        guard let category = categories[number] else {
          draft.ignore(line.number, "category \(number) is not told at the head")
          continue
        }
        add(word, key: category, line: line.number)
      }
    }
    guard percents >= 2 else {
      throw error(1, .syntax("a LIWC dictionary has its categories between two lines with %"))
    }
  }

  mutating func readLexicoder() {
    var key = ""
    for line in text.lines {
      let word = LexiconText.trimmed(line.text)
      if word.utf8.first == UInt8(ascii: "+") {
        key = LexiconText.trimmed(word.dropFirst())
      } else if !word.isEmpty {
        add(word, key: key, line: line.number)
      }
    }
  }

  mutating func readWordStat() {
    // How far a line stands in says below which category it is; a word has its weight in brackets.
    var keys = [(depth: Int, name: String)]()
    for line in text.lines where !line.text.allSatisfy({ $0 == " " || $0 == "\t" }) {
      let depth = line.text.prefix { $0 == "\t" || $0 == " " }.count
      let content = LexiconText.trimmed(line.text)
      keys.removeAll { $0.depth >= depth }
      guard content.hasSuffix(")"), let open = content.lastIndex(of: "(") else {
        keys.append((depth, content))
        continue
      }
      let word = LexiconText.trimmed(content[..<open]).replacing("_", with: " ")
      if word.utf8.first == UInt8(ascii: "@") || word.contains(" NEAR ") {
        draft.ignore(line.number, "\"\(word)\": rules on neighbours are not read")
      } else {
        add(word, key: keys.map(\.name).joined(separator: "."), line: line.number)
      }
    }
  }

  mutating func readMPQA() {
    var values: [String: Int] = [:]
    for line in text.content {
      var fields: [Substring: String] = [:]
      for part in line.text.split(separator: " ") {
        let sides = part.split(separator: "=", maxSplits: 1)
        if sides.count == 2 { fields[sides[0]] = String(sides[1]) }
      }
      guard let word = fields["word1"], let polarity = fields["priorpolarity"],
        let sign = LexiconFormat.polarities[polarity]
      else {
        draft.ignore(line.number, "no word1 and priorpolarity that is known")
        continue
      }
      // Strong clues count twice as much as weak ones.
      let value = fields["type"] == "strongsubj" ? sign * 2 : sign
      if let other = values[word], other.signum() * value.signum() < 0 {
        draft.ignore(line.number, "\"\(word)\" is good and bad, by its part of speech")
        continue
      }
      values[word] = value
      draft.add(
        fields["stemmed1"] == "y" ? word + "~" : word, .score, value: value, line: line.number)
    }
    draft.remarks.append(Lexicon.Remark(name: "language", value: "en"))
    draft.notes.append("strong clues count 2, weak ones 1; parts of speech are not used")
  }

  mutating func readRuSentiLex() {
    var values: [String: Int] = [:]
    for line in text.content {
      let fields = LexiconText.fields(line.text)
      guard fields.count >= 5, let value = LexiconFormat.polarities[fields[3]] else {
        draft.ignore(line.number, "no word, lemma and polarity")
        continue
      }
      if fields[4] == "operator" {
        draft.ignore(
          line.number, "\"\(fields[2])\" changes other words, by rules that the list does not tell")
        continue
      }
      guard value != 0 else {
        draft.ignore(line.number, "\"\(fields[2])\" is neutral or both")
        continue
      }
      if let other = values[fields[2]], other != value {
        draft.ignore(line.number, "\"\(fields[2])\" is good and bad, by its meaning")
        continue
      }
      values[fields[2]] = value
      // Russian words have endings: each word of an entry matches by its stem.
      let stems = fields[2].split(separator: " ").map { $0 + "~" }.joined(separator: " ")
      draft.add(stems, .score, value: value, line: line.number)
    }
    draft.remarks.append(Lexicon.Remark(name: "language", value: "ru"))
    draft.notes.append("words match by their stems")
  }
}
