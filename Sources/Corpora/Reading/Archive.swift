internal import CReaders

/// The members of a zip or tar archive, one after another; nothing is written to disk.
///
/// A class because it owns a C handle.
@safe final class Archive {
  private let handle: OpaquePointer
  private let stream: ByteStream

  /// - Parameter stream: at its start.
  init(_ stream: ByteStream) throws(InputError) {
    guard let handle = unsafe stream.openArchive() else {
      throw InputError(file: stream.name, .system("out of memory"))
    }
    unsafe self.handle = unsafe handle
    self.stream = stream
  }

  deinit { unsafe creaders_archive_close(handle) }

  /// The name of the next member; `nil` at the end.
  func next() throws(InputError) -> String? {
    var name: UnsafePointer<CChar>?
    let status = unsafe creaders_archive_next(handle, &name)
    guard status >= 0 else { throw fault }
    return unsafe status == 0 ? nil : name.map { unsafe String(cString: $0) }
  }

  /// All bytes of the member.
  func bytes(limit: Int) throws(InputError) -> [UInt8] {
    var all = [UInt8]()
    while true {
      var count: Int64 = 0
      let piece = unsafe [UInt8](unsafeUninitializedCapacity: 1 << 16) { buffer, filled in
        guard let base = buffer.baseAddress else { return }
        count = unsafe creaders_archive_read(handle, base, Int64(buffer.count))
        filled = max(0, Int(count))
      }
      guard count >= 0 else { throw fault }
      if count == 0 { return all }
      all += piece
      guard all.count <= limit else { throw InputError(file: stream.name, .tooLong(limit)) }
    }
  }

  private var fault: InputError {
    InputError(file: stream.name, .damaged(unsafe String(cString: creaders_archive_error(handle))))
  }
}
