import Foundation
import Glibc

/// Debian's chromium without a window, spoken to through pipes in the DevTools protocol.
final class Browser {
  struct Failure: Error {
    let reason: String
  }

  static let path = ["/usr/bin/chromium", "/usr/bin/chromium-browser", "/usr/bin/google-chrome"]
    .first { FileManager.default.isExecutableFile(atPath: $0) }

  private let commands: Int32
  private let answers: Int32
  private let process: pid_t
  private let profile: String
  private var session: String?
  private var count = 0
  private var pending: [UInt8] = []
  /// What the page wrote to its console, and what it failed at.
  private(set) var complaints: [String] = []

  init(path: String) throws {
    profile = FileManager.default.temporaryDirectory.appendingPathComponent(UUID().uuidString).path
    var (toBrowser, fromBrowser) = (
      [Int32](repeating: 0, count: 2), [Int32](repeating: 0, count: 2)
    )
    guard pipe(&toBrowser) == 0, pipe(&fromBrowser) == 0 else { throw Failure(reason: "pipe") }
    // Away from 3 and 4, which the browser uses, and closed in what others start meanwhile.
    func moved(_ descriptor: Int32) -> Int32 {
      let high = fcntl(descriptor, F_DUPFD_CLOEXEC, 64)
      close(descriptor)
      return high
    }
    let (input, output) = (moved(toBrowser[0]), moved(fromBrowser[1]))
    commands = moved(toBrowser[1])
    answers = moved(fromBrowser[0])
    var actions = posix_spawn_file_actions_t()
    posix_spawn_file_actions_init(&actions)
    posix_spawn_file_actions_adddup2(&actions, input, 3)
    posix_spawn_file_actions_adddup2(&actions, output, 4)
    posix_spawn_file_actions_addopen(&actions, 2, "/dev/null", O_WRONLY, 0)
    let arguments = [
      path, "--headless", "--no-sandbox", "--disable-gpu", "--hide-scrollbars",
      "--remote-debugging-pipe", "--user-data-dir=\(profile)", "--window-size=1240,1000",
      "about:blank",
    ]
    var pointers = arguments.map { strdup($0) } + [nil]
    defer { pointers.forEach { free($0) } }
    var started: pid_t = 0
    let status = posix_spawn(&started, path, &actions, nil, &pointers, environ)
    posix_spawn_file_actions_destroy(&actions)
    close(input)
    close(output)
    process = started
    guard status == 0 else { throw Failure(reason: "posix_spawn: \(status)") }
    let target = try call("Target.createTarget", ["url": "about:blank"])
    let attached = try call(
      "Target.attachToTarget", ["targetId": target["targetId"] ?? "", "flatten": true])
    session = attached["sessionId"] as? String
    for domain in ["Page", "Runtime", "Log"] { _ = try call("\(domain).enable", [:]) }
  }

  deinit {
    kill(process, SIGKILL)
    waitpid(process, nil, 0)
    close(commands)
    close(answers)
    try? FileManager.default.removeItem(atPath: profile)
  }

  func open(_ url: String) throws {
    complaints = []
    _ = try call("Page.navigate", ["url": url])
    while try message()["method"] as? String != "Page.loadEventFired" {}
  }

  /// The value of a script's last expression, which may be a promise.
  func evaluate(_ script: String) throws -> Any {
    let answer = try call(
      "Runtime.evaluate", ["expression": script, "returnByValue": true, "awaitPromise": true])
    if let details = answer["exceptionDetails"] { throw Failure(reason: "\(details)") }
    return (answer["result"] as? [String: Any])?["value"] ?? NSNull()
  }

  func emulate(media: String, scheme: String) throws {
    _ = try call(
      "Emulation.setEmulatedMedia",
      ["media": media, "features": [["name": "prefers-color-scheme", "value": scheme]]])
  }

  /// A picture of a part of the page, as a data URL.
  func screenshot(x: Double, y: Double, width: Double, height: Double) throws -> String {
    let answer = try call(
      "Page.captureScreenshot",
      [
        "captureBeyondViewport": true,
        "clip": ["x": x, "y": y, "width": width, "height": height, "scale": 1],
      ])
    return "data:image/png;base64,\(answer["data"] as? String ?? "")"
  }

  private func call(_ method: String, _ parameters: [String: Any]) throws -> [String: Any] {
    count += 1
    let number = count
    var request: [String: Any] = ["id": number, "method": method, "params": parameters]
    if let session { request["sessionId"] = session }
    let bytes = Array(try JSONSerialization.data(withJSONObject: request)) + [0]
    var sent = 0
    while sent < bytes.count {
      let more = bytes[sent...].withUnsafeBytes { write(commands, $0.baseAddress, $0.count) }
      guard more > 0 else { throw Failure(reason: "the browser is gone") }
      sent += more
    }
    while true {
      let answer = try message()
      guard answer["id"] as? Int == number else { continue }
      if let error = answer["error"] { throw Failure(reason: "\(method): \(error)") }
      return answer["result"] as? [String: Any] ?? [:]
    }
  }

  /// How long the browser may take to answer, in milliseconds: all other tests run beside it, on as few as two
  /// cores.
  private static let patience: Int32 = 300_000

  /// The next message; what the page complains of is kept.
  private func message() throws -> [String: Any] {
    var buffer = [UInt8](repeating: 0, count: 1 << 16)
    while true {
      if let end = pending.firstIndex(of: 0) {
        let data = Data(pending[..<end])
        pending.removeSubrange(...end)
        let message = try JSONSerialization.jsonObject(with: data) as? [String: Any] ?? [:]
        let method = message["method"] as? String ?? ""
        if ["Log.entryAdded", "Runtime.exceptionThrown", "Runtime.consoleAPICalled"].contains(
          method)
        {
          complaints.append("\(message["params"] ?? "")")
        }
        return message
      }
      var poll = pollfd(fd: answers, events: Int16(POLLIN), revents: 0)
      guard Glibc.poll(&poll, 1, Self.patience) == 1 else {
        throw Failure(reason: "no answer in five minutes")
      }
      let size = read(answers, &buffer, buffer.count)
      guard size > 0 else { throw Failure(reason: "the browser is gone") }
      pending += buffer[..<size]
    }
  }
}
