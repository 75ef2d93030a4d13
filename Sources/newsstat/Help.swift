internal import ArgumentParser
internal import Glibc

/// The help of commands.
enum Help {
  /// Help with a command's own options before those that it shares with others.
  static func ordered(_ help: String) -> String {
    var sections = help.components(separatedBy: "\n\n")
    guard let own = sections.firstIndex(where: { $0.hasPrefix("OPTIONS:\n") }),
      let first = sections.firstIndex(where: isTitled)
    else { return help }
    // It was the last one.
    while sections[own].last == "\n" { sections[own].removeLast() }
    sections.insert(sections.remove(at: own), at: min(first, own))
    return sections.joined(separator: "\n\n") + "\n"
  }

  /// Whether a section is one of options that commands share.
  private static func isTitled(_ section: String) -> Bool {
    titles.contains { section.hasPrefix("\($0.uppercased()):\n") }
  }

  /// The titles of groups of options, in their order.
  static let titles = ["Input", "Documents", "Words", "Intervals", "Output", "Work"]

  /// Ends the process, as `ArgumentParser` does, with help in our order.
  static func exit(withError error: any Error) -> Never {
    guard Newsstat.exitCode(for: error) == .success else { Newsstat.exit(withError: error) }
    print(ordered(Newsstat.fullMessage(for: error)))
    Glibc.exit(0)
  }
}

extension String {
  /// The pieces between a separator.
  fileprivate func components(separatedBy separator: String) -> [String] {
    split(separator: separator, omittingEmptySubsequences: false).map(String.init)
  }
}
