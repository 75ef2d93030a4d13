internal import Segmentation

/// Finds the headline and the dateline of a news text.
///
/// The agencies, months and other words that a dateline may hold are data, ``DatelineWords``; the signs between them
/// are those of all scripts. A dateline is a short start of a line that names an agency set off by brackets, slashes,
/// dashes or stops, or a place in capitals with a dash. Lines before it are headlines; without one, the first line of
/// several is a headline if it does not end as a sentence does.
struct ZoneFinder: Sendable {
  /// With the words that travel in the binary.
  static let standard = ZoneFinder(.standard)

  /// How much of a text may be headline and dateline, in bytes, and how many lines.
  static let reach = (bytes: 2000, lines: 8)
  /// The longest start of a line that may be a dateline, in bytes.
  private static let longestDateline = 160
  /// The longest headline, in bytes.
  private static let longestHeadline = 300

  /// Words in the longest name of an agency.
  private static let longestAgency = 4

  private let words: DatelineWords

  init(_ words: DatelineWords) { self.words = words }

  /// The zones before the body, in order.
  func zones(
    of text: borrowing Span<UInt8>, segments: [Segment], title: String?
  ) -> [Analysis.ZoneRange] {
    let lead = Lead(text, segments, limit: Self.reach.bytes)
    if let title, let range = lead.range(of: title) {
      // Some sites print the date before the headline.
      let before = lead.trimmed(0..<range.lowerBound)
      return (before.isEmpty ? [] : [.init(zone: .dateline, range: before)]) + [
        .init(zone: .headline, range: range)
      ]
        + dateline(lead, in: range.upperBound..<lead.end)
    }
    var headlines = [Analysis.ZoneRange]()
    for line in lead.lines.prefix(Self.reach.lines) {
      let found = dateline(lead, in: line)
      if !found.isEmpty { return headlines + found }
      guard line.count <= Self.longestHeadline, !lead.endsSentence(line) else { break }
      headlines.append(.init(zone: .headline, range: line))
    }
    // Without a dateline to close them, more than one line in front may be anything.
    return lead.lines.count > 1 ? Array(headlines.prefix(1)) : []
  }

  private func dateline(
    _ lead: Lead, in line: Range<Int>
  ) -> [Analysis.ZoneRange] {
    let pieces = lead.pieces(in: line, limit: Self.longestDateline)
    guard
      let end = agencyDateline(pieces) ?? bracketDateline(pieces) ?? placeDateline(pieces)
    else { return [] }
    let range = lead.trimmed(line.lowerBound..<end)
    return range.isEmpty ? [] : [.init(zone: .dateline, range: range)]
  }

  /// The end of a dateline that names an agency.
  private func agencyDateline(_ pieces: [LeadPiece]) -> Int? {
    var words = 0
    for index in pieces.indices {
      guard pieces[index].isWord else { continue }
      if words > 10 { return nil }
      words += 1
      guard let last = agency(at: index, in: pieces) else { continue }
      let before = pieces[..<index].last { !$0.isSpace }
      let after = pieces[(last + 1)...].first { !$0.isSpace }
      let opens = before.map { $0.isAny(of: "(/[（［【〔=–—-.,:،。") } ?? true
      let closes = after.map { $0.isAny(of: ")/]）］】〕–—-.:،。=") } ?? false
      // دمشق-سانا: a place and an agency joined by a hyphen need no sign behind them.
      let isJoined = words <= 3 && index > 0 && pieces[index - 1].text == "-"
      if isJoined, !closes { return end(after: last, in: pieces, closed: true) }
      if opens, closes || before == nil { return end(after: last, in: pieces, closed: closes) }
    }
    return nil
  }

  /// The last piece of the longest agency name that begins at a piece.
  private func agency(at index: Int, in pieces: [LeadPiece]) -> Int? {
    // Most words begin no agency's name.
    guard words.beginnings.contains(pieces[index].text) else { return nil }
    var (name, found) = ("", Int?.none)
    var count = 0
    for last in index..<pieces.count {
      let piece = pieces[last]
      let joins = count > 0 && (piece.isSpace || piece.text == "-")
      guard piece.isWord || joins else { break }
      if piece.isWord {
        if count == Self.longestAgency { break }
        // The words of an agency's name in Chinese and Japanese stand without anything between.
        let joint = last > index && !pieces[last - 1].isWord ? pieces[last - 1].text : ""
        name += joint + piece.text
        count += 1
        if words.agencies.contains(name) { found = last }
      }
    }
    return found
  }

  /// The end of a dateline whose agency is known: closing marks, a date, a reporter's name.
  private func end(after last: Int, in pieces: [LeadPiece], closed: Bool) -> Int? {
    // 新华社北京11月3日电: everything up to the sign for "wire".
    if let wire = pieces[last...].prefix(14).firstIndex(where: { words.wires.contains($0.text) }) {
      return end(skippingMarksFrom: wire + 1, in: pieces)
    }
    guard closed else { return nil }
    // (서울=연합뉴스) 홍길동 기자 = : up to the second sign.
    let tail = pieces[(last + 1)...].prefix(12)
    if let reporter = tail.firstIndex(where: { words.reporters.contains($0.text) }),
      let sign = pieces[reporter...].prefix(4).firstIndex(where: { $0.text == "=" })
    {
      return end(skippingMarksFrom: sign, in: pieces)
    }
    var index = last + 1
    while index < pieces.count {
      let piece = pieces[index]
      if piece.isWord {
        // A date may follow the agency; any other word begins the story.
        let date = pieces[index...].prefix { $0.isSpace || isDate($0) }
        let inDate = date.filter(\.isWord)
        guard inDate.count >= 2, inDate.contains(where: { words.months.contains($0.text) }) else {
          break
        }
        index = date.endIndex
      } else if piece.isAny(of: "\"“«„‘「『") {
        break
      } else {
        index += 1
      }
    }
    return index < pieces.count ? pieces[index].start : pieces.last?.end
  }

  private func end(skippingMarksFrom index: Int, in pieces: [LeadPiece]) -> Int? {
    var index = index
    // The reporters in brackets belong to it: （记者 某某）.
    if index < pieces.count, pieces[index].isAny(of: "（("),
      let close = pieces[index...].firstIndex(where: { $0.isAny(of: "）)") })
    {
      index = close + 1
    }
    while index < pieces.count, !pieces[index].isWord, !pieces[index].isAny(of: "\"“«„‘「『") {
      index += 1
    }
    return index < pieces.count ? pieces[index].start : pieces.last?.end
  }

  /// The end of a dateline whose agency is not known but stands in brackets.
  ///
  /// A place, perhaps a date, up to three words in brackets, and a dash; or brackets alone that hold
  /// place and agency with a sign between them, as in Japan and Korea; or, as in China, a date and
  /// the sign for "wire"; or, as in Russia, capitals between slashes.
  private func bracketDateline(_ pieces: [LeadPiece]) -> Int? {
    // A date before the sign for "wire", whoever sent it.
    let first = pieces.prefix(18)
    if let wire = first.firstIndex(where: { words.wires.contains($0.text) }),
      first[..<wire].contains(where: { words.dates.contains($0.text) })
    {
      return end(skippingMarksFrom: wire + 1, in: pieces)
    }
    // ОРВА, 3 мая. /ВГА/.: capitals between slashes need no dash.
    if let slash = pieces.firstIndex(where: { $0.text == "/" }), slash + 2 < pieces.count,
      pieces[slash + 1].isCapitals, pieces[slash + 2].text == "/",
      pieces.first?.isCapitals ?? false,
      pieces[..<slash].allSatisfy({
        !$0.isWord || $0.isCapitals || $0.isTitled || isDate($0)
      }), pieces[..<slash].count(where: \.isWord) <= 8
    {
      return end(after: slash + 1, in: pieces, closed: true)
    }
    guard let open = pieces.firstIndex(where: { $0.isAny(of: "(（【[") }),
      let close = pieces[open...].firstIndex(where: { $0.isAny(of: ")）】]") })
    else { return nil }
    let before = pieces[..<open].filter(\.isWord)
    let inside = pieces[(open + 1)..<close]
    if before.isEmpty, open == 0 {
      let joins = inside.contains { $0.text == "=" || $0.text == "＝" } || pieces[open].text == "【"
      guard joins, inside.count <= 16 else { return nil }
      return end(after: close - 1, in: pieces, closed: true)
    }
    guard (1...8).contains(before.count), inside.count(where: \.isWord) <= 3,
      before.allSatisfy({ $0.isTitled || isDate($0) || $0.isCaseless }),
      before.count(where: \.isCaseless) <= 4,
      pieces[..<open].allSatisfy({ $0.isWord || $0.isSpace || $0.isAny(of: ",.،/-") }),
      let dash = pieces[(close + 1)...].first(where: { !$0.isSpace }), dash.isAny(of: "–—-")
    else { return nil }
    return end(skippingMarksFrom: close, in: pieces)
  }

  /// The end of a dateline of a place in capitals, perhaps a date, and a dash; in a script without
  /// capitals, of one or two words and a dash.
  private func placeDateline(_ pieces: [LeadPiece]) -> Int? {
    guard let first = pieces.first, first.isWord else { return nil }
    if first.isCaseless { return caselessPlace(pieces) }
    guard first.isCapitals else { return nil }
    var words = 0
    for index in pieces.indices {
      let piece = pieces[index]
      if piece.isWord {
        words += 1
        guard words <= 7, piece.isCapitals || isDate(piece) || piece.isTitled else { return nil }
      } else if piece.isAny(of: "–—") || (piece.text == "-" && isSpaced(index, in: pieces)) {
        return end(skippingMarksFrom: index, in: pieces)
      } else if !piece.isSpace, !piece.isAny(of: ",./") {
        return nil
      }
    }
    return nil
  }

  private func caselessPlace(_ pieces: [LeadPiece]) -> Int? {
    guard let dash = pieces.firstIndex(where: { $0.isAny(of: "–—-") }),
      isSpaced(dash, in: pieces),
      (1...2).contains(pieces[..<dash].count(where: \.isWord)),
      pieces[..<dash].allSatisfy({ $0.isSpace || ($0.isWord && $0.isCaseless) })
    else { return nil }
    return end(skippingMarksFrom: dash, in: pieces)
  }

  private func isSpaced(_ index: Int, in pieces: [LeadPiece]) -> Bool {
    index > 0 && index + 1 < pieces.count && !pieces[index - 1].isWord
      && !pieces[index + 1].isWord
  }

  private func isDate(_ piece: LeadPiece) -> Bool {
    piece.kind == .number || words.months.contains(piece.text)
  }
}
