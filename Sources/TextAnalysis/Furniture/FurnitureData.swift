internal import Resources

/// What the search for site furniture knows of languages, from `furniture.tsv` and `datelines.tsv`.
struct FurnitureData: Sendable {
  /// What travels in the binary.
  static let standard: FurnitureData = {
    let tables = ["datelines.tsv", "furniture.tsv"].compactMap { Resource(named: $0) }
    return FurnitureData(tables: tables.map { String(decoding: $0.bytes, as: UTF8.self) })
  }()

  /// Names of months and days of the week.
  private(set) var dates: [String] = []
  /// Characters that divide a line.
  private(set) var dividers = ""
  /// What sites say to their readers, such as "sign up for".
  private(set) var phrases: [String] = []

  /// Reads lines of kind, language and text, separated by tabs.
  init(tables: [String]) {
    for line in tables.flatMap({ $0.split(separator: "\n") }) where !line.hasPrefix("#") {
      let fields = line.split(separator: "\t")
      guard fields.count == 3 else { continue }
      switch fields[0] {
      case "month", "day": dates.append(String(fields[2]))
      case "divider": dividers += String(fields[2])
      case "phrase": phrases.append(String(fields[2]))
      default: continue
      }
    }
  }
}

/// Finds what sites say to their readers among the words of a text.
struct FurniturePhrases: Sendable {
  static let standard = FurniturePhrases(.standard, scanner: .standard)

  /// The keys of each phrase's words, by the key of its first word.
  private var phrases: [UInt64: [[UInt64]]] = [:]
  /// Which low bits the keys of first words have: most words begin no phrase.
  private var filter = [Bool](repeating: false, count: 1 << 14)

  init(_ data: FurnitureData, scanner: UnitScanner) {
    var scanned = ScannedText()
    for phrase in data.phrases {
      let bytes = Array(phrase.utf8)
      scanner.scan(bytes.span, into: &scanned)
      let keys = scanned.words.map(\.key)
      guard let first = keys.first else { continue }
      phrases[first, default: []].append(keys)
      filter[Int(first & 0x3FFF)] = true
    }
  }

  /// Whether a phrase stands among some words.
  func occur(in words: ArraySlice<ScannedText.Word>) -> Bool {
    for place in words.indices {
      let key = words[place].key
      guard filter[Int(key & 0x3FFF)], let candidates = phrases[key] else { continue }
      let rest = words[place...]
      for keys in candidates where keys.count <= rest.count {
        if zip(keys, rest).allSatisfy({ $0 == $1.key }) { return true }
      }
    }
    return false
  }
}
