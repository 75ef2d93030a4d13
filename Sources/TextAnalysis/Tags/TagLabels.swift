/// The tags that a language's tables tell apart, and what they are made of.
///
/// A clue weighs for parts of speech (`NOUN`) and attributes (`.Gen`); a tag has the sum of its components' weights.
package struct TagLabels: Sendable {
  /// The tags, in a fixed order.
  package let tags: [Tag]
  /// The names of the components: parts of speech, then attributes.
  package let componentNames: [String]
  /// Of each tag its components.
  package let components: [[Int]]
  /// Of each tag the number of its part of speech.
  package let speech: [Int]
  /// Of each tag the number of its attributes together, 0 where it has none.
  package let attributeSets: [Int]
  /// The names of the attributes together, from number 0; such as `.P+.Gen`.
  package let attributeSetNames: [String]

  /// - Parameter tags: each once; they are put in order.
  package init(_ tags: some Sequence<Tag>) {
    let tags = tags.map { ($0.description, $0) }.sorted {
      $0.0.utf8.lexicographicallyPrecedes($1.0.utf8)
    }
    .map(\.1)
    self.tags = tags
    func sorted(_ names: some Sequence<String>) -> [String] {
      Set(names).sorted { $0.utf8.lexicographicallyPrecedes($1.utf8) }
    }
    let attributes = sorted(tags.flatMap { $0.attributes.map { "." + $0 } })
    let speeches = Tag.PartOfSpeech.allCases.map(\.name)
    componentNames = speeches + attributes
    var numbers = [String: Int]()
    for (number, name) in componentNames.enumerated() { numbers[name] = number }
    components = tags.map { tag in
      ([tag.partOfSpeech?.name ?? ""] + tag.attributes.map { "." + $0 }).compactMap { numbers[$0] }
    }
    speech = tags.map { Int($0.rawValue & 31) - 1 }
    let sets = tags.map { $0.attributes.map { "." + $0 }.joined() }
    attributeSetNames = [""] + sorted(sets.filter { !$0.isEmpty })
    attributeSets = sets.map { [names = attributeSetNames] in names.firstIndex(of: $0) ?? 0 }
  }

  /// Of each number of attributes together its components.
  var componentsOfSets: [[Int]] {
    attributeSetNames.indices.map { set in
      attributeSets.firstIndex(of: set).map { Array(components[$0].dropFirst()) } ?? []
    }
  }
}
