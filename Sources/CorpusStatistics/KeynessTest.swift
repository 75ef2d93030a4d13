internal import Glibc

/// Tests whether a term is more frequent in a group of documents than in the others, for groups of any size and
/// documents of any length.
///
/// Given how often a term occurs in all, its occurrences in the group are beta-binomial: their mean is the group's
/// share of the tokens, their variance that of a term which varies from document to document. For document *i* with
/// nᵢ tokens the variance of its count is taken for p·nᵢ + φ(p·nᵢ)², so that V = (1−π)²(pN₁ + φp²Σ₁n²) + π²(pN₂ + φp²Σ₂n²)
/// is that of the group's count, π its share of the tokens. The p value is a two-sided mid-p.
///
/// The dispersion φ of a term is found by moments: one third of that about one rate for all and two thirds of that about the
/// two sides' own rates, since the first takes a difference for dispersion and the second takes the sides' chance for
/// difference. Where it is below the upper quartile of terms of like frequency, it is moved toward it, the more the less the
/// term's own occurrences say: as (φI + 2φ₀)/(I + 2) for I = p²Σn². Robinson and Smyth (2007), "Moderated statistical
/// tests for assessing differences in tag abundance", move dispersions so; their model is of replicates of one
/// length. Love, Huber and Anders (2014), "Moderated estimation of fold change and dispersion for RNA-seq data with
/// DESeq2", let a dispersion far above the others be, and keep such ones out of what the others are moved toward. A
/// quartile does so, whereas the mean is that of the few terms which single documents repeat; it is the upper one
/// because by moments most dispersions of rare terms are found too low.
///
/// What is wrong without dispersion: Lijffijt and others (2016), "Significance testing of word frequencies in
/// corpora".
///
///     let test = KeynessTest(TermSums(counts, moments), in: TermSums(allCounts, allMoments))
///     print(test.p(of: term).number, test.logRatioInterval(of: term) as Any)
public struct KeynessTest: Sendable {
  /// A group and what it is compared with, together, with the dispersions of terms of like frequency; made once for
  /// all groups of a comparison.
  public struct Whole: Sendable {
    /// The sums of all documents.
    public let sums: TermSums
    /// By how often a term occurs in all, rising: the dispersion of terms of like frequency.
    private let pooled: [(occurrences: Int, dispersion: Double)]

    /// - Complexity: O(*v* log *v*) in the terms.
    public init(_ sums: TermSums) {
      self.sums = sums
      pooled = KeynessTest.pooled(sums)
    }

    /// The upper quartile of the dispersions of terms that are about as frequent.
    func likeDispersion(_ occurrences: Int) -> Double {
      var (low, high) = (0, pooled.count)
      while low < high {
        let middle = (low + high) / 2
        if pooled[middle].occurrences < occurrences { low = middle + 1 } else { high = middle }
      }
      return low < pooled.count ? pooled[low].dispersion : 0
    }
  }

  private let target: TermSums
  let whole: Whole

  /// How many terms below and above a frequency are of like frequency.
  private static let neighbours = 100
  /// What the dispersion of like terms weighs beside a term's own, in units of the squared occurrences that are expected
  /// in a document, summed over documents.
  private static let priorWeight = 2.0

  /// - Parameters:
  ///   - target: the sums of the group.
  ///   - whole: those of the group and of what it is compared with, together.
  public init(_ target: TermSums, in whole: Whole) {
    self.target = target
    self.whole = whole
  }

  /// The test of one group; ``Whole`` serves several.
  public init(_ target: TermSums, in whole: TermSums) { self.init(target, in: Whole(whole)) }

  /// The dispersion of terms of like frequency, for each frequency that there is: their upper quartile.
  ///
  /// All terms of one frequency come together, so that their order is of no account.
  private static func pooled(_ whole: TermSums) -> [(occurrences: Int, dispersion: Double)] {
    var bins: [Int: [Double]] = [:]
    for entry in whole.counts.all where entry.count.occurrences > 0 {
      let count = entry.count
      let about = excess(whole.moments[entry.term], count.occurrences, of: whole.moments)
      bins[count.occurrences, default: []].append(about.value / about.scale)
    }
    let sorted = bins.sorted { $0.key < $1.key }
    return sorted.indices.map { index in
      var like = sorted[index].value
      for direction in [-1, 1] {
        var (other, terms) = (index + direction, 0)
        while sorted.indices.contains(other), terms < neighbours {
          like += sorted[other].value
          terms += sorted[other].value.count
          other += direction
        }
      }
      like.sort()
      return (sorted[index].key, max(0, like[like.count * 3 / 4]))
    }
  }

  /// What Σ(x − rn)² of a term is above chance, r being its rate in all documents, and by what it is to be divided to
  /// give φ.
  private static func excess(
    _ sums: TermMoments.Sums, _ occurrences: Int, of whole: TermMoments
  ) -> (value: Double, scale: Double) {
    let rate = Double(occurrences) / Double(whole.tokens)
    let scale = rate * rate * Double(whole.squares)
    let value =
      Double(sums.squares) - 2 * rate * Double(sums.products) + scale - Double(occurrences)
    return (value, scale)
  }

  /// The dispersion φ of a term: by how much the variance of its count in a document is above that of chance, in
  /// squares of the count that is expected.
  ///
  /// - Complexity: O(log *v*).
  public func dispersion(of term: TermID) -> Double { dispersion(sides(of: term)) }

  func dispersion(_ sides: Sides) -> Double {
    let moments = whole.sums.moments
    guard sides.occurrences > 0, moments.tokens > 0 else { return 0 }
    let all = Self.excess(sides.sums, sides.occurrences, of: moments)
    let (own, rest) = (sides.own.excess, sides.rest.excess)
    let within = own.scale + rest.scale
    let about = all.value / all.scale
    let dispersion = within > 0 ? (about + 2 * (own.value + rest.value) / within) / 3 : about
    let like = whole.likeDispersion(sides.occurrences)
    guard dispersion < like else { return dispersion }
    let information = all.scale
    return max(
      0,
      (dispersion * information + like * Self.priorWeight) / (information + Self.priorWeight))
  }

  /// What one side has of a term.
  struct Side {
    let occurrences: Double
    let documents: Int
    let tokens, squares, cubes: Double
    /// Σ(x − rn)², r being the side's own rate.
    let residual: Double

    /// What the residual is above chance, and by what it is to be divided to give φ.
    ///
    /// The side's own rate takes away n²/N² of a document's variance.
    var excess: (value: Double, scale: Double) {
      guard tokens > 0 else { return (0, 0) }
      let rate = occurrences / tokens
      let value = residual - occurrences * (1 - squares / (tokens * tokens))
      let scale =
        rate * rate
        * (squares - 2 * cubes / tokens + squares * squares / (tokens * tokens))
      return (value, scale)
    }
  }

  /// A term in the group and in the rest.
  struct Sides {
    /// How often it occurs in all, and its sums.
    let occurrences: Int
    let sums: TermMoments.Sums
    let own, rest: Side
  }

  func sides(of term: TermID) -> Sides {
    let (moments, all) = (target.moments, whole.sums.moments)
    let (own, count) = (target.counts[term].occurrences, whole.sums.counts[term].occurrences)
    let sums = all[term]
    let ownSums = own > 0 ? moments[term] : TermMoments.Sums()
    return Sides(
      occurrences: count, sums: sums,
      own: Self.side(
        own, ownSums, documents: moments.documents, tokens: moments.tokens,
        squares: moments.squares, cubes: moments.cubes),
      rest: Self.side(
        count - own, sums - ownSums, documents: all.documents - moments.documents,
        tokens: all.tokens - moments.tokens, squares: all.squares - moments.squares,
        cubes: all.cubes - moments.cubes))
  }

  private static func side(
    _ occurrences: Int, _ sums: TermMoments.Sums, documents: Int, tokens: Int, squares: Int128,
    cubes: Int128
  ) -> Side {
    let rate = tokens > 0 ? Double(occurrences) / Double(tokens) : 0
    return Side(
      occurrences: Double(occurrences), documents: documents, tokens: Double(tokens),
      squares: Double(squares), cubes: Double(cubes),
      residual: max(
        0,
        Double(sums.squares) - 2 * rate * Double(sums.products) + rate * rate * Double(squares)))
  }

  /// The p value of the term's frequency in the group being that of the others.
  ///
  /// There is none where either side has fewer than ``AbsentP/fewestDocuments`` documents, or less than one
  /// occurrence is expected on a side. It is never 0 and never below 2/C(documents, documents of the group), nor below
  /// the chance that all documents with the term stand on one side, where they do.
  ///
  /// - Complexity: O(*n*) in the occurrences of the term at most, mostly in their standard deviation.
  public func p(of term: TermID) -> PValue {
    let all = whole.sums.moments
    let documents = (target.moments.documents, all.documents)
    guard min(documents.0, documents.1 - documents.0) >= AbsentP.fewestDocuments else {
      return .absent(.fewDocuments)
    }
    let tokens = Double(all.tokens)
    let share = Double(target.moments.tokens) / tokens
    let occurrences = whole.sums.counts[term].occurrences
    let n = Double(occurrences)
    guard min(n * share, n * (1 - share)) >= 1 else { return .absent(.littleExpected) }
    let sides = sides(of: term)
    let (own, rest) = (sides.own, sides.rest)
    let rate = n / tokens
    let spread = dispersion(sides) * rate * rate
    let variance =
      (1 - share) * (1 - share) * (rate * own.tokens + spread * own.squares)
      + share * share * (rate * rest.tokens + spread * rest.squares)
    let chance = n * share * (1 - share)
    // More variance than one block of occurrences can have is "all or none", never the binomial.
    let correlation = n > 1 ? min(max((variance / chance - 1) / (n - 1), 0), 0.999) : 0
    let distribution = BetaBinomial(n: occurrences, share: share, correlation: correlation)
    let least = Self.logOneSided(
      target.counts[term].documents, of: whole.sums.counts[term].documents, share: share)
    return .bounded(
      log: max(distribution.logMidP(of: Int(own.occurrences)), least), group: documents.0,
      of: documents.1)
  }

  /// The logarithm of the chance that all documents with a term stand on the side on which they stand; of nothing where
  /// they stand on both.
  ///
  /// A term that one long document repeats says no more of the groups than one document does.
  private static func logOneSided(_ own: Int, of documents: Int, share: Double) -> Double {
    guard own == 0 || own == documents else { return -.infinity }
    return Double(documents) * log(own == 0 ? 1 - share : share)
  }
}
