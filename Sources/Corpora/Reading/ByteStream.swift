internal import CReaders
internal import Glibc
internal import ICU

/// The bytes of a file, decompressed and in UTF-8.
///
/// A class because it owns a descriptor and a C handle that several readers share in turn.
@safe
final class ByteStream {
  /// The file's name, for messages.
  let name: String
  /// What its records look like: as given, or told by name and content.
  private(set) var format = Format.text
  private let handle: OpaquePointer
  private let encoding: String?
  private var converter: CharsetConverter?
  private var first: [UInt8]?
  private var atEnd = false

  /// How much is decompressed at once, in bytes.
  private static let chunk = 1 << 18

  /// Opens a file, or standard input for `-`, and settles its format and its charset.
  ///
  /// - Parameters:
  ///   - descriptor: an open descriptor to read instead of the path; the stream closes it.
  ///   - encoding: the charset where the user named one.
  init(
    path: String, descriptor: Int32? = nil, format: Format? = nil, encoding: String?
  ) throws(InputError) {
    name = path
    self.encoding = encoding
    let opened = descriptor ?? (path == "-" ? dup(0) : unsafe open(path, O_RDONLY | O_CLOEXEC))
    guard opened >= 0 else { throw InputError(file: path, .lastSystemError) }
    guard let handle = unsafe creaders_input_open(opened) else {
      throw InputError(file: path, .system("out of memory"))
    }
    unsafe self.handle = unsafe handle
    let start = try read()
    first = start
    switch Signature(of: start.prefix(1 << 14)) {
    case .foreign(let kind, let advice): throw InputError(file: path, .foreign(kind, advice))
    case .format(let binary):
      self.format = binary
      return
    case nil: break
    }
    self.format = format ?? Format(name: path) ?? Format(start: start.prefix(4096))
    try settleCharset()
    if let start = first { first = try converted(start) }
    if format == nil { settleFormat() }
  }

  /// A stream of bytes that are in memory.
  convenience init(
    name: String, bytes: [UInt8], format: Format?, encoding: String?
  ) throws(InputError) {
    let spool = try Spool(name: name, bytes: bytes)
    try self.init(path: name, descriptor: spool.reopened(name), format: format, encoding: encoding)
  }

  /// Looks at the text where the name does not say what it is.
  private func settleFormat() {
    let named = Format(name: name)
    if named == nil {
      format = Format(start: start)
      if format == .text, Format.endingsOfXML.contains(Format.ending(of: name) ?? "") {
        format = .xml
      }
      if format == .text, name != "-", let ending = Format.ending(of: name) {
        unknownEnding = ending
      }
    } else if named == .text {
      // Excel's "Unicode Text" and many exports are tables in files named .txt.
      if let table = Format.tableFormat(start, leastNames: 2) {
        format = table
        return note("read as a table, which it is by its first line")
      }
      let found = Format(start: start)
      guard found == .jsonl || found == .nexis else { return }
      if found == .jsonl { note("read as JSON, which it is by its first line") }
      format = found
    } else if named == .jsonl, start.first(where: { $0 > 0x20 }) == UInt8(ascii: "<") {
      format = Format(start: start)
    }
  }

  /// The ending of a file that was taken for plain text though no format is known by it.
  private(set) var unknownEnding: String?

  /// What there is to say of how the file was read, in order.
  private(set) var notes: [String] = []

  /// Says something of how the file was read.
  func note(_ words: String) { notes.append("\(name): \(words)") }

  deinit { unsafe creaders_input_close(handle) }

  /// The next bytes in UTF-8; `nil` at the end.
  func next() throws(InputError) -> [UInt8]? {
    while !atEnd || first != nil {
      let text: [UInt8]
      if let first {
        text = first
        self.first = nil
      } else {
        let bytes = try read()
        if bytes.isEmpty { atEnd = true }
        text = try converted(bytes)
      }
      if !text.isEmpty { return text }
    }
    return nil
  }

  /// All that is left, up to a limit in bytes.
  func rest(limit: Int) throws(InputError) -> [UInt8] {
    var all = [UInt8]()
    while let bytes = try next() {
      all += bytes
      guard all.count <= limit else { throw InputError(file: name, .tooLong(limit)) }
    }
    return all
  }

  /// The members of the archive that the file is.
  func openArchive() -> OpaquePointer? {
    defer { first = nil }
    let start = first ?? []
    return unsafe creaders_archive_open(handle, start, Int64(start.count))
  }

  /// Reads to the end, so that the digest is that of the whole file.
  func drain() throws(InputError) {
    while try next() != nil {}
  }

  /// The start of the text, in UTF-8, without taking it.
  var start: ArraySlice<UInt8> { (first ?? []).prefix(1 << 14) }

  /// Whether the start had to be converted from another charset.
  var isConverted: Bool { converter != nil }

  /// Bytes of the file taken so far.
  var consumed: Int { unsafe Int(creaders_input_consumed(handle)) }

  /// XXH3-128 of the file's bytes as they lie on disk, in hexadecimal; of all once it is read.
  var digest: String {
    unsafe withUnsafeTemporaryAllocation(of: CChar.self, capacity: 33) { digits in
      guard let base = digits.baseAddress else { return "" }
      unsafe creaders_input_digest(handle, base)
      return unsafe String(cString: base)
    }
  }

  /// Sequences that the charset does not have.
  var replaced: Int { (converter?.replaced ?? 0) + replacedInMembers }
  private var replacedInMembers = 0

  /// Adds what was replaced in a member of the archive.
  func add(replaced: Int) { replacedInMembers += replaced }

  private func read() throws(InputError) -> [UInt8] {
    var count: Int64 = 0
    let bytes = unsafe [UInt8](unsafeUninitializedCapacity: Self.chunk) { buffer, filled in
      guard let base = buffer.baseAddress else { return }
      count = unsafe creaders_input_read(handle, base, Int64(buffer.count))
      filled = max(0, Int(count))
    }
    guard count >= 0 else {
      throw InputError(file: name, .damaged(unsafe String(cString: creaders_input_error(handle))))
    }
    return bytes
  }

  private func converted(_ bytes: [UInt8]) throws(InputError) -> [UInt8] {
    guard converter != nil else { return bytes }
    do {
      return try converter?.converted(bytes.span, isLast: bytes.isEmpty) ?? bytes
    } catch {
      throw InputError(file: name, .icu(error))
    }
  }

  private func settleCharset() throws(InputError) {
    guard let start = first, !start.isEmpty else { return }
    if let (charset, length) = Charsets.mark(of: start) {
      first = Array(start.dropFirst(length))
      if let charset { try convert(from: charset) }
      return
    }
    let check = WellFormedness(of: start.span, isWhole: false)
    if let encoding {
      guard !Charsets.isUTF8(encoding) else { return }
      // A folder has files of many charsets; what is UTF-8 can hardly be anything else.
      guard check.illFormed > 0 || check.multibyte < 3 else {
        return note("is UTF-8, and was not read as \(encoding)")
      }
      return try convert(from: encoding)
    }
    let zeros = start.count { $0 == 0 }
    if zeros > 0, !(format == .csv || format == .tsv) || zeros * 20 > start.count {
      throw InputError(
        file: name, .binary(Charsets.guesses(start).filter { $0.hasPrefix("UTF-") }))
    }
    // A stray byte in a long text is damage; many are another charset. A page may say which. JSON is
    // always meant to be UTF-8, so there it takes more to doubt it.
    let isDoubtful =
      format == .jsonl
      ? check.illFormed > max(10, check.multibyte)
      : check.illFormed * 10 > check.multibyte && check.illFormed * 2000 > start.count
    guard isDoubtful else { return }
    if let declared = Charsets.declared(start) { return try convert(from: declared) }
    throw InputError(file: name, .uncertainCharset(Charsets.guesses(start)))
  }

  private func convert(from charset: String) throws(InputError) {
    do {
      converter = try CharsetConverter(from: charset)
    } catch {
      throw InputError(file: name, .unknownCharset(charset))
    }
  }
}
