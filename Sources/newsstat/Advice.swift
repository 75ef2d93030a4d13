internal import Corpora
internal import CorpusAnalysis

/// What the user of the command can do about an error, which the library does not know.
enum Advice {
  /// An error in words, with what to do about it.
  static func words(on error: any Error) -> String {
    guard let advice = advice(on: error) else { return "\(error)" }
    let words = "\(error)"
    // Between the sentence and its full stop.
    return words.hasSuffix(".") ? "\(words.dropLast()); \(advice)." : "\(words); \(advice)"
  }

  /// What a reader of rows has to know, with the names that there are where one is none.
  static func words(on notice: TableNotice, _ tally: ReadingTally) -> String {
    guard case .noField(let field) = notice else { return "\(notice)" }
    let known = tally.fields.sorted() + ["file", "folder", "year", "month", "week", "day"]
    return
      "\(notice): \(Suggestion.words(for: field, in: known)) (--by file and --by folder compare files)"
  }

  /// Why `--where` left out all documents.
  static func words(onExcludingAll tally: ReadingTally, _ conditions: [Corpus.Condition]) -> String
  {
    let excluded = tally.excludedValues
    var words = "none of \(tally.excluded) documents is what --where asks for"
    for field in Set(conditions.map(\.field)).sorted() {
      guard let values = excluded.values[field] else {
        let known = excluded.fields.sorted()
        words +=
          "; no document has a field \"\(field)\": \(Suggestion.words(for: field, in: known))"
        continue
      }
      let known = values.sorted { ($1.value, $0.key) < ($0.value, $1.key) }.map(\.key)
      let asked = conditions.filter { $0.field == field }.map(\.value).joined(separator: ",")
      words += "; of \(field): \(Suggestion.words(for: asked, in: known))"
    }
    return words
  }

  private static func advice(on error: any Error) -> String? {
    switch error {
    case let error as InputError:
      switch error.reason {
      case .uncertainCharset: "name the charset with --encoding"
      case .noText, .noTextColumn: "--text-field names the field of the text"
      default: nil
      }
    case TableError.noSuchGroup(_, let value, let known):
      Suggestion.nearest(to: value, in: known).map { "perhaps \($0) is meant" }
    case TableError.noSuchSystem: "newsstat translit --list names all"
    case TableError.noFurniture: "describe --boilerplate -o writes one"
    case TableError.noCopies: "copies -o writes one"
    default: nil
    }
  }
}
