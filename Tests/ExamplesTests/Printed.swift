import Synchronization

/// What an example prints.
final class Printed: Sendable {
  @TaskLocal fileprivate static var current: Printed?
  private let state = Mutex("")

  fileprivate func add(_ text: String) { state.withLock { $0 += text } }

  /// Runs an example and returns what it prints, without the last line's end.
  static func by(_ example: () async throws -> Void) async throws -> String {
    let printed = Printed()
    try await $current.withValue(printed) { try await example() }
    return printed.state.withLock { String($0.dropLast()) }
  }
}

/// Stands for Swift's function in the examples, so that a test sees what they print.
func print(_ items: Any..., separator: String = " ", terminator: String = "\n") {
  Printed.current?.add(items.map { "\($0)" }.joined(separator: separator) + terminator)
}
