import Corpora
import CorpusAnalysis
import CorpusStatistics
import Lexicons
import Names
import Stance
import Tables
import Testing
import TextAnalysis

extension GuideExamples {
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
        var matcher = try NameMatcher()
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
        var matcher = try NameMatcher(spellings, NameWords(), NameMatchModel())
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
}
