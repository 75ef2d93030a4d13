internal import Synchronization

/// Where the rows of a table go.
///
/// Workers prepare rows at once, and what they prepared is taken in its order.
public protocol RowSink<Row>: Sendable {
  associatedtype Row: Sendable
  associatedtype Chunk: Sendable

  /// Prepares rows; several tasks may do so at once.
  func chunk(_ rows: [Row]) -> Chunk
  /// Takes what was prepared, in order.
  func write(_ chunk: Chunk) throws
}

extension RowSink {
  func write(_ rows: [Row]) throws { try write(chunk(rows)) }
}

/// Rows kept in memory.
///
/// A class because the tasks of a run share it.
final class CollectedRows<Row: Sendable>: RowSink {
  private let state = Mutex<[Row]>([])

  var rows: [Row] { state.withLock { $0 } }

  func chunk(_ rows: [Row]) -> [Row] { rows }

  func write(_ chunk: [Row]) { state.withLock { $0 += chunk } }
}
