package import CorpusStatistics
package import Tables

/// Columns that several tables have.
extension Column {
  /// The column of a statistic that explains itself.
  package init(_ statistic: Explanation, _ kind: Kind = .number, unit: String? = nil) {
    func given(_ text: String) -> String? { text.isEmpty || text == "–" ? nil : text }
    self.init(
      statistic.name, kind, statistic.meaning, unit: unit, formula: given(statistic.formula),
      source: given(statistic.source), caution: given(statistic.caution))
  }

  /// The ends of a statistic's interval.
  package static func ends(of column: Column, _ of: String) -> [Column] {
    [("low", "lower"), ("high", "upper")].map { suffix, word in
      Column(
        "\(column.name)_\(suffix)", .number, "The \(word) end of the 95 % interval of \(of).",
        unit: column.unit,
        caution: "Absent where fewer than five documents, or clusters of copies, stand on a side.")
    }
  }

  package static let document = Column("document", .text, "The id of the document.")
  package static let outlet = Column("outlet", .text, "The outlet that the record names.")
  package static let date = Column(
    "date", .text, "The date that the record names, as it stands there.")
  package static let lang = Column(
    "lang", .text, "The language, as the record names it or as it was detected (BCP 47).")
  package static let term = Column(
    "term", .text,
    "A folded word, its stem, or words in a row, with spaces between.",
    caution: "Folding joins case and forms of one character: US and us are one term.")
  package static let group = Column(
    "group", .text,
    "The value of the field that groups are made by; (none) where a record lacks it.")
  package static let start = Column(
    "start", .count, "Where it starts in the document's text.", unit: "bytes of UTF-8")
  package static let end = Column(
    "end", .count, "Where it ends, behind its last byte.", unit: "bytes of UTF-8")
  package static let evidence = Column(
    "evidence", .json,
    "What made the value: findings with start, end, text, entry, rule and weight; of stances also with the measure that counts it, and its value."
  )
  package static let pAbsent = Column(.pAbsent, .text)
  package static let q = Column(.q)

  /// The field that a table is grouped by, under its own name.
  package static func field(_ name: String) -> Column {
    Column(name, .text, "The value of this field of the record; (none) where a record lacks it.")
  }
}

extension Cell {
  /// The ends of an interval, each divided by a unit; absent where there is none.
  package static func ends(of interval: Interval?, over unit: Double = 1) -> [Cell] {
    interval.map { [.number($0.low / unit), .number($0.high / unit)] } ?? [.absent, .absent]
  }

  /// A text, where there is one.
  package static func optional(_ text: String?) -> Cell { text.map { .text($0) } ?? .absent }
}

extension JSONValue {
  /// An item of what made a value.
  ///
  /// - Parameters:
  ///   - text: the words as they stand in the document.
  ///   - measure: what counts it, and for how much, where several do.
  package static func evidence(
    _ range: Range<Int>, text: String, entry: String, rule: String, weight: Double,
    measure: String? = nil, value: Double? = nil
  ) -> JSONValue {
    var members: [Member] = [
      .init("start", .integer(range.lowerBound)), .init("end", .integer(range.upperBound)),
      .init("text", .string(text)), .init("entry", .string(entry)), .init("rule", .string(rule)),
      .init("weight", .number(weight)),
    ]
    if let measure { members.append(.init("measure", .string(measure))) }
    if let value { members.append(.init("value", .number(value))) }
    return .object(members)
  }
}
