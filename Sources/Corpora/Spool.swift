internal import CReaders
internal import Glibc

/// Copies of streams that can be read only once, in files without a name that end with the process, and
/// bytes that are read like a file.
///
/// A class because it owns descriptors.
final class Spool: Sendable {
  private let descriptors: [String: Int32]

  init(_ paths: [String]) throws(InputError) {
    var descriptors = [String: Int32]()
    for path in paths where descriptors[path] == nil {
      descriptors[path] = try Self.copy(path)
    }
    self.descriptors = descriptors
  }

  init(name: String, bytes: [UInt8]) throws(InputError) {
    // A file of memory alone.
    let target = unsafe creaders_memory_file(name)
    guard target >= 0 else { throw InputError(file: name, .lastSystemError) }
    descriptors = [name: target]
    try Self.write(bytes[...], to: target)
  }

  deinit { for descriptor in descriptors.values { close(descriptor) } }

  /// A descriptor of its own at the start of a copy; `nil` where the path was not copied.
  func reopened(_ path: String) -> Int32? {
    descriptors[path].map { descriptor in
      unsafe open("/proc/self/fd/\(descriptor)", O_RDONLY | O_CLOEXEC)
    }
  }

  private static func copy(_ path: String) throws(InputError) -> Int32 {
    let source = path == "-" ? dup(0) : unsafe open(path, O_RDONLY | O_CLOEXEC)
    guard source >= 0 else { throw InputError(file: path, .lastSystemError) }
    defer { close(source) }
    let target = try temporaryFile()
    var buffer = [UInt8](repeating: 0, count: 1 << 16)
    while true {
      let count = unsafe read(source, &buffer, buffer.count)
      guard count >= 0 else { throw InputError(file: path, .lastSystemError) }
      if count == 0 { return target }
      try write(buffer[..<count], to: target)
    }
  }

  /// A new file that has no name any more.
  private static func temporaryFile() throws(InputError) -> Int32 {
    let folder = unsafe getenv("TMPDIR").map { unsafe String(cString: $0) } ?? "/tmp"
    // mkstemp puts letters of its own where the six X stand.
    var template = Array("\(folder)/newsstat-XXXXXX".utf8CString)
    let target = unsafe mkstemp(&template)
    guard target >= 0 else { throw InputError(file: folder, .lastSystemError) }
    unsafe unlink(template)
    return target
  }

  private static func write(_ bytes: ArraySlice<UInt8>, to target: Int32) throws(InputError) {
    var rest = bytes
    while !rest.isEmpty {
      let count = unsafe rest.withUnsafeBytes {
        unsafe Glibc.write(target, $0.baseAddress, $0.count)
      }
      guard count > 0 else { throw InputError(file: "temporary file", .lastSystemError) }
      rest = rest.dropFirst(count)
    }
  }
}
