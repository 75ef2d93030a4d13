package import ICU
package import Segmentation

/// Which terms are printed, by what they are made of.
package struct TermFilter {
  /// Scripts that a term may be in; all where there are none.
  package let scripts: [Script]
  /// Kinds that a term's first word may be of; all where there are none.
  package let kinds: [SegmentKind]

  package init(scripts: [Script], kinds: [SegmentKind]) {
    (self.scripts, self.kinds) = (scripts, kinds)
  }

  /// Whether a term is printed.
  ///
  /// Its script is that of its first character that has one of its own.
  package func admits(_ term: @autoclosure () -> String) -> Bool {
    guard !scripts.isEmpty || !kinds.isEmpty else { return true }
    let scalars = term().unicodeScalars
    if !scripts.isEmpty {
      let script = scalars.lazy.map { Script(of: $0.value) }.first(where: \.isSpecific)
      guard let script, scripts.contains(script) else { return false }
    }
    return kinds.isEmpty || kinds.contains(Self.kind(of: scalars))
  }

  /// The kind of a word: that of its first letter, kana or ideograph; without one it is a number.
  private static func kind(of scalars: String.UnicodeScalarView) -> SegmentKind {
    for scalar in scalars {
      switch Script(of: scalar.value).code {
      case "Hani": return .ideograph
      case "Hira", "Kana": return .kana
      default:
        if ScalarProperties(scalar.value).isLetter { return .letter }
      }
    }
    return .number
  }
}
