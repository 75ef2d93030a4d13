internal import Glibc

/// The bytes of a file as they lie on disk.
package enum PlainFile {
  package static func bytes(of path: String) throws -> [UInt8] {
    var bytes = [UInt8]()
    try forEachBlock(of: path, atMost: 1 << 18) { bytes += $0 }
    return bytes
  }

  /// Calls `body` with lines of a file, some at once, each with its line feed; the last may lack it.
  package static func forEachLines(
    of path: String, _ body: (_ lines: [UInt8]) throws -> Void
  ) throws {
    var rest = [UInt8]()
    try forEachBlock(of: path, atMost: 1 << 16) { block in
      rest += block
      guard let end = rest.lastIndex(of: 0x0A) else { return }
      try body(Array(rest[...end]))
      rest.removeSubrange(...end)
    }
    if !rest.isEmpty { try body(rest) }
  }

  private static func forEachBlock(
    of path: String, atMost size: Int, _ body: (ArraySlice<UInt8>) throws -> Void
  ) throws {
    let descriptor = path == "-" ? dup(0) : unsafe open(path, O_RDONLY | O_CLOEXEC)
    guard descriptor >= 0 else { throw failure(path) }
    defer { close(descriptor) }
    var buffer = [UInt8](repeating: 0, count: size)
    while true {
      let count = unsafe read(descriptor, &buffer, buffer.count)
      guard count >= 0 else { throw failure(path) }
      if count == 0 { return }
      try body(buffer[..<count])
    }
  }

  /// The bytes of a file; `nil` where there is none of this name.
  package static func bytesIfThere(_ path: String) throws -> [UInt8]? {
    if unsafe access(path, F_OK) != 0, errno == ENOENT { return nil }
    return try bytes(of: path)
  }

  /// The lines of a file: a line feed ends one, and nothing else does; a carriage return before it is no part of it.
  package static func lines(of path: String) throws -> [String] {
    lines(try bytes(of: path))
  }

  /// As above, of bytes.
  package static func lines(_ bytes: [UInt8]) -> [String] {
    var lines = bytes.split(separator: 0x0A, omittingEmptySubsequences: false)
    if lines.last?.isEmpty ?? false { lines.removeLast() }
    return lines.map { line in
      String(decoding: line.last == 0x0D ? line.dropLast() : line, as: UTF8.self)
    }
  }

  private static func failure(_ path: String) -> InputError {
    InputError(file: path, .system(unsafe String(cString: strerror(errno))))
  }
}
