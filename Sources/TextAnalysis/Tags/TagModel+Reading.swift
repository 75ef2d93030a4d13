package import BuiltinData
internal import Segmentation

extension TagModel {
  /// The first line of a table of forms.
  package static let formsHeader = "form\tshape\ttags"
  /// The first line of a table of weights.
  package static let weightsHeader = "clue\tvalue\tweights"

  /// Reads a language's two tables.
  ///
  /// - Throws: ``DataError`` for the first line that is not of the form.
  package convenience init(forms: [UInt8], weights: [UInt8], name: String) throws(DataError) {
    var reader = TagTableReader(file: "\(name) (weights)", bytes: weights)
    try reader.readWeights()
    let numbers = reader.tagNumbers
    var counts = FormCounts()
    let file = "\(name) (forms)"
    var hasCapitals = false
    try DataLines.forEach(in: forms, file: file, header: Self.formsHeader) { _ in
    } row: { (line, fields) throws(DataError) in
      let wrong = DataError(file: file, line: line, reason: .badValue)
      guard let shape = WordShape(name: forms[fields[1]]) else { throw wrong }
      if shape != .small { hasCapitals = true }
      let number = Int(counts.forms.intern(forms.span.extracting(fields[0])))
      // A form's shapes stand in rows that follow one another.
      if number == counts.starts.count - 1 { counts.starts.append(counts.starts[number]) }
      guard number == counts.starts.count - 2 else { throw wrong }
      try TagTableReader.forEachItem(forms, fields[2]) { (name, count) throws(DataError) in
        guard let tag = numbers[forms[name]], count > 0 else { throw wrong }
        counts.counts.append(
          FormEvidence.Count(shape: shape, tag: tag, occurrences: Int32(clamping: count)))
      } orElse: {
        wrong
      }
      counts.starts[number + 1] = Int32(counts.counts.count)
    }
    self.init(reader, hasCapitals: hasCapitals, forms: counts)
  }

  private convenience init(
    _ reader: consuming TagTableReader, hasCapitals: Bool, forms: consuming FormCounts
  ) {
    let labels = reader.labels
    let (steps, gaps) = (reader.allSteps(), reader.gaps(reader.left) + reader.gaps(reader.right))
    let evidence = reader.evidence
    self.init(
      labels: labels, hasCapitals: hasCapitals, forms: forms, clues: reader.takeClues(),
      evidence: evidence, steps: steps, gaps: gaps)
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
