/// How a document is a copy of the oldest of its cluster.
public enum CopyKind: String, Sendable, CaseIterable {
  /// Both are about as long.
  case copy
  /// One is a part of the other: it is shorter by more than a fifth.
  case part
}
