public import ArgumentParser
internal import Corpora
internal import Glibc

/// What is read, and how.
struct InputOptions: ParsableArguments {
  @Argument(help: "Files, folders, or - for standard input.")
  var inputs: [String] = []

  @Option(
    help: ArgumentHelp(
      "Charset of the input, by any name that ICU knows, such as windows-1251.",
      valueName: "charset"))
  var encoding: String?

  @Option(help: "Format of the input; told by name and content if left out.")
  var inputFormat: Format?

  @Option(help: ArgumentHelp("Field that holds the text.", valueName: "field"))
  var textField: String?

  @Option(
    name: .customLong("where"),
    help: ArgumentHelp(
      "Only documents whose field has this value; may be repeated.", valueName: "field=value"))
  var conditions: [ConditionArgument] = []

  @Flag(help: "Stop at the first bad record.")
  var strict = false

  @Option(
    name: [.customShort("j", allowingJoined: true), .long],
    help: ArgumentHelp(
      "How many threads work; as many as there are cores if left out.", valueName: "n"))
  var threads: Int?

  @Flag(name: .shortAndLong, help: "No progress, and no words about what was skipped.")
  var quiet = false

  func validate() throws {
    if let threads, threads < 1 { throw ValidationError("--threads must be at least 1.") }
    if inputs.filter({ $0 == "-" }).count > 1 {
      throw ValidationError("Standard input can be read only once.")
    }
  }

  var workers: Int { threads ?? max(1, sysconf(Int32(_SC_NPROCESSORS_ONLN))) }

  /// The corpus that the options name.
  func corpus(readsTwice: Bool = false, cutsLongTexts: Bool = false) throws -> Corpus {
    var options = Corpus.Options()
    options.encoding = encoding
    options.format = inputFormat
    options.textField = textField
    options.conditions = conditions.map(\.condition)
    options.isStrict = strict
    options.cutsLongTexts = cutsLongTexts
    do {
      try options.check()
    } catch {
      throw ValidationError("\(error).")
    }
    return try Corpus(
      files: InputFiles(paths: inputs), options: options, readsTwice: readsTwice)
  }
}

/// `FIELD=VALUE`.
struct ConditionArgument: ExpressibleByArgument {
  let condition: Corpus.Condition

  init?(argument: String) {
    guard let sign = argument.firstIndex(of: "="), sign > argument.startIndex else { return nil }
    condition = Corpus.Condition(
      field: String(argument[..<sign]), value: String(argument[argument.index(after: sign)...]))
  }
}

extension Format: ExpressibleByArgument {}
