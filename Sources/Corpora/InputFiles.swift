internal import Glibc

/// The files that a list of paths stands for, in a fixed order.
public struct InputFiles: Sendable {
  /// One file to read; its bytes on disk where that is known.
  public struct File: Sendable, Equatable {
    /// As it is opened; `-` is standard input.
    public let path: String
    public let size: Int?
  }

  public let files: [File]
  /// Entries of folders that can't be read; what was named itself throws.
  package let unreadable: [InputError]

  /// Lists files as given and folders recursively, their entries by the bytes of their names;
  /// hidden entries and links back into a folder that is being read are left out.
  ///
  /// - Throws: ``InputError`` where a path that was given can't be read.
  public init(paths: [String]) throws(InputError) {
    var (files, unreadable) = ([File](), [InputError]())
    for path in paths {
      if path == "-" {
        files.append(File(path: path, size: nil))
        continue
      }
      guard try Self.add(path, to: &files, unreadable: &unreadable, within: []) else {
        throw InputError(file: path, .system("neither a file nor a folder"))
      }
    }
    self.files = files
    self.unreadable = unreadable
  }

  /// Files that are known already.
  init(files: [File]) {
    self.files = files
    unreadable = []
  }

  /// The bytes of all files; `nil` where one is not known.
  public var size: Int? {
    files.reduce(0) { sum, file in sum.flatMap { sum in file.size.map { sum + $0 } } }
  }

  /// Adds a path; false where it is neither a file, a folder nor a pipe.
  private static func add(
    _ path: String, to files: inout [File], unreadable: inout [InputError],
    within parents: [(UInt, UInt)]
  ) throws(InputError) -> Bool {
    var status = stat()
    guard unsafe stat(path, &status) == 0 else { throw InputError(file: path, .lastSystemError) }
    switch status.st_mode & S_IFMT {
    case S_IFREG:
      files.append(File(path: path, size: Int(status.st_size)))
      return true
    case S_IFIFO:
      files.append(File(path: path, size: nil))
      return true
    case S_IFDIR:
      let identity = (UInt(status.st_dev), UInt(status.st_ino))
      guard !parents.contains(where: { $0 == identity }) else { return true }
      for name in try names(in: path) {
        let below = path.hasSuffix("/") ? path + name : path + "/" + name
        do throws(InputError) {
          _ = try add(
            below, to: &files, unreadable: &unreadable, within: parents + [identity])
        } catch {
          unreadable.append(error)
        }
      }
      return true
    default:
      return false
    }
  }

  private static func names(in folder: String) throws(InputError) -> [String] {
    guard let directory = unsafe opendir(folder) else {
      throw InputError(file: folder, .lastSystemError)
    }
    defer { unsafe closedir(directory) }
    var names = [String]()
    while let entry = unsafe readdir(directory) {
      let name = unsafe withUnsafePointer(to: &entry.pointee.d_name) {
        unsafe $0.withMemoryRebound(to: CChar.self, capacity: 256) { unsafe String(cString: $0) }
      }
      if !name.hasPrefix(".") { names.append(name) }
    }
    return names.sorted { $0.utf8.lexicographicallyPrecedes($1.utf8) }
  }
}

extension InputError.Reason {
  /// What the last system call that failed says of it.
  static var lastSystemError: Self { .system(unsafe String(cString: strerror(errno))) }
}
