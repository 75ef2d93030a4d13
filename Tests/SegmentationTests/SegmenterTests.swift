import Foundation
import Segmentation
import TestSupport
import Testing

/// The segments that a segmenter finds, as text.
private func segments(_ unit: Segmenter.Unit, _ bytes: [UInt8], locale: String = "") throws
  -> [[UInt8]]
{
  var segmenter = try Segmenter(unit, locale: locale)
  var found = [[UInt8]]()
  var start = 0
  segmenter.forEachBlock(in: bytes.span) { boundaries in
    for index in 0..<boundaries.count {
      let end = Int(boundaries.end(index))
      found.append(Array(bytes[start..<end]))
      start = end
    }
  }
  return found
}

private func words(_ text: String) throws -> [String] {
  var segmenter = try Segmenter(.word)
  let bytes = Array(text.utf8)
  var found = [String]()
  var start = 0
  segmenter.forEachBlock(in: bytes.span) { boundaries in
    for index in 0..<boundaries.count {
      let end = Int(boundaries.end(index))
      if boundaries.kind(index).isWordLike {
        found.append(String(decoding: bytes[start..<end], as: UTF8.self))
      }
      start = end
    }
  }
  return found
}

@Suite struct SegmenterTests {
  @Test(arguments: [
    ("Mr. Fox can't.", ["Mr", "Fox", "can't"]),
    ("Захарова отметила: «Это необъяснимо».", ["Захарова", "отметила", "Это", "необъяснимо"]),
    ("قالت زاخاروفا", ["قالت", "زاخاروفا"]),
    ("中国政府表示", ["中国", "政府", "表示"]),
    ("ทุกสองสัปดาห์", ["ทุก", "สอง", "สัปดาห์"]),
    ("東京オリンピック", ["東京", "オリンピック"]),
    ("대한민국 정부는", ["대한민국", "정부는"]),
    ("नई दिल्ली में", ["नई", "दिल्ली", "में"]),
    ("می‌شود گفت", ["می‌شود", "گفت"]),
    ("L'an 2016, 3,5 %", ["L'an", "2016", "3,5"]),
    ("ראש הממשלה", ["ראש", "הממשלה"]),
    ("𝒜𝒷 😀", ["𝒜𝒷"]),
  ])
  func `splits text into words`(text: String, expected: [String]) throws {
    #expect(try words(text) == expected)
  }

  @Test func `an empty text has no boundary`() throws {
    #expect(try segments(.word, []) == [])
  }

  @Test func `a million combining marks are one segment`() throws {
    let bytes = Array(("a" + String(repeating: "\u{301}", count: 1_000_000)).utf8)
    for unit in Segmenter.Unit.allCases {
      #expect(try segments(unit, bytes).count == 1)
    }
  }

  @Test func `a hundred megabytes without a boundary are one segment`() throws {
    let bytes = [UInt8](repeating: UInt8(ascii: "a"), count: 100_000_000)
    var segmenter = try Segmenter(.word)
    var ends = [Int32]()
    segmenter.forEachBlock(in: bytes.span) { boundaries in
      for index in 0..<boundaries.count { ends.append(boundaries.end(index)) }
    }
    #expect(ends == [100_000_000])
  }

  /// Swift repairs text as WHATWG does, a U+FFFD for each maximal ill-formed subsequence; the
  /// boundaries of the source must be those of the repaired text, at the source's offsets.
  @Test func `ill-formed sequences are one replacement character each`() throws {
    var source = SystemRandomNumberGenerator()
    let seed = UInt64.random(in: 0...UInt64.max, using: &source)
    var random = SplitMix(state: seed)
    let pieces: [[UInt8]] = [
      [0x41], [0x20], [0x2E], [0xC3, 0xA9], [0xD0, 0x96], [0xE4, 0xB8, 0xAD], [0xE0, 0xB8, 0x81],
      [0xF0, 0x9F, 0x98, 0x80], [0xCC, 0x81], [0xC0], [0xAF], [0xED, 0xA0, 0x80], [0xE2, 0x82],
      [0xF0, 0x9F], [0xF4, 0x90, 0x80, 0x80], [0xFF], [0x80], [0xE0, 0x80], [0xC3], [0x0A],
    ]
    for _ in 0..<400 {
      var bytes = [UInt8]()
      for _ in 0..<Int(random.next() % 30) {
        bytes += pieces[Int(random.next() % UInt64(pieces.count))]
      }
      // Where each repaired scalar began in the source.
      var ends = [Int: Int]()
      var repaired = 0
      for (text, end) in scalars(bytes) {
        repaired += text.utf8.count
        ends[repaired] = end
      }
      let whole = Array(String(decoding: bytes, as: UTF8.self).utf8)
      for unit in Segmenter.Unit.allCases {
        let ours = try offsets(unit, bytes)
        let theirs = try offsets(unit, whole).map { ends[$0] ?? -1 }
        #expect(ours == theirs, "\(unit) of \(bytes), seed \(seed)")
      }
    }
  }

  @Test func `the Unicode break tests hold`() throws {
    for (unit, file) in [
      (Segmenter.Unit.grapheme, "GraphemeBreakTest"), (.sentence, "SentenceBreakTest"),
      (.word, "WordBreakTest"),
    ] {
      let url = URL(fileURLWithPath: "/usr/share/unicode/auxiliary/\(file).txt")
      guard let text = try? String(contentsOf: url, encoding: .utf8) else {
        print("skipped: \(file).txt of Debian's unicode-data is not here")
        continue
      }
      var failures = 0
      var cases = 0
      for line in text.split(separator: "\n") {
        let fields = line.prefix { $0 != "#" }.split(whereSeparator: \.isWhitespace)
        guard fields.count > 2 else { continue }
        var (bytes, expected) = ([UInt8](), [Int]())
        for field in fields {
          if field == "÷" {
            if !bytes.isEmpty { expected.append(bytes.count) }
          } else if let value = UInt32(field, radix: 16), let scalar = Unicode.Scalar(value) {
            bytes += Array(String(scalar).utf8)
          }
        }
        cases += 1
        // In the root locale CLDR does not let a colon join letters, as Swedish does.
        if try offsets(unit, bytes) != expected, !(unit == .word && bytes.contains(0x3A)) {
          failures += 1
        }
      }
      #expect(failures == 0 && cases > 400, "\(file)")
    }
  }

  /// ICU's engines for these scripts measure spans in UTF-16 units; over UTF-8 they cut such texts.
  @Test(arguments: ["\u{1052}\u{1010}", "\u{102A}\u{101C}"])
  func `short runs of Burmese stay whole, as over UTF-16`(text: String) throws {
    #expect(try segments(.word, Array(text.utf8)).count == 1)
  }

  @Test func `a locale may tailor the rules`() throws {
    let bytes = Array("k:a".utf8)
    #expect(try segments(.word, bytes).count == 3)
    #expect(try segments(.word, bytes, locale: "sv").count == 1)
  }

  private func offsets(_ unit: Segmenter.Unit, _ bytes: [UInt8]) throws -> [Int] {
    var end = 0
    return try segments(unit, bytes).map { segment in
      end += segment.count
      return end
    }
  }

  /// The scalars of repaired text with where each ends in the source.
  private func scalars(_ bytes: [UInt8]) -> [(String, Int)] {
    var found = [(String, Int)]()
    var start = 0
    while start < bytes.count {
      // The longest start that repairs to one scalar.
      var length = 1
      for candidate in 1...min(4, bytes.count - start) {
        let text = String(decoding: bytes[start..<(start + candidate)], as: UTF8.self)
        if text.unicodeScalars.count == 1 { length = candidate }
      }
      let piece = bytes[start..<(start + length)]
      found.append((String(decoding: piece, as: UTF8.self), start + length))
      start += length
    }
    return found
  }
}
