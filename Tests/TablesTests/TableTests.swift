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
