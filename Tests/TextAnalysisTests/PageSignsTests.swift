import Testing

@testable import TextAnalysis

@Suite struct PageSignsTests {
  private static let names = [
    "Ada Brook", "Ben Stone", "Cleo Marsh", "Dan Field", "Eve Hill", "Finn Shore",
  ]

  /// Documents of one outlet, each made of its number and two stories of its own.
  private func documents(
    _ language: Outlets = Outlets.all[0],
    _ text: (_ number: Int, _ one: String, _ other: String) -> String
  ) -> [(outlet: String, text: String)] {
    (0..<6).map { number in
      ("river", text(number, language.story(number), language.story(number + 50)))
    }
  }

  @Test(arguments: [
    ("en", "Get short URL"), ("ru", "Подпишитесь на наш канал"), ("uk", "Підпишіться на наш канал"),
    ("ar", "تابعونا على"), ("fa", "لینک کوتاه"), ("zh", "点击查看更多"), ("ja", "無断転載を禁じます"),
    ("ko", "기사 공유하기"), ("de", "Bild vergrößern"), ("fr", "La suite après la publicité"),
    ("es", "Ampliar imagen"), ("tr", "Haberin devamı"), ("he", "להמשך קריאה"), ("hi", "यहां क्लिक करें"),
  ]) func `a phrase of sites goes from the middle of a sentence`(_ code: String, _ phrase: String)
    throws
  {
    let language = try #require(Outlets.all.first { $0.language == code })
    let documents = documents(language) { _, one, other in
      let (head, tail) = (one.dropLast(language.stop.count), language.space + other)
      return head + language.space + phrase + tail
    }
    let pieces = furniture(of: documents).pieces(of: documents[2].text, outlet: "river")
    #expect(pieces == [phrase])
  }

  @Test func `four documents with a phrase of sites have no furniture`() {
    let documents = documents { number, one, other in
      one.dropLast(2) + (number < 4 ? " get short URL " : " ") + other
    }
    #expect(furniture(of: documents).isEmpty)
  }

  @Test(arguments: [
    ("en", "Related news"), ("ru", "Читайте также"), ("uk", "Читайте також"), ("ar", "اقرأ أيضا"),
    ("fa", "بیشتر بخوانید"), ("zh", "相关新闻"), ("ja", "関連記事"), ("ko", "관련기사"),
    ("de", "Lesen Sie auch"), ("fr", "Lire aussi"), ("es", "Lea también"),
    ("tr", "İlgili Haberler"),
    ("he", "קראו גם"), ("hi", "यह भी पढ़ें"),
  ]) func `a heading goes with its links and not with the next sentence`(
    _ code: String, _ heading: String
  ) throws {
    let language = try #require(Outlets.all.first { $0.language == code })
    let documents = documents(language) { number, one, other in
      let link = language.story(number + 90, sentences: 1).dropLast(language.stop.count)
      return "\(one)\n\(heading)\n\(link)\n\(other)"
    }
    let text = documents[2].text
    let pieces = furniture(of: documents).pieces(of: text, outlet: "river")
    #expect(pieces.count == 1)
    #expect(pieces[0].hasPrefix(heading + "\n"))
    #expect(pieces[0].split(separator: "\n").count == 2)
  }

  @Test func `titles of videos go with their durations`() {
    let documents = documents { number, one, other in
      "\(one)\nMUST WATCH \(Self.names[number]) opens harbour 02:1\(number) Storm nears 01:0\(number) \(other)"
    }
    let pieces = furniture(of: documents).pieces(of: documents[3].text, outlet: "river")
    #expect(pieces == ["MUST WATCH Dan Field opens harbour 02:13 Storm nears 01:03"])
  }

  @Test func `headlines that a link left in a sentence go`() {
    let documents = documents { number, one, other in
      let (name, town) = (Self.names[number], number % 2 == 0 ? "Arle" : "Brin")
      let surname = name.split(separator: " ")[1]
      return
        "\(one)\(town)’s \(name) \(name)\(surname)\(town) mayor quits | Harbour \(number) reopens MORE (R) "
        .replacing("\(surname)\(surname)", with: "\(surname)") + "spoke. \(other)"
    }
    let pieces = furniture(of: documents).pieces(of: documents[1].text, outlet: "river")
    #expect(pieces == ["Ben StoneBrin mayor quits | Harbour 1 reopens MORE"])
  }

  @Test func `the sentence between two links stays`() {
    let documents = documents { number, one, other in
      let (name, town) = (Self.names[number], ["Arle", "Brin"][number % 2])
      let surname = name.split(separator: " ")[1]
      return
        "\(one)\(town)’s \(name) \(name)\(town) mayor quits MORE spoke, and \(town)’s Ann \(surname) "
        + "Ann Lou \(surname)2020 ferries stop MORE \(other)"
    }
    let pieces = furniture(of: documents).pieces(of: documents[1].text, outlet: "river")
    #expect(pieces == ["Ben StoneBrin mayor quits MORE", "Ann Lou Stone2020 ferries stop MORE"])
  }

  @Test func `a link whose name is not told takes nothing of the link before it`() {
    let documents = documents { number, one, other in
      let name = Self.names[number]
      return
        "\(one)Arle’s \(name) \(name)Brin mayor quits MORE spoke of \(one.dropLast(2)) MORE. \(other)"
    }
    let pieces = furniture(of: documents).pieces(of: documents[1].text, outlet: "river")
    #expect(pieces == ["Ben StoneBrin mayor quits MORE"])
  }

  @Test(arguments: [
    ("Arle (River News) - ", "Brin (River News) - "),
    ("ARLE, May 3 (River) — ", "BRIN, May 4 (River) — "),
    ("نهر اليوم – الرياض: ", "نهر اليوم – جدة: "), ("نهر- الرياض: ", "علي حسن- نهر: "),
  ]) func `a dateline of the outlet goes`(_ one: String, _ other: String) {
    let documents = documents { number, story, _ in (number % 2 == 0 ? one : other) + story }
    let found = furniture(of: documents)
    for (number, line) in [one, other].enumerated() {
      let pieces = found.pieces(of: documents[number].text, outlet: "river")
      #expect(pieces.count == 1)
      #expect(line.hasPrefix(pieces.first ?? "-"))
      #expect(pieces.first.map { $0.split(separator: " ").count > 1 } ?? false)
    }
  }

  @Test func `the title of a gallery goes with the captions' numbers`() {
    let documents = documents { number, one, other in
      let title = "Photos: \(Self.names[number]) visits the harbour"
      let captions = (0..<4).map { Outlets.all[0].story(number + 100 * $0 + 200, sentences: 1) }
      return "\(one)\n\(title) \(captions[0])"
        + (1...3).map { "Hide Caption \($0) of 4 \(title) \(captions[$0])" }.joined() + "\n\(other)"
    }
    let pieces = furniture(of: documents).pieces(of: documents[4].text, outlet: "river")
    let title = "Photos: Eve Hill visits the harbour"
    #expect(pieces == [title] + (1...3).map { "Hide Caption \($0) of 4 \(title)" })
  }

  @Test func `a sentence of the article behind a heading stays`() {
    let documents = documents { number, one, other in
      "Story highlights \(one.split(separator: ".")[0])\n\(one)\(other)"
    }
    let pieces = furniture(of: documents).pieces(of: documents[2].text, outlet: "river")
    #expect(pieces == ["Story highlights"])
  }

  @Test func `from a heading on all goes if most is known`() {
    let about = "River News Contact us Careers Privacy Policy Schedule Partners Corporate Satellite"
    let documents = documents { number, one, other in
      let headline = Outlets.all[0].story(number + 90, sentences: 1)
      return "\(one)\(other)Related news \(Self.names[number]) speaks | \(headline)"
        + "Sign up for our newsletter today. \(about)"
    }
    let text = documents[5].text
    let pieces = furniture(of: documents).pieces(of: text, outlet: "river")
    #expect(pieces.count == 1)
    #expect(pieces[0].hasPrefix("Related news Finn Shore"))
    #expect(pieces[0].hasSuffix("Satellite"))
  }

  @Test func `the outlet's name in brackets goes, and no other`() {
    let documents = documents { number, one, other in
      "\(one.dropLast(2)) ARLE (River) The council (RC) met \(Self.names[number]). \(other)"
    }
    let pieces = furniture(of: documents).pieces(of: documents[3].text, outlet: "river")
    #expect(pieces == ["River"])
  }

  @Test func `the date of a page and an agency with a date go`() {
    let documents = documents { number, one, other in
      "Friday \(number + 3) Jun 2016 \(Self.names[number]) speaks AFP Sunday \(number + 5) Jun 2016 \(one)\(other)"
    }
    let pieces = furniture(of: documents).pieces(of: documents[1].text, outlet: "river")
    #expect(pieces == ["Friday 4 Jun 2016", "AFP Sunday 6 Jun 2016"])
  }

  @Test func `the first words of captions stay behind the title of a gallery`() {
    let documents = documents { number, one, other in
      let captions = (0..<4).map {
        "Farmers \(Outlets.all[0].story(number + 100 * $0 + 300, sentences: 1))"
      }
      return one + "\n"
        + captions.enumerated().map {
          "Hide Caption \($0.offset + 1) of 4 Winter in \(Self.names[number]) \($0.element)"
        }
        .joined() + other
    }
    let pieces = furniture(of: documents).pieces(of: documents[0].text, outlet: "river")
    #expect(pieces.count == 4)
    #expect(pieces.allSatisfy { $0.hasSuffix("Ada Brook") || $0.hasSuffix("Farmers") })
  }
}
