public import ICU
internal import Segmentation

/// Turns the words of texts into hashes of their folded forms.
///
/// A hash depends on the folded form alone, so it is the same in every run, task and corpus; the
/// numbers of a ``Vocabulary`` are not. A hasher carries state and belongs to one task. Its memory
/// has a bound.
///
///     var hasher = try WordHasher()
///     var hashes = [UInt64]()
///     try hasher.add(text.span, to: &hashes)  // "The Dam" and "the dam" give the same two
public struct WordHasher: ~Copyable {
  /// So many forms are kept at most when a new text begins: enough that most words were seen before, and
  /// few enough that the table stays at a megabyte.
  private static let mostForms = 20_000

  private var segmenter: Segmenter
  private var forms = FormTable()
  /// The hashes of the forms, by the forms' numbers.
  private var known: [UInt64] = []

  /// - Throws: `ICUError` when ICU has no rules.
  public init() throws(ICUError) {
    segmenter = try Segmenter(.word)
  }

  /// Appends the hash of each word of a text, in order.
  ///
  /// - Complexity: O(*n*) in the length of the text.
  public mutating func add(
    _ text: borrowing Span<UInt8>, to hashes: inout [UInt64]
  ) throws {
    if forms.count > Self.mostForms {
      forms = FormTable()
      known.removeAll(keepingCapacity: true)
    }
    var known = [UInt64]()
    swap(&known, &self.known)
    defer { swap(&known, &self.known) }
    try segmenter.forEachBlockOfWords(in: text, forms: &forms) { _, words, forms in
      for form in known.count..<forms.count {
        known.append(Self.hash(try Folding.folded(forms[FormTable.Number(form)])))
      }
      for index in words.indices { hashes.append(known[Int(words[index])]) }
    }
  }

  /// FNV-1a of 64 bits (Fowler, Noll and Vo), with its bits spread.
  private static func hash(_ bytes: [UInt8]) -> UInt64 {
    var hash: UInt64 = 0xCBF2_9CE4_8422_2325
    for byte in bytes { hash = (hash ^ UInt64(byte)) &* 0x100_0000_01B3 }
    // The finalizer of MurmurHash3 (Appleby).
    hash = (hash ^ hash >> 33) &* 0xFF51_AFD7_ED55_8CCD
    return hash ^ hash >> 33
  }
}
