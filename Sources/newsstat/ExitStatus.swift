internal import BuiltinData
internal import ArgumentParser
internal import Corpora
internal import ICU
internal import Names
internal import Lexicons

/// What the process says at its end, as DESIGN.md has it (BSD's sysexits for failures).
enum ExitStatus {
  static let someSkipped = ExitCode(2)
  static let badData = ExitCode(65)
  static let noInput = ExitCode(66)
  static let ourBug = ExitCode(70)
  static let cannotCreate = ExitCode(73)
  static let outputFailed = ExitCode(74)

  /// The status of an error that ended a run.
  static func of(_ error: any Error) -> ExitCode {
    switch error {
    case let error as InputError:
      if case .system = error.reason { return noInput }
      return badData
    case is LexiconError, is DataError: return badData
    case let error as OutputError: return error.isAtCreation ? cannotCreate : outputFailed
    default: return ourBug
    }
  }
}
