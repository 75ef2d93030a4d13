import Foundation
import Testing

@testable import newsstat

/// The page as a browser shows it; serial, for each test has a browser of its own.
@Suite(.serialized) struct ReportPageTests {
  /// A page in a file, and a browser that has opened it.
  private final class Page {
    let browser: Browser
    private let path: String

    init(_ html: String, _ browser: Browser) throws {
      self.browser = browser
      path =
        FileManager.default.temporaryDirectory.appendingPathComponent("\(UUID().uuidString).html")
        .path
      try html.write(toFile: path, atomically: true, encoding: .utf8)
      try browser.open("file://\(path)")
    }

    deinit { try? FileManager.default.removeItem(atPath: path) }
  }

  private func browser() throws -> Browser? {
    guard let path = Browser.path else {
      print("skipped: there is no chromium here")
      return nil
    }
    return try Browser(path: path)
  }

  private func report(_ arguments: [String]) async throws -> String {
    let output = Output.memory()
    _ = try await ReportCommand.parse(arguments + ["--quiet"]).execute(to: output)
    return output.text
  }

  /// What a browser says of a picture: how many colours it has, the share of its pixels that differ
  /// from its first, and how light that one is.
  private func look(at picture: String, _ browser: Browser) throws -> (
    colours: Int, drawn: Double, light: Double
  ) {
    let script = """
      new Promise(done => { const image = new Image(); image.onload = () => {
        const canvas = document.createElement('canvas');
        canvas.width = image.width; canvas.height = image.height;
        const context = canvas.getContext('2d'); context.drawImage(image, 0, 0);
        const data = context.getImageData(0, 0, image.width, image.height).data;
        const colours = new Set(); let drawn = 0;
        for (let i = 0; i < data.length; i += 4) {
          colours.add(data[i] << 16 | data[i + 1] << 8 | data[i + 2]);
          if (data[i] != data[0] || data[i + 1] != data[1] || data[i + 2] != data[2]) drawn++;
        }
        done([colours.size, drawn * 4 / data.length, (data[0] + data[1] + data[2]) / 765]);
      }; image.src = '\(picture)'; })
      """
    let values = try browser.evaluate(script) as? [Double] ?? []
    try #require(values.count == 3)
    return (Int(values[0]), values[1], values[2])
  }

  @Test func `every section is drawn in light, in dark and in print`() async throws {
    guard let browser = try browser(), let judge = try self.browser() else { return }
    let page = try await Page(report(["--sample"]), browser)
    #expect(browser.complaints.isEmpty)
    #expect(try browser.evaluate("document.scripts.length") as? Int == 0)
    let sections = [
      "corpus", "outlets", "languages", "frequent", "together", "time", "tone", "made",
    ]
    for (media, scheme) in [("screen", "light"), ("screen", "dark"), ("print", "light")] {
      try browser.emulate(media: media, scheme: scheme)
      for section in sections {
        let box = try #require(
          browser.evaluate(
            "(r => [r.x + scrollX, r.y + scrollY, r.width, r.height])(document.getElementById('\(section)').getBoundingClientRect())"
          ) as? [Double])
        #expect(box[2] > 600 && box[3] > 200, "\(section), \(media): \(box)")
        let picture = try page.browser.screenshot(
          x: box[0], y: box[1] + 8, width: box[2], height: min(box[3] - 8, 1500))
        let seen = try look(at: picture, judge)
        #expect(seen.colours > 20 && seen.drawn > 0.01, "\(section), \(media), \(scheme): \(seen)")
        #expect(scheme == "dark" ? seen.light < 0.3 : seen.light > 0.9, "\(section), \(scheme)")
      }
      for section in ["corpus", "outlets", "frequent", "together", "time", "tone"] {
        let charts = try browser.evaluate(
          "[...document.querySelectorAll('#\(section) svg')].filter(s => s.getBoundingClientRect().width > 20).length"
        )
        #expect(charts as? Int ?? 0 > 0, "\(section)")
      }
    }
  }

  @Test func `charts have words, and right-to-left text is set apart`() async throws {
    guard let browser = try browser() else { return }
    let page = try await Page(report(["--sample"]), browser)
    let unlabelled = try page.browser.evaluate(
      "[...document.querySelectorAll('svg')].filter(s => s.getAttribute('aria-hidden') != 'true' && !(s.getAttribute('role') == 'img' && s.getAttribute('aria-label'))).length"
    )
    #expect(unlabelled as? Int == 0)
    let directions = try browser.evaluate(
      "[...document.querySelectorAll('bdi')].filter(b => /^[\\u0600-\\u06ff]/.test(b.textContent)).map(b => getComputedStyle(b).direction).filter(d => d != 'rtl').length + [...document.querySelectorAll('li[dir=auto]')].filter(b => /^[\\s\\u00ab]*[\\u0600-\\u06ff]/.test(b.textContent)).filter(b => getComputedStyle(b).direction != 'rtl').length"
    )
    #expect(directions as? Int == 0)
    #expect(
      try browser.evaluate("document.querySelectorAll('table:not(:has(th))').length") as? Int == 0)
    #expect(
      try browser.evaluate("document.body.textContent.includes('Ukrainian')") as? Bool == true)
  }

  @Test func `hostile text stays text`() async throws {
    guard let browser = try browser() else { return }
    let path = FileManager.default.temporaryDirectory.appendingPathComponent(
      "\(UUID().uuidString).jsonl"
    ).path
    defer { try? FileManager.default.removeItem(atPath: path) }
    let attack =
      "</title></style></svg><script>alert(1)</script><img src=x onerror=alert(2)>{{title}}{{{title}}}&lt;b&gt; \\u202E javascript:alert(3) ' \\\" onload=alert(4)"
    let lines = (0..<8).map {
      "{\"id\": \"\(attack)\($0)\", \"outlet\": \"\(attack)\($0 % 2)\", \"lang\": \"en\", \"date\": \"2020-01-0\($0 + 1)\", \"x\": 1, \"title\": \"\(attack)\", \"text\": \"script alert massacre \(attack) script alert onerror script \($0 % 2 == 0 ? "one" : "two")\"}"
    }
    try lines.joined(separator: "\n").write(toFile: path, atomically: true, encoding: .utf8)
    let page = try await Page(report([path, "--title", "<script>alert(5)</script>"]), browser)
    #expect(browser.complaints.isEmpty, "\(browser.complaints)")
    let found = try page.browser.evaluate(
      "document.querySelectorAll('script, img, iframe, object, embed, base, form, a:not([href^=\"#\"])').length + [...document.querySelectorAll('*')].filter(e => [...e.attributes].some(a => a.name.startsWith('on') || /javascript:/i.test(a.value) && a.name != 'aria-label')).length"
    )
    #expect(found as? Int == 0)
    #expect(
      try browser.evaluate("document.querySelector('h1').textContent") as? String
        == "<script>alert(5)</script>")
    #expect(
      try browser.evaluate("document.body.textContent.includes('{{title}}')") as? Bool == true)
  }

  @Test func `a corpus of one document does not look broken`() async throws {
    guard let browser = try browser() else { return }
    let path = FileManager.default.temporaryDirectory.appendingPathComponent(
      "\(UUID().uuidString).txt"
    ).path
    defer { try? FileManager.default.removeItem(atPath: path) }
    try "MOSCOW, November 3. /TASS/. War is bad. Peace is good, and war is not peace.".write(
      toFile: path, atomically: true, encoding: .utf8)
    let page = try await Page(report([path]), browser)
    #expect(browser.complaints.isEmpty)
    let text = try #require(page.browser.evaluate("document.body.innerText") as? String)
    for word in ["NaN", "nan", "inf", "undefined", "null", "{{"] {
      #expect(!text.contains(word), "\(word)")
    }
    // What one document cannot show is named with its reason.
    #expect(try browser.evaluate("document.querySelectorAll('section').length") as? Int == 4)
    for word in ["Outlets compared", "Languages compared", "Terms over time"] {
      #expect(text.contains(word), "\(word)")
    }
  }
}
