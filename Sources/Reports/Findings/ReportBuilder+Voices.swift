internal import CorpusAnalysis
internal import ICU
internal import Names
internal import Tables

/// Who is quoted.
extension ReportBuilder {
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
    report.voices = keys.prefix(Limit.voiceGroups).map { key in
      let counts = survey.voices[key] ?? VoiceCounts()
      let speakers = Self.joined(counts.speakers, names)
      return Report.Voice(
        group: Self.name(of: key), language: key.within, counts: counts,
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
      : "no quotation is as sure as \(Decimal.text(VoiceCounts.sure)); \(Report.grouped(unsure)) are less sure."
  }

  /// What the table of voices leaves out.
  private var voiceNotes: [String] {
    let voices = survey.voices.values
    let (sure, unsure) = voices.reduce((0, 0)) { ($0.0 + $1.quotations, $0.1 + $1.unsure) }
    var notes: [String] = []
    if unsure > 0 {
      notes.append(
        "\(Report.grouped(unsure)) of the \(Report.grouped(sure + unsure)) quotations that were found have a confidence below \(Decimal.text(VoiceCounts.sure)) and do not count here; the column “left out” has how many of each outlet."
      )
    }
    let unread = survey.facts.count - voices.reduce(0) { $0 + $1.documents }
    if unread > 0 {
      let known = Set(survey.voices.keys.map(\.within))
      notes.append(
        "No rules for quotations: \(languagesByDocuments { !known.contains($0.key.within) }).")
    }
    if let note = Report.shown(
      Limit.voiceGroups, of: survey.voices.count, "outlets in a language")
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
        if count > 0 { groups.append(("\(Self.name(of: key)) \(key.within)", count)) }
      }
      groups.sort { $0.count != $1.count ? $0.count > $1.count : $0.name < $1.name }
      func named(_ name: String, _ count: Int) -> String { "\(name) (\(count))" }
      return Report.Speaker(
        name: group.name, quotations: group.count,
        groups: groups.prefix(Self.most.groups).map { named($0.name, $0.count) },
        spellings: group.spellings.filter { $0.name != group.name }.prefix(Self.most.spellings)
          .map { named($0.name, $0.count) })
    }
  }

}
