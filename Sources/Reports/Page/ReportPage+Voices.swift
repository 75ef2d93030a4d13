internal import CorpusAnalysis
internal import Tables

/// Who is quoted.
extension ReportPage {
  func voice(_ voice: Report.Voice) -> JSONValue {
    let counts = voice.counts
    return [
      "group": .string(voice.group), "language": language(voice.language),
      "documents": .string(Report.grouped(counts.documents)),
      "quotations": .string(Report.grouped(counts.quotations)),
      "unsure": .string(Report.grouped(counts.unsure)),
      "each": .string(
        Decimal.text(Double(counts.quotations) / Double(max(1, counts.documents)), decimals: 1)),
      "quoted": .string(Self.percent(counts.quotedShare)),
      "doubt": .string(counts.doubtShare.isFinite ? Self.percent(counts.doubtShare) : "–"),
      "speakers": .array(voice.speakers.map { ["text": .string($0)] }),
    ]
  }

  func speaker(_ speaker: Report.Speaker) -> JSONValue {
    [
      "name": .string(speaker.name), "quotations": .string(Report.grouped(speaker.quotations)),
      "groups": .string(speaker.groups.joined(separator: ", ")),
      "spellings": .array(speaker.spellings.map { ["text": .string($0)] }),
    ]
  }
}
