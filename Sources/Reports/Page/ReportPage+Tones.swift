internal import Tables

/// The tone of groups.
extension ReportPage {
  var tones: JSONValue {
    guard !report.tones.isEmpty else { return .null }
    let scale = Charts.scale(
      report.tones.map(\.all).flatMap {
        [$0.mean, $0.interval?.low ?? 0, $0.interval?.high ?? 0]
      },
      low: -0.2, high: 0.2, width: 260)
    return [
      "low": .string(Self.signed(scale.low, decimals: 2)),
      "high": .string(Self.signed(scale.high, decimals: 2)),
      "rows": .array(
        report.tones.map { tone in
          let all = tone.all
          let mean = all.mean.isFinite ? Self.signed(all.mean, decimals: 3) : "unscored"
          let interval = all.interval.map {
            "\(Self.signed($0.low, decimals: 3)) to \(Self.signed($0.high, decimals: 3))"
          }
          return [
            "group": .string(tone.group), "language": language(tone.language),
            "documents": .string(Report.grouped(all.documents)),
            "scored": .string(Report.grouped(all.scored)), "mean": .string(mean),
            "interval": .string(interval ?? "–"),
            "coverage": .string(all.scored > 0 ? Self.percent(all.coverage) : "–"),
            "chart": all.mean.isFinite
              ? Charts.interval(
                all.mean, all.interval, scale: scale,
                label: "mean tone \(mean)" + (interval.map { ", 95 % from \($0)" } ?? "")) : .null,
            "sentences": sentences(tone.sentences),
          ]
        }),
    ]
  }

  /// Sentences with their scores and what made them.
  func sentences(_ sentences: [Report.ToneSentence]) -> JSONValue {
    list(sentences) {
      [
        "document": .string($0.document), "text": .string($0.text),
        "score": .string(Self.signed($0.score, decimals: 2)),
        "evidence": .string($0.evidence.joined(separator: ", ")),
      ]
    }
  }
}
