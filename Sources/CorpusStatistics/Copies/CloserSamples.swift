/// Samples by which most pairs that are no copies are told from others before any is compared in full.
///
/// A sketch is small, and of a long text it keeps so little that one shingle of a short text makes a
/// candidate. Here one reading takes a sample of the shorter document of each pair, and another looks
/// for it in the whole of the longer one.
public struct CloserSamples: Sendable {
  /// A pair, by its index among the candidates, whose longer document is to be read.
  public struct Check: Sendable {
    fileprivate let longer: UInt32
    private let packedShorter, packedPair: UInt32

    fileprivate init(longer: Int, shorter: Int, pair: Int) {
      self.longer = UInt32(longer)
      (packedShorter, packedPair) = (UInt32(shorter), UInt32(pair))
    }

    public var shorter: Int { Int(packedShorter) }
    public var pair: Int { Int(packedPair) }
  }

  /// In the order of the longer documents.
  private var checks: [Check] = []
  /// How many shingles each document of a pair has, by their indices in the corpus.
  private var lengths: [UInt32]
  private var isShorter: [Bool]
  /// How many shingles of a text are kept at least, if it has so many, and less than twice as many.
  private var size = 0

  /// The first of these that there is room for is taken.
  private static let sizes = [64, 48, 32, 24]

  /// `nil` where there is no room for samples that are large enough.
  ///
  /// - Parameters:
  ///   - most: how many values all samples may have.
  ///   - overhead: what each document takes besides, in values.
  public init?(_ candidates: borrowing CopyCandidates, most: Int, overhead: Int) {
    let count = Int(candidates.order.max() ?? 0) + 1
    lengths = Array(repeating: 0, count: count)
    isShorter = Array(repeating: false, count: count)
    for (document, length) in zip(candidates.order, candidates.lengths) {
      lengths[Int(document)] = length
    }
    checks.reserveCapacity(candidates.pairs.count)
    for (number, pair) in candidates.pairs.enumerated() {
      let (one, other) = (pair.later, pair.older)
      let (longer, shorter) = lengths[one] < lengths[other] ? (other, one) : (one, other)
      isShorter[shorter] = true
      checks.append(Check(longer: longer, shorter: shorter, pair: number))
    }
    checks.sort { ($0.longer, $0.pair) < ($1.longer, $1.pair) }
    for size in Self.sizes {
      self.size = size
      let kept = shorter.reduce(0) { $0 + overhead + 1 + Int(lengths[$1]) >> level(of: $1) }
      if kept <= most { return }
    }
    return nil
  }

  /// A sample keeps one shingle in two to this power.
  private func level(of document: Int) -> Int {
    var level = 0
    while Int(lengths[document]) >> level >= 2 * size { level += 1 }
    return level
  }

  /// The shorter documents of pairs, in order.
  public var shorter: some Sequence<Int> { isShorter.indices.lazy.filter { isShorter[$0] } }
  /// The longer ones, in order.
  public var longer: some Sequence<Int> { checks.lazy.map { Int($0.longer) } }

  /// Whether a document is the shorter one of a pair.
  public func isShorter(_ document: Int) -> Bool {
    document < isShorter.count && isShorter[document]
  }

  /// The pairs whose longer document is this one.
  public func checks(reading document: Int) -> ArraySlice<Check> {
    func partition(_ isBehind: (Check) -> Bool) -> Int {
      var (low, high) = (0, checks.count)
      while low < high {
        let middle = (low + high) / 2
        if isBehind(checks[middle]) { high = middle } else { low = middle + 1 }
      }
      return low
    }
    return checks[partition { $0.longer >= document }..<partition { $0.longer > document }]
  }

  /// The sample of a document: for each shingle that is kept, as often as it stands in the text, 16 bits
  /// of its hash.
  public func values(of shingles: Shingles, at document: Int) -> [UInt16] {
    let level = level(of: document)
    return shingles.hashes.filter { $0.trailingZeroBitCount >= level }.map { Self.value($0, level) }
  }

  private static func value(_ hash: UInt64, _ level: Int) -> UInt16 {
    UInt16(truncatingIfNeeded: hash >> UInt64(level))
  }

  /// Whether a text may have so much of a shorter one, by the shorter one's sample.
  ///
  /// Of pairs that share no more than the least, one in some 700 is lost, and of those that share a fifth
  /// more, as nearly all copies do, hardly any.
  ///
  /// - Parameters:
  ///   - share: the least share of the shorter text's shingles.
  ///   - longer: the shingles of the longer text.
  ///   - values: the sample of the shorter one.
  public func mayShare(
    _ share: Double, _ longer: Shingles, _ values: ArraySlice<UInt16>, of check: Check
  ) -> Bool {
    let level = level(of: check.shorter)
    var bits = [UInt64](repeating: 0, count: 1 << 10)
    for hash in longer.hashes where hash.trailingZeroBitCount >= level {
      let value = Self.value(hash, level)
      bits[Int(value >> 6)] |= 1 << UInt64(value & 63)
    }
    let shared = values.count { bits[Int($0 >> 6)] & 1 << UInt64($0 & 63) != 0 }
    let size = Double(values.count)
    return Double(shared) >= size * share - 3 * (size * share * (1 - share)).squareRoot()
  }
}
