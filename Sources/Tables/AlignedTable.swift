/// Where an aligned table is shown.
public struct Screen: Sendable, Equatable {
  /// How many columns a line has; `nil` where it has no end.
  public var width: Int?
  /// Whether it shows colours.
  public var hasColours: Bool

  public init(width: Int? = nil, hasColours: Bool = false) {
    (self.width, self.hasColours) = (width, hasColours)
  }
}

/// Rows as aligned columns for people.
///
/// Where lines have an end, a concordance fits: its context is cut, and columns in front of it give way, the first last.
/// Of other tables long texts are cut.
struct AlignedTable {
  private let columns: [Column]
  private let rows: [[String]]
  private let isNumeric: [Bool]
  private let screen: Screen
  /// The columns that it takes with nothing cut.
  private var widths: [Int]

  /// What a text may take of a line that has no room for all, and what context takes at least.
  private static let shortText = 40

  init(_ columns: [Column], _ cells: [[Cell]], on screen: Screen) {
    (self.columns, self.screen) = (columns, screen)
    rows = cells.map { $0.map { DisplayText.visible($0.shortText) } }
    isNumeric = columns.indices.map { column in
      cells.contains { $0[column].isNumeric }
        && cells.allSatisfy { $0[column].isNumeric || $0[column] == .absent }
    }
    widths = columns.map { DisplayText.width(of: $0.name) }
    for row in rows {
      for (column, text) in row.enumerated() {
        widths[column] = max(widths[column], DisplayText.width(of: text))
      }
    }
  }

  var text: String {
    if let context = Context(columns) { return concordance(context) }
    var widths = widths
    if let width = screen.width, widths.reduce(0, { $0 + $1 + 2 }) - 2 > width {
      for column in columns.indices where !isNumeric[column] {
        widths[column] = min(
          widths[column], max(Self.shortText, DisplayText.width(of: columns[column].name)))
      }
    }
    return ([columns.map(\.name)] + rows).map {
      Self.trimmed(plain($0, Array(columns.indices), widths)) + "\n"
    }.joined()
  }

  /// The cells of some columns, two spaces apart.
  private func plain(_ row: [String], _ shown: [Int], _ widths: [Int]) -> String {
    shown.map { column in
      let text = DisplayText.prefix(row[column], width: widths[column])
      let padding = Self.spaces(widths[column] - DisplayText.width(of: text))
      return isNumeric[column] ? padding + text : text + padding
    }.joined(separator: "  ")
  }

  private static func trimmed(_ line: String) -> String {
    var line = line
    while line.utf8.last == 0x20 { line.removeLast() }
    return line
  }

  private static func spaces(_ count: Int) -> String {
    String(repeating: " ", count: max(0, count))
  }
}

extension AlignedTable {
  /// The columns of a concordance.
  private struct Context {
    let before, node, behind: Int

    init?(_ columns: [Column]) {
      func index(_ layout: Column.Layout) -> Int? { columns.firstIndex { $0.layout == layout } }
      guard let before = index(.before), let node = index(.node), let behind = index(.behind)
      else { return nil }
      (self.before, self.node, self.behind) = (before, node, behind)
    }
  }

  /// The node of each row below that of the row before, with its context on both sides.
  private func concordance(_ context: Context) -> String {
    var widths = widths
    var shown = columns.indices.filter { columns[$0].layout == .plain }
    if let width = screen.width {
      for column in shown where !isNumeric[column] {
        widths[column] = min(widths[column], max(width / 4, 8))
      }
    }
    func room() -> Int {
      let used = shown.reduce(0) { $0 + widths[$1] + 2 }
      return (screen.width ?? Int.max / 2) - used - widths[context.node]
    }
    let wanted = min(Self.shortText, widths[context.before] + widths[context.behind])
    while room() < wanted, shown.count > 1 { shown.removeLast() }
    let left = min(
      widths[context.before] + 1, max(room() / 2, room() - widths[context.behind] - 1))
    var header = columns.map(\.name)
    header[context.before] += " "
    header[context.behind] = " " + header[context.behind]
    var text = ""
    for (number, row) in ([header] + rows).enumerated() {
      let before = DisplayText.suffix(row[context.before], width: left)
      var line = plain(row, shown, widths) + (shown.isEmpty ? "" : "  ")
      line += Self.spaces(left - DisplayText.width(of: before)) + before
      let end = room() + widths[context.node] - left - DisplayText.width(of: row[context.node])
      let behind = Self.trimmed(DisplayText.prefix(row[context.behind], width: end))
      line += number > 0 ? coloured(row[context.node]) : row[context.node]
      text += Self.trimmed(line + behind) + "\n"
    }
    return text
  }

  /// In bold red, where there are colours.
  private func coloured(_ node: String) -> String {
    screen.hasColours ? "\u{1B}[1;31m\(node)\u{1B}[0m" : node
  }
}

extension Cell {
  /// The value in few digits: what would have more than three zeros behind its point is a power of ten.
  fileprivate var shortText: String {
    if case .number(let number) = self, number != 0, abs(number) < 1e-4 {
      return Decimal.scientific(number)
    }
    return text(significant: 5)
  }
}
