internal import Segmentation

/// Words as they stand in texts, and their terms, in one vocabulary: most forms are their own terms.
///
/// A form's term here is that of any language; ``LanguageTerms`` says where a language has others.
final class FormTerms {
  var vocabulary = Vocabulary()
  /// Of each form its term, by the form's number in the table.
  private(set) var ofForms: [Vocabulary.ID] = []
  /// Of each form the signs of its characters, by which a language tells that its rules may apply.
  private(set) var signs: [UInt8] = []

  private let rules: TermRules
  private let common: CommonRules
  let keepsForms: Bool

  /// The signs of forms that each language looks at.
  private static let allSigns: UInt8 = 31

  init(_ rules: TermRules, keepsForms: Bool, _ common: CommonRules) {
    self.rules = rules
    self.common = common
    self.keepsForms = keepsForms
  }

  /// Folds the forms that are new, each once, or takes them as they stand.
  func fold() throws {
    let storage = vocabulary.own()
    try fold(&storage.table, into: storage)
  }

  /// As above, where the table of the vocabulary is in use.
  func fold(_ forms: inout FormTable, into storage: Vocabulary.Storage) throws {
    let (start, end) = (ofForms.count, forms.count)
    guard start < end else { return }
    // First their numbers in the table.
    ofForms.append(contentsOf: FormTable.Number(start)..<FormTable.Number(end))
    let unread = keepsForms && rules == .words ? Self.allSigns : 0
    signs.append(contentsOf: repeatElement(unread, count: end - start))
    var next = keepsForms ? end : start
    let table = rules == .words ? common.folded : Folding.simple
    while next < end {
      next = forms.fold(from: next, to: &ofForms, signs: &signs, by: table)
      guard next < end else { break }
      let form = FormTable.Number(next)
      let term = try term(of: form, in: forms)
      if !forms.holds(term.span, as: form) { ofForms[next] = forms.intern(term.span) }
      next += 1
    }
    storage.number(&ofForms, from: start, tableCount: forms.count)
  }

  /// The term of a form that the table does not say; notes its signs.
  private func term(of form: FormTable.Number, in forms: borrowing FormTable) throws -> [UInt8] {
    guard rules == .words else { return try Folding.folded(forms[form]) }
    let bytes = forms.bytes(of: form)
    let term = try WordRules.commonTerm(of: bytes)
    signs[Int(form)] =
      common.signs(of: Scalars.decoded(bytes)) | common.signs(of: Scalars.decoded(term))
    return term
  }

  /// The number of the term of a form, as it stands in no text.
  func term(of form: [UInt8], _ language: inout LanguageTerms) throws -> Vocabulary.ID {
    let storage = vocabulary.own()
    let number = storage.table.intern(form.span)
    try fold(&storage.table, into: storage)
    if language.isUnread(number, signs) {
      try language.read(number, of: self, &storage.table, into: storage)
    }
    return language.term(of: number, ofForms, signs)
  }

  /// Looks at forms in a language that has rules.
  func read(
    _ forms: Span<FormTable.Number>, _ language: inout LanguageTerms, _ table: inout FormTable,
    into storage: Vocabulary.Storage
  ) throws {
    guard language.hasRules else { return }
    let signs = signs
    for index in forms.indices where language.isUnread(forms[index], signs) {
      try language.read(forms[index], of: self, &table, into: storage)
    }
  }

  /// As above, one form.
  func read(_ form: FormTable.Number, _ language: inout LanguageTerms) throws {
    let storage = vocabulary.own()
    try language.read(form, of: self, &storage.table, into: storage)
  }

  func takeCounts(to counts: inout [FormTable.Count]) {
    vocabulary.own().table.takeCounts(to: &counts)
  }
}

/// The terms of forms in one language, where they are not those of any language, each looked at once.
struct LanguageTerms {
  /// A part of a form with the number of its term.
  struct Part {
    let length: Int32
    let term: Vocabulary.ID
  }

  private let rules: WordRules?
  /// The bits of the signs that matter.
  private let signs: UInt8
  /// Of each form its term, or where its parts are; ``Token/none`` before it was looked at.
  private var known: [Vocabulary.ID] = []
  private var parted: [[Part]] = []

  /// The bit that marks the index of a form's parts; term numbers stay below it.
  private static let partsMark: Vocabulary.ID = 1 << 31

  /// - Parameter rules: `nil` where the language has none.
  init(_ rules: WordRules?) {
    self.rules = rules
    signs = rules?.signs ?? 0
  }

  var hasRules: Bool { rules != nil }

  /// The number of a form's term, or what ``parts(_:)`` takes; the form was read before.
  func term(
    of form: FormTable.Number, _ ofForms: borrowing [Vocabulary.ID], _ signs: borrowing [UInt8]
  ) -> Vocabulary.ID {
    signs[Int(form)] & self.signs == 0 ? ofForms[Int(form)] : known[Int(form)]
  }

  /// The parts of a form that is several terms; `nil` for the number of a term.
  func parts(_ term: Vocabulary.ID) -> [Part]? {
    term & Self.partsMark == 0 ? nil : parted[Int(term & ~Self.partsMark)]
  }

  /// Whether rules may apply to a form, and it was not looked at.
  func isUnread(_ form: FormTable.Number, _ signs: borrowing [UInt8]) -> Bool {
    let index = Int(form)
    return signs[index] & self.signs != 0 && (index >= known.count || known[index] == Token.none)
  }

  /// Looks at a form that was not.
  mutating func read(
    _ form: FormTable.Number, of terms: FormTerms, _ forms: inout FormTable,
    into storage: Vocabulary.Storage
  ) throws {
    let index = Int(form)
    guard let rules else { return }
    if index >= known.count {
      known.append(contentsOf: repeatElement(Token.none, count: terms.signs.count - known.count))
    }
    let bytes = forms.bytes(of: form)
    let common =
      terms.keepsForms
      ? try WordRules.commonTerm(of: bytes) : storage.bytes(of: terms.ofForms[index], in: forms)
    let parts = try rules.parts(of: bytes, common: common, keepsForms: terms.keepsForms)
      .map { part in
        var one = CollectionOfOne(forms.intern(part.term.span))
        storage.number(&one, from: 0, tableCount: forms.count)
        return Part(length: Int32(part.length), term: one[0])
      }
    if parts.count == 1 {
      known[index] = parts[0].term
    } else {
      known[index] = Self.partsMark | Vocabulary.ID(parted.count)
      parted.append(parts)
    }
  }
}

extension Vocabulary.Storage {
  /// The bytes of a string, by its number; the table of the vocabulary is in use.
  fileprivate func bytes(of id: Vocabulary.ID, in table: borrowing FormTable) -> [UInt8] {
    table.bytes(of: numbers[Int(id)])
  }
}

extension FormTable {
  fileprivate borrowing func bytes(of form: Number) -> [UInt8] {
    withString(form) { unsafe $0.withUnsafeBufferPointer { unsafe Array($0) } }
  }
}
