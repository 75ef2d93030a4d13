public import ArgumentParser
public import Corpora
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

  @Option(
    help: ArgumentHelp(
      "Field that holds the text; several, by commas, are put together.", valueName: "field"))
  var textField: String?

  @Option(help: ArgumentHelp("Field that holds the title.", valueName: "field"))
  var titleField: String?

  @Option(help: ArgumentHelp("Field that holds the outlet.", valueName: "field"))
  var outletField: String?

  @Option(help: ArgumentHelp("Field that holds the date.", valueName: "field"))
  var dateField: String?

  @Option(help: ArgumentHelp("Field that holds the document's id.", valueName: "field"))
  var idField: String?

  @Option(
    help: ArgumentHelp(
      "How to read dates that could be two days (03/05/2023) or are numbers: day-first, month-first, unix, or a pattern such as %d.%m.%y.",
      valueName: "format"))
  var dateFormat: DateFormat?

  @Option(
    help: ArgumentHelp(
      "Fields in the names of files, such as {outlet}/{date}_{title}.txt.", valueName: "pattern"))
  var fieldsFrom: FieldPattern?

  @Option(
    help: ArgumentHelp(
      "Table with fields of the files, a row a file, its name in a column called file.",
      valueName: "file"))
  var metadata: String?

  @Option(
    name: .customLong("where"),
    help: ArgumentHelp(
      "Only documents of which this is true: a field, one of = != < > <= >= ~ (holds), and a value, or several with commas between; may be repeated, then all must be true.",
      valueName: "field=value"))
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

  /// The names of standard fields that the user gave.
  private var fieldNames: [Field: [String]] {
    var names = [Field: [String]]()
    let given = [
      (Field.title, titleField), (.outlet, outletField), (.date, dateField), (.id, idField),
    ]
    for (field, name) in given { if let name { names[field] = [name] } }
    if let textField { names[.text] = textField.split(separator: ",").map(String.init) }
    return names
  }

  /// Whether what is read is not just the bytes of the files.
  var changesReading: Bool {
    !conditions.isEmpty || encoding != nil || inputFormat != nil || !fieldNames.isEmpty
      || dateFormat != nil || fieldsFrom != nil || metadata != nil
  }

  /// The corpus that the options name.
  func corpus(readsTwice: Bool = false, cutsLongTexts: Bool = false) throws -> Corpus {
    var options = Corpus.Options()
    options.encoding = encoding
    options.format = inputFormat
    options.fieldNames = fieldNames
    options.dateFormat = dateFormat
    options.fieldsFromName = fieldsFrom
    options.fieldsOfFiles = try metadata.map { try FileTable(path: $0) }
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

/// What is asked of a field.
struct ConditionArgument: ExpressibleByArgument {
  let condition: Corpus.Condition

  init?(argument: String) {
    guard let condition = Corpus.Condition(argument) else { return nil }
    self.condition = condition
  }
}

extension Format: ExpressibleByArgument {
  public init?(argument: String) { self.init(named: argument) }
}

extension DateFormat: ExpressibleByArgument {
  public init?(argument: String) { self.init(argument) }

  public var defaultValueDescription: String { description }
}

extension FieldPattern: ExpressibleByArgument {
  public init?(argument: String) { self.init(argument) }

  public var defaultValueDescription: String { text }
}
