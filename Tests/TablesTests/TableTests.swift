import Glibc
import Tables
import Testing

@Suite struct TableTests {
  @Test(arguments: [
    (0.0, "0"), (1.0, "1"), (-0.5, "-0.5"), (1e-12, "0.000000000001"), (1.0 / 3, "0.3333333333"),
    (123_456_789_012.0, "123456789012"), (600_000.0, "600000"), (2.0 / 3 * 1e6, "666666.6667"),
  ])
  func `numbers are plain decimals`(value: Double, text: String) {
    #expect(Decimal.text(value) == text)
  }

  @Test func `a number is printed with its decimals`() {
    #expect(
      Decimal.text(-1.005, decimals: 2) == "-1.00" || Decimal.text(-1.005, decimals: 2) == "-1.01")
  }

  /// However a number came to its digits.
  @Test func `digits are those of the number rounded`() {
    var source = SystemRandomNumberGenerator()
    for round in 0..<30_000 {
      let places = Int.random(in: 0...14, using: &source)
      let value =
        round % 3 == 0
        ? Double.random(in: -1...1, using: &source) * pow(10, Double(places - 6))
        : Double(Int.random(in: -999_999_999_999...999_999_999_999, using: &source))
          / pow(10, Double(places))
      guard value != 0 else { continue }
      let magnitude = Int(log10(abs(value)).rounded(.down))
      var rounded = Decimal.text(value, decimals: max(0, 9 - magnitude))
      if rounded.contains(".") {
        while rounded.hasSuffix("0") { rounded.removeLast() }
        if rounded.hasSuffix(".") { rounded.removeLast() }
      }
      #expect(Decimal.text(value) == rounded, "\(value)")
    }
  }

  @Test func `JSON text is escaped`() {
    var out = [UInt8]()
    let value: JSONValue = [
      "a\"b": .string("\\\n\t\u{1}é"), "n": .number(.nan), "l": [1, true, .null],
    ]
    value.write(to: &out)
    #expect(
      String(decoding: out, as: UTF8.self)
        == "{\"a\\\"b\":\"\\\\\\n\\t\\u0001é\",\"n\":null,\"l\":[1,true,null]}")
  }

  @Test func `columns align whatever the script`() {
    var writer = TableWriter(
      .table, columns: [Column("term", .text, "A word."), Column("n", .count, "How often.")])
    _ = writer.accept(
      writer.chunk([
        [.text("中国"), .count(1)], [.text("e\u{301}"), .count(20)], [.text("\u{202E}x"), .absent],
      ]))
    #expect(
      String(decoding: writer.footer(), as: UTF8.self) == """
        term        n
        中国        1
        e\u{301}          20
        \\u{202e}x

        """)
  }
}

/// How tables look: lines that fit, contexts around a node, forms for spreadsheets.
@Suite struct TableFormTests {
  private static let columns = [
    Column("document", .text, "An id."), Column("start", .count, "Where."),
    Column("left", .text, "Before.", layout: .before),
    Column("node", .text, "Found.", layout: .node),
    Column("right", .text, "Behind.", layout: .behind),
  ]
  private static let rows: [[Cell]] = [
    [
      .text("a"), .count(7), .text("In the old town the "), .text("bridge"),
      .text(" fell at night."),
    ],
    [.text("b"), .count(12), .text("一座老 "), .text("bridges"), .text("。")],
  ]

  private func text(_ width: Int?, colours: Bool = false) -> String {
    var writer = TableWriter(
      .table, columns: Self.columns, on: Screen(width: width, hasColours: colours))
    _ = writer.accept(writer.chunk(Self.rows))
    return String(decoding: writer.footer(), as: UTF8.self)
  }

  @Test func `context stands right up to the node`() {
    #expect(
      text(nil) == """
        document  start                  left node right
        a             7   In the old town the bridge fell at night.
        b            12                一座老 bridges。

        """)
  }

  @Test(arguments: [40, 60, 72, 90]) func `lines fit`(width: Int) {
    for line in text(width).split(separator: "\n") { #expect(line.count <= width, "\(line)") }
    #expect(text(width).contains("the bridge f"))
  }

  @Test func `a node is coloured where there are colours`() {
    #expect(text(nil, colours: true).contains("\u{1B}[1;31mbridges\u{1B}[0m。"))
    #expect(!text(nil).contains("\u{1B}"))
  }

  @Test func `small numbers are powers of ten for people only`() {
    let columns = [Column("p", .number, "A probability.")]
    func text(_ format: TableFormat) -> String {
      var writer = TableWriter(format, columns: columns)
      let rows = writer.accept(writer.chunk([[.number(1.25e-48)], [.number(0.25)]]))
      return String(decoding: writer.header() + rows + writer.footer(), as: UTF8.self)
    }
    #expect(text(.table) == "p\n1.2e-48\n   0.25\n".replacing("p\n", with: "      p\n"))
    #expect(text(.tsv).hasPrefix("p\n0.00000000000000000000000000000000000000000000000125\n"))
  }

  @Test func `a spreadsheet gets no formulas`() {
    let columns = [Column("term", .text, "A word."), Column("n", .number, "A number.")]
    var writer = TableWriter(.excel, columns: columns)
    let rows = writer.accept(
      writer.chunk([[.text("=1+1"), .number(-2)], [.text("a,\"b"), .number(1)]]))
    #expect(
      String(decoding: writer.header() + rows, as: UTF8.self)
        == "\u{FEFF}term,n\r\n'=1+1,-2\r\n\"a,\"\"b\",1\r\n")
  }
}
