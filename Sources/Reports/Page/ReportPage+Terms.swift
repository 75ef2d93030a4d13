internal import CorpusStatistics
internal import Tables

/// The tables of terms, and the network.
extension ReportPage {
  func keyness(_ table: Report.KeynessTable) -> JSONValue {
    let scale = Charts.scale(
      table.terms.flatMap { [$0.keyness.logRatio, $0.interval?.low ?? 0, $0.interval?.high ?? 0] },
      low: 0, high: 4, width: 220)
    return [
      "group": .string(table.group), "language": language(table.language),
      "reference": .string(table.reference), "documents": .string(Report.grouped(table.documents)),
      "tokens": .string(Report.grouped(table.tokens)),
      "low": .string(Self.signed(scale.low, decimals: 1)),
      "high": .string(Self.signed(scale.high, decimals: 1)),
      "terms": .array(table.terms.map { keyTerm($0, scale: scale) }),
      "is_empty": .boolean(table.terms.isEmpty),
    ]
  }

  func keyTerm(_ term: Report.KeyTerm, scale: Scale) -> JSONValue {
    let keyness = term.keyness
    let ratio = Self.signed(keyness.logRatio, decimals: 2)
    let interval = term.interval.map {
      "\(Self.signed($0.low, decimals: 2)) to \(Self.signed($0.high, decimals: 2))"
    }
    return [
      "term": .string(term.term), "occurrences": .string(Report.grouped(keyness.occurrences)),
      "documents": .string(Report.grouped(term.documents)),
      "rate": .string(Self.rate(keyness.occurrences, keyness.tokens)),
      "reference_rate": .string(
        Self.rate(keyness.referenceOccurrences, keyness.referenceTokens)),
      "log_ratio": .string(ratio), "interval": .string(interval ?? "–"),
      "g2": .string(Decimal.text(keyness.logLikelihood, decimals: 1)),
      "q": .string(Self.probability(term.q)),
      "is_significant": .boolean(term.q < Report.significant),
      "chart": Charts.interval(
        keyness.logRatio, term.interval, scale: scale,
        label: "log ratio \(ratio)" + (interval.map { ", 95 % from \($0)" } ?? "")),
      "lines": lines(term.lines),
    ]
  }

  func frequencies(_ table: Report.FrequencyTable) -> JSONValue {
    let most = table.terms.map(\.perMillion).max() ?? 1
    return [
      "language": language(table.language), "lacks_stop_words": .boolean(!table.hasStopWords),
      "terms": .array(
        table.terms.map { term in
          [
            "term": .string(term.term), "occurrences": .string(Report.grouped(term.occurrences)),
            "documents": .string(Report.grouped(term.documents)),
            "rate": .string(Report.grouped(Int(term.perMillion.rounded()))),
            "bar": .string(Decimal.text(120 * term.perMillion / most, decimals: 1)),
            "deviation": .string(
              term.deviation.isFinite ? Decimal.text(term.deviation, decimals: 2) : "–"),
            "lines": lines(term.lines),
          ]
        }),
    ]
  }

  func network(_ network: Report.Network) -> JSONValue {
    [
      "language": language(network.language), "chart": Charts.network(network),
      "terms": .array(
        network.terms.map { term in
          [
            "term": .string(term),
            "occurrences": .string(Report.grouped(network.occurrences[term] ?? 0)),
            "lines": lines(network.lines[term] ?? []),
          ]
        }),
      "pairs": .array(
        network.pairs.map {
          [
            "a": .string($0.a), "b": .string($0.b),
            "together": .string(Report.grouped($0.together)),
            "expected": .string(Decimal.text($0.expected, decimals: 1)),
            "log_dice": .string(Decimal.text($0.logDice, decimals: 2)),
            "g2": .string(Decimal.text($0.logLikelihood, decimals: 1)),
          ]
        }),
    ]
  }
}
