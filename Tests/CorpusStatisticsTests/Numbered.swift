import CorpusStatistics

/// One vocabulary for terms that stand for nothing.
let numbers = VocabularyID()

extension TermID: ExpressibleByIntegerLiteral {
  public init(integerLiteral number: UInt32) { self.init(number) }
}

extension TermID: Strideable {
  public func distance(to other: TermID) -> Int { Int(other) - Int(self) }
  public func advanced(by steps: Int) -> TermID { TermID(Int(self) + steps) }
}

extension DocumentCounts {
  init(_ terms: [TermID]) { self.init(TermSequence(terms, of: numbers)) }
}

extension Accumulator where Input == TermSequence {
  mutating func add(_ terms: [TermID]) { add(TermSequence(terms, of: numbers)) }
}

extension Renumbering {
  /// As ids of another vocabulary than ``numbers``.
  init(_ terms: [TermID]) { self.init(terms, from: numbers, to: VocabularyID()) }
}

/// The parts of a corpus by count and tokens.
func parts(_ parts: [(Int, Int)]) -> [PartCount] {
  parts.map { PartCount(count: $0.0, tokens: $0.1) }
}
