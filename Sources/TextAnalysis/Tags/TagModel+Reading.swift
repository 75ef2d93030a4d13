package import BuiltinData

extension TagModel {
  /// The first line of a table of forms.
  package static let formsHeader = "form\tshape\ttags"
  /// The first line of a table of weights.
  package static let weightsHeader = "clue\tvalue\tweights"

  /// Reads a language's two tables.
  ///
  /// - Throws: ``DataError`` for the first line that is not of the form.
  package convenience init(
    forms: [UInt8], weights: [UInt8], language: String
  ) throws(DataError) {
    let name = "tags/\(language)"
    var reader = TagTableReader(rows: (Self.lines(weights), Self.lines(forms)))
    try reader.readWeights(weights, file: "\(name) (weights)")
    let file = "\(name) (forms)"
    var hasCapitals = false
    try DataLines.forEach(in: forms, file: file, header: Self.formsHeader) { _ in
    } row: { (line, fields) throws(DataError) in
      let wrong = DataError(file: file, line: line, reason: .badValue)
      guard let shape = WordShape(name: forms[fields[1]]) else { throw wrong }
      if shape != .small { hasCapitals = true }
      let form = ClueKey.of(forms.span.extracting(fields[0]), .word)
      var items = TagItems(forms.span, fields[2])
      while let (tag, count) = items.next() {
        guard reader.add(form, shape, tag, count) else { throw wrong }
      }
      guard items.areWellFormed else { throw wrong }
    }
    var lists = [DataTable]()
    for name in KnownNames.files {
      lists.append(try BuiltinFile.table(named: name, header: KnownNames.header))
    }
    self.init(
      reader, hasCapitals: hasCapitals, names: try KnownNames(lists, language: language))
  }

  private static func lines(_ bytes: [UInt8]) -> Int {
    bytes.reduce(0) { $0 &+ ($1 == 0x0A ? 1 : 0) }
  }
}

extension WordShape {
  /// The shape that a table names.
  package init?(name: ArraySlice<UInt8>) {
    guard let found = WordShape.allCases.first(where: { name.elementsEqual($0.name.utf8) }) else {
      return nil
    }
    self = found
  }
}
