internal import Glibc

/// The lines of a stream, without their ends.
struct LineReader {
  /// The stream that the lines come from.
  let stream: ByteStream
  /// The number of the line that was returned last, from 1.
  private(set) var line = 0
  private var buffer: [UInt8] = []
  private var start = 0

  /// The longest line, in bytes: the longest document that ICU can count in.
  private static let longest = Int(Int32.max)

  init(_ stream: ByteStream) { self.stream = stream }

  /// The next line; `nil` at the end.
  mutating func next() throws(InputError) -> ArraySlice<UInt8>? {
    var searched = start
    while true {
      if let end = lineFeed(from: searched) {
        defer { start = end + 1 }
        line += 1
        let last = end > start && buffer[end - 1] == 0x0D ? end - 1 : end
        return buffer[start..<last]
      }
      buffer.removeSubrange(..<start)
      start = 0
      searched = buffer.count
      guard buffer.count <= Self.longest else {
        throw InputError(file: stream.name, line: line + 1, .tooLong(Self.longest))
      }
      guard let more = try stream.next() else { break }
      buffer += more
    }
    guard !buffer.isEmpty else { return nil }
    defer { buffer = [] }
    line += 1
    return buffer[...]
  }

  /// Where the next line feed stands; by the C library, which looks at many bytes at once.
  private func lineFeed(from first: Int) -> Int? {
    unsafe buffer.withUnsafeBytes { bytes in
      guard let base = bytes.baseAddress, first < bytes.count,
        let found = unsafe memchr(base + first, 0x0A, bytes.count - first)
      else { return nil }
      return unsafe UnsafeRawPointer(found) - base
    }
  }
}
