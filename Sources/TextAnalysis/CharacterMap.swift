/// Characters, alone or two in a row, and what stands for them in terms.
struct CharacterMap: Sendable, Equatable {
  private struct Two: Hashable {
    let first, second: Unicode.Scalar
  }

  private var ones: [Unicode.Scalar: [Unicode.Scalar]] = [:]
  private var twos: [Two: [Unicode.Scalar]] = [:]
  /// Whether a character from U+0000 to U+08FF is one of `firsts`, since most characters are asked about.
  private var isFirst = [Bool](repeating: false, count: Self.tableSize)
  private static let tableSize = 0x900

  /// All characters that alone, or before some others, are not what they are.
  private(set) var firsts: Set<Unicode.Scalar> = []
  /// The lowest and the highest of those that are not in the table.
  private var wide: ClosedRange<UInt32>?

  /// The characters that stand for one thing.
  func characters(becoming result: [Unicode.Scalar]) -> [Unicode.Scalar] {
    ones.filter { $0.value == result }.map(\.key)
  }

  /// - Parameter key: one or two characters.
  mutating func add(_ key: [Unicode.Scalar], as result: [Unicode.Scalar]) {
    precondition((1...2).contains(key.count), "one character or two have a meaning")
    let value = key[0].value
    firsts.insert(key[0])
    if value < Self.tableSize {
      isFirst[Int(value)] = true
    } else {
      wide = min(value, wide?.lowerBound ?? value)...max(value, wide?.upperBound ?? value)
    }
    if key.count == 1 {
      ones[key[0]] = result
    } else {
      twos[Two(first: key[0], second: key[1])] = result
    }
  }

  private func mayChange(_ scalar: Unicode.Scalar) -> Bool {
    scalar.value < Self.tableSize
      ? isFirst[Int(scalar.value)]
      : wide?.contains(scalar.value) ?? false && firsts.contains(scalar)
  }

  /// The text with each character as what stands for it, two before one; `nil` where nothing changes.
  func mapped(_ scalars: [Unicode.Scalar]) -> [Unicode.Scalar]? {
    guard !firsts.isEmpty, scalars.contains(where: mayChange) else { return nil }
    var mapped = [Unicode.Scalar]()
    mapped.reserveCapacity(scalars.count)
    var index = 0
    while index < scalars.count {
      let scalar = scalars[index]
      index += 1
      guard mayChange(scalar) else {
        mapped.append(scalar)
        continue
      }
      if index < scalars.count, !twos.isEmpty,
        let result = twos[Two(first: scalar, second: scalars[index])]
      {
        mapped += result
        index += 1
      } else if let result = ones[scalar] {
        mapped += result
      } else {
        mapped.append(scalar)
      }
    }
    return mapped == scalars ? nil : mapped
  }
}
