import Testing

/// Every example of the README, the articles and the comments compiles, since a file of this folder holds it.
@Suite struct ExamplesTests {
  @Test func `every example stands in a file that compiles`() throws {
    let sources = try Example.files(in: "Tests/ExamplesTests", withSuffix: ".swift").map { file in
      "\n" + Example.bare(try Example.lines(of: file)).joined(separator: "\n") + "\n"
    }
    let examples = try Example.all().examples
    #expect(examples.count > 50)
    for example in examples {
      let text = "\n" + example.lines.joined(separator: "\n") + "\n"
      #expect(
        sources.contains { $0.contains(text) },
        "\(example.file):\(example.line) stands in no file of Tests/ExamplesTests")
    }
  }

  @Test func `every fence names its language`() throws {
    #expect(try Example.all().unnamed == [])
  }
}
