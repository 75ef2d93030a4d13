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

  /// Opens a file, or standard input for `-`, and settles its charset.
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
    self.format = format ?? Format(name: path, start: start.prefix(4096))
    try settleCharset()
  }

  deinit { unsafe creaders_input_close(handle) }

  /// The next bytes in UTF-8; `nil` at the end.
  func next() throws(InputError) -> [UInt8]? {
    while !atEnd || first != nil {
      let bytes: [UInt8]
      if let first {
        bytes = first
        self.first = nil
      } else {
        bytes = try read()
      }
      if bytes.isEmpty { atEnd = true }
      let text = try converted(bytes)
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

  /// The start of the text without taking it.
  var start: ArraySlice<UInt8> { (first ?? []).prefix(4096) }

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
  var replaced: Int { converter?.replaced ?? 0 }

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
    if let encoding {
      first = Self.withoutUTF8Mark(start)
      guard !Self.isUTF8(encoding) else { return }
      first = start
      return try convert(from: encoding)
    }
    if let (charset, length) = Self.mark(of: start) {
      first = Array(start.dropFirst(length))
      if let charset { try convert(from: charset) }
      return
    }
    let check = WellFormedness(of: start.span, isWhole: false)
    if start.contains(0) {
      throw InputError(file: name, .binary(guesses(start).filter { $0.hasPrefix("UTF-") }))
    }
    // A stray byte in a long text is damage; many are another charset. A page may say which. JSON is
    // always meant to be UTF-8, so there it takes more to doubt it.
    let isDoubtful =
      format == .jsonl
      ? check.illFormed > max(10, check.multibyte)
      : check.illFormed * 10 > check.multibyte && check.illFormed * 2000 > start.count
    guard isDoubtful else { return }
    if let declared = Self.declaredCharset(start) { return try convert(from: declared) }
    throw InputError(file: name, .uncertainCharset(guesses(start)))
  }

  private func convert(from charset: String) throws(InputError) {
    do {
      converter = try CharsetConverter(from: charset)
    } catch {
      throw InputError(file: name, .unknownCharset(charset))
    }
  }

  private func guesses(_ bytes: [UInt8]) -> [String] {
    let guesses = (try? CharsetGuess.all(for: bytes.span.extracting(first: 8192))) ?? []
    return guesses.filter { $0.confidence >= 10 }.map(\.name)
  }

  private static func isUTF8(_ charset: String) -> Bool {
    ["utf-8", "utf8"].contains(charset.lowercased())
  }

  private static func withoutUTF8Mark(_ bytes: [UInt8]) -> [UInt8] {
    bytes.starts(with: [0xEF, 0xBB, 0xBF]) ? Array(bytes.dropFirst(3)) : bytes
  }

  /// The charset that a byte order mark tells (`nil` for UTF-8), and the mark's length.
  private static func mark(of bytes: [UInt8]) -> (charset: String?, length: Int)? {
    let marks: [([UInt8], String?)] = [
      ([0xEF, 0xBB, 0xBF], nil), ([0xFF, 0xFE, 0, 0], "UTF-32LE"),
      ([0, 0, 0xFE, 0xFF], "UTF-32BE"),
      ([0xFF, 0xFE], "UTF-16LE"), ([0xFE, 0xFF], "UTF-16BE"),
    ]
    return marks.first { bytes.starts(with: $0.0) }.map { ($0.1, $0.0.count) }
  }

  /// What an HTML page's `<meta>` says of its charset.
  private static func declaredCharset(_ bytes: [UInt8]) -> String? {
    let head = String(decoding: bytes.prefix(2048), as: UTF8.self).lowercased()
    guard head.contains("<meta"), let declaration = head.firstRange(of: "charset=") else {
      return nil
    }
    let name = head[declaration.upperBound...].drop { $0 == "\"" || $0 == "'" }
      .prefix { $0.isASCII && ($0.isLetter || $0.isNumber || $0 == "-" || $0 == "_") }
    return name.isEmpty ? nil : String(name)
  }
}
