internal import ArgumentParser
internal import CorpusAnalysis

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
    if let error = error as? OutputError {
      return error.isAtCreation ? cannotCreate : outputFailed
    }
    return switch FailureKind(of: error) {
    case .usage: ExitCode.validationFailure
    case .noInput: noInput
    case .badData: badData
    case .bug: ourBug
    }
  }
}
