import Foundation
import BuiltinData
import Testing

@Suite struct BuiltinFileTests {
  @Test func `the list of files is the one that its tool writes`() throws {
    let root = URL(fileURLWithPath: #filePath).deletingLastPathComponent().appendingPathComponent(
      "../.."
    ).standardized
    let (tool, pipe) = (Process(), Pipe())
    tool.executableURL = root.appendingPathComponent("Tools/cdata.sh")
    tool.standardOutput = pipe
    try tool.run()
    let written = pipe.fileHandleForReading.readDataToEndOfFile()
    tool.waitUntilExit()
    #expect(tool.terminationStatus == 0)
    #expect(try written == Data(contentsOf: root.appendingPathComponent("Sources/CData/CData.c")))
  }

  @Test func `every data file travels in the program as it lies in the project`() throws {
    let root = URL(fileURLWithPath: #filePath).deletingLastPathComponent().appendingPathComponent(
      "../.."
    ).standardized
    var expected = [String: Data]()
    for (folder, prefix) in [("Lexicons", ""), ("Sources/Reports/Templates", "report/")] {
      let base = root.appendingPathComponent(folder)
      for path in try FileManager.default.subpathsOfDirectory(atPath: base.path)
      where !path.hasSuffix(".md") {
        let file = base.appendingPathComponent(path)
        var isFolder: ObjCBool = false
        _ = FileManager.default.fileExists(atPath: file.path, isDirectory: &isFolder)
        if !isFolder.boolValue { expected[prefix + path] = try Data(contentsOf: file) }
      }
    }
    #expect(Set(BuiltinFile.names) == Set(expected.keys))
    for (name, data) in expected {
      #expect(BuiltinFile(named: name)?.bytes == Array(data), "\(name)")
    }
    #expect(BuiltinFile(named: "nothing") == nil)
  }

  /// What comes from data must be escaped, so no template may print it raw.
  @Test func `no template prints a value without escaping it`() throws {
    for name in BuiltinFile.names(in: "report") {
      let text = String(decoding: BuiltinFile(named: "report/\(name)")?.bytes ?? [], as: UTF8.self)
      #expect(!text.contains("{{{") && !text.contains("{{&"), "\(name)")
    }
  }
}
