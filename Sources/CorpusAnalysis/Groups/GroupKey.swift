/// What documents are told apart by: a group within a stratum that it is compared in.
package struct GroupKey: Hashable, Comparable, Sendable {
  /// The value of the field that comparisons stay within; empty where there is none.
  package let stratum: String
  /// The value of the field that is grouped by; empty where there is none.
  package let group: String

  package init(stratum: String, group: String) { (self.stratum, self.group) = (stratum, group) }

  package static func < (one: GroupKey, other: GroupKey) -> Bool {
    (one.stratum, one.group) < (other.stratum, other.group)
  }
}
