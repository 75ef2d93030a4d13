internal import CorpusAnalysis
internal import Corpora
internal import CorpusStatistics
internal import ICU
internal import Names
internal import Reports
internal import Tables
internal import Lexicons
internal import Quotations
internal import Stance
internal import TextAnalysis

/// Whom the documents of a group quote.
struct VoiceCounts: Sendable {
  var documents = 0
  /// Quotations that count.
  var quotations = 0
  /// Quotations that are less sure.
  var unsure = 0
  /// Bytes of all texts, and those in quotation marks.
  var bytes = 0, quoted = 0
  /// Quotations by the writer's attitude.
  var attitudes: [String: Int] = [:]
  var speakers: [String: Int] = [:]

  /// Quotations that are less sure do not count: confidence is the share that annotators have too, so
  /// most of them would be none (Benchmarks/README.md).
  static let sure = 0.4

  mutating func add(_ quotations: [Quotation], length: Int) {
    documents += 1
    bytes += length
    for quotation in quotations {
      guard quotation.confidence >= Self.sure else {
        unsure += 1
        continue
      }
      self.quotations += 1
      if quotation.kind == .direct { quoted += quotation.parts.reduce(0) { $0 + $1.count } }
      if !quotation.attitude.isEmpty { attitudes[quotation.attitude, default: 0] += 1 }
      if let speaker = quotation.speakerName, speaker.unicodeScalars.count <= Self.longestName {
        speakers[speaker, default: 0] += 1
      }
    }
  }

  /// What has more characters is a description, no name.
  private static let longestName = 60

  mutating func merge(_ other: VoiceCounts) {
    documents += other.documents
    quotations += other.quotations
    unsure += other.unsure
    bytes += other.bytes
    quoted += other.quoted
    attitudes.merge(other.attitudes, uniquingKeysWith: +)
    speakers.merge(other.speakers, uniquingKeysWith: +)
  }
}

/// Who is quoted, and who stands where on whom.
extension ReportBuilder {
  /// Groups that are shown at most.
  private static let mostGroups = 40

  /// Speakers that are shown over all groups, and of each the groups and spellings.
  private static let most = (speakers: 20, groups: 4, spellings: 8)

  func addVoices(to report: inout Report) throws {
    var counts: [String: Int] = [:]
    for voice in survey.voices.values { counts.merge(voice.speakers, uniquingKeysWith: +) }
    guard survey.voices.values.contains(where: { $0.quotations > 0 }) else {
      report.absent.append(Report.Fact("Voices", noVoices))
      return
    }
    let names = try NameGroups(counts)
    report.speakers = speakers(names)
    report.voiceNotes = voiceNotes
    let keys = survey.voices.keys.sorted { one, other in
      let (a, b) = (survey.voices[one]?.documents ?? 0, survey.voices[other]?.documents ?? 0)
      return a != b ? a > b : one < other
    }
    report.voices = keys.prefix(Self.mostGroups).map { key in
      let counts = survey.voices[key] ?? VoiceCounts()
      let speakers = Self.joined(counts.speakers, names)
      let held = ["doubting", "accusing", "denying"].reduce(0) { $0 + (counts.attitudes[$1] ?? 0) }
      return Report.Voice(
        group: key.group == GroupPlan.none ? "(no outlet)" : key.group, language: key.stratum,
        documents: counts.documents, quotations: counts.quotations, unsure: counts.unsure,
        quotedShare: Double(counts.quoted) / Double(max(1, counts.bytes)),
        doubtShare: Double(held) / Double(counts.attitudes.values.reduce(0, +)),
        speakers: speakers.prefix(6).filter { $0.count > 1 }.map { "\($0.name) (\($0.count))" })
    }
  }

  private var noVoices: String {
    guard !survey.voices.isEmpty else {
      return "there are no rules for quotations in \(languagesByDocuments { _ in true })."
    }
    let unsure = survey.voices.values.reduce(0) { $0 + $1.unsure }
    return unsure == 0
      ? "no quotation was found."
      : "no quotation is as sure as \(Decimal.text(VoiceCounts.sure)); \(Self.grouped(unsure)) are less sure."
  }

  /// What the table of voices leaves out.
  private var voiceNotes: [String] {
    let voices = survey.voices.values
    let (sure, unsure) = voices.reduce((0, 0)) { ($0.0 + $1.quotations, $0.1 + $1.unsure) }
    var notes: [String] = []
    if unsure > 0 {
      notes.append(
        "\(Self.grouped(unsure)) of the \(Self.grouped(sure + unsure)) quotations that were found have a confidence below \(Decimal.text(VoiceCounts.sure)) and do not count here; the column “left out” has how many of each outlet. newsstat quotes prints all, with their confidence."
      )
    }
    let unread = survey.facts.count - voices.reduce(0) { $0 + $1.documents }
    if unread > 0 {
      let known = Set(survey.voices.keys.map(\.stratum))
      notes.append(
        "No rules for quotations: \(languagesByDocuments { !known.contains($0.key.stratum) }).")
    }
    if let note = Self.shown(
      Self.mostGroups, of: survey.voices.count, "outlets in a language", all: "newsstat quotes")
    {
      notes.append(note)
    }
    return notes
  }

  /// The speakers of a group, the most quoted first, each under their name, or where that is in another script under
  /// the spelling that is commonest there.
  private static func joined(
    _ counts: [String: Int], _ names: NameGroups
  ) -> [(name: String, count: Int)] {
    var spellings: [String: [(name: String, count: Int)]] = [:]
    for (name, count) in counts {
      spellings[names.group(of: name)?.name ?? name, default: []].append((name, count))
    }
    func script(of name: String) -> Script? {
      name.unicodeScalars.lazy.map { Script(of: $0.value) }.first(where: \.isSpecific)
    }
    let speakers = spellings.map { name, spellings in
      let first = spellings.max { ($0.count, $1.name) < ($1.count, $0.name) }?.name ?? name
      return (
        name: script(of: first) == script(of: name) ? name : first,
        count: spellings.reduce(0) { $0 + $1.count }
      )
    }
    return speakers.sorted { $0.count != $1.count ? $0.count > $1.count : $0.name < $1.name }
  }

  /// Who is quoted most over all groups.
  private func speakers(_ names: NameGroups) -> [Report.Speaker] {
    names.groups.prefix(Self.most.speakers).filter { $0.count > 2 }.map { group in
      var groups: [(name: String, count: Int)] = []
      for (key, voice) in survey.voices {
        let count = group.spellings.reduce(0) { $0 + (voice.speakers[$1.name] ?? 0) }
        let outlet = key.group == GroupPlan.none ? "(no outlet)" : key.group
        if count > 0 { groups.append(("\(outlet) \(key.stratum)", count)) }
      }
      groups.sort { $0.count != $1.count ? $0.count > $1.count : $0.name < $1.name }
      func list(_ items: some Sequence<(name: String, count: Int)>) -> [String] {
        items.map { "\($0.name) (\($0.count))" }
      }
      return Report.Speaker(
        name: group.name, quotations: group.count, groups: list(groups.prefix(Self.most.groups)),
        spellings: list(
          group.spellings.filter { $0.name != group.name }.prefix(Self.most.spellings)))
    }
  }

  func addStances(to report: inout Report) {
    let whole = survey.stances
    let wholes = whole.wholes
    let keys = whole.scores.parts.keys.sorted()
    let comparisons = keys.map {
      StanceComparison($0, in: whole, whole: wholes[$0.beside] ?? ResampledMean())
    }
    let q = MultipleTests.benjaminiHochberg.corrected(
      comparisons.map { $0.contrast?.p.number ?? .nan })
    func side(_ comparison: StanceComparison, q: Double) -> Report.StanceSide {
      let one = Double(StanceCollector.one)
      return Report.StanceSide(
        mean: comparison.own.mean / one,
        interval: comparison.interval.map { Interval(low: $0.low / one, high: $0.high / one) },
        mentions: comparison.own.count, documents: whole.documents[comparison.key] ?? 0, q: q,
        sentences: StanceSentence.trimmed(survey.stanceSentences[comparison.key] ?? []).map {
          sentence in
          Report.ToneSentence(
            document: sentence.id, text: (sentence.speaker.map { "\($0): " } ?? "") + sentence.text,
            score: sentence.stance,
            evidence: sentence.evidence.sorted { abs($0.weight) > abs($1.weight) }.prefix(5).map {
              item in
              let sign = item.weight < 0 ? "−" : "+"
              return
                "\(item.entry) \(sign)\(Decimal.text(abs(item.weight), decimals: 1)) (\(item.rule))"
            })
        })
    }
    let courses = stanceCourses()
    for (number, target) in settings.targets.enumerated() {
      var rows: [GroupKey: Report.Stance] = [:]
      for (comparison, q) in zip(comparisons, q) where comparison.key.target == number {
        let group = comparison.key.group
        var row =
          rows[group]
          ?? Report.Stance(
            group: group.group == GroupPlan.none ? "(no outlet)" : group.group,
            language: group.stratum)
        if comparison.key.voice == .outlet {
          row.own = side(comparison, q: q)
          row.course = courses[comparison.key] ?? []
        } else {
          row.quoted = side(comparison, q: q)
        }
        rows[group] = row
      }
      guard !rows.isEmpty else {
        report.absent.append(Report.Fact("Stance", "no text mentions “\(target.name)”."))
        continue
      }
      // Levels of languages can't be compared, so each is by itself: from against to for, in the own voice.
      let ranks = Dictionary(uniqueKeysWithValues: languages.enumerated().map { ($1.tag, $0) })
      let most = rows.sorted { one, other in
        let (a, b) = (one.value.mentions, other.value.mentions)
        return a != b ? a > b : one.key < other.key
      }.prefix(Self.mostGroups)
      let sorted = most.sorted { one, other in
        let (first, second) = (ranks[one.key.stratum] ?? 0, ranks[other.key.stratum] ?? 0)
        let (a, b) = (one.value.own?.mean ?? 2, other.value.own?.mean ?? 2)
        return first != second ? first < second : a != b ? a < b : one.key < other.key
      }
      report.stances.append(
        Report.StanceTable(
          target: target.name, aliases: target.aliases, rows: sorted.map(\.value),
          note: Self.shown(
            sorted.count, of: rows.count, "outlets in a language", by: "mentions",
            all: "newsstat stance --by \(settings.by)") ?? ""))
    }
  }

  /// Means by time in the outlets' own voices: by the finest bins of which there are few enough for a line.
  private func stanceCourses() -> [StanceKey: [Report.StanceTime]] {
    let days = survey.facts.compactMap(\.day)
    guard let first = days.min(), let last = days.max(), first < last else { return [:] }
    let bin =
      Day.Bin.allCases.first {
        Self.binNames($0, from: first, to: last).count <= Self.mostTimes
      } ?? .year
    let names = Self.binNames(bin, from: first, to: last)
    guard names.count > 1 else { return [:] }
    var sums: [StanceKey: [String: (sum: Int, mentions: Int)]] = [:]
    for (place, found) in survey.stances.days where place.key.voice == .outlet {
      let name = place.day.name(of: bin)
      let known = sums[place.key]?[name] ?? (0, 0)
      sums[place.key, default: [:]][name] = (
        known.sum + found.sum, known.mentions + found.mentions
      )
    }
    return sums.mapValues { sums in
      names.map { name in
        let (sum, mentions) = sums[name] ?? (0, 0)
        let mean =
          mentions == 0 ? .nan : Double(sum) / Double(mentions) / Double(StanceCollector.one)
        return Report.StanceTime(name: name, mean: mean, mentions: mentions)
      }
    }
  }

  /// How many points a line over time has at most.
  private static let mostTimes = 32
}
