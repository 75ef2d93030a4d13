public import Corpora
internal import BuiltinData
public import Stance

/// The corpus that travels in the program: an invented event as invented outlets tell it.
///
///     let rows = try await FrequencyTable(by: "outlet").rows(of: SampleCorpus.corpus()).rows
public enum SampleCorpus {
  /// The documents.
  ///
  /// - Throws: `DataError` where the program was built without its data.
  public static func corpus() throws -> Corpus {
    let name = "sample/news.jsonl"
    guard let file = BuiltinFile(named: name) else {
      throw DataError(file: name, line: 0, reason: .missing)
    }
    return try Corpus(name: file.name, bytes: file.bytes)
  }

  /// The two states that the event is between.
  public static let targets = [
    Target(name: "Varen", aliases: ["Varen", "Varen's government", "the regime"]),
    Target(name: "Kessia", aliases: ["Kessia", "Kessian government"]),
  ]
}
