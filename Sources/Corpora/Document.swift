internal import TextAnalysis

/// One text with what is known of it.
///
///     let document = Document("Der Rat tagt.", id: "7", outlet: "Tagblatt", date: "2026-11-30")
public struct Document: Sendable {
  /// Its index in the corpus, from 0; a corpus of documents in memory sets it.
  public internal(set) var index: Int
  /// Its own id, or its file's name and line.
  public internal(set) var id: String
  /// Whether ``id`` is its own.
  let hasOwnID: Bool
  /// The number of the piece, from 0, of a long document that is read in pieces; `nil` where it is whole.
  public private(set) var piece: Int?
  /// UTF-8 as it stood in the source; offsets count its bytes.
  public private(set) var text: [UInt8]
  public let title: String?
  public let outlet: String?
  /// As the record gives it; ``day`` is what it says.
  public let date: String?
  /// The day of ``date``; `nil` where there is none, or where it can't be read with certainty.
  public let day: Day?
  /// BCP 47; detected where the record gives none, `und` where that was not possible.
  public let language: String
  /// Whether ``language`` was detected.
  public let isLanguageDetected: Bool
  public let url: String?
  /// The file that it came from, as it was named; `nil` for one in memory.
  public internal(set) var file: String?
  /// The id of the oldest of the documents that are near-copies of one another, this one among them;
  /// `nil` where no copies are known.
  public internal(set) var cluster: String?
  /// The bytes that are site furniture, in order: ``text`` has white space there, so that offsets stay
  /// those of the source and nothing is found in them; none where furniture was not looked for.
  public private(set) var furniture: [Range<Int>] = []
  /// The text with its site furniture; ``text`` where none was left out.
  package var whole: [UInt8] { source ?? text }
  private var source: [UInt8]?
  /// A field of a record that no property of a document holds.
  public struct NamedValue: Equatable, Sendable {
    public let name, value: String
  }

  /// Other fields, in their order.
  public let metadata: [NamedValue]

  /// A document from anywhere.
  ///
  /// - Parameters:
  ///   - text: UTF-8.
  ///   - id: its index in the corpus, from 1, where it is `nil`.
  ///   - date: in any form that ``Day/init(written:format:)`` reads.
  ///   - language: BCP 47; detected where it is `nil`.
  ///   - metadata: other fields, by which documents can be grouped, in their order.
  public init(
    text: [UInt8], id: String? = nil, title: String? = nil, outlet: String? = nil,
    date: String? = nil, language: String? = nil, url: String? = nil,
    metadata: KeyValuePairs<String, String> = [:]
  ) {
    self.init(
      index: 0, id: id ?? "", hasOwnID: id != nil, text: text, title: title, outlet: outlet,
      date: date, language: language ?? DetectedLanguage(of: text.span).tag,
      isLanguageDetected: language == nil, url: url,
      metadata: metadata.map { NamedValue(name: $0.key, value: $0.value) })
  }

  /// A document from anywhere.
  public init(
    _ text: String, id: String? = nil, title: String? = nil, outlet: String? = nil,
    date: String? = nil, language: String? = nil, url: String? = nil,
    metadata: KeyValuePairs<String, String> = [:]
  ) {
    self.init(
      text: Array(text.utf8), id: id, title: title, outlet: outlet, date: date,
      language: language, url: url, metadata: metadata)
  }

  init(
    index: Int, id: String, hasOwnID: Bool, piece: Int? = nil, text: [UInt8], title: String?,
    outlet: String?, date: String?, dateFormat: DateFormat? = nil, language: String,
    isLanguageDetected: Bool, url: String?, metadata: [NamedValue]
  ) {
    (self.index, self.id, self.hasOwnID, self.piece) = (index, id, hasOwnID, piece)
    (self.text, self.title, self.outlet, self.date) = (text, title, outlet, date)
    (self.language, self.isLanguageDetected) = (language, isLanguageDetected)
    (self.url, self.metadata) = (url, metadata)
    day = date.flatMap { Day(written: $0, format: dateFormat) }
  }

  /// A number that stands for the document as a unit of evidence: the same for all documents of a cluster of copies,
  /// else a hash of its own id and its text, wherever it is read.
  ///
  /// - Complexity: O(*n*) in the length of the text.
  public var identity: UInt64 {
    if let cluster { return Self.identity(ofCluster: cluster) }
    return Digest.number(of: (hasOwnID ? Array(id.utf8) : []) + [0x1F] + text)
  }

  /// The number that stands for all documents of a cluster, by the cluster's name.
  public static func identity(ofCluster name: String) -> UInt64 {
    Digest.number(of: Array(name.utf8))
  }

  /// Whether the text is the document's from its start.
  public var isStart: Bool { piece ?? 0 == 0 }

  /// Goes on to the next piece.
  mutating func `continue`(with text: [UInt8]) {
    self.text = text
    piece = piece.map { $0 + 1 }
  }

  /// Leaves the site furniture out of the text.
  mutating func leaveOut(_ furniture: [Range<Int>]) {
    self.furniture = furniture
    if !furniture.isEmpty { source = text }
    for range in furniture {
      for offset in range { text[offset] = 0x20 }
      // What stands before furniture and behind it is not one sentence.
      text[range.lowerBound] = 0x0A
      text[range.upperBound - 1] = 0x0A
    }
  }

  /// The value of a field, by its name in the record or by any name of a standard field.
  ///
  /// `year`, `month`, `week` and `day` are read off the date, `file` and `folder` off the place of the file, where
  /// the record has no such field. Case does not matter where no field has the very name.
  public func value(of field: String) -> String? {
    if let own = metadata.first(where: { $0.name == field }) { return own.value }
    switch Field(synonym: field) {
    case .id: return id
    case .title: return title
    case .outlet: return outlet
    case .date: return date
    case .language: return language
    case .url: return url
    case .text: return String(decoding: text, as: UTF8.self)
    case nil: break
    }
    let key = FieldName.key(field)
    if let own = metadata.first(where: { FieldName.key($0.name) == key }) { return own.value }
    switch key {
    case "year": return day.map { $0.name(of: .year) }
    case "month": return day.map { $0.name(of: .month) }
    case "week": return day.map { $0.name(of: .week) }
    case "day": return day.map { $0.name(of: .day) }
    case "file": return file
    case "folder": return file.map(Self.folder)
    default: return nil
    }
  }

  /// The folder of a file as it was named; `.` where no folder was named.
  private static func folder(of file: String) -> String {
    guard let slash = file.lastIndex(of: "/") else { return "." }
    return slash == file.startIndex ? "/" : String(file[..<slash])
  }
}
