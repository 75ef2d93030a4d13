import Testing

@testable import Corpora

@Suite struct NexisTests {
  private static let old = """


                                 1 of 2 DOCUMENTS

                              The Coast Courier

                            May 3, 2023 Wednesday
                                 Final Edition

    Rain on the
    coast

    BYLINE: A. Writer

    SECTION: NEWS; Pg. 1

    LENGTH: 12 words

    Rain fell
    all night.

    Then snow fell: a lot.

    LOAD-DATE: May 3, 2023

    LANGUAGE: ENGLISH

                     Copyright 2023 The Coast Courier
                            All Rights Reserved

                                 2 of 2 DOCUMENTS

                              The Hill Herald

                            4 May 2023

    HEADLINE: Hail on the hill

    LENGTH: 3 words

    Hail fell.

    """

  private static let uni = """
    Rain on the coast

    The Coast Courier

    May 3, 2023 Wednesday

    Copyright 2023 The Coast Courier All Rights Reserved

    Section: NEWS; Pg. 1
    Length: 12 words
    Byline: A. Writer

    Body

    Rain fell
    all night.

    Then snow fell: a lot.

    Load-Date: May 3, 2023

    End of Document

    Hail on the hill

    The Hill Herald

    May 4, 2023 Thursday 10:15 AM GMT

    Length: 3 words

    Body

    Hail fell.

    Classification

    Language: ENGLISH

    End of Document

    """

  @Test(arguments: [old, uni]) func `articles of a download are documents`(download: String) throws
  {
    let folder = try Folder()
    for name in ["a.txt", "a"] {
      let (documents, _) = try read([folder.write(name, download)])
      #expect(
        documents.map(text) == ["Rain fell\nall night.\n\nThen snow fell: a lot.", "Hail fell."])
      #expect(documents.map(\.outlet) == ["The Coast Courier", "The Hill Herald"])
      #expect(documents.map { $0.day?.name(of: .day) } == ["2023-05-03", "2023-05-04"])
      #expect(documents.last?.title == "Hail on the hill")
      #expect(documents.first?.title == "Rain on the coast")
      #expect(documents.first?.value(of: "byline") == "A. Writer")
    }
  }

  @Test func `prose is no download`() throws {
    let folder = try Folder()
    for text in ["Body\n\nRain fell.", "One of 2 documents\nRain.", "Length: 3\nBody\nRain."] {
      #expect(try read([folder.write("a.txt", text)]).0.count == 1)
    }
  }
}
