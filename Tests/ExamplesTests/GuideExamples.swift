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
