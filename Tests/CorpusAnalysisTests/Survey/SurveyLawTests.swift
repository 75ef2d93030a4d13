@testable import Corpora
@testable import CorpusAnalysis
import CorpusStatistics
import Lexicons
import Stance
import Testing

/// What a report is made of merges to the same in any division and order.
@Suite struct SurveyLawTests {
  private let plan = GroupPlan(fields: ["outlet"], within: "lang", terms: TermOptions())

  /// Random news, each with a quotation at its end.
  private func documents(_ news: RandomNews) -> [Document] {
    news.documents(24).map { document in
      let speaker = ["Ann Lee", "Bob Ray"][document.index % 2]
      var quoting = Document(
        String(decoding: document.text, as: UTF8.self)
          + " \"The brave council saved the river,\" said \(speaker).",
        id: document.id, outlet: document.outlet, date: document.date, language: document.language)
      quoting.index = document.index
      return quoting
    }
  }

  @Test func `surveys`() throws {
    let news = RandomNews()
    let lexicons = try SentimentLexicons()
    let targets = [Target(name: "council", aliases: ["council", "совет", "Rat"])]
    let bootstrap = PoissonBootstrap(resamples: 50, seed: 7)
    var seen = (voices: 0, sentences: 0, courses: 0)
    try expectLaws(documents(news), seed: news.seed, step: 6) { documents in
      try part(documents) { try SurveyWorker(plan, lexicons, targets, bootstrap) }
    } merge: {
      $0.merge($1)
    } view: { part -> [String] in
      let survey = CorpusSurvey.merged([part])
      seen.voices = survey.voices.values.reduce(0) { $0 + $1.quotations }
      let courses = survey.stanceCourses(most: 32)
      let sentences = survey.strong.sorted { $0.key < $1.key }.map {
        "\($0.key) \($0.value.sentences)"
      }
      (seen.sentences, seen.courses) = (sentences.count, courses.count)
      return counted(survey) + ["\(survey.facts)"] + sentences
        + survey.voices.sorted { $0.key < $1.key }.map { key, voice in
          "\(key) \(voice.documents) \(voice.quotations) \(voice.unsure) \(voice.quotedShare)"
            + " \(voice.speakers.sorted { $0.key < $1.key }) \(voice.doubtShare)"
        }
        + survey.stanceSentences.sorted { $0.key < $1.key }.map { "\($0.key) \($0.value)" }
        + courses.sorted { $0.key < $1.key }.map { "\($0.key) \($0.value)" }
        + ["\(GroupTone(of: survey.facts, bootstrap))"]
    }
    #expect(seen.voices > 0 && seen.sentences > 0 && seen.courses > 0, "seed \(news.seed)")
  }

  /// The counts and their sums, under the terms instead of their numbers.
  private func counted(_ survey: CorpusSurvey) -> [String] {
    let counts = survey.counts
    let languages = counts.wholes
    return counts.keys.flatMap { key in
      guard let whole = languages[key.within] else { return [String]() }
      let comparison = Comparison(
        key, counts.sums(of: key), in: whole, fewestDocuments: 1, vocabulary: counts)
      return comparison.rows.map {
        "\(key) \(counts.vocabulary.string($0.term)) \($0.keyness) \($0.documents) \($0.p)"
      }
    }
  }

  @Test func `evidence of terms`() throws {
    let news = RandomNews()
    let terms = ["brave", "council", "river", "said", "храбрый", "совет"]
    let groups = ["Coast", "Hills", "River"].flatMap { group in
      ["de", "en", "ru"].map { GroupKey(within: $0, group: group) }
    }
    let choice = EvidenceChoice(
      terms: terms, shown: Set(groups.prefix(4)), paired: ["en": Set(terms)], groups: groups)
    let looked = Set(groups).union(
      ["de", "en", "ru"].map { GroupKey(within: $0, group: "") })
    var pairs = 0
    try expectLaws(documents(news), seed: news.seed) { documents in
      try part(documents) { try EvidenceWorker(plan, choice) }
    } merge: {
      $0.merge($1)
    } view: { part -> [String] in
      let network = part.pairs["en"].map { TermNetwork($0, terms: terms, most: 20) }
      pairs = network?.pairs.count ?? 0
      return terms.indices.flatMap { number in
        let found = part.postings.counts(of: number).map {
          (part.postings.documents[$0.index].index, $0.count)
        }.sorted { $0.0 < $1.0 }
        return ["\(number) \(found)"] + part.lines(of: number, in: looked).map { "\($0)" }
          + groups.map { "\($0) \(part.lines(of: number, in: [$0]))" }
      } + ["\(network?.pairs ?? [])", "\(network?.occurrences.sorted { $0.key < $1.key } ?? [])"]
    }
    #expect(pairs > 0, "seed \(news.seed)")
  }

  @Test func `a group keeps its strongest sentences, bad ones first`() {
    var source = RandomSource(seed: 3)
    let sentences = (0..<200).map { number in
      StrongSentence(
        document: number, id: "\(number)", start: 0, text: "",
        tenThousandths: source.index(below: 2001) - 1000, evidence: [])
    }
    var (whole, halves) = (StrongSentences(), [StrongSentences(), StrongSentences()])
    for sentence in sentences {
      whole.add(sentence)
      halves[sentence.document % 2].add(sentence)
    }
    halves[1].merge(halves[0])
    let kept = whole.sentences.map(\.document)
    #expect(kept == halves[1].sentences.map(\.document))
    let sorted = sentences.sorted {
      ($0.tenThousandths, $0.document) < ($1.tenThousandths, $1.document)
    }
    #expect(
      whole.sentences.map(\.tenThousandths) == sorted.prefix(3).map(\.tenThousandths)
        + sorted.suffix(3).reversed().map(\.tenThousandths))
  }
}
