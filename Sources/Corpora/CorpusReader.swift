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

  public init(_ corpus: Corpus) {
    self.corpus = corpus
    remaining = corpus.files.files[...]
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
          guard let file = remaining.popFirst() else { return nil }
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
        if error.line == nil { finishFile() }
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
        guard corpus.options.conditions.allSatisfy({ document.value(of: $0.field) == $0.value })
        else {
          tally.excluded += 1
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
    open = (
      file, stream,
      stream.format.reader(of: stream, inPieces: corpus.options.cutsLongTexts)
    )
  }

  private mutating func finishFile() {
    guard let (file, stream, _) = open else { return }
    consumedBefore += stream.consumed
    tally.replaced += stream.replaced
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
    var known = [Field: [UInt8]]()
    var taken = Set<String>()
    let textNames = corpus.options.textField.map { [$0] } ?? Field.text.synonyms
    for field in Field.allCases {
      for name in field == .text ? textNames : field.synonyms {
        guard let value = record.fields.first(where: { $0.name == name })?.value else { continue }
        taken.insert(name)
        if known[field] == nil { known[field] = value }
      }
    }
    guard let text = known[.text] else {
      throw InputError(file: stream.name, line: record.line, .noText(textNames))
    }
    guard text.count <= Segmenter.longestText else {
      throw InputError(file: stream.name, line: record.line, .tooLong(Segmenter.longestText))
    }
    func string(_ field: Field) -> String? {
      known[field].map { String(decoding: $0, as: UTF8.self) }.flatMap { $0.isEmpty ? nil : $0 }
    }
    let given = string(.language)
    let language = given ?? DetectedLanguage(of: text.span).tag
    let document = Document(
      index: tally.documents, id: string(.id) ?? "\(stream.name):\(record.line)",
      hasOwnID: string(.id) != nil, piece: record.piece, text: text,
      title: string(.title), outlet: string(.outlet), date: string(.date), language: language,
      isLanguageDetected: given == nil, url: string(.url),
      metadata: record.fields.filter { !taken.contains($0.name) }.map {
        Document.NamedValue(name: $0.name, value: String(decoding: $0.value, as: UTF8.self))
      })
    guard corpus.options.conditions.allSatisfy({ document.value(of: $0.field) == $0.value }) else {
      tally.excluded += 1
      return nil
    }
    try countIllFormed(
      record.illFormed + WellFormedness(of: text.span, isWhole: true).illFormed, in: record)
    return document
  }
}
