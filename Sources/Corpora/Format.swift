/// What the records of a file look like.
public enum Format: String, CaseIterable, Sendable {
  case text, html, csv, tsv, jsonl, conllu, vertical

  /// The format of a file, by its name or, where that says nothing, by how it begins.
  init(name: String, start: ArraySlice<UInt8>) {
    self = Self(name: name) ?? Self(start: start)
  }

  /// The format that a file's name says; `nil` where it says none.
  init?(name: String) {
    var parts = name.lowercased().split(separator: ".")
    if let last = parts.last, ["gz", "zst", "bz2", "xz"].contains(last) { parts.removeLast() }
    guard parts.count > 1, let ending = parts.last else { return nil }
    switch ending {
    case "txt", "text": self = .text
    case "html", "htm", "xhtml": self = .html
    case "csv": self = .csv
    case "tsv", "tab": self = .tsv
    case "jsonl", "ndjson", "json": self = .jsonl
    case "conllu", "conll": self = .conllu
    case "vert", "vrt", "vertical": self = .vertical
    default: return nil
    }
  }

  private init(start: ArraySlice<UInt8>) {
    let text = String(decoding: start.drop { $0 <= 0x20 }.prefix(600), as: UTF8.self)
    let lower = text.lowercased()
    if lower.hasPrefix("{\"") || lower.hasPrefix("{ \"") {
      self = .jsonl
    } else if lower.hasPrefix("<!doctype html") || lower.hasPrefix("<html") {
      self = .html
    } else if lower.hasPrefix("# newdoc") || lower.hasPrefix("# sent_id")
      || lower.hasPrefix("# text =")
    {
      self = .conllu
    } else if lower.hasPrefix("<doc ") || lower.hasPrefix("<text ") {
      self = .vertical
    } else {
      self = Self(header: text.prefix { !$0.isNewline }) ?? .text
    }
  }

  /// The format of a table whose first line names its columns, the text's among them.
  private init?(header: Substring) {
    for (separator, format) in [("\t", Self.tsv), (",", .csv), (";", .csv)] {
      let names = header.split(separator: Character(separator), omittingEmptySubsequences: false)
        .map { $0.filter { $0 != "\"" && $0 != "\u{FEFF}" }.lowercased() }
      if names.count > 1, names.contains(where: Field.text.synonyms.contains) {
        self = format
        return
      }
    }
    return nil
  }

  /// Whether its documents may have an outlet.
  var mayNameOutlets: Bool { self != .text && self != .html }

  /// A reader of this format; long plain texts come in pieces if so wished.
  func reader(of stream: ByteStream, inPieces: Bool) -> any RecordReader {
    switch self {
    case .text: PlainTextReader(stream, comesInPieces: inPieces)
    case .html: HTMLReader(stream)
    case .csv: CSVReader(stream)
    case .tsv: TSVReader(stream)
    case .jsonl: JSONLinesReader(stream)
    case .conllu: CoNLLUReader(stream)
    case .vertical: VerticalReader(stream)
    }
  }
}
