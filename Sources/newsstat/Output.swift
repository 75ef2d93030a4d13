internal import Glibc
internal import Synchronization

/// The output could not be written: which, and what the system says.
struct OutputError: Error, CustomStringConvertible {
  let name: String
  let reason: String
  /// Whether not even a start could be made.
  let isAtCreation: Bool

  var description: String { "\(name): \(reason)" }
}

/// Where results go: standard output, a file that appears whole or not at all, or memory.
///
/// A class because it owns a descriptor and is shared by tasks that write in turn.
final class Output: Sendable {
  private enum Target {
    case descriptor(Int32)
    case file(Int32, temporary: String)
    case memory
  }

  private let name: String
  private let target: Target
  private let buffer = Mutex<[UInt8]>([])

  /// How much is written at once, in bytes.
  private static let chunk = 1 << 16

  /// Standard output.
  init() {
    name = "standard output"
    target = .descriptor(1)
  }

  /// A file; what is no regular file is written in place.
  init(path: String) throws {
    name = path
    var status = stat()
    if unsafe stat(path, &status) == 0, status.st_mode & S_IFMT != S_IFREG {
      let descriptor = unsafe open(path, O_WRONLY | O_CLOEXEC)
      guard descriptor >= 0 else { throw Self.failure(path, atCreation: true) }
      target = .descriptor(descriptor)
      return
    }
    // mkstemp puts letters of its own where the six X stand.
    var template = Array("\(path).XXXXXX".utf8CString)
    let descriptor = unsafe mkstemp(&template)
    guard descriptor >= 0 else { throw Self.failure(path, atCreation: true) }
    // mkstemp's files are private; this one is to be as any other.
    let mask = umask(0)
    umask(mask)
    fchmod(descriptor, 0o666 & ~mask)
    let temporary = String(
      decoding: template.dropLast().map { UInt8(bitPattern: $0) }, as: UTF8.self)
    target = .file(descriptor, temporary: temporary)
    Interruption.removesOnExit(temporary)
  }

  private init(inMemory: Void) {
    name = "memory"
    target = .memory
  }

  /// Keeps everything, for tests.
  static func memory() -> Output { Output(inMemory: ()) }

  /// What memory holds.
  var text: String { buffer.withLock { String(decoding: $0, as: UTF8.self) } }

  var isTerminal: Bool {
    if case .descriptor(let descriptor) = target { isatty(descriptor) == 1 } else { false }
  }

  func write(_ bytes: [UInt8]) throws {
    try buffer.withLock { buffer in
      buffer += bytes
      if case .memory = target { return }
      if buffer.count >= Self.chunk { try flush(&buffer) }
    }
  }

  /// Writes what is left; a file takes its place now.
  func finish() throws {
    try buffer.withLock { buffer in
      switch target {
      case .memory: return
      case .descriptor: try flush(&buffer)
      case .file(let descriptor, let temporary):
        try flush(&buffer)
        guard fsync(descriptor) == 0, close(descriptor) == 0, unsafe rename(temporary, name) == 0
        else { throw Self.failure(name, atCreation: false) }
        Interruption.forgets()
      }
    }
  }

  /// Leaves the file as it was before.
  func abandon() {
    if case .file(let descriptor, let temporary) = target {
      close(descriptor)
      unsafe unlink(temporary)
      Interruption.forgets()
    }
  }

  private func flush(_ buffer: inout [UInt8]) throws {
    let descriptor: Int32
    switch target {
    case .descriptor(let open): descriptor = open
    case .file(let open, _): descriptor = open
    case .memory: return
    }
    var written = 0
    while written < buffer.count {
      let count = unsafe buffer.withUnsafeBytes {
        unsafe Glibc.write(
          descriptor, $0.baseAddress?.advanced(by: written), buffer.count - written)
      }
      if count < 0, errno == EINTR { continue }
      guard count >= 0 else { throw Self.failure(name, atCreation: false) }
      written += count
    }
    buffer.removeAll(keepingCapacity: true)
  }

  private static func failure(_ name: String, atCreation: Bool) -> OutputError {
    OutputError(
      name: name, reason: unsafe String(cString: strerror(errno)), isAtCreation: atCreation)
  }
}
