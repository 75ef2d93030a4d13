internal import Segmentation

/// A file of plain text is one document, which may come in pieces.
struct PlainTextReader: RecordReader {
  private let stream: ByteStream
  private let comesInPieces: Bool
  private var isRead = false
  private var pieces = 0
  /// What is read of the next piece.
  private var rest: [UInt8] = []

  /// The least length of a piece, in bytes; a text that is no longer is whole.
  private static let pieceBytes = 1 << 23

  /// - Parameter comesInPieces: whether a long text is cut behind line feeds. There a word and a sentence
  ///   end and begin whatever follows (WB3a, SB4 of UAX #29), so that pieces have the boundaries of the whole.
  init(_ stream: ByteStream, comesInPieces: Bool) {
    self.stream = stream
    self.comesInPieces = comesInPieces
  }

  mutating func next() throws(InputError) -> Record? {
    guard !isRead else { return nil }
    while let bytes = try stream.next() {
      rest += bytes
      guard rest.count <= Segmenter.longestText else {
        throw InputError(file: stream.name, .tooLong(Segmenter.longestText))
      }
      guard comesInPieces, rest.count > Self.pieceBytes,
        let last = bytes.lastIndex(of: 0x0A).map({ rest.count - bytes.count + $0 })
      else { continue }
      defer { pieces += 1 }
      var piece = rest
      rest = []
      rest.reserveCapacity(Self.pieceBytes + bytes.count)
      rest += piece[(last + 1)...]
      piece.removeSubrange((last + 1)...)
      return Record(line: 1, fields: [("text", piece)], piece: pieces)
    }
    isRead = true
    if pieces > 0, rest.isEmpty { return nil }
    return Record(line: 1, fields: [("text", rest)], piece: pieces > 0 ? pieces : nil)
  }
}
