internal import CorpusAnalysis
internal import CorpusStatistics
internal import Tables

/// Maps the values of a range to coordinates in pixels.
struct Scale {
  let low, high: Double
  let start, end: Double

  func coordinate(_ value: Double) -> Double {
    guard high > low else { return (start + end) / 2 }
    let share = (min(max(value, low), high) - low) / (high - low)
    return start + share * (end - start)
  }

  func text(_ value: Double) -> JSONValue { .string(Decimal.text(coordinate(value), decimals: 1)) }
}

/// The geometry of the charts, as data for the templates.
enum Charts {
  /// A value with its interval on a scale that all rows of a table share.
  static func interval(_ value: Double, _ interval: Interval?, scale: Scale, label: String)
    -> JSONValue
  {
    var members: [JSONValue.Member] = [
      .init("label", .string(label)), .init("x", scale.text(value)),
      .init("width", .string(Decimal.text(scale.end + 6, decimals: 0))),
    ]
    if scale.low < 0, scale.high > 0 { members.append(.init("zero", ["x": scale.text(0)])) }
    if let interval {
      members.append(
        .init("range", ["low": scale.text(interval.low), "high": scale.text(interval.high)]))
    }
    return .object(members)
  }

  /// A scale that holds all values, zero, and at least a given distance from it.
  static func scale(_ values: [Double], low: Double, high: Double, width: Double) -> Scale {
    let finite = values.filter(\.isFinite)
    return Scale(
      low: finite.reduce(low, min), high: finite.reduce(high, max), start: 6, end: width - 6)
  }

  /// Bars over time with as many labels as there is room for.
  static func bars(_ bars: [(name: String, documents: Int)]) -> JSONValue {
    let (width, height, left, bottom) = (900.0, 180.0, 44.0, 26.0)
    let most = Double(bars.map(\.documents).max() ?? 1)
    let step = (width - left - 6) / Double(max(bars.count, 1))
    let every = max(1, Int((90 / step).rounded(.up)))
    let items: [JSONValue] = bars.enumerated().map { index, bar in
      let size = (height - bottom - 10) * Double(bar.documents) / most
      return [
        "x": pixels(left + Double(index) * step + step * 0.1), "width": pixels(max(1, step * 0.8)),
        "y": pixels(height - bottom - size), "height": pixels(size), "name": .string(bar.name),
        "documents": .integer(bar.documents),
        "tick": index % every == 0
          ? ["x": pixels(left + (Double(index) + 0.5) * step), "name": .string(bar.name)] : .null,
      ]
    }
    return [
      "bars": .array(items), "most": .integer(Int(most)), "base": pixels(height - bottom),
      "label_y": pixels(height - 8),
    ]
  }

  /// A line of rates over time, through the values that are known; one may be marked.
  static func sparkline(_ values: [Double?], peak: Int?, label: String) -> JSONValue {
    let x = Scale(low: 0, high: Double(max(values.count - 1, 1)), start: 4, end: 256)
    let y = Scale(low: 0, high: values.compactMap(\.self).max() ?? 0, start: 36, end: 6)
    func height(_ value: Double) -> Double { y.high > 0 ? y.coordinate(value) : y.start }
    let points = values.enumerated().compactMap { index, value in
      value.map {
        "\(Decimal.text(x.coordinate(Double(index)), decimals: 1)),\(Decimal.text(height($0), decimals: 1))"
      }
    }
    var members: [JSONValue.Member] = [
      .init("points", .string(points.joined(separator: " "))), .init("label", .string(label)),
    ]
    if let peak, let value = values[peak] {
      members.append(
        .init("dot", ["x": x.text(Double(peak)), "y": pixels(height(value))]))
    }
    return .object(members)
  }

  /// Means over time: a point for each, as large as it has mentions, and a line between them.
  ///
  /// - Parameter range: the values at the lower and the upper edge.
  static func course(_ times: [StanceTime], range: Scale, label: String) -> JSONValue {
    let x = Scale(low: 0, high: Double(max(times.count - 1, 1)), start: 6, end: 122)
    let y = Scale(low: range.low, high: range.high, start: 36, end: 4)
    let known = times.enumerated().filter { $0.element.mentions > 0 }
    let most = Double(times.map(\.mentions).max() ?? 1)
    let points = known.map { index, time in
      let (x, y) = (x.coordinate(Double(index)), y.coordinate(time.mean))
      return "\(Decimal.text(x, decimals: 1)),\(Decimal.text(y, decimals: 1))"
    }
    return [
      "label": .string(label), "zero": y.text(0),
      "points": .string(points.joined(separator: " ")),
      "dots": .array(
        known.map { index, time in
          let radius = 1.5 + 2.5 * (Double(time.mentions) / most).squareRoot()
          let sign = time.mean < 0 ? "−" : "+"
          let mean = sign + Decimal.text(abs(time.mean), decimals: 2)
          return [
            "x": x.text(Double(index)), "y": y.text(time.mean), "radius": pixels(radius),
            "title": .string("\(time.name): \(mean), mentions: \(time.mentions)"),
          ]
        }),
    ]
  }

  /// A network: the points of its terms and the lines between them.
  static func network(_ network: Report.Network) -> JSONValue {
    let names = network.terms
    let numbers = Dictionary(uniqueKeysWithValues: names.enumerated().map { ($1, $0) })
    let edges = network.pairs.compactMap { pair in
      numbers[pair.a].flatMap { a in numbers[pair.b].map { (a, $0, pair.logDice) } }
    }
    let layout = NetworkLayout(nodes: names.count, edges: edges.map { ($0.0, $0.1) })
    let (width, height) = (900.0, 620.0)
    let x = Scale(low: 0, high: 1, start: 70, end: width - 70)
    let y = Scale(low: 0, high: 1, start: 24, end: height - 24)
    let strongest = edges.map(\.2).max() ?? 0
    let weakest = edges.map(\.2).min() ?? 0
    let strength = Scale(low: weakest, high: strongest, start: 1, end: 4)
    let most = Double(names.first.flatMap { network.occurrences[$0] } ?? 1)
    let size = Scale(low: 0, high: most.squareRoot(), start: 3, end: 11)
    return [
      "edges": .array(
        edges.map { edge in
          [
            "x1": x.text(layout.points[edge.0].x), "y1": y.text(layout.points[edge.0].y),
            "x2": x.text(layout.points[edge.1].x), "y2": y.text(layout.points[edge.1].y),
            "width": strength.text(edge.2),
          ]
        }),
      "nodes": .array(
        names.enumerated().map { index, name in
          let radius = size.coordinate(Double(network.occurrences[name] ?? 0).squareRoot())
          return [
            "x": x.text(layout.points[index].x), "y": y.text(layout.points[index].y),
            "radius": pixels(radius), "name": .string(name),
            "label_y": pixels(y.coordinate(layout.points[index].y) - radius - 3),
            "occurrences": .integer(network.occurrences[name] ?? 0),
          ]
        }),
    ]
  }

  private static func pixels(_ value: Double) -> JSONValue {
    .string(Decimal.text(value, decimals: 1))
  }
}
