import Testing

@testable import Corpora

@Suite struct WrittenDateTests {
  @Test(arguments: [
    "2023-05-03", "2023/05/03", "2023.05.03", "2023-5-3", "2023. 5. 3.", "20230503",
    "20230503100000",
    "20230503T100000Z", "2023-05-03T10:00:00.000+02:00", "2023-05-03 10:00:00 UTC",
    "2023-05-03, 10:00",
    "2023年5月3日", "2023년 5월 3일", "3 May 2023", "May 3, 2023", "Wednesday, May 3rd, 2023 at 10:00 PM",
    "03-May-2023",
    "Wed, 03 May 2023 10:00:00 GMT", "Wed May 03 10:00:00 +0000 2023", "10:00, 3 May 2023",
    "3. Mai 2023",
    "3 mai 2023 à 10h30", "3 de mayo de 2023", "3 мая 2023 г.", "3 травня 2023 р.", "3 Mayıs 2023",
    "3 MAYIS 2023",
    "٣ مايو ٢٠٢٣", "3 أيار 2023", "3 במאי 2023", "3 मई 2023", "۳ مهٔ ۲۰۲۳",
  ])
  func `dates are read as people write them`(text: String) {
    #expect(Day(written: text)?.name(of: .day) == "2023-05-03")
  }

  @Test(arguments: [
    "", "yesterday", "2023-13-40", "31 April 2023", "03/05/2023", "3.5.2023", "03/05/23",
    "1683108000", "2023-W18",
    "May or June 2023", "3 and 4 May 2023", "1402/02/13", "5 3 2 1", "::", "2023-05-03-02", "May 3",
  ])
  func `what is no date for certain is none`(text: String) {
    #expect(Day(written: text) == nil)
  }

  @Test(arguments: [
    ("25.05.2023", nil, "2023-05-25"), ("05/25/2023", nil, "2023-05-25"),
    ("05/05/2023", nil, "2023-05-05"),
    ("03/05/2023", "day-first", "2023-05-03"), ("03/05/2023", "month-first", "2023-03-05"),
    ("3.5.2023 10:00", "day-first", "2023-05-03"), ("1683108000", "unix", "2023-05-03"),
    ("1683108000000", "unix", "2023-05-03"), ("03.05.23", "%d.%m.%y", "2023-05-03"),
    ("3 mai 2023", "%d %b %Y", "2023-05-03"), ("05/1999 x", "%m/%Y", "1999-05-01"),
  ])
  func `a format tells the day`(text: String, format: String?, day: String) throws {
    let format = try format.map { try #require(DateFormat($0)) }
    #expect(Day(written: text, format: format)?.name(of: .day) == day)
  }

  @Test(arguments: ["", "dmy", "%d.%m", "%Y-%q", "%"])
  func `what is no format is none`(text: String) { #expect(DateFormat(text) == nil) }

  @Test func `dates that were not read are counted, with an example`() throws {
    let folder = try Folder()
    let file = try folder.write(
      "a.csv", "text,date\na,03/05/2023\nb,2023-05-03\nc,\nd,04/05/2023\n")
    let (_, tally) = try read([file])
    #expect(tally.badDates == 2 && tally.firstBadDate == "03/05/2023")
    #expect(try read([file]) { $0.dateFormat = .dayFirst }.1.badDates == 0)
  }
}
