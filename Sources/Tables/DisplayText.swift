internal import ICU

/// Text as a terminal shows it.
enum DisplayText {
  /// The columns that a text takes: two for what is wide in East Asia, none for marks.
  static func width(of text: String) -> Int {
    text.unicodeScalars.reduce(0) { width, scalar in
      guard scalar.value >= 0x300 else { return width + 1 }
      let properties = ScalarProperties(scalar.value)
      if properties.isMark || properties.isDefaultIgnorable { return width }
      return width + (properties.isWide ? 2 : 1)
    }
  }

  /// As much of a text's start as so many columns hold; where that is not all, … stands for the rest.
  static func prefix(_ text: String, width limit: Int) -> String {
    guard width(of: text) > limit else { return text }
    return kept(of: Array(text), limit) + (limit > 0 ? "…" : "")
  }

  /// As much of a text's end as so many columns hold; where that is not all, … stands for the rest.
  static func suffix(_ text: String, width limit: Int) -> String {
    guard width(of: text) > limit else { return text }
    return (limit > 0 ? "…" : "") + String(kept(of: text.reversed(), limit).reversed())
  }

  /// The first characters that leave a column for an ellipsis.
  private static func kept(of characters: [Character], _ limit: Int) -> String {
    var (kept, used) = ("", 1)
    for character in characters {
      used += width(of: String(character))
      if used > limit { break }
      kept.append(character)
    }
    return kept
  }

  /// The text with what could move a terminal's cursor or turn its direction made visible.
  static func visible(_ text: String) -> String {
    guard text.unicodeScalars.contains(where: isUnsafe) else { return text }
    var out = String.UnicodeScalarView()
    for scalar in text.unicodeScalars {
      if isUnsafe(scalar) {
        out.append(contentsOf: "\\u{\(String(scalar.value, radix: 16))}".unicodeScalars)
      } else {
        out.append(scalar)
      }
    }
    return String(out)
  }

  private static func isUnsafe(_ scalar: Unicode.Scalar) -> Bool {
    ScalarProperties(scalar.value).isControl || (0x202A...0x202E).contains(scalar.value)
      || (0x2066...0x2069).contains(scalar.value)
  }
}
