/// What was read of a corpus, and what was not.
public struct ReadingTally: Sendable {
  /// One file, as it was read.
  public struct Input: Sendable, Equatable {
    public let name: String
    /// Bytes as they lie on disk.
    public let bytes: Int
    /// XXH3-128 of these bytes, in hexadecimal; `xxh128sum` prints the same.
    public let digest: String
  }

  /// The files that were read, in order.
  public internal(set) var inputs: [Input] = []
  /// How many files had each format.
  public internal(set) var formats: [Format: Int] = [:]
  public internal(set) var documents = 0
  /// Bytes of text in all documents.
  public internal(set) var bytes = 0
  /// Records that are no documents, in order.
  public internal(set) var skipped: [InputError] = []
  /// Documents that the conditions left out.
  public internal(set) var excluded = 0
  /// What these have instead.
  public private(set) var excludedValues = ExcludedValues()
  /// The fields that documents have, by newsstat's names or their own.
  public private(set) var fields: Set<String> = []
  /// The fields of the document before.
  private var lastFields: [String] = []
  /// Documents with a language that is none, whose language was detected, and the first such name.
  public private(set) var unknownNames = 0
  public private(set) var firstUnknownName: String?
  /// Documents that were left out as copies of others.
  public internal(set) var copies = 0
  /// Documents that a file of copies names by their ids; `nil` where no such file was used.
  public internal(set) var namedCopies: Int?
  /// What was left out of documents as site furniture.
  public internal(set) var furniture = FurnitureTally()
  /// Documents whose language was detected.
  public internal(set) var detected = 0
  /// Documents whose language is not known.
  public internal(set) var unknownLanguage = 0
  /// Documents with a date that can't be read with certainty, and the first such date.
  public internal(set) var badDates = 0
  public internal(set) var firstBadDate: String?
  /// Documents whose text is empty.
  public internal(set) var emptyTexts = 0
  /// Records whose text was HTML, of which the readable text was taken.
  public internal(set) var pagesInRecords = 0
  /// The names of all fields that records had, as they wrote them, in order.
  public internal(set) var recordFields: [String] = []
  /// Names of fields that the user gave and that no record had.
  public internal(set) var missingFields: [String] = []
  /// Files for which the pattern over names, or the table of files, gave no fields.
  public internal(set) var filesWithoutFields: [String] = []
  /// Files of no known ending that were read as plain text.
  public internal(set) var unknownEndings: [String] = []
  /// What else is to be said of how files were read, in order.
  public internal(set) var notes: [String] = []
  /// Ill-formed sequences of UTF-8, each read as U+FFFD.
  public internal(set) var illFormed = 0
  /// The file and line of the first record that has one.
  public internal(set) var firstIllFormed: String?
  /// Sequences that a legacy charset does not have, each read as U+FFFD.
  public internal(set) var replaced = 0

  public init() {}

  /// Adds what was read after this.
  public mutating func merge(_ other: ReadingTally) {
    inputs += other.inputs
    formats.merge(other.formats) { $0 + $1 }
    documents += other.documents
    bytes += other.bytes
    skipped += other.skipped
    excluded += other.excluded
    excludedValues.merge(other.excludedValues)
    fields.formUnion(other.fields)
    unknownNames += other.unknownNames
    firstUnknownName = firstUnknownName ?? other.firstUnknownName
    copies += other.copies
    if let more = other.namedCopies { namedCopies = (namedCopies ?? 0) + more }
    furniture.merge(other.furniture)
    detected += other.detected
    unknownLanguage += other.unknownLanguage
    badDates += other.badDates
    firstBadDate = firstBadDate ?? other.firstBadDate
    emptyTexts += other.emptyTexts
    pagesInRecords += other.pagesInRecords
    recordFields += other.recordFields.filter { !recordFields.contains($0) }
    missingFields += other.missingFields.filter { !missingFields.contains($0) }
    filesWithoutFields += other.filesWithoutFields
    unknownEndings += other.unknownEndings
    notes += other.notes
    illFormed += other.illFormed
    firstIllFormed = firstIllFormed ?? other.firstIllFormed
    replaced += other.replaced
  }

  mutating func add(moreText count: Int) { bytes += count }

  /// Counts a document that conditions left out.
  mutating func exclude(_ document: Document, by conditions: [Corpus.Condition]) {
    excluded += 1
    excludedValues.add(document, conditions)
  }

  /// Counts a language that is none.
  mutating func noteUnknown(language name: String) {
    unknownNames += 1
    firstUnknownName = firstUnknownName ?? name
  }

  mutating func add(_ document: Document) {
    documents += 1
    bytes += document.text.count
    let names = document.fields
    if names != lastFields {
      fields.formUnion(names)
      lastFields = names
    }
    if document.language == "und" {
      unknownLanguage += 1
    } else if document.isLanguageDetected {
      detected += 1
    }
    if document.date != nil, document.day == nil {
      badDates += 1
      firstBadDate = firstBadDate ?? document.date
    }
    if !document.text.contains(where: { $0 > 0x20 }) { emptyTexts += 1 }
  }
}
