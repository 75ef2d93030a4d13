public import CorpusStatistics

/// A measure's value, with its interval where one was asked for and the data give one.
public struct MeasuredValue: Sendable, Equatable {
  public let value: Double
  public let interval: Interval?
}
