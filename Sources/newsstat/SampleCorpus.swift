internal import Corpora
internal import BuiltinData
internal import Stance

/// The corpus that travels in the program: an invented event as invented outlets tell it.
enum SampleCorpus {
  static func corpus() throws -> Corpus {
    guard let file = BuiltinFile(named: "sample/news.jsonl") else {
      throw MissingSample()
    }
    return try Corpus(name: file.name, bytes: file.bytes)
  }

  /// The two states that the event is between.
  static let targets = [
    Target(name: "Varen", aliases: ["Varen", "Varen's government", "the regime"]),
    Target(name: "Kessia", aliases: ["Kessia", "Kessian government"]),
  ]

  /// The program was built without its data.
  struct MissingSample: Error, CustomStringConvertible {
    let description = "the sample corpus is missing from this build"
  }
}
