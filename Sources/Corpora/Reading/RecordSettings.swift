/// What readers of records have to know beside the bytes.
struct RecordSettings: Sendable {
  /// The format of the members of an archive, where the user named it.
  var format: Format?
  /// The charset where the user named one.
  var encoding: String?
  /// Long plain texts come in pieces.
  var cutsLongTexts = false
  /// Whether a table without a column of text is a mistake.
  var needsText = true
  /// The names of fields that the user gave.
  var fieldNames: [Field: [String]] = [:]

  /// Whether a name is one of a text's.
  func isText(_ name: String) -> Bool { FieldFinder(given: fieldNames).isText(name) }
}
