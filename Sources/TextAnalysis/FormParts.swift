internal import ICU

/// A part of a form that is a term of its own.
struct FormPart: Equatable {
  /// How many bytes of the form it is.
  let length: Int
  let term: [UInt8]
}

// A form is looked at once, not at each of its occurrences.
extension WordRules {
  /// The term of a form in the language, the whole form as one.
  func term(of form: [UInt8]) throws -> [UInt8] {
    try Self.term(of: form, characters, trims: true)
  }

  /// The term of a form by the rules that all languages share.
  static func commonTerm(of form: [UInt8]) throws -> [UInt8] {
    try term(of: form, nil, trims: true)
  }

  /// - Parameters:
  ///   - own: the characters of the language.
  ///   - trims: whether an apostrophe at an end goes; it is what makes a part of a form known.
  private static func term(
    of form: [UInt8], _ own: CharacterMap?, trims: Bool
  ) throws -> [UInt8] {
    var form = form
    if let own, let mapped = own.mapped(scalars(of: form)) { form = bytes(of: mapped) }
    let folded = try Folding.folded(form.span)
    let rules = CommonRules.standard
    let before = scalars(of: folded)
    var scalars = rules.characters.mapped(before) ?? before
    if let own, let mapped = own.mapped(scalars) { scalars = mapped }
    if trims {
      let kept = scalars.drop { $0 == CommonRules.apostrophe }
      let end = kept.lastIndex { $0 != CommonRules.apostrophe }.map { $0 + 1 }
      scalars = Array(kept[..<(end ?? kept.startIndex)])
    }
    // What holds nothing else would become nothing; it stays as it is.
    guard !scalars.isEmpty, scalars != before else { return folded }
    let changed = bytes(of: scalars)
    return try NormalForm.nfc.normalized(changed.span)
  }

  /// The parts of a form, in their order.
  ///
  /// - Parameter keepsForms: whether terms are the parts as they stand.
  func parts(of form: [UInt8], keepsForms: Bool) throws -> [FormPart] {
    var parts = [FormPart]()
    var start = 0
    for end in try cuts(in: form) + [form.count] {
      let part = Array(form[start..<end])
      let isElided = end < form.count || start > 0
      parts.append(
        FormPart(
          length: part.count,
          term: keepsForms ? part : try Self.term(of: part, characters, trims: !isElided)))
      start = end
    }
    return parts
  }

  /// Where a form is divided, in bytes.
  private func cuts(in form: [UInt8]) throws -> [Int] {
    guard divides else { return [] }
    let scalars = Self.scalars(of: form)
    let apostrophes = scalars.indices.filter {
      CommonRules.standard.apostrophes.contains(scalars[$0])
    }
    guard !apostrophes.isEmpty else { return [] }
    func key(_ range: Range<Int>) throws -> String {
      let bytes = Self.bytes(of: Array(scalars[range]))
      let term = try Self.term(of: bytes, characters, trims: false)
      return String(decoding: term, as: UTF8.self)
    }
    var (cuts, end) = ([Int](), scalars.count)
    if let last = apostrophes.last, last > 0, clitics.contains(try key(last..<end)) { end = last }
    var start = 0
    for place in apostrophes where place + 1 < end {
      guard !wholes.contains(try key(start..<end)),
        let elision = elisions[try key(start..<(place + 1))],
        elision == .anyWord || !Self.isName(scalars[start], scalars[(place + 1)..<end])
      else { break }
      start = place + 1
      cuts.append(start)
    }
    if end < scalars.count { cuts.append(end) }
    return cuts.map { cut in scalars[..<cut].reduce(0) { $0 + UTF8.width($1) } }
  }

  /// Whether a letter and what follows its apostrophe both begin with a capital, and small letters follow.
  private static func isName(_ letter: Unicode.Scalar, _ rest: ArraySlice<Unicode.Scalar>) -> Bool {
    guard let first = rest.first, ScalarProperties(letter.value).isUppercase,
      ScalarProperties(first.value).isUppercase
    else { return false }
    return rest.contains { ScalarProperties($0.value).isLowercase }
  }

  private static func scalars(of bytes: [UInt8]) -> [Unicode.Scalar] {
    Array(String(decoding: bytes, as: UTF8.self).unicodeScalars)
  }

  private static func bytes(of scalars: [Unicode.Scalar]) -> [UInt8] {
    var view = String.UnicodeScalarView()
    view.append(contentsOf: scalars)
    return Array(String(view).utf8)
  }
}

extension Folding {
  /// The term of a word, not divided, by ``TermRules/words``.
  ///
  /// - Parameter language: a BCP 47 tag.
  public static func term(_ word: String, language: String) throws -> String {
    let form = Array(word.utf8)
    let term =
      try WordRules.rules(for: language)?.term(of: form) ?? WordRules.commonTerm(of: form)
    return String(decoding: term, as: UTF8.self)
  }
}
