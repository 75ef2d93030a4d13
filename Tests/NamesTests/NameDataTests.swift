import BuiltinData
import Testing

@testable import Names

@Suite struct NameDataTests {
  @Test func `readings in the order of bytes are found`() throws {
    let readings = try HanReadings()
    #expect(readings.japanese("佐藤", .family) == ["satou"])
    #expect(readings.japanese("佐藤", .given).isEmpty)
    #expect(readings.japanese("駿").contains("hayao"))
    #expect(readings.japanese("天地無用").isEmpty && readings.japanese("").isEmpty)
    #expect(readings.hangul(of: "文在寅") == "문재인")
    #expect(readings.divisions(of: "川端康成").map(\.given) == ["康成"])
    let file = "names/readings-ja.tsv"
    let names = try BuiltinFile.table(named: file, header: "name\tfamily\tgiven").rows.map {
      Array($0.fields[0].utf8)
    }
    #expect(zip(names, names.dropFirst()).allSatisfy { $0.lexicographicallyPrecedes($1) })
  }

  @Test func `a word is known under all its marks`() throws {
    let register = try NameRegister.builtin()
    #expect(register[NameRegister.key(of: "josé")]?.gender == .man)
    #expect(register[NameRegister.key(of: "أحمد")] == register[NameRegister.key(of: "احمد")])
    #expect(NameRegister.key(of: "müller") == "muller" && NameRegister.key(of: "ёлкин") == "елкин")
    #expect(NameRegister.key(of: "андрей") == "андрей" && NameRegister.key(of: "김") == "김")
    #expect(NameRegister.key(of: "مُحَمَّد") == "محمد" && NameRegister.key(of: "ガンジー") == "ガンジー")
  }

  @Test(arguments: [
    ("Louis XVI", Generation.number(16)), ("Николай II", .number(2)), ("Felipe VI", .number(6)),
    ("Karl V.", .number(5)), ("John Smith Jr.", .junior), ("ヨハネ・パウロ2世", .number(2)),
    ("XI Jinping", nil), ("Malcolm Smith X", nil), ("JINPING XI", nil), ("Petrov V", nil),
  ])
  func `what tells a generation is told from names`(text: String, generation: Generation?) throws {
    var parser = try NameParser(Spellings(), NameWords())
    #expect(try parser.parse(text).generation == generation)
  }

  @Test func `a long name keeps its beginning and its end`() throws {
    var parser = try NameParser(Spellings(), NameWords())
    let text = "Ana Beatriz Carla Dora Elena Flora Gloria Helga Ida Julia de la Vega"
    let parts = try parser.parse(text).parts.map(\.word.text)
    #expect(parts.count == PersonName.mostParts && parts.first == "ana" && parts.last == "vega")
  }
}
