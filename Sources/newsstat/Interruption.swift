internal import Glibc

/// What happens when the user interrupts: the unfinished file goes, the status says so.
enum Interruption {
  /// The file to remove, for a signal handler, which may touch nothing but memory like this.
  nonisolated(unsafe) private static var temporary: UnsafeMutablePointer<CChar>?
  /// The one that was begun before it and is not whole yet.
  nonisolated(unsafe) private static var outer: UnsafeMutablePointer<CChar>?

  /// Remembers a file that must not stay behind, and catches the signals that end a program.
  static func removesOnExit(_ path: String) {
    unsafe outer = temporary
    unsafe temporary = strdup(path)
    let handler: @convention(c) (Int32) -> Void = { number in
      if let path = unsafe Interruption.temporary { unsafe unlink(path) }
      if let path = unsafe Interruption.outer { unsafe unlink(path) }
      _exit(128 + number)
    }
    for number in [SIGINT, SIGTERM, SIGHUP] { signal(number, handler) }
  }

  /// The file is whole and stays.
  static func forgets() {
    unsafe temporary = outer
    unsafe outer = nil
  }

  /// A file that grows past a limit is an error like any other, not a death.
  static func reportsFileSizeLimit() { signal(SIGXFSZ, SIG_IGN) }
}
