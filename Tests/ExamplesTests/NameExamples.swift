import Corpora
import CorpusAnalysis
import Foundation
import Names
import Reports
import Synchronization
import Tables
import Testing

/// The examples in the comments of what reads no corpus: names, throughput, what the program says of itself.
@Suite struct NameExamples {
  private let corpus = Sample.corpus

  @Test func `matching`() async throws {
    let printed = try await Printed.by {
      let rows = try await MatchTable(
        queries: ["Захарова"], names: ["Angela Merkel", "Maria Zakharova"]
      ).rows().rows
      for row in rows { print(row.found.name, row.isMatch) }  // Maria Zakharova true
    }
    #expect(printed == "Maria Zakharova true")
    let reasons = try await Printed.by {
      let table = MatchTable(queries: ["Захарова"], names: ["Angela Merkel", "Maria Zakharova"])
      for row in try await table.rows().rows { print(row.rank, row.found.name, row.match.reason) }
    }
    #expect(reasons.hasPrefix("1 Maria Zakharova"))
    let decisions = try await Printed.by {
      let table = PairMatchTable([NamePair("Захарова", "Zakharova")])
      for row in try await table.rows().rows { print(row.isMatch, row.match.reason) }
    }
    #expect(decisions.hasPrefix("true"))
  }

  @Test func `other scripts`() async throws {
    let romanized = try await Printed.by {
      let table = RomanizationTable(["Щукин"], system: "bgnpcgn-rus-Cyrl-Latn-1947")
      for row in try await table.rows().rows { print(row.romanized) }  // Shchukin
    }
    #expect(romanized == "Shchukin")
    let ids = try await Printed.by {
      for row in try await SystemTable().rows().rows where row.language == "rus" { print(row.id) }
    }
    #expect(ids.contains("bgnpcgn-rus-Cyrl-Latn-1947"))
    let letters = try await Printed.by {
      var left = LeftLetters(system: "bgnpcgn-rus-Cyrl-Latn-1947")
      left.add(Array("Zakharova 漢".utf8))
      print(left.count, left.first ?? " ")  // 1 漢
    }
    #expect(letters == "1 漢")
    let words = try await Printed.by {
      var unmarked = try UnmarkedWords(system: "bgnpcgn-ara-Arab-Latn-1956")
      unmarked.add(Array("بشار".utf8))
      print(unmarked.count, unmarked.first ?? "")  // 1 بشار
    }
    #expect(words == "1 بشار")
  }

  func files() throws {
    let lines = RomanizedLines(files: ["names.txt"], system: "bgnpcgn-rus-Cyrl-Latn-1947")
    let notices = try lines.write { print(String(decoding: $0, as: UTF8.self), terminator: "") }
    let examples = SpellingExamples(file: "pairs.tsv", script: .cyrillic)
    let text = try examples.learned(remarks: ["source: my pairs"])  // a file that matching reads
    print(notices, text)
    let furniture = try FurnitureFile.furniture(in: "furniture.tsv")
    var options = TableOptions()
    options.phrases = try PhraseTable.phrases(in: "phrases.tsv")
    print(furniture.count, options.phrases)
  }

  func others(_ pairs: CollocationTable, _ scale: ScaleTable) async throws {
    try await network(pairs.rows(of: corpus).rows)
    try await lexicon(scale, scale.rows(of: corpus).rows)
  }

  private func network(_ rows: [CollocationTable.Row]) throws {
    let network = Network(rows, measure: "g2")
    print(network.text(.graphml))
  }

  private func plot(_ rows: [DispersionTable.Row]) {
    let plot = DispersionPlot(rows, title: "flood*")
    let bytes = plot.svg
    print(bytes.count)
  }

  private func lexicon(_ table: ScaleTable, _ rows: [ScaleTable.Row]) {
    let lexicon = table.lexicon(of: rows)
    print(lexicon)
  }

  @Test func `boundaries and throughput`() async throws {
    let ends = try await Printed.by {
      for row in try await BoundaryTable().rows(of: corpus).rows { print(row.end, row.status) }
    }
    #expect(ends.hasPrefix("3 200\n4 0\n"))
    let engines = try await Printed.by {
      var table = ThroughputTable()
      (table.options.tasks, table.options.rounds) = ([.word], 1)
      for row in try await table.rows(of: corpus).rows { print(row.engine, row.differences) }
    }
    #expect(engines.contains("icu-utf16 0"))
    let vertical = try await Printed.by {
      let corpus = Corpus([Document("Rain fell.", id: "1", language: "en")])
      try await writeVertical(corpus)
    }
    #expect(vertical.contains("Rain\train\tletter\n"))
  }

  private func writeVertical(_ corpus: Corpus) async throws {
    let parts = Parts()
    _ = try await TokenText(.vertical).write(corpus) { parts.add($0) }
    print(parts.text)
  }

  @Test func `the program`() async throws {
    let printed = try await Printed.by {
      print(Versions.newsstat, Versions.icu)
      for row in try await LicenceTable().rows().rows { print(row.file, row.license ?? "-") }
      print(FailureKind(of: InputError(file: "a.html", .badHTML)))  // badData
    }
    #expect(printed.hasSuffix("badData"))
    let rows = try await FrequencyTable(by: "outlet").rows(of: SampleCorpus.corpus()).rows
    #expect(rows.count > 100)
  }
}

/// Text in memory, which an example writes to.
private final class Parts: Sendable {
  private let bytes = Mutex<[UInt8]>([])

  var text: String { bytes.withLock { String(decoding: $0, as: UTF8.self) } }

  func add(_ more: [UInt8]) { bytes.withLock { $0 += more } }

  @Test func `names and systems`() async throws {
    let matched = try await Printed.by {
      var matcher = try NameMatcher()
      let (one, other) = (try matcher.parse("Захарова"), try matcher.parse("Zakharova"))
      print(try matcher.compare(one, other).score > 0.65)  // true
    }
    #expect(matched == "true")
    let found = try await Printed.by {
      let spellings = try Spellings()
      var matcher = try NameMatcher(spellings, NameWords(), NameMatchModel())
      let names = [try matcher.parse("Zakharova"), try matcher.parse("Merkel")]
      let index = NameIndex(names, spellings)
      var scratch = NameIndex.Scratch(index)
      let found = try index.search(try matcher.parse("Захарова"), &matcher, &scratch)
      print(found[0].number)  // 0
    }
    #expect(found == "0")
    let leader = try await Printed.by {
      let groups = try NameGroups(["Maria Zakharova": 9, "Мария Захарова": 4])
      print(groups.group(of: "Мария Захарова")?.name ?? "-")  // Maria Zakharova
    }
    #expect(leader == "Maria Zakharova")
    let romanized = try await Printed.by {
      let romanizer = try Romanizer(system: "bgnpcgn-rus-Cyrl-Latn-1947")
      let name = try romanizer.romanized("Щукин".utf8.span)
      print(String(decoding: name, as: UTF8.self))  // Shchukin
    }
    #expect(romanized == "Shchukin")
  }
}
