internal import Tables

/// Who stands where on whom.
extension ReportPage {
  func stance(_ table: Report.StanceTable) -> JSONValue {
    // One scale for all targets, so that they can be compared.
    let sides = report.stances.flatMap(\.rows).flatMap { [$0.own, $0.quoted].compactMap(\.self) }
    let scale = Charts.scale(
      sides.flatMap { [$0.mean, $0.interval?.low ?? 0, $0.interval?.high ?? 0] }, low: -0.5,
      high: 0.5,
      width: 168)
    return [
      "target": .string(table.target), "note": note(table.note),
      "aliases": .string(table.aliases.joined(separator: ", ")), "profiles": profiles(table),
      "low": .string(Self.signed(scale.low, decimals: 1)),
      "high": .string(Self.signed(scale.high, decimals: 1)),
      "has_course": table.rows.lazy.map(\.course).first { !$0.isEmpty }.map { course in
        [
          "first": .string(course.first?.name ?? ""), "last": .string(course.last?.name ?? ""),
        ]
      } ?? .null,
      "terms": .array(
        table.rows.map { row in
          [
            "group": .string(row.group), "language": language(row.language),
            "own": row.own.map { side($0, scale, "in its own voice") } ?? .null,
            "course": row.course.count { $0.mentions > 0 } > 1
              ? Charts.course(row.course, range: scale, label: courseLabel(row)) : .null,
            "quoted": row.quoted.map { side($0, scale, "in quotation") } ?? .null,
          ]
        }),
    ]
  }

  func courseLabel(_ row: Report.Stance) -> String {
    let named = row.course.filter { $0.mentions > 0 }
    return
      "stance in its own voice from \(named.first?.name ?? "") to \(named.last?.name ?? ""): "
      + named.map { Self.signed($0.mean, decimals: 2) }.joined(separator: ", ")
  }

  func side(_ side: Report.StanceSide, _ scale: Scale, _ voice: String) -> JSONValue {
    let mean = Self.signed(side.mean, decimals: 2)
    let interval = side.interval.map {
      "\(Self.signed($0.low, decimals: 2)) to \(Self.signed($0.high, decimals: 2))"
    }
    return [
      "mean": .string(mean), "interval": .string(interval ?? "too few documents"),
      "mentions": .string(Report.grouped(side.mentions)),
      "documents": .string(Report.grouped(side.documents)),
      "q": .string(Self.probability(side.q)),
      "is_significant": .boolean(side.q < Report.significant),
      "chart": Charts.interval(
        side.mean, side.interval, scale: scale,
        label: "mean stance \(mean) \(voice)" + (interval.map { ", 95 % from \($0)" } ?? "")),
      "sentences": sentences(side.sentences),
    ]
  }
}
