import Foundation
import ICU
import Segmentation
import TestSupport
import Testing

/// The boundaries of every kernel must be those of a fresh `ubrk` over the whole text, with their rule
/// statuses.
///
/// `NEWSSTAT_CHARACTERS` sets how many random characters a unit is tried on, and how many bytes of each
/// shared file; with -1 those are read whole. For many, build with `-c release`.
@Suite struct IdentityTests {
  private static let asked = ProcessInfo.processInfo.environment["NEWSSTAT_CHARACTERS"]
    .flatMap { Int($0) }
  private static let locales = ["", "en_US_POSIX", "fi", "sv", "el", "ja", "zh", "th"]

  /// Whether all kernels agree with ICU on a text; says where the first difference is.
  private func agree(
    on text: [UInt8], _ unit: Segmenter.Unit, locale: String = "", _ remark: String = ""
  ) throws {
    try agree(on: text, Engines(unit, locale: locale), remark)
  }

  private func agree(on text: [UInt8], _ engines: Engines, _ remark: String = "") throws {
    var (ends, statuses) = ([Int32](), [Int32]())
    engines.oracle.forEachBlock(in: text.span) { found, values in
      found.withUnsafeBufferPointer { ends += $0 }
      values.withUnsafeBufferPointer { statuses += $0 }
    }
    for kernel in engines.kernels {
      var (ordinal, difference) = (0, Int32?.none)
      kernel.segmenter.forEachBlock(in: text.span) { boundaries in
        for index in 0..<boundaries.count where difference == nil {
          let (end, status) = (boundaries.end(index), boundaries.status(index))
          if ordinal >= ends.count || end != ends[ordinal] || status != statuses[ordinal] {
            difference = end
          }
          ordinal += 1
        }
      }
      if difference == nil, ordinal != ends.count { difference = Int32(text.count) }
      guard let difference else { continue }
      let around = text[max(0, Int(difference) - 40)..<min(text.count, Int(difference) + 40)]
      Issue.record(
        "\(engines.unit) \(engines.locale) \(kernel.kernel): differs at \(difference) of \(text.count), near \(Array(around)) \(remark)"
      )
      return
    }
  }

  @Test func `the rules of the linked ICU are compiled`() throws {
    for unit in Segmenter.Unit.allCases {
      for locale in Self.locales { #expect(try Segmenter(unit, locale: locale).isCompiled) }
    }
  }

  @Test(arguments: Segmenter.Unit.allCases)
  func `every code point, alone and in contexts`(unit: Segmenter.Unit) throws {
    for block in stride(from: UInt32(0), to: 0x11_0000, by: 0x1000) {
      var text = String.UnicodeScalarView()
      for value in block..<(block + 0x1000) {
        guard let scalar = Unicode.Scalar(value) else { continue }
        text += [
          "\n", scalar, "\n", "a", scalar, "b", " ", "1", scalar, "2", ".", scalar, "\u{301}",
          scalar,
        ]
        text += [" ", "\u{5D0}", scalar, "\u{5D0}"]
      }
      try agree(on: Array(String(text).utf8), unit)
    }
  }

  /// Characters of every kind that rules or kernels tell apart, several of each.
  private static let characters: [Unicode.Scalar] = Array(
    """
    aZéßжЯאבعبअककिகกะำໄກកា္ကა가힣각中文字々〇ひらカタｶﾀーㇰ한글1٢२９𝟏_‿.,:;·'’"״׳!?…。．！？､،؛-–—/@#$%&()[]{}«»“”„‹›
    \u{9}\u{A}\u{B}\u{C}\u{D}\u{20}\u{85}\u{A0}\u{AD}\u{2028}\u{2029}\u{3000}\u{200B}\u{200C}\u{200D}\u{2060}\u{FEFF}\u{FFFD}
    \u{300}\u{301}\u{308}\u{323}\u{5B0}\u{64B}\u{651}\u{93C}\u{94D}\u{E31}\u{E34}\u{EB4}\u{17D2}\u{1039}\u{103A}\u{3099}\u{309A}\u{FE0F}
    \u{600}\u{6DD}\u{70F}\u{8E2}\u{110BD}©®™ℹⓂ☝✌❤😀👍🏽👩\u{1F1E6}\u{1F1FA}\u{E0067}\u{E007F}𠀀𪛖𐐀𝒜𞤀ꙮɐʰˈ
    """.unicodeScalars)

  @Test(arguments: Segmenter.Unit.allCases)
  func `all pairs, and all triples of kinds`(unit: Segmenter.Unit) throws {
    var text = String.UnicodeScalarView()
    for one in Self.characters {
      for other in Self.characters { text += [one, other, " ", other, one, one, "\n"] }
    }
    try agree(on: Array(String(text).utf8), unit)
    let kinds = Self.characters.enumerated().filter { $0.offset % 5 == 0 }.map(\.element)
    for one in kinds {
      text = String.UnicodeScalarView()
      for other in kinds {
        for third in kinds { text += [one, other, third, "\n"] }
      }
      try agree(on: Array(String(text).utf8), unit)
    }
  }

  /// Words with rare odd characters between them, so that blocks of 64 bytes are decided, and not.
  private func randomText(_ random: inout SplitMix, length: Int) -> [UInt8] {
    let scripts = [
      "abcdefghijklmnopqrstuvwxyz", "абвгдежзиклмнопрстуф", "ابتثجحخدذرزسشصضطظعغ",
      "אבגדהוזחטיכלמנסע",
      "अआइईउऊएऐकखगघचछजझ", "กขคงจฉชซฌญดตถทธนบปผ", "ກຂຄງຈສຊຍດຕຖທນບປຜ", "កខគឃងចឆជឈញដឋឌ",
      "ကခဂဃငစဆဇဈဉညဋဌ", "中国政府表示经济发展会议", "ひらがなカタカナー漢字", "가나다라마바사아자차카", "აბგდევზთიკლმნ",
    ].map { Array($0.unicodeScalars) }
    var text = [UInt8]()
    var script = scripts[0]
    let odd = Int.random(in: 3...400, using: &random)
    while text.count < length {
      if Int.random(in: 0..<60, using: &random) == 0 {
        script = scripts.randomElement(using: &random) ?? script
      }
      switch Int.random(in: 0..<odd, using: &random) {
      case 0:
        let scalar = Self.characters.randomElement(using: &random) ?? "a"
        text += Array(String(scalar).utf8)
      case 1:
        // What is ill-formed, of every kind.
        let pieces: [[UInt8]] = [
          [0x80], [0xC0, 0xAF], [0xC3], [0xE0, 0x80], [0xE2, 0x82], [0xED, 0xA0, 0x80],
          [0xF0, 0x9F],
          [0xF4, 0x90, 0x80, 0x80], [0xFF], [0xE4, 0xB8], [0xF0, 0x9F, 0x98],
        ]
        text += pieces.randomElement(using: &random) ?? []
      case 2:
        let marks = [". ", ", ", "'s ", " \"", "\r\n", "\n", "-", " (", "3.5 ", "1,000"]
        text += Array((marks.randomElement(using: &random) ?? "").utf8)
      default:
        for _ in 0..<Int.random(in: 1...9, using: &random) {
          text += Array(String(script.randomElement(using: &random) ?? "a").utf8)
        }
        if Bool.random(using: &random) { text.append(0x20) }
      }
    }
    return text
  }

  @Test(arguments: Segmenter.Unit.allCases)
  func `random text in all locales`(unit: Segmenter.Unit) throws {
    var (seed, random) = SplitMix.seeded()
    print("IdentityTests, \(unit): seed \(seed)")
    // Rules are compiled anew for each segmenter.
    let engines = try Self.locales.map { try Engines(unit, locale: $0) }
    var (characters, round) = (0, 0)
    while characters < Self.asked ?? 1_500_000 {
      let length = round % 8 == 0 ? 60_000 : Int.random(in: 0...900, using: &random)
      let text = randomText(&random, length: length)
      try agree(
        on: text, engines[(round + round / 8) % engines.count], "seed \(seed), round \(round)")
      characters += text.count { $0 & 0xC0 != 0x80 }
      round += 1
    }
    print("IdentityTests, \(unit): \(characters) random characters")
  }

  @Test(arguments: Segmenter.Unit.allCases)
  func `every shared file in all locales`(unit: Segmenter.Unit) throws {
    let shared = URL(fileURLWithPath: #filePath).deletingLastPathComponent()
      .appendingPathComponent("../../../shared/data").standardized
    let names = ["throughput", "news", "ud"].flatMap { folder in
      (try? FileManager.default.contentsOfDirectory(atPath: shared.path + "/" + folder))?
        .sorted().map { folder + "/" + $0 } ?? []
    }
    if names.isEmpty { print("skipped: the shared texts are not here") }
    let engines = try Self.locales.map { try Engines(unit, locale: $0) }
    var bytes = 0
    for name in names {
      let file = try FileHandle(forReadingFrom: shared.appendingPathComponent(name))
      defer { try? file.close() }
      let wanted = Self.asked ?? 4000
      guard let data = wanted < 0 ? try file.readToEnd() : try file.read(upToCount: wanted) else {
        continue
      }
      bytes += data.count
      let text = Array(data)
      for engine in engines { try agree(on: text, engine, name) }
    }
    print("IdentityTests, \(unit): \(bytes) bytes of \(names.count) shared files")
  }

  @Test(arguments: Segmenter.Unit.allCases)
  func `random bytes`(unit: Segmenter.Unit) throws {
    var (seed, random) = SplitMix.seeded()
    for round in 0..<200 {
      let high = Int.random(in: 1...20, using: &random)
      let text = (0..<Int.random(in: 0...700, using: &random)).map { _ in
        Int.random(in: 0..<high, using: &random) == 0
          ? UInt8.random(in: 0...255, using: &random)
          : UInt8.random(in: 0x20...0x7E, using: &random)
      }
      try agree(on: text, unit, "seed \(seed), round \(round)")
    }
  }

  /// Texts are cut behind line feeds; the boundaries of the pieces are those of the whole.
  @Test(arguments: Segmenter.Unit.allCases)
  func `a text may be cut behind any line feed`(unit: Segmenter.Unit) throws {
    var (seed, random) = SplitMix.seeded()
    for _ in 0..<20 {
      let text = randomText(&random, length: 5000)
      var segmenter = try Segmenter(unit)
      func ends(_ range: Range<Int>) -> [Int] {
        var found = [Int]()
        segmenter.forEachBlock(in: Array(text[range]).span) { boundaries in
          for index in 0..<boundaries.count {
            found.append(range.lowerBound + Int(boundaries.end(index)))
          }
        }
        return found
      }
      var (start, pieces) = (0, [Int]())
      for offset in text.indices where text[offset] == 0x0A && Bool.random(using: &random) {
        pieces += ends(start..<(offset + 1))
        start = offset + 1
      }
      pieces += ends(start..<text.count)
      #expect(pieces == ends(0..<text.count), "seed \(seed)")
    }
  }

  /// One code point, or two in turn, a million times: a segmenter that looks back would take for ever.
  @Test(arguments: [
    "a", " ", ".", "\u{301}", "\u{200D}", "'", "1", "中", "ก", "ກ", "ក", "က", "か", "カ", "ー", "가",
    "😀", "\u{1F1E6}",
    "a'", "1.", "a.", ". ", "\r\n", "กา", "カ中", "a\u{301}", "א\"", "x_",
  ])
  func `a million of the same`(piece: String) throws {
    let text = Array(String(repeating: piece, count: 1_000_000 / piece.unicodeScalars.count).utf8)
    for unit in Segmenter.Unit.allCases {
      var counts = Set<Int>()
      for kernel in Segmenter.Kernel.available {
        var segmenter = try Segmenter(unit, kernel: kernel)
        var count = 0
        segmenter.forEachBlock(in: text.span) { count += $0.count }
        counts.insert(count)
      }
      #expect(counts.count == 1, "\(unit)")
    }
  }

  /// Where every byte is a boundary and blocks fail one after the other, a window once held too many.
  @Test(arguments: [Segmenter.Unit.word, .grapheme])
  func `a boundary at every byte`(unit: Segmenter.Unit) throws {
    try agree(on: [UInt8](repeating: 0xFF, count: 40_000), unit)
    for period in [8, 85, 96, 130, 199] {
      let piece = Array(repeating: UInt8(ascii: "-"), count: period) + Array("😀".utf8)
      try agree(on: Array(repeatElement(piece, count: 60_000 / piece.count).joined()), unit)
    }
  }

  @Test func `a look-ahead that fails is not looked at twice`() throws {
    for tail in ["!", "a", "1"] {
      let text = Array(("a'" + String(repeating: "\u{301}", count: 200_000) + tail).utf8)
      try agree(on: text, .word)
    }
    try agree(on: Array(("x. " + String(repeating: "1, ", count: 100_000) + "Y").utf8), .sentence)
  }

  /// ICU's own cases; whatever they expect, we do as the linked ICU does.
  @Test func `the texts of ICU's own break cases`() throws {
    let path = URL(fileURLWithPath: #filePath).deletingLastPathComponent()
      .appendingPathComponent("../../../shared/data/unicode/rbbitst.txt").standardized
    guard let file = try? String(contentsOf: path, encoding: .utf8) else {
      print("skipped: ICU's rbbitst.txt is not here")
      return
    }
    var cases = 0
    for part in file.components(separatedBy: "<data>").dropFirst() {
      guard let data = part.components(separatedBy: "</data>").first else { continue }
      var text = data.replacingOccurrences(of: "•", with: "")
      text = text.replacing(/<\d+>/, with: "")
      text = text.replacing(/\\u([0-9A-Fa-f]{4})|\\U([0-9A-Fa-f]{8})/) { match in
        let digits = match.1 ?? match.2 ?? ""
        return UInt32(digits, radix: 16).flatMap(Unicode.Scalar.init).map { String($0) }
          ?? "\u{FFFD}"
      }
      cases += 1
      for unit in Segmenter.Unit.allCases { try agree(on: Array(text.utf8), unit) }
    }
    #expect(cases > 100)
  }
}
