import Foundation
import Testing

/// The table of rooms holds for the sources and for Package.swift.
@Suite struct RoomsTests {
  private let root = URL(fileURLWithPath: #filePath).deletingLastPathComponent()
    .appendingPathComponent("../..").standardized

  private func text(_ path: String) throws -> String {
    try String(contentsOf: root.appendingPathComponent(path), encoding: .utf8)
  }

  /// Of each room of the table what it imports.
  private func rooms() throws -> [String: Set<String>] {
    var rooms = [String: Set<String>]()
    for line in try text("Documentation/Rooms.md").split(separator: "\n")
    where line.hasPrefix("| `") {
      let cells = line.split(separator: "|", omittingEmptySubsequences: false).map(String.init)
      let names = cells.map { $0.matches(of: /`(\w+)`/).map { String($0.output.1) } }
      rooms[try #require(names[1].first)] = Set(names[3])
    }
    return rooms
  }

  /// What the Swift files of a folder import, but for the system's.
  private func imports(of room: String) throws -> Set<String> {
    let folder = root.appendingPathComponent("Sources/\(room)")
    var found = Set<String>()
    for path in try FileManager.default.subpathsOfDirectory(atPath: folder.path)
    where path.hasSuffix(".swift") {
      let source = try text("Sources/\(room)/\(path)")
      for match in source.matches(of: /(?m)^(?:(?:public|package|internal) )?import (\w+)$/) {
        found.insert(String(match.output.1))
      }
    }
    return found.subtracting(["Glibc", "Synchronization", "Dispatch"])
  }

  @Test func `rooms import what the table says, and nothing else`() throws {
    let rooms = try rooms()
    let folders = try FileManager.default.contentsOfDirectory(
      atPath: root.appendingPathComponent("Sources").path
    ).filter { name in
      let folder = root.appendingPathComponent("Sources/\(name)").path
      return (try? FileManager.default.subpathsOfDirectory(atPath: folder))?
        .contains { $0.hasSuffix(".swift") } ?? false
    }
    #expect(Set(rooms.keys) == Set(folders))
    for (room, allowed) in rooms {
      let found = try imports(of: room)
      #expect(found == allowed, "\(room): \(found.symmetricDifference(allowed).sorted())")
    }
  }

  @Test func `Package.swift declares what rooms import, and nothing else`() throws {
    let package = try text("Package.swift")
    for (room, allowed) in try rooms() {
      let target = try Regex(
        #"(?s)\.(?:executableTarget|target)\(\s*name: "\#(room)"(.*?)swiftSettings"#)
      let match = try #require(package.firstMatch(of: target), "\(room)")
      let list = String(match.output[1].substring ?? "")
      let body =
        list.firstMatch(of: /(?s)dependencies: \[(.*?)\]/).map { String($0.output.1) } ?? ""
      let declared = Set(body.matches(of: /"(\w+)"/).map { String($0.output.1) })
      #expect(declared == allowed, "\(room): \(declared.symmetricDifference(allowed).sorted())")
    }
  }

  /// A room that another comes to by imports must not come back to it.
  @Test func `imports have one direction`() throws {
    let rooms = try rooms()
    func reaches(_ room: String, _ goal: String, _ seen: inout Set<String>) -> Bool {
      for next in rooms[room] ?? [] {
        if next == goal { return true }
        if seen.insert(next).inserted, reaches(next, goal, &seen) { return true }
      }
      return false
    }
    for room in rooms.keys {
      var seen = Set<String>()
      #expect(!reaches(room, room, &seen), "\(room)")
    }
  }
}
