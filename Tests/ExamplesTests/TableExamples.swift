import Corpora
import CorpusAnalysis
import Foundation
import Reports
import Stance
import Tables
import Testing
import TextAnalysis

/// The examples in the comments of tables and of the report.
@Suite struct TableExamples {
  private let corpus = Sample.corpus
  private let council = Sample.council

  @Test func `counts`() async throws {
    let printed = try await Printed.by {
      let rows = try await FrequencyTable(by: "outlet").rows(of: corpus).rows
      print(rows.prefix(20).map { "\($0.term) \($0.occurrences)" })
    }
    #expect(printed.contains("council 12"))
    let rows = try await FrequencyTable(by: "outlet").rows(of: corpus).rows
    #expect(rows[0].occurrences == 12)
    _ = try await Printed.by {
      for row in try await TokenTable().rows(of: corpus).rows { print(row.text, row.term as Any) }
      for row in try await ConcordanceTable(["terror*"]).rows(of: corpus).rows {
        print(row.left, row.node, row.right)
      }
      for row in try await DispersionTable(["flood*"]).rows(of: corpus).rows {
        print(row.document, row.strip)
      }
      _ = ConcordanceKey(rawValue: "r1")?.rawValue
      _ = Corpus.Condition("date>=2023-06")
      for row in try await DocumentProfileTable().rows(of: corpus).rows {
        print(row.document, row.profile.spectrum.types)
      }
      for row in try await ProfileTable(by: "outlet").rows(of: corpus).rows {
        print(row.group, row.documents, row.profile.spectrum.types)
      }
      for row in try await GrowthTable().rows(of: corpus).rows {
        print(row.point.documents, row.point.types)
      }
    }
  }

  @Test func `comparisons and pairs`() async throws {
    _ = try await Printed.by {
      let table = KeynessTable(by: "outlet")
      for row in try await table.rows(of: corpus).rows.prefix(20) {
        print(row.group, row.term, row.keyness.logRatio, row.p.number)
      }
    }
    _ = try await Printed.by {
      let rows = try await SimilarityTable(by: "outlet").rows(of: corpus).rows
      print(rows.map { "\($0.group) \($0.reference) \($0.similarity.value(of: .cosine))" })
    }
    _ = try await Printed.by {
      let table = CollocationTable(node: "regime")
      for row in try await table.rows(of: corpus).rows { print(row.b, row.measures[0].value) }
    }
    _ = try await Printed.by {
      for row in try await PhraseTable().rows(of: corpus).rows { print(row.term, row.npmi) }
    }
  }

  @Test func `who says what of whom`() async throws {
    _ = try await Printed.by {
      for row in try await QuotationTable().rows(of: corpus).rows {
        print(row.quotation.speakerName as Any, row.words(row.quotation.content) as Any)
      }
    }
    let mentions = try await Printed.by {
      let table = MentionTable([Target(name: "council", aliases: ["council", "mayor"])])
      for row in try await table.rows(of: corpus).rows {
        print(row.document, row.stance?.label ?? 0)
      }
    }
    #expect(mentions.hasPrefix("1 1\n2 -1\n"))
    _ = try await Printed.by {
      let table = StanceTable([Target(name: "council", aliases: ["council"])], by: "outlet")
      for row in try await table.rows(of: corpus).rows { print(row.group, row.voice, row.mean) }
    }
    _ = try await Printed.by {
      let table = SpeakerTable(StanceOptions([council], by: ["outlet"]))
      for row in try await table.rows(of: corpus).rows { print(row.values, row.name, row.side) }
    }
    _ = try await Printed.by {
      let table = LabelTable(StanceOptions([council], by: ["outlet"]))
      for row in try await table.rows(of: corpus).rows { print(row.values, row.name, row.mentions) }
    }
    _ = try await Printed.by {
      let table = ActTable(StanceOptions([council], by: ["outlet"]))
      for row in try await table.rows(of: corpus).rows { print(row.values, row.name, row.mentions) }
    }
  }

  @Test func `scores and lexicons`() async throws {
    _ = try await Printed.by {
      for row in try await ScoreTable().rows(of: corpus).rows {
        print(row.document, row.score as Any)
      }
      for row in try await MeanScoreTable(by: "outlet").rows(of: corpus).rows {
        print(row.group, row.mean, row.difference)
      }
      for row in try await CoverageTable().rows(of: corpus).rows { print(row.group, row.coverage) }
      for row in try await EntryTable().rows(of: corpus).rows { print(row.entry, row.share) }
      for row in try await FindingTable().rows().rows { print(row.finding.entry) }
      for row in try await SheetTable().rows(of: corpus).rows { print(row.text) }
    }
  }

  func agreement(_ sheet: Corpus) async throws {
    for row in try await AgreementTable().rows(of: sheet).rows { print(row.measure, row.value) }
  }

  func scale() async throws {
    let table = ScaleTable(positive: ["good", "peace*"], negative: ["bad", "war*"])
    for row in try await table.rows(of: corpus).rows { print(row.term, row.polarity) }
  }

  @Test func `copies and furniture`() async throws {
    _ = try await Printed.by {
      for row in try await FurnitureTable().rows(of: corpus).rows { print(row.outlet, row.text) }
      for row in try await CopyTable().rows(of: corpus).rows { print(row.cluster, row.id) }
      for row in try await SharingTable().rows(of: corpus).rows {
        print(row.outlet, row.other, row.stories)
      }
    }
    var options = TableOptions()
    options.copies = .first
    #expect(options != TableOptions())
  }

  @Test func `several tables at once`() async throws {
    let (terms, stances) = try await Study.rows(
      of: corpus, FrequencyTable(by: "outlet"), StanceTable([council], by: "outlet"))
    #expect(terms.tally.documents == 24 && stances.tally.documents == 24)
  }

  @Test func `progress is told`() async throws {
    let run = TableRun(workers: 4) { stage, progress in
      print(stage.rawValue, progress.bytes, progress.total ?? 0)
    }
    let rows = try await FrequencyTable().rows(of: corpus, run).rows
    #expect(rows.count > 10)
  }

  @Test func `a column`() {
    let column = Column("lines", .count, "How many lines the document has.")
    #expect(column.kind == .count)
  }

  func page() async throws {
    var options = ReportOptions()
    options.title = "The dam"
    let page = try await CorpusReport(options).page(of: corpus)
    try Data(page.html).write(to: URL(fileURLWithPath: "dam.html"), options: .atomic)
  }

  @Test func `the options of a report`() throws {
    var options = ReportOptions()
    options.title = "The dam"
    options.targets = [Target(name: "council", aliases: ["council", "mayor"])]
    try options.check()
  }
}
