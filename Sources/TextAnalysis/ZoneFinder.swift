internal import BuiltinData
internal import ICU
internal import Segmentation

/// Finds the headline and the dateline of a news text.
///
/// The agencies and months that a dateline may hold are data, `datelines.tsv`. A dateline is a
/// short start of a line that names an agency set off by brackets, slashes, dashes or stops, or a
/// place in capitals with a dash. Lines before it are headlines; without one, the first line of
/// several is a headline if it does not end as a sentence does.
struct ZoneFinder: Sendable {
  /// With the agencies and months that travel in the binary.
  static let standard = ZoneFinder(BuiltinFile.ownTable(named: "datelines.tsv"))

  /// How much of a text may be headline and dateline, in bytes, and how many lines.
  static let reach = (bytes: 2000, lines: 8)
  /// The longest start of a line that may be a dateline, in bytes.
  private static let longestDateline = 160
  /// The longest headline, in bytes.
  private static let longestHeadline = 300

  /// Folded names, their words joined by spaces.
  private let agencies: Set<String>
  private let months: Set<String>
  /// All that an agency's name may begin with.
  private let beginnings: Set<String>
  private let longestAgency: Int

  /// - Parameter table: rows of kind, language and name.
  init(_ table: DataTable) {
    var (agencies, months) = (Set<String>(), Set<String>())
    for fields in table.rows.map(\.fields) {
      guard fields.count == 3, let name = try? Folding.folded(String(fields[2])) else { continue }
      switch fields[0] {
      case "agency": agencies.insert(name)
      case "month": months.insert(name)
      default: continue
      }
    }
    self.agencies = agencies
    beginnings = Set(
      agencies.flatMap { name in
        name.unicodeScalars.indices.map { String(name.unicodeScalars[...$0]) }
      })
    self.months = months
    longestAgency = 4
  }

  /// The zones before the body, in order.
  func zones(
    of text: borrowing Span<UInt8>, segments: [Segment], title: String?
  ) -> [(zone: Zone, range: Range<Int>)] {
    let lead = Lead(text, segments, limit: Self.reach.bytes)
    if let title, let range = lead.range(of: title) {
      // Some sites print the date before the headline.
      let before = lead.trimmed(0..<range.lowerBound)
      return (before.isEmpty ? [] : [(.dateline, before)]) + [(.headline, range)]
        + dateline(lead, in: range.upperBound..<lead.end)
    }
    var headlines = [(zone: Zone, range: Range<Int>)]()
    for line in lead.lines.prefix(Self.reach.lines) {
      let found = dateline(lead, in: line)
      if !found.isEmpty { return headlines + found }
      guard line.count <= Self.longestHeadline, !lead.endsSentence(line) else { break }
      headlines.append((.headline, line))
    }
    // Without a dateline to close them, more than one line in front may be anything.
    return lead.lines.count > 1 ? Array(headlines.prefix(1)) : []
  }

  private func dateline(
    _ lead: Lead, in line: Range<Int>
  ) -> [(zone: Zone, range: Range<Int>)] {
    let pieces = lead.pieces(in: line, limit: Self.longestDateline)
    guard
      let end = agencyDateline(pieces) ?? bracketDateline(pieces) ?? placeDateline(pieces)
    else { return [] }
    let range = lead.trimmed(line.lowerBound..<end)
    return range.isEmpty ? [] : [(.dateline, range)]
  }

  /// The end of a dateline that names an agency.
  private func agencyDateline(_ pieces: [Piece]) -> Int? {
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
  private func agency(at index: Int, in pieces: [Piece]) -> Int? {
    // Most words begin no agency's name.
    guard beginnings.contains(pieces[index].text) else { return nil }
    var (name, found) = ("", Int?.none)
    var words = 0
    for place in index..<pieces.count {
      let piece = pieces[place]
      let joins = words > 0 && (piece.isSpace || piece.text == "-")
      guard piece.isWord || joins else { break }
      if piece.isWord {
        if words == longestAgency { break }
        // The words of an agency's name in Chinese and Japanese stand without anything between.
        let joint = place > index && !pieces[place - 1].isWord ? pieces[place - 1].text : ""
        name += joint + piece.text
        words += 1
        if agencies.contains(name) { found = place }
      }
    }
    return found
  }

  /// The end of a dateline whose agency is known: closing marks, a date, a reporter's name.
  private func end(after last: Int, in pieces: [Piece], closed: Bool) -> Int? {
    // 新华社北京11月3日电: everything up to the sign for "wire".
    if let wire = pieces[last...].prefix(14).firstIndex(where: { $0.text == "电" || $0.text == "電" })
    {
      return end(skippingMarksFrom: wire + 1, in: pieces)
    }
    guard closed else { return nil }
    // (서울=연합뉴스) 홍길동 기자 = : up to the second sign.
    let tail = pieces[(last + 1)...].prefix(12)
    if let reporter = tail.firstIndex(where: { $0.text == "기자" }),
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
        let words = date.filter(\.isWord)
        guard words.count >= 2, words.contains(where: { months.contains($0.text) }) else { break }
        index = date.endIndex
      } else if piece.isAny(of: "\"“«„‘「『") {
        break
      } else {
        index += 1
      }
    }
    return index < pieces.count ? pieces[index].start : pieces.last?.end
  }

  private func end(skippingMarksFrom index: Int, in pieces: [Piece]) -> Int? {
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
  private func bracketDateline(_ pieces: [Piece]) -> Int? {
    // A date before the sign for "wire", whoever sent it.
    let first = pieces.prefix(18)
    if let wire = first.firstIndex(where: { $0.text == "电" || $0.text == "電" }),
      first[..<wire].contains(where: { $0.text == "日" })
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
  private func placeDateline(_ pieces: [Piece]) -> Int? {
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

  private func caselessPlace(_ pieces: [Piece]) -> Int? {
    guard let dash = pieces.firstIndex(where: { $0.isAny(of: "–—-") }),
      isSpaced(dash, in: pieces),
      (1...2).contains(pieces[..<dash].count(where: \.isWord)),
      pieces[..<dash].allSatisfy({ $0.isSpace || ($0.isWord && $0.isCaseless) })
    else { return nil }
    return end(skippingMarksFrom: dash, in: pieces)
  }

  private func isSpaced(_ index: Int, in pieces: [Piece]) -> Bool {
    index > 0 && index + 1 < pieces.count && !pieces[index - 1].isWord
      && !pieces[index + 1].isWord
  }

  private func isDate(_ piece: Piece) -> Bool {
    piece.kind == .number || months.contains(piece.text)
  }
}

/// A segment of the start of a text, folded.
private struct Piece {
  let start, end: Int
  let kind: SegmentKind
  /// Folded.
  let text: String
  /// All letters are upper case, and there are at least two.
  let isCapitals: Bool
  /// The first letter is upper case.
  let isTitled: Bool
  /// No letter is upper or lower case: a script without case.
  let isCaseless: Bool

  /// What the piece is, where it is one character.
  private let mark: Unicode.Scalar?
  let isSpace: Bool

  init(_ range: Range<Int>, of source: [UInt8], _ kind: SegmentKind) {
    (start, end, self.kind) = (range.lowerBound, range.upperBound, kind)
    var (upper, lower) = (0, 0)
    let bytes = source[range]
    // What most pieces are costs least.
    if bytes.allSatisfy({ $0 < 0x80 }) {
      for byte in bytes {
        upper += byte &- 0x41 < 26 ? 1 : 0
        lower += byte &- 0x61 < 26 ? 1 : 0
      }
      isTitled = source[start] &- 0x41 < 26
      text = unsafe String(unsafeUninitializedCapacity: bytes.count) { out in
        for (place, byte) in bytes.enumerated() {
          unsafe out[place] = byte &- 0x41 < 26 ? byte | 0x20 : byte
        }
        return bytes.count
      }
      mark = bytes.count == 1 ? Unicode.Scalar(source[start]) : nil
      isSpace = bytes.allSatisfy { $0 == 0x20 || $0 == 0x09 }
    } else {
      let form = Array(bytes)
      for scalar in String(decoding: form, as: UTF8.self).unicodeScalars {
        let properties = ScalarProperties(scalar.value)
        let isUpper = properties.isUppercase
        upper += isUpper ? 1 : 0
        lower += !isUpper && properties.isLowercase ? 1 : 0
      }
      isTitled =
        String(decoding: form, as: UTF8.self).unicodeScalars.first
        .map { ScalarProperties($0.value).isUppercase } ?? false
      text = String(decoding: (try? Folding.folded(form.span)) ?? form, as: UTF8.self)
      let scalars = text.unicodeScalars
      mark = scalars.dropFirst().isEmpty ? scalars.first : nil
      isSpace = mark == "\u{3000}"
    }
    isCapitals = upper >= 2 && lower == 0
    isCaseless = kind != .number && upper + lower == 0
  }

  /// Whether the piece is one of some characters.
  func isAny(of marks: String) -> Bool { mark.map(marks.unicodeScalars.contains) ?? false }

  var isWord: Bool { kind.isWordLike }
}

/// The start of a text, where headline and dateline stand.
private struct Lead {
  let text: [UInt8]
  let segments: [Segment]
  /// The lines that are not blank, without the white space around them.
  let lines: [Range<Int>]

  var end: Int { text.count }

  init(_ source: borrowing Span<UInt8>, _ segments: [Segment], limit: Int) {
    let whole = segments.prefix { Int($0.end) <= limit }
    let end = whole.last.map { Int($0.end) } ?? 0
    let text = unsafe source.extracting(first: end).withUnsafeBufferPointer { unsafe Array($0) }
    self.text = text
    self.segments = Array(whole)
    var lines = [Range<Int>]()
    var start = 0
    for index in 0...text.count where index == text.count || text[index] == 0x0A {
      let line = Self.trimmed(start..<index, in: text)
      if !line.isEmpty { lines.append(line) }
      start = index + 1
    }
    self.lines = lines
  }

  func trimmed(_ range: Range<Int>) -> Range<Int> { Self.trimmed(range, in: text) }

  private static func trimmed(_ range: Range<Int>, in text: [UInt8]) -> Range<Int> {
    var (low, high) = (range.lowerBound, range.upperBound)
    while low < high, text[low] <= 0x20 { low += 1 }
    while high > low, text[high - 1] <= 0x20 { high -= 1 }
    return low..<high
  }

  /// Where the text repeats its title: at the start, or behind a date.
  func range(of title: String) -> Range<Int>? {
    let title = Array(title.utf8)
    let wanted = Array(title[Self.trimmed(0..<title.count, in: title)])
    guard wanted.count >= 8, wanted.count <= text.count else { return nil }
    for start in 0...min(60, text.count - wanted.count)
    where text[start..<(start + wanted.count)].elementsEqual(wanted) {
      let end = start + wanted.count
      return goesOn(at: end) ? nil : start..<end
    }
    return nil
  }

  /// Whether a sentence goes on here, so that what is before is only its start.
  private func goesOn(at place: Int) -> Bool {
    let rest = String(decoding: text[place...].prefix(32), as: UTF8.self).unicodeScalars
    return rest.first { $0 != " " }.map { ScalarProperties($0.value).isLowercase } ?? false
  }

  /// Whether a line ends as a sentence of the body does.
  func endsSentence(_ line: Range<Int>) -> Bool {
    let last = String(decoding: text[line], as: UTF8.self).unicodeScalars.reversed().first {
      !"\"”’»“)」』".unicodeScalars.contains($0)
    }
    return last.map { ".。।۔…:;،".unicodeScalars.contains($0) } ?? false
  }

  /// The segments of a range, folded, up to a limit in bytes.
  func pieces(in range: Range<Int>, limit: Int) -> [Piece] {
    var pieces = [Piece]()
    var start = 0
    for segment in segments {
      defer { start = Int(segment.end) }
      guard start >= range.lowerBound else { continue }
      guard start < min(range.upperBound, range.lowerBound + limit) else { break }
      pieces.append(Piece(start..<Int(segment.end), of: text, segment.kind))
    }
    return pieces
  }
}
