/// What all tables ask that compare groups by their terms.
protocol ComparedGroups {
  var common: TableOptions { get }
  var field: String { get }
  var within: String? { get }
  var length: Int { get }
  var near: String? { get }
  var window: Int { get }
}

extension ComparedGroups {
  /// The groups, and what counts as a term.
  var plan: GroupPlan {
    get throws {
      GroupPlan(
        fields: [field], within: within, cluster: common.cluster, length: length,
        near: try Nearness(near, window: window, common.terms), terms: common.terms)
    }
  }

  func checkTerms() throws(OptionError) {
    guard (1...5).contains(length) else { throw OptionError("n", "must be from 1 to 5.") }
    try Nearness.check(near, window: window)
  }
}

extension KeynessTable.Options: ComparedGroups {}
extension SimilarityTable.Options: ComparedGroups {}
