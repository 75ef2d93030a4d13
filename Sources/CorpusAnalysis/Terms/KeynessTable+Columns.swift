internal import CorpusStatistics
public import Tables
internal import TextAnalysis

extension KeynessTable {
  public var columns: [Column] {
    var columns = options.within.map { [Column.field($0)] } ?? []
    columns += [.term, .group] + (options.takesEachPair ? [.reference] : [])
    columns += [
      .occurrences, .occurrencesReference, .documents, .documentsReference, .tokens,
      .tokensReference, Column(.g2OfTerms), Column(.logRatio),
    ]
    columns += Column.ends(of: Column(.logRatio), "log_ratio") + [Column(.pOfTerms), .q, .pAbsent]
    if options.lexicon != nil { columns.append(.lexiconValue) }
    let measures =
      (options.lexicon == nil ? [] : [Column(.lexiconShift)])
      + options.printedMeasures.map { Column($0.explanation) }
    for measure in measures {
      columns.append(measure)
      if options.addsIntervals { columns += Column.ends(of: measure, measure.name) }
    }
    guard options.addsDocumentTests else { return columns }
    return columns + [
      Column(.welchT), .welchP, Column(.mannWhitneyU), .mannWhitneyP, Column(.keyDocuments, .count),
    ]
  }

  public func cells(of row: Row) -> [Cell] {
    let keyness = row.keyness
    var cells: [Cell] = options.within == nil ? [] : [.text(row.within)]
    cells += [.text(row.term), .text(row.group)]
    if let reference = row.reference { cells.append(.text(reference)) }
    cells += [
      .count(keyness.occurrences), .count(keyness.referenceOccurrences), .count(row.documents),
      .count(row.referenceDocuments), .count(keyness.tokens), .count(keyness.referenceTokens),
      .number(keyness.logLikelihood), .number(keyness.logRatio),
    ]
    cells += Cell.ends(of: row.logRatioInterval)
    cells += [.number(row.p.number), .number(row.q), .optional(row.p.reason?.rawValue)]
    if let value = row.value { cells.append(.number(value)) }
    for measure in row.measures {
      cells.append(.number(measure.value))
      if options.addsIntervals { cells += Cell.ends(of: measure.interval) }
    }
    guard options.addsDocumentTests else { return cells }
    guard let rates = row.rates else { return cells + Array(repeating: .absent, count: 5) }
    let (welch, ranks) = (rates.welch, rates.mannWhitney)
    return cells + [
      .number(welch.statistic), .number(welch.p), .number(ranks.statistic), .number(ranks.p),
      .count(rates.keyDocuments),
    ]
  }

  public func check() throws(OptionError) {
    try options.checkTerms()
    try TableOptions.check(resamples: options.resamples)
    guard options.top >= 0 else { throw OptionError("top", "must not be negative.") }
    guard options.fewestDocuments >= 1 else {
      throw OptionError("min-documents", "must be at least 1.")
    }
    if let reference = options.reference, reference == options.target {
      throw OptionError("target", "and --reference are one group.")
    }
    if options.addsIntervals, options.order == nil, options.measures.isEmpty, options.lexicon == nil
    {
      throw OptionError("intervals", "goes with --measure, --sort or --lexicon.")
    }
    if options.lexicon != nil,
      options.order != nil || options.length > 1 || common.form == .stem || options.within == nil
    {
      throw OptionError(
        "lexicon",
        "orders words by what they add: --sort, --n, --stem and --within none do not go with it.")
    }
    if options.takesEachPair, options.reference != nil {
      throw OptionError("reference", "names one group, --each-pair takes all.")
    }
    if options.reference != nil, options.target == nil {
      throw OptionError("reference", "goes with --target.")
    }
  }
}
