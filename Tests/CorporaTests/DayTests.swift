import Testing

@testable import Corpora

@Suite struct DayTests {
  @Test(arguments: [
    ("2016-11-03", 17108), ("2016-11-03T23:59:59+03:00", 17108), ("20161103", 17108),
    ("1970-01-01", 0), ("1969-12-31", -1), ("2000-02-29", 11016), ("2016", 16801),
  ])
  func `dates are days`(text: String, number: Int) throws {
    let day = try #require(Day(iso8601: text))
    #expect(day.number == number)
    #expect(Day(number: number) == day)
  }

  @Test(arguments: ["2015-02-29", "3 November 2016", "2016-13-01", "2016-1-1", "", "20161"])
  func `what is no date is none`(text: String) { #expect(Day(iso8601: text) == nil) }

  @Test func `weeks begin on Monday and bins follow each other`() throws {
    let day = try #require(Day(iso8601: "2016-11-03"))
    #expect(day.name(of: .week) == "2016-10-31")
    #expect(day.startOfNext(.week).name(of: .day) == "2016-11-07")
    #expect(day.startOfNext(.month).name(of: .day) == "2016-12-01")
    #expect(Day(iso8601: "2016-12-31")?.startOfNext(.month).name(of: .day) == "2017-01-01")
  }
}
