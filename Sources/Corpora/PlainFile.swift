internal import Glibc

/// The bytes of a file as they lie on disk.
package enum PlainFile {
  package static func bytes(of path: String) throws -> [UInt8] {
    let descriptor = path == "-" ? dup(0) : unsafe open(path, O_RDONLY | O_CLOEXEC)
    guard descriptor >= 0 else { throw failure(path) }
    defer { close(descriptor) }
    var bytes = [UInt8]()
    var buffer = [UInt8](repeating: 0, count: 1 << 18)
    while true {
      let count = unsafe read(descriptor, &buffer, buffer.count)
      if count == 0 { return bytes }
      guard count > 0 else { throw failure(path) }
      bytes += buffer[..<count]
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
