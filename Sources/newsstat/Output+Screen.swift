internal import Glibc
internal import Tables

extension Output {
  /// How wide a line is, and whether it may have colours.
  ///
  /// `COLUMNS` comes before what the terminal says. There are no colours where `NO_COLOR` is set, on a dumb terminal,
  /// or where the output is no terminal, unless `CLICOLOR_FORCE` is set.
  var screen: Screen {
    var screen = Screen()
    screen.width =
      Self.variable("COLUMNS").flatMap { Int($0) } ?? (isTerminal ? terminalWidth : nil)
    let isForced = Self.variable("CLICOLOR_FORCE").map { $0 != "0" } ?? false
    screen.hasColours =
      Self.variable("NO_COLOR") == nil
      && (isForced || (isTerminal && Self.variable("TERM") != "dumb"))
    return screen
  }

  /// A variable of the environment; `nil` where it is not set, or empty.
  private static func variable(_ name: String) -> String? {
    guard let value = unsafe getenv(name), unsafe value.pointee != 0 else { return nil }
    return unsafe String(cString: value)
  }

  private var terminalWidth: Int? {
    var size = winsize()
    guard unsafe ioctl(1, UInt(TIOCGWINSZ), &size) == 0, size.ws_col > 0 else { return nil }
    return Int(size.ws_col)
  }
}
