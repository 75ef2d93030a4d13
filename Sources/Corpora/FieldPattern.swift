/// A pattern that reads fields off the names of files: `{outlet}/{date}_{title}.txt`.
///
///     var options = Corpus.Options()
///     options.fieldsFromName = FieldPattern("{outlet}/{date}_{title}.txt")
///
/// A field is as short as what follows it allows, and ends at a slash.
public struct FieldPattern: Sendable, Equatable {
  private enum Part: Sendable, Equatable {
    case literal(String)
    case field(String)
  }

  /// What lies between the slashes of the pattern.
  private let folders: [[Part]]
  /// The pattern as it was given.
  public let text: String

  /// `nil` for a pattern without a field, with a brace out of place, or with two fields and nothing between them.
  public init?(_ text: String) {
    var folders = [[Part]]()
    for folder in text.split(separator: "/") {
      var parts = [Part]()
      var rest = folder
      while !rest.isEmpty {
        if rest.first == "{" {
          guard let close = rest.firstIndex(of: "}") else { return nil }
          let name = rest[rest.index(after: rest.startIndex)..<close]
          if case .field = parts.last { return nil }
          guard !name.isEmpty, !name.contains("{") else { return nil }
          parts.append(.field(String(name)))
          rest = rest[rest.index(after: close)...]
        } else {
          let literal = rest.prefix { $0 != "{" }
          guard !literal.contains("}") else { return nil }
          parts.append(.literal(String(literal)))
          rest = rest.dropFirst(literal.count)
        }
      }
      folders.append(parts)
    }
    guard
      folders.joined().contains(where: { if case .field = $0 { true } else { false } })
    else { return nil }
    self.folders = folders
    self.text = text
  }

  /// The fields that the end of a path has; `nil` where it is not of the pattern.
  func fields(of path: String) -> [(name: String, value: [UInt8])]? {
    let names = path.split(separator: "/").suffix(folders.count)
    guard names.count == folders.count else { return nil }
    var fields = [(name: String, value: [UInt8])]()
    for (name, parts) in zip(names, folders) {
      guard Self.match(name, parts[...], into: &fields) else { return nil }
    }
    return fields
  }

  private static func match(
    _ name: Substring, _ parts: ArraySlice<Part>,
    into fields: inout [(name: String, value: [UInt8])]
  ) -> Bool {
    guard let part = parts.first else { return name.isEmpty }
    switch part {
    case .literal(let literal):
      guard name.hasPrefix(literal) else { return false }
      return match(name.dropFirst(literal.count), parts.dropFirst(), into: &fields)
    case .field(let field):
      guard parts.count > 1 else {
        guard !name.isEmpty else { return false }
        fields.append((field, Array(name.utf8)))
        return true
      }
      var end = name.index(after: name.startIndex, limitedTo: name.endIndex)
      while end < name.endIndex {
        var tried = fields
        tried.append((field, Array(name[..<end].utf8)))
        if match(name[end...], parts.dropFirst(), into: &tried) {
          fields = tried
          return true
        }
        end = name.index(after: end)
      }
      return false
    }
  }
}

extension Substring {
  /// The index behind one, no further than an end.
  fileprivate func index(after index: Index, limitedTo end: Index) -> Index {
    index < end ? self.index(after: index) : end
  }
}
