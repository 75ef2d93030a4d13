internal import ArgumentParser
internal import Glibc

/// What stands behind the program's name.
struct Arguments {
  let all: [String]

  /// Joins a negative number to the option in front of it, which would else be taken for an option without a value.
  init(_ arguments: some Sequence<String>) {
    all = arguments.reduce(into: []) { all, argument in
      guard argument.first == "-", Double(argument) != nil, let option = all.last,
        option.hasPrefix("--"), option.count > 2, !option.contains("=")
      else { return all.append(argument) }
      all[all.count - 1] = "\(option)=\(argument)"
    }
  }

  /// Whether the command that is named is one.
  ///
  /// - Throws: `ValidationError` with the commands that there are.
  func checkCommand() throws {
    var known: [any ParsableCommand.Type] = Newsstat.configuration.subcommands
    var path = ""
    for name in all {
      guard !known.isEmpty, !name.hasPrefix("-") else { return }
      if path.isEmpty, name == "help" { continue }
      let names = known.map { $0._commandName }
      let index = known.firstIndex {
        $0._commandName == name || $0.configuration.aliases.contains(name)
      }
      guard let index else {
        throw ValidationError(Self.words(on: name, path, names))
      }
      known = known[index].configuration.subcommands
      path += "\(name) "
    }
  }

  private static func words(on name: String, _ path: String, _ known: [String]) -> String {
    if unsafe access(name, F_OK) == 0 {
      return "Name a command before the input, as in newsstat report \(name)."
    }
    let nearest =
      Suggestion.nearest(to: name, in: known).map { " Did you mean \(path)\($0)?" } ?? ""
    return
      "There is no command \"\(path)\(name)\".\(nearest) There are \(known.joined(separator: ", "))."
  }
}
