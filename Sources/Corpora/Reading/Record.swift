/// One record as a file brings it: names and values, before anything is known of them.
struct Record {
  /// The line where it began, from 1.
  let line: Int
  var fields: [(name: String, value: [UInt8])]
  /// The number of the piece, from 0, where a long text comes in pieces.
  var piece: Int?
  /// The member of an archive that it stands in, as `texts.zip/a.txt`; `nil` where it is in the file itself.
  var file: String?
  /// Its number, from 1, among the records that begin in its line.
  var member = 1
  /// Ill-formed sequences that had to be repaired to read it.
  var illFormed = 0
}

/// Takes a file's records out of its stream, one at a time.
///
/// A record that is bad throws; the next call goes on behind it. An error that names no line ends
/// the file.
protocol RecordReader {
  /// The next record; `nil` at the end.
  mutating func next() throws(InputError) -> Record?
  /// Passes over the next record, which is known to be good; `false` at the end.
  mutating func skip() throws(InputError) -> Bool
}

extension RecordReader {
  mutating func skip() throws(InputError) -> Bool { try next() != nil }
}
