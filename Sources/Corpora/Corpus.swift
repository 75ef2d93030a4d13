internal import ICU

/// Documents: those of some files, and how their records are to be read, or some that are in memory.
///
/// A value: reading it twice gives the same documents.
///
///     let corpus = Corpus([Document("Rain fell.", outlet: "Coast"), Document("Snow fell.")])
///
/// Files are read anew for each table:
///
///     let files = try InputFiles(paths: ["news.jsonl"])
///     let corpus = try Corpus(files: files, readsTwice: true)
public struct Corpus: Sendable {
  /// How records become documents.
  public struct Options: Sendable, Equatable {
    /// The charset of all files; told by mark or taken for UTF-8 where it is `nil`.
    public var encoding: String?
    /// The format of all files; told by name and content where it is `nil`.
    public var format: Format?
    /// The names of standard fields, where they are not among ``Field/synonyms``; several names of the text are
    /// put together, of any other field the first that a record has counts.
    public var fieldNames: [Field: [String]] = [:]
    /// How dates are written, where their forms do not say it.
    public var dateFormat: DateFormat?
    /// Fields that the names of files have.
    public var fieldsFromName: FieldPattern?
    /// Fields of files that stand in a table beside them; the table itself is no input.
    public var fieldsOfFiles: FileTable?
    /// Only documents of which all of these are true.
    public var conditions: [Condition] = []
    /// Long plain texts come in pieces, for workers that can put their parts together.
    public var cutsLongTexts = false
    /// A bad record ends the run.
    public var isStrict = false

    public init() {}

    /// Whether the options make sense.
    ///
    /// - Throws: ``InputError/Reason/unknownCharset(_:)``.
    public func check() throws(InputError.Reason) {
      guard let encoding, (try? CharsetConverter(from: encoding)) == nil else { return }
      throw .unknownCharset(encoding)
    }
  }

  public private(set) var files: InputFiles
  /// The documents where they are in memory.
  let documents: [Document]?
  public let options: Options
  /// What is known of its documents from an earlier pass.
  public var notes = CorpusNotes()
  /// The documents that are read; all where it is `nil`.
  private(set) var selection: DocumentSet?
  /// Standard input, spooled to disk so that it can be read again; `nil` where it is read once.
  let spool: Spool?

  /// - Parameters:
  ///   - readsTwice: whether more than one pass is needed; standard input and pipes are then
  ///     spooled to a temporary file.
  /// - Throws: ``InputError`` where the spool can't be written.
  public init(
    files: InputFiles, options: Options = Options(), readsTwice: Bool = false
  ) throws(InputError) {
    self.files = files
    self.options = options
    documents = nil
    let streams = readsTwice ? files.files.filter { $0.size == nil } : []
    spool = streams.isEmpty ? nil : try Spool(streams.map(\.path))
  }

  /// The corpus with only some of its documents, which keep their indices.
  ///
  /// The others are passed over unread, if that is safe; else all are there. It is safe where an earlier
  /// reading took every record for a document.
  ///
  /// - Parameter tally: of that reading.
  public func selecting(_ documents: DocumentSet, after tally: ReadingTally) -> Corpus {
    guard tally.skipped.isEmpty, tally.excluded == 0, !options.cutsLongTexts else { return self }
    var corpus = self
    corpus.selection = documents
    return corpus
  }

  /// Documents that are in memory.
  ///
  /// - Parameter options: of these only conditions and strictness count; the rest is for files.
  public init(_ documents: [Document], options: Options = Options()) {
    files = InputFiles(files: [])
    self.options = options
    self.documents = documents
    spool = nil
  }

  /// The documents of one file, with its name.
  package struct FilePart {
    package let name: String
    package let corpus: Corpus
  }

  /// Each file by itself, in order; documents in memory are as one file of that name.
  package var byFile: [FilePart] {
    guard documents == nil else { return [FilePart(name: "memory", corpus: self)] }
    return files.files.map { file in
      var corpus = self
      corpus.files = InputFiles(files: [file])
      return FilePart(name: file.path, corpus: corpus)
    }
  }

  /// The bytes of all files, or of all texts in memory; `nil` where one is not known.
  public var size: Int? {
    documents.map { $0.reduce(0) { $0 + $1.text.count } } ?? files.size
  }

  /// Whether its documents may name their outlets: plain texts and web pages do not.
  public var mayNameOutlets: Bool {
    if let documents { return documents.contains { $0.outlet != nil } }
    if options.fieldsFromName != nil || options.fieldsOfFiles != nil { return true }
    if let format = options.format { return format.mayNameOutlets }
    return files.files.contains { file in
      Format(name: file.path)?.mayNameOutlets ?? true
    }
  }

  /// The documents of a file that is in memory.
  public init(name: String, bytes: [UInt8]) throws(InputError) {
    files = InputFiles(files: [InputFiles.File(path: name, size: bytes.count)])
    options = Options()
    documents = nil
    spool = try Spool(name: name, bytes: bytes)
  }
}
