internal import Corpora

/// What is printed of documents, by their indices in the corpus, in little room.
struct CopyFacts: Sendable {
  /// The documents, and where what is kept of each begins.
  private var documents: [UInt32] = []
  private var starts: [UInt32] = []
  /// For each document its id, outlet and date; a byte before each tells whether it is known, one
  /// after it that it ends.
  private var bytes: [UInt8] = []

  mutating func add(_ document: Document) {
    documents.append(UInt32(document.index))
    starts.append(UInt32(bytes.count))
    for text in [document.id, document.outlet, document.date] {
      bytes.append(text == nil ? 0 : 1)
      bytes += (text ?? "").utf8.lazy.filter { $0 != 0 }
      bytes.append(0)
    }
  }

  mutating func merge(_ other: consuming CopyFacts) {
    let shift = UInt32(bytes.count)
    documents += other.documents
    starts += other.starts.lazy.map { $0 + shift }
    bytes += other.bytes
  }

  /// Orders the documents so that they can be looked up; each is kept once.
  mutating func settle() {
    var last: UInt32?
    let order = documents.indices.sorted { documents[$0] < documents[$1] }.filter { index in
      defer { last = documents[index] }
      return documents[index] != last
    }
    (documents, starts) = (order.map { documents[$0] }, order.map { starts[$0] })
  }

  /// What is known of a document; `nil` where it was not added.
  ///
  /// Only after ``settle()``.
  func facts(of document: Int) -> (id: String, outlet: String?, date: String?)? {
    var (low, high) = (0, documents.count)
    while low < high {
      let middle = (low + high) / 2
      if documents[middle] < UInt32(document) { low = middle + 1 } else { high = middle }
    }
    guard low < documents.count, documents[low] == UInt32(document) else { return nil }
    var next = Int(starts[low])
    func read() -> String? {
      let (isKnown, first) = (bytes[next] == 1, next + 1)
      let end = bytes[first...].firstIndex(of: 0) ?? bytes.endIndex
      next = end + 1
      return isKnown ? String(decoding: bytes[first..<end], as: UTF8.self) : nil
    }
    let (id, outlet, date) = (read(), read(), read())
    return (id ?? "", outlet, date)
  }
}
