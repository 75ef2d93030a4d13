internal import BuiltinData
internal import Corpora
internal import Lexicons

/// What kind of failure ended a run, for doors that answer with a number.
///
///     print(FailureKind(of: InputError(file: "a.html", .badHTML)))  // badData
public enum FailureKind: String, CaseIterable, Sendable {
  /// The options make no sense, by themselves or for this corpus.
  case usage
  /// An input can't be read.
  case noInput
  /// An input is not of its form.
  case badData
  /// What should not happen.
  case bug

  public init(of error: any Error) {
    switch error {
    case let error as InputError:
      self = if case .system = error.reason { .noInput } else { .badData }
    case is LexiconError, is DataError: self = .badData
    case is OptionError, is TableError, is PatternError: self = .usage
    default: self = .bug
    }
  }
}
