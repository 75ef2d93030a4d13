import Testing

@testable import TextAnalysis

@Suite struct FurnitureTests {
  @Test(arguments: Outlets.all) func `lines and sentences that recur in an outlet are furniture`(
    _ language: Outlets
  ) {
    let (line, sentence) = (language.furniture[0], language.furniture[1])
    let documents = (0..<12).map { number in
      let story = language.story(number)
      return number < 6
        ? ("river", "\(line)\n\(story)\(sentence)") : ("hills", story)
    }
    let furniture = furniture(of: documents)
    #expect(furniture.outlets == ["river"])
    let pieces = furniture.pieces(of: documents[2].1, outlet: "river")
    #expect(pieces.joined(separator: " ") == "\(line) \(sentence)")
    #expect(furniture.pieces(of: documents[8].1, outlet: "hills").isEmpty)
    #expect(furniture.pieces(of: documents[2].1, outlet: "hills").isEmpty)
  }

  @Test(arguments: Outlets.all) func `four documents make no furniture`(_ language: Outlets) {
    let documents = (0..<12).map { number in
      ("river", language.story(number) + "\n" + (number < 4 ? language.furniture[0] : ""))
    }
    #expect(furniture(of: documents).isEmpty)
  }

  @Test(arguments: Outlets.all) func `what several outlets repeat is news`(_ language: Outlets) {
    // A slogan is no phrase of sites: it is made of the words of the stories.
    let slogan = language.story(999, sentences: 1)
    let documents = (0..<24).map { number in
      (["river", "hills", "coast"][number % 3], language.story(number) + slogan)
    }
    let found = furniture(of: documents)
    for document in documents {
      #expect(found.pieces(of: document.1, outlet: document.0).isEmpty)
    }
  }

  @Test(arguments: Outlets.all) func `a story that an outlet prints again is news`(
    _ language: Outlets
  ) {
    let reprinted = language.story(500, sentences: 8)
    let documents = (0..<20).map { number in
      (
        "river",
        number < 6 ? reprinted + language.story(number, sentences: 1) : language.story(number)
      )
    }
    let found = furniture(of: documents)
    #expect(found.pieces(of: reprinted, outlet: "river").isEmpty)
  }

  @Test func `names and dates in a frame go with it`() {
    let (names, days) = (
      ["Ada Brook", "Ben Stone", "Cleo Marsh", "Dan Field", "Eve Hill", "Finn Shore"],
      ["Monday", "Tuesday", "Friday", "Sunday", "Monday", "Thursday"]
    )
    let documents = (0..<6).map { number in
      (
        "river",
        "Posted on \(days[number]) \(number + 1) May 2021 \(Outlets.all[0].story(number))\n"
          + "Enlarge this picture \(names[number])/River Press\n\(Outlets.all[0].story(number + 50))"
      )
    }
    let found = furniture(of: documents)
    #expect(
      found.pieces(of: documents[3].1, outlet: "river") == [
        "Posted on Sunday 4 May 2021", "Enlarge this picture Dan Field/River Press",
      ])
  }

  @Test func `sentences that differ in their numbers are news`() {
    let documents = (0..<8).map { number in
      (
        "river",
        "The share of the river bank rose by \(number) percent to \(number * 7) crowns. "
          + Outlets.all[0].story(number)
      )
    }
    #expect(furniture(of: documents).isEmpty)
  }

  @Test func `sentences of one kind are news`() {
    let towns = ["Arle", "Brin", "Corv", "Dorn", "Elst", "Fenn", "Gant", "Holm"]
    let documents = towns.enumerated().map { number, town in
      number < 4
        ? ("river", "Nobody in \(town) laughed. The regime attacked the town of \(town) on Monday.")
        : ("river", "Rebels took \(town) and nobody there laughed. The regime attacked \(town).")
    }
    for document in documents {
      let pieces = furniture(of: documents).pieces(of: document.1, outlet: "river")
      #expect(pieces.isEmpty)
    }
    let headlines = towns.map { ("river", "The regime attacks \($0)") }
    #expect(furniture(of: headlines).isEmpty)
  }

  @Test func `what translations of one article share is news`() {
    let languages = Outlets.all.prefix(8)
    let documents = languages.map { language in
      (
        language,
        "\(language.story(3))\(language.story(4).dropLast(2)) (Ada Brook Stone)\n\(language.story(5))"
      )
    }
    var sketch = FurnitureSketch(forBytes: 1 << 16)
    for (_, text) in documents { sketch.add(Array(text.utf8).span, outlet: "river") }
    func found(_ tag: (Outlets) -> String) -> Bool {
      var counts = FurnitureCounts(after: sketch)
      for (language, text) in documents {
        counts.add(Array(text.utf8).span, outlet: "river", language: tag(language))
      }
      return !counts.finish().isEmpty
    }
    #expect(!found(\.language))
    #expect(found { _ in "en" })
  }

  @Test(arguments: [
    ("en", "In addition "), ("ar", "وقال "), ("ru", "Кроме того "), ("de", "Außerdem "),
    ("fr", "En revanche "),
    ("es", "Sin embargo "), ("tr", "Öte yandan "), ("fa", "وی افزود "), ("uk", "Крім того "),
    ("he", "לדבריו "),
  ]) func `how sentences of an outlet go on is news`(_ code: String, _ opener: String) throws {
    let language = try #require(Outlets.all.first { $0.language == code })
    let documents = (0..<12).map { number in
      (
        "river",
        language.story(number) + opener + language.story(number + 40, sentences: 1)
          + language.story(number + 80)
      )
    }
    let found = furniture(of: documents)
    for (_, text) in documents { #expect(found.pieces(of: text, outlet: "river").isEmpty) }
  }

  @Test func `a name is left out whole, though some of its characters are common`() {
    let language = Outlets.all.first { $0.language == "ja" } ?? Outlets.all[0]
    let name = "議会川橋港冬農家アエ"
    let documents = (0..<8).map { number in
      (
        "river",
        language.story(number) + language.story(number + 40, sentences: 1).dropLast() + name + "。"
      )
    }
    let found = furniture(of: documents)
    for (_, text) in documents {
      #expect(
        found.pieces(of: text, outlet: "river").map { $0.prefix { $0 != "。" } } == [name[...]])
    }
  }

  @Test func `documents that are all alike have no furniture`() {
    let documents = (0..<8).map { number in
      (number % 2 == 0 ? "river" : "hills", number % 2 == 0 ? "They met. They left." : "Rain fell.")
    }
    #expect(furniture(of: documents).isEmpty)
  }

  @Test func `parts merge to the same in any division and order`() {
    let documents = (0..<30).map { number in
      let language = Outlets.all[number % 3]
      return (language.language, language.story(number) + language.furniture[1])
    }
    var sketch = FurnitureSketch(forBytes: 1 << 16)
    var sketches = [sketch, sketch]
    for (number, document) in documents.enumerated() {
      let bytes = Array(document.1.utf8)
      sketch.add(bytes.span, outlet: document.0)
      sketches[number % 2].add(bytes.span, outlet: document.0)
    }
    sketches[1].merge(sketches[0])
    #expect(sketches[1] == sketch)
    let whole = furniture(of: documents)
    #expect(whole.outlets.count == 3)
    for cut in stride(from: 0, through: documents.count, by: 6) {
      var (head, tail) = (FurnitureCounts(after: sketch), FurnitureCounts(after: sketch))
      for (number, document) in documents.enumerated() {
        let bytes = Array(document.1.utf8)
        if number < cut {
          head.add(bytes.span, outlet: document.0)
        } else {
          tail.add(bytes.span, outlet: document.0)
        }
      }
      tail.merge(head)
      #expect(tail.finish() == whole, "cut at \(cut)")
    }
  }

  @Test(arguments: Outlets.all) func `a list of furniture leaves out the same`(_ language: Outlets)
  {
    let documents = (0..<6).map { number in
      ("river", "\(language.story(number))\n\(language.furniture[0])\n\(language.furniture[1])")
    }
    let found = furniture(of: documents)
    var listed = Furniture()
    for document in documents {
      let bytes = Array(document.1.utf8)
      for item in found.items(in: bytes.span, outlet: "river").values {
        let isAdded = listed.add(item)
        #expect(isAdded)
      }
    }
    for document in documents {
      #expect(
        listed.pieces(of: document.1, outlet: "river")
          == found.pieces(of: document.1, outlet: "river"))
    }
  }
}
