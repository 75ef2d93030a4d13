import Corpora
import CorpusAnalysis
import CorpusStatistics
import Lexicons
import Names
import Stance
import Tables
import Testing
import TextAnalysis

/// The examples of the articles, with what they print.
@Suite struct GuideExamples {
  @Test func `the landing page`() async throws {
    let corpus = Sample.rain
    let printed = try await Printed.by {
      let rows = try await FrequencyTable(by: "outlet").rows(of: corpus).rows
      for row in rows where row.rank == 1 { print(row.group[0], row.term, row.occurrences) }
    }
    #expect(printed.hasPrefix("Coast rain 2"))
  }
}

extension GuideExamples {
  @Suite struct Counting {
    private let corpus = Sample.rain

    @Test func `a corpus and a table`() async throws {
      let printed = try await Printed.by {
        let corpus = Corpus([
          Document(
            "Rain fell on Arle. The rain stopped the ferry.", outlet: "Coast", date: "2026-11-30",
            language: "en"),
          Document("Snow fell on Brin.", outlet: "Hills", date: "2026-11-30", language: "en"),
        ])
        for row in try await FrequencyTable().rows(of: corpus).rows.prefix(3) {
          print(row.term, row.occurrences, row.documents)
        }
      }
      #expect(
        printed == """
          fell 2 2
          on 2 2
          rain 2 1
          """)
    }

    func files() throws -> Corpus {
      let files = try InputFiles(paths: ["news/", "more.jsonl.gz"])
      let corpus = try Corpus(files: files, readsTwice: true)
      return corpus
    }

    @Test func `what counts`() async throws {
      let printed = try await Printed.by {
        var table = FrequencyTable(by: "outlet")
        table.options.common.dropsStopWords = true
        table.options.top = 1
        for row in try await table.rows(of: corpus).rows {
          print(row.group[0], row.term, row.occurrences, row.tokens)
        }
      }
      #expect(
        printed == """
          Coast rain 2 6
          Hills brin 1 3
          """)
    }

    @Test func `words in a row`() async throws {
      let printed = try await Printed.by {
        var pairs = FrequencyTable()
        pairs.options.length = 2
        let rows = try await pairs.rows(of: corpus).rows
        print(rows.map(\.term).prefix(4))
      }
      #expect(
        printed == """
          ["fell on", "on arle", "on brin", "rain fell"]
          """)
    }

    @Test func `dispersion`() async throws {
      let printed = try await Printed.by {
        var table = FrequencyTable()
        table.options.measures = [.deviation]
        for row in try await table.rows(of: corpus).rows.prefix(2) {
          print(row.term, row.measures[0])
        }
      }
      #expect(
        printed == """
          fell 0.1923076923076923
          on 0.1923076923076923
          """)
    }

    @Test func `below the tables`() throws {
      let texts = ["Rain fell.", "The rain"].map { Array($0.utf8) }
      var analyzer = try Analyzer()
      var counts = TermCounts()
      for text in texts {
        let analysis = try analyzer.analyze(text.span, language: "en")
        counts.add(DocumentCounts(analysis.terms))
      }
      #expect((counts.tokens, counts.documents) == (4, 2))
    }

    @Test func `counts of two analyzers`() throws {
      var first = try Analyzer()
      var second = try Analyzer()
      var (counts, countsOfSecond) = (TermCounts(), TermCounts())
      let rain = Array("rain".utf8)
      let more = Array("snow, rain".utf8)
      counts.add(DocumentCounts(try first.analyze(rain.span, language: "en").terms))
      countsOfSecond.add(DocumentCounts(try second.analyze(more.span, language: "en").terms))
      var vocabulary = first.vocabulary
      let numbers = vocabulary.merge(second.vocabulary)
      countsOfSecond.renumber(by: numbers)
      counts.merge(countsOfSecond)
      #expect(counts[try first.term(for: "rain")].documents == 2)
    }
  }

  @Suite struct Comparing {
    private let corpus = Sample.corpus
    private let documents = Sample.documents

    @Test func `which terms differ`() async throws {
      let printed = try await Printed.by {
        let rows = try await KeynessTable(by: "outlet").rows(of: corpus).rows
        for row in rows where row.q < 0.05 && row.keyness.logRatio > 0 {
          print(row.group, row.term, row.keyness.occurrences, row.keyness.referenceOccurrences)
        }
      }
      #expect(
        printed == """
          Coast brave 12 0
          Coast ferry 12 0
          Coast saved 12 0
          Hills corrupt 12 0
          Hills lorry 12 0
          Hills ruined 12 0
          """)
    }

    @Test func `the unit of evidence`() async throws {
      var table = KeynessTable(by: "outlet")
      table.options.common.cluster = "date"
      #expect(!(try await table.rows(of: corpus).rows.isEmpty))
    }

    @Test func `an absent p`() async throws {
      let printed = try await Printed.by {
        let two = Corpus(Array(documents.prefix(4)))
        for row in try await KeynessTable(by: "outlet").rows(of: two).rows.prefix(1) {
          print(row.p.number, row.p.reason?.rawValue ?? "")
        }
      }
      #expect(
        printed == """
          nan few documents
          """)
    }

    @Test func `any table is printed`() async throws {
      let printed = try await Printed.by {
        let table = SimilarityTable(by: "outlet")
        var writer = TableWriter(.tsv, columns: table.columns)
        let rows = try await table.rows(of: corpus).rows
        let chunk = writer.chunk(rows.map { table.cells(of: $0) })
        let bytes = writer.header() + writer.accept(chunk) + writer.footer()
        print(String(decoding: bytes, as: UTF8.self), terminator: "")
      }
      #expect(printed.contains("Coast\tHills"))
    }
  }

  @Suite struct WhoSaysWhat {
    @Test func `quotations`() async throws {
      let printed = try await Printed.by {
        let corpus = Corpus([
          Document(
            "The mayor claimed that the bridge was safe. \"It was never inspected,\" said Anna Lund.",
            language: "en")
        ])
        for row in try await QuotationTable().rows(of: corpus).rows {
          let quotation = row.quotation
          print(quotation.kind, quotation.speakerName ?? "-", quotation.attitude ?? .neutral)
          print(row.words(quotation.content) ?? "")
        }
      }
      #expect(
        printed == """
          indirect the mayor doubting
          that the bridge was safe
          direct Anna Lund neutral
          It was never inspected,
          """)
    }

    @Test func `voices and stance`() async throws {
      let printed = try await Printed.by {
        let council = Target(name: "council", aliases: ["council", "mayor"])
        let corpus = Corpus([
          Document("The corrupt council ruined the harbour.", outlet: "Hills", language: "en"),
          Document(
            "\"The council saved the harbour,\" said Anna Lund.", outlet: "Coast", language: "en"),
        ])
        for row in try await MentionTable([council]).rows(of: corpus).rows {
          if let stance = row.stance { print(stance.voice, stance.speaker ?? "-", stance.label) }
        }
      }
      #expect(
        printed == """
          outlet - -1
          quoted Anna Lund 1
          """)
    }

    @Test func `stance by outlet`() async throws {
      let council = Sample.council
      let corpus = Corpus([
        Document("The corrupt council ruined the harbour.", outlet: "Hills", language: "en"),
        Document(
          "\"The council saved the harbour,\" said Anna Lund.", outlet: "Coast", language: "en"),
      ])
      let printed = try await Printed.by {
        let table = StanceTable([council], by: "outlet")
        for row in try await table.rows(of: corpus).rows {
          print(row.group, row.voice, row.mentions, row.interval == nil)
        }
      }
      #expect(
        printed == """
          Coast quoted 1 true
          Hills outlet 1 true
          """)
    }
  }

  @Suite struct NamesAcrossScripts {
    @Test func `a name is shown`() async throws {
      let printed = try await Printed.by {
        let romanizer = try Romanizer(system: "bgnpcgn-rus-Cyrl-Latn-1947")
        let name = try romanizer.romanized("Мария Захарова".utf8.span)
        print(String(decoding: name, as: UTF8.self))
      }
      #expect(
        printed == """
          Mariya Zakharova
          """)
    }

    @Test func `names are compared`() async throws {
      let printed = try await Printed.by {
        var matcher = try NameMatcher(Spellings(), NameWords(), Decision())
        let russian = try matcher.parse("Захарова")
        for text in ["Sacharowa", "Dmitry Peskov", "زاخاروفا"] {
          let match = try matcher.compare(russian, try matcher.parse(text))
          print(text, match.score >= 0.65)
        }
      }
      #expect(
        printed == """
          Sacharowa true
          Dmitry Peskov false
          زاخاروفا true
          """)
    }

    @Test func `a name is looked up`() async throws {
      let printed = try await Printed.by {
        let spellings = try Spellings()
        var matcher = try NameMatcher(spellings, NameWords(), Decision())
        let list = ["Angela Merkel", "Maria Zakharova", "Sergey Lavrov"]
        let index = NameIndex(try list.map { try matcher.parse($0) }, spellings)
        var scratch = NameIndex.Scratch(index)
        let query = try matcher.parse("Мария Захарова")
        let found = try index.search(query, &matcher, &scratch)
        print(found.map { list[$0.number] }.prefix(1))
      }
      #expect(
        printed == """
          ["Maria Zakharova"]
          """)
    }

    @Test func `a person is counted once`() async throws {
      let printed = try await Printed.by {
        let groups = try NameGroups(["Maria Zakharova": 9, "Мария Захарова": 4, "Sergey Lavrov": 3])
        print(groups.group(of: "Мария Захарова")?.count ?? 0)
      }
      #expect(
        printed == """
          13
          """)
    }
  }

  @Test func `a language has a lexicon`() async throws {
    let printed = try await Printed.by {
      let lexicon = try Lexicon(
        name: "mine",
        tsv: """
          # language: nl
          term\tkind\tvalue
          goed\tscore\t1.5
          slecht\tscore\t-1.5
          """)
      let scorer = SentimentScorer(try SentimentLexicons(lexicon))
      print(scorer.lexiconName(for: "nl") ?? "-", scorer.lexiconName(for: "sv") ?? "-")
    }
    #expect(
      printed == """
        mine -
        """)
  }

  @Test func `a measure of a pair`() async throws {
    let printed = try await Printed.by {
      let pair = ContingencyTable(joint: 8, row: 16, column: 32, total: 1024)
      print(pair.expected, AssociationMeasure.pmi.value(of: pair))
    }
    #expect(
      printed == """
        0.5 4.0
        """)
    let column = Column("lines", .count, "How many lines the document has.", unit: "lines")
    #expect(column.unit == "lines")
  }

  @Test func `a table of one's own`() async throws {
    let table = LengthTable()
    let found = try await table.rows(of: Sample.rain)
    #expect(
      found.rows.map { table.cells(of: $0) } == [
        [.text("Coast"), .count(46)], [.text("Hills"), .count(18)],
      ])
    let (lengths, terms) = try await Study.rows(of: Sample.rain, table, FrequencyTable())
    #expect(lengths.rows.count == 2 && terms.rows.count > 2)
  }
}

struct LengthTable: CorpusTable {
  static let name = "lengths"

  struct Options: Codable, Equatable, Sendable { var common = TableOptions() }

  struct Row: Sendable { let outlet: String, bytes: Int }

  var options: Options
  init(_ options: Options = Options()) { self.options = options }
  var common: TableOptions { options.common }

  var columns: [Column] {
    [
      Column("outlet", .text, "The outlet."),
      Column("bytes", .count, "How long its texts are together.", unit: "bytes of UTF-8"),
    ]
  }

  func cells(of row: Row) -> [Cell] { [.text(row.outlet), .count(row.bytes)] }

  func write<Sink: RowSink>(
    rowsOf corpus: Corpus, to sink: Sink, _ run: TableRun
  ) async throws -> TableOutcome where Sink.Row == Row {
    let (parts, tally) = try await corpus.run(workers: run.workers) { LengthWorker() }
    let whole = parts.reduce(into: [:]) { $0.merge($1, uniquingKeysWith: +) }
    let rows = whole.map { Row(outlet: $0.key, bytes: $0.value) }
    try sink.write(sink.chunk(rows.sorted { $0.outlet < $1.outlet }))
    return TableOutcome(tally)
  }
}

struct LengthWorker: CorpusWorker {
  private var bytes = [String: Int]()

  mutating func add(_ documents: [Document]) {
    for document in documents { bytes[document.outlet ?? "", default: 0] += document.text.count }
  }

  consuming func finish() -> [String: Int] { bytes }
}
