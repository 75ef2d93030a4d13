public import CorpusAnalysis
internal import Tables

/// A picture of where a pattern stands in documents: a line a document, from its start to its end, with a bar where it
/// stands.
///
///     let plot = DispersionPlot(rows, title: "flood*")
///     let bytes = plot.svg
public struct DispersionPlot {
  private let rows: [DispersionTable.Row]
  private let title: String

  /// - Parameter title: what was looked for.
  public init(_ rows: [DispersionTable.Row], title: String) {
    (self.rows, self.title) = (rows, title)
  }

  private static let (labels, width, row, top) = (220.0, 900.0, 22.0, 40.0)

  /// The picture as SVG.
  public var svg: [UInt8] {
    let (labels, width, top) = (Self.labels, Self.width, Self.top)
    let height = top + Double(max(1, rows.count)) * Self.row + 10
    let name = XMLText.escaped(title)
    var lines = [
      "<svg xmlns=\"http://www.w3.org/2000/svg\" width=\"\(Int(width))\" height=\"\(Int(height))\" viewBox=\"0 0 \(Int(width)) \(Int(height))\" role=\"img\" font-family=\"sans-serif\" font-size=\"12\">",
      "<title>\(name)</title>",
      "<rect width=\"100%\" height=\"100%\" fill=\"#fff\"/>",
      "<text x=\"8\" y=\"22\" font-size=\"15\" fill=\"#222\">\(name)</text>",
    ]
    for (number, row) in rows.enumerated() {
      let y = top + Double(number) * Self.row
      let facts = [row.outlet, row.date].compactMap(\.self).joined(separator: ", ")
      let told = facts.isEmpty ? row.document : "\(row.document) (\(facts))"
      lines.append(
        "<g><title>\(XMLText.escaped(told)): \(row.positions.count) of \(row.tokens) tokens</title>"
          + "<text x=\"8\" y=\"\(Self.number(y + 14))\" fill=\"#222\">\(XMLText.escaped(Self.label(row.document)))</text>"
          + "<rect x=\"\(Self.number(labels))\" y=\"\(Self.number(y + 2))\" width=\"\(Self.number(width - labels - 50))\" height=\"16\" fill=\"#eee\"/>"
      )
      let step = (width - labels - 50) / Double(max(1, row.tokens))
      let bars = row.positions.map { position in
        "M\(Self.number(labels + (Double(position) + 0.5) * step)) \(Self.number(y + 2))v16"
      }
      lines.append("<path d=\"\(bars.joined())\" stroke=\"#a4123f\" stroke-width=\"1.5\"/>")
      lines.append(
        "<text x=\"\(Self.number(width - 8))\" y=\"\(Self.number(y + 14))\" text-anchor=\"end\" fill=\"#222\">\(row.positions.count)</text></g>"
      )
    }
    return Array((lines + ["</svg>", ""]).joined(separator: "\n").utf8)
  }

  private static func number(_ value: Double) -> String { Decimal.text(value, decimals: 1) }

  /// What a label has room for.
  private static func label(_ text: String) -> String {
    text.count > 30 ? "…" + text.suffix(29) : text
  }
}
