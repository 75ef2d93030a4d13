internal import ICU
internal import TextAnalysis

/// The words that the entries of lists ask for, each a class of the terms that it stands for.
///
/// A word that several lists ask for is one class.
struct WordClasses {
  /// How many classes there are.
  private(set) var count: Int32 = 0
  private var exact = ClassesByBytes()
  private var beginnings = ClassesByBytes()
  private var endings = ClassesByBytes()
  private var globs: [(pattern: GlobPattern, class: Int32)] = []
  /// Of globs that are open at their start only, what they end with.
  private var globEndings = ClassesByBytes()
  private var globEndingPatterns: [Int32: GlobPattern] = [:]
  /// By language, the empty one for lists without: classes by the stems of their words.
  private var stems: [String: (stemmer: WordStemmer?, classes: [String: Int32])] = [:]
  private let regexes = Regexes()
  /// Of words with open parts and of regular expressions.
  private var patterns: [EntryPattern.Word: Int32] = [:]

  /// So much of a word stands before an ending at least, in bytes: a short word is all stem.
  private static let fewestBytesBeforeEnding = 2

  /// How long a regular expression may take for a word, in milliseconds.
  private static let regexLimit: Int32 = 20

  /// The class of a word of an entry.
  ///
  /// - Parameter language: that of the list; `nil` for none.
  /// - Throws: for a regular expression that ICU does not read.
  mutating func `class`(of word: EntryPattern.Word, language: String?) throws -> Int32 {
    let number: Int32
    switch word {
    case .exact(let text): number = exact.class(of: text, orNew: count)
    case .beginning(let text): number = beginnings.class(of: text, orNew: count)
    case .ending(let text): number = endings.class(of: text, orNew: count)
    case .stem(let text): number = stemClass(of: text, language: language ?? "")
    case .glob, .regex, .any, .gap:
      number = patterns[word] ?? count
      if number == count {
        patterns[word] = number
        try addPattern(word)
      }
    }
    if number == count { count += 1 }
    return number
  }

  private mutating func addPattern(_ word: EntryPattern.Word) throws {
    switch word {
    case .glob(let text):
      let ending = text.dropFirst()
      if text.first == "*", !ending.isEmpty, !ending.contains("*"), !ending.contains("?") {
        _ = globEndings.class(of: String(ending), orNew: count)
        globEndingPatterns[count] = GlobPattern(text)
      } else {
        globs.append((GlobPattern(text), count))
      }
    case .regex(let text): try regexes.add(text, class: count, milliseconds: Self.regexLimit)
    default: break
    }
  }

  private mutating func stemClass(of word: String, language: String) -> Int32 {
    var known = stems[language] ?? (WordStemmer(Language.primary(language)), [:])
    let stem = known.stemmer?.stem(word) ?? word
    let number = known.classes[stem] ?? count
    known.classes[stem] = number
    stems[language] = known
    return number
  }

  /// The classes of a term: itself, then the longest beginning first, the longest ending, then what is open, a stem, a regular expression.
  func classes(of term: [UInt8]) throws -> [Int32] {
    var found = [Int32]()
    if let number = exact.class(of: term.span) { found.append(number) }
    for length in stride(from: min(beginnings.longest, term.count), to: 0, by: -1) {
      // Where a character goes on no beginning ends.
      if length < term.count, term[length] & 0xC0 == 0x80 { continue }
      if let number = beginnings.class(of: term.span.extracting(first: length)) {
        found.append(number)
      }
    }
    found += classes(ofEndingsOf: term)
    var open = globsByEnding(of: term)
    if !globs.isEmpty || !stems.isEmpty {
      let text = String(decoding: term, as: UTF8.self)
      open += globs.filter { $0.pattern.matches(text) }
    }
    // Not in the order of the lists, which would hang on what other lists there are.
    found += open.sorted { $0.pattern.isMoreExact(than: $1.pattern) }.map(\.class)
    if !stems.isEmpty {
      let text = String(decoding: term, as: UTF8.self)
      for (stemmer, classes) in stems.sorted(by: { $0.key < $1.key }).map(\.value) {
        if let number = classes[stemmer?.stem(text) ?? text] { found.append(number) }
      }
    }
    return try found + regexes.classes(of: term)
  }

  /// The globs that are open at their start only and that a term ends as.
  private func globsByEnding(of term: [UInt8]) -> [(pattern: GlobPattern, class: Int32)] {
    var found: [(pattern: GlobPattern, class: Int32)] = []
    for length in stride(from: min(globEndings.longest, term.count), to: 0, by: -1) {
      // Inside a character no ending begins.
      if term[term.count - length] & 0xC0 == 0x80 { continue }
      if let number = globEndings.class(of: term.span.extracting(last: length)),
        let pattern = globEndingPatterns[number]
      {
        found.append((pattern, number))
      }
    }
    return found
  }

  /// The class of the longest ending that leaves some of a term.
  private func classes(ofEndingsOf term: [UInt8]) -> [Int32] {
    let longest = min(endings.longest, term.count - Self.fewestBytesBeforeEnding)
    for length in stride(from: longest, to: 0, by: -1)
    where term[term.count - length] & 0xC0 != 0x80 {
      if let number = endings.class(of: term.span.extracting(last: length)) { return [number] }
    }
    return []
  }
}

/// The classes of words by their bytes.
private struct ClassesByBytes {
  private var words = Vocabulary()
  private var classes: [Int32] = []
  /// The length of the longest in bytes.
  private(set) var longest = 0

  /// The class of a word; `nil` where it has none.
  func `class`(of word: borrowing Span<UInt8>) -> Int32? {
    words.id(of: word).map { classes[Int($0)] }
  }

  /// The class of a word, `new` where it had none.
  mutating func `class`(of word: String, orNew new: Int32) -> Int32 {
    let bytes = Array(word.utf8)
    let id = Int(words.intern(bytes.span))
    longest = max(longest, bytes.count)
    if id == classes.count { classes.append(new) }
    return classes[id]
  }
}
