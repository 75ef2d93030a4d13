internal import ArgumentParser
internal import Glibc

/// How a command that reads no corpus works.
struct WorkOptions: ParsableArguments {
  @Option(
    name: [.customShort("j", allowingJoined: true), .long],
    help: ArgumentHelp(
      "How many threads work; as many as there are cores if left out.", valueName: "n"))
  var threads: Int?

  @Flag(name: .shortAndLong, help: "No words but errors.")
  var quiet = false

  var workers: Int { threads ?? max(1, sysconf(Int32(_SC_NPROCESSORS_ONLN))) }

  func validate() throws {
    if let threads, threads < 1 { throw ValidationError("--threads must be at least 1.") }
  }
}
