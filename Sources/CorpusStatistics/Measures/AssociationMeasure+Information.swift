internal import Glibc

/// Measures of how far a pair is above chance: the ratio of observed to expected.
extension AssociationMeasure {
  /// Pointwise mutual information.
  public static let pmi = Self(
    "pmi", "Pointwise mutual information: how many doublings the pair is above chance.",
    formula: "log₂(O/E)",
    source: "Church and Hanks (1990), Word association norms, mutual information and lexicography",
    caution: Caution.rare
  ) { log2($0.joint / $0.expected) }

  /// Normalized pointwise mutual information.
  public static let npmi = Self(
    "npmi", "PMI brought to -1 to 1; 1 where neither term stands without the other.",
    formula: "log₂(O/E) / -log₂(O/N)",
    source: "Bouma (2009), Normalized (pointwise) mutual information in collocation extraction",
    caution: Caution.rare
  ) { log2($0.joint / $0.expected) / -log2($0.joint / $0.total) }

  /// Mutual information with the joint count squared.
  public static let mi2 = Self(
    "mi2", "PMI that favours frequent pairs.",
    formula: "log₂(O²/E)",
    source: Source.daille,
    caution: "Depends on the corpus's size."
  ) { log2($0.joint * $0.joint / $0.expected) }

  /// Mutual information with the joint count cubed.
  public static let mi3 = Self(
    "mi3", "PMI that favours frequent pairs yet more.",
    formula: "log₂(O³/E)",
    source: Source.daille,
    caution: "Depends on the corpus's size."
  ) { log2($0.joint * $0.joint * $0.joint / $0.expected) }

  /// Local mutual information.
  public static let localMI = Self(
    "local_mi", "PMI weighted by the pair's frequency.",
    formula: "O log₂(O/E)",
    source: Source.evert,
    caution: Caution.frequent
  ) { $0.joint * log2($0.joint / $0.expected) }

  /// Mutual information by the logarithm of the joint count.
  public static let miLogFrequency = Self(
    "mi_log_f", "PMI weighted by the logarithm of the pair's frequency.",
    formula: "log₂(O/E) ln(O+1)",
    source: "Kilgarriff and Tugwell (2002), Sketching words",
    caution: Caution.rare
  ) { log2($0.joint / $0.expected) * log($0.joint + 1) }

  /// Observed over expected.
  public static let ratio = Self(
    "mu", "How many times more often than chance the pair stands together.",
    formula: "O/E",
    source: Source.evert,
    caution: Caution.rare
  ) { $0.joint / $0.expected }
}
