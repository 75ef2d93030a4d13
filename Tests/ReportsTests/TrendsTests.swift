import Testing

@testable import Reports

@Suite struct TrendsTests {
  private func trends(_ bins: [(documents: Int, isKept: Bool)]) -> Report.Trends {
    Report.Trends(
      language: "en", bin: "month",
      bins: bins.enumerated().map {
        Report.Trends.Bin(
          name: "2020-0\($0 + 1)", documents: $1.documents, tokens: 1000, isKept: $1.isKept)
      }, terms: [], note: "")
  }

  private func term(_ counts: [Int], _ documents: [Int]) -> Report.Trends.Term {
    Report.Trends.Term(term: "dam", counts: counts, documents: documents, lines: [])
  }

  @Test func `a bin with too few documents has no rate and no peak`() {
    let trends = trends([(9, true), (1, false), (8, true)])
    let term = term([2, 30, 4], [2, 1, 3])
    #expect(trends.rates(of: term) == [2000, nil, 4000])
    #expect(trends.peak(of: term) == 2)
  }

  @Test func `what one document says again and again is no peak`() {
    let trends = trends([(9, true), (9, true), (9, true)])
    #expect(trends.peak(of: term([3, 40, 2], [2, 1, 2])) == 0)
    #expect(trends.peak(of: term([1, 40, 1], [1, 1, 1])) == nil)
  }

  @Test func `of equal peaks the first counts`() {
    let trends = trends([(5, true), (5, true), (5, true)])
    #expect(trends.peak(of: term([1, 6, 6], [1, 3, 4])) == 1)
  }
}
