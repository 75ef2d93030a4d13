internal import BuiltinData
internal import Tables
internal import TextAnalysis

extension ScaleTable {
  /// The terms that lie on one side of 0 for sure, as a lexicon in newsstat's own form.
  ///
  ///     let lexicon = table.lexicon(of: rows)
  ///
  /// Where there are no intervals, all terms. They come in code-point order.
  public func lexicon(of rows: [Row]) -> String {
    let seeds =
      "\(options.positive.joined(separator: " ")) - \(options.negative.joined(separator: " "))"
    let head = [
      "# language: \(Language.primary(rows.first?.language ?? "und"))",
      "# source: induced by newsstat \(Release.version), latent semantic scaling, seeds + \(seeds)",
      "# license: that of the corpus",
      "term\tkind\tvalue",
    ]
    // Without redraws nothing is known of how sure a term is.
    let sure = rows.filter { term in
      term.interval.map { $0.low > 0 || $0.high < 0 } ?? (options.resamples == 0)
    }.sorted { Array($0.term.utf8).lexicographicallyPrecedes(Array($1.term.utf8)) }
    // Lists count good and bad to about 3.
    let entries = sure.map {
      "\($0.term)\tscore\t\(Decimal.text(3 * $0.polarity, decimals: 3))"
    }
    return (head + entries).map { $0 + "\n" }.joined()
  }
}
