/// Points for terms in few dimensions, close where terms keep the same company: the singular vectors of
/// the matrix of their positive pointwise mutual information that belong to its largest singular values.
///
/// By subspace iteration from a random start (Halko, Martinsson and Tropp 2011, "Finding structure with
/// randomness"). Each dimension is as wide as the root of its singular value, so that those of little
/// meaning count little (Levy, Goldberg and Dagan 2015, "Improving distributional similarity"). The result
/// is the same for the same counts and seed.
public struct LatentSpace: Sendable {
  public let dimensions: Int
  /// Row by row of terms: where each stands.
  private var basis: [Float]

  /// - Parameters:
  ///   - counts: pairs of terms with numbers below `terms`.
  ///   - dimensions: at most as many as there are terms.
  ///   - iterations: how often the subspace is refined; 12 from a random start, 3 from a close one.
  ///   - start: a space of the same terms to begin with, whose dimensions are taken.
  /// - Complexity: O(*p* · *d* + *t* · *d*²) for each iteration, and O(*d*³), *p* pairs, *t* terms, *d* dimensions.
  public init(
    _ counts: PairCounts, terms: Int, dimensions: Int, iterations: Int = 12,
    start: LatentSpace? = nil, seed: UInt64 = 1
  ) {
    let dimensions = start?.dimensions ?? min(dimensions, terms)
    self.dimensions = dimensions
    if let start {
      basis = start.basis
    } else {
      var source = RandomSource(seed: seed)
      basis = (0..<(terms * dimensions)).map { _ in
        Float(Int64(bitPattern: source.next()) >> 40) / Float(1 << 23)
      }
      orthonormalize()
    }
    let matrix = SparseMatrix(informationOf: counts, terms: terms)
    for _ in 0..<iterations {
      multiply(by: matrix)
      orthonormalize()
    }
    scale(by: matrix)
  }

  /// The cosine of the angle between two terms; 0 for a term that is in no sentence.
  public func cosine(_ one: TermID, _ other: TermID) -> Double {
    let (a, b) = (row(one), row(other))
    var (product, square, otherSquare) = (0.0, 0.0, 0.0)
    for index in 0..<dimensions {
      let (x, y) = (Double(basis[a + index]), Double(basis[b + index]))
      product += x * y
      square += x * x
      otherSquare += y * y
    }
    let length = (square * otherSquare).squareRoot()
    return length > 0 ? product / length : 0
  }

  /// The polarity of every term: its mean closeness to the seeds of one pole less that to the other's.
  ///
  /// Watanabe (2021), "Latent semantic scaling", equation 1, halved: from −1 to 1. `nan` for a term that has
  /// no company.
  public func polarities(positive: [TermID], negative: [TermID]) -> [Double] {
    let terms = dimensions > 0 ? basis.count / dimensions : 0
    // A mean of cosines is a product with the mean of the seeds' directions.
    var direction = [Double](repeating: 0, count: dimensions)
    for (seeds, sign) in [(positive, 1.0), (negative, -1.0)] {
      for seed in seeds {
        let start = row(seed)
        let length = norm(seed)
        guard length > 0 else { continue }
        for index in 0..<dimensions {
          direction[index] += sign * Double(basis[start + index]) / length / Double(seeds.count)
        }
      }
    }
    return (0..<terms).map { term in
      let length = norm(TermID(term))
      guard length > 0 else { return .nan }
      let start = row(TermID(term))
      var product = 0.0
      for index in 0..<dimensions { product += Double(basis[start + index]) * direction[index] }
      return product / length / 2
    }
  }

  private func row(_ term: TermID) -> Int { Int(term) * dimensions }

  private func norm(_ term: TermID) -> Double {
    let start = row(term)
    var square = 0.0
    for index in 0..<dimensions { square += Double(basis[start + index] * basis[start + index]) }
    return square.squareRoot()
  }

  private mutating func multiply(by matrix: SparseMatrix) {
    var product = [Float](repeating: 0, count: basis.count)
    let size = dimensions
    unsafe basis.withUnsafeBufferPointer { basis in
      unsafe product.withUnsafeMutableBufferPointer { product in
        for row in 0..<(matrix.starts.count - 1) {
          for cell in matrix.starts[row]..<matrix.starts[row + 1] {
            let (from, value) = (Int(matrix.columns[cell]) * size, matrix.values[cell])
            for index in 0..<size {
              unsafe product[row * size + index] += value * basis[from + index]
            }
          }
        }
      }
    }
    basis = product
  }

  /// Turns the basis to the singular vectors and gives each the root of its singular value as its length.
  private mutating func scale(by matrix: SparseMatrix) {
    let size = dimensions
    guard size > 0 else { return }
    let vectors = basis
    multiply(by: matrix)
    // QᵀMQ, of which the eigenvalues are those of M in the subspace.
    var inner = [Double](repeating: 0, count: size * size)
    for row in 0..<(basis.count / size) {
      for one in 0..<size {
        let value = Double(vectors[row * size + one])
        guard value != 0 else { continue }
        for other in 0..<size {
          inner[one * size + other] += value * Double(basis[row * size + other])
        }
      }
    }
    let (values, rotation) = Self.eigen(inner, size)
    let roots = values.map { abs($0).squareRoot() }
    for row in 0..<(basis.count / size) {
      for one in 0..<size {
        var sum = 0.0
        for other in 0..<size {
          sum += Double(vectors[row * size + other]) * rotation[other * size + one]
        }
        basis[row * size + one] = Float(sum * roots[one])
      }
    }
  }

  /// Eigenvalues of a symmetric matrix, and its eigenvectors as columns, by Jacobi's rotations (Golub and
  /// Van Loan 2013, "Matrix computations", 8.5).
  private static func eigen(
    _ symmetric: [Double], _ size: Int
  ) -> (values: [Double], vectors: [Double]) {
    var matrix = symmetric
    var vectors = [Double](repeating: 0, count: size * size)
    for index in 0..<size { vectors[index * size + index] = 1 }
    let scale = matrix.reduce(0) { $0 + $1 * $1 }
    for _ in 0..<30 {
      var rest = 0.0
      for one in 0..<size {
        for other in 0..<one { rest += matrix[one * size + other] * matrix[one * size + other] }
      }
      if rest <= 1e-20 * scale { break }
      for p in 0..<size {
        for q in (p + 1)..<max(p + 1, size) where matrix[p * size + q] != 0 {
          let tau = (matrix[q * size + q] - matrix[p * size + p]) / (2 * matrix[p * size + q])
          let t = (tau >= 0 ? 1 : -1) / (abs(tau) + (1 + tau * tau).squareRoot())
          let c = 1 / (1 + t * t).squareRoot()
          let s = t * c
          for k in 0..<size {
            let (a, b) = (matrix[k * size + p], matrix[k * size + q])
            matrix[k * size + p] = c * a - s * b
            matrix[k * size + q] = s * a + c * b
          }
          for k in 0..<size {
            let (a, b) = (matrix[p * size + k], matrix[q * size + k])
            matrix[p * size + k] = c * a - s * b
            matrix[q * size + k] = s * a + c * b
          }
          for k in 0..<size {
            let (a, b) = (vectors[k * size + p], vectors[k * size + q])
            vectors[k * size + p] = c * a - s * b
            vectors[k * size + q] = s * a + c * b
          }
        }
      }
    }
    return ((0..<size).map { matrix[$0 * size + $0] }, vectors)
  }

  /// Makes the columns of the basis orthonormal: Gram and Schmidt's method by way of Cholesky's, twice for
  /// the digits that the first loses.
  private mutating func orthonormalize() {
    let size = dimensions
    guard size > 0 else { return }
    let rows = basis.count / size
    for _ in 0..<2 {
      var gram = [Double](repeating: 0, count: size * size)
      unsafe basis.withUnsafeBufferPointer { basis in
        unsafe gram.withUnsafeMutableBufferPointer { gram in
          for row in 0..<rows {
            for one in 0..<size {
              let value = unsafe Double(basis[row * size + one])
              guard value != 0 else { continue }
              for other in 0...one {
                unsafe gram[one * size + other] += value * Double(basis[row * size + other])
              }
            }
          }
        }
      }
      let factor = Self.cholesky(gram, size)
      // Each row x becomes the solution of L y = x.
      unsafe basis.withUnsafeMutableBufferPointer { basis in
        unsafe factor.withUnsafeBufferPointer { factor in
          unsafe withUnsafeTemporaryAllocation(of: Double.self, capacity: size) { solved in
            for row in 0..<rows {
              for one in 0..<size {
                var value = unsafe Double(basis[row * size + one])
                for other in 0..<one {
                  unsafe value -= factor[one * size + other] * solved[other]
                }
                let pivot = unsafe factor[one * size + one]
                unsafe solved[one] = pivot > 0 ? value / pivot : 0
              }
              for one in 0..<size { unsafe basis[row * size + one] = Float(solved[one]) }
            }
          }
        }
      }
    }
  }

  /// The lower triangle L with LLᵀ = a matrix; a direction that is not there has a pivot of 0.
  private static func cholesky(_ matrix: [Double], _ size: Int) -> [Double] {
    var factor = [Double](repeating: 0, count: size * size)
    for one in 0..<size {
      for other in 0...one {
        var value = matrix[one * size + other]
        for index in 0..<other {
          value -= factor[one * size + index] * factor[other * size + index]
        }
        if one == other {
          let isThere = value > 1e-12 * max(matrix[one * size + one], 1e-300)
          factor[one * size + one] = isThere ? value.squareRoot() : 0
        } else {
          let pivot = factor[other * size + other]
          factor[one * size + other] = pivot > 0 ? value / pivot : 0
        }
      }
    }
    return factor
  }
}
