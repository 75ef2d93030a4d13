/// The stems of the words that targets are called by, and that tell what they do, each shown as its most frequent form
/// in the corpus: "terrorists" and "terrorist" are one.
package struct StanceWords {
  package enum Kind: Sendable {
    case label, act
  }

  /// What forms of a word have in common, among the labels or the acts of a language.
  package struct Stem: Hashable, Sendable {
    let kind: Kind
    let language, text: String
  }

  private let shown: [Stem: String]

  package init(_ stances: GroupStances) {
    // Of equals the shorter, then the one that sorts first.
    shown = stances.forms.compactMapValues { forms in
      forms.min {
        (-$0.value, $0.key.utf8.count, $0.key) < (-$1.value, $1.key.utf8.count, $1.key)
      }?.key
    }
  }

  /// Details of labels or acts, under the forms that are shown.
  package func named(
    _ details: [StanceDetailKey: GroupStances.Detail], _ kind: Kind
  ) -> [StanceDetailKey: GroupStances.Detail] {
    Dictionary(
      details.map { key, detail in
        var named = key
        named.name =
          shown[Stem(kind: kind, language: key.group.within, text: key.name)] ?? key.name
        return (named, detail)
      },
      // No form has two stems in one language.
      uniquingKeysWith: { one, _ in one })
  }
}
