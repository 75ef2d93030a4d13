import CorpusAnalysis
import Testing

@Suite struct TableOptionsTests {
  @Test func `so few draws that intervals vary with the seed are refused`() {
    var table = KeynessTable()
    table.options.resamples = 99
    #expect(throws: OptionError("replicates", "must be from 100 to 100000.")) { try table.check() }
  }
}
