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

  private static func advice(on error: any Error) -> String? {
    switch error {
    case let error as InputError:
      switch error.reason {
      case .uncertainCharset: "name the charset with --encoding"
      case .noText, .noTextColumn: "--text-field names the field of the text"
      default: nil
      }
    case TableError.noSuchSystem: "newsstat translit --list names all"
    case TableError.noFurniture: "describe --boilerplate -o writes one"
    case TableError.noCopies: "copies -o writes one"
    default: nil
    }
  }
}
