/// By what a quotation was found.
enum QuotationEvidence {
  // In marks:

  /// Reporting words stand beside the marks.
  case framed
  /// Reporting words stand further off.
  case near
  /// The words in marks are part of a sentence.
  case fragment
  /// No words report it.
  case unframed

  // In the writer's words:

  /// A word such as "that" opens the statement.
  case opener
  /// Words such as "according to" report it.
  case source
  /// A verb reports it, and nothing opens it.
  case verb
  /// The object of the verb is whom it is about: "accused".
  case about
  /// The reporting words follow it.
  case trailing
  /// Its verb is in the reported mood, behind a report.
  case mood

  /// Whether the words around the statement leave little doubt that it is reported.
  var isReported: Bool {
    switch self {
    case .opener, .source, .trailing: true
    default: false
    }
  }
}
