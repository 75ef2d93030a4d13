import Foundation
import TextAnalysis

/// A language's trees with tags such as the tagger gives to text that it did not learn from.
///
/// The treebanks are divided into parts; each is tagged by what was learnt from the others.
enum TaggedTrees {
  private static let parts = 4

  static func of(
    _ language: String, _ sources: Sources, _ lists: [Lists.Entry], names: KnownNames,
    progress: (String) -> Void
  ) throws -> [[GoldTree]] {
    let treebanks = try sources.gold(of: language)
    let text = try sources.text(of: language, names: names)
    var trees = [[GoldTree]]()
    for part in 0..<parts {
      let training = Training.taught(
        text.filter { ($0.first?.block ?? 0) % parts != part }, language: language, lists: lists,
        names: names
      ) { _ in }
      progress("part \(part + 1) of \(parts) can be tagged")
      let writer = TableWriter(training: training, language: language, source: "")
      let tables = try TagTables([
        language: .init(forms: Array(writer.forms.utf8), weights: Array(writer.weights.utf8))
      ])
      var gold = try GoldTrees(language: language, tags: tables)
      for sentences in treebanks {
        for (number, sentence) in sentences.enumerated()
        where number * TrainingText.blocks / sentences.count % parts == part {
          try gold.add(sentence)
        }
      }
      trees.append(gold.trees)
    }
    return trees
  }
}
