/// What documents are told apart by: a group, and what comparisons of it stay within, such as its language.
package struct GroupKey: Hashable, Comparable, Sendable {
  /// The value of the field that comparisons stay within; empty where there is none.
  package let within: String
  /// The value of the field that is grouped by; empty where there is none.
  package let group: String

  package init(within: String, group: String) { (self.within, self.group) = (within, group) }

  package static func < (one: GroupKey, other: GroupKey) -> Bool {
    (one.within, one.group) < (other.within, other.group)
  }
}
