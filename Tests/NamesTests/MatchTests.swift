import BuiltinData
import Foundation
import TestSupport
import Testing

@testable import Names

private func matcher() throws -> NameMatcher {
  try NameMatcher()
}

private func match(_ one: String, _ other: String) throws -> NameMatch {
  var matcher = try matcher()
  let (first, second) = (try matcher.parse(one), try matcher.parse(other))
  return try matcher.compare(first, second)
}

@Suite struct MatchTests {
  private static let threshold = 0.65

  @Test(arguments: [
    ("Захарова", "Zakharova"), ("Захарова", "Sacharowa"), ("زاخاروفا", "Zakharova"),
    ("ザハロワ", "Zakharova"), ("扎哈罗娃", "Zakharova"), ("Захарова", "زاخاروفا"),
    ("Bashar al-Assad", "بشار الأسد"), ("Башар Асад", "بشار الأسد"),
    ("Benjamin Netanyahu", "בנימין נתניהו"),
    ("김정은", "Kim Jong Un"), ("习近平", "Xi Jinping"), ("仇和", "Qiu He"), ("曾荫权", "Zeng Yinquan"),
    ("Maria Zakharova", "ZAKHAROVA, Maria Vladimirovna"),
    ("Sergei Lavrov", "SergeiLavrov"), ("V. Putin", "Vladimir Putin"),
    ("Dr. Bill Clinton", "William Clinton"),
    ("Wolodymyr Selenskyj", "Volodymyr Zelenskyy"), ("عبد الفتاح السيسي", "Abdel Fattah el-Sisi"),
    ("Нарендра Моди", "Narendra Modi"), ("Марии Захаровой", "Maria Zakharova"),
    ("Владимиром Зеленским", "Volodymyr Zelensky"), ("नरेन्द्र मोदी", "Narendra Modi"),
  ])
  func `spellings of one name match, from either side`(one: String, other: String) throws {
    let (there, back) = (try match(one, other), try match(other, one))
    #expect(there.score >= Self.threshold, "\(one), \(other): \(there.score)")
    #expect(abs(there.score - back.score) < 1e-9, "\(one), \(other)")
  }

  @Test(arguments: [
    ("Barack Obama", "Michelle Obama"), ("Сергей Иванов", "Sergey Lavrov"),
    ("بشار الأسد", "Hafez Makhlouf"),
    ("김정은", "Park Geun Hye"), ("扎哈罗娃", "Shoigu"), ("Maria Zakharova", "Dmitry Peskov"),
    ("", "Putin"),
    ("123", "456"),
  ])
  func `other names do not`(one: String, other: String) throws {
    #expect(try match(one, other).score < Self.threshold)
  }

  @Test(arguments: [
    ("Trump", ["Трампом", "ترامب", "טראמפ", "トランプ", "트럼프", "특", "трамвай", "北岸"], 5),
    ("America", ["अमेरिका", "Америка", "أمريكا", "камера", "北岸"], 3),
    ("Assad", ["الأسد", "Асада", "אסד", "بي.بي.سي", "город"], 3),
  ])
  func `a sieve keeps spellings and leaves most else out`(
    name: String, words: [String], spellings: Int
  ) throws {
    var parser = try NameParser(Spellings(), NameWords())
    var sieve = NameSieve([try parser.parse(name)], try Spellings(), try NameWords())
    for (index, word) in words.enumerated() {
      #expect(try sieve.names(like: word).isEmpty == (index >= spellings), "\(word)")
    }
  }

  @Test func `a reason names the parts`() throws {
    var matcher = try matcher()
    let one = try matcher.parse("Мария Владимировна Захарова")
    let other = try matcher.parse("Zakharova, Maria")
    let reason = try matcher.compare(one, other).reason
    #expect(reason == "мария = maria, захарова = zakharova, 1 on one side only")
  }

  @Test func `a surname that is parted from its given name stands in the reason`() throws {
    #expect(try match("习近平", "Xi Jinping").reason == "习 = xi, 近平 = jinping")
  }

  /// The sum over all ways to cut a word and its spelling, the slow way.
  @Test func `the probability of a spelling is the sum over its cuts`() {
    let seed = testSeed()
    var source = Source(state: seed)
    let units = (0..<30).map { _ in
      (
        symbols: (0...source.below(2)).map { _ in UInt16(100 + source.below(3)) },
        letters: (0..<source.below(4)).map { _ in UInt16(1 + source.below(3)) },
        weight: Double(1 + source.below(9))
      )
    }
    let model = SpellingModel(units)
    let total = units.reduce(0) { $0 + $1.weight }
    func sum(_ symbols: ArraySlice<UInt16>, _ letters: ArraySlice<UInt16>) -> Double {
      if symbols.isEmpty { return letters.isEmpty ? 1 : 0 }
      var all = 0.0
      for unit in units
      where symbols.starts(with: unit.symbols) && letters.starts(with: unit.letters) {
        all +=
          unit.weight / total
          * sum(symbols.dropFirst(unit.symbols.count), letters.dropFirst(unit.letters.count))
      }
      var accident = model.accident(symbols[symbols.startIndex])
      for count in 0...min(2, letters.count) {
        if count > 0 { accident *= model.share(of: letters[letters.startIndex + count - 1]) }
        all += accident * sum(symbols.dropFirst(), letters.dropFirst(count))
      }
      return all
    }
    for _ in 0..<40 {
      let symbols = (0...source.below(4)).map { _ in UInt16(100 + source.below(3)) }
      let letters = (0...source.below(5)).map { _ in UInt16(1 + source.below(3)) }
      guard letters.count <= 3 * symbols.count else { continue }
      let (fast, slow) = (
        model.logarithm(of: symbols, spelled: letters), sum(symbols[...], letters[...])
      )
      #expect(abs(exp(fast) - slow) <= 1e-9 * slow + 1e-15, "seed \(seed)")
    }
  }

  @Test func `a model learns what its examples do`() throws {
    let estimate = try Spellings.learn(
      [("аб", "xyz", 1), ("ба", "zxy", 1), ("аа", "xyxy", 1), ("бб", "zz", 2), ("б", "z", 1)],
      script: .cyrillic)
    let text = Spellings.text(estimate, script: .cyrillic, remarks: ["source: a test"])
    let read = try Spellings { name in
      name == "letters.tsv"
        ? Array("letters\tcount\n__a\t1\n".utf8)
        : name == "spelling-Cyrl.tsv" ? Array(text.utf8) : nil
    }
    var reader = NameReader(read)
    #expect(NameWord.string(try reader.word("абба").latin) == "xyzzxy")
    #expect(throws: DataError(file: "letters.tsv", line: 2, reason: .badValue)) {
      try Spellings { _ in Array("letters\tcount\nab\t1\n".utf8) }
    }
  }

  /// What the index finds first is what comparing with all names finds.
  @Test func `the index finds what is there`() throws {
    let spellings = try Spellings()
    let latin = [
      "Vladimir Putin", "Maria Zakharova", "Bashar al-Assad", "Angela Merkel", "Emmanuel Macron",
      "Xi Jinping",
      "Recep Tayyip Erdoğan", "Narendra Modi", "Sergey Lavrov", "Dmitry Peskov", "Kim Jong Un",
      "Hassan Rouhani",
    ]
    let queries = [
      "Владимир Путин", "Мария Захарова", "بشار الأسد", "Ангела Меркель", "אמנואל מקרון", "习近平",
      "Реджеп Тайип Эрдоган",
      "नरेन्द्र मोदी", "سيرغي لافروف", "Дмитрий Песков", "김정은", "حسن روحاني",
    ]
    var matcher = try NameMatcher(spellings, NameWords(), NameMatchModel())
    let index = NameIndex(try latin.map { try matcher.parse($0) }, spellings)
    var scratch = NameIndex.Scratch(index)
    for (queryIndex, query) in queries.enumerated() {
      let found = try index.search(try matcher.parse(query), &matcher, &scratch)
      #expect(
        found.first?.number == queryIndex,
        "\(query): \(found.first.map { latin[$0.number] } ?? "nothing")")
    }
    #expect(try index.search(try matcher.parse("!"), &matcher, &scratch).isEmpty)
    let empty = NameIndex([], spellings)
    var none = NameIndex.Scratch(empty)
    #expect(try empty.search(try matcher.parse("Putin"), &matcher, &none).isEmpty)
  }
}

/// Random numbers from a seed that failures print.
private struct Source {
  var state: UInt64

  mutating func below(_ bound: Int) -> Int {
    state = state &* 6_364_136_223_846_793_005 &+ 1_442_695_040_888_963_407
    return Int(state >> 33) % bound
  }
}
