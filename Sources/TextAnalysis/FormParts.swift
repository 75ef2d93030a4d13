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
    try Self.term(of: form, characters)
  }

  /// The term of a form by the rules that all languages share.
  static func commonTerm(of form: [UInt8]) throws -> [UInt8] {
    try term(of: form, nil)
  }

  private static let apostrophe = UInt8(ascii: "'")

  /// - Parameter own: the characters of the language.
  private static func term(of form: [UInt8], _ own: CharacterMap?) throws -> [UInt8] {
    let rules = CommonRules.standard
    let source = Scalars.decoded(form)
    // Most forms fold by the table once the characters that are none of theirs are gone.
    let first = own?.mapped(source) ?? source
    let mapped = rules.characters.mapped(first) ?? first
    let bytes = Scalars.encoded(mapped)
    var simple = [UInt8]()
    if own == nil, bytes.first != apostrophe, bytes.last != apostrophe, !bytes.isEmpty,
      Folding.foldSimply(bytes.span, into: &simple)
    {
      return simple
    }
    let folded = try Folding.folded(bytes.isEmpty ? form.span : bytes.span)
    let before = Scalars.decoded(folded)
    var scalars = rules.characters.mapped(before) ?? before
    if let own, let mapped = own.mapped(scalars) { scalars = mapped }
    if scalars.first == CommonRules.apostrophe || scalars.last == CommonRules.apostrophe {
      let kept = scalars.drop { $0 == CommonRules.apostrophe }
      let end = kept.lastIndex { $0 != CommonRules.apostrophe }.map { $0 + 1 }
      scalars = Array(kept[..<(end ?? kept.startIndex)])
    }
    // What holds nothing else would become nothing; it stays as it is.
    guard !scalars.isEmpty, scalars != before else { return folded }
    let changed = Scalars.encoded(scalars)
    // What stands beside each other now may be one character, unless all stand alone.
    let isComposed = scalars.allSatisfy { $0.value < 0x800 && Folding.simple[Int($0.value)] > 0 }
    return isComposed ? changed : try NormalForm.nfc.normalized(changed.span)
  }

  /// The parts of a form, in their order.
  ///
  /// - Parameters:
  ///   - common: the form's term by the rules that all languages share.
  ///   - keepsForms: whether terms are the parts as they stand.
  func parts(of form: [UInt8], common: [UInt8], keepsForms: Bool) throws -> [FormPart] {
    let term = characters.firsts.isEmpty ? common : try term(of: form)
    let whole = [FormPart(length: form.count, term: keepsForms ? form : term)]
    guard divides, let first = term.firstIndex(of: Self.apostrophe) else { return whole }
    if let parts = parts(of: form, as: term, around: first, keepsForms: keepsForms) {
      return parts
    }
    let (scalars, folded) = (Scalars.decoded(form), Scalars.decoded(term))
    let cuts = cuts(in: folded, of: scalars)
    guard !cuts.isEmpty else { return whole }
    var parts = [FormPart]()
    var (start, offset) = (Cut(form: 0, term: 0), 0)
    for cut in cuts + [Cut(form: scalars.count, term: folded.count)] {
      let length = scalars[start.form..<cut.form].reduce(0) { $0 + UTF8.width($1) }
      let part =
        keepsForms
        ? Array(form[offset..<(offset + length)]) : Scalars.encoded(folded[start.term..<cut.term])
      parts.append(FormPart(length: length, term: part))
      offset += length
      start = cut
    }
    return parts
  }

  /// The parts of a form that has one apostrophe, as most have that have any; `nil` for others.
  private func parts(
    of form: [UInt8], as term: [UInt8], around offset: Int, keepsForms: Bool
  ) -> [FormPart]? {
    guard !keepsForms, offset > 0, offset + 1 < term.count, offset < form.count,
      !term[(offset + 1)...].contains(Self.apostrophe)
    else { return nil }
    let width = form[offset] == Self.apostrophe ? 1 : form[offset] == 0xE2 ? 3 : 0
    // So the apostrophe of the form stands where that of its term does.
    guard width > 0, form.count - width == term.count - 1,
      width == 1 || form[(offset + 1)...].starts(with: [0x80, 0x99])
    else { return nil }
    if isClitic(term[offset...]) {
      return [
        FormPart(length: offset, term: Array(term[..<offset])),
        FormPart(length: form.count - offset, term: Array(term[offset...])),
      ]
    }
    if elisions.isEmpty { return [FormPart(length: form.count, term: term)] }
    return nil
  }

  private func isClitic(_ bytes: ArraySlice<UInt8>) -> Bool {
    cliticBytes.contains { $0.elementsEqual(bytes) }
  }

  /// An index in a form and the same index in its term, in characters.
  private struct Cut {
    let form, term: Int
  }

  /// Where a form is divided.
  ///
  /// A term has the apostrophes of its form; where one at an end went, nothing is divided.
  private func cuts(in term: [Unicode.Scalar], of form: [Unicode.Scalar]) -> [Cut] {
    let inForm = form.indices.filter { CommonRules.standard.isApostrophe(form[$0]) }
    let inTerm = term.indices.filter { term[$0] == CommonRules.apostrophe }
    guard inForm.count == inTerm.count, let lastInForm = inForm.last, let lastInTerm = inTerm.last
    else { return [] }
    func key(_ range: Range<Int>) -> String {
      var view = String.UnicodeScalarView()
      view.append(contentsOf: term[range])
      return String(view)
    }
    var (cuts, end) = ([Cut](), Cut(form: form.count, term: term.count))
    if !clitics.isEmpty, lastInTerm > 0, clitics.contains(key(lastInTerm..<end.term)) {
      end = Cut(form: lastInForm, term: lastInTerm)
    }
    var start = Cut(form: 0, term: 0)
    for (inForm, inTerm) in zip(inForm, inTerm) where inTerm + 1 < end.term {
      guard !elisions.isEmpty, !wholes.contains(key(start.term..<end.term)),
        let elision = elisions[key(start.term..<(inTerm + 1))],
        elision == .anyWord || !Self.isName(form[start.form], form[(inForm + 1)..<end.form])
      else { break }
      start = Cut(form: inForm + 1, term: inTerm + 1)
      cuts.append(start)
    }
    if end.term < term.count { cuts.append(end) }
    return cuts
  }

  /// Whether a letter and what follows its apostrophe both begin with a capital, and small letters follow.
  private static func isName(_ letter: Unicode.Scalar, _ rest: ArraySlice<Unicode.Scalar>) -> Bool {
    guard let first = rest.first, ScalarProperties(letter.value).isUppercase,
      ScalarProperties(first.value).isUppercase
    else { return false }
    return rest.contains { ScalarProperties($0.value).isLowercase }
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
