import BuiltinData
import Corpora
import CorpusAnalysis
import CorpusStatistics
import Lexicons
import Quotations
import Segmentation
import Stance
import Testing
import TextAnalysis

/// Testing has a type of the same name.
private typealias Tag = TextAnalysis.Tag

/// The examples in the comments and on the landing pages of the rooms below the tables.
@Suite struct RoomExamples {
  private static let text = Array("The council met. \"It rains,\" said Anna Lund.".utf8)

  @Test func `segments`() async throws {
    let printed = try await Printed.by {
      var segmenter = try Segmenter(.word)
      var ends = [Int32]()
      let text = Array("Rain fell.".utf8)
      segmenter.forEachBlock(in: text.span) { boundaries in
        for index in 0..<boundaries.count { ends.append(boundaries.end(index)) }
      }
      print(ends)  // [4, 5, 9, 10]
    }
    #expect(printed == "[4, 5, 9, 10]")
  }

  @Test func `tokens`() async throws {
    let printed = try await Printed.by {
      var analyzer = try Analyzer()
      let text = Array("Rain fell. The rain stopped.".utf8)
      let analysis = try analyzer.analyze(text.span, language: "en")
      let words = analysis.tokens.map { analyzer.vocabulary.string($0.term) }
      print(words)  // ["rain", "fell", "the", "rain", "stopped"]
    }
    #expect(printed == #"["rain", "fell", "the", "rain", "stopped"]"#)
    let text = Array("The Dam and the dam".utf8)
    var hasher = try WordHasher()
    var hashes = [UInt64]()
    try hasher.add(text.span, to: &hashes)  // "The Dam" and "the dam" give the same two
    #expect(hashes.prefix(2) == hashes.suffix(2))
  }

  @Test func `tags`() async throws {
    let text = Array("The dam broke.".utf8)
    let printed = try await Printed.by {
      let tag = Tag("P+NOUN.Gen")
      print(tag?.features ?? "")  // AdpType=Prep|Case=Gen
      var analyzer = try Analyzer(Analyzer.Options(tags: TagTables()))
      let analysis = try analyzer.analyze(text.span, language: "en")
      print(analysis.tokens.map(\.tag.description))  // ["DET", "NOUN", "VERB.Fin"]
    }
    #expect(printed == "AdpType=Prep|Case=Gen\n[\"DET\", \"NOUN\", \"VERB.Fin\"]")
  }

  @Test func `relations`() async throws {
    let printed = try await Printed.by {
      var analyzer = try Analyzer(Analyzer.Options(tags: TagTables()))
      let text = Array("The mayor praised the plan.".utf8)
      let analysis = try analyzer.analyze(text.span, language: "en")
      let relations = analyzer.relations(of: analysis.sentences[0], in: analysis, text.span)
      print(relations?.subject(of: 2) as Any)  // Optional(1)
    }
    #expect(printed == "Optional(1)")
  }

  @Test func `languages of one's own`() throws {
    let rows = Array(
      "code\tlists\tstemmer\tcapitals\tcases\twords\nxx\t-\t-\tnone\t-\tletters\n".utf8)
    let words = Array("ba\nbo\n".utf8)
    let files = DataFiles(["languages.tsv": rows, "stopwords/xx.txt": words])
    var analyzer = try Analyzer(registry: LanguageRegistry(files))
    let term = try analyzer.term(for: "ba")
    let isStopWord = analyzer.isStopWord(term, language: "xx")
    #expect(isStopWord)
  }

  @Test func `files of one's own`() {
    let files = DataFiles(["stopwords/xx.txt": Array("ba\nbo\n".utf8)])
    #expect(files.bytes(of: "stopwords/xx.txt")?.count == 6)
  }

  @Test func `documents`() throws {
    let document = Document("Der Rat tagt.", id: "7", outlet: "Tagblatt", date: "2026-11-30")
    #expect(document.value(of: "month") == "2026-11")
    let corpus = Corpus([Document("Rain fell.", outlet: "Coast"), Document("Snow fell.")])
    #expect(corpus.size == 20)
    var analyzer = try Analyzer()
    let analysis = try analyzer.analyze(document, language: document.language)
    #expect(analysis.tokens.count == 3)
  }

  func files() throws -> Corpus {
    let files = try InputFiles(paths: ["news.jsonl"])
    let corpus = try Corpus(files: files, readsTwice: true)
    return corpus
  }

  @Test func `furniture`() {
    let (furniture, document) = (Furniture(), Document("Rain fell."))
    let ranges = furniture.ranges(in: document.text.span, outlet: "Daily News")
    #expect(ranges.isEmpty)
  }

  func data(_ file: BuiltinFile) throws {
    let table = try DataTable(file.bytes, file: file.name, header: "ending\tnominative")
    for row in table.rows { print(row.line, row.fields[0]) }
  }

  @Test func `counts and tests`() async throws {
    let printed = try await Printed.by {
      let vocabulary = VocabularyID()
      let (war, peace) = (TermID(0), TermID(1))
      var counts = TermCounts()
      counts.add(DocumentCounts(TermSequence([war, peace, war], of: vocabulary)))
      counts.add(DocumentCounts(TermSequence([peace], of: vocabulary)))
      print(counts[peace].occurrences, counts[peace].documents)  // 2 2
    }
    #expect(printed == "2 2")
    let corrected = try await Printed.by {
      print(MultipleTests.benjaminiHochberg.corrected([0.01, 0.04, 0.5]))  // [0.03, 0.06, 0.5]
    }
    #expect(corrected == "[0.03, 0.06, 0.5]")
    let bootstrap = try await Printed.by {
      var (bootstrap, mean) = (PoissonBootstrap(resamples: 1000, seed: 1), ResampledMean())
      for (identity, value) in [2, 3, 3, 4, 3, 2].enumerated() {
        bootstrap.draw(UInt64(identity))
        mean.add(ResampledMean.Values(bootstrap, sum: value, squares: value * value, count: 1))
      }
      print(mean.units, mean.interval().map { $0.low < mean.mean && mean.mean < $0.high } ?? false)
    }
    #expect(bootstrap == "6 true")
  }

  @Test func `terms have numbers of a vocabulary`() async throws {
    let order = try await Printed.by {
      let (war, peace) = (TermID(0), TermID(1))
      print(war < peace, Int(peace))  // true 1
    }
    #expect(order == "true 1")
    let identity = try await Printed.by {
      let id = VocabularyID()
      print(id == id, id == VocabularyID())  // true false
    }
    #expect(identity == "true false")
    let sequence = try await Printed.by {
      let terms = TermSequence([TermID(0), TermID(1), TermID(0)], of: VocabularyID())
      print(terms.terms.count)  // 3
    }
    #expect(sequence == "3")
  }

  @Test func `a test of a term`() async throws {
    let (counts, moments, term) = (TermCounts(), TermMoments(), TermID(0))
    let (allCounts, allMoments) = (counts, moments)
    let printed = try await Printed.by {
      let test = KeynessTest(TermSums(counts, moments), in: TermSums(allCounts, allMoments))
      print(test.p(of: term).number, test.logRatioInterval(of: term) as Any)
    }
    #expect(printed == "nan nil")
  }

  @Test func `agreement`() async throws {
    let printed = try await Printed.by {
      let agreement = Agreement([[1, 1], [0, 0], [1, 0], [0, 0]])
      print(agreement.alpha(.nominal))
    }
    #expect(printed.hasPrefix("0.533"))
    let correlated = try await Printed.by {
      let items = [(0.5, 1.0), (-0.2, -1), (0.1, 0)].map {
        ScoreAgreement.Item(score: $0.0, code: $0.1)
      }
      print(ScoreAgreement(items).correlation > 0.9)  // true
    }
    #expect(correlated == "true")
  }

  @Test func `scores`() async throws {
    let printed = try await Printed.by {
      var analyzer = try Analyzer()
      var scorer = SentimentScorer(try SentimentLexicons())
      let text = Array("A good day. A terrible night.".utf8)
      let analysis = try analyzer.analyze(text.span, language: "en")
      let scores = try scorer.sentences(of: analysis, text: text.span, analyzer: &analyzer)
      print(scores?.map { $0.value > 0 } ?? [])  // [true, false]
    }
    #expect(printed == "[true, false]")
    let text = Self.text
    var analyzer = try Analyzer()
    var scorer = SentimentScorer(try SentimentLexicons())
    let analysis = try analyzer.analyze(text.span, language: "en")
    let score = try scorer.document(of: analysis, text: text.span, analyzer: &analyzer)
    #expect(score?.tokens == 8)
  }

  @Test func `entries of several lists`() throws {
    var analyzer = try Analyzer()
    var matcher = LexiconMatcher()
    var scorer = SentimentScorer(try SentimentLexicons())
    let text = Array("A good day.".utf8)
    let analysis = try analyzer.analyze(text.span, language: "en")
    let lists = scorer.lists(for: "en")
    let entries = try matcher.entries(
      of: lists, in: analysis, text: text.span, analyzer: &analyzer)
    let scores = try scorer.sentences(
      of: analysis, entries, text: text.span, analyzer: &analyzer)
    #expect(scores?.count == 1)
  }

  @Test func `entries of several readers`() throws {
    let text = Self.text
    var analyzer = try Analyzer()
    var (matcher, quotations) = (LexiconMatcher(), QuotationFinder())
    var scorer = SentimentScorer(try SentimentLexicons())
    let analysis = try analyzer.analyze(text.span, language: "en")
    let lists = try scorer.lists(for: "en") + quotations.lists(for: "en")
    let entries = try matcher.entries(of: lists, in: analysis, text: text.span, analyzer: &analyzer)
    let scores = try scorer.sentences(
      of: analysis, entries, text: text.span, analyzer: &analyzer)
    #expect(scores?.count == 2)
  }

  @Test func `quotations`() async throws {
    let printed = try await Printed.by {
      var analyzer = try Analyzer()
      var finder = QuotationFinder()
      let text = Array("The dam is safe, said Anna Lund.".utf8)
      let analysis = try analyzer.analyze(text.span, language: "en")
      let found = try finder.quotations(of: analysis, text: text.span, analyzer: &analyzer)
      print(found?.first?.speakerName ?? "-")  // Anna Lund
    }
    #expect(printed == "Anna Lund")
    let text = Self.text
    var analyzer = try Analyzer()
    var finder = QuotationFinder()
    let analysis = try analyzer.analyze(text.span, language: "en")
    let quotations = try finder.quotations(of: analysis, text: text.span, analyzer: &analyzer)
    #expect(quotations?.count == 1)
  }

  @Test func `stances`() async throws {
    let printed = try await Printed.by {
      var finder = try TargetFinder([Target(name: "council", aliases: ["council"])])
      var analyzer = try Analyzer()
      var reader = StanceReader()
      let text = Array("The corrupt council ruined the harbour.".utf8)
      let analysis = try analyzer.analyze(text.span, language: "en")
      let mentions = try finder.mentions(in: analysis, text: text.span, analyzer: &analyzer)
      let stances = try reader.stances(
        at: mentions, in: analysis, text: text.span, analyzer: &analyzer)
      print(stances?.map(\.label) ?? [])  // [-1]
    }
    #expect(printed == "[-1]")
    let found = try await Printed.by {
      var finder = try TargetFinder([Target(name: "Assad", aliases: ["Assad"])])
      var analyzer = try Analyzer()
      let text = Array("Асад прибыл в Москву.".utf8)
      let analysis = try analyzer.analyze(text.span, language: "ru")
      let mentions = try finder.mentions(in: analysis, text: text.span, analyzer: &analyzer)
      print(mentions.count)  // 1
    }
    #expect(found == "1")
    let text = Array("The army met.".utf8)
    var analyzer = try Analyzer()
    var finder = try TargetFinder([Target(name: "army", aliases: ["army", "Syrian Arab Army"])])
    var reader = StanceReader()
    let analysis = try analyzer.analyze(text.span, language: "en")
    let mentions = try finder.mentions(in: analysis, text: text.span, analyzer: &analyzer)
    let stances = try reader.stances(
      at: mentions, in: analysis, text: text.span, analyzer: &analyzer)
    #expect(stances?.count == 1)
    let sides = try await Printed.by {
      let stances = try reader.stances(
        at: mentions, in: analysis, text: text.span, analyzer: &analyzer)
      for stance in stances ?? [] { print(stance.measures[.labels] ?? 0, stance.label) }
    }
    #expect(sides == "0.0 0")
  }

  @Test func `fields in the names of files`() {
    var options = Corpus.Options()
    options.fieldsFromName = FieldPattern("{outlet}/{date}_{title}.txt")
    #expect(options.fieldsFromName != nil && FieldPattern("{outlet") == nil)
  }
}
