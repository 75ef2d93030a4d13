internal import Glibc

/// Tests whether a term's frequency differs between groups of documents by more than a random
/// division of the same documents would make it differ.
///
/// For a term with frequency *r* in the whole corpus, document *i* has an excess
/// xᵢ = vᵢ − r·nᵢ over its length. The excess of a group is the sum over its documents; under
/// random labels its mean is 0, and its variance and skewness have a closed form for sums drawn
/// without replacement. The p value is that of a Pearson type III distribution with these moments,
/// two-sided by doubling (Zhou, Wang and Wang 2009, "Moments based permutation tests"; the unit is
/// the document, after Lijffijt and others 2016, "Significance testing of word frequencies").
///
/// The sums are integers, so they merge exactly.
public struct PermutationTest: Accumulator, TermIndexed, Equatable {
  /// A term's power sums over the documents that have it: v counts the term, n the document.
  struct Sums: Equatable, Sendable {
    var v: Int128 = 0, vv: Int128 = 0, vn: Int128 = 0
    var vvv: Int128 = 0, vvn: Int128 = 0, vnn: Int128 = 0

    static func += (one: inout Sums, other: Sums) {
      one.v += other.v
      one.vv += other.vv
      one.vn += other.vn
      one.vvv += other.vvv
      one.vvn += other.vvn
      one.vnn += other.vnn
    }
  }

  /// The fewest documents on either side for which a p value is given: moments say too little of fewer.
  public static let fewestDocuments = 5

  private var sums = TermTable<Sums>()
  private var documents = 0
  private var n: Int128 = 0, nn: Int128 = 0, nnn: Int128 = 0

  public init() {}

  public mutating func add(_ document: DocumentCounts) {
    let length = Int128(document.tokens)
    documents += 1
    n += length
    nn += length * length
    nnn += length * length * length
    for (term, occurrences) in document.terms {
      let v = Int128(occurrences)
      sums.update(term, from: Sums()) {
        $0 += Sums(
          v: v, vv: v * v, vn: v * length, vvv: v * v * v, vvn: v * v * length,
          vnn: v * length * length)
      }
    }
  }

  public mutating func merge(_ other: consuming Self) {
    documents += other.documents
    n += other.n
    nn += other.nn
    nnn += other.nnn
    for (term, sum) in other.sums.all { sums.update(term, from: Sums()) { $0 += sum } }
  }

  public mutating func renumber(by ids: [TermID]) { sums.renumber(by: ids) }

  /// The p value of a term in a group of `documents` documents with `tokens` tokens in all.
  ///
  /// - Returns: `nan` where either side has fewer than ``fewestDocuments``, or the term is nowhere.
  public func p(
    of term: TermID, occurrences: Int, tokens: Int, documents group: Int
  ) -> Double {
    guard let sum = sums[term], group >= Self.fewestDocuments,
      documents - group >= Self.fewestDocuments
    else { return .nan }
    let rate = Self.double(sum.v) / Self.double(n)
    let square =
      Self.double(sum.vv) - 2 * rate * Self.double(sum.vn) + rate * rate * Self.double(nn)
    let cube =
      Self.double(sum.vvv) - 3 * rate * Self.double(sum.vvn) + 3 * rate * rate
      * Self.double(sum.vnn)
      - rate * rate * rate * Self.double(nnn)
    let (m, all) = (Double(group), Double(documents))
    let variance = m * (all - m) / (all * (all - 1)) * square
    guard variance > 0 else { return .nan }
    let third =
      m * (all - m) * (all - 2 * m) / (all * (all - 1) * (all - 2)) * cube
    let deviation = variance.squareRoot()
    let z = (Double(occurrences) - rate * Double(tokens)) / deviation
    let skewness = third / (variance * deviation)
    let upper = Self.tail(z, skewness)
    let lower = Self.tail(-z, -skewness)
    return min(1, 2 * min(upper, lower))
  }

  /// A sum as a double, without the slow general conversion where 64 bits hold it.
  private static func double(_ sum: Int128) -> Double {
    let short = Int64(truncatingIfNeeded: sum)
    return Int128(short) == sum ? Double(short) : Double(sum)
  }

  /// P(X ≥ z) of a Pearson type III variable with mean 0, variance 1 and this skewness.
  static func tail(_ z: Double, _ skewness: Double) -> Double {
    guard abs(skewness) > 1e-3 else { return Tails.normal(above: z) }
    let shape = 4 / (skewness * skewness)
    let x = shape + z * shape.squareRoot() * (skewness > 0 ? 1 : -1)
    let above = Tails.gamma(above: x, shape: shape)
    return skewness > 0 ? above : 1 - above
  }
}
