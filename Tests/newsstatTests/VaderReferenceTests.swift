import Foundation
import Testing

/// The rule `vader` beside the program whose rule it is.
@Suite struct VaderReferenceTests {
  private static let root = URL(fileURLWithPath: #filePath).deletingLastPathComponent()
    .appendingPathComponent("../..").standardized

  /// Runs a command to its end and returns what it printed; `nil` where it failed.
  private func run(_ path: String, _ arguments: [String], _ environment: [String: String] = [:])
    -> String?
  {
    let process = Process()
    let pipe = Pipe()
    process.executableURL = URL(fileURLWithPath: path)
    process.arguments = arguments
    process.environment = ProcessInfo.processInfo.environment.merging(environment) { $1 }
    process.standardOutput = pipe
    process.standardError = FileHandle.nullDevice
    guard (try? process.run()) != nil else { return nil }
    let output = String(decoding: pipe.fileHandleForReading.readDataToEndOfFile(), as: UTF8.self)
    process.waitUntilExit()
    return process.terminationStatus == 0 ? output : nil
  }

  @Test func `the compound of every line is that of vaderSentiment`() throws {
    let texts = Self.root.appendingPathComponent("../shared/data/sentiment").standardized
    let files = try? FileManager.default.contentsOfDirectory(atPath: texts.path)
    guard let files = files?.filter({ $0.hasSuffix(".tsv") }).sorted(), !files.isEmpty else {
      try Test.cancel("the shared sentences with values are not here")
    }
    let program = Self.root.appendingPathComponent(".build/release/newsstat").path
    guard FileManager.default.isExecutableFile(atPath: program) else {
      try Test.cancel("the release binary is not built")
    }
    let python = Self.root.appendingPathComponent(".build/vader").path
    if run(python + "/bin/python3", ["-c", "import vaderSentiment"]) == nil {
      let made = run("/usr/bin/env", ["python3", "-m", "venv", python])
      guard made != nil,
        run(python + "/bin/pip", ["install", "--quiet", "vaderSentiment==3.3.2"]) != nil
      else {
        try Test.cancel("vaderSentiment can't be installed here")
      }
    }
    let script = Self.root.appendingPathComponent("Benchmarks/vader.py").path
    let said = run(
      python + "/bin/python3", [script] + files.map { texts.appendingPathComponent($0).path },
      ["NEWSSTAT": program])
    #expect(said?.contains(" 0 differ by more than 1e-4") == true)
  }
}
