/// Characters, alone or two in a row, and what stands for them in terms.
struct CharacterMap: Sendable, Equatable {
  private struct Two: Hashable {
    let first, second: Unicode.Scalar
  }

  private var ones: [Unicode.Scalar: [Unicode.Scalar]] = [:]
  private var twos: [Two: [Unicode.Scalar]] = [:]

  /// All characters that alone, or before some others, are not what they are.
  private(set) var firsts: Set<Unicode.Scalar> = []

  /// The characters that stand for one thing.
  func characters(becoming result: [Unicode.Scalar]) -> [Unicode.Scalar] {
    ones.filter { $0.value == result }.map(\.key)
  }

  /// - Parameter key: one or two characters.
  mutating func add(_ key: [Unicode.Scalar], as result: [Unicode.Scalar]) {
    precondition((1...2).contains(key.count), "one character or two have a meaning")
    firsts.insert(key[0])
    if key.count == 1 {
      ones[key[0]] = result
    } else {
      twos[Two(first: key[0], second: key[1])] = result
    }
  }

  /// The text with each character as what stands for it, two before one; `nil` where nothing changes.
  func mapped(_ scalars: [Unicode.Scalar]) -> [Unicode.Scalar]? {
    guard scalars.contains(where: firsts.contains) else { return nil }
    var mapped = [Unicode.Scalar]()
    var place = 0
    while place < scalars.count {
      let scalar = scalars[place]
      if place + 1 < scalars.count,
        let result = twos[Two(first: scalar, second: scalars[place + 1])]
      {
        mapped += result
        place += 2
        continue
      }
      if let result = ones[scalar] { mapped += result } else { mapped.append(scalar) }
      place += 1
    }
    return mapped == scalars ? nil : mapped
  }
}
