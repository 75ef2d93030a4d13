internal import Segmentation
internal import TextAnalysis

/// Reads a corpus from its first file to its last, once.
///
/// A bad record does not end it: it is kept in ``tally`` and reading goes on behind it.
public struct CorpusReader {
  /// What was read and what was not.
  public private(set) var tally = ReadingTally()

  private let corpus: Corpus
  private var remaining: ArraySlice<InputFiles.File>
  private var open: (file: InputFiles.File, stream: ByteStream, records: any RecordReader)?
  private var consumedBefore = 0
  /// How many of the documents in memory were taken.
  private var consumedDocuments = 0
  /// The document whose further pieces are being read.
  private var unfinished: Document?
  private var finder: FieldFinder
  /// Fields that the name of the file has, and those of the table of files.
  private var fileFields: [(name: String, value: [UInt8])] = []

  public init(_ corpus: Corpus) {
    self.corpus = corpus
    finder = FieldFinder(given: corpus.options.fieldNames)
    let table = corpus.options.fieldsOfFiles?.path
    remaining = corpus.files.files.filter { $0.path != table }[...]
    tally.skipped = corpus.files.unreadable
  }

  /// Bytes of the files taken so far, as they lie on disk.
  package var consumed: Int { consumedBefore + (open?.stream.consumed ?? 0) }

  /// The next document; `nil` at the end.
  ///
  /// - Throws: ``InputError`` at the first bad record where the corpus is read strictly.
  public mutating func next() throws(InputError) -> Document? {
    if let documents = corpus.documents { return try next(of: documents) }
    while true {
      do throws(InputError) {
        guard open != nil else {
          guard let file = remaining.popFirst() else {
            tally.missingFields = finder.missingNames
            return nil
          }
          try start(file)
          continue
        }
        if let selection = corpus.selection, !selection.contains(tally.documents) {
          if try open?.records.skip() ?? false { tally.documents += 1 } else { finishFile() }
          continue
        }
        guard let record = try open?.records.next() else {
          finishFile()
          continue
        }
        if let piece = record.piece, piece > 0 {
          guard let document = try continuation(record) else { continue }
          return document
        }
        unfinished = nil
        if let document = try document(of: record) {
          tally.add(document)
          if record.piece != nil { unfinished = document }
          return document
        }
      } catch {
        tally.skipped.append(error)
        guard !corpus.options.isStrict else { throw error }
        if error.line == nil, error.file == open?.stream.name { finishFile() }
      }
    }
  }

  /// The next of documents that are in memory.
  private mutating func next(of documents: [Document]) throws(InputError) -> Document? {
    while consumedDocuments < documents.count {
      let number = consumedDocuments
      consumedDocuments += 1
      var document = documents[number]
      consumedBefore += document.text.count
      if !document.hasOwnID { document.id = "\(number + 1)" }
      do throws(InputError) {
        guard document.text.count <= Segmenter.longestText else {
          throw InputError(file: document.id, .tooLong(Segmenter.longestText))
        }
        if let selection = corpus.selection, !selection.contains(tally.documents) {
          tally.documents += 1
          continue
        }
        guard corpus.options.conditions.allSatisfy({ $0.admits(document) }) else {
          tally.exclude(document, by: corpus.options.conditions)
          continue
        }
        let illFormed = WellFormedness(of: document.text.span, isWhole: true).illFormed
        if illFormed > 0 {
          guard !corpus.options.isStrict else {
            throw InputError(file: document.id, .illFormed(illFormed))
          }
          tally.illFormed += illFormed
          tally.firstIllFormed = tally.firstIllFormed ?? document.id
        }
        document.index = tally.documents
        tally.add(document)
        return document
      } catch {
        tally.skipped.append(error)
        if corpus.options.isStrict { throw error }
      }
    }
    return nil
  }

  private mutating func start(_ file: InputFiles.File) throws(InputError) {
    let stream = try ByteStream(
      path: file.path, descriptor: corpus.spool?.reopened(file.path),
      format: corpus.options.format, encoding: corpus.options.encoding)
    tally.formats[stream.format, default: 0] += 1
    var settings = RecordSettings()
    settings.format = corpus.options.format
    settings.encoding = corpus.options.encoding
    settings.cutsLongTexts = corpus.options.cutsLongTexts
    settings.fieldNames = corpus.options.fieldNames
    open = (file, stream, stream.format.reader(of: stream, settings))
    fileFields = fields(ofFile: file.path)
  }

  /// What the file's name and the table of files say of it.
  private mutating func fields(ofFile path: String) -> [(name: String, value: [UInt8])] {
    let sources = [
      corpus.options.fieldsFromName.map { $0.fields(of: path) },
      corpus.options.fieldsOfFiles.map { $0.fields(of: path) },
    ]
    if sources.contains(where: { $0 == nil ? false : $0.flatMap { $0 } == nil }) {
      tally.filesWithoutFields.append(path)
    }
    return sources.flatMap { $0.flatMap { $0 } ?? [] }
  }

  private mutating func finishFile() {
    guard let (file, stream, _) = open else { return }
    consumedBefore += stream.consumed
    tally.replaced += stream.replaced
    tally.notes += stream.notes
    if stream.unknownEnding != nil { tally.unknownEndings.append(stream.name) }
    tally.inputs.append(
      ReadingTally.Input(name: file.path, bytes: stream.consumed, digest: stream.digest))
    open = nil
  }

  /// A further piece of a document; `nil` where the conditions leave the document out.
  private mutating func continuation(_ record: Record) throws(InputError) -> Document? {
    guard var document = unfinished, let text = record.fields.first?.value else { return nil }
    document.continue(with: text)
    unfinished = document
    try countIllFormed(WellFormedness(of: text.span, isWhole: true).illFormed, in: record)
    tally.add(moreText: text.count)
    return document
  }

  private mutating func countIllFormed(_ count: Int, in record: Record) throws(InputError) {
    guard count > 0, let stream = open?.stream else { return }
    guard !corpus.options.isStrict else {
      throw InputError(file: stream.name, line: record.line, .illFormed(count))
    }
    tally.illFormed += count
    tally.firstIllFormed = tally.firstIllFormed ?? "\(stream.name):\(record.line)"
  }

  /// The document of a record; `nil` where the conditions leave it out.
  private mutating func document(of record: Record) throws(InputError) -> Document? {
    guard let stream = open?.stream else { return nil }
    var record = record
    record.fields += fileFields
    let found = finder.find(in: record)
    if tally.recordFields.count < finder.names.count { tally.recordFields = finder.names }
    let name = record.file ?? stream.name
    guard var text = found.standard[.text] else {
      throw InputError(
        file: name, line: record.line,
        .noText(fields: record.fields.map(\.name), wanted: corpus.options.fieldNames[.text] ?? []))
    }
    guard text.count <= Segmenter.longestText else {
      throw InputError(file: name, line: record.line, .tooLong(Segmenter.longestText))
    }
    // Places of targets are those of the text as it stands.
    if HTMLText.isFragment(text), !record.fields.contains(where: { $0.name == "targets.0.start" }) {
      text = HTMLText.text(ofFragment: text)
      tally.pagesInRecords += 1
    }
    func string(_ field: Field) -> String? {
      found.standard[field].map { String(decoding: $0, as: UTF8.self) }
        .flatMap { $0.isEmpty ? nil : $0 }
    }
    let given = string(.language).flatMap { name in
      let tag = Language.tag(named: name)
      if tag == nil { tally.noteUnknown(language: name) }
      return tag
    }
    let language = given ?? DetectedLanguage(of: text.span).tag
    let place = "\(name):\(record.line)" + (record.member > 1 ? ".\(record.member)" : "")
    var document = Document(
      index: tally.documents, id: string(.id) ?? place,
      hasOwnID: string(.id) != nil, piece: record.piece, text: text,
      title: string(.title), outlet: string(.outlet), date: string(.date),
      dateFormat: corpus.options.dateFormat, language: language,
      isLanguageDetected: given == nil, url: string(.url), metadata: found.others)
    document.file = name
    guard corpus.options.conditions.allSatisfy({ $0.admits(document) }) else {
      tally.exclude(document, by: corpus.options.conditions)
      return nil
    }
    try countIllFormed(
      record.illFormed + WellFormedness(of: text.span, isWhole: true).illFormed, in: record)
    return document
  }
}
